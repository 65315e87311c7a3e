/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/process.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/support.h"
#include "util/file.h"

enum { PATIENCE_MS = 20000 };

static const struct {
    const char *why;
    const char *argv[5];
    const char *out;
    int status;
} runs[] = {
    {"output is captured", {"printf", "%s", "a b", NULL}, "a b", 0},
    {"no shell reads the arguments", {"printf", "%s|", "$(id)", "; rm -rf '*'", NULL}, "$(id)|; rm -rf '*'|", 0},
    {"an empty argument stays one", {"printf", "[%s]", "", NULL}, "[]", 0},
    {"a status is no error", {"sh", "-c", "echo x; exit 7", NULL}, "x\n", 7},
    {"a signal is 128 and its number", {"sh", "-c", "kill -9 $$", NULL}, "", 137},
    {"standard input is empty", {"cat", NULL}, "", 0},
    {"no terminal", {"sh", "-c", "test -t 0 || test -t 1 || test -t 2 || echo none", NULL}, "none\n", 0},
    {"the usual signals: SIGPIPE is not ignored", {"sh", "-c", "yes | head -n 1", NULL}, "y\n", 0},
    {"more than a pipe holds", {"sh", "-c", "yes 1234567 | head -n 40000 | wc -c", NULL}, "320000\n", 0},
    {"a leader of its own session", {"sh", "-c", "set -- $(cat /proc/$$/stat); test $6 = $$ && echo own", NULL}, "own\n", 0},
};

START_TEST(a_program_is_run_to_its_end)
{
    Buf out = {0};
    Error err = {0};
    int status = -1;
    bool ok = process_run(runs[_i].argv, PATIENCE_MS, &out, &status, &err);
    ck_assert_msg(ok, "%s: %s", runs[_i].why, support_error_text(&err));
    ck_assert_msg(strcmp(buf_str(&out), runs[_i].out) == 0, "%s: '%s'", runs[_i].why, buf_str(&out));
    ck_assert_msg(status == runs[_i].status, "%s: %d", runs[_i].why, status);
    buf_done(&out);
}
END_TEST

START_TEST(all_of_a_large_output_is_read)
{
    Buf out = {0};
    int status;
    ck_assert(
        process_run((const char *const[]){"sh", "-c", "yes 1234567 | head -n 40000; echo no >&2", NULL}, PATIENCE_MS, &out, &status, NULL));
    ck_assert_uint_eq(out.len, 320000);
    buf_done(&out);
}
END_TEST

START_TEST(other_files_of_ours_are_closed)
{
    Buf out = {0};
    int status;
    int fd = open("/dev/null", O_RDONLY); /* without O_CLOEXEC */
    ck_assert_int_gt(fd, 2);
    char test[64];
    snprintf(test, sizeof test, "test -e /proc/self/fd/%d || echo closed", fd);
    ck_assert(process_run((const char *const[]){"sh", "-c", test, NULL}, PATIENCE_MS, &out, &status, NULL));
    ck_assert_str_eq(buf_str(&out), "closed\n");
    close(fd);
    buf_done(&out);
}
END_TEST

static const struct {
    const char *why;
    const char *program, *message;
} missing[] = {
    {"no such name", "kyr-no-such-program", "there is no program kyr-no-such-program on this computer"},
    {"no such file", "/nonexistent/x", "there is no program /nonexistent/x on this computer"},
    {"not a program", "/dev/null", "cannot start /dev/null: Permission denied"},
};

START_TEST(what_cannot_be_started_is_said)
{
    const char *const argv[] = {missing[_i].program, NULL};
    Buf out = {0};
    int status;
    for (int detached = 0; detached < 2; detached++) {
        Error err = {0};
        bool ok = detached ? process_detach(argv, &err) : process_run(argv, PATIENCE_MS, &out, &status, &err);
        ck_assert_msg(!ok, "%s", missing[_i].why);
        ck_assert_int_eq(err.kind, ERROR_UNAVAILABLE);
        ck_assert_str_eq(support_error_text(&err), missing[_i].message);
        error_done(&err);
    }
    ck_assert_uint_eq(out.len, 0);
    ck_assert_msg(waitpid(-1, NULL, WNOHANG) < 0 && errno == ECHILD, "a child is left");
}
END_TEST

