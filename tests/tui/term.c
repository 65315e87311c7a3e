/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/term.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "support/support.h"
#include "tui/pseudo.h"

enum { ROWS = 6, COLS = 20 };

/* What the children are told; set before the fork. */
static struct {
    bool plain, no_color;
    const char *lines[ROWS];
    Style style;
} orders;

static void put(Grid *grid, int row, const char *text, Style style)
{
    for (int col = 0; text[col]; col++) {
        TermCell cell = {.chars = {(unsigned char)text[col]}, .columns = 1};
        grid_put(grid, row, col, &cell, 1, style);
    }
}

static Grid make_grid(int rows, int cols)
{
    Grid grid = {0};
    grid_resize(&grid, rows, cols);
    for (int row = 0; row < ROWS; row++)
        put(&grid, row, orders.lines[row] ? orders.lines[row] : "", orders.style);
    return grid;
}

static Term *open_term(void)
{
    Error err = {0};
    Term *term = term_open(&(TermRequest){.plain = orders.plain, .no_color = orders.no_color}, &err);
    if (!term) {
        fprintf(stderr, "%s\n", support_error_text(&err));
        error_done(&err);
        exit(9);
    }
    return term;
}

/* Tells each input as a line under the grid would be too much for a diff: as "<kind ch row col text>" at once. */
static void tell(const Input *input)
{
    printf("<%d %u %d %d %s>", (int)input->kind, input->ch, input->row, input->col, input->text ? input->text : "-");
    fflush(stdout);
}

/* Shows the grid, then tells inputs until q or the end. */
static int show_and_tell(void)
{
    Term *term = open_term();
    Grid grid = make_grid(ROWS, COLS);
    Input input = {0};
    term_show(term, &grid);
    while (input.kind != INPUT_GONE && input.ch != 'q') {
        input = term_read(term, -1, -1);
        tell(&input);
        if (input.kind == INPUT_CHAR && input.ch == 'd')
            put(&grid, 2, "changed", STYLE_TEXT);
        if (input.kind == INPUT_CHAR && input.ch == 'r')
            term_redraw(term);
        if (input.kind == INPUT_CHAR && input.ch == 'w')
            term_wipe(term);
        term_show(term, &grid);
    }
    int code = term_signal(term);
    term_close(term);
    grid_done(&grid);
    return code;
}

static void order(bool plain, bool no_color)
{
    memset(&orders, 0, sizeof orders);
    orders.plain = plain;
    orders.no_color = no_color;
    for (int row = 0; row < ROWS; row++)
        orders.lines[row] = "a line of text";
}

static void expect_tell(Pty *pty, Input input)
{
    char text[64];
    snprintf(text, sizeof text, "<%d %u %d %d %s>", (int)input.kind, input.ch, input.row, input.col, input.text ? input.text : "-");
    pty_expect(pty, 0, text);
}

START_TEST(what_is_switched_on_is_switched_off)
{
    static const char *const on[] = {"\x1b[?1049h", "\x1b[8l", "\x1b[?2004h", "\x1b[?1000h", "\x1b[?1006h"};
    static const char *const off[] = {"\x1b[?1049l", "\x1b[8h", "\x1b[?2004l", "\x1b[?1000l", "\x1b[?1006l"};
    Pty pty;
    order(false, false);
    pty_open(&pty, ROWS, COLS, "xterm-256color", show_and_tell);
    for (size_t i = 0; i < sizeof on / sizeof *on; i++)
        pty_expect(&pty, 0, on[i]);
    pty_expect(&pty, 0, "a line of text");
    for (size_t i = 0; i < sizeof off / sizeof *off; i++)
        ck_assert_ptr_null(memmem(pty.sent.ptr, pty.sent.len, off[i], strlen(off[i])));
    pty_type(&pty, "q");
    for (size_t i = 0; i < sizeof off / sizeof *off; i++)
        pty_expect(&pty, 0, off[i]);
    ck_assert_int_eq(pty_end(&pty), 0);
}
END_TEST

