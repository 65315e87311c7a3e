/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a printer misplaces backs, and how that is undone. All places are as seen from the front, in millimetres from the middle of the
 * sheet, x to the right, y down: what should lie behind (X, Y) lands at (scale_x X - r Y + dx, scale_y Y + r X + dy), r the tangent of
 * the rotation. */
#ifndef KYR_SHEET_CALIBRATION_H
#define KYR_SHEET_CALIBRATION_H

#include <stdbool.h>
#include <stddef.h>

#include "content/content.h"
#include "sheet/sheet.h"
#include "util/error.h"

enum { CALIBRATION_LEAST = 4, CALIBRATION_MOST = 6, CALIBRATION_RANGE = 5 /* readings: -5 to 5 */ };

/* A vernier: lines of the front 5 mm apart, of the back 4.8 mm; they meet at line k where the back is k steps of 0.2 mm off. */
typedef struct Scale {
    char name;
    bool down;         /* measures down, else across */
    double x_mm, y_mm; /* its middle, from the middle of the sheet */
} Scale;

extern const double scale_front_mm, scale_back_mm, scale_step_mm;

/* A to D: across and down at the top left and the lower right. E and F: across at the other two corners, for the rotation. */
void calibration_scales(double width_pt, double height_pt, Scale out[CALIBRATION_MOST]);

/* Fills in what the printer does from 4 or 6 readings of a sheet of that size. ERROR_DATA if they do not fit together. */
bool calibration_solve(double width_pt, double height_pt, const double *readings, size_t count, PrinterProfile *out, Error *err);
/* The readings were of a sheet that was printed with `before`: what the printer does is both. */
void calibration_add(const PrinterProfile *before, PrinterProfile *found);

/* What a back page must be moved by, in its own coordinates (points, y down). profile NULL: nothing. */
Affine calibration_back(const PrinterProfile *profile, double width_pt, double height_pt, Flip flip);
DrawPoint affine_point(const Affine *affine, DrawPoint point);

#endif
