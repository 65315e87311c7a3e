/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/report.h"

#include "support/support.h"

START_TEST(entries_are_sorted_by_place_and_shown_one_a_line)
{
    Report report = {0};
    ck_assert(!report_error(&report, (SourcePos){"b.yaml", 2, 1}, "unknown key '%s'", "x"));
    ck_assert(!report_warning(&report, (SourcePos){"a.yaml", 9, 3}, "long"));
    ck_assert(!report_error(&report, (SourcePos){"a.yaml", 2, 3}, "first"));
    ck_assert(!report_error(&report, (SourcePos){"a.yaml", 2, 3}, "second"));
    Error err = {0};
    error_set(&err, ERROR_UNAVAILABLE, "no place");
    report_take(&report, SEVERITY_ERROR, &err);
    ck_assert_int_eq(err.kind, ERROR_NONE);
    report_sort(&report);
    ck_assert_str_eq(support_report_text(&report), "error: no place\n"
                                                   "a.yaml:2:3: error: first\n"
                                                   "a.yaml:2:3: error: second\n"
                                                   "a.yaml:9:3: warning: long\n"
                                                   "b.yaml:2:1: error: unknown key 'x'\n");
    ck_assert_uint_eq(report.error_count, 4);
    report_done(&report);
}
END_TEST

START_TEST(the_first_error_is_handed_on)
{
    Report report = {0};
    Error err = {0};
    report_warning(&report, (SourcePos){"a", 1, 1}, "only a warning");
    ck_assert(report_first_error(&report, &err));
    report_error(&report, (SourcePos){"a", 2, 1}, "wrong");
    ck_assert(!report_first_error(&report, &err));
    ck_assert_str_eq(support_error_text(&err), "a:2:1: wrong");
    error_done(&err);
    report_done(&report);
}
END_TEST

START_TEST(nobody_need_listen)
{
    Error err = {0};
    error_set(&err, ERROR_DATA, "%s", "lost");
    ck_assert(!report_take(NULL, SEVERITY_ERROR, &err));
    ck_assert_int_eq(err.kind, ERROR_NONE);
    ck_assert(!report_error(NULL, (SourcePos){0}, "lost"));
}
END_TEST

Suite *suite_util_report(void)
{
    Suite *suite = suite_create("util/report");
    TCase *tcase = tcase_create("report");
    tcase_add_test(tcase, entries_are_sorted_by_place_and_shown_one_a_line);
    tcase_add_test(tcase, the_first_error_is_handed_on);
    tcase_add_test(tcase, nobody_need_listen);
    suite_add_tcase(suite, tcase);
    return suite;
}
