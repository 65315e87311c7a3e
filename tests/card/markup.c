/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "util/arena.h"

enum { ENGLISH = SPAN_BOLD | SPAN_ISOLATE | SPAN_KEEP | SPAN_LATIN | SPAN_ENGLISH, NUMBER = SPAN_ISOLATE | SPAN_KEEP | SPAN_LATIN };

typedef struct MarkupCase {
    const char *why, *text, *plain;
    const char *spans[3]; /* what each span covers */
    unsigned flags[3];
} MarkupCase;

static const MarkupCase cases[] = {
    {"plain text", "Sign nothing.", "Sign nothing.", {0}, {0}},
    {"nothing at all", "", "", {0}, {0}},
    {"an English phrase", "Say: <en>“I stay silent.”</en>", "Say: “I stay silent.”", {"“I stay silent.”"}, {ENGLISH}},
    {"two English phrases", "<en>one</en> or <en>two</en>.", "one or two.", {"one", "two"}, {ENGLISH, ENGLISH}},
    {"an empty phrase is no span", "a<en></en>b", "ab", {0}, {0}},
    {"an open phrase runs to the end", "a <en>b c", "a b c", {"b c"}, {ENGLISH}},
    {"a pause between spaces leaves one", "Stop. | Wait.", "Stop. Wait.", {0}, {0}},
    {"a pause after a word", "Stop.| Wait.", "Stop. Wait.", {0}, {0}},
    {"a pause without spaces", "停|等", "停等", {0}, {0}},
    {"a pause at the start", "| Stop.", "Stop.", {0}, {0}},
    {"a pause at the end", "Stop.|", "Stop.", {0}, {0}},
    {"a pause inside a phrase", "<en>I wait | here</en>", "I wait here", {"I wait here"}, {ENGLISH}},
    {"a phone", "Call 612-555-0123.", "Call 612-555-0123.", {"612-555-0123"}, {NUMBER}},
    {"a long-distance phone", "1-800-555-0123", "1-800-555-0123", {"1-800-555-0123"}, {NUMBER}},
    {"a phone with country and area", "Call +1 (312) 555-0123.", "Call +1 (312) 555-0123.", {"+1 (312) 555-0123"}, {NUMBER}},
    {"an area in brackets", "(312) 555-0123", "(312) 555-0123", {"(312) 555-0123"}, {NUMBER}},
    {"one in front of brackets", "1 (312) 555-0123", "1 (312) 555-0123", {"1 (312) 555-0123"}, {NUMBER}},
    {"a country with a hyphen", "+1-855-435-7693", "+1-855-435-7693", {"+1-855-435-7693"}, {NUMBER}},
    {"brackets without a phone", "(312) 55 is no phone", "(312) 55 is no phone", {NULL}, {0}},
    {"a phone in Arabic", "اتصل 612-555-0123 الآن", "اتصل 612-555-0123 الآن", {"612-555-0123"}, {NUMBER}},
    {"seven digits and a hyphen are kept together, whatever they mean", "2025-2026", "2025-2026", {"2025-2026"}, {NUMBER}},
    {"a short number is no phone", "24-7", "24-7", {0}, {0}},
    {"a form", "Form I-205 or I-200.", "Form I-205 or I-200.", {"I-205", "I-200"}, {NUMBER, NUMBER}},
    {"a form with a letter behind", "the I-797C notice", "the I-797C notice", {"I-797C"}, {NUMBER}},
    {"a longer form", "EOIR-33", "EOIR-33", {"EOIR-33"}, {NUMBER}},
    {"five letters are no form", "COVID-19", "COVID-19", {0}, {0}},
    {"a form with a suffix of the language", "I-205ka", "I-205ka", {"I-205"}, {NUMBER}},
    {"a link", "See https://example.org/a?b=1.", "See https://example.org/a?b=1.", {"https://example.org/a?b=1"}, {NUMBER}},
    {"a link without scheme", "(www.example.org)", "(www.example.org)", {"www.example.org"}, {NUMBER}},
    {"a citation", "حسب 8 U.S.C. § 1304(e).", "حسب 8 U.S.C. § 1304(e).", {"8 U.S.C. § 1304(e)"}, {NUMBER}},
    {"a service number", "Call 911!", "Call 911!", {"911"}, {NUMBER}},
    {"a number in a phrase belongs to it", "<en>Form I-205</en> I-94", "Form I-205 I-94", {"Form I-205", "I-94"}, {ENGLISH, NUMBER}},
};

START_TEST(markup_becomes_text_and_spans)
{
    const MarkupCase *row = &cases[_i];
    Arena arena = {0};
    char *plain;
    TextSpan *spans;
    size_t count, want = 0;
    card_markup(row->text, &arena, &plain, &spans, &count);
    ck_assert_msg(strcmp(plain, row->plain) == 0, "%s: '%s'", row->why, plain);
    while (want < 3 && row->spans[want])
        want++;
    ck_assert_msg(count == want, "%s: %zu spans", row->why, count);
    for (size_t i = 0; i < count; i++) {
        size_t len = spans[i].end - spans[i].start;
        ck_assert_msg(len == strlen(row->spans[i]) && strncmp(plain + spans[i].start, row->spans[i], len) == 0, "%s: span %zu is '%.*s'",
                      row->why, i, (int)len, plain + spans[i].start);
        ck_assert_msg(spans[i].flags == row->flags[i], "%s: flags %u", row->why, spans[i].flags);
    }
    arena_done(&arena);
}
END_TEST

/* Spans are in order, apart, and inside the text, wherever the input is cut. */
START_TEST(markup_is_sound_at_every_length)
{
    static const char text[] = "| a <en>b | I-205</en> 612-555-0123| www.x.org, </en><en> EOIR-33A <en>x</en>";
    for (size_t len = 0; len < sizeof text; len++) {
        Arena arena = {0};
        char *plain, *cut = arena_strndup(&arena, text, len);
        TextSpan *spans;
        size_t count, pos = 0;
        card_markup(cut, &arena, &plain, &spans, &count);
        for (size_t i = 0; i < count; i++) {
            ck_assert(spans[i].start >= pos && spans[i].end > spans[i].start && spans[i].end <= strlen(plain));
            pos = spans[i].end;
        }
        ck_assert_ptr_null(strchr(plain, '|'));
        arena_done(&arena);
    }
}
END_TEST

Suite *suite_card_markup(void)
{
    Suite *suite = suite_create("card/markup");
    TCase *tcase = tcase_create("markup");
    tcase_add_loop_test(tcase, markup_becomes_text_and_spans, 0, sizeof cases / sizeof *cases);
    tcase_add_test(tcase, markup_is_sound_at_every_length);
    suite_add_tcase(suite, tcase);
    return suite;
}
