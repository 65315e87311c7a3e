/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/resources.h"

#include "pdf/fixture.h"
#include "support/support.h"

static size_t count_fonts(HPDF_Dict resources)
{
    HPDF_Dict fonts = HPDF_Dict_GetItem(resources, "Font", HPDF_OCLASS_DICT);
    return fonts ? fonts->list->count : 0;
}

START_TEST(a_stream_names_its_own_fonts_only_and_each_once)
{
    Fonts *fonts = fixture_fonts();
    DisplayList faces[FIXTURE_LANGUAGES];
    PdfFonts used = {0};
    PdfDoc doc = {0};
    ck_assert(doc_open(&doc, NULL));
    for (size_t i = 0; i < FIXTURE_LANGUAGES; i++) {
        fixture_face(fonts, &fixture_languages[i], &faces[i]);
        pdf_fonts_collect(&used, &faces[i]);
    }
    ck_assert(pdf_fonts_embed(&used, &doc, NULL));
    ck_assert_uint_gt(used.count, 8);
    for (size_t i = 0; i < FIXTURE_LANGUAGES; i++) {
        PdfFonts own = {0};
        Resources resources = resources_new(&doc, &used);
        pdf_fonts_collect(&own, &faces[i]);
        resources_add_list(&resources, &faces[i]);
        resources_add_list(&resources, &faces[i]);
        ck_assert_uint_eq(count_fonts(resources.dict), own.count);
        pdf_fonts_done(&own);
    }
    Resources none = resources_new(&doc, &used);
    HPDF_Dict form = doc_stream(&doc, view_of("q Q"));
    resources_add_form(&none, 12, form);
    resources_add_form(&none, 12, form);
    HPDF_Dict forms = HPDF_Dict_GetItem(none.dict, "XObject", HPDF_OCLASS_DICT);
    ck_assert_uint_eq(count_fonts(none.dict), 0);
    ck_assert_uint_eq(forms->list->count, 1);
    ck_assert_ptr_eq(HPDF_Dict_GetItem(forms, "X12", HPDF_OCLASS_DICT), form);
    doc_close(&doc);
    pdf_fonts_done(&used);
    for (size_t i = 0; i < FIXTURE_LANGUAGES; i++)
        draw_done(&faces[i]);
    fonts_free(fonts);
}
END_TEST

Suite *suite_pdf_resources(void)
{
    Suite *suite = suite_create("pdf/resources");
    TCase *tcase = tcase_create("resources");
    tcase_add_test(tcase, a_stream_names_its_own_fonts_only_and_each_once);
    suite_add_tcase(suite, tcase);
    return suite;
}
