/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "raster/faces.h"

#include <string.h>

#include FT_OUTLINE_H

#include "raster/fixture.h"
#include "support/support.h"

static const struct {
    const char *text, *why;
} scripts[] = {{"H", "TrueType"}, {"国", "CFF with CIDs, third face of a collection"}};

/* The outline's box is the one that HarfBuzz has of the same glyph. */
START_TEST(outlines_are_those_of_the_face_that_was_set)
{
    if (_i == 1 && !fixture_has_cjk())
        return;
    DisplayList list;
    Fonts *fonts = fixture_fonts();
    FT_Library library;
    FT_Outline *outline;
    FT_BBox box;
    Error err = {0};
    double ink[4];
    draw_init(&list, 72, 72);
    fixture_text(&list, fonts, scripts[_i].text, (DrawText){.size_pt = 10}, 0, 10);
    const GlyphRun *run = list.ops[0].text.lines[0].line->runs;
    ck_assert_int_eq(FT_Init_FreeType(&library), 0);
    Faces faces = {.library = library};
    for (int again = 0; again < 2; again++)
        ck_assert_msg(faces_glyph(&faces, run->font, run->glyphs[0].id, &outline, &err), "%s", support_error_text(&err));
    ck_assert_uint_eq(faces.count, 1);
    FT_Outline_Get_CBox(outline, &box);
    ck_assert(font_ink(run->font, run->glyphs[0].id, ink));
    double unit = 64.0 * font_info(run->font)->units_per_em;
    ck_assert_msg(ink[0] * unit - (double)box.xMin < 65 && (double)box.xMax - ink[2] * unit < 65, "%s", scripts[_i].why);
    ck_assert_double_eq_tol((double)box.yMin / unit, ink[1], 0.002);
    ck_assert_double_eq_tol((double)box.yMax / unit, ink[3], 0.002);
    faces_done(&faces);
    FT_Done_FreeType(library);
    draw_done(&list);
    fonts_free(fonts);
}
END_TEST

START_TEST(a_glyph_that_is_not_there_is_told_with_the_file)
{
    DisplayList list;
    Fonts *fonts = fixture_fonts();
    FT_Library library;
    FT_Outline *outline;
    Error err = {0};
    ck_assert_int_eq(FT_Init_FreeType(&library), 0);
    Faces faces = {.library = library};
    draw_init(&list, 72, 72);
    fixture_text(&list, fonts, "H", (DrawText){.size_pt = 10}, 0, 10);
    ck_assert(!faces_glyph(&faces, list.ops[0].text.lines[0].line->runs->font, 65535, &outline, &err));
    ck_assert_int_eq(err.kind, ERROR_DATA);
    ck_assert_msg(strstr(support_error_text(&err), "NotoSans-Regular.ttf: FreeType cannot read glyph 65535") != NULL, "%s",
                  support_error_text(&err));
    error_done(&err);
    faces_done(&faces);
    FT_Done_FreeType(library);
    draw_done(&list);
    fonts_free(fonts);
}
END_TEST

Suite *suite_raster_faces(void)
{
    Suite *suite = suite_create("raster/faces");
    TCase *tcase = tcase_create("faces");
    tcase_add_loop_test(tcase, outlines_are_those_of_the_face_that_was_set, 0, sizeof scripts / sizeof *scripts);
    tcase_add_test(tcase, a_glyph_that_is_not_there_is_told_with_the_file);
    suite_add_tcase(suite, tcase);
    return suite;
}
