/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/paragraph.h"

#include <stdlib.h>
#include <string.h>

#include "sample.h"
#include "support/support.h"
#include "util/mem.h"
#include "util/unicode.h"

static const struct {
    const char *text, *want, *why;
} fault_cases[] = {
    {"ab\xFF", "home.sample: byte 3 of the text is not UTF-8", "a byte that is never UTF-8"},
    {"\xE1\x80", "home.sample: byte 1 of the text is not UTF-8", "a character cut short"},
    {"a\tb", "home.sample: the control character U+0009 <control-0009> is not allowed in a text", "a tab"},
    {"a\n", "home.sample: the control character U+000A <control-000A> is not allowed in a text", "a line feed"},
    {"a\xC2\x85", "home.sample: the control character U+0085 <control-0085> is not allowed in a text", "a C1 control"},
    {"a\xE2\x80\xAE", "home.sample: the control character U+202E RIGHT-TO-LEFT OVERRIDE is not allowed in a text", "an override"},
    {"a\xE2\x81\xA6", "home.sample: the control character U+2066 LEFT-TO-RIGHT ISOLATE is not allowed in a text",
     "isolates are ours to set"},
    {"a\xE2\x80\xA8", "home.sample: the control character U+2028 LINE SEPARATOR is not allowed in a text", "a line separator"},
};

START_TEST(bad_text_is_refused_with_its_unit)
{
    TextInput input = sample_input(sample_find("en"));
    input.text = fault_cases[_i].text;
    Fonts *fonts = sample_fonts();
    Paragraph *paragraph = NULL;
    Error err = {0};
    ck_assert_msg(!paragraph_shape(fonts, &input, &paragraph, &err), "%s", fault_cases[_i].why);
    ck_assert_int_eq(err.kind, ERROR_DATA);
    ck_assert_str_eq(support_error_text(&err), fault_cases[_i].want);
    ck_assert_ptr_null(paragraph);
    error_done(&err);
    fonts_free(fonts);
}
END_TEST

START_TEST(a_text_of_a_book_is_refused)
{
    size_t len = (1 << 20) + 1;
    char *text = mem_alloc(len + 1);
    memset(text, 'a', len);
    TextInput input = sample_input(sample_find("en"));
    input.text = text;
    Fonts *fonts = sample_fonts();
    Paragraph *paragraph = NULL;
    Error err = {0};
    ck_assert(!paragraph_shape(fonts, &input, &paragraph, &err));
    ck_assert_str_eq(support_error_text(&err), "home.sample: the text is longer than 1048576 bytes");
    error_done(&err);
    fonts_free(fonts);
    free(text);
}
END_TEST

/* A cut inside a character is refused; a cut anywhere else can be set. */
START_TEST(every_truncation_is_set_or_refused)
{
    const Sample *sample = &samples[_i];
    Fonts *fonts = sample_fonts();
    for (size_t len = 0; len <= strlen(sample->text); len++) {
        char *text = mem_strndup(sample->text, len);
        TextInput input = sample_input(sample);
        Paragraph *paragraph = NULL;
        Error err = {0};
        input.text = text;
        bool valid = unicode_first_invalid(view_of(text)) == len;
        ck_assert_msg(paragraph_shape(fonts, &input, &paragraph, &err) == valid, "%s %zu: %s", sample->language, len,
                      support_error_text(&err));
        Arena arena = {0};
        TextLines lines = {0};
        if (paragraph)
            paragraph_break(paragraph, 5, &arena, &lines);
        arena_done(&arena);
        paragraph_free(paragraph);
        error_done(&err);
        free(text);
    }
    fonts_free(fonts);
}
END_TEST

START_TEST(it_keeps_a_copy_of_its_input)
{
    Fonts *fonts = sample_fonts();
    char *text = mem_strdup("من ICE");
    TextSpan span = sample_span(text, "ICE", SPAN_ISOLATE);
    TextInput input = sample_input(sample_find("ar"));
    input.text = text;
    input.spans = &span;
    input.span_count = 1;
    Paragraph *paragraph = sample_shape(fonts, &input);
    memset(text, 'x', strlen(text));
    free(text);
    const TextSpan *spans = NULL;
    ck_assert_str_eq(paragraph_text(paragraph), "من ICE");
    ck_assert_str_eq(paragraph_language(paragraph), "ar");
    ck_assert(paragraph_is_rtl(paragraph));
    ck_assert_uint_eq(paragraph_spans(paragraph, &spans), 1);
    ck_assert_uint_eq(spans[0].start, 5);
    for (int again = 0; again < 2; again++) {
        paragraph_settle(paragraph);
        ck_assert_str_eq(paragraph_text(paragraph), "من ICE");
        ck_assert_uint_eq(paragraph_spans(paragraph, &spans), 1);
    }
    paragraph_free(paragraph);
    paragraph_free(NULL);
    fonts_free(fonts);
}
END_TEST

