/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/content.h"

#include <string.h>

#include "support/support.h"

static const char *spanish[] = {"es", "en", NULL}, *chinese[] = {"zh_CN", NULL};

static const struct {
    const char *why, *language, *want;
    Hotline hotlines[3];
    size_t count;
    bool spoken;
} rows[] = {
    {"none", "es", NULL, {{0}}, 0, false},
    {"the only one tells no languages", "es", "a", {{.phone = "a"}}, 1, true},
    {"the one that answers the language",
     "en",
     "b",
     {{.phone = "a", .languages = chinese, .language_count = 1}, {.phone = "b", .languages = spanish, .language_count = 2}},
     2,
     true},
    {"a language without its country", "es_MX", "a", {{.phone = "a", .languages = spanish, .language_count = 2}}, 1, true},
    {"another country is another language", "zh_TW", "a", {{.phone = "a", .languages = chinese, .language_count = 1}}, 1, false},
    {"rather one that tells none than one that does not answer",
     "so",
     "b",
     {{.phone = "a", .languages = spanish, .language_count = 2}, {.phone = "b"}, {.phone = "c"}},
     3,
     true},
    {"none answers: the first",
     "so",
     "a",
     {{.phone = "a", .languages = spanish, .language_count = 2}, {.phone = "b", .languages = chinese, .language_count = 1}},
     2,
     false},
};

START_TEST(a_card_has_the_number_that_answers_its_language)
{
    Region region = {.hotlines = rows[_i].hotlines, .hotline_count = rows[_i].count};
    bool spoken = !rows[_i].spoken;
    const Hotline *found = region_hotline(&region, rows[_i].language, &spoken);
    ck_assert_msg((found == NULL) == (rows[_i].want == NULL), "%s", rows[_i].why);
    if (found)
        ck_assert_msg(strcmp(found->phone, rows[_i].want) == 0, "%s: %s", rows[_i].why, found->phone);
    ck_assert_msg(spoken == rows[_i].spoken, "%s", rows[_i].why);
}
END_TEST

START_TEST(numbers_are_old_after_half_a_year)
{
    Region region = {.as_of = {2026, 5, 27}};
    ck_assert_int_eq(region_age(&region, (Date){2026, 5, 26}), REGION_TO_COME);
    ck_assert_int_eq(region_age(&region, (Date){2026, 5, 27}), REGION_FRESH);
    ck_assert_int_eq(region_age(&region, (Date){2026, 11, 23}), REGION_FRESH);
    ck_assert_int_eq(region_age(&region, (Date){2026, 11, 24}), REGION_OLD);
    ck_assert_int_eq(region_age(&region, (Date){0}), REGION_FRESH);
}
END_TEST

START_TEST(numbers_for_stories_are_known)
{
    ck_assert(phone_is_fictitious("612-555-0123") && phone_is_fictitious("612-555-0100"));
    ck_assert(!phone_is_fictitious("612-555-0223") && !phone_is_fictitious("555-234-0123"));
}
END_TEST

START_TEST(papers_have_the_sizes_of_their_standards)
{
    double width = 0, height = 0;
    paper_size("legal", false, &width, &height);
    ck_assert(width == 612 && height == 1008);
    paper_size("letter", true, &width, &height);
    ck_assert(width == 792 && height == 612);
    paper_size("a4", false, &width, &height);
    ck_assert(width > 595.27 && width < 595.28 && height > 841.88 && height < 841.9);
    paper_size("papyrus", false, &width, &height);
    ck_assert(width > 595.27 && width < 595.28);
}
END_TEST

START_TEST(margins_are_what_the_cards_leave)
{
    const double mm = 72 / 25.4;
    Stock stock = {.sheet_width_pt = 210 * mm, .sheet_height_pt = 297 * mm, .columns = 2, .rows = 5};
    stock.card_width_pt = 85 * mm, stock.card_height_pt = 55 * mm;
    stock.left_pt = 14 * mm, stock.top_pt = 11.1 * mm, stock.gap_x_pt = 10 * mm;
    StockMargins margins = stock_margins(&stock);
    ck_assert_double_eq_tol(margins.right_pt, 16 * mm, 1e-6);
    ck_assert_double_eq_tol(margins.bottom_pt, 10.9 * mm, 1e-6);
    ck_assert(margins.left_pt == stock.left_pt && margins.top_pt == stock.top_pt);
    ck_assert_msg(margins.sides_differ && !margins.ends_differ, "2 mm is much, 0.2 mm is not");
    stock.rows = 6;
    ck_assert_double_lt(stock_margins(&stock).bottom_pt, 0);
}
END_TEST

Suite *suite_content_paper(void)
{
    Suite *suite = suite_create("content/paper");
    TCase *tcase = tcase_create("paper");
    tcase_add_loop_test(tcase, a_card_has_the_number_that_answers_its_language, 0, sizeof rows / sizeof *rows);
    tcase_add_test(tcase, numbers_are_old_after_half_a_year);
    tcase_add_test(tcase, papers_have_the_sizes_of_their_standards);
    tcase_add_test(tcase, numbers_for_stories_are_known);
    tcase_add_test(tcase, margins_are_what_the_cards_leave);
    suite_add_tcase(suite, tcase);
    return suite;
}
