/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/status.h"

#include "app/fixture.h"

static const struct {
    const char *id;
    bool on_card;
} strings[] = {
    {"home.keep-shut", true},
    {"home.show-card", true},
    {"home.statement-silence", false},
    {"home.statement-silence.lead", false},
    {"card.home.front.title", true},
    {"card.home.back.title", false},
    {"card.home-fold.front.title", true},
    {"card.home-fold.back.title", false},
    {"card.home-fold.inside-2.title", true},
    {"card.home.hotline", true},
    {"card.home.write-in", true},
    {"card.home.title", false},
    {"card.homely.title", false},
    {"topic.home.title", false},
    {"home.keep-shut.law", false},
};

START_TEST(only_what_the_holder_reads_counts_as_on_a_card)
{
    Session *session = fixture_session(support_source_path("locales"));
    Error err = {0};
    const Content *content = session_content(session, &err);
    ck_assert_msg(content != NULL, "%s", support_error_text(&err));
    for (size_t i = 0; i < sizeof strings / sizeof *strings; i++)
        ck_assert_msg(status_on_card(content, strings[i].id) == strings[i].on_card, "%s", strings[i].id);
    session_free(session);
}
END_TEST

START_TEST(english_is_whole_and_a_new_language_counts_what_it_has)
{
    char *folder = support_scratch();
    support_write(folder, "xx.po",
                  FIXTURE_HEADER "msgctxt \"card.home.front.title\"\nmsgid \"You have rights\"\nmsgstr \"Xou xave xights\"\n\n"
                                 "msgctxt \"card.home.back.title\"\nmsgid \"To the officer\"\nmsgstr \"Xo xhe xofficer\"\n\n"
                                 "#, fuzzy\nmsgctxt \"card.home.hotline\"\nmsgid \"Rapid response hotline\"\nmsgstr \"X\"\n");
    Session *session = fixture_session(folder);
    Error err = {0};
    const Content *content = session_content(session, &err);
    const Catalog *english = session_catalog(session, "en", &err), *xish = session_catalog(session, "xx", &err);
    ck_assert_msg(content && english && xish, "%s", support_error_text(&err));
    Status whole = status_count(content, english), part = status_count(content, xish);
    ck_assert_uint_eq(whole.done, whole.total);
    ck_assert_uint_eq(whole.card_done, whole.card_total);
    ck_assert(whole.card_total > 250 && whole.card_total < whole.total);
    ck_assert_uint_eq(part.total, whole.total);
    ck_assert_uint_eq(part.done, 2);
    ck_assert_uint_eq(part.card_done, 1);
    session_free(session);
    support_remove(folder);
}
END_TEST

Suite *suite_app_status(void)
{
    Suite *suite = suite_create("app/status");
    TCase *tcase = tcase_create("status");
    tcase_add_test(tcase, only_what_the_holder_reads_counts_as_on_a_card);
    tcase_add_test(tcase, english_is_whole_and_a_new_language_counts_what_it_has);
    suite_add_tcase(suite, tcase);
    return suite;
}
