/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/segmenter.h"

#include "support/support.h"

static size_t count_breaks(UBreakIterator *breaks)
{
    size_t count = 0;
    ck_assert_ptr_nonnull(breaks);
    while (ubrk_next(breaks) != UBRK_DONE)
        count++;
    return count;
}

START_TEST(an_iterator_is_opened_once_and_reads_each_text_anew)
{
    Segmenter *segmenter = segmenter_new();
    UBreakIterator *graphemes = segmenter_graphemes(segmenter, view_of("e\xCC\x81t"));
    ck_assert_uint_eq(count_breaks(graphemes), 2);
    ck_assert_ptr_eq(segmenter_graphemes(segmenter, view_of("three")), graphemes);
    ck_assert_uint_eq(count_breaks(graphemes), 5);
    UBreakIterator *lines = segmenter_lines(segmenter, "en", view_of("one two"));
    ck_assert_uint_eq(count_breaks(lines), 2);
    ck_assert_ptr_eq(segmenter_lines(segmenter, "en", view_of("a b c")), lines);
    ck_assert_uint_eq(count_breaks(lines), 3);
    ck_assert_uint_eq(count_breaks(segmenter_graphemes(segmenter, view_of(""))), 0);
    segmenter_free(segmenter);
    segmenter_free(NULL);
}
END_TEST

START_TEST(more_languages_than_it_keeps_are_right_all_the_same)
{
    static const struct {
        const char *language, *text;
        size_t breaks;
    } cases[] = {{"en", "a b", 2},
                 {"th",
                  "\xE0\xB8\xA1\xE0\xB8\x99\xE0\xB8\xB8\xE0\xB8\xA9\xE0\xB8\xA2\xE0\xB9\x8C\xE0\xB8\x97\xE0\xB8\xB1"
                  "\xE0\xB9\x89\xE0\xB8\x87\xE0\xB8\xAB\xE0\xB8\xA5\xE0\xB8\xB2\xE0\xB8\xA2",
                  3},
                 {"zh_CN", "\xE8\xAF\xB7\xE5\xBC\x80\xE9\x97\xA8", 3},
                 {"ar", "\xD8\xA8 \xD8\xA8", 2},
                 {"xx", "a b c", 3},
                 {"hi", "a", 1}};
    enum { CASES = sizeof cases / sizeof *cases };
    Segmenter *segmenter = segmenter_new();
    for (size_t i = 0; i < 3 * CASES; i++) {
        UBreakIterator *lines = segmenter_lines(segmenter, cases[i % CASES].language, view_of(cases[i % CASES].text));
        ck_assert_msg(count_breaks(lines) == cases[i % CASES].breaks, "%s", cases[i % CASES].language);
    }
    segmenter_free(segmenter);
}
END_TEST

Suite *suite_text_segmenter(void)
{
    Suite *suite = suite_create("text/segmenter");
    TCase *tcase = tcase_create("segmenter");
    tcase_add_test(tcase, an_iterator_is_opened_once_and_reads_each_text_anew);
    tcase_add_test(tcase, more_languages_than_it_keeps_are_right_all_the_same);
    suite_add_tcase(suite, tcase);
    return suite;
}
