/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/error.h"

#include "support/support.h"

START_TEST(setting_fails_in_one_line)
{
    Error err = {0};
    ck_assert(!error_set(&err, ERROR_USAGE, "unknown %s '%.*s'", "skin", 3, "redder"));
    ck_assert_str_eq(support_error_text(&err), "unknown skin 'red'");
    ck_assert(!error_set(&err, ERROR_IO, "%s: %d of %zu", "a", -4, (size_t)9));
    ck_assert_int_eq(err.kind, ERROR_IO);
    ck_assert_str_eq(support_error_text(&err), "a: -4 of 9");
    ck_assert(!error_set(&err, ERROR_DATA, "too long: %.3s", "words"));
    ck_assert_str_eq(support_error_text(&err), "too long: wor");
    ck_assert(!error_set(&err, ERROR_DATA, "too long: %.3s", "wé")); /* whole characters */
    ck_assert_str_eq(support_error_text(&err), "too long: wé");
    ck_assert(!error_set(&err, ERROR_DATA, "too long: %.2s", "wé"));
    ck_assert_str_eq(support_error_text(&err), "too long: w");
    ck_assert(!error_set(NULL, ERROR_IO, "nobody listens"));
    error_done(&err);
    ck_assert_int_eq(err.kind, ERROR_NONE);
}
END_TEST

static const struct {
    SourcePos pos;
    const char *want, *why;
} place_cases[] = {
    {{"a.yaml", 3, 7}, "a.yaml:3:7: bad", "file, line and column"},
    {{"a.yaml", 3, 0}, "a.yaml:3: bad", "the column is not known"},
    {{"a.yaml", 0, 5}, "a.yaml: bad", "the line is not known"},
    {{NULL, 3, 7}, "bad", "no file"},
};

START_TEST(places_show_what_is_known)
{
    Error err = {0};
    ck_assert(!error_at(&err, place_cases[_i].pos, "bad"));
    ck_assert_int_eq(err.kind, ERROR_DATA);
    ck_assert_msg(strcmp(support_error_text(&err), place_cases[_i].want) == 0, "%s", place_cases[_i].why);
    error_done(&err);
}
END_TEST

static const struct {
    const char *translation, *want, *why;
} translation_cases[] = {
    {"%s desconocido: %s", "skin desconocido: blue", "the same order"},
    {"'%2$s' no es un %1$s", "'blue' no es un skin", "arguments may change places"},
    {"desconocido: %s", "unknown skin: blue", "an argument is missing: not used"},
    {"%s %s %s", "unknown skin: blue", "one argument too many: not used"},
    {"%1$s %3$s", "unknown skin: blue", "a place that does not exist: not used"},
    {"100 %% %s %s", "100 % skin blue", "a percent sign"},
    {NULL, "unknown skin: blue", "no translation"},
};

static const char *translate(const void *data, const char *format)
{
    (void)format;
    return data;
}

START_TEST(messages_are_filled_into_the_translation)
{
    Error err = {0};
    error_set(&err, ERROR_USAGE, N_("unknown %s: %s"), "skin", "blue");
    Buf out = {0};
    error_message(&err, translate, translation_cases[_i].translation, &out);
    ck_assert_msg(strcmp(buf_str(&out), translation_cases[_i].want) == 0, "%s: %s", translation_cases[_i].why, buf_str(&out));
    buf_done(&out);
    error_done(&err);
}
END_TEST

START_TEST(an_error_may_be_built_from_itself)
{
    Error err = {0};
    error_set(&err, ERROR_DATA, "%s", "inner");
    error_set(&err, ERROR_DATA, "outer: %s", err.args[0]);
    ck_assert_str_eq(support_error_text(&err), "outer: inner");
    Error other = {0};
    ck_assert(!error_move(&other, &err));
    ck_assert_int_eq(err.kind, ERROR_NONE);
    ck_assert_str_eq(support_error_text(&other), "outer: inner");
    error_move(NULL, &other);
    ck_assert_int_eq(other.kind, ERROR_NONE);
}
END_TEST

static const struct {
    const char *want;
} conversion_cases[] = {{"9"}, {"7 -8 18446744073709551615"}, {"ff 0041 2.3"}, {"x 50%"}};

START_TEST(each_conversion_is_kept_as_text)
{
    Error err = {0};
    if (_i == 0)
        error_set(&err, ERROR_DATA, "%zu", (size_t)9);
    else if (_i == 1)
        error_set(&err, ERROR_DATA, "%u %ld %lu", 7U, -8L, 18446744073709551615UL);
    else if (_i == 2)
        error_set(&err, ERROR_DATA, "%x %04X %.1f", 255U, 0x41U, 2.26);
    else
        error_set(&err, ERROR_DATA, "%c %d%%", 'x', 50);
    ck_assert_str_eq(support_error_text(&err), conversion_cases[_i].want);
    error_done(&err);
}
END_TEST

Suite *suite_util_error(void)
{
    Suite *suite = suite_create("util/error");
    TCase *tcase = tcase_create("error");
    tcase_add_test(tcase, setting_fails_in_one_line);
    tcase_add_loop_test(tcase, places_show_what_is_known, 0, sizeof place_cases / sizeof *place_cases);
    tcase_add_loop_test(tcase, messages_are_filled_into_the_translation, 0, sizeof translation_cases / sizeof *translation_cases);
    tcase_add_test(tcase, an_error_may_be_built_from_itself);
    tcase_add_loop_test(tcase, each_conversion_is_kept_as_text, 0, sizeof conversion_cases / sizeof *conversion_cases);
    suite_add_tcase(suite, tcase);
    return suite;
}
