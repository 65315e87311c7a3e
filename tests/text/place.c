/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/place.h"

#include <string.h>

#include "sample.h"
#include "support/support.h"

/* The first character of each glyph's cluster, as seen from the left. */
static void add_seen(const Paragraph *paragraph, const TextLine *line, Buf *out)
{
    for (size_t i = 0; i < line->run_count; i++) {
        for (size_t k = 0; k < line->runs[i].count; k++) {
            const char *at = paragraph_text(paragraph) + line->runs[i].glyphs[k].cluster;
            buf_add(out, at, (unsigned char)*at < 0x80 ? 1 : (unsigned char)*at < 0xE0 ? 2 : 3);
        }
    }
}

static const struct {
    const char *language, *text, *isolated;
    size_t start, content_end, end; /* end 0: the whole text */
    const char *want, *why;
} cases[] = {
    {"en", "ab cd", NULL, 0, 0, 0, "ab cd", "left to right"},
    {"he", "אב גד", NULL, 0, 0, 0, "דג בא", "right to left"},
    {"he", "אב 1-855-435 גד", "1-855-435", 0, 0, 0, "דג 1-855-435 בא", "a phone stays in order"},
    {"he", "אב +1 (312) 555-0123", "+1 (312) 555-0123", 0, 0, 0, "+1 (312) 555-0123 בא", "with brackets and spaces too"},
    {"he", "אב ICE no גד", NULL, 0, 0, 0, "דג ICE no בא", "English words stay in order"},
    {"he", "אב ICE no גד", NULL, 0, 8, 9, " ICE בא", "a space at the line's end goes to the left (L1)"},
    {"he", "אב ICE no גד", NULL, 9, 0, 0, "דג no", "the rest of the line"},
    {"en", "ab גד cd", NULL, 0, 7, 8, "ab דג ", "and to the right in a left-to-right line"},
};

START_TEST(glyphs_stand_in_visual_order)
{
    TextInput input = sample_input(sample_find(cases[_i].language));
    TextSpan span = {0};
    input.text = cases[_i].text;
    if (cases[_i].isolated) {
        span = sample_span(input.text, cases[_i].isolated, SPAN_ISOLATE);
        input.spans = &span;
        input.span_count = 1;
    }
    size_t len = strlen(input.text);
    LineRange range = {cases[_i].start, cases[_i].end ? cases[_i].content_end : len, cases[_i].end ? cases[_i].end : len};
    Fonts *fonts = sample_fonts();
    Paragraph *paragraph = sample_shape(fonts, &input);
    Arena arena = {0};
    TextLine line = place_line(paragraph, range, &arena);
    Buf have = {0};
    add_seen(paragraph, &line, &have);
    ck_assert_msg(strcmp(buf_str(&have), cases[_i].want) == 0, "%s: %s", cases[_i].why, buf_str(&have));
    buf_done(&have);
    arena_done(&arena);
    paragraph_free(paragraph);
    fonts_free(fonts);
}
END_TEST

/* In Arabic as it is printed: after the sort of glyphs from left to right, digits of the phone come in the order of the text. */
START_TEST(rtl_card_keeps_phone_number_order)
{
    static const char phone[] = "+1 (612) 555-0123";
    TextInput input = sample_input(sample_find("ar"));
    input.text = "اتصل على +1 (612) 555-0123 الآن";
    TextSpan span = sample_span(input.text, phone, SPAN_ISOLATE | SPAN_KEEP | SPAN_LATIN);
    input.spans = &span;
    input.span_count = 1;
    Fonts *fonts = sample_fonts();
    Paragraph *paragraph = sample_shape(fonts, &input);
    Arena arena = {0};
    TextLine line = place_line(paragraph, (LineRange){0, strlen(input.text), strlen(input.text)}, &arena);
    Buf have = {0};
    double x = -1;
    for (size_t i = 0; i < line.run_count; i++) {
        for (size_t k = 0; k < line.runs[i].count; k++) {
            const Glyph *glyph = &line.runs[i].glyphs[k];
            if (glyph->cluster < span.start || glyph->cluster >= span.end)
                continue;
            ck_assert(glyph->x > x);
            x = glyph->x;
            buf_add_char(&have, input.text[glyph->cluster]);
        }
    }
    ck_assert_str_eq(buf_str(&have), phone);
    buf_done(&have);
    arena_done(&arena);
    paragraph_free(paragraph);
    fonts_free(fonts);
}
END_TEST

