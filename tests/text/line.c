/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "sample.h"
#include "support/support.h"

static void add_broken(const char *text, const TextLines *lines, Buf *out)
{
    for (size_t i = 0; i < lines->count; i++)
        buf_addf(out, "%s%.*s", i ? "|" : "", (int)(lines->lines[i].end - lines->lines[i].start), text + lines->lines[i].start);
    if (lines->overfull)
        buf_add_str(out, " !");
}

static const struct {
    const char *text, *kept;
    double measure;
    const char *want, *why;
} cases[] = {
    {"Ask to see it", NULL, 20, "Ask to see it", "it fits"},
    {"Ask to see it", NULL, 4, "Ask to |see it", "greedy"},
    {"", NULL, 4, "", "nothing gives no lines"},
    {"Ask", NULL, 1, "Ask !", "a word too wide sticks out, and it is said"},
    {"to Ask to", NULL, 1.2, "to |Ask |to !", "the other words still have lines of their own"},
    {"one two three a", NULL, 6.6, "one two |three a", "a widow is mended without a new line"},
    {"three three a", NULL, 2.6, "three |three |a", "a widow that cannot be mended stays"},
    {"call +1 555 0123", "+1 555 0123", 7, "call |+1 555 0123", "a kept span moves to the next line as a whole"},
    {"call +1 555 0123", "+1 555 0123", 5, "call +1 555 |0123", "a kept span too wide for a line breaks at its spaces"},
    {"a well-known rule", NULL, 5.8, "a |well-known |rule", "no break after a hyphen while the word fits"},
    {"a well-known rule", NULL, 4, "a well-|known |rule", "a word too wide breaks after its hyphen"},
    {"see  ", NULL, 1.8, "see  ", "spaces at the end take no room"},
};

START_TEST(lines_end_where_the_measure_says)
{
    TextInput input = sample_input(sample_find("en"));
    TextSpan span = {0};
    input.text = cases[_i].text;
    if (cases[_i].kept) {
        span = sample_span(input.text, cases[_i].kept, SPAN_KEEP);
        input.spans = &span;
        input.span_count = 1;
    }
    Fonts *fonts = sample_fonts();
    Paragraph *paragraph = sample_shape(fonts, &input);
    Arena arena = {0};
    TextLines lines;
    paragraph_break(paragraph, cases[_i].measure, &arena, &lines);
    Buf have = {0};
    add_broken(input.text, &lines, &have);
    ck_assert_msg(strcmp(buf_str(&have), cases[_i].want) == 0, "%s: %s", cases[_i].why, buf_str(&have));
    buf_done(&have);
    arena_done(&arena);
    paragraph_free(paragraph);
    fonts_free(fonts);
}
END_TEST

/* Over all measures: nothing lost, nothing wider than the measure unless it is said, never more lines for more room. */
START_TEST(every_measure_keeps_the_promises)
{
    Fonts *fonts = sample_fonts();
    Paragraph *paragraph = sample_paragraph(fonts, samples[_i].language);
    double word = paragraph_widest_word(paragraph);
    size_t fewer = SIZE_MAX;
    for (double measure = 0.5; measure < 24; measure += 0.25) {
        Arena arena = {0};
        TextLines lines;
        paragraph_break(paragraph, measure, &arena, &lines);
        size_t at = 0;
        for (size_t i = 0; i < lines.count; i++) {
            ck_assert_uint_eq(lines.lines[i].start, at);
            at = lines.lines[i].end;
            ck_assert(at > lines.lines[i].start);
            ck_assert(lines.overfull || lines.lines[i].width <= measure + 1e-4);
        }
        ck_assert_uint_eq(at, strlen(samples[_i].text));
        bool overfull = false;
        ck_assert_uint_eq(paragraph_line_count(paragraph, measure, &overfull), lines.count);
        ck_assert(overfull == lines.overfull);
        ck_assert(overfull || (double)lines.count * measure >= 0.97 * paragraph_ink_advance(paragraph));
        ck_assert(lines.count <= fewer);
        fewer = lines.count;
        if (measure > word + 1e-4)
            ck_assert(!lines.overfull);
        arena_done(&arena);
    }
    ck_assert_uint_le(fewer, 2);
    paragraph_free(paragraph);
    fonts_free(fonts);
}
END_TEST

Suite *suite_text_line(void)
{
    size_t count = 0;
    while (samples[count].language)
        count++;
    TCase *lines = tcase_create("lines");
    tcase_set_timeout(lines, 60);
    tcase_add_loop_test(lines, lines_end_where_the_measure_says, 0, sizeof cases / sizeof *cases);
    tcase_add_loop_test(lines, every_measure_keeps_the_promises, 0, (int)count);
    Suite *suite = suite_create("text/line");
    suite_add_tcase(suite, lines);
    return suite;
}
