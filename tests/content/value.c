/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/value.h"

#include <math.h>

#include "content/content.h"
#include "support/support.h"

static const struct {
    const char *why, *text;
    bool fine;
    Date want;
} dates[] = {
    {"a day", "2026-11-22", true, {2026, 11, 22}},
    {"leap day", "2024-02-29", true, {2024, 2, 29}},
    {"leap day of a century", "2000-02-29", true, {2000, 2, 29}},
    {"no leap day in a century", "1900-02-29", false, {0, 0, 0}},
    {"no such day", "2026-02-30", false, {0, 0, 0}},
    {"no 31st", "2026-04-31", false, {0, 0, 0}},
    {"day 0", "2026-04-00", false, {0, 0, 0}},
    {"month 13", "2026-13-01", false, {0, 0, 0}},
    {"month 0", "2026-00-01", false, {0, 0, 0}},
    {"year 0", "0000-01-01", false, {0, 0, 0}},
    {"short", "2026-1-1", false, {0, 0, 0}},
    {"other order", "22-11-2026", false, {0, 0, 0}},
    {"a tail", "2026-11-22 ", false, {0, 0, 0}},
    {"a sign", "2026-+1-22", false, {0, 0, 0}},
    {"letters", "2026-XI-22", false, {0, 0, 0}},
    {"nothing", "", false, {0, 0, 0}},
};

START_TEST(dates_are_real_days)
{
    Date date = {1, 1, 1};
    ck_assert_msg(date_parse(dates[_i].text, &date) == dates[_i].fine, "%s", dates[_i].why);
    Date want = dates[_i].fine ? dates[_i].want : (Date){1, 1, 1};
    ck_assert_msg(date_compare(date, want) == 0, "%s: a bad date must leave *out alone", dates[_i].why);
}
END_TEST

START_TEST(dates_compare_by_year_then_month_then_day)
{
    ck_assert_int_eq(date_compare((Date){2026, 11, 22}, (Date){2026, 11, 22}), 0);
    ck_assert_int_eq(date_compare((Date){2025, 12, 31}, (Date){2026, 1, 1}), -1);
    ck_assert_int_eq(date_compare((Date){2026, 2, 1}, (Date){2026, 1, 31}), 1);
    ck_assert_int_eq(date_compare((Date){2026, 2, 1}, (Date){2026, 2, 2}), -1);
}
END_TEST

static const struct {
    const char *why, *text;
    double want; /* -1: no length */
} lengths[] = {
    {"inches", "3.5 in", 252},
    {"millimetres", "25.4 mm", 72},
    {"points", "54 pt", 54},
    {"no space", "2in", 144},
    {"nothing wide", "0 mm", 0},
    {"no unit", "54", -1},
    {"unknown unit", "2 cm", -1},
    {"a sign", "-2 mm", -1},
    {"no digits before the point", ".5 in", -1},
    {"no digits after it", "5. in", -1},
    {"a comma", "3,5 in", -1},
    {"an exponent", "1e3 pt", -1},
    {"too many digits", "1234567 pt", -1},
    {"a tail", "5 mm x", -1},
    {"nothing", "", -1},
    {"hexadecimal", "0x10 pt", -1},
    {"infinite", "inf pt", -1},
    {"too fine", "1.1234567 mm", -1},
};

START_TEST(lengths_become_points)
{
    double points = -1;
    bool fine = value_length(lengths[_i].text, &points);
    ck_assert_msg(fine == (lengths[_i].want >= 0), "%s", lengths[_i].why);
    ck_assert_msg(fabs(points - lengths[_i].want) < 1e-9, "%s: %f", lengths[_i].why, points);
}
END_TEST

static const struct {
    const char *why, *text;
    int want; /* 0: no count */
} counts[] = {
    {"one", "1", 1},     {"most", "99", 99},  {"none", "0", 0},     {"three digits", "100", 0}, {"leading zero", "05", 0},
    {"a sign", "-1", 0}, {"a tail", "2x", 0}, {"a point", "2.", 0}, {"nothing", "", 0},
};

START_TEST(counts_are_whole_numbers)
{
    int count = 0;
    value_count(counts[_i].text, &count);
    ck_assert_msg(count == counts[_i].want, "%s: %d", counts[_i].why, count);
}
END_TEST