static const struct {
    const char *bytes;
    Input input;
} inputs[] = {
    {"a", {.kind = INPUT_CHAR, .ch = 'a'}},
    {"é", {.kind = INPUT_CHAR, .ch = 0xE9}},
    {"\x03", {.kind = INPUT_CHAR, .ch = 3}},
    {"\x1a", {.kind = INPUT_CHAR, .ch = 26}},
    {"\x1b", {.kind = INPUT_ESCAPE}},
    {"\r", {.kind = INPUT_ENTER}},
    {"\x1b[A", {.kind = INPUT_UP}},
    {"\x1b[<0;4;3M", {.kind = INPUT_CLICK, .row = 2, .col = 3}},
    {"\x1b[200~q q\x1b[201~", {.kind = INPUT_PASTE, .text = "q q"}},
};

START_TEST(inputs_come_from_the_terminal_in_both_ways_to_show)
{
    for (int plain = 0; plain < 2; plain++) {
        Pty pty;
        order(plain, false);
        pty_open(&pty, ROWS, COLS, "xterm-256color", show_and_tell);
        if (!plain)
            pty_expect(&pty, 0, "\x1b[?2004h");
        usleep(plain ? 100000 : 0); /* nothing is sent that could be waited for */
        pty_type(&pty, inputs[_i].bytes);
        expect_tell(&pty, inputs[_i].input);
        pty_type(&pty, "q");
        ck_assert_int_eq(pty_end(&pty), 0);
    }
}
END_TEST

START_TEST(only_rows_that_differ_are_sent_and_those_whole)
{
    Pty pty;
    order(false, false);
    pty_open(&pty, ROWS, COLS, "xterm-256color", show_and_tell);
    pty_expect(&pty, 0, "\x1b[?2004h");
    pty_type(&pty, "x");
    size_t from = pty_expect(&pty, 0, "<1 120 0 0 ->");
    pty_type(&pty, "y");
    size_t until = pty_expect(&pty, from, "<1 121 0 0 ->");
    ck_assert_uint_eq(until - from, strlen("<1 121 0 0 ->")); /* nothing changed: nothing sent */
    pty_type(&pty, "d");
    from = pty_expect(&pty, until, "<1 100 0 0 ->");
    until = pty_expect(&pty, from, "changed");
    pty_expect(&pty, until, "f text");
    pty_type(&pty, "z");
    until = pty_expect(&pty, from, "<1 122 0 0 ->");
    ck_assert_uint_lt(until - from, 50);
    pty_type(&pty, "r");
    pty_type(&pty, "q");
    pty_expect(&pty, until, "a line of text");
    ck_assert_int_eq(pty_end(&pty), 0);
}
END_TEST

static const struct {
    const char *why, *term;
    Style style;
    bool no_color;
    const char *sent;
} styles[] = {
    {"bright green and bold", "xterm-256color", STYLE_SAY, false, "\x1b[0;1m\x1b[92m"},
    {"bold makes eight colours bright", "xterm", STYLE_SAY, false, "\x1b[0;1m\x1b[32m"},
    {"in tmux", "tmux-256color", STYLE_DONT, false, "\x1b[91m"},
    {"caution", "xterm-256color", STYLE_CAUTION, false, "\x1b[0;1m\x1b[93m"},
    {"match", "xterm-256color", STYLE_MATCH, false, "\x1b[0;4m\x1b[96m"},
    {"title", "xterm-256color", STYLE_TITLE, false, "\x1b[0;7m"},
    {"NO_COLOR", "xterm-256color", STYLE_SAY, true, "\x1b[0;1m"},
    {"NO_COLOR, match", "xterm-256color", STYLE_MATCH, true, "\x1b[0;4m"},
    {"a terminal without colours", "vt220", STYLE_ERROR, false, "\x1b[0;1m"},
};

