/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ncurses knows how the terminal is written to; what it sends is read by tui/plain.c, because that takes in whole sequences, pastes
 * and the mouse without guessing times twice. */
#include "tui/term.h"

#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#include "tui/guard.h"
#include "tui/plain.h"
#include "util/mem.h"

enum { ROWS_USUAL = 24, COLS_USUAL = 80, READ_BYTES = 4096, BRIGHT = 8 };

/* Terminals that know neither leave them alone. */
#define EXPLICIT_ON  "\033[8l" /* BDSM (ECMA-48): text is in the order that we give it */
#define EXPLICIT_OFF "\033[8h"
#define PASTE_ON     "\033[?2004h"
#define PASTE_OFF    "\033[?2004l"
#define MOUSE_ON     "\033[?1000h\033[?1006h" /* presses and wheel, no motion */
#define MOUSE_OFF    "\033[?1006l\033[?1000l"
#define WIPE         "\033[H\033[2J\033[3J"

struct Term {
    Guard guard;
    SCREEN *screen; /* NULL: plain */
    PlainKeys keys;
    Grid last; /* what was sent; rows 0 × cols 0 after a change of size */
    bool mouse, colors, whole, curses_off;
    attr_t attrs[STYLE_COUNT];
    short pairs[STYLE_COUNT];
    cchar_t *row; /* one row of them */
    int row_cap;
};

typedef struct Look {
    attr_t attrs;
    short color; /* of the eight, or -1: the terminal's own */
} Look;

/* SCREENS 3; where there is no colour the attributes and the words say the same. */
static const Look looks[STYLE_COUNT] = {
    [STYLE_TEXT] = {A_NORMAL, -1},
    [STYLE_TITLE] = {A_REVERSE, -1},
    [STYLE_TITLE_NOTE] = {A_REVERSE | A_BOLD, -1},
    [STYLE_BOLD] = {A_BOLD, -1},
    [STYLE_KEY] = {A_BOLD, -1},
    [STYLE_SAY] = {A_BOLD, COLOR_GREEN},
    [STYLE_DONT] = {A_BOLD, COLOR_RED},
    [STYLE_CAUTION] = {A_BOLD, COLOR_YELLOW},
    [STYLE_MATCH] = {A_UNDERLINE, COLOR_CYAN},
    [STYLE_ERROR] = {A_BOLD, COLOR_RED},
};

bool term_possible(void)
{
    return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
}

static void send_text(const Term *term, const char *text)
{
    guard_send(&term->guard, text, strlen(text));
}

/* A capability that is there and takes no arguments. */
static const char *capability(const char *name)
{
    const char *text = tigetstr(name);
    return text && text != (const char *)-1 ? text : NULL;
}

/* Bold and one of eight is bright on terminals with eight; those with more have the bright ones behind them. */
static void set_looks(Term *term, bool no_color)
{
    term->colors = !no_color && has_colors() && start_color() == OK && use_default_colors() == OK;
    for (int i = 0; i < STYLE_COUNT; i++) {
        short color = looks[i].color;
        term->attrs[i] = looks[i].attrs;
        if (!term->colors || color < 0)
            continue;
        if (COLORS < 2 * BRIGHT)
            term->attrs[i] |= A_BOLD;
        term->pairs[i] = (short)(color + 1);
        init_pair(term->pairs[i], (short)(COLORS >= 2 * BRIGHT ? color + BRIGHT : color), -1);
    }
}