static const struct {
    const char *language, *text, *kept;
    double want;
    const char *why;
} widest_cases[] = {
    {"en", "a warrant a", NULL, 3.693, "the widest word"},
    {"en", "warrant ", NULL, 3.693, "without its space"},
    {"en", "a-warrant", NULL, 4.576, "a hyphenated word is one word"},
    {"en", "no no no", "no no no", 1.223, "a kept span may be cut between its words"},
    {"zh_CN", "请开门", NULL, 1, "one character in Chinese"},
    {"en", "", NULL, 0, "nothing"},
};

START_TEST(the_widest_word_is_the_narrowest_measure)
{
    TextInput input = sample_input(sample_find(widest_cases[_i].language));
    TextSpan span = {0, strlen(widest_cases[_i].text), SPAN_KEEP};
    input.text = widest_cases[_i].text;
    input.spans = &span;
    input.span_count = widest_cases[_i].kept != NULL;
    Fonts *fonts = sample_fonts();
    Paragraph *paragraph = sample_shape(fonts, &input);
    double have = paragraph_widest_word(paragraph);
    ck_assert_msg(have > widest_cases[_i].want - 0.002 && have < widest_cases[_i].want + 0.002, "%s: %f", widest_cases[_i].why, have);
    paragraph_free(paragraph);
    fonts_free(fonts);
}
END_TEST

/* Wherever the line is cut, its width is the sum of the glyphs that are set there. */
START_TEST(widths_are_those_of_the_glyphs)
{
    Fonts *fonts = sample_fonts();
    Paragraph *paragraph = sample_paragraph(fonts, samples[_i].language);
    for (size_t i = 0; i < paragraph->break_count; i++) {
        LineRange line = {i ? paragraph->breaks[i - 1].pos : 0, paragraph->breaks[i].content_end, paragraph->breaks[i].pos};
        double sum = 0;
        for (size_t k = 0; k < paragraph->item_count; k++) {
            if (paragraph->items[k].end <= line.start || paragraph->items[k].start >= line.end)
                continue;
            ShapedRun piece = paragraph_piece(paragraph, k, line);
            for (size_t g = 0; g < piece.count; g++)
                sum += piece.glyphs[g].cluster < line.content_end ? piece.glyphs[g].advance : 0;
            free(piece.glyphs);
        }
        ck_assert_double_eq_tol(paragraph_width(paragraph, line), sum, 1e-6);
    }
    paragraph_free(paragraph);
    fonts_free(fonts);
}
END_TEST

/* Cut between two letters that join, each side takes the form that it has alone. */
START_TEST(a_cut_inside_joined_letters_is_shaped_again)
{
    TextInput input = sample_input(sample_find("ar"));
    input.text = "بب";
    Fonts *fonts = sample_fonts();
    Paragraph *joined = sample_shape(fonts, &input);
    input.text = "ب";
    Paragraph *alone = sample_shape(fonts, &input);
    ck_assert(!joined->safe[2]);
    ShapedRun piece = paragraph_piece(joined, 0, (LineRange){2, 4, 4});
    ck_assert_uint_eq(piece.count, alone->runs[0].count);
    for (size_t i = 0; i < piece.count; i++) {
        ck_assert_uint_eq(piece.glyphs[i].id, alone->runs[0].glyphs[i].id);
        ck_assert_uint_eq(piece.glyphs[i].cluster, 2);
    }
    ck_assert_double_eq_tol(paragraph_width(joined, (LineRange){2, 4, 4}), paragraph_width(alone, (LineRange){0, 2, 2}), 1e-9);
    free(piece.glyphs);
    paragraph_free(joined);
    paragraph_free(alone);
    fonts_free(fonts);
}
END_TEST

Suite *suite_text_paragraph(void)
{
    size_t count = 0;
    while (samples[count].language)
        count++;
    TCase *cases = tcase_create("paragraph");
    tcase_set_timeout(cases, 60);
    tcase_add_loop_test(cases, bad_text_is_refused_with_its_unit, 0, sizeof fault_cases / sizeof *fault_cases);
    tcase_add_test(cases, a_text_of_a_book_is_refused);
    tcase_add_loop_test(cases, every_truncation_is_set_or_refused, 0, (int)count);
    tcase_add_test(cases, it_keeps_a_copy_of_its_input);
    tcase_add_loop_test(cases, the_widest_word_is_the_narrowest_measure, 0, sizeof widest_cases / sizeof *widest_cases);
    tcase_add_loop_test(cases, widths_are_those_of_the_glyphs, 0, (int)count);
    tcase_add_test(cases, a_cut_inside_joined_letters_is_shaped_again);
    Suite *suite = suite_create("text/paragraph");
    suite_add_tcase(suite, cases);
    return suite;
}