/* SGR 30-37, 40-47, 90-97, 38, 48, with nothing before them. */
static bool has_color(const Buf *sent)
{
    for (const char *at = sent->ptr; (at = strstr(at, "\x1b[")); at += 2) {
        size_t len = strspn(at + 2, "0123456789;");
        if (at[2 + len] == 'm' && len >= 2 && (at[2] == '3' || at[2] == '4' || at[2] == '9'))
            return true;
    }
    return false;
}

START_TEST(each_role_has_its_look)
{
    Pty pty;
    order(false, styles[_i].no_color);
    orders.style = styles[_i].style;
    pty_open(&pty, ROWS, COLS, styles[_i].term, show_and_tell);
    size_t end = pty_expect(&pty, 0, "a line of text");
    const char *at = memmem(pty.sent.ptr, end, styles[_i].sent, strlen(styles[_i].sent));
    ck_assert_msg(at != NULL, "%s: %s", styles[_i].why, buf_str(&pty.sent));
    bool plain = styles[_i].no_color || strcmp(styles[_i].term, "vt220") == 0;
    ck_assert_msg(!plain || !has_color(&pty.sent), "%s: %s", styles[_i].why, buf_str(&pty.sent));
    pty_type(&pty, "q");
    ck_assert_int_eq(pty_end(&pty), 0);
}
END_TEST

START_TEST(a_new_size_is_an_input_and_all_is_drawn_anew)
{
    Pty pty;
    order(false, false);
    pty_open(&pty, ROWS, COLS, "xterm-256color", show_and_tell);
    size_t from = pty_expect(&pty, 0, "\x1b[?2004h");
    pty_size(&pty, 9, 33);
    expect_tell(&pty, (Input){.kind = INPUT_RESIZE, .row = 9, .col = 33});
    pty_expect(&pty, from, "a line of text");
    pty_size(&pty, 1, 1);
    expect_tell(&pty, (Input){.kind = INPUT_RESIZE, .row = 1, .col = 1});
    pty_type(&pty, "q");
    ck_assert_int_eq(pty_end(&pty), 0);
}
END_TEST

static const int ends[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};

START_TEST(a_signal_is_the_end_and_is_named)
{
    Pty pty;
    order(_i % 2, false);
    pty_open(&pty, ROWS, COLS, "xterm-256color", show_and_tell);
    if (!orders.plain)
        pty_expect(&pty, 0, "\x1b[?2004h");
    usleep(orders.plain ? 100000 : 0);
    kill(pty.pid, ends[_i]);
    expect_tell(&pty, (Input){.kind = INPUT_GONE});
    ck_assert_int_eq(pty_end(&pty), ends[_i]);
}
END_TEST

START_TEST(wiping_clears_the_lines_that_scrolled_away_too)
{
    Pty pty;
    order(false, false);
    pty_open(&pty, ROWS, COLS, "xterm-256color", show_and_tell);
    pty_expect(&pty, 0, "\x1b[?2004h");
    pty_type(&pty, "wq");
    size_t wiped = pty_expect(&pty, 0, "\x1b[3J");
    pty_expect(&pty, wiped, "\x1b[?1049l");
    ck_assert_int_eq(pty_end(&pty), 0);
}
END_TEST

static int fail_to_open(void)
{
    Error err = {0};
    bool possible = term_possible();
    Term *term = term_open(&(TermRequest){0}, &err);
    printf("%d %d %s\n", possible, term != NULL, support_error_text(&err));
    fflush(stdout);
    error_done(&err);
    term_close(term);
    return err.kind;
}

static const char *const poor[] = {"no-such-terminal", "dumb", NULL};

START_TEST(a_terminal_that_cannot_place_text_is_told_what_can)
{
    Pty pty;
    pty_open(&pty, ROWS, COLS, poor[_i], fail_to_open);
    pty_expect(&pty, 0, "1 0 the terminal '");
    pty_expect(&pty, 0, "'kyr --plain' works in any");
    pty_end(&pty);
}
END_TEST

static int say_lines(void)
{
    Term *term = open_term();
    int rows, cols;
    char text[64];
    term_size(term, &rows, &cols);
    snprintf(text, sizeof text, "%d by %d", cols, rows);
    term_say(term, text);
    term_say(term, "two\nthree");
    term_close(term);
    return 0;
}

