/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Puts the terminal back, whatever ends or stops the program: exit, SIGTERM SIGHUP SIGINT SIGQUIT, a crash, no memory, SIGTSTP. Signals
 * that leave time become a byte on a pipe, so that a loop that polls misses none; crashes write prepared bytes and nothing else. */
#ifndef KYR_TUI_GUARD_H
#define KYR_TUI_GUARD_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>
#include <termios.h>

enum { GUARD_SIGNALS = 13, GUARD_BYTES_MAX = 256 };

typedef struct Guard {
    int in, out; /* of the terminal */
    pid_t owner; /* a copy of the process leaves the terminal alone */
    struct termios saved;
    char leave[GUARD_BYTES_MAX]; /* what undoes all that was switched on */
    size_t leave_len;
    int pipe_in, pipe_out;
    void *stack; /* for the handlers, or NULL */
    struct sigaction before[GUARD_SIGNALS];
    volatile sig_atomic_t armed;
    volatile sig_atomic_t ended; /* the signal that asks for the end, or 0 */
    volatile sig_atomic_t stopped, continued, resized;
} Guard;

/* Notes how the terminal is; nothing is changed yet. */
void guard_note(Guard *guard, int in, int out);
void guard_leave_with(Guard *guard, const char *bytes); /* appended */
/* From here on the terminal is put back. One guard a process at a time. */
void guard_arm(Guard *guard);
/* Now, if it is armed, and no more until it is armed again. Safe in a signal handler. */
void guard_restore(Guard *guard);
void guard_send(const Guard *guard, const char *bytes, size_t len); /* to the terminal, all of it */
/* Keys come at once, unseen and as they are, Ctrl-C too; lines go out as usual. */
void guard_set_plain(const Guard *guard);
/* Readable when a signal came; guard_drain() empties it. */
int guard_fd(const Guard *guard);
void guard_drain(Guard *guard);
/* Stops the process, with all of its job, as Ctrl-Z does; back when it goes on. */
void guard_stop(Guard *guard);
void guard_close(Guard *guard); /* restores; signals are as they were */

#endif
