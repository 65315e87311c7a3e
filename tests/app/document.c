/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/document.h"

#include <string.h>

#include "app/fixture.h"

START_TEST(a_language_has_its_style_and_scale)
{
    Session *session = fixture_session(support_source_path("locales"));
    Error err = {0};
    Block english, arabic;
    ck_assert_msg(app_voice(session, session_catalog(session, "en", &err), &english, &err), "%s", support_error_text(&err));
    ck_assert_msg(app_voice(session, session_catalog(session, "ar", &err), &arabic, &err), "%s", support_error_text(&err));
    ck_assert(!english.style.rtl && english.scale == 1 && strcmp(english.style.script, "Latn") == 0);
    ck_assert(arabic.style.rtl && arabic.scale > 1.2 && arabic.scale < 1.6 && strcmp(arabic.style.script, "Arab") == 0);
    session_free(session);
}
END_TEST

START_TEST(a_document_is_written_as_pdf_and_always_the_same)
{
    Session *session = fixture_session(support_source_path("locales"));
    Document document = {.name = "lesson"};
    Error err = {0};
    Buf first = {0}, second = {0};
    document_add(&document, (Block){.kind = BLOCK_TEXT, .text = "Door", .style = {.language = "en", .script = "Latn", .latin_scale = 1}});
    ck_assert_msg(app_document_pdf(session, &document, &first, &err), "%s", support_error_text(&err));
    ck_assert(app_document_pdf(session, &document, &second, &err));
    ck_assert(first.len > 1000 && strncmp(first.ptr, "%PDF-1.7", 8) == 0);
    ck_assert(first.len == second.len && memcmp(first.ptr, second.ptr, first.len) == 0);
    buf_done(&first);
    buf_done(&second);
    document_done(&document);
    session_free(session);
}
END_TEST

Suite *suite_app_document(void)
{
    Suite *suite = suite_create("app/document");
    TCase *tests = tcase_create("document");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, a_language_has_its_style_and_scale);
    tcase_add_test(tests, a_document_is_written_as_pdf_and_always_the_same);
    suite_add_tcase(suite, tests);
    return suite;
}
