/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/pen.h"

#include <stdlib.h>
#include <string.h>

#include "support/support.h"
#include "util/mem.h"

/* Right-to-left letters that have one form only, so that the grid shows what order they are in. */
#define ALEF  "\u05D0"
#define BET   "\u05D1"
#define GIMEL "\u05D2"

enum { COLS = 12, ROWS = 4 };

typedef enum Setting { LTR, MIRROR, RTL, ASCII, SETTING_COUNT } Setting; /* MIRROR: with menus left to right; RTL: both */

typedef struct Desk {
    Grid grid;
    Arena arena;
    Pen pen;
} Desk;

static Desk *desk_open(Setting setting, int rows, int cols)
{
    Desk *desk = mem_alloc(sizeof *desk);
    grid_resize(&desk->grid, rows, cols);
    desk->pen = (Pen){
        .grid = &desk->grid,
        .arena = &desk->arena,
        .bidi = BIDI_APP,
        .ascii = setting == ASCII,
        .mirror = setting == MIRROR || setting == RTL,
        .language = setting == RTL ? "he" : "en",
        .rtl = setting == RTL,
    };
    return desk;
}

static void desk_close(Desk *desk)
{
    grid_done(&desk->grid);
    arena_done(&desk->arena);
    free(desk);
}

static void expect_row(Desk *desk, int row, const char *expected, const char *why)
{
    Buf out = {0};
    grid_row_text(&desk->grid, row, &out);
    ck_assert_msg(strcmp(buf_str(&out), expected) == 0, "%s: '%s'", why, buf_str(&out));
    buf_done(&out);
}

static void expect_styles(Desk *desk, const char *expected, const char *why)
{
    Buf out = {0};
    grid_styles(&desk->grid, &out);
    ck_assert_msg(strcmp(buf_str(&out), expected) == 0, "%s: '%s'", why, buf_str(&out));
    buf_done(&out);
}

static const struct {
    Setting setting;
    int col, columns;
    const char *text;
    const char *row; /* as the eye sees it */
    int used;
    const char *why;
} puts_of[] = {
    {LTR, 2, 6, "abc", "  abc", 3, "at the start"},
    {LTR, 0, 3, "abcd", "ab…", 3, "cut"},
    {LTR, 0, 6, "if it rains", "if it…", 6, "cut at a word"},
    {LTR, 0, 7, "if it rains", "if it…", 6, "no blank before the sign"},
    {LTR, 0, 4, "a字字", "a字…", 4, "no half of a wide letter"},
    {LTR, 0, 3, "a字字", "a…", 2, "nor a sign over it"},
    {LTR, 0, 2, "xe\u0301\u0301yz", "x…", 2, "cut before a letter"},
    {LTR, 0, 3, "xe\u0301\u0301yz", "xe\u0301\u0301…", 3, "cut behind its marks"},
    {LTR, 0, 1, "abc", "…", 1, "one column"},
    {LTR, 0, 0, "abc", "", 0, "none"},
    {LTR, 3, -2, "abc", "", 0, "less than none"},
    {LTR, 10, 6, "abc", "          ab", 3, "a box that goes over the edge"},
    {LTR, -1, 6, "abc", "bc", 3, "or begins before it"},
    {LTR, 0, 8, "a\nb\tc", "a b c", 5, "one row: ends of lines are blanks"},
    {LTR, 0, 8, "x " ALEF BET GIMEL " y", "x " GIMEL BET ALEF " y", 7, "a right-to-left word in English menus"},
    {LTR, 0, 4, ALEF BET GIMEL ALEF BET, GIMEL BET ALEF "…", 4, "cut in English menus: the sign is at the right"},
    {MIRROR, 2, 6, "abc", "       abc", 3, "mirrored: the start is at the right"},
    {MIRROR, 0, 3, "abcd", "         ab…", 3, "English words read as ever"},
    {RTL, 0, 8, ALEF BET GIMEL, "         " GIMEL BET ALEF, 3, "a right-to-left screen"},
    {RTL, 0, 8, ALEF " abc " BET, "     " BET " abc " ALEF, 7, "an English word in its words"},
    {RTL, 0, 4, ALEF BET GIMEL ALEF BET, "        …" GIMEL BET ALEF, 4, "cut: the sign is at the reading end"},
    {RTL, 0, 4, "abcdef", "        abc…", 4, "English that is not translated reads as English"},
    {RTL, 0, 12, "(12) 3-4", "    (12) 3-4", 8, "numbers alone keep their order"},
    {RTL, 0, 8, "(" ALEF ")", "         (" ALEF ")", 3, "brackets look inwards"},
    {ASCII, 0, 12, "“a”–b…", "\"a\"-b...", 8, "quotes, dashes, dots"},
    {ASCII, 0, 12, "3 × é", "3 x é", 5, "letters stay"},
    {ASCII, 0, 6, "abcdefgh", "abc...", 6, "the sign of a cut takes three"},
    {ASCII, 0, 3, "abcdefgh", "...", 3, "and may be all"},
    {ASCII, 0, 2, "abcdefgh", "..", 2, "or be cut itself"},
};

