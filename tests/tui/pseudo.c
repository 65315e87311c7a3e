/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/pseudo.h"

#include <poll.h>
#include <pty.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utmp.h>

#include "support/support.h"

enum { PATIENCE_MS = 5000 };

void pty_open(Pty *pty, int rows, int cols, const char *term, int (*run)(void))
{
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols};
    int other;
    *pty = (Pty){0};
    ck_assert_int_eq(openpty(&pty->fd, &other, NULL, NULL, &size), 0);
    ck_assert_int_eq(tcgetattr(other, &pty->before), 0);
    pty->pid = fork();
    ck_assert_int_ge(pty->pid, 0);
    if (pty->pid == 0) {
        close(pty->fd);
        login_tty(other);
        if (term)
            setenv("TERM", term, 1);
        else
            unsetenv("TERM");
        _exit(run());
    }
    close(other);
}

void pty_type(Pty *pty, const char *bytes)
{
    ck_assert_int_eq(write(pty->fd, bytes, strlen(bytes)), (ssize_t)strlen(bytes));
}

void pty_size(Pty *pty, int rows, int cols)
{
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols};
    ck_assert_int_eq(ioctl(pty->fd, TIOCSWINSZ, &size), 0);
}

/* False: nothing came, or nothing will any more. */
static bool take(Pty *pty, int wait_ms)
{
    struct pollfd wait = {.fd = pty->fd, .events = POLLIN};
    char bytes[4096];
    ssize_t count = poll(&wait, 1, wait_ms) > 0 ? read(pty->fd, bytes, sizeof bytes) : 0;
    if (count > 0)
        buf_add(&pty->sent, bytes, (size_t)count);
    return count > 0;
}

size_t pty_expect(Pty *pty, size_t from, const char *text)
{
    for (;;) {
        const char *at = memmem(buf_str(&pty->sent) + from, pty->sent.len - from, text, strlen(text));
        if (at)
            return (size_t)(at - pty->sent.ptr) + strlen(text);
        ck_assert_msg(take(pty, PATIENCE_MS), "'%s' did not come; there is: %s", text, buf_str(&pty->sent) + from);
    }
}

int pty_end(Pty *pty)
{
    struct termios after;
    int status;
    while (take(pty, PATIENCE_MS))
        ;
    ck_assert_int_eq(tcgetattr(pty->fd, &after), 0);
    ck_assert_msg(after.c_lflag == pty->before.c_lflag && after.c_iflag == pty->before.c_iflag && after.c_oflag == pty->before.c_oflag,
                  "the modes of the terminal are not as before");
    ck_assert_int_eq(waitpid(pty->pid, &status, 0), pty->pid);
    close(pty->fd);
    buf_done(&pty->sent);
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}