static void find_size(const Term *term, int *rows, int *cols)
{
    struct winsize size = {0};
    bool known = ioctl(term->guard.out, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0;
    *rows = known ? size.ws_row : term->screen ? LINES : ROWS_USUAL;
    *cols = known ? size.ws_col : term->screen ? COLS : COLS_USUAL;
}

static void follow_size(Term *term)
{
    int rows, cols;
    find_size(term, &rows, &cols);
    if (term->screen && (rows != LINES || cols != COLS))
        resize_term(rows, cols);
    term_redraw(term);
}

/* Colours and letters back to usual, the cursor seen, the keypad and the other screen left. */
static void prepare_leave(Term *term)
{
    static const char *const names[] = {"sgr0", "op", "cnorm", "rmkx", "rmcup"};
    guard_leave_with(&term->guard, PASTE_OFF EXPLICIT_OFF);
    guard_leave_with(&term->guard, term->mouse ? MOUSE_OFF : "");
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        guard_leave_with(&term->guard, i == 1 && !term->colors ? "" : capability(names[i]));
}

/* The environment's LINES and COLUMNS are of the shell that set them: only the terminal is asked. */
static bool open_screen(Term *term, const TermRequest *request, Error *err)
{
    const char *name = getenv("TERM");
    use_env(FALSE);
    use_tioctl(TRUE);
    term->screen = newterm(NULL, stdout, stdin);
    if (!term->screen)
        return error_set(err, ERROR_UNAVAILABLE, N_("the terminal '%s' is not known here; 'kyr --plain' works in any"), name ? name : "");
    if (!capability("cup")) {
        endwin();
        return error_set(err, ERROR_UNAVAILABLE, N_("the terminal '%s' cannot place text; 'kyr --plain' works in any"), name ? name : "");
    }
    raw();
    noecho();
    nonl();
    set_looks(term, request->no_color);
    term->mouse = capability("kmous") != NULL;
    prepare_leave(term);
    return true;
}

/* Also after somebody else had the terminal. */
static void enter(Term *term)
{
    guard_arm(&term->guard);
    if (!term->screen) {
        guard_set_plain(&term->guard);
        return;
    }
    if (term->curses_off)
        reset_prog_mode();
    term->curses_off = false;
    follow_size(term);
    erase();
    refresh();
    send_text(term, EXPLICIT_ON PASTE_ON);
    send_text(term, term->mouse ? MOUSE_ON : "");
}

static void leave(Term *term)
{
    if (term->screen && !term->curses_off)
        endwin();
    term->curses_off = true;
    guard_restore(&term->guard);
}

Term *term_open(const TermRequest *request, Error *err)
{
    Term *term = mem_alloc(sizeof *term);
    guard_note(&term->guard, STDIN_FILENO, STDOUT_FILENO);
    if (!request->plain && !open_screen(term, request, err)) {
        if (term->screen)
            delscreen(term->screen);
        free(term);
        return NULL;
    }
    enter(term);
    return term;
}

void term_close(Term *term)
{
    if (!term)
        return;
    leave(term);
    guard_close(&term->guard);
    if (term->screen)
        delscreen(term->screen);
    plain_done(&term->keys);
    grid_done(&term->last);
    free(term->row);
    free(term);
}

void term_size(const Term *term, int *rows, int *cols)
{
    find_size(term, rows, cols);
}

static bool is_same(const Cell *a, const Cell *b)
{
    return a->columns == b->columns && a->style == b->style && memcmp(a->chars, b->chars, sizeof a->chars) == 0;
}

static bool is_same_row(const Term *term, const Grid *grid, int row)
{
    const Cell *a = grid->cells + (size_t)row * (size_t)grid->cols, *b = term->last.cells + (size_t)row * (size_t)grid->cols;
    for (int col = 0; col < grid->cols; col++) {
        if (!is_same(&a[col], &b[col]))
            return false;
    }
    return true;
}

/* Where this system and ours disagree on a width the layout is kept, and the sign for an unknown letter stands there. */
static void set_cell(const Term *term, const Cell *cell, cchar_t *out)
{
    wchar_t text[TERM_CHARS_MAX + 1] = {L' '};
    int columns = cell->columns == 2 ? 2 : 1;
    for (size_t i = 0; i < TERM_CHARS_MAX && cell->chars[i]; i++)
        text[i] = (wchar_t)cell->chars[i];
    if (wcwidth(text[0]) != columns)
        wmemcpy(text, columns == 2 ? L"\uFF1F" : L"\uFFFD", 2);
    setcchar(out, text, term->attrs[cell->style], term->pairs[cell->style], NULL);
}

/* Columns are explicit, so that no cell depends on how wide the terminal thinks the one before it is. */
static void put_row(Term *term, const Grid *grid, int row)
{
    const Cell *cells = grid->cells + (size_t)row * (size_t)grid->cols;
    int count = 0;
    for (int col = 0; col < grid->cols && col < COLS; col++) {
        if (cells[col].columns > 0)
            set_cell(term, &cells[col], &term->row[count++]);
    }
    mvadd_wchnstr(row, 0, term->row, count);
    if (!term->whole)
        wredrawln(stdscr, row, 1);
}

static void keep(Term *term, const Grid *grid)
{
    if (term->last.rows != grid->rows || term->last.cols != grid->cols)
        grid_resize(&term->last, grid->rows, grid->cols);
    memcpy(term->last.cells, grid->cells, (size_t)grid->rows * (size_t)grid->cols * sizeof *grid->cells);
}

static void place_cursor(const Grid *grid)
{
    int row = grid->cursor_row < LINES ? grid->cursor_row : LINES - 1, col = grid->cursor_col < COLS ? grid->cursor_col : COLS - 1;
    curs_set(grid->cursor_shown ? 1 : 0);
    move(row > 0 ? row : 0, col > 0 ? col : 0);
}

void term_show(Term *term, const Grid *grid)
{
    if (!term->screen)
        return;
    if (term->last.rows != grid->rows || term->last.cols != grid->cols)
        term_redraw(term);
    if (term->row_cap < grid->cols)
        term->row = mem_resize(term->row, (size_t)grid->cols, sizeof *term->row);
    term->row_cap = term->row_cap < grid->cols ? grid->cols : term->row_cap;
    if (term->whole)
        erase();
    for (int row = 0; row < grid->rows && row < LINES; row++) {
        if (term->whole || !is_same_row(term, grid, row))
            put_row(term, grid, row);
    }
    if (term->whole)
        clearok(stdscr, TRUE);
    term->whole = false;
    keep(term, grid);
    place_cursor(grid);
    refresh();
}

void term_redraw(Term *term)
{
    term->whole = true;
}

void term_say(Term *term, const char *text)
{
    send_text(term, text);
    send_text(term, "\n");
}

static Input resized(Term *term)
{
    Input input = {.kind = INPUT_RESIZE};
    follow_size(term);
    find_size(term, &input.row, &input.col);
    return input;
}

/* What the signals since the last look ask for. */
static bool take_notice(Term *term, Input *out)
{
    guard_drain(&term->guard);
    if (term->guard.ended) {
        *out = (Input){.kind = INPUT_GONE};
        return true;
    }
    if (term->guard.stopped) {
        term_suspend(term);
    } else if (term->guard.continued) { /* it was stopped by SIGSTOP: the terminal is as the shell left it */
        term->curses_off = true;
        enter(term);
    } else if (!term->guard.resized) {
        return false;
    }
    term->guard.stopped = term->guard.continued = term->guard.resized = 0;
    *out = resized(term);
    return true;
}

/* False: the terminal is gone. */
static bool take_bytes(Term *term)
{
    char bytes[READ_BYTES];
    ssize_t count = read(term->guard.in, bytes, sizeof bytes);
    if (count > 0)
        plain_add(&term->keys, bytes, (size_t)count);
    return count > 0 || (count < 0 && (errno == EINTR || errno == EAGAIN));
}

enum { WAIT_KEYS, WAIT_NOTICE, WAIT_WAKE, WAIT_COUNT };

/* Waits once; true: *out is an input. */
static bool wait_input(Term *term, int wait_ms, int wake_fd, Input *out)
{
    struct pollfd fds[WAIT_COUNT] = {
        [WAIT_KEYS] = {.fd = term->guard.in, .events = POLLIN},
        [WAIT_NOTICE] = {.fd = guard_fd(&term->guard), .events = POLLIN},
        [WAIT_WAKE] = {.fd = wake_fd, .events = POLLIN},
    };
    int begun = plain_wait_ms(&term->keys), ready = poll(fds, WAIT_COUNT, begun >= 0 ? begun : wait_ms);
    if (ready == 0 && begun >= 0)
        return plain_next(&term->keys, true, out);
    if (ready == 0) {
        *out = (Input){.kind = INPUT_NONE};
        return true;
    }
    if (ready > 0 && fds[WAIT_KEYS].revents) {
        *out = (Input){.kind = INPUT_GONE};
        return !take_bytes(term);
    }
    *out = (Input){.kind = INPUT_WAKE};
    return ready > 0 && fds[WAIT_WAKE].revents;
}

Input term_read(Term *term, int wait_ms, int wake_fd)
{
    Input input;
    while (!take_notice(term, &input) && !plain_next(&term->keys, false, &input) && !wait_input(term, wait_ms, wake_fd, &input))
        ;
    return input;
}

void term_lend(Term *term)
{
    leave(term);
}

void term_take(Term *term)
{
    enter(term);
}

/* Nothing of the screen stays to be read over a shoulder. */
void term_suspend(Term *term)
{
    if (term->screen) {
        erase();
        refresh();
    }
    leave(term);
    guard_stop(&term->guard);
    enter(term);
}

void term_wipe(Term *term)
{
    const char *name = getenv("TERM");
    if (term->screen) {
        erase();
        refresh();
    }
    if (term->screen || (name && strcmp(name, "dumb") != 0))
        send_text(term, WIPE);
}

int term_signal(const Term *term)
{
    return term->guard.ended;
}