START_TEST(interface_text_keeps_to_its_box)
{
    Desk *desk = desk_open(puts_of[_i].setting, ROWS, COLS);
    Box box = {1, puts_of[_i].col, puts_of[_i].columns};
    int used = pen_put(&desk->pen, box, STYLE_KEY, puts_of[_i].text);
    expect_row(desk, 1, puts_of[_i].row, puts_of[_i].why);
    ck_assert_msg(used == puts_of[_i].used, "%s: used %d", puts_of[_i].why, used);
    expect_row(desk, 0, "", puts_of[_i].why);
    expect_row(desk, 2, "", puts_of[_i].why);
    if (pen_width(&desk->pen, puts_of[_i].text) <= puts_of[_i].columns)
        ck_assert_int_eq(used, pen_width(&desk->pen, puts_of[_i].text));
    desk_close(desk);
}
END_TEST

static const struct {
    Setting setting;
    int col;
    Sign sign;
    const char *row;
    int used;
    const char *why;
} signs_of[] = {
    {LTR, 1, SIGN_CURSOR, " ▸", 1, "the cursor"},
    {MIRROR, 1, SIGN_CURSOR, "          ◂", 1, "points into its row"},
    {RTL, 0, SIGN_PATH, "           ‹", 1, "the path goes left"},
    {MIRROR, 0, SIGN_FRAME_TOP_LEFT, "           ┐", 1, "a frame closes"},
    {MIRROR, 2, SIGN_LAW, "         §", 1, "others are as they are"},
    {ASCII, 0, SIGN_CURSOR, ">", 1, "ASCII"},
    {ASCII, 0, SIGN_CUT, "...", 3, "as many columns as it needs"},
    {ASCII, 11, SIGN_CUT, "           .", 3, "as far as the grid goes"},
    {LTR, 12, SIGN_DUE, "", 1, "outside"},
};

START_TEST(signs_face_as_the_layout_does)
{
    Desk *desk = desk_open(signs_of[_i].setting, ROWS, COLS);
    int used = pen_sign(&desk->pen, 0, signs_of[_i].col, STYLE_BOLD, signs_of[_i].sign);
    expect_row(desk, 0, signs_of[_i].row, signs_of[_i].why);
    ck_assert_int_eq(used, signs_of[_i].used);
    desk_close(desk);
}
END_TEST

static const struct {
    Setting setting;
    int col, columns;
    size_t number;
    const char *row;
    const char *why;
} numbers[] = {
    {LTR, 2, 2, 6, "   6", "SCREENS 10.2: cursor 2, number 2"},
    {LTR, 2, 2, 12, "  12", "units under units"},
    {MIRROR, 2, 2, 1, "         1", "10.4: two columns between it and the edge"},
    {RTL, 2, 2, 12, "        12", "read the same way"},
    {LTR, 2, 2, 123, "", "part of a number is another number: none"},
    {LTR, 2, 0, 1, "", "no room"},
};

START_TEST(numbers_stand_units_under_units)
{
    Desk *desk = desk_open(numbers[_i].setting, ROWS, COLS);
    pen_number(&desk->pen, (Box){0, numbers[_i].col, numbers[_i].columns}, STYLE_TEXT, numbers[_i].number);
    expect_row(desk, 0, numbers[_i].row, numbers[_i].why);
    desk_close(desk);
}
END_TEST

