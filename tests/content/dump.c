/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"
#include "support/support.h"

START_TEST(a_dump_shows_all_that_was_read)
{
    char *dir = fixture_new();
    Content *content = fixture_load(dir, support_source_path("tests/content/data/overlay"));
    Buf text = {0};
    content_dump(content, &text);
    support_golden("content-dump.txt", buf_str(&text));
    buf_done(&text);
    content_free(content);
    support_remove(dir);
}
END_TEST

START_TEST(a_dump_of_nothing_is_nothing)
{
    Buf text = {0};
    content_dump(&(Content){0}, &text);
    ck_assert_str_eq(buf_str(&text), "");
}
END_TEST

Suite *suite_content_dump(void)
{
    Suite *suite = suite_create("content/dump");
    TCase *tests = tcase_create("dump");
    tcase_add_test(tests, a_dump_shows_all_that_was_read);
    tcase_add_test(tests, a_dump_of_nothing_is_nothing);
    suite_add_tcase(suite, tests);
    return suite;
}
