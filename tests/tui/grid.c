/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/grid.h"

#include <string.h>

#include "support/support.h"

static void put(Grid *grid, int row, int col, const char *text, Style style)
{
    Arena arena = {0};
    TermText term = {.text = text, .language = "en"};
    TermCells cells;
    terminal_cells(&term, (TermLine){0, strlen(text), terminal_columns(text)}, BIDI_APP, &arena, &cells);
    grid_put(grid, row, col, cells.cells, cells.count, style);
    arena_done(&arena);
}

static void expect(const Grid *grid, void (*dump)(const Grid *grid, Buf *out), const char *expected, const char *why)
{
    Buf out = {0};
    dump(grid, &out);
    ck_assert_msg(strcmp(buf_str(&out), expected) == 0, "%s:\n%s", why, buf_str(&out));
    buf_done(&out);
}

/* On "....字" over "......", in STYLE_TITLE. */
static const struct {
    int row, col;
    const char *text;
    const char *rows, *styles;
    const char *why;
} puts_on[] = {
    {0, 0, "abc", "abc.字\n......\n", "ttt\n\n", "at the left edge"},
    {1, 4, "ab", "....字\n....ab\n", "\n    tt\n", "up to the right edge"},
    {1, 4, "abc", "....字\n....ab\n", "\n    tt\n", "what would stand outside is left out"},
    {0, -2, "abc", "c...字\n......\n", "t\n\n", "also on the left"},
    {1, 5, "字", "....字\n......\n", "\n\n", "half a wide letter is none"},
    {1, -1, "字a", "....字\n.a....\n", "\n t\n", "nor is its other half, and what follows keeps its place"},
    {1, 1, "字", "....字\n.字...\n", "\n tt\n", "a wide letter takes two columns"},
    {0, 4, "a", "....a \n......\n", "    t\n\n", "over the first half of a wide letter: the second is blank"},
    {0, 5, "a", ".... a\n......\n", "     t\n\n", "over the second: the first is blank"},
    {0, 3, "字", "...字 \n......\n", "   tt\n\n", "two wide letters that overlap"},
    {0, 4, "字", "....字\n......\n", "    tt\n\n", "one in the place of another"},
    {1, 0, "x\u0301!", "....字\nx\u0301!....\n", "\ntt\n", "marks stand on their letter"},
    {0, 3, "    ", "...   \n......\n", "   ttt\n\n", "blanks wipe"},
    {-1, 0, "abc", "....字\n......\n", "\n\n", "above the grid there is nothing"},
    {2, 0, "abc", "....字\n......\n", "\n\n", "nor below"},
    {0, 9999, "abc", "....字\n......\n", "\n\n", "nor far to the right"},
    {1, 2, "", "....字\n......\n", "\n\n", "an empty text"},
};

START_TEST(cells_stand_where_they_are_put)
{
    Grid grid = {0};
    grid_resize(&grid, 2, 6);
    put(&grid, 0, 0, "....字", STYLE_TEXT);
    put(&grid, 1, 0, "......", STYLE_TEXT);
    put(&grid, puts_on[_i].row, puts_on[_i].col, puts_on[_i].text, STYLE_TITLE);
    expect(&grid, grid_text, puts_on[_i].rows, puts_on[_i].why);
    expect(&grid, grid_styles, puts_on[_i].styles, puts_on[_i].why);
    grid_done(&grid);
}
END_TEST

static const struct {
    int row, col, columns;
    const char *styles;
    const char *why;
} restyled[] = {
    {0, 1, 2, " cc\n\n", "in the middle"},
    {0, -2, 3, "c\n\n", "from before the left edge"},
    {1, 2, 9, "\n  cc\n", "beyond the right edge"},
    {1, 0, 0, "\n\n", "no columns"},
    {1, 3, -4, "\n\n", "less than none"},
    {-1, 0, 4, "\n\n", "above"},
    {2, 0, 4, "\n\n", "below"},
    {0, 0, 2147483647, "cccc\n\n", "the widest box there can be"},
    {0, -2147483647, 4, "\n\n", "as far as can be"},
};

START_TEST(restyling_keeps_to_the_grid)
{
    Grid grid = {0};
    grid_resize(&grid, 2, 4);
    grid_style(&grid, restyled[_i].row, restyled[_i].col, restyled[_i].columns, STYLE_CAUTION);
    expect(&grid, grid_styles, restyled[_i].styles, restyled[_i].why);
    grid_done(&grid);
}
END_TEST