static const struct {
    Setting setting;
    int col, columns;
    Sign sign;
    const char *row;
    const char *why;
} repeats[] = {
    {LTR, 1, 4, SIGN_RULE, " ────", "a rule"},
    {MIRROR, 1, 4, SIGN_RULE, "       ────", "mirrored"},
    {ASCII, 1, 4, SIGN_BAR_FULL, " ####", "in ASCII"},
    {LTR, 10, 9, SIGN_RULE, "          ──", "over the edge"},
    {LTR, 0, 0, SIGN_RULE, "", "none"},
    {LTR, 0, -3, SIGN_RULE, "", "less than none"},
    {ASCII, 0, 7, SIGN_CUT, ".......", "as far as the box goes"},
};

START_TEST(signs_repeat_in_their_box)
{
    Desk *desk = desk_open(repeats[_i].setting, ROWS, COLS);
    pen_repeat(&desk->pen, (Box){0, repeats[_i].col, repeats[_i].columns}, STYLE_TEXT, repeats[_i].sign);
    expect_row(desk, 0, repeats[_i].row, repeats[_i].why);
    desk_close(desk);
}
END_TEST

static const struct {
    Setting setting;
    int col, columns;
    bool rtl;
    const char *text;
    const char *row;
    int used;
    const char *why;
} texts[] = {
    {LTR, 1, 6, false, "abc", " abc", 3, "left to right stands at the left"},
    {LTR, 1, 6, true, ALEF BET, "     " BET ALEF, 2, "right to left at the right, in English menus"},
    {RTL, 1, 6, true, ALEF BET, "         " BET ALEF, 2, "and in a mirrored layout"},
    {RTL, 1, 6, false, "abc", "     abc", 3, "SCREENS 10.4: English stands at the left of a mirrored box"},
    {LTR, 0, 5, false, "abcdef", "abcd…", 5, "cut"},
    {LTR, 0, 5, true, ALEF BET GIMEL ALEF BET GIMEL, "…" ALEF GIMEL BET ALEF, 5, "cut at the reading end"},
    {MIRROR, 0, 5, false, "abc def", "       abc…", 4, "no blank before the sign"},
    {LTR, 0, 0, false, "abc", "", 0, "no box"},
    {LTR, 0, 6, false, "a\nb", "a b", 3, "one row"},
    {ASCII, 0, 6, false, "“a…”", "\"a...\"", 6, "dots have room"},
    {ASCII, 0, 5, false, "“a…”", "\"a.\"", 4, "or one stands for three"},
    {ASCII, 0, 6, true, "«" ALEF "»", "   \"" ALEF "\"", 3, "quotes of any script"},
    {ASCII, 0, 5, false, "abcdef", "ab...", 5, "cut"},
};

START_TEST(text_of_a_language_stands_where_it_is_read)
{
    Desk *desk = desk_open(texts[_i].setting, ROWS, COLS);
    TermText text = {.text = texts[_i].text, .language = texts[_i].rtl ? "he" : "en", .rtl = texts[_i].rtl};
    int used = pen_text(&desk->pen, (Box){3, texts[_i].col, texts[_i].columns}, (Look){.style = STYLE_TEXT}, &text);
    expect_row(desk, 3, texts[_i].row, texts[_i].why);
    ck_assert_msg(used == texts[_i].used, "%s: used %d", texts[_i].why, used);
    desk_close(desk);
}
END_TEST

START_TEST(broken_lines_fill_the_rows_of_a_pane)
{
    static const char *const rows[2][3] = {{"abc de", "fgh", "i"}, {"   abc de", "   fgh", "   i"}};
    for (Setting setting = LTR; setting <= MIRROR; setting++) {
        Desk *desk = desk_open(setting, ROWS, COLS - 3);
        TermText text = {.text = "abc de fgh\ni", .language = "en"};
        TermLines lines;
        terminal_break(&text, 6, &desk->arena, &lines);
        ck_assert_uint_eq(lines.count, 3);
        for (size_t i = 0; i < lines.count; i++) {
            pen_line(&desk->pen, (Box){(int)i, 0, 6}, (Look){.style = STYLE_TEXT}, &text, lines.lines[i]);
            expect_row(desk, (int)i, rows[setting][i], "a line of the pane");
        }
        desk_close(desk);
    }
}
END_TEST

