/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/guard.h"

#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/support.h"
#include "tui/pseudo.h"
#include "util/mem.h"

/* The ways in which a program can end while the terminal is changed. */
static void end_normally(void)
{
    exit(3);
}

static void end_by_fault(void)
{
    volatile int *nowhere = NULL;
    *nowhere = 1; /* NOLINT: on purpose */
}

static void end_by_abort(void)
{
    abort();
}

static void end_by_memory(void)
{
    mem_array(SIZE_MAX, 16);
}

static void end_by_stack(void)
{
    volatile char room[16 * 1024];
    room[0] = 1;
    if (room[0])
        end_by_stack(); /* NOLINT: on purpose */
    room[1] = 1;
}

/* A copy of the process must not touch the terminal. */
static void end_copy_first(void)
{
    pid_t pid = fork();
    if (pid == 0)
        exit(0);
    waitpid(pid, NULL, 0);
    guard_send(&(Guard){.out = STDOUT_FILENO}, "|", 1);
    exit(4);
}

static const struct {
    const char *why;
    void (*end)(void);
    int status;
    const char *sent;
    bool crash;
} ends[] = {
    {"exit()", end_normally, 3, "[on][off]", false},
    {"a fault", end_by_fault, 128 + SIGSEGV, "[on][off]", true},
    {"want of stack", end_by_stack, 128 + SIGSEGV, "[on][off]", true},
    {"abort()", end_by_abort, 128 + SIGABRT, "[on][off]", true},
    {"no memory", end_by_memory, 70, "[on][off]kyr: out of memory", true},
    {"a copy that ends first", end_copy_first, 4, "[on]|[off]", false},
};

/* Sanitizers take crashes over, and asking for too much memory. */
#if defined(__SANITIZE_ADDRESS__)
enum { CRASHES = 0 };
#else
enum { CRASHES = 1 };
#endif

static size_t current;

static int change_and_end(void)
{
    static Guard guard;
    guard_note(&guard, STDIN_FILENO, STDOUT_FILENO);
    guard_leave_with(&guard, "[o");
    guard_leave_with(&guard, "ff]");
    guard_arm(&guard);
    guard_set_plain(&guard);
    guard_send(&guard, "[on]", 4);
    ends[current].end();
    return 99;
}

START_TEST(the_terminal_is_put_back_once_whatever_ends_the_program)
{
    Pty pty;
    current = (size_t)_i;
    if (ends[_i].crash && !CRASHES)
        return;
    pty_open(&pty, 24, 80, "xterm", change_and_end);
    pty_expect(&pty, 0, ends[_i].sent);
    const char *off = strstr(buf_str(&pty.sent), "[off]");
    ck_assert_msg(off && !strstr(off + 1, "[off]"), "%s: %s", ends[_i].why, buf_str(&pty.sent));
    int status = pty_end(&pty);
    ck_assert_msg(status == ends[_i].status, "%s: %d", ends[_i].why, status);
}
END_TEST

static const struct {
    int number;
    int ended, stopped, continued, resized;
} notices[] = {
    {SIGTERM, SIGTERM, 0, 0, 0}, {SIGHUP, SIGHUP, 0, 0, 0}, {SIGINT, SIGINT, 0, 0, 0}, {SIGQUIT, SIGQUIT, 0, 0, 0},
    {SIGTSTP, 0, 1, 0, 0},       {SIGCONT, 0, 0, 1, 0},     {SIGWINCH, 0, 0, 0, 1},
};

START_TEST(a_signal_wakes_the_poll_and_says_which_it_was)
{
    Guard guard;
    guard_note(&guard, STDIN_FILENO, STDOUT_FILENO);
    guard_arm(&guard);
    struct pollfd wait = {.fd = guard_fd(&guard), .events = POLLIN};
    ck_assert_int_eq(poll(&wait, 1, 0), 0);
    for (int i = 0; i < 3; i++)
        raise(notices[_i].number);
    ck_assert_int_eq(poll(&wait, 1, 0), 1);
    ck_assert_int_eq(guard.ended, notices[_i].ended);
    ck_assert_int_eq(guard.stopped, notices[_i].stopped);
    ck_assert_int_eq(guard.continued, notices[_i].continued);
    ck_assert_int_eq(guard.resized, notices[_i].resized);
    guard_drain(&guard);
    ck_assert_int_eq(poll(&wait, 1, 0), 0);
    guard.armed = 0; /* standard input may be no terminal here */
    guard_close(&guard);
}
END_TEST

START_TEST(afterwards_signals_are_as_they_were)
{
    Guard guard;
    struct sigaction before, after;
    sigaction(SIGTERM, NULL, &before);
    guard_note(&guard, STDIN_FILENO, STDOUT_FILENO);
    guard_arm(&guard);
    sigaction(SIGTERM, NULL, &after);
    ck_assert(after.sa_handler != before.sa_handler);
    guard.armed = 0;
    guard_close(&guard);
    sigaction(SIGTERM, NULL, &after);
    ck_assert(after.sa_handler == before.sa_handler);
    guard_close(&guard);
}
END_TEST

START_TEST(too_many_bytes_to_leave_with_are_left_out_whole)
{
    Guard guard;
    char much[GUARD_BYTES_MAX];
    memset(much, 'x', sizeof much - 1);
    much[sizeof much - 1] = '\0';
    guard_note(&guard, STDIN_FILENO, STDOUT_FILENO);
    guard_leave_with(&guard, NULL);
    guard_leave_with(&guard, "ab");
    guard_leave_with(&guard, much);
    ck_assert_uint_eq(guard.leave_len, 2);
    guard_close(&guard);
}
END_TEST

Suite *suite_tui_guard(void)
{
    Suite *suite = suite_create("tui/guard");
    TCase *tcase = tcase_create("guard");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, the_terminal_is_put_back_once_whatever_ends_the_program, 0, sizeof ends / sizeof *ends);
    tcase_add_loop_test(tcase, a_signal_wakes_the_poll_and_says_which_it_was, 0, sizeof notices / sizeof *notices);
    tcase_add_test(tcase, afterwards_signals_are_as_they_were);
    tcase_add_test(tcase, too_many_bytes_to_leave_with_are_left_out_whole);
    suite_add_tcase(suite, tcase);
    return suite;
}
