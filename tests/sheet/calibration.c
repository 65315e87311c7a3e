/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/calibration.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "support/support.h"

enum { ROUNDS = 200 };

static const struct {
    const char *paper;
    double width_pt, height_pt;
} papers[] = {{"letter", 612, 792}, {"a4", 595.28, 841.89}, {"legal", 612, 1008}};

enum { PAPERS = sizeof papers / sizeof *papers };

static double between(double low, double high)
{
    return low + (high - low) * rand() / RAND_MAX;
}

static PrinterProfile random_printer(void)
{
    return (PrinterProfile){.id = "x",
                            .dx_mm = between(-0.4, 0.4),
                            .dy_mm = between(-0.4, 0.4),
                            .scale_x = between(0.998, 1.002),
                            .scale_y = between(0.998, 1.002),
                            .rotation_deg = between(-0.1, 0.1)};
}

/* Written out anew: where a point of the back lands, as the header says it. */
static void lands(const PrinterProfile *printer, double x, double y, double *at_x, double *at_y)
{
    double r = tan(printer->rotation_deg * acos(-1) / 180);
    *at_x = printer->scale_x * x - r * y + printer->dx_mm;
    *at_y = r * x + printer->scale_y * y + printer->dy_mm;
}

/* The line that meets, to a hundredth of a step: front line k stands at 5 k, back line k lands somewhere near 4.8 k. */
static double meeting(const Scale *scale, const PrinterProfile *printer)
{
    double low = -9, high = 9;
    for (int i = 0; i < 60; i++) {
        double k = (low + high) / 2, at_x, at_y;
        double x = scale->x_mm + (scale->down ? 0 : 4.8 * k), y = scale->y_mm + (scale->down ? 4.8 * k : 0);
        lands(printer, x, y, &at_x, &at_y);
        double back = scale->down ? at_y - scale->y_mm : at_x - scale->x_mm;
        *(5 * k < back ? &low : &high) = k;
    }
    return low;
}

START_TEST(readings_give_back_what_the_printer_does)
{
    srand(7);
    for (int round = 0; round < ROUNDS; round++) {
        size_t count = round % 2 ? 6 : 4;
        PrinterProfile printer = random_printer(), found = {0};
        if (count == 4)
            printer.rotation_deg = 0;
        Scale scales[CALIBRATION_MOST];
        double readings[CALIBRATION_MOST];
        Error err = {0};
        calibration_scales(papers[_i].width_pt, papers[_i].height_pt, scales);
        for (size_t i = 0; i < count; i++)
            readings[i] = meeting(&scales[i], &printer);
        ck_assert_msg(calibration_solve(papers[_i].width_pt, papers[_i].height_pt, readings, count, &found, &err), "%s",
                      support_error_text(&err));
        ck_assert_msg(fabs(found.dx_mm - printer.dx_mm) < 1e-6 && fabs(found.dy_mm - printer.dy_mm) < 1e-6 &&
                          fabs(found.scale_x - printer.scale_x) < 1e-8 && fabs(found.scale_y - printer.scale_y) < 1e-8 &&
                          fabs(found.rotation_deg - printer.rotation_deg) < 1e-6,
                      "round %d: %g %g %g %g %g", round, found.dx_mm, found.dy_mm, found.scale_x, found.scale_y, found.rotation_deg);
    }
}
END_TEST

START_TEST(scales_stay_inside_what_printers_print)
{
    Scale scales[CALIBRATION_MOST];
    calibration_scales(papers[_i].width_pt, papers[_i].height_pt, scales);
    double half_x = papers[_i].width_pt / 2 * 25.4 / 72, half_y = papers[_i].height_pt / 2 * 25.4 / 72;
    for (size_t i = 0; i < CALIBRATION_MOST; i++) {
        double along = 5 * 5 + 1, beside = 16;
        ck_assert_msg(fabs(scales[i].x_mm) + (scales[i].down ? beside : along) < half_x - 6.35 &&
                          fabs(scales[i].y_mm) + (scales[i].down ? along : beside) < half_y - 6.35,
                      "%c", scales[i].name);
        ck_assert_int_eq(scales[i].name, 'A' + (int)i);
    }
}
END_TEST

