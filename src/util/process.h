/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Other programs, by argument vector and never through a shell; and work of our own in a copy of this process. All of them run in
 * a session of their own with standard input from /dev/null, so that none touches the terminal, and with the usual signals. A Process
 * is yours: process_free() ends what still runs, with all that it started. */
#ifndef KYR_UTIL_PROCESS_H
#define KYR_UTIL_PROCESS_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "util/buf.h"
#include "util/error.h"

typedef struct Process Process;

/* argv ends with NULL. ERROR_UNAVAILABLE if there is no such program, or it cannot be started. */
bool process_start(const char *const argv[], Process **out, Error *err);
/* Readable: it said something, or has ended. */
int process_fd(const Process *process);
/* Reads what is there and never waits. True when it has ended. */
bool process_look(Process *process);
/* Waits for its end. False if it still runs then. */
bool process_wait(Process *process, int wait_ms);
/* Once it has ended: its exit status, or 128 and the signal, as a shell says it. */
int process_status(const Process *process);
const Buf *process_output(const Process *process); /* standard output */
const Buf *process_errors(const Process *process);
void process_free(Process *process); /* NULL is fine */

/* Runs it to its end. ERROR_UNAVAILABLE if it cannot be started, or has not ended in time: then it is ended. Its output is appended to
 * *out; a status that is not 0 is no error here. */
bool process_run(const char *const argv[], int wait_ms, Buf *out, int *status, Error *err);

/* Starts it and knows nothing of it afterwards: it outlives this process and leaves no zombie. Nothing that it says is seen. */
bool process_detach(const char *const argv[], Error *err);

/* A copy of this process that does `run`, which gives its exit status, and leaves with no more ado: no atexit, no buffers written. What
 * it writes to fd is to be read from *fd. Afterwards: process_reap(). */
typedef int (*ProcessWork)(void *data, int fd);
bool process_fork(ProcessWork run, void *data, pid_t *pid, int *fd, Error *err);
/* Waits at most so long for its end (0: looks only) and lets it go. False if it still runs; what was let go before has ended. */
bool process_reap(pid_t pid, int wait_ms, int *status);
void process_kill(pid_t pid); /* it and what it started, at once */

int64_t process_clock_ms(void); /* never set back */

#endif