static const struct {
    bool (*matches)(const char *text);
    const char *text;
    bool want;
} forms[] = {
    {value_is_id, "home", true},
    {value_is_id, "keep-shut-2", true},
    {value_is_id, "", false},
    {value_is_id, "Home", false},
    {value_is_id, "a.b", false},
    {value_is_id, "a_b", false},
    {value_is_place, "US", true},
    {value_is_place, "MN", true},
    {value_is_place, "mn", false},
    {value_is_place, "USA", false},
    {value_is_place, "", false},
    {value_is_phone, "612-555-0123", true},
    {value_is_phone, "112-555-0123", false},
    {value_is_phone, "612-155-0123", false},
    {value_is_phone, "612-555-012", false},
    {value_is_phone, "612-555-012x", false},
    {value_is_phone, "(612) 555-0123", false},
    {value_is_phone, "612.555.0123", false},
    {value_is_phone, "211-555-0123", false},
    {value_is_phone, "612-911-0123", false},
    {value_is_phone, "612-111-0123", false},
    {value_is_phone, "612-555-01233", false},
    {value_is_phone, "612 555-0123", false},
    {value_is_language, "es", true},
    {value_is_language, "hmn", true},
    {value_is_language, "zh_CN", true},
    {value_is_language, "es_419", true},
    {value_is_language, "sr@latin", true},
    {value_is_language, "e", false},
    {value_is_language, "spanish", false},
    {value_is_language, "ES", false},
    {value_is_language, "zh_", false},
    {value_is_language, "zh-CN", false},
    {value_is_language, "zh_CN ", false},
    {value_is_language, "", false},
    {value_is_month, "2026-02", true},
    {value_is_month, "2026-13", false},
    {value_is_month, "2026-2", false},
    {value_is_month, "2026-02-01", false},
    {value_is_month, "", false},
    {value_is_edition, "3R9JYF", true},
    {value_is_edition, "3r9jyf", false},
    {value_is_edition, "3R9JYO", false},
    {value_is_edition, "3R9JY", false},
    {value_is_edition, "3R9JYFF", false},
    {value_is_script, "Arab", true},
    {value_is_script, "arab", false},
    {value_is_script, "ARAB", false},
    {value_is_script, "Arabic", false},
    {value_is_link, "https://example.org/a", true},
    {value_is_link, "http://example.org", true},
    {value_is_link, "https://", false},
    {value_is_link, "ftp://example.org", false},
    {value_is_link, "https://a b", false},
    {value_is_link, "", false},
    {value_is_path, "/fonts/a.ttf", true},
    {value_is_path, "/fonts/a.ttc#12", true},
    {value_is_path, "fonts/a.ttf", false},
    {value_is_path, "/fonts/", false},
    {value_is_path, "/fonts/a.ttc#", false},
    {value_is_path, "/fonts/a.ttc#x", false},
    {value_is_path, "#0", false},
    {value_is_path, "/#0", false},
    {value_is_path, "", false},
};

START_TEST(texts_have_their_form)
{
    ck_assert_msg(forms[_i].matches(forms[_i].text) == forms[_i].want, "row %d: %s", _i, forms[_i].text);
}
END_TEST

static const struct {
    const char *text;
    MarkupFault want;
    size_t offset;
} markups[] = {
    {"plain", MARKUP_FINE, 0},
    {"Say <en>no</en> and <en>go</en>.", MARKUP_FINE, 0},
    {"a < b", MARKUP_UNKNOWN, 2},
    {"a > b", MARKUP_UNKNOWN, 2},
    {"a <b>b</b>", MARKUP_UNKNOWN, 2},
    {"a <EN>b</EN>", MARKUP_UNKNOWN, 2},
    {"a <en>b", MARKUP_UNCLOSED, 2},
    {"<en>a</en> <en>b", MARKUP_UNCLOSED, 11},
    {"<en>a <en>b</en></en>", MARKUP_UNCLOSED, 6},
    {"a</en>", MARKUP_UNOPENED, 1},
    {"a <en></en>", MARKUP_EMPTY, 6},
};

START_TEST(markup_is_balanced)
{
    size_t offset = 0;
    MarkupFault have = value_markup(markups[_i].text, &offset);
    ck_assert_msg(have == markups[_i].want, "%s: %d", markups[_i].text, (int)have);
    if (have != MARKUP_FINE)
        ck_assert_msg(offset == markups[_i].offset, "%s: at %zu", markups[_i].text, offset);
}
END_TEST

START_TEST(only_what_is_seen_counts)
{
    ck_assert_uint_eq(value_visible(""), 0);
    ck_assert_uint_eq(value_visible("abc"), 3);
    ck_assert_uint_eq(value_visible("Say: <en>“no”</en>"), 9);
    ck_assert_uint_eq(value_visible("a | b"), 4);
}
END_TEST

Suite *suite_content_value(void)
{
    Suite *suite = suite_create("content/value");
    TCase *tests = tcase_create("value");
    tcase_add_loop_test(tests, dates_are_real_days, 0, sizeof dates / sizeof *dates);
    tcase_add_test(tests, dates_compare_by_year_then_month_then_day);
    tcase_add_loop_test(tests, lengths_become_points, 0, sizeof lengths / sizeof *lengths);
    tcase_add_loop_test(tests, counts_are_whole_numbers, 0, sizeof counts / sizeof *counts);
    tcase_add_loop_test(tests, texts_have_their_form, 0, sizeof forms / sizeof *forms);
    tcase_add_loop_test(tests, markup_is_balanced, 0, sizeof markups / sizeof *markups);
    tcase_add_test(tests, only_what_is_seen_counts);
    suite_add_tcase(suite, tests);
    return suite;
}
