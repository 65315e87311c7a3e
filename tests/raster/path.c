/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "raster/path.h"

#include <string.h>

#include "support/support.h"

enum { SIDE = 16, BYTES = 3 * SIDE * SIDE };

typedef struct Sheet {
    FT_Library library;
    Canvas canvas;
    Path path;
    unsigned char pixels[BYTES];
} Sheet;

static void sheet_open(Sheet *sheet)
{
    ck_assert_int_eq(FT_Init_FreeType(&sheet->library), 0);
    ck_assert_int_eq(path_init(&sheet->path, sheet->library), 0);
    memset(sheet->pixels, 255, BYTES);
    sheet->canvas = (Canvas){sheet->library, SIDE, SIDE, sheet->pixels};
}

static void sheet_close(Sheet *sheet)
{
    path_done(&sheet->path);
    FT_Done_FreeType(sheet->library);
}

static int at(const Sheet *sheet, int x, int y)
{
    return sheet->pixels[3 * (y * SIDE + x)];
}

START_TEST(boxes_that_touch_between_pixels_show_no_seam)
{
    Sheet sheet;
    sheet_open(&sheet);
    for (int i = 0; i < 8; i++)
        ck_assert(path_add(&sheet.path, &(DrawBox){1 + 1.3 * i, 2.5, 1.3, 4, 0, INK_BLACK}, 1));
    ck_assert_int_eq(path_fill(&sheet.path, &sheet.canvas, (Colour){0, 0, 0}), 0);
    for (int x = 1; x <= 10; x++) {
        ck_assert_msg(at(&sheet, x, 4) == 0, "%d: %d", x, at(&sheet, x, 4));
        ck_assert_msg(at(&sheet, x, 2) == 128, "%d: %d", x, at(&sheet, x, 2));
    }
    ck_assert_int_eq(at(&sheet, 12, 4), 255);
    sheet_close(&sheet);
}
END_TEST

START_TEST(a_stroke_covers_its_width_and_its_round_ends)
{
    Sheet sheet;
    sheet_open(&sheet);
    DrawPoint points[] = {{4, 8}, {12, 8}};
    ck_assert_int_eq(path_stroke(sheet.library, &(DrawStroke){points, 2, 4, INK_BLACK}, 1, &sheet.canvas, (Colour){0, 0, 0}), 0);
    for (int x = 4; x < 12; x++)
        ck_assert_msg(at(&sheet, x, 6) == 0 && at(&sheet, x, 9) == 0 && at(&sheet, x, 5) == 255 && at(&sheet, x, 10) == 255, "%d", x);
    ck_assert(at(&sheet, 2, 7) < 64 && at(&sheet, 1, 7) == 255 && at(&sheet, 2, 6) > 64);
    ck_assert_int_eq(path_stroke(sheet.library, &(DrawStroke){points, 0, 4, INK_BLACK}, 1, &sheet.canvas, (Colour){0, 0, 0}), 0);
    sheet_close(&sheet);
}
END_TEST

START_TEST(a_filled_path_is_empty)
{
    Sheet sheet;
    sheet_open(&sheet);
    ck_assert(path_add(&sheet.path, &(DrawBox){2, 2, 4, 4, 0, INK_BLACK}, 1));
    ck_assert_int_eq(path_fill(&sheet.path, &sheet.canvas, (Colour){0, 0, 0}), 0);
    memset(sheet.pixels, 255, BYTES);
    ck_assert_int_eq(path_fill(&sheet.path, &sheet.canvas, (Colour){0, 0, 0}), 0);
    ck_assert_int_eq(at(&sheet, 3, 3), 255);
    sheet_close(&sheet);
}
END_TEST

/* A circle of radius 6 about 8, 8, whose arcs FreeType draws as chords of a tenth of a pixel less. */
START_TEST(a_radius_rounds_all_four_corners)
{
    Sheet sheet;
    double ink = 0;
    sheet_open(&sheet);
    ck_assert(path_add(&sheet.path, &(DrawBox){2, 2, 12, 12, 6, INK_BLACK}, 1));
    ck_assert_int_eq(path_fill(&sheet.path, &sheet.canvas, (Colour){0, 0, 0}), 0);
    for (int y = 0; y < SIDE; y++) {
        for (int x = 0; x < SIDE; x++) {
            ink += (255 - at(&sheet, x, y)) / 255.0;
            ck_assert_int_le(abs(at(&sheet, x, y) - at(&sheet, SIDE - 1 - x, y)), 2);
            ck_assert_int_le(abs(at(&sheet, x, y) - at(&sheet, x, SIDE - 1 - y)), 2);
        }
    }
    ck_assert_double_eq_tol(ink, 3.14159 * 36, 6 * 3.14159 * 0.2);
    ck_assert_int_eq(at(&sheet, 2, 2), 255);
    sheet_close(&sheet);
}
END_TEST

static const double radii[] = {0, 1};

START_TEST(a_full_path_says_so_and_takes_more_once_filled)
{
    Sheet sheet;
    DrawBox box = {2, 2, 4, 4, radii[_i], INK_BLACK};
    size_t count = 0;
    sheet_open(&sheet);
    while (path_add(&sheet.path, &box, 1))
        count++;
    ck_assert_uint_ge(count, 1999);
    ck_assert_int_eq(path_fill(&sheet.path, &sheet.canvas, (Colour){0, 0, 0}), 0);
    ck_assert(path_add(&sheet.path, &box, 1));
    sheet_close(&sheet);
}
END_TEST

Suite *suite_raster_path(void)
{
    Suite *suite = suite_create("raster/path");
    TCase *tcase = tcase_create("path");
    tcase_add_test(tcase, boxes_that_touch_between_pixels_show_no_seam);
    tcase_add_test(tcase, a_stroke_covers_its_width_and_its_round_ends);
    tcase_add_test(tcase, a_filled_path_is_empty);
    tcase_add_test(tcase, a_radius_rounds_all_four_corners);
    tcase_add_loop_test(tcase, a_full_path_says_so_and_takes_more_once_filled, 0, sizeof radii / sizeof *radii);
    suite_add_tcase(suite, tcase);
    return suite;
}
