/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/list.h"

#include <ctype.h>

#include "support/support.h"

enum { PAGE = 5 };

/* One letter an act; a digit is a number; in [ ] a row that is clicked. */
static Act act_of(const char **keys)
{
    static const struct {
        char letter;
        Action action;
    } acts[] = {
        {'u', ACTION_UP},       {'d', ACTION_DOWN},       {'n', ACTION_NEXT},      {'b', ACTION_STEP_BACK},
        {'U', ACTION_PAGE_UP},  {'D', ACTION_PAGE_DOWN},  {'f', ACTION_FIRST},     {'l', ACTION_LAST},
        {'w', ACTION_WHEEL_UP}, {'W', ACTION_WHEEL_DOWN}, {'x', ACTION_LANGUAGES},
    };
    char key = *(*keys)++;
    if (isdigit((unsigned char)key))
        return (Act){ACTION_NUMBER, (size_t)(key - '0'), NULL};
    if (key == '[') {
        size_t row = 0;
        for (; **keys != ']'; ++*keys)
            row = row * 10 + (size_t)(**keys - '0');
        ++*keys;
        return (Act){ACTION_ROW, row, NULL};
    }
    for (size_t i = 0; i < sizeof acts / sizeof *acts; i++) {
        if (acts[i].letter == key)
            return (Act){acts[i].action, 0, NULL};
    }
    ck_abort_msg("no act is called '%c'", key);
}

static bool act_all(List *list, const char *keys)
{
    bool known = true;
    while (*keys) {
        Act act = act_of(&keys);
        known = list_act(list, &act, PAGE);
        ck_assert_uint_lt(list->cursor, list->count ? list->count : 1);
        list_show(list, PAGE);
        ck_assert_uint_le(list->top, list->cursor);
        ck_assert_uint_lt(list->cursor - list->top, PAGE);
    }
    return known;
}

static const struct {
    size_t count;
    const char *keys;
    size_t cursor, top;
    const char *why;
} moves[] = {
    {12, "", 0, 0, "at first"},
    {12, "d", 1, 0, "down"},
    {12, "nnb", 1, 0, "Space is down, Backspace up"},
    {12, "u", 0, 0, "above the first there is none"},
    {12, "lddd", 11, 7, "nor below the last"},
    {12, "ddddd", 5, 1, "the rows follow the cursor"},
    {12, "ddddduuuuu", 0, 0, "and back"},
    {12, "ddddduuu", 2, 1, "but no sooner than they must"},
    {12, "D", 5, 5, "a page: other rows at the same height"},
    {12, "ddD", 7, 5, "the cursor keeps its height"},
    {12, "DD", 10, 7, "the last page is full"},
    {12, "DDD", 11, 7, "and then the last row"},
    {12, "lU", 6, 2, "a page back"},
    {12, "dU", 0, 0, "less than a page back"},
    {12, "W", 3, 0, "the wheel: three rows"},
    {12, "WWWWW", 11, 7, "the wheel stops at the end"},
    {12, "WWw", 3, 2, "the wheel back"},
    {12, "w", 0, 0, "the wheel stops at the start"},
    {12, "dlf", 0, 0, "first"},
    {12, "[7]", 7, 3, "a click"},
    {12, "d[12]", 1, 0, "a click on no row"},
    {12, "7", 6, 2, "a number"},
    {12, "12", 11, 7, "two digits are one number"},
    {12, "13", 2, 0, "there is no 13, so 3"},
    {12, "1d2", 1, 0, "any other action ends it"},
    {12, "1x2", 1, 0, "also one that is not the list's"},
    {12, "10", 9, 5, "naught is the second digit"},
    {12, "0", 0, 0, "or nothing"},
    {12, "40", 3, 0, "there is no 40 and no 0: 4 stays"},
    {12, "405", 4, 0, "and a new number begins"},
    {9, "12", 1, 0, "there is no 12, so 2"},
    {112, "112", 111, 107, "three digits"},
    {112, "1129", 8, 8, "a fourth begins anew"},
    {5, "6", 0, 0, "there is no 6"},
    {3, "D", 2, 0, "a page longer than the list"},
    {1, "dulD1W", 0, 0, "one row"},
    {0, "dulD1WUw[0]f", 0, 0, "none"},
};

