/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/check.h"

#include <stdlib.h>
#include <unistd.h>

#include "app/fixture.h"

static const struct {
    const char *why, *po, *want;
    size_t errors;
} catalogs[] = {
    {"an empty translation is on its way: a warning that names the units", FIXTURE_HEADER,
     "xx.po: warning: card 'home' cannot be printed: ", 0},
    {"what is missing from the lessons is counted", FIXTURE_HEADER, "texts of the lessons are not translated: they are shown in English",
     0},
    {"a broken file is an error at its line", FIXTURE_HEADER "msgid \"a\nmsgstr \"\"\n", "xx.po:11", 1},
    {"a changed English phrase is an error",
     FIXTURE_HEADER
     "msgctxt \"home.say-silent\"\nmsgid \"Say out loud: <en>“I choose to stay silent.”</en>\"\nmsgstr \"X: <en>“I talk.”</en>\"\n",
     "error: ", 1},
};

START_TEST(each_file_is_checked_and_its_cards_tried)
{
    char *folder = support_scratch();
    support_write(folder, "xx.po", catalogs[_i].po);
    Session *session = fixture_session(folder);
    Report report = {0};
    Error err = {0};
    ck_assert_msg(check_all(session, NULL, 0, &report, &err), "%s", support_error_text(&err));
    const char *text = support_report_text(&report);
    ck_assert_msg(strstr(text, catalogs[_i].want) != NULL, "%s:\n%s", catalogs[_i].why, text);
    ck_assert_msg((report.error_count > 0) == (catalogs[_i].errors > 0), "%s:\n%s", catalogs[_i].why, text);
    report_done(&report);
    session_free(session);
    support_remove(folder);
}
END_TEST

START_TEST(only_the_languages_named_are_checked)
{
    char *folder = support_scratch();
    support_write(folder, "xx.po", FIXTURE_HEADER "msgid \"a\nmsgstr \"\"\n");
    Session *session = fixture_session(folder);
    Report report = {0};
    Error err = {0};
    ck_assert(check_all(session, (const char *const[]){"en"}, 1, &report, &err));
    ck_assert_msg(report.error_count == 0, "%s", support_report_text(&report));
    ck_assert(!check_all(session, (const char *const[]){"tlh"}, 1, &report, &err));
    ck_assert_int_eq(err.kind, ERROR_USAGE);
    error_done(&err);
    report_done(&report);
    session_free(session);
    support_remove(folder);
}
END_TEST

START_TEST(what_is_shipped_has_no_error)
{
    Session *session = fixture_session(support_source_path("locales"));
    Report report = {0};
    Error err = {0};
    ck_assert_msg(check_all(session, NULL, 0, &report, &err), "%s", support_error_text(&err));
    ck_assert_msg(report.error_count == 0, "%s", support_report_text(&report));
    report_done(&report);
    session_free(session);
}
END_TEST

START_TEST(a_review_that_is_overdue_is_named_where_the_unit_stands)
{
    Session *session = fixture_session_on(support_source_path("locales"), (Date){2099, 1, 1});
    Report report = {0};
    Error err = {0};
    ck_assert(check_all(session, (const char *const[]){"en"}, 1, &report, &err));
    ck_assert_uint_eq(report.error_count, 0);
    ck_assert_ptr_nonnull(strstr(support_report_text(&report), "warning: the review of 'home.keep-shut' was due by "));
    report_done(&report);
    session_free(session);
}
END_TEST

static const struct {
    const char *why, *region, *want; /* want: as it follows the folder, or NULL */
} regions[] = {
    {"fresh", "id: a\nname: A\nplace: MN\nhotlines:\n  - phone: 612-234-5678\nas_of: 2026-11-23\n", NULL},
    {"old", "id: a\nname: A\nplace: MN\nas_of: 2026-05-26\n",
     "/regions/a.yaml:4:8: warning: the numbers of region 'a' were last checked on 2026-05-26\n"},
    {"to come", "id: a\nname: A\nplace: MN\nas_of: 2062-05-27\n",
     "/regions/a.yaml:4:8: warning: the numbers of region 'a' were checked on 2062-05-27, but today is 2026-11-23\n"},
    {"a contact of a day to come",
     "id: a\nname: A\nplace: MN\ncontacts:\n  - {name: Court, link: \"https://a.example\", grade: high, as_of: 2062-05-27}\nas_of: "
     "2026-11-23\n",
     "/regions/a.yaml:5:5: error: 'Court' was checked on 2062-05-27, but today is 2026-11-23\n"},
    {"for stories", "id: a\nname: A\nplace: MN\nhotlines:\n  - phone: 612-234-5678\n  - phone: 612-555-0123\nas_of: 2026-11-23\n",
     "/regions/a.yaml:6:12: warning: 612-555-0123 is a number for stories: nobody answers it\n"},
    {"a fault", "id: a\nname: A\nplace: MN\nhotlines:\n  - phone: 612-555-012\nas_of: 2026-11-23\n",
     "/regions/a.yaml:5:12: error: bad phone number '612-555-012': a North American number such as 612-555-0123\n"},
};

