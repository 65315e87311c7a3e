/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fixture.h"
#include "support/support.h"

static void write_string(void *data, const ContentString *string)
{
    buf_addf(data, "#. %s\n#: %d:%d\nmsgctxt %s\nmsgid %s\n\n", string->comment, string->pos.line, string->pos.col, string->id,
             string->text);
}

START_TEST(translators_see_each_string_once_with_its_use)
{
    char *dir = fixture_new();
    Content *content = fixture_load(dir, NULL);
    Buf text = {0};
    content_each_string(content, write_string, &text);
    support_golden("content-strings.txt", buf_str(&text));
    buf_done(&text);
    content_free(content);
    support_remove(dir);
}
END_TEST

static void check_string(void *data, const ContentString *string)
{
    size_t *count = data;
    ++*count;
    ck_assert_msg(string->text[0] != '\0', "%s is empty: an empty msgid is the header of a PO file", string->id);
    ck_assert_msg(string->comment[0] != '\0', "%s has no comment", string->id);
    ck_assert_msg(!strchr(string->comment, '\n'), "%s: comments are one line", string->id);
    ck_assert_msg(string->pos.file != NULL && string->pos.line > 0, "%s has no place", string->id);
}

START_TEST(no_string_is_empty)
{
    char *dir = fixture_new();
    Content *content = fixture_load(dir, NULL);
    size_t count = 0;
    content_each_string(content, check_string, &count);
    /* a topic: title, texts, leads, less one empty text; a question: text, choices, two reasons; an agenda: three texts a part */
    size_t topic = 1 + 6 + 2 - 1, cards = 5 + 2, questions = 3 + 6, role_play = 3 + 2, agenda = 2 + 2 * 3;
    ck_assert_uint_eq(count, topic + cards + questions + role_play + agenda);
    content_free(content);
    support_remove(dir);
}
END_TEST

Suite *suite_content_strings(void)
{
    Suite *suite = suite_create("content/strings");
    TCase *tests = tcase_create("strings");
    tcase_add_test(tests, translators_see_each_string_once_with_its_use);
    tcase_add_test(tests, no_string_is_empty);
    suite_add_tcase(suite, tests);
    return suite;
}
