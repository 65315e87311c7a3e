/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

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

/* What the good tree does without. */
START_TEST(a_dump_shows_what_may_be_left_out)
{
    static const char *const wants[] = {
        "topic home \"A knock at the door\" order 3 @1:1\n",
        " 2027-05-22 cards-only @5:5\n",
        "card one \"One face\" half slots 0 order 1 @1:1\n  face holder \"Rights\" lines @5:8\n",
        "wording grade 8 sentence 22 unit 45\n    long \"another\"\n    jargon \"invoke\" \"use\"\n"
        "  line 7 everywhere @9:24\n    pattern \"never\"\n    why \"x\"\n"
        "  line 8 US @10:24\n    pattern \"ever\"\n    unless \"or\"\n    why \"y\"\n",
    };
    char *dir = fixture_new();
    fixture_replace(dir, "topics/home.yaml", "units:", "order: 3\nunits:");
    fixture_replace(dir, "topics/home.yaml", "kind: right", "kind: right\n    cards_only: true");
    fixture_replace(dir, "cards/one.yaml", "size: wallet", "size: half\norder: 1");
    fixture_replace(dir, "cards/one.yaml", "items: [home.keep-shut]", "items: [home.keep-shut], lines: true");
    support_write(dir, "wording.yaml",
                  "grade: 8\nsentence: 22\nunit: 45\nlong: [another]\njargon:\n  - {word: invoke, instead: use}\n# Two lines.\nlines:\n"
                  "  - {line: 7, pattern: never, why: x}\n  - {line: 8, pattern: ever, unless: or, place: US, why: y}\n");
    Content *content = fixture_load(dir, NULL);
    Buf text = {0};
    content_dump(content, &text);
    for (size_t i = 0; i < sizeof wants / sizeof *wants; i++)
        ck_assert_msg(strstr(buf_str(&text), wants[i]) != NULL, "%s in\n%s", wants[i], buf_str(&text));
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
    tcase_add_test(tests, a_dump_shows_what_may_be_left_out);
    tcase_add_test(tests, a_dump_of_nothing_is_nothing);
    suite_add_tcase(suite, tests);
    return suite;
}
