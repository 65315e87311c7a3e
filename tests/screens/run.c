/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The loop on a terminal of its own; what is seen there is for tmux.py. */
#include "screens/run.h"

#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utmp.h>

#include "support/support.h"
#include "util/mem.h"

static const struct {
    const char *why, *before, *now, *fresh;
} words[] = {
    {"all is new at first", "", "Screen: kyr\n1 of 2", "Screen: kyr\n1 of 2"},
    {"the path is not said again", "Screen: kyr\n1 of 2", "Screen: kyr\n2 of 2", "2 of 2"},
    {"another path is", "Screen: kyr\n1 of 2", "Screen: kyr > x\n1 of 2", "Screen: kyr > x\n1 of 2"},
    {"what stays behind a change is said with it", "a\nb\nc", "a\nx\nc", "x\nc"},
    {"a line that grows is said whole", "a\nbc", "a\nbcd", "bcd"},
    {"a line more", "a\nb", "a\nb\nc", "c"},
    {"a line less", "a\nb\nc", "a\nb", ""},
    {"nothing new", "a\nb", "a\nb", ""},
};

START_TEST(only_new_lines_are_said)
{
    const char *fresh = words[_i].now + run_new_words(words[_i].before, words[_i].now);
    ck_assert_msg(strcmp(fresh, words[_i].fresh) == 0, "%s: %s", words[_i].why, fresh);
}
END_TEST

static const struct {
    const char *why, *keys;
    int kill; /* a signal after the keys, or 0 */
    bool plain;
    const char *expect, *last; /* before the keys, and after them */
    int status;
} runs[] = {
    {"q at home leaves", "q", 0, false, "help", "\x1b[?1049l", 0},
    {"Q wipes what can be scrolled back to", "\rQ", 0, false, "help", "\x1b[3J", 0},
    {"Ctrl-L draws all anew", "\x0c", SIGTERM, false, "help", "\x1b[H\x1b[2J", SIGTERM},
    {"Ctrl-C is no end", "\x03", SIGHUP, false, "help", "leaves at once", SIGHUP},
    {"--plain says each change", "\r", SIGTERM, true, "Screen: kyr\r\n", "Screen: kyr > ", SIGTERM},
    {"--plain leaves with q", "q", 0, true, "Screen: kyr\r\n", "", 0},
};

/* The child: the app on the shipped content; gives the signal that ended it. */
static int run_child(bool plain)
{
    Paths paths = {.content = mem_strdup(support_source_path("content")), .po_dir = mem_strdup(support_source_path("locales"))};
    Session *session = session_new(&paths, (Date){2026, 11, 22}, NULL);
    RunRequest request = {.ui = {.session = session, .home = "/nonexistent", .terminal = "xterm"}, .plain = plain};
    Error err = {0};
    int number = 0;
    bool ok = run_app(&request, &number, &err);
    session_free(session);
    return ok ? number : 99;
}

static bool take(int fd, Buf *sent, int wait_ms)
{
    char bytes[4096];
    struct pollfd wait = {.fd = fd, .events = POLLIN};
    ssize_t count = poll(&wait, 1, wait_ms) > 0 ? read(fd, bytes, sizeof bytes) : 0;
    if (count > 0)
        buf_add(sent, bytes, (size_t)count);
    return count > 0;
}

/* Reads until it has come behind `from`; false if it does not. */
static bool expect(int fd, Buf *sent, size_t from, const char *text)
{
    while (!memmem(buf_str(sent) + from, sent->len - from, text, strlen(text))) {
        if (!take(fd, sent, 20000))
            return false;
    }
    return true;
}

START_TEST(keys_go_in_and_screens_come_out)
{
    struct winsize size = {.ws_row = 24, .ws_col = 80};
    Buf sent = {0};
    int fd, other, status;
    ck_assert_int_eq(openpty(&fd, &other, NULL, NULL, &size), 0);
    pid_t pid = fork();
    if (pid == 0) {
        login_tty(other);
        setenv("TERM", "xterm-256color", 1);
        _exit(run_child(runs[_i].plain));
    }
    close(other);
    ck_assert_msg(expect(fd, &sent, 0, runs[_i].expect), "%s: %s", runs[_i].why, buf_str(&sent));
    size_t from = sent.len;
    ck_assert_int_eq(write(fd, runs[_i].keys, strlen(runs[_i].keys)), (ssize_t)strlen(runs[_i].keys));
    ck_assert_msg(expect(fd, &sent, from, runs[_i].last), "%s: %s", runs[_i].why, buf_str(&sent) + from);
    if (runs[_i].kill)
        kill(pid, runs[_i].kill);
    while (waitpid(pid, &status, WNOHANG) == 0)
        take(fd, &sent, 20);
    ck_assert_msg(WIFEXITED(status) && WEXITSTATUS(status) == runs[_i].status, "%s: %d", runs[_i].why, status);
    close(fd);
    buf_done(&sent);
}
END_TEST

START_TEST(without_content_the_terminal_is_not_touched)
{
    Paths paths = {.content = mem_strdup("/nowhere"), .po_dir = mem_strdup(support_source_path("locales"))};
    Session *session = session_new(&paths, (Date){2026, 11, 22}, NULL);
    RunRequest request = {.ui = {.session = session, .home = "/nonexistent"}};
    Error err = {0};
    int number = 0;
    ck_assert(!run_app(&request, &number, &err));
    ck_assert_int_eq(err.kind, ERROR_NO_INPUT);
    ck_assert_int_eq(number, 0);
    error_done(&err);
    session_free(session);
}
END_TEST

Suite *suite_screens_run(void)
{
    Suite *suite = suite_create("screens/run");
    TCase *tcase = tcase_create("run");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, only_new_lines_are_said, 0, sizeof words / sizeof *words);
    tcase_add_loop_test(tcase, keys_go_in_and_screens_come_out, 0, sizeof runs / sizeof *runs);
    tcase_add_test(tcase, without_content_the_terminal_is_not_touched);
    suite_add_tcase(suite, tcase);
    return suite;
}
