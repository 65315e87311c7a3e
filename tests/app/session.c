/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/session.h"

#include "app/fixture.h"

START_TEST(content_catalogs_and_fonts_are_loaded_once)
{
    Session *session = fixture_session(support_source_path("locales"));
    Error err = {0};
    const Content *content = session_content(session, &err);
    ck_assert_msg(content != NULL, "%s", support_error_text(&err));
    ck_assert_ptr_eq(session_content(session, &err), content);
    const Catalog *english = session_catalog(session, "en", &err);
    ck_assert_ptr_nonnull(english);
    ck_assert_ptr_eq(session_catalog(session, "en", &err), english);
    Fonts *fonts = session_fonts(session, &err);
    ck_assert_ptr_nonnull(fonts);
    ck_assert_ptr_eq(session_fonts(session, &err), fonts);
    ck_assert_int_eq(session_today(session).year, 2026);
    session_free(session);
}
END_TEST

START_TEST(missing_content_is_no_input_also_for_fonts)
{
    Paths paths = {.content = mem_strdup("/nowhere/content"), .po_dir = mem_strdup("/nowhere")};
    Session *session = session_new(&paths, (Date){2026, 1, 1}, "/nowhere/fonts");
    ck_assert_ptr_null(paths.content);
    Error err = {0};
    ck_assert_ptr_null(session_content(session, &err));
    ck_assert_int_eq(err.kind, ERROR_NO_INPUT);
    ck_assert_ptr_null(session_fonts(session, &err));
    error_done(&err);
    session_free(session);
}
END_TEST

START_TEST(an_unknown_language_lists_those_that_there_are)
{
    char *folder = support_scratch();
    support_write(folder, "xx.po", FIXTURE_HEADER);
    Session *session = fixture_session(folder);
    Error err = {0};
    ck_assert_ptr_null(session_catalog(session, "tlh", &err));
    ck_assert_int_eq(err.kind, ERROR_USAGE);
    ck_assert_ptr_nonnull(strstr(support_error_text(&err), "xx"));
    error_done(&err);
    FileList list = {0};
    ck_assert(session_languages(session, &list, &err));
    ck_assert_uint_eq(list.count, 2);
    ck_assert_str_eq(list.names[0], "en");
    ck_assert_str_eq(list.names[1], "xx");
    file_list_done(&list);
    session_free(session);
    support_remove(folder);
}
END_TEST

START_TEST(without_a_locales_folder_there_is_english_alone)
{
    Paths paths = {.content = mem_strdup(support_source_path("content"))};
    Session *session = session_new(&paths, (Date){2026, 1, 1}, NULL);
    Error err = {0};
    FileList list = {0};
    ck_assert_ptr_nonnull(session_catalog(session, "en", &err));
    ck_assert_ptr_null(session_catalog(session, "es", &err));
    ck_assert_int_eq(err.kind, ERROR_NO_INPUT);
    ck_assert(!session_languages(session, &list, &err));
    ck_assert_str_eq(support_error_text(&err), "no locales folder found beside the program; name it with --locales DIR");
    error_done(&err);
    session_free(session);
}
END_TEST

START_TEST(a_measured_printer_is_taken_into_the_list)
{
    Session *session = fixture_session(support_source_path("locales"));
    Error err = {0};
    const Content *content = session_content(session, &err);
    char id[] = "office";
    PrinterProfile profile = {.id = id, .paper = "letter", .flip = "long", .dx_mm = 1, .scale_x = 1, .scale_y = 1};
    size_t before = content->printer_count;
    const PrinterProfile *first = session_take_printer(session, &profile);
    profile.dx_mm = 2;
    const PrinterProfile *again = session_take_printer(session, &profile);
    profile.id = "shop";
    const PrinterProfile *other = session_take_printer(session, &profile);
    id[0] = 'x';
    ck_assert_uint_eq(content->printer_count, before + 2);
    ck_assert_ptr_eq(content_printer(content, "shop"), other);
    ck_assert_msg(content_printer(content, "office")->dx_mm == 2, "it is in the place of the one before");
    ck_assert_msg(first->dx_mm == 1 && again->dx_mm == 2 && strcmp(again->id, "office") == 0, "those handed out stay");
    session_free(session);
}
END_TEST

START_TEST(nothing_to_free_is_fine)
{
    session_free(NULL);
}
END_TEST

Suite *suite_app_session(void)
{
    Suite *suite = suite_create("app/session");
    TCase *tcase = tcase_create("session");
    tcase_add_test(tcase, content_catalogs_and_fonts_are_loaded_once);
    tcase_add_test(tcase, missing_content_is_no_input_also_for_fonts);
    tcase_add_test(tcase, an_unknown_language_lists_those_that_there_are);
    tcase_add_test(tcase, without_a_locales_folder_there_is_english_alone);
    tcase_add_test(tcase, a_measured_printer_is_taken_into_the_list);
    tcase_add_test(tcase, nothing_to_free_is_fine);
    suite_add_tcase(suite, tcase);
    return suite;
}
