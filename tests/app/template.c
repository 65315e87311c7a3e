/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/template.h"

#include "app/fixture.h"

static const struct {
    const char *why, *text, *want;
} quotes[] = {
    {"plain", "Ask.", "\"Ask.\""},
    {"empty", "", "\"\""},
    {"quotes and backslashes", "a\"b\\c", "\"a\\\"b\\\\c\""},
    {"line end and tab", "a\nb\tc", "\"a\\nb\\tc\""},
    {"beyond ASCII", "“é”", "\"“é”\""},
};

START_TEST(text_is_quoted_as_po_asks)
{
    Buf out = {0};
    template_quote(quotes[_i].text, &out);
    ck_assert_msg(strcmp(buf_str(&out), quotes[_i].want) == 0, "%s: %s", quotes[_i].why, buf_str(&out));
    buf_done(&out);
}
END_TEST

static void write_shipped(const char *named, Buf *out)
{
    Session *session = fixture_session(support_source_path("locales"));
    Error err = {0};
    const Content *content = session_content(session, &err);
    ck_assert_msg(content != NULL, "%s", support_error_text(&err));
    template_write(content, named ? named : session_paths(session)->content, out);
    session_free(session);
}

START_TEST(every_string_has_context_reference_and_comment)
{
    Buf out = {0};
    write_shipped(NULL, &out);
    const char *unit =
        strstr(buf_str(&out), "msgctxt \"home.keep-shut\"\nmsgid \"You may keep the door shut. Talk through it.\"\nmsgstr \"\"\n");
    ck_assert_ptr_nonnull(unit);
    ck_assert_ptr_nonnull(strstr(buf_str(&out), "#: content/topics/home.yaml:"));
    ck_assert_ptr_nonnull(strstr(buf_str(&out), "#: content/cards/home.yaml:"));
    ck_assert_ptr_nonnull(strstr(buf_str(&out), "\n#. "));
    ck_assert_msg(strstr(buf_str(&out), support_source_path("content")) == NULL, "the machine's own folders are in the template");
    buf_done(&out);
}
END_TEST

START_TEST(the_folder_may_be_named_with_a_slash_and_other_places_stay_as_they_are)
{
    Buf plain = {0}, slash = {0}, other = {0}, named = {0};
    write_shipped(NULL, &plain);
    buf_addf(&named, "%s/", support_source_path("content"));
    write_shipped(buf_str(&named), &slash);
    ck_assert_str_eq(buf_str(&plain), buf_str(&slash));
    write_shipped("/elsewhere", &other);
    ck_assert_ptr_nonnull(strstr(buf_str(&other), support_source_path("content")));
    buf_done(&plain);
    buf_done(&slash);
    buf_done(&other);
    buf_done(&named);
}
END_TEST

Suite *suite_app_template(void)
{
    Suite *suite = suite_create("app/template");
    TCase *tcase = tcase_create("template");
    tcase_add_loop_test(tcase, text_is_quoted_as_po_asks, 0, sizeof quotes / sizeof *quotes);
    tcase_add_test(tcase, every_string_has_context_reference_and_comment);
    tcase_add_test(tcase, the_folder_may_be_named_with_a_slash_and_other_places_stay_as_they_are);
    suite_add_tcase(suite, tcase);
    return suite;
}
