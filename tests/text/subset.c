/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <hb.h>
#include <stdlib.h>
#include <string.h>

#include "sample.h"
#include "support/support.h"
#include "text/paragraph.h"
#include "util/mem.h"

static int compare_ids(const void *a, const void *b)
{
    const uint32_t *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

/* The glyphs of one run, sorted and unique. */
static uint32_t *collect(const ShapedRun *run, size_t *count)
{
    uint32_t *glyphs = mem_array(run->count, sizeof *glyphs);
    for (size_t i = 0; i < run->count; i++)
        glyphs[i] = run->glyphs[i].id;
    qsort(glyphs, run->count, sizeof *glyphs, compare_ids);
    size_t kept = 0;
    for (size_t i = 0; i < run->count; i++)
        if (kept == 0 || glyphs[kept - 1] != glyphs[i])
            glyphs[kept++] = glyphs[i];
    *count = kept;
    return glyphs;
}

static hb_face_t *open_program(const Buf *program)
{
    hb_blob_t *blob = hb_blob_create(program->ptr, (unsigned)program->len, HB_MEMORY_MODE_READONLY, NULL, NULL);
    hb_face_t *face = hb_face_create(blob, 0);
    hb_blob_destroy(blob);
    return face;
}

/* Every code draws what its glyph drew. */
static void check_outlines(const Font *font, hb_face_t *face, const uint32_t *glyphs, const uint16_t *codes, size_t count)
{
    hb_font_t *subset = hb_font_create(face);
    double em = font_info(font)->units_per_em;
    for (size_t i = 0; i < count; i++) {
        double box[4] = {0};
        hb_glyph_extents_t extents = {0};
        font_ink(font, glyphs[i], box);
        hb_font_get_glyph_extents(subset, codes[i], &extents);
        ck_assert_double_eq_tol(extents.y_bearing / em, box[3], 1e-6);
        ck_assert_double_eq_tol(extents.width / em, box[2] - box[0], 1e-6);
        ck_assert_double_eq_tol(hb_font_get_glyph_h_advance(subset, codes[i]) / em, font_advance(font, glyphs[i]), 1e-9);
    }
    hb_font_destroy(subset);
}

static bool has_table(hb_face_t *face, hb_tag_t tag)
{
    hb_blob_t *blob = hb_face_reference_table(face, tag);
    bool has = hb_blob_get_length(blob) > 0;
    hb_blob_destroy(blob);
    return has;
}

START_TEST(a_subset_draws_the_same_with_less)
{
    Fonts *fonts = sample_fonts();
    Paragraph *paragraph = sample_paragraph(fonts, samples[_i].language);
    const Font *font = paragraph->items[0].face.font;
    size_t count = 0;
    uint32_t *glyphs = collect(&paragraph->runs[0], &count);
    uint16_t *codes = mem_array(count, sizeof *codes);
    Buf program = {0};
    Error err = {0};
    ck_assert_msg(font_subset(font, glyphs, count, &program, codes, &err), "%s", support_error_text(&err));
    hb_face_t *face = open_program(&program);
    unsigned left = hb_face_get_glyph_count(face);
    /* .notdef is added, and the parts of composed letters: at most three each. */
    ck_assert_uint_ge(left, count + 1);
    ck_assert_uint_le(left, 1 + count * 4);
    check_outlines(font, face, glyphs, codes, count);
    ck_assert(has_table(face, HB_TAG('g', 'l', 'y', 'f')) && has_table(face, HB_TAG('h', 'm', 't', 'x')));
    ck_assert(!has_table(face, HB_TAG('G', 'S', 'U', 'B')) && !has_table(face, HB_TAG('G', 'P', 'O', 'S')));
    ck_assert(!has_table(face, HB_TAG('c', 'm', 'a', 'p')) && !has_table(face, HB_TAG('S', 'i', 'l', 'f')));
    ck_assert_uint_lt(program.len, 30000);
    hb_face_destroy(face);
    buf_done(&program);
    free(codes);
    free(glyphs);
    paragraph_free(paragraph);
    fonts_free(fonts);
}
END_TEST

START_TEST(the_same_glyphs_give_the_same_bytes)
{
    static const uint32_t glyphs[] = {36, 68, 72, 86};
    Buf first = {0}, second = {0};
    for (int i = 0; i < 2; i++) {
        uint16_t codes[4];
        Fonts *fonts = sample_fonts();
        Paragraph *paragraph = sample_paragraph(fonts, "en");
        ck_assert(font_subset(paragraph->items[0].face.font, glyphs, 4, i ? &second : &first, codes, NULL));
        for (uint16_t k = 0; k < 4; k++)
            ck_assert_uint_eq(codes[k], k + 1);
        paragraph_free(paragraph);
        fonts_free(fonts);
    }
    ck_assert_uint_eq(first.len, second.len);
    ck_assert_mem_eq(first.ptr, second.ptr, first.len);
    buf_done(&first);
    buf_done(&second);
}
END_TEST

START_TEST(a_glyph_that_the_font_has_not_is_refused)
{
    static const uint32_t glyphs[] = {36, 65000};
    uint16_t codes[2];
    Buf program = {0};
    Error err = {0};
    Fonts *fonts = sample_fonts();
    Paragraph *paragraph = sample_paragraph(fonts, "en");
    ck_assert(!font_subset(paragraph->items[0].face.font, glyphs, 2, &program, codes, &err));
    ck_assert_str_eq(support_error_text(&err), "cannot take glyphs out of the font /usr/share/fonts/truetype/noto/NotoSans-Regular.ttf");
    ck_assert_uint_eq(program.len, 0);
    error_done(&err);
    buf_done(&program);
    paragraph_free(paragraph);
    fonts_free(fonts);
}
END_TEST

Suite *suite_text_subset(void)
{
    size_t count = 0;
    while (samples[count].language)
        count++;
    TCase *subsets = tcase_create("subsets");
    tcase_add_loop_test(subsets, a_subset_draws_the_same_with_less, 0, (int)count);
    tcase_add_test(subsets, the_same_glyphs_give_the_same_bytes);
    tcase_add_test(subsets, a_glyph_that_the_font_has_not_is_refused);
    Suite *suite = suite_create("text/subset");
    suite_add_tcase(suite, subsets);
    return suite;
}