START_TEST(the_space_at_the_end_is_placed_but_not_counted)
{
    static const struct {
        const char *language, *text;
        size_t content_end, end;
    } rows[] = {{"en", "ab cd", 2, 3}, {"he", "אב גד", 4, 5}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        TextInput input = sample_input(sample_find(rows[i].language));
        input.text = rows[i].text;
        Fonts *fonts = sample_fonts();
        Paragraph *paragraph = sample_shape(fonts, &input);
        Arena arena = {0};
        TextLine with = place_line(paragraph, (LineRange){0, rows[i].content_end, rows[i].end}, &arena);
        TextLine without = place_line(paragraph, (LineRange){0, rows[i].content_end, rows[i].content_end}, &arena);
        ck_assert_double_eq_tol(with.width, without.width, 1e-9);
        ck_assert_uint_eq(with.runs[0].count, without.runs[0].count + 1);
        const Glyph *space = input.style.rtl ? &with.runs[0].glyphs[0] : &with.runs[0].glyphs[2];
        ck_assert_double_eq_tol(space->x, input.style.rtl ? -space->advance : with.width, 1e-9);
        arena_done(&arena);
        paragraph_free(paragraph);
        fonts_free(fonts);
    }
}
END_TEST

static const struct {
    const char *language, *text;
    double top, bottom;
    const char *why;
} ink_cases[] = {
    {"en", "xx", 0.536, 0, "x-height and baseline"},
    {"en", "Hp", 0.714, -0.24, "capital and descender"},
    {"en", " ", 0, 0, "a space has none"},
    {"ar", "H", 0.714 * 0.78, 0, "Latin in Arabic is smaller"},
};

START_TEST(ink_is_that_of_the_line)
{
    TextInput input = sample_input(sample_find(ink_cases[_i].language));
    input.text = ink_cases[_i].text;
    Fonts *fonts = sample_fonts();
    Paragraph *paragraph = sample_shape(fonts, &input);
    Arena arena = {0};
    size_t len = strlen(input.text);
    TextLine line = place_line(paragraph, (LineRange){0, len, len}, &arena);
    ck_assert_msg(line.ink_top > ink_cases[_i].top - 0.015 && line.ink_top < ink_cases[_i].top + 0.015, "%s: %f", ink_cases[_i].why,
                  line.ink_top);
    ck_assert_msg(line.ink_bottom > ink_cases[_i].bottom - 0.015 && line.ink_bottom < ink_cases[_i].bottom + 1e-6, "%s: %f",
                  ink_cases[_i].why, line.ink_bottom);
    arena_done(&arena);
    paragraph_free(paragraph);
    fonts_free(fonts);
}
END_TEST

START_TEST(a_run_says_how_it_is_drawn)
{
    TextInput input = sample_input(sample_find("zh_CN"));
    input.text = "打555";
    input.style.bold = true;
    input.style.latin_scale = 0.9;
    Fonts *fonts = sample_fonts();
    Paragraph *paragraph = sample_shape(fonts, &input);
    Arena arena = {0};
    TextLine line = place_line(paragraph, (LineRange){0, 6, 6}, &arena);
    ck_assert_uint_eq(line.run_count, 2);
    ck_assert(line.runs[0].synthetic_bold && !line.runs[1].synthetic_bold);
    ck_assert(font_info(line.runs[1].font)->bold && !font_info(line.runs[0].font)->bold);
    ck_assert_double_eq_tol(line.runs[1].scale, 0.9, 1e-9);
    ck_assert_double_eq_tol(line.runs[1].glyphs[0].advance, 0.9 * font_advance(line.runs[1].font, line.runs[1].glyphs[0].id), 1e-9);
    arena_done(&arena);
    paragraph_free(paragraph);
    fonts_free(fonts);
}
END_TEST

Suite *suite_text_place(void)
{
    TCase *places = tcase_create("places");
    tcase_add_loop_test(places, glyphs_stand_in_visual_order, 0, sizeof cases / sizeof *cases);
    tcase_add_test(places, rtl_card_keeps_phone_number_order);
    tcase_add_test(places, the_space_at_the_end_is_placed_but_not_counted);
    tcase_add_loop_test(places, ink_is_that_of_the_line, 0, sizeof ink_cases / sizeof *ink_cases);
    tcase_add_test(places, a_run_says_how_it_is_drawn);
    Suite *suite = suite_create("text/place");
    suite_add_tcase(suite, places);
    return suite;
}
