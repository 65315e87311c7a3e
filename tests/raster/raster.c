/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "raster/raster.h"

#include <math.h>
#include <string.h>

#include "raster/fixture.h"
#include "support/support.h"

static const struct {
    double width_pt, height_pt, dpi;
    int width, height;
} sizes[] = {{252, 144, 300, 1050, 600}, {252, 144, 72, 252, 144}, {100.1, 10, 72, 101, 10}, {243.12, 153.36, 1200, 4052, 2556}};

START_TEST(a_picture_is_as_large_as_the_face)
{
    DisplayList list;
    draw_init(&list, sizes[_i].width_pt, sizes[_i].height_pt);
    Raster raster = fixture_draw(&list, sizes[_i].dpi);
    ck_assert_int_eq(raster.width, sizes[_i].width);
    ck_assert_int_eq(raster.height, sizes[_i].height);
    ck_assert_double_eq(fixture_ink(&raster), 0);
    raster_done(&raster);
    draw_done(&list);
}
END_TEST

static const struct {
    double width_pt, height_pt, dpi;
} wrong[] = {{20001, 1, 72}, {1, 20001, 72}, {1e9, 1e9, 1200}, {1e300, 1e300, 1e300}, {0, 10, 72}, {10, -1, 72}, {NAN, 10, 72}};

START_TEST(a_picture_too_large_or_of_no_size_is_told)
{
    DisplayList list;
    Raster raster = {0};
    Error err = {0};
    draw_init(&list, wrong[_i].width_pt, wrong[_i].height_pt);
    ck_assert(!raster_draw(&list, wrong[_i].dpi, &raster, &err));
    ck_assert_int_eq(err.kind, ERROR_USAGE);
    ck_assert_msg(strstr(support_error_text(&err), "1 to 20000 are allowed each way") != NULL, "%s", support_error_text(&err));
    ck_assert_ptr_null(raster.pixels);
    error_done(&err);
    draw_done(&list);
}
END_TEST

START_TEST(what_is_drawn_later_lies_above)
{
    DisplayList list;
    draw_init(&list, 10, 10);
    draw_box(&list, (DrawBox){1, 1, 6, 6, 0, INK_BLACK});
    draw_box(&list, (DrawBox){2, 2, 6, 6, 0, INK_RED});
    draw_box(&list, (DrawBox){3, 3, 1, 1, 0, INK_WHITE});
    draw_box(&list, (DrawBox){8.5, 0, 1, 1, 0, INK_BLACK});
    Raster raster = fixture_draw(&list, 72);
    ck_assert_mem_eq(fixture_at(&raster, 0, 0), ((unsigned char[]){255, 255, 255}), 3);
    ck_assert_mem_eq(fixture_at(&raster, 1, 1), ((unsigned char[]){0, 0, 0}), 3);
    ck_assert_mem_eq(fixture_at(&raster, 2, 2), ((unsigned char[]){176, 22, 30}), 3);
    ck_assert_mem_eq(fixture_at(&raster, 3, 3), ((unsigned char[]){255, 255, 255}), 3);
    ck_assert_mem_eq(fixture_at(&raster, 8, 0), ((unsigned char[]){128, 128, 128}), 3);
    raster_done(&raster);
    draw_done(&list);
}
END_TEST

START_TEST(text_covers_boxes_and_boxes_cover_text)
{
    DisplayList list;
    Fonts *fonts = fixture_fonts();
    draw_init(&list, 72, 36);
    draw_box(&list, (DrawBox){0, 0, 72, 36, 0, INK_RED});
    fixture_text(&list, fonts, "H", (DrawText){.size_pt = 20, .ink = INK_WHITE}, 2, 30);
    Raster raster = fixture_draw(&list, 72);
    double red = fixture_ink(&raster);
    raster_done(&raster);
    draw_box(&list, (DrawBox){0, 0, 72, 36, 0, INK_RED});
    raster = fixture_draw(&list, 72);
    double all = fixture_ink(&raster);
    ck_assert_double_lt(red, all - 30);
    ck_assert_double_eq_tol(all, 72 * 36 * (255 - 22) / 255.0, 1e-6);
    raster_done(&raster);
    draw_done(&list);
    fonts_free(fonts);
}
END_TEST

START_TEST(what_stands_outside_is_cut_off)
{
    DisplayList list;
    Fonts *fonts = fixture_fonts();
    draw_init(&list, 20, 20);
    fixture_text(&list, fonts, "HHHHHHHHHHHH", (DrawText){.size_pt = 20}, -30, 25);
    fixture_text(&list, fonts, "H", (DrawText){.size_pt = 20}, 1e5, -1e5);
    draw_box(&list, (DrawBox){-5, -5, 6, 6, 0, INK_BLACK});
    draw_box(&list, (DrawBox){19, 19, 1000, 1000, 3, INK_BLACK});
    Raster raster = fixture_draw(&list, 300);
    double ink = fixture_ink(&raster), all = 1.0 * raster.width * raster.height;
    ck_assert_msg(ink > all / 10 && ink < all / 2, "%f of %f", ink, all);
    raster_done(&raster);
    draw_done(&list);
    fonts_free(fonts);
}
END_TEST

START_TEST(the_same_list_gives_the_same_pixels)
{
    DisplayList list;
    Fonts *fonts = fixture_fonts();
    draw_init(&list, 72, 36);
    fixture_text(&list, fonts, "Stay silent.", (DrawText){.size_pt = 9.3, .stroke_pt = 0.2, .ink = INK_RED}, 2.7, 20.1);
    Raster a = fixture_draw(&list, 300), b = fixture_draw(&list, 300);
    ck_assert_mem_eq(a.pixels, b.pixels, 3 * (size_t)a.width * (size_t)a.height);
    raster_done(&a);
    raster_done(&b);
    draw_done(&list);
    fonts_free(fonts);
}
END_TEST

Suite *suite_raster_raster(void)
{
    Suite *suite = suite_create("raster/raster");
    TCase *tcase = tcase_create("raster");
    tcase_add_loop_test(tcase, a_picture_is_as_large_as_the_face, 0, sizeof sizes / sizeof *sizes);
    tcase_add_loop_test(tcase, a_picture_too_large_or_of_no_size_is_told, 0, sizeof wrong / sizeof *wrong);
    tcase_add_test(tcase, what_is_drawn_later_lies_above);
    tcase_add_test(tcase, text_covers_boxes_and_boxes_cover_text);
    tcase_add_test(tcase, what_stands_outside_is_cut_off);
    tcase_add_test(tcase, the_same_list_gives_the_same_pixels);
    suite_add_tcase(suite, tcase);
    return suite;
}
