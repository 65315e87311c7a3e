/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/icon.h"

#include <assert.h>

enum { GRID = 24, MOST_POINTS = 10, MOST_LINES = 6 };

static const double stroke_units = 2;

typedef struct IconLine { /* ends with the count; a closed shape comes back to its first point */
    size_t count;
    signed char points[2 * MOST_POINTS];
} IconLine;

/* On a grid of 24 units, x from the start edge. */
static const IconLine icons[ICON_COUNT][MOST_LINES] = {
    [ICON_DOOR] = {{4, {5, 21, 5, 3, 19, 3, 19, 21}}, {2, {2, 21, 22, 21}}, {2, {15, 12, 15, 13}}},
    [ICON_PAPER] = {{6, {5, 2, 15, 2, 19, 6, 19, 22, 5, 22, 5, 2}},
                    {2, {9, 9, 15, 9}},
                    {2, {9, 13, 15, 13}},
                    {5, {9, 18, 11, 16, 12, 18, 13, 17, 15, 17}}},
    [ICON_SPEECH] = {{8, {3, 4, 21, 4, 21, 17, 12, 17, 7, 21, 7, 17, 3, 17, 3, 4}}, {2, {8, 9, 16, 9}}, {2, {8, 13, 13, 13}}},
    [ICON_PEN] = {{6, {4, 20, 5, 15, 16, 4, 20, 8, 9, 19, 4, 20}}, {2, {13, 7, 17, 11}}, {2, {3, 3, 21, 21}}},
    [ICON_LEAVE] = {{2, {4, 12, 20, 12}}, {3, {14, 6, 20, 12, 14, 18}}},
    [ICON_HAND_OVER] = {{4, {14, 8, 14, 5, 2, 5, 2, 19}}, {3, {2, 19, 14, 19, 14, 16}}, {2, {8, 12, 22, 12}}, {3, {18, 8, 22, 12, 18, 16}}},
};

void icon_draw(DisplayList *list, CardIcon icon, double x_pt, double y_pt, double size_pt, bool mirrored)
{
    assert(icon < ICON_COUNT);
    double unit = size_pt / GRID;
    for (size_t i = 0; i < MOST_LINES && icons[icon][i].count > 0; i++) {
        const IconLine *line = &icons[icon][i];
        DrawPoint points[MOST_POINTS];
        for (size_t k = 0; k < line->count; k++) {
            double x = line->points[2 * k], y = line->points[2 * k + 1];
            points[k] = (DrawPoint){x_pt + unit * (mirrored ? GRID - x : x), y_pt + unit * y};
        }
        draw_stroke(list, (DrawStroke){points, line->count, stroke_units * unit, INK_BLACK});
    }
}
