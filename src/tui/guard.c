/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/guard.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "util/mem.h"

enum { STACK_BYTES = 64 * 1024 };

/* The one exception to "no mutable globals" here: a signal handler, atexit() and the hook for no memory are given nothing else by
 * which they could find the terminal. */
static Guard *volatile guarded; /* NOLINT(cppcoreguidelines-avoid-non-const-global-variables) */

/* What cannot be sent is lost: the terminal is gone then, and reading tells so. */
void guard_send(const Guard *guard, const char *bytes, size_t len)
{
    while (len > 0) {
        ssize_t done = write(guard->out, bytes, len);
        if (done < 0 && errno != EINTR)
            return;
        bytes += done > 0 ? done : 0;
        len -= done > 0 ? (size_t)done : 0;
    }
}

void guard_restore(Guard *guard)
{
    if (!guard->armed || guard->owner != getpid())
        return;
    guard->armed = 0;
    guard_send(guard, guard->leave, guard->leave_len);
    tcsetattr(guard->in, TCSADRAIN, &guard->saved);
}

static void restore_guarded(void)
{
    if (guarded)
        guard_restore(guarded);
}

static void no_memory(void *data)
{
    (void)data;
    restore_guarded();
}

/* Each byte wakes a poll; a full pipe wakes it too, so a failed write loses nothing. */
static void on_notice(int signal_number)
{
    Guard *guard = guarded;
    int kept = errno;
    if (!guard)
        return;
    if (signal_number == SIGWINCH)
        guard->resized = 1;
    else if (signal_number == SIGTSTP)
        guard->stopped = 1;
    else if (signal_number == SIGCONT)
        guard->continued = 1;
    else
        guard->ended = signal_number;
    if (write(guard->pipe_in, "", 1) < 0)
        errno = kept;
    errno = kept;
}

static const struct {
    int number;
    bool crash;
} signals[GUARD_SIGNALS] = {
    {SIGTERM, false}, {SIGHUP, false}, {SIGINT, false}, {SIGQUIT, false}, {SIGTSTP, false}, {SIGCONT, false}, {SIGWINCH, false},
    {SIGSEGV, true},  {SIGBUS, true},  {SIGFPE, true},  {SIGILL, true},   {SIGABRT, true},  {SIGSYS, true},
};

static const struct sigaction *action_before(const Guard *guard, int signal_number)
{
    size_t i = 0;
    while (signals[i].number != signal_number)
        i++;
    return &guard->before[i];
}

/* Back to what the signal did before: a fault of the program's own happens once more on return, one that was sent is sent again. */
static void on_crash(int signal_number, siginfo_t *info, void *context)
{
    (void)context;
    Guard *guard = guarded;
    if (!guard)
        return;
    signal(SIGTTOU, SIG_IGN); /* also from the background */
    guard_restore(guard);
    sigaction(signal_number, action_before(guard, signal_number), NULL);
    if (info->si_code <= 0)
        raise(signal_number);
}

/* A crash for want of stack still finds some. Where somebody else has seen to that already it stays so. */
static void give_stack(Guard *guard)
{
    stack_t there = {0};
    if (guard->stack || sigaltstack(NULL, &there) != 0 || !(there.ss_flags & SS_DISABLE))
        return;
    guard->stack = mem_alloc(STACK_BYTES);
    stack_t own = {.ss_sp = guard->stack, .ss_size = STACK_BYTES};
    sigaltstack(&own, NULL);
}

static void take_stack(Guard *guard)
{
    stack_t none = {.ss_flags = SS_DISABLE};
    if (guard->stack)
        sigaltstack(&none, NULL);
    free(guard->stack);
    guard->stack = NULL;
}

static void catch_signals(Guard *guard)
{
    for (size_t i = 0; i < GUARD_SIGNALS; i++) {
        struct sigaction action = {.sa_flags = signals[i].crash ? SA_SIGINFO | SA_ONSTACK : SA_RESTART};
        if (signals[i].crash)
            action.sa_sigaction = on_crash;
        else
            action.sa_handler = on_notice;
        sigaction(signals[i].number, &action, &guard->before[i]);
        if (guard->before[i].sa_handler == SIG_IGN && signals[i].number == SIGHUP) /* nohup */
            sigaction(SIGHUP, &guard->before[i], NULL);
    }
}

void guard_note(Guard *guard, int in, int out)
{
    *guard = (Guard){.in = in, .out = out, .owner = getpid(), .pipe_in = -1, .pipe_out = -1};
    tcgetattr(in, &guard->saved);
}

void guard_leave_with(Guard *guard, const char *bytes)
{
    size_t len = bytes ? strlen(bytes) : 0;
    if (len > sizeof guard->leave - guard->leave_len)
        return;
    memcpy(guard->leave + guard->leave_len, bytes ? bytes : "", len);
    guard->leave_len += len;
}

void guard_arm(Guard *guard)
{
    int ends[2];
    if (guard->pipe_in < 0 && pipe2(ends, O_CLOEXEC | O_NONBLOCK) == 0) {
        guard->pipe_out = ends[0];
        guard->pipe_in = ends[1];
    }
    if (!guarded) {
        guarded = guard;
        give_stack(guard);
        catch_signals(guard);
        mem_set_hook(no_memory, NULL);
        atexit(restore_guarded);
    }
    guard->armed = 1;
}

void guard_set_plain(const Guard *guard)
{
    struct termios modes = guard->saved;
    modes.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ISIG | IEXTEN);
    modes.c_iflag &= ~(tcflag_t)(IXON | ICRNL | INLCR | IGNCR);
    modes.c_cc[VMIN] = 1;
    modes.c_cc[VTIME] = 0;
    tcsetattr(guard->in, TCSADRAIN, &modes);
}

int guard_fd(const Guard *guard)
{
    return guard->pipe_out;
}

void guard_drain(Guard *guard)
{
    char bytes[64];
    while (read(guard->pipe_out, bytes, sizeof bytes) > 0)
        ;
}

/* The whole job stops, since the shell looks at the process that it started itself. A job that nobody could continue is not stopped. */
void guard_stop(Guard *guard)
{
    struct sigaction usual = {.sa_handler = SIG_DFL}, ours;
    sigset_t stop;
    sigaction(SIGTSTP, &usual, &ours);
    kill(0, SIGTSTP);
    sigemptyset(&stop);
    sigaddset(&stop, SIGTSTP);
    sigprocmask(SIG_UNBLOCK, &stop, NULL);
    sigaction(SIGTSTP, &ours, NULL);
    guard->stopped = 0;
    guard->continued = 0;
}

void guard_close(Guard *guard)
{
    if (guarded == guard) {
        guard_restore(guard);
        mem_set_hook(NULL, NULL);
        for (size_t i = 0; i < GUARD_SIGNALS; i++)
            sigaction(signals[i].number, &guard->before[i], NULL);
        take_stack(guard);
        guarded = NULL;
    }
    if (guard->pipe_in >= 0) {
        close(guard->pipe_in);
        close(guard->pipe_out);
    }
    guard->pipe_in = guard->pipe_out = -1;
}