START_TEST(readings_that_contradict_each_other_are_refused)
{
    const double readings[] = {5, 0, -5, 0, 5, 5};
    PrinterProfile found = {.dx_mm = 7};
    Error err = {0};
    ck_assert(!calibration_solve(612, 792, readings, 6, &found, &err));
    ck_assert(err.kind == ERROR_DATA && found.dx_mm == 7);
    error_done(&err);
}
END_TEST

/* A point of the back page, moved, printed by that printer and turned over, lands where it was meant to be. */
START_TEST(the_move_of_the_back_undoes_the_printer)
{
    static const Flip flips[] = {FLIP_LONG, FLIP_SHORT, FLIP_HAND};
    const double mm = 25.4 / 72;
    srand(11);
    for (int round = 0; round < ROUNDS; round++) {
        PrinterProfile printer = random_printer();
        double width = papers[round % PAPERS].width_pt, height = papers[round % PAPERS].height_pt;
        Flip flip = flips[_i];
        DrawPoint meant = {between(0, width), between(0, height)}, page = meant;
        bool upright = flip != FLIP_SHORT;
        *(upright ? &page.x_pt : &page.y_pt) = upright ? width - meant.x_pt : height - meant.y_pt;
        Affine move = calibration_back(&printer, width, height, flip);
        DrawPoint moved = affine_point(&move, page), seen = moved;
        *(upright ? &seen.x_pt : &seen.y_pt) = upright ? width - moved.x_pt : height - moved.y_pt;
        double at_x, at_y;
        lands(&printer, (seen.x_pt - width / 2) * mm, (seen.y_pt - height / 2) * mm, &at_x, &at_y);
        ck_assert_msg(fabs(at_x - (meant.x_pt - width / 2) * mm) < 1e-9 && fabs(at_y - (meant.y_pt - height / 2) * mm) < 1e-9,
                      "round %d: %.6f %.6f mm off", round, at_x - (meant.x_pt - width / 2) * mm, at_y - (meant.y_pt - height / 2) * mm);
    }
}
END_TEST

START_TEST(a_second_sheet_adds_what_the_first_left)
{
    PrinterProfile before = {.dx_mm = 0.5, .dy_mm = -0.2, .scale_x = 1.002, .scale_y = 0.999, .rotation_deg = 0.1};
    PrinterProfile found = {.dx_mm = 0.1, .dy_mm = 0.05, .scale_x = 1.0005, .scale_y = 1, .rotation_deg = -0.02};
    PrinterProfile both = found;
    calibration_add(&before, &both);
    double x = 80, y = -110, once_x, once_y, twice_x, twice_y, at_x, at_y;
    lands(&before, x, y, &once_x, &once_y);
    lands(&found, once_x, once_y, &twice_x, &twice_y);
    lands(&both, x, y, &at_x, &at_y);
    ck_assert_msg(fabs(at_x - twice_x) < 0.001 && fabs(at_y - twice_y) < 0.001, "%.5f %.5f", at_x - twice_x, at_y - twice_y);
    Affine nothing = calibration_back(NULL, 612, 792, FLIP_LONG);
    DrawPoint same = affine_point(&nothing, (DrawPoint){3, 4});
    ck_assert(same.x_pt == 3 && same.y_pt == 4);
}
END_TEST

Suite *suite_sheet_calibration(void)
{
    Suite *suite = suite_create("sheet/calibration");
    TCase *tcase = tcase_create("calibration");
    tcase_add_loop_test(tcase, readings_give_back_what_the_printer_does, 0, PAPERS);
    tcase_add_loop_test(tcase, scales_stay_inside_what_printers_print, 0, PAPERS);
    tcase_add_test(tcase, readings_that_contradict_each_other_are_refused);
    tcase_add_loop_test(tcase, the_move_of_the_back_undoes_the_printer, 0, 3);
    tcase_add_test(tcase, a_second_sheet_adds_what_the_first_left);
    suite_add_tcase(suite, tcase);
    return suite;
}
