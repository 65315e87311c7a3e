/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/bidi.h"

#include <stdlib.h>
#include <string.h>

#include "sample.h"
#include "support/support.h"

static const struct {
    const char *text, *isolated;
    bool rtl;
    const char *want; /* a digit a byte */
    const char *why;
} cases[] = {
    {"ab 12", NULL, false, "00000", "Latin text in a left-to-right paragraph"},
    {"", NULL, true, "", "nothing"},
    {"אב 12", NULL, true, "1111122", "digits run left to right in Hebrew"},
    {"ب 1-23", NULL, true, "1112122", "in Arabic the hyphen turns the number round"},
    {"ب 1-23", "1-23", true, "1112222", "an isolate keeps it"},
    {"1-23", "1-23", true, "2222", "the isolate is the whole text"},
    {"ab", "ab", false, "00", "an isolate in text without right-to-left letters changes nothing"},
    {"א (1) 2", "(1) 2", true, "11122222", "brackets and spaces inside"},
    {"\xF0\x90\xA4\x80 a", NULL, true, "111112", "a letter beyond the BMP fills all its bytes"},
};

START_TEST(levels_follow_the_rules)
{
    TextSpan span = {0};
    size_t count = 0;
    if (cases[_i].isolated) {
        span = sample_span(cases[_i].text, cases[_i].isolated, SPAN_ISOLATE);
        count = 1;
    }
    uint8_t *levels = bidi_levels(view_of(cases[_i].text), &span, count, cases[_i].rtl);
    Buf have = {0};
    for (size_t i = 0; i < strlen(cases[_i].text); i++)
        buf_addf(&have, "%d", levels[i]);
    ck_assert_msg(strcmp(buf_str(&have), cases[_i].want) == 0, "%s: %s", cases[_i].why, buf_str(&have));
    buf_done(&have);
    free(levels);
}
END_TEST

START_TEST(spans_that_are_not_isolates_change_nothing)
{
    TextSpan span = {3, 7, SPAN_BOLD | SPAN_KEEP | SPAN_LATIN};
    uint8_t *plain = bidi_levels(view_of("ب 1-23"), NULL, 0, true), *spanned = bidi_levels(view_of("ب 1-23"), &span, 1, true);
    ck_assert_mem_eq(plain, spanned, 7);
    free(plain);
    free(spanned);
}
END_TEST

Suite *suite_text_bidi(void)
{
    TCase *levels = tcase_create("levels");
    tcase_add_loop_test(levels, levels_follow_the_rules, 0, sizeof cases / sizeof *cases);
    tcase_add_test(levels, spans_that_are_not_isolates_change_nothing);
    Suite *suite = suite_create("text/bidi");
    suite_add_tcase(suite, levels);
    return suite;
}
