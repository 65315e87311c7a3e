/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/font.h"

#include <math.h>
#include <stdlib.h>

#include "sample.h"
#include "support/support.h"
#include "util/file.h"

static const char sans[] = "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf";
static const char deva[] = "/usr/share/fonts/truetype/noto/NotoSansDevanagari-Regular.ttf";

static Font *open_font(const char *path)
{
    Error err = {0};
    Font *font = font_open(path, 0, false, NULL, &err);
    ck_assert_msg(font != NULL, "%s", support_error_text(&err));
    return font;
}

static uint32_t glyph_of(const Font *font, uint32_t c)
{
    hb_codepoint_t glyph = 0;
    ck_assert(hb_font_get_nominal_glyph(font->hb, c, &glyph));
    return glyph;
}

START_TEST(info_is_what_a_descriptor_wants)
{
    Font *font = open_font(sans);
    const FontInfo *info = font_info(font);
    ck_assert_str_eq(info->path, sans);
    ck_assert_str_eq(info->postscript_name, "NotoSans-Regular");
    ck_assert_int_eq(info->format, FONT_GLYF);
    ck_assert_uint_eq(info->units_per_em, 1000);
    ck_assert_double_eq_tol(info->ascent, 1.069, 1e-9);
    ck_assert_double_eq_tol(info->descent, -0.293, 1e-9);
    ck_assert_double_eq_tol(info->cap_height, 0.714, 1e-9);
    ck_assert_double_eq_tol(info->italic_angle, 0, 1e-9);
    ck_assert(info->bbox[0] < 0 && info->bbox[1] < -0.2 && info->bbox[2] > 1 && info->bbox[3] > 0.9);
    font_close(font);
}
END_TEST

START_TEST(italic_leans_to_the_right)
{
    Font *font = open_font("/usr/share/fonts/truetype/noto/NotoSans-Italic.ttf");
    ck_assert_double_eq_tol(font_info(font)->italic_angle, -12, 0.01);
    font_close(font);
}
END_TEST

START_TEST(advance_and_ink_are_in_em)
{
    Font *font = open_font(sans);
    double box[4];
    ck_assert_double_eq_tol(font_advance(font, glyph_of(font, ' ')), 0.26, 1e-9);
    ck_assert(!font_ink(font, glyph_of(font, ' '), box));
    ck_assert(!font_ink(font, font->glyph_count, box));
    for (int again = 0; again < 2; again++) {
        ck_assert(font_ink(font, glyph_of(font, 'p'), box));
        ck_assert_double_eq_tol(box[1], -0.24, 1e-6);
        ck_assert_double_eq_tol(box[3], 0.546, 0.01);
        ck_assert(box[0] > 0 && box[2] < font_advance(font, glyph_of(font, 'p')));
    }
    font_close(font);
}
END_TEST

static const struct {
    const char *path;
    uint32_t c;
    bool want;
    const char *why;
} has_cases[] = {
    {sans, 'A', true, "in the cmap"},
    {sans, 0x4E00, false, "Han is not in Noto Sans"},
    {deva, 'A', false, "script fonts have no ASCII letters"},
    {deva, 0x915, true, "KA"},
    {deva, 0x958, true, "QA, alone or as KA and nukta"},
    {deva, 0x200D, true, "ZERO WIDTH JOINER is invisible"},
    {deva, 0x200C, true, "ZERO WIDTH NON-JOINER is invisible"},
    {deva, 0xFE0F, true, "a variation selector is invisible"},
    {sans, 0x200B, true, "ZERO WIDTH SPACE is invisible"},
    {deva, 0x2003, true, "HarfBuzz makes an em space of a space"},
    {sans, 0x2011, true, "a no-break hyphen is drawn as a hyphen"},
    {sans, 0xAC00, false, "HANGUL GA has parts, but not in this font"},
    {sans, 0xFFFD, true, "the replacement character is a character of the font"},
};

START_TEST(the_file_is_whole_and_stays)
{
    Font *font = open_font(sans);
    Buf bytes = {0};
    Error err = {0};
    unsigned index = 9;
    StrView file = font_file(font, &index);
    ck_assert(file_read(sans, &bytes, &err));
    ck_assert_uint_eq(index, 0);
    ck_assert_uint_eq(file.len, bytes.len);
    ck_assert_mem_eq(file.ptr, bytes.ptr, bytes.len);
    buf_done(&bytes);
    font_close(font);
}
END_TEST

START_TEST(coverage_is_what_harfbuzz_can_set)
{
    Font *font = open_font(has_cases[_i].path);
    ck_assert_msg(font_has(font, has_cases[_i].c) == has_cases[_i].want, "%s", has_cases[_i].why);
    font_close(font);
}
END_TEST

START_TEST(what_is_not_a_font_is_refused)
{
    char *folder = support_scratch(), *path = file_join(folder, "a.ttf");
    Error err = {0};
    Buf want = {0};
    ck_assert_ptr_null(font_open(path, 0, false, NULL, &err));
    buf_addf(&want, "cannot read the font file %s", path);
    ck_assert_str_eq(support_error_text(&err), buf_str(&want));
    ck_assert_int_eq(err.kind, ERROR_UNAVAILABLE);
    support_write(folder, "a.ttf", "This is not a font, whatever its name says.");
    ck_assert_ptr_null(font_open(path, 0, false, NULL, &err));
    buf_clear(&want);
    buf_addf(&want, "%s is not a TrueType or OpenType font with outlines", path);
    ck_assert_str_eq(support_error_text(&err), buf_str(&want));
    buf_done(&want);
    error_done(&err);
    free(path);
    support_remove(folder);
}
END_TEST

/* The first kilobyte holds the table directory; then at coarse steps, for a font has half a megabyte. */
START_TEST(a_font_cut_anywhere_is_survived)
{
    char *folder = support_scratch(), *path = file_join(folder, "cut.ttf");
    Buf whole = {0};
    Error err = {0};
    ck_assert(file_read("/usr/share/fonts/truetype/noto/NotoSansHebrew-Regular.ttf", &whole, &err));
    for (size_t len = 0; len < whole.len; len += len < 600 ? 7 : 1999) {
        ck_assert(file_write(path, (StrView){whole.ptr, len}, &err));
        Font *font = font_open(path, 0, false, NULL, &err);
        if (font) {
            double box[4];
            font_has(font, 0x5D0);
            font_ink(font, 30, box);
            font_advance(font, 30);
        }
        font_close(font);
        error_done(&err);
    }
    buf_done(&whole);
    free(path);
    support_remove(folder);
}
END_TEST

Suite *suite_text_font(void)
{
    TCase *fonts = tcase_create("font");
    tcase_set_timeout(fonts, 60);
    tcase_add_test(fonts, info_is_what_a_descriptor_wants);
    tcase_add_test(fonts, italic_leans_to_the_right);
    tcase_add_test(fonts, advance_and_ink_are_in_em);
    tcase_add_test(fonts, the_file_is_whole_and_stays);
    tcase_add_loop_test(fonts, coverage_is_what_harfbuzz_can_set, 0, sizeof has_cases / sizeof *has_cases);
    tcase_add_test(fonts, what_is_not_a_font_is_refused);
    tcase_add_test(fonts, a_font_cut_anywhere_is_survived);
    Suite *suite = suite_create("text/font");
    suite_add_tcase(suite, fonts);
    return suite;
}