START_TEST(keys_move_the_cursor)
{
    List list = {0};
    list_resize(&list, moves[_i].count);
    act_all(&list, moves[_i].keys);
    ck_assert_msg(list.cursor == moves[_i].cursor && list.top == moves[_i].top, "%s: row %zu, top %zu", moves[_i].why, list.cursor,
                  list.top);
}
END_TEST

START_TEST(only_the_lists_own_actions_are_taken)
{
    List list = {0};
    list_resize(&list, 4);
    ck_assert(act_all(&list, "d"));
    ck_assert(act_all(&list, "9"));
    ck_assert(act_all(&list, "u"));
    ck_assert(!act_all(&list, "x"));
}
END_TEST

static const struct {
    size_t count, cursor, top, rows;
    size_t shown;
    const char *why;
} views[] = {
    {20, 0, 0, 5, 0, "the start"},   {20, 4, 0, 5, 0, "the last row seen"},
    {20, 5, 0, 5, 1, "one further"}, {20, 3, 7, 5, 3, "above what is seen"},
    {20, 19, 0, 5, 15, "the end"},   {20, 17, 17, 5, 15, "no empty rows at the end"},
    {20, 9, 6, 1, 9, "one row"},     {20, 9, 6, 0, 9, "no row counts as one"},
    {3, 2, 2, 5, 0, "all are seen"}, {0, 0, 0, 5, 0, "none"},
};

START_TEST(the_cursor_is_always_seen)
{
    List list = {.count = views[_i].count, .cursor = views[_i].cursor, .top = views[_i].top};
    list_show(&list, views[_i].rows);
    ck_assert_msg(list.top == views[_i].shown, "%s: top %zu", views[_i].why, list.top);
    ck_assert_uint_eq(list.cursor, views[_i].cursor);
}
END_TEST

static const struct {
    size_t count, cursor;
    const char *why;
} sizes[] = {
    {12, 7, "the same count"}, {40, 7, "more"}, {8, 7, "just enough"}, {7, 6, "one too few"}, {1, 0, "one"}, {0, 0, "none"},
};

START_TEST(a_new_count_keeps_the_cursor_where_it_can)
{
    List list = {.count = 12, .cursor = 7, .top = 7, .number = 1};
    list_resize(&list, sizes[_i].count);
    ck_assert_msg(list.cursor == sizes[_i].cursor, "%s: %zu", sizes[_i].why, list.cursor);
    ck_assert_uint_le(list.top, list.cursor);
    ck_assert_uint_eq(list.number, 0);
}
END_TEST

START_TEST(a_page_of_no_rows_still_moves)
{
    List list = {.count = 3};
    ck_assert(list_act(&list, &(Act){ACTION_PAGE_DOWN, 0, NULL}, 0));
    ck_assert_uint_eq(list.cursor, 1);
    ck_assert(list_act(&list, &(Act){ACTION_PAGE_UP, 0, NULL}, 0));
    ck_assert_uint_eq(list.cursor, 0);
}
END_TEST

Suite *suite_tui_list(void)
{
    Suite *suite = suite_create("tui/list");
    TCase *tcase = tcase_create("list");
    tcase_add_loop_test(tcase, keys_move_the_cursor, 0, sizeof moves / sizeof *moves);
    tcase_add_test(tcase, only_the_lists_own_actions_are_taken);
    tcase_add_loop_test(tcase, the_cursor_is_always_seen, 0, sizeof views / sizeof *views);
    tcase_add_loop_test(tcase, a_new_count_keeps_the_cursor_where_it_can, 0, sizeof sizes / sizeof *sizes);
    tcase_add_test(tcase, a_page_of_no_rows_still_moves);
    suite_add_tcase(suite, tcase);
    return suite;
}