/* Whether a process of this group still runs; one that only waits to be reaped does not. */
static bool group_runs(pid_t group)
{
    bool found = false;
    DIR *dir = opendir("/proc");
    ck_assert_ptr_nonnull(dir);
    for (struct dirent *entry; (entry = readdir(dir));) {
        char name[300], state;
        int parent, own;
        Buf stat = {0};
        snprintf(name, sizeof name, "/proc/%s/stat", entry->d_name);
        if (atoi(entry->d_name) > 0 && file_read(name, &stat, NULL) && strrchr(stat.ptr, ')') &&
            sscanf(strrchr(stat.ptr, ')'), ") %c %d %d", &state, &parent, &own) == 3)
            found = found || (own == group && state != 'Z' && state != 'X');
        buf_done(&stat);
    }
    closedir(dir);
    return found;
}

static bool gone(pid_t group)
{
    for (int i = 0; i < 400 && group_runs(group); i++)
        poll(NULL, 0, 5);
    return !group_runs(group);
}

static const char *const slow[] = {
    "echo $$; sleep 30",
    "echo $$; exec >&- 2>&-; sleep 30",
    "echo $$; trap '' TERM HUP INT; sleep 30 & sleep 30",
};

START_TEST(what_runs_over_its_time_is_ended_with_all_it_started)
{
    Error err = {0};
    Process *process;
    ck_assert(process_start((const char *const[]){"sh", "-c", slow[_i], NULL}, &process, NULL));
    int64_t from_ms = process_clock_ms();
    ck_assert(!process_wait(process, 100));
    ck_assert_int_ge(process_clock_ms() - from_ms, 100);
    ck_assert_int_lt(process_clock_ms() - from_ms, 5000);
    pid_t pid = atoi(buf_str(process_output(process)));
    ck_assert_int_gt(pid, 1);
    ck_assert(group_runs(pid));
    process_free(process);
    ck_assert_msg(gone(pid), "'%s' is still there", slow[_i]);

    Buf out = {0};
    int status;
    ck_assert(!process_run((const char *const[]){"sh", "-c", slow[_i], NULL}, 50, &out, &status, &err));
    ck_assert_int_eq(err.kind, ERROR_UNAVAILABLE);
    ck_assert_str_eq(support_error_text(&err), "sh gave no answer; it was ended");
    ck_assert_uint_eq(out.len, 0);
    error_done(&err);
}
END_TEST

START_TEST(looking_never_waits_and_the_fd_tells_when)
{
    Process *process;
    ck_assert(process_start((const char *const[]){"sh", "-c", "echo a; sleep 0.2; echo b; echo c >&2; exit 3", NULL}, &process, NULL));
    int64_t from_ms = process_clock_ms();
    process_look(process);
    ck_assert_int_lt(process_clock_ms() - from_ms, 150);
    while (!process_look(process)) {
        struct pollfd wait = {.fd = process_fd(process), .events = POLLIN};
        ck_assert_int_ge(wait.fd, 0);
        ck_assert_int_gt(poll(&wait, 1, PATIENCE_MS), 0);
    }
    ck_assert(process_look(process));
    ck_assert_int_eq(process_status(process), 3);
    ck_assert_str_eq(buf_str(process_output(process)), "a\nb\n");
    ck_assert_str_eq(buf_str(process_errors(process)), "c\n");
    process_free(process);
    process_free(NULL);
}
END_TEST

/* A daemon that it leaves behind keeps its output open; its own end is what counts. */
START_TEST(what_it_leaves_running_is_not_waited_for)
{
    Buf out = {0};
    int status;
    int64_t from_ms = process_clock_ms();
    ck_assert(process_run((const char *const[]){"sh", "-c", "sleep 20 & echo $!", NULL}, PATIENCE_MS, &out, &status, NULL));
    ck_assert_int_lt(process_clock_ms() - from_ms, 10000);
    kill(atoi(buf_str(&out)), SIGKILL);
    buf_done(&out);
}
END_TEST