START_TEST(what_was_checked_on_a_day_to_come_is_an_error)
{
    Session *session = fixture_session_on(support_source_path("locales"), (Date){2024, 1, 1});
    Report report = {0};
    Error err = {0};
    ck_assert(check_all(session, (const char *const[]){"en"}, 1, &report, &err));
    const char *text = support_report_text(&report);
    ck_assert_msg(strstr(text, "topics/home.yaml:7:5: error: 'home.keep-shut' was checked on 20") != NULL, "%s", text);
    ck_assert_msg(strstr(text, "error: 'payton' was checked on 20") != NULL, "%s", text);
    report_done(&report);
    session_free(session);
}
END_TEST

START_TEST(numbers_that_nobody_may_answer_are_named_where_they_stand)
{
    char *folder = support_scratch();
    support_write(folder, "regions/a.yaml", regions[_i].region);
    Paths paths = {.content = mem_strdup(support_source_path("content")),
                   .po_dir = mem_strdup(support_source_path("locales")),
                   .overlay = mem_strdup(folder)};
    Session *session = session_new(&paths, (Date){2026, 11, 23}, NULL);
    Report report = {0};
    Error err = {0};
    ck_assert(check_all(session, (const char *const[]){"en"}, 1, &report, &err));
    const char *text = support_report_text(&report), *want = regions[_i].want;
    ck_assert_msg(want ? strstr(text, want) != NULL : !strstr(text, "regions/a.yaml"), "%s:\n%s", regions[_i].why, text);
    report_done(&report);
    session_free(session);
    support_remove(folder);
}
END_TEST

START_TEST(content_without_rules_of_wording_is_told)
{
    static const char *const names[] = {"topics", "cards", "sources.yaml", "stocks.yaml", "fonts.yaml"};
    char *folder = support_scratch();
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char *from = file_join(support_source_path("content"), names[i]), *to = file_join(folder, names[i]);
        ck_assert_int_eq(symlink(from, to), 0);
        free(from);
        free(to);
    }
    Paths paths = {.content = mem_strdup(folder), .po_dir = mem_strdup(support_source_path("locales"))};
    Session *session = session_new(&paths, (Date){2026, 11, 23}, NULL);
    Report report = {0};
    Error err = {0};
    ck_assert(check_all(session, (const char *const[]){"en"}, 1, &report, &err));
    const char *text = support_report_text(&report);
    ck_assert_msg(report.error_count == 0 && strstr(text, "warning: there is no wording.yaml: ") != NULL, "%s", text);
    report_done(&report);
    session_free(session);
    support_remove(folder);
}
END_TEST

Suite *suite_app_check(void)
{
    Suite *suite = suite_create("app/check");
    TCase *tcase = tcase_create("check");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, each_file_is_checked_and_its_cards_tried, 0, sizeof catalogs / sizeof *catalogs);
    tcase_add_test(tcase, only_the_languages_named_are_checked);
    tcase_add_test(tcase, what_is_shipped_has_no_error);
    tcase_add_test(tcase, a_review_that_is_overdue_is_named_where_the_unit_stands);
    tcase_add_test(tcase, what_was_checked_on_a_day_to_come_is_an_error);
    tcase_add_loop_test(tcase, numbers_that_nobody_may_answer_are_named_where_they_stand, 0, sizeof regions / sizeof *regions);
    tcase_add_test(tcase, content_without_rules_of_wording_is_told);
    suite_add_tcase(suite, tcase);
    return suite;
}