static const struct {
    bool rtl;
    const char *text;
    size_t start, end;
    const char *styles;
    const char *why;
} matches[] = {
    {false, "a car", 2, 5, "kkmmm\n", "what was found"},
    {false, "a car", 0, 0, "kkkkk\n", "nothing was"},
    {false, "\u00E9t\u00E9 x", 0, 5, "mmmkk\n", "bytes, not letters"},
    {false, "字 x", 0, 3, "mmkk\n", "both columns of a wide letter"},
    {true, ALEF BET GIMEL, 0, 2, "         kkm\n", "the first letter is at the right"},
    {false, "abcdefghijklmnop", 2, 16, "kkmmmmmmmmmk\n", "the sign of a cut is not found"},
};

START_TEST(what_was_found_is_shown_in_its_place)
{
    Desk *desk = desk_open(LTR, 1, COLS);
    TermText text = {.text = matches[_i].text, .language = "en", .rtl = matches[_i].rtl};
    Look look = {.style = STYLE_KEY, .match_start = matches[_i].start, .match_end = matches[_i].end};
    pen_text(&desk->pen, (Box){0, 0, COLS}, look, &text);
    expect_styles(desk, matches[_i].styles, matches[_i].why);
    desk_close(desk);
}
END_TEST

/* Numbers and English in right-to-left text keep their order, cut or not. */
START_TEST(an_isolate_outlives_a_cut)
{
    TextSpan spans[] = {{3, 11, SPAN_ISOLATE}, {12, 14, SPAN_ISOLATE}};
    TermText text = {.text = ALEF " 612-5550 " BET, .language = "he", .rtl = true, .spans = spans, .span_count = 2};
    Desk *desk = desk_open(RTL, 2, COLS);
    pen_text(&desk->pen, (Box){0, 0, COLS}, (Look){.style = STYLE_TEXT}, &text);
    expect_row(desk, 0, BET " 612-5550 " ALEF, "whole");
    pen_text(&desk->pen, (Box){1, 0, 9}, (Look){.style = STYLE_TEXT}, &text);
    expect_row(desk, 1, "   …612-55 " ALEF, "cut inside the number");
    desk_close(desk);
}
END_TEST

static const struct {
    Setting setting;
    int col, columns, rows;
    const char *text;
    const char *shown[ROWS];
    int needed;
    const char *why;
} paragraphs[] = {
    {LTR, 1, 6, 4, "abc de fgh", {" abc de", " fgh", "", ""}, 2, "two rows"},
    {LTR, 1, 6, 1, "abc de fgh", {" abc d…", "", "", ""}, 2, "room for one: it says that there is more"},
    {LTR, 1, 6, 0, "abc de fgh", {"", "", "", ""}, 2, "only counted"},
    {LTR, 0, 6, 2, "a\nb\nc", {"a", "b c", "", ""}, 3, "short lines that have no row stand in the last one"},
    {LTR, 0, 6, 4, "a\nb", {"a", "b", "", ""}, 2, "ends of lines are kept"},
    {LTR, 0, 6, 4, "", {"", "", "", ""}, 1, "no text"},
    {LTR, 0, 0, 4, "abc", {"", "", "", ""}, 0, "no box"},
    {RTL, 0, 5, 4, ALEF BET " " GIMEL ALEF, {"       " ALEF GIMEL " " BET ALEF, "", "", ""}, 1, "right to left"},
    {MIRROR, 0, 5, 4, "abc def", {"         abc", "         def", "", ""}, 2, "mirrored: flush with where reading starts"},
    {ASCII, 0, 6, 4, "ab cd…", {"ab", "cd...", "", ""}, 2, "broken as it is drawn"},
};

START_TEST(paragraphs_take_the_rows_they_may)
{
    Desk *desk = desk_open(paragraphs[_i].setting, ROWS, COLS);
    Box box = {0, paragraphs[_i].col, paragraphs[_i].columns};
    int needed = pen_paragraph(&desk->pen, box, paragraphs[_i].rows, STYLE_TEXT, paragraphs[_i].text);
    for (int row = 0; row < ROWS; row++)
        expect_row(desk, row, paragraphs[_i].shown[row], paragraphs[_i].why);
    ck_assert_msg(needed == paragraphs[_i].needed, "%s: %d", paragraphs[_i].why, needed);
    desk_close(desk);
}
END_TEST