START_TEST(a_detached_program_has_another_parent)
{
    char *folder = support_scratch();
    char *path = file_join(folder, "said");
    Buf command = {0};
    buf_addf(&command, "set -- $(cat /proc/$$/stat); test -t 1 || echo $4 >'%s.x'; mv '%s.x' '%s'; echo loud; echo loud >&2", path, path,
             path);
    ck_assert(process_detach((const char *const[]){"sh", "-c", buf_str(&command), NULL}, NULL));
    ck_assert_msg(waitpid(-1, NULL, WNOHANG) < 0 && errno == ECHILD, "a child is left");
    for (int i = 0; i < 1000 && !file_exists(path); i++)
        poll(NULL, 0, 5);
    Buf said = {0};
    ck_assert(file_read(path, &said, NULL));
    ck_assert_int_ne(atoi(buf_str(&said)), (int)getpid()); /* its parent */
    buf_done(&said);
    buf_done(&command);
    free(path);
    support_remove(folder);
}
END_TEST

static int double_it(void *data, int fd)
{
    int *number = data;
    *number *= 2;
    const char *text = isatty(STDIN_FILENO) || isatty(STDERR_FILENO) ? "tty" : "none";
    return write(fd, text, strlen(text)) < 0 ? 1 : *number;
}

static void never(int signal_number)
{
    (void)signal_number;
    _exit(99);
}

START_TEST(a_fork_works_on_a_copy_and_is_reaped)
{
    int number = 21, fd, status = -1;
    pid_t pid;
    char text[8] = "";
    ck_assert(process_fork(double_it, &number, &pid, &fd, NULL));
    ck_assert_int_eq(read(fd, text, sizeof text - 1), 4);
    ck_assert(process_reap(pid, PATIENCE_MS, &status));
    ck_assert_str_eq(text, "none");
    ck_assert_int_eq(status, 42);
    ck_assert_int_eq(number, 21);
    ck_assert_int_eq(read(fd, text, 1), 0);
    ck_assert(process_reap(pid, 0, &status)); /* let go before */
    close(fd);
}
END_TEST

static int sleep_long(void *data, int fd)
{
    (void)data;
    sleep(30);
    return fd < 0;
}

START_TEST(a_fork_has_none_of_our_handlers_and_can_be_ended)
{
    int fd, status = -1;
    pid_t pid;
    struct sigaction before, ours = {.sa_handler = never};
    sigaction(SIGTERM, &ours, &before);
    ck_assert(process_fork(sleep_long, NULL, &pid, &fd, NULL));
    sigaction(SIGTERM, &before, NULL);
    ck_assert(!process_reap(pid, 0, &status));
    ck_assert(!process_reap(pid, 20, &status));
    kill(pid, SIGTERM);
    ck_assert(process_reap(pid, PATIENCE_MS, &status));
    ck_assert_int_eq(status, 128 + SIGTERM);
    close(fd);
    ck_assert(process_fork(sleep_long, NULL, &pid, &fd, NULL));
    process_kill(pid);
    ck_assert(process_reap(pid, PATIENCE_MS, &status));
    ck_assert_int_eq(status, 128 + SIGKILL);
    close(fd);
}
END_TEST

Suite *suite_util_process(void)
{
    Suite *suite = suite_create("util/process");
    TCase *tcase = tcase_create("process");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, a_program_is_run_to_its_end, 0, sizeof runs / sizeof *runs);
    tcase_add_test(tcase, all_of_a_large_output_is_read);
    tcase_add_test(tcase, other_files_of_ours_are_closed);
    tcase_add_loop_test(tcase, what_cannot_be_started_is_said, 0, sizeof missing / sizeof *missing);
    tcase_add_loop_test(tcase, what_runs_over_its_time_is_ended_with_all_it_started, 0, sizeof slow / sizeof *slow);
    tcase_add_test(tcase, looking_never_waits_and_the_fd_tells_when);
    tcase_add_test(tcase, what_it_leaves_running_is_not_waited_for);
    tcase_add_test(tcase, a_detached_program_has_another_parent);
    tcase_add_test(tcase, a_fork_works_on_a_copy_and_is_reaped);
    tcase_add_test(tcase, a_fork_has_none_of_our_handlers_and_can_be_ended);
    suite_add_tcase(suite, tcase);
    return suite;
}
