/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/calibration.h"

#include <math.h>
#include <string.h>

enum { UNKNOWNS = 5 }; /* dx, dy, scale x - 1, scale y - 1, r */

const double scale_front_mm = 5, scale_back_mm = 4.8, scale_step_mm = 0.2;

static const double mm_pt = 72 / 25.4, degree = 3.14159265358979323846 / 180;
/* Rounding to half a step leaves 0.05 mm. */
static const double most_misfit_mm = 0.2;

void calibration_scales(double width_pt, double height_pt, Scale out[CALIBRATION_MOST])
{
    const double side_mm = 53, end_mm = 30, down_side_mm = 24, down_end_mm = 78; /* from the edges of the paper to the middles */
    double right = width_pt / 2 / mm_pt, foot = height_pt / 2 / mm_pt;
    const Scale scales[CALIBRATION_MOST] = {
        {'A', false, -right + side_mm, -foot + end_mm}, {'B', true, -right + down_side_mm, -foot + down_end_mm},
        {'C', false, right - side_mm, foot - end_mm},   {'D', true, right - down_side_mm, foot - down_end_mm},
        {'E', false, right - side_mm, -foot + end_mm},  {'F', false, -right + side_mm, foot - end_mm},
    };
    memcpy(out, scales, sizeof scales);
}

/* One reading: how much each unknown adds to the error where the lines met. */
static void equation(const Scale *scale, double reading, double row[UNKNOWNS])
{
    double along = reading * scale_back_mm;
    double x = scale->x_mm + (scale->down ? 0 : along), y = scale->y_mm + (scale->down ? along : 0);
    const double across[UNKNOWNS] = {1, 0, x, 0, -y}, down[UNKNOWNS] = {0, 1, 0, y, x};
    memcpy(row, scale->down ? down : across, sizeof across);
}

/* Gauss with pivots; the matrix holds its right side as a last column. */
static bool eliminate(double matrix[UNKNOWNS][UNKNOWNS + 1], size_t count, double *out)
{
    for (size_t i = 0; i < count; i++) {
        size_t pivot = i;
        for (size_t k = i; k < count; k++)
            if (fabs(matrix[k][i]) > fabs(matrix[pivot][i]))
                pivot = k;
        if (fabs(matrix[pivot][i]) < 1e-9)
            return false;
        double swap[UNKNOWNS + 1];
        memcpy(swap, matrix[i], sizeof swap);
        memcpy(matrix[i], matrix[pivot], sizeof swap);
        memcpy(matrix[pivot], swap, sizeof swap);
        for (size_t k = 0; k < count; k++) {
            double share = k == i ? 0 : matrix[k][i] / matrix[i][i];
            for (size_t c = i; c <= UNKNOWNS; c++)
                matrix[k][c] -= share * matrix[i][c];
        }
    }
    for (size_t i = 0; i < count; i++)
        out[i] = matrix[i][UNKNOWNS] / matrix[i][i];
    return true;
}

/* Least squares; four readings leave the rotation out. */
static bool solve(const Scale *scales, const double *readings, size_t count, double found[UNKNOWNS])
{
    double matrix[UNKNOWNS][UNKNOWNS + 1] = {{0}};
    size_t unknowns = count > CALIBRATION_LEAST ? UNKNOWNS : UNKNOWNS - 1;
    for (size_t i = 0; i < count; i++) {
        double row[UNKNOWNS];
        equation(&scales[i], readings[i], row);
        for (size_t a = 0; a < unknowns; a++) {
            for (size_t b = 0; b < unknowns; b++)
                matrix[a][b] += row[a] * row[b];
            matrix[a][UNKNOWNS] += row[a] * readings[i] * scale_step_mm;
        }
    }
    return eliminate(matrix, unknowns, found);
}

static double misfit(const Scale *scales, const double *readings, size_t count, const double found[UNKNOWNS])
{
    double worst = 0;
    for (size_t i = 0; i < count; i++) {
        double row[UNKNOWNS], sum = -readings[i] * scale_step_mm;
        equation(&scales[i], readings[i], row);
        for (size_t a = 0; a < UNKNOWNS; a++)
            sum += row[a] * found[a];
        worst = fmax(worst, fabs(sum));
    }
    return worst;
}

bool calibration_solve(double width_pt, double height_pt, const double *readings, size_t count, PrinterProfile *out, Error *err)
{
    Scale scales[CALIBRATION_MOST];
    double found[UNKNOWNS] = {0};
    calibration_scales(width_pt, height_pt, scales);
    if (!solve(scales, readings, count, found) || misfit(scales, readings, count, found) > most_misfit_mm)
        return error_set(err, ERROR_DATA, N_("these readings do not fit together: read the sheet again, front side to you, A first"));
    out->dx_mm = found[0];
    out->dy_mm = found[1];
    out->scale_x = 1 + found[2];
    out->scale_y = 1 + found[3];
    out->rotation_deg = atan(found[4]) / degree;
    return true;
}

/* In millimetres from the middle. */
static Affine printer_error(const PrinterProfile *profile)
{
    double r = tan(profile->rotation_deg * degree);
    return (Affine){profile->scale_x, -r, r, profile->scale_y, profile->dx_mm, profile->dy_mm};
}

/* b first, then a. */
static Affine after(const Affine *a, const Affine *b)
{
    return (Affine){
        .xx = a->xx * b->xx + a->xy * b->yx,
        .xy = a->xx * b->xy + a->xy * b->yy,
        .yx = a->yx * b->xx + a->yy * b->yx,
        .yy = a->yx * b->xy + a->yy * b->yy,
        .x = a->xx * b->x + a->xy * b->y + a->x,
        .y = a->yx * b->x + a->yy * b->y + a->y,
    };
}

static Affine inverse(const Affine *a)
{
    double det = a->xx * a->yy - a->xy * a->yx;
    Affine b = {a->yy / det, -a->xy / det, -a->yx / det, a->xx / det, 0, 0};
    b.x = -(b.xx * a->x + b.xy * a->y);
    b.y = -(b.yx * a->x + b.yy * a->y);
    return b;
}

void calibration_add(const PrinterProfile *before, PrinterProfile *found)
{
    Affine first = printer_error(before), second = printer_error(found), both = after(&second, &first);
    found->dx_mm = both.x;
    found->dy_mm = both.y;
    found->scale_x = both.xx;
    found->scale_y = both.yy;
    found->rotation_deg = atan((both.yx - both.xy) / 2) / degree;
}

/* The front sees the back page mirrored: left to right if the paper is turned about an upright axis, else top to foot. */
Affine calibration_back(const PrinterProfile *profile, double width_pt, double height_pt, Flip flip)
{
    const Affine nothing = {1, 0, 0, 1, 0, 0};
    if (!profile)
        return nothing;
    bool upright = sheet_turns_upright(width_pt, height_pt, flip);
    Affine error = printer_error(profile), undone = inverse(&error);
    Affine mirror = {upright ? -1 : 1, 0, 0, upright ? 1 : -1, 0, 0};
    Affine seen = after(&undone, &mirror), back = after(&mirror, &seen);
    /* From millimetres about the middle to points from the corner. */
    double x = width_pt / 2, y = height_pt / 2;
    back.x = back.x * mm_pt + x - back.xx * x - back.xy * y;
    back.y = back.y * mm_pt + y - back.yx * x - back.yy * y;
    return back;
}

DrawPoint affine_point(const Affine *affine, DrawPoint point)
{
    return (DrawPoint){affine->xx * point.x_pt + affine->xy * point.y_pt + affine->x,
                       affine->yx * point.x_pt + affine->yy * point.y_pt + affine->y};
}
