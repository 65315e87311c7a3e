/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "raster/canvas.h"

#include <string.h>

#include FT_OUTLINE_H

#include "support/support.h"

enum { SIDE = 4, POINTS = 4, BYTES = 3 * SIDE * SIDE };

/* A square of two units, placed and filled on white. */
static void draw_square(unsigned char *pixels, const Placing *placing, Colour colour)
{
    FT_Library library;
    FT_Outline outline;
    ck_assert_int_eq(FT_Init_FreeType(&library), 0);
    ck_assert_int_eq(FT_Outline_New(library, POINTS, 1, &outline), 0);
    for (int i = 0; i < POINTS; i++) {
        outline.points[i] = (FT_Vector){i == 1 || i == 2 ? 2 : 0, i >= 2 ? 2 : 0};
        outline.tags[i] = FT_CURVE_TAG_ON;
    }
    outline.contours[0] = POINTS - 1;
    memset(pixels, 255, BYTES);
    Canvas canvas = {library, SIDE, SIDE, pixels};
    canvas_place(&outline, placing);
    ck_assert_int_eq(canvas_fill(&canvas, &outline, colour), 0);
    FT_Outline_Done(library, &outline);
    FT_Done_FreeType(library);
}

static const struct {
    Placing placing;
    unsigned char green[SIDE * SIDE];
    const char *why;
} squares[] = {
    {{1, 0, 1, 0, 1, 1}, {255, 255, 255, 255, 255, 0, 0, 255, 255, 0, 0, 255, 255, 255, 255, 255}, "on whole pixels"},
    {{1, 0, 0.5, 0, 1, 1}, {255, 255, 255, 255, 128, 0, 128, 255, 128, 0, 128, 255, 255, 255, 255, 255}, "halves left and right"},
    {{1, 0, 1, 0, -1, 2}, {255, 0, 0, 255, 255, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255, 255}, "y turned over"},
    {{0, -1, 2, -1, 0, 4}, {255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 255, 255, 0, 0, 255, 255}, "a quarter turn"},
    {{1, 0, -1, 0, 1, -1}, {0, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255}, "cut off at the top left"},
    {{1, 0, 3, 0, 1, 3}, {255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0}, "cut off at the bottom right"},
    {{1, 0, 900, 0, 1, -900}, {255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255}, "outside"},
};

START_TEST(coverage_is_exact_and_stays_inside)
{
    unsigned char pixels[BYTES];
    draw_square(pixels, &squares[_i].placing, (Colour){0, 0, 0});
    for (int i = 0; i < SIDE * SIDE; i++)
        ck_assert_msg(pixels[3 * i + 1] == squares[_i].green[i], "%s: pixel %d is %d", squares[_i].why, i, pixels[3 * i + 1]);
}
END_TEST

START_TEST(a_colour_covers_what_is_there)
{
    unsigned char pixels[BYTES];
    draw_square(pixels, &(Placing){1, 0, 0.5, 0, 1, 0}, (Colour){176, 22, 30});
    ck_assert_mem_eq(pixels + 3, ((unsigned char[]){176, 22, 30}), 3);
    ck_assert_mem_eq(pixels, ((unsigned char[]){216, 139, 143}), 3);
}
END_TEST

START_TEST(a_fault_is_told)
{
    Error err = {0};
    ck_assert(!canvas_fault(0x14, &err));
    ck_assert_str_eq(support_error_text(&err), "FreeType cannot draw (its error 20)");
    error_done(&err);
}
END_TEST

START_TEST(a_picture_fills_its_box_with_the_mean_of_its_pixels)
{
    unsigned char rgb[2 * 2 * 3] = {0, 0, 0, 100, 100, 100, 0, 0, 0, 100, 100, 100}, pixels[3 * 6 * 6];
    Picture picture = {2, 2, rgb, 1};
    Canvas canvas = {.width = 6, .height = 6, .pixels = pixels};
    memset(pixels, 255, sizeof pixels);
    canvas_picture(&canvas, &(DrawPicture){&picture, 1, 1, 4, 2}, 1);
    ck_assert(pixels[3 * (6 + 1)] == 0 && pixels[3 * (6 + 4)] == 100 && pixels[3 * (6 + 5)] == 255 && pixels[0] == 255 &&
              pixels[3 * (18 + 1)] == 255);
    memset(pixels, 255, sizeof pixels);
    canvas_picture(&canvas, &(DrawPicture){&picture, -2, -2, 1, 1}, 1); /* outside */
    canvas_picture(&canvas, &(DrawPicture){&picture, 2, 2, 1, 1}, 1);
    ck_assert_msg(pixels[3 * (12 + 2)] == 50, "the mean is %d", pixels[3 * (12 + 2)]);
}
END_TEST

Suite *suite_raster_canvas(void)
{
    Suite *suite = suite_create("raster/canvas");
    TCase *tcase = tcase_create("canvas");
    tcase_add_test(tcase, a_picture_fills_its_box_with_the_mean_of_its_pixels);
    tcase_add_loop_test(tcase, coverage_is_exact_and_stays_inside, 0, sizeof squares / sizeof *squares);
    tcase_add_test(tcase, a_colour_covers_what_is_there);
    tcase_add_test(tcase, a_fault_is_told);
    suite_add_tcase(suite, tcase);
    return suite;
}