START_TEST(a_dump_has_a_letter_for_each_style)
{
    Grid grid = {0};
    grid_resize(&grid, 1, STYLE_COUNT + 1);
    for (int i = 0; i < STYLE_COUNT; i++)
        grid_style(&grid, 0, i, 1, (Style)i);
    expect(&grid, grid_styles, " tnbksdcme\n", "the letters of STYLES");
    grid_done(&grid);
}
END_TEST

static const struct {
    int row, col;
    int index; /* -1: nothing there */
    const char *why;
} hits[] = {
    {1, 2, 1, "its first column"}, {1, 4, 1, "its last column"},        {1, 5, -1, "behind it"},        {1, 1, -1, "before it"},
    {0, 3, -1, "above it"},        {2, 3, 3, "the last one put there"}, {2, 0, 2, "where one is free"}, {-1, -1, -1, "outside"},
};

START_TEST(a_click_finds_the_zone_on_top)
{
    Grid grid = {0};
    grid_resize(&grid, 3, 8);
    grid_zone(&grid, (Zone){.row = 1, .col = 2, .columns = 3, .action = 7, .index = 1});
    grid_zone(&grid, (Zone){.row = 2, .col = 0, .columns = 8, .action = 7, .index = 2});
    grid_zone(&grid, (Zone){.row = 2, .col = 2, .columns = 3, .action = 8, .index = 3});
    grid_zone(&grid, (Zone){.row = 1, .col = 6, .columns = 0, .action = 8, .index = 4});
    const Zone *zone = grid_hit(&grid, hits[_i].row, hits[_i].col);
    ck_assert_msg((zone ? zone->index : -1) == hits[_i].index, "%s", hits[_i].why);
    grid_clear(&grid);
    ck_assert_ptr_null(grid_hit(&grid, hits[_i].row, hits[_i].col));
    grid_done(&grid);
}
END_TEST

START_TEST(a_new_size_is_empty_and_never_nothing)
{
    static const int sizes[][4] = {{0, 0, 1, 1}, {-3, 5, 1, 5}, {1, 1, 1, 1}, {60, 200, 60, 200}};
    Grid grid = {0};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        grid_resize(&grid, sizes[i][0], sizes[i][1]);
        ck_assert_int_eq(grid.rows, sizes[i][2]);
        ck_assert_int_eq(grid.cols, sizes[i][3]);
        Buf out = {0};
        grid_row_text(&grid, 0, &out);
        ck_assert_uint_eq(out.len, 0);
        grid_styles(&grid, &out);
        ck_assert_uint_eq(out.len, (size_t)grid.rows);
        buf_done(&out);
        put(&grid, 0, 0, "x", STYLE_TITLE);
        grid.cursor_col = 3;
        grid.cursor_shown = true;
    }
    grid_clear(&grid);
    ck_assert_int_eq(grid.cursor_col, 0);
    ck_assert(!grid.cursor_shown);
    grid_done(&grid);
    grid_done(&grid);
}
END_TEST

START_TEST(a_row_ends_with_its_last_letter)
{
    static const char *const rows[][2] = {{"ab c  ", "ab c"}, {"字", "字"}, {"   ", ""}, {"a字 ", "a字"}};
    Grid grid = {0};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Buf out = {0};
        grid_resize(&grid, 1, 6);
        put(&grid, 0, 0, rows[i][0], STYLE_TEXT);
        grid_row_text(&grid, 0, &out);
        ck_assert_str_eq(buf_str(&out), rows[i][1]);
        grid_row_text(&grid, 1, &out);
        grid_row_text(&grid, -1, &out);
        ck_assert_str_eq(buf_str(&out), rows[i][1]);
        buf_done(&out);
    }
    grid_done(&grid);
}
END_TEST

Suite *suite_tui_grid(void)
{
    Suite *suite = suite_create("tui/grid");
    TCase *tcase = tcase_create("grid");
    tcase_add_loop_test(tcase, cells_stand_where_they_are_put, 0, sizeof puts_on / sizeof *puts_on);
    tcase_add_loop_test(tcase, restyling_keeps_to_the_grid, 0, sizeof restyled / sizeof *restyled);
    tcase_add_test(tcase, a_dump_has_a_letter_for_each_style);
    tcase_add_loop_test(tcase, a_click_finds_the_zone_on_top, 0, sizeof hits / sizeof *hits);
    tcase_add_test(tcase, a_new_size_is_empty_and_never_nothing);
    tcase_add_test(tcase, a_row_ends_with_its_last_letter);
    suite_add_tcase(suite, tcase);
    return suite;
}
