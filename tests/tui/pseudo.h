/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A terminal made for a test: a child has it, the test reads what is sent and types. */
#ifndef KYR_TESTS_TUI_PSEUDO_H
#define KYR_TESTS_TUI_PSEUDO_H

#include <sys/types.h>
#include <termios.h>

#include "util/buf.h"

typedef struct Pty {
    pid_t pid;
    int fd;
    struct termios before;
    Buf sent; /* all that came so far */
} Pty;

/* run() is the child, at rows × cols, with TERM as given (NULL: not set); what it gives is its exit status. */
void pty_open(Pty *pty, int rows, int cols, const char *term, int (*run)(void));
void pty_type(Pty *pty, const char *bytes);
void pty_size(Pty *pty, int rows, int cols);
/* Reads until that has come behind `from`; fails after five seconds. Gives where it ends. */
size_t pty_expect(Pty *pty, size_t from, const char *text);
/* Reads what is left and waits for the end: exit status, or 128 and the signal. The terminal must be as it was before. */
int pty_end(Pty *pty);

#endif
