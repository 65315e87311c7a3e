/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/break.h"

#include <stdlib.h>
#include <string.h>

#include "sample.h"
#include "support/support.h"

static const struct {
    const char *language;
    uint32_t before, after;
    BreakRank want;
    const char *why;
} rank_cases[] = {
    {"en", ' ', 'a', BREAK_PLAIN, "after a space"},
    {"en", '-', 'a', BREAK_IN_WORD, "after a hyphen only when the word is too wide"},
    {"en", '/', 'a', BREAK_IN_WORD, "after a slash as well"},
    {"en", 0x2010, 'a', BREAK_IN_WORD, "U+2010 is a hyphen too"},
    {"en", 0x2014, 'a', BREAK_PLAIN, "a dash is not a hyphen"},
    {"en", 0xAD, 'a', BREAK_NEVER, "a soft hyphen would have to be drawn"},
    {"ko", 0xD55C, 0xAD6D, BREAK_NEVER, "Korean breaks at spaces"},
    {"en", 0xD55C, 0xAD6D, BREAK_NEVER, "also inside other languages"},
    {"ko", 0xD55C, 0x4E00, BREAK_PLAIN, "Hangul before Han"},
    {"ja", 0x3042, 0x4E00, BREAK_PLAIN, "Japanese breaks anywhere"},
    {"ksw", 0x1015, 0x1000, BREAK_IN_WORD, "Karen prefers spaces to syllables"},
    {"my", 0x1015, 0x1000, BREAK_IN_WORD, "and so does Burmese"},
};

START_TEST(rules_rank_an_opportunity)
{
    BreakRank rank = break_rank(rank_cases[_i].language, rank_cases[_i].before, rank_cases[_i].after);
    ck_assert_msg(rank == rank_cases[_i].want, "%s: %d", rank_cases[_i].why, (int)rank);
}
END_TEST

static const struct {
    const char *language, *text, *kept;
    const char *want; /* where lines may end: | plain, + kept, ~ in a word */
    const char *why;
} find_cases[] = {
    {"en", "ask to see", NULL, "ask |to |see|", "spaces"},
    {"en", "", NULL, "", "nothing"},
    {"en", "call 555 0123 now", "555 0123", "call |555 +0123 |now|", "a kept span"},
    {"en", "a well-known/old rule", NULL, "a |well-~known/~old |rule|", "hyphens and slashes"},
    {"en", "ab well-known cd", "well-known cd", "ab |well-~known +cd|", "a hyphen in a kept span is the last resort"},
    {"en",
     "no\xC2\xA0"
     "break",
     NULL,
     "no\xC2\xA0"
     "break|",
     "a no-break space"},
    {"es", "¿tiene una orden?", NULL, "¿tiene |una |orden?|", "Spanish signs stay with their words"},
    {"zh_CN", "请开门。好", NULL, "请|开|门。|好|", "no line starts with a full stop"},
    {"zh_CN", "说“不”。", NULL, "说|“不”。|", "no line ends with an opening quote"},
    {"ja", "ドアを", NULL, "ド|ア|を|", "kana"},
    {"ko", "문을 열지 마세요.", NULL, "문을 |열지 |마세요.|", "Korean at spaces"},
    {"mnw", "ဏှၚ်လဝ် အတ်", NULL, "ဏှၚ်~လဝ် |အတ်|", "no line starts with a killed consonant"},
    {"mnw", "သိက္ခာ", NULL, "သိက္ခာ|", "a stack stays whole"},
    {"am", "በሩን አይክፈቱ።", NULL, "በሩን |አይክፈቱ።|", "Amharic at spaces"},
    {"am", "በሩን፡አይክፈቱ", NULL, "በሩን፡|አይክፈቱ|", "and after the word mark"},
    {"th", "มนุษย์ทั้งหลาย", NULL, "มนุษย์|ทั้ง|หลาย|", "Thai by dictionary"},
    {"ar", "لا تفتح الباب", NULL, "لا |تفتح |الباب|", "Arabic at spaces"},
    {"qqq", "ask to", NULL, "ask |to|", "a language that ICU does not know"},
};

static void add_marked(const char *text, const Break *breaks, size_t count, Buf *out)
{
    static const char marks[] = "|+~";
    size_t start = 0;
    for (size_t i = 0; i < count; i++) {
        buf_add(out, text + start, breaks[i].pos - start);
        buf_add_char(out, marks[breaks[i].rank]);
        start = breaks[i].pos;
    }
}

START_TEST(lines_may_end_where_readers_expect)
{
    const char *text = find_cases[_i].text;
    TextSpan span = {0};
    if (find_cases[_i].kept)
        span = sample_span(text, find_cases[_i].kept, SPAN_KEEP);
    Segmenter *segmenter = segmenter_new();
    Break *breaks = NULL;
    size_t count = 0;
    ck_assert(break_find(segmenter, view_of(text), find_cases[_i].language, &span, find_cases[_i].kept != NULL, &breaks, &count));
    Buf have = {0};
    add_marked(text, breaks, count, &have);
    ck_assert_msg(strcmp(buf_str(&have), find_cases[_i].want) == 0, "%s: %s", find_cases[_i].why, buf_str(&have));
    buf_done(&have);
    free(breaks);
    segmenter_free(segmenter);
}
END_TEST

START_TEST(content_ends_before_the_spaces)
{
    Segmenter *segmenter = segmenter_new();
    Break *breaks = NULL;
    size_t count = 0;
    ck_assert(break_find(segmenter,
                         view_of("ab  cd\xE3\x80\x80"
                                 "ef "),
                         "en", NULL, 0, &breaks, &count));
    ck_assert_uint_eq(count, 3);
    ck_assert_uint_eq(breaks[0].pos, 4);
    ck_assert_uint_eq(breaks[0].content_end, 2);
    ck_assert_uint_eq(breaks[1].pos, 9);
    ck_assert_uint_eq(breaks[1].content_end, 6);
    ck_assert_uint_eq(breaks[2].content_end, 11);
    free(breaks);
    segmenter_free(segmenter);
}
END_TEST

Suite *suite_text_break(void)
{
    TCase *rules = tcase_create("rules");
    tcase_add_loop_test(rules, rules_rank_an_opportunity, 0, sizeof rank_cases / sizeof *rank_cases);
    tcase_add_loop_test(rules, lines_may_end_where_readers_expect, 0, sizeof find_cases / sizeof *find_cases);
    tcase_add_test(rules, content_ends_before_the_spaces);
    Suite *suite = suite_create("text/break");
    suite_add_tcase(suite, rules);
    return suite;
}