START_TEST(clicks_cursor_and_styles_turn_with_the_layout)
{
    for (Setting setting = LTR; setting <= MIRROR; setting++) {
        Desk *desk = desk_open(setting, ROWS, COLS);
        pen_zone(&desk->pen, (Box){1, 2, 3}, 5, 6);
        const Zone *zone = grid_hit(&desk->grid, 1, setting == LTR ? 2 : COLS - 5);
        ck_assert(zone && zone->columns == 3 && zone->action == 5 && zone->index == 6);
        ck_assert_ptr_null(grid_hit(&desk->grid, 1, setting == LTR ? 5 : COLS - 6));
        pen_cursor(&desk->pen, 3, 4, true);
        ck_assert_int_eq(desk->grid.cursor_row, 3);
        ck_assert_int_eq(desk->grid.cursor_col, setting == LTR ? 4 : COLS - 5);
        ck_assert(desk->grid.cursor_shown);
        pen_cursor(&desk->pen, 99, -99, false); /* it never leaves the grid */
        ck_assert_int_eq(desk->grid.cursor_row, ROWS - 1);
        ck_assert_int_eq(desk->grid.cursor_col, setting == LTR ? 0 : COLS - 1);
        desk_close(desk);
    }
}
END_TEST

static void draw_all(const Pen *pen, int row, int col, int columns)
{
    TermText text = {.text = "“" ALEF "b字…” 12", .language = "en", .rtl = columns % 2};
    Box box = {row, col, columns};
    pen_put(pen, box, STYLE_KEY, text.text);
    pen_text(pen, box, (Look){STYLE_TEXT, 1, 4}, &text);
    pen_sign(pen, row, col, STYLE_TEXT, SIGN_CUT);
    pen_number(pen, box, STYLE_TEXT, 17);
    pen_repeat(pen, box, STYLE_TEXT, SIGN_RULE);
    pen_paragraph(pen, box, 3, STYLE_SAY, text.text);
    pen_zone(pen, box, 1, 1);
    pen_cursor(pen, row, col, true);
}

/* Whatever the box, from 1 × 1 on: nothing breaks, and a row is as wide as the grid. */
START_TEST(any_box_on_any_grid_can_be_drawn)
{
    for (int cols = 1; cols <= 5; cols++) {
        Desk *desk = desk_open(_i % SETTING_COUNT, 1 + _i / SETTING_COUNT, cols);
        for (int col = -3; col <= cols + 1; col++) {
            for (int columns = -1; columns <= cols + 4; columns++)
                draw_all(&desk->pen, col, col, columns);
        }
        for (int row = 0; row < desk->grid.rows; row++) {
            int columns = 0;
            for (int col = 0; col < cols; col++)
                columns += desk->grid.cells[row * cols + col].columns;
            ck_assert_int_eq(columns, cols);
        }
        desk_close(desk);
    }
}
END_TEST

Suite *suite_tui_pen(void)
{
    Suite *suite = suite_create("tui/pen");
    TCase *tcase = tcase_create("pen");
    tcase_add_loop_test(tcase, interface_text_keeps_to_its_box, 0, sizeof puts_of / sizeof *puts_of);
    tcase_add_loop_test(tcase, signs_face_as_the_layout_does, 0, sizeof signs_of / sizeof *signs_of);
    tcase_add_loop_test(tcase, numbers_stand_units_under_units, 0, sizeof numbers / sizeof *numbers);
    tcase_add_loop_test(tcase, signs_repeat_in_their_box, 0, sizeof repeats / sizeof *repeats);
    tcase_add_loop_test(tcase, text_of_a_language_stands_where_it_is_read, 0, sizeof texts / sizeof *texts);
    tcase_add_test(tcase, broken_lines_fill_the_rows_of_a_pane);
    tcase_add_loop_test(tcase, what_was_found_is_shown_in_its_place, 0, sizeof matches / sizeof *matches);
    tcase_add_test(tcase, an_isolate_outlives_a_cut);
    tcase_add_loop_test(tcase, paragraphs_take_the_rows_they_may, 0, sizeof paragraphs / sizeof *paragraphs);
    tcase_add_test(tcase, clicks_cursor_and_styles_turn_with_the_layout);
    tcase_add_loop_test(tcase, any_box_on_any_grid_can_be_drawn, 0, 2 * SETTING_COUNT);
    suite_add_tcase(suite, tcase);
    return suite;
}
