/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The terminal: the only file that knows ncursesw. It sends grids and gives inputs, and puts the terminal back as it was at the end,
 * on suspend, on SIGTERM, SIGHUP and SIGINT, on a crash and when memory runs out. One a process. */
#ifndef KYR_TUI_TERM_H
#define KYR_TUI_TERM_H

#include <stdbool.h>

#include "tui/grid.h"
#include "tui/key.h"
#include "util/error.h"

typedef struct Term Term;

typedef struct TermRequest {
    bool plain;    /* --plain: no addressing; lines in, lines out */
    bool no_color; /* NO_COLOR */
} TermRequest;

bool term_possible(void); /* standard input and output are a terminal */
/* ERROR_UNAVAILABLE if TERM names none that can place text; plain works in any. */
Term *term_open(const TermRequest *request, Error *err);
void term_close(Term *term); /* restores; NULL is fine */

void term_size(const Term *term, int *rows, int *cols);
/* Sends what differs from the last grid, whole rows only. */
void term_show(Term *term, const Grid *grid);
void term_redraw(Term *term); /* the next term_show sends everything */
/* Plain: lines of text. */
void term_say(Term *term, const char *text);
/* Waits for one input, at most wait_ms (-1: for ever); wake_fd (-1: none) readable gives INPUT_WAKE. The second click of two comes as
 * a click too. */
Input term_read(Term *term, int wait_ms, int wake_fd);
void term_suspend(Term *term); /* restores, stops the process, and comes back drawn anew */
/* Restores the terminal while another program has it, and takes it back. */
void term_lend(Term *term);
void term_take(Term *term);
/* Clears scrollback and screen, for leaving in a hurry. */
void term_wipe(Term *term);
int term_signal(const Term *term); /* the signal that told the program to end, or 0 */

#endif