START_TEST(plain_is_lines_and_no_escape_sequence)
{
    Pty pty;
    order(true, false);
    pty_open(&pty, ROWS, COLS, _i ? "xterm-256color" : NULL, say_lines);
    pty_expect(&pty, 0, "20 by 6\r\ntwo\r\nthree\r\n");
    ck_assert_ptr_null(strchr(buf_str(&pty.sent), '\x1b'));
    ck_assert_int_eq(pty_end(&pty), 0);
}
END_TEST

/* Another descriptor, and the time. */
static int wait_for_others(void)
{
    Term *term = open_term();
    int ends_of[2];
    if (pipe(ends_of) != 0)
        return 1;
    Input input = term_read(term, 10, ends_of[0]);
    tell(&input);
    input = write(ends_of[1], "x", 1) == 1 ? term_read(term, -1, ends_of[0]) : input;
    tell(&input);
    term_close(term);
    return 0;
}

START_TEST(a_read_ends_with_the_time_and_with_running_work)
{
    Pty pty;
    order(true, false);
    pty_open(&pty, ROWS, COLS, "xterm", wait_for_others);
    expect_tell(&pty, (Input){.kind = INPUT_NONE});
    expect_tell(&pty, (Input){.kind = INPUT_WAKE});
    ck_assert_int_eq(pty_end(&pty), 0);
}
END_TEST

static int lend_and_take(void)
{
    Term *term = open_term();
    Grid grid = make_grid(ROWS, COLS);
    term_show(term, &grid);
    term_lend(term);
    printf("[editor]\n");
    fflush(stdout);
    term_take(term);
    term_show(term, &grid);
    term_close(term);
    grid_done(&grid);
    return 0;
}

START_TEST(another_program_gets_the_terminal_as_it_was_and_all_is_drawn_after_it)
{
    Pty pty;
    order(false, false);
    pty_open(&pty, ROWS, COLS, "xterm-256color", lend_and_take);
    size_t at = pty_expect(&pty, 0, "a line of text");
    at = pty_expect(&pty, at, "\x1b[8h");
    at = pty_expect(&pty, at, "\x1b[?1049l");
    at = pty_expect(&pty, at, "[editor]\r\n");
    pty_expect(&pty, at, "\x1b[?1049h");
    pty_expect(&pty, at, "\x1b[8l");
    pty_expect(&pty, at, "a line of text");
    ck_assert_int_eq(pty_end(&pty), 0);
}
END_TEST

Suite *suite_tui_term(void)
{
    Suite *suite = suite_create("tui/term");
    TCase *tcase = tcase_create("term");
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, what_is_switched_on_is_switched_off);
    tcase_add_loop_test(tcase, inputs_come_from_the_terminal_in_both_ways_to_show, 0, sizeof inputs / sizeof *inputs);
    tcase_add_test(tcase, only_rows_that_differ_are_sent_and_those_whole);
    tcase_add_loop_test(tcase, each_role_has_its_look, 0, sizeof styles / sizeof *styles);
    tcase_add_test(tcase, a_new_size_is_an_input_and_all_is_drawn_anew);
    tcase_add_loop_test(tcase, a_signal_is_the_end_and_is_named, 0, sizeof ends / sizeof *ends);
    tcase_add_test(tcase, wiping_clears_the_lines_that_scrolled_away_too);
    tcase_add_loop_test(tcase, a_terminal_that_cannot_place_text_is_told_what_can, 0, sizeof poor / sizeof *poor);
    tcase_add_loop_test(tcase, plain_is_lines_and_no_escape_sequence, 0, 2);
    tcase_add_test(tcase, a_read_ends_with_the_time_and_with_running_work);
    tcase_add_test(tcase, another_program_gets_the_terminal_as_it_was_and_all_is_drawn_after_it);
    suite_add_tcase(suite, tcase);
    return suite;
}
