/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "raster/glyphs.h"

#include <math.h>

#include "raster/fixture.h"
#include "support/support.h"

enum { SIDE_PT = 72, DPI = 288 };

static Raster picture_of(const char *text, DrawText style, double ink_pt[4])
{
    DisplayList list;
    Fonts *fonts = fixture_fonts();
    draw_init(&list, SIDE_PT, SIDE_PT);
    fixture_text(&list, fonts, text, style, 30, 40);
    Raster raster = fixture_draw(&list, DPI);
    ck_assert(draw_ink(&list, ink_pt));
    draw_done(&list);
    fonts_free(fonts);
    return raster;
}

static const struct {
    const char *text;
    DrawText style;
    const char *why;
} places[] = {
    {"Hg", {.size_pt = 16}, "upright"},
    {"Hg", {.size_pt = 16, .quarter_turns = 1}, "reads upwards"},
    {"Hg", {.size_pt = 16, .stroke_pt = 1}, "with an outline"},
    {"Hg", {.size_pt = 16, .stroke_pt = 1, .quarter_turns = 1}, "with an outline, reads upwards"},
    {"国g", {.size_pt = 16}, "CFF out of a collection, and TrueType"},
};

START_TEST(ink_stands_where_the_display_list_says)
{
    if ((unsigned char)*places[_i].text >= 0xE3 && !fixture_has_cjk())
        return;
    double ink[4];
    int box[4];
    Raster raster = picture_of(places[_i].text, places[_i].style, ink);
    ck_assert(fixture_box(&raster, box));
    for (int i = 0; i < 4; i++)
        ck_assert_msg(fabs(box[i] - ink[i] * DPI / 72) < 1.1, "%s: edge %d is at %d, not %.2f", places[_i].why, i, box[i],
                      ink[i] * DPI / 72);
    raster_done(&raster);
}
END_TEST

START_TEST(an_outline_is_as_wide_as_was_asked)
{
    double ink[4];
    Raster thin = picture_of("l", (DrawText){.size_pt = 40}, ink), thick = picture_of("l", (DrawText){.size_pt = 40, .stroke_pt = 2}, ink);
    int a[4], b[4];
    ck_assert(fixture_box(&thin, a) && fixture_box(&thick, b));
    for (int i = 0; i < 4; i++)
        ck_assert_msg(abs(abs(b[i] - a[i]) - 4) <= 1, "edge %d went from %d to %d", i, a[i], b[i]);
    /* The joins are round: the corner of the box stays white. */
    ck_assert_uint_gt(fixture_at(&thick, b[0], b[1])[1], 200);
    ck_assert_uint_lt(fixture_at(&thick, b[0] + 2, b[1] + 2)[1], 50);
    raster_done(&thin);
    raster_done(&thick);
}
END_TEST

START_TEST(a_quarter_turn_is_the_same_picture_turned)
{
    double ink[4];
    Raster up = picture_of("Rg", (DrawText){.size_pt = 16}, ink),
           turned = picture_of("Rg", (DrawText){.size_pt = 16, .quarter_turns = 1}, ink);
    const int x0 = 30 * DPI / 72, y0 = 40 * DPI / 72;
    for (int y = -60; y < 20; y++) {
        for (int x = 0; x < 80; x++) {
            int a = *fixture_at(&up, x0 + x, y0 + y), b = *fixture_at(&turned, x0 + y, y0 - x - 1);
            ck_assert_msg(abs(a - b) <= 16, "%d %d: %d, turned %d", x, y, a, b);
        }
    }
    raster_done(&up);
    raster_done(&turned);
}
END_TEST

Suite *suite_raster_glyphs(void)
{
    Suite *suite = suite_create("raster/glyphs");
    TCase *tcase = tcase_create("glyphs");
    tcase_add_loop_test(tcase, ink_stands_where_the_display_list_says, 0, sizeof places / sizeof *places);
    tcase_add_test(tcase, an_outline_is_as_wide_as_was_asked);
    tcase_add_test(tcase, a_quarter_turn_is_the_same_picture_turned);
    suite_add_tcase(suite, tcase);
    return suite;
}
