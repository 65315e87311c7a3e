/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/vernier.h"

#include <math.h>
#include <stdio.h>

#include "sheet/calibration.h"
#include "sheet/help.h"

static const double mm_pt = 72 / 25.4;
/* Lines of the back are seen through the paper and are stronger. The line at 0 is longer, so that no other pair is taken for it. */
static const double front_line_pt = 0.7, back_line_pt = 1, line_mm = 8, zero_mm = 11.5;
static const double number_pt = 8, name_pt = 22;

/* A point of a scale: along it and across, from its middle, on the front. */
static DrawPoint scale_point(const VernierRequest *request, const Scale *scale, double along_mm, double beside_mm)
{
    double x = scale->x_mm + (scale->down ? beside_mm : along_mm), y = scale->y_mm + (scale->down ? along_mm : beside_mm);
    return (DrawPoint){request->width_pt / 2 + x * mm_pt, request->height_pt / 2 + y * mm_pt};
}

static void draw_line(DisplayList *list, DrawPoint from, DrawPoint to, double width_pt)
{
    draw_stroke(list, (DrawStroke){(DrawPoint[]){from, to}, 2, width_pt, INK_BLACK});
}

/* Beyond the end of its line: over it, or before it. */
static bool draw_number(Lettering *lettering, const VernierRequest *request, const Scale *scale, int number, DisplayList *list, Error *err)
{
    char text[8];
    snprintf(text, sizeof text, number > 0 ? "+%d" : "%d", number);
    const Letters *letters = lettering_get(lettering, text, number == 0, err);
    if (!letters)
        return false;
    double width = letters->line->width * number_pt, clear_mm = 1;
    DrawPoint end = scale_point(request, scale, number * scale_front_mm, -(number == 0 ? zero_mm : line_mm) - clear_mm);
    double x = scale->down ? end.x_pt - width : end.x_pt - width / 2, y = scale->down ? end.y_pt + 0.36 * number_pt : end.y_pt;
    letters_draw_level(letters, number_pt, x, y, list);
    return true;
}

static bool draw_name(Lettering *lettering, const VernierRequest *request, const Scale *scale, DisplayList *list, Error *err)
{
    const Letters *letters = lettering_get(lettering, (char[]){scale->name, '\0'}, true, err);
    if (!letters)
        return false;
    double before_mm = (CALIBRATION_RANGE + 1.6) * scale_front_mm, half = letters->line->width * name_pt / 2;
    DrawPoint at = scale_point(request, scale, -before_mm, 0);
    letters_draw_level(letters, name_pt, at.x_pt - half, at.y_pt + 0.36 * name_pt, list);
    return true;
}

bool vernier_front(Lettering *lettering, const VernierRequest *request, DisplayList *list, Error *err)
{
    Scale scales[CALIBRATION_MOST];
    calibration_scales(request->width_pt, request->height_pt, scales);
    for (int i = 0; i < CALIBRATION_MOST; i++) {
        const Scale *scale = &scales[i];
        for (int number = -CALIBRATION_RANGE; number <= CALIBRATION_RANGE; number++) {
            double along = number * scale_front_mm, far = number == 0 ? zero_mm : line_mm;
            draw_line(list, scale_point(request, scale, along, -far), scale_point(request, scale, along, 0), front_line_pt);
            if (!draw_number(lettering, request, scale, number, list, err))
                return false;
        }
        if (!draw_name(lettering, request, scale, list, err))
            return false;
    }
    return help_measure(lettering, request, list, err);
}

/* What is to be seen at a point of the front, on the back page. */
static DrawPoint behind(const VernierRequest *request, const Affine *move, DrawPoint seen)
{
    if (sheet_turns_upright(request->width_pt, request->height_pt, request->flip))
        seen.x_pt = request->width_pt - seen.x_pt;
    else
        seen.y_pt = request->height_pt - seen.y_pt;
    return affine_point(move, seen);
}

bool vernier_back(Lettering *lettering, const VernierRequest *request, DisplayList *list, Error *err)
{
    Scale scales[CALIBRATION_MOST];
    Affine move = calibration_back(request->printer, request->width_pt, request->height_pt, request->flip);
    calibration_scales(request->width_pt, request->height_pt, scales);
    for (int i = 0; i < CALIBRATION_MOST; i++)
        for (int number = -CALIBRATION_RANGE; number <= CALIBRATION_RANGE; number++) {
            double along = number * scale_back_mm, far = number == 0 ? zero_mm : line_mm;
            DrawPoint from = behind(request, &move, scale_point(request, &scales[i], along, 0));
            draw_line(list, from, behind(request, &move, scale_point(request, &scales[i], along, far)), back_line_pt);
        }
    const Letters *letters = lettering_get(lettering, "BACK of the printer test sheet: turn it over", false, err);
    if (letters)
        letters_draw_level(letters, number_pt, (request->width_pt - letters->line->width * number_pt) / 2, request->height_pt / 2, list);
    return letters != NULL;
}
