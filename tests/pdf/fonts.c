/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/fonts.h"

#include "pdf/fixture.h"
#include "support/support.h"

START_TEST(each_font_stands_once_with_each_glyph_once)
{
    Fonts *fonts = fixture_fonts();
    DisplayList face;
    PdfFonts used = {0};
    PdfDoc doc = {0};
    Error err = {0};
    fixture_face(fonts, &fixture_languages[_i], &face);
    pdf_fonts_collect(&used, &face);
    pdf_fonts_collect(&used, &face);
    ck_assert(doc_open(&doc, &err));
    ck_assert_msg(pdf_fonts_embed(&used, &doc, &err), "%s", support_error_text(&err));
    for (size_t i = 0; i < used.count; i++) {
        const PdfFont *font = &used.items[i];
        ck_assert_ptr_eq(pdf_fonts_find(&used, font->font), font);
        ck_assert_uint_eq(font->index, i);
        for (size_t k = 0; k < font->count; k++) {
            ck_assert(k == 0 || font->uses[k - 1].glyph < font->uses[k].glyph);
            ck_assert_ptr_eq(pdf_font_use(font, font->uses[k].glyph), &font->uses[k]);
            ck_assert_msg(font->uses[k].code != 0, "a .notdef is shown");
            ck_assert_uint_gt(font->uses[k].text.len, 0);
        }
        ck_assert_uint_eq(pdf_font_use(font, font->bracket)->glyph, font_info(font->font)->space_glyph);
    }
    ck_assert_ptr_null(pdf_fonts_find(&used, NULL));
    doc_close(&doc);
    pdf_fonts_done(&used);
    draw_done(&face);
    fonts_free(fonts);
}
END_TEST

Suite *suite_pdf_fonts(void)
{
    Suite *suite = suite_create("pdf/fonts");
    TCase *tcase = tcase_create("fonts");
    tcase_add_loop_test(tcase, each_font_stands_once_with_each_glyph_once, 0, FIXTURE_LANGUAGES);
    suite_add_tcase(suite, tcase);
    return suite;
}
