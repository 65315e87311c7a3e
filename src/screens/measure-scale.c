/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/measure-scale.h"

#include <math.h>
#include <stdio.h>

#include "screens/measure-words.h"
#include "screens/words.h"
#include "sheet/calibration.h"

/* Rows of the picture; columns between the lines of the front. */
enum { NUMBERS, FRONT, BACK, ARROW, MEETS, VIEW_ROWS, TEXT_COL = 3, PITCH = 4, PITCH_NARROW = 3, GAP = 2 };

typedef struct ScaleView {
    const Pen *pen;
    int row, rows, start; /* start: the grid's column of the first number */
    int pitch;
} ScaleView;

static int columns_of(int pitch)
{
    return 2 * CALIBRATION_RANGE * pitch + 2;
}

/* The sheet is not mirrored where the screen is: columns count from the left edge of the picture. */
static Box place(const ScaleView *view, int row, int col, int columns)
{
    int left = view->start + col, cols = view->pen->grid->cols;
    return (Box){view->row + row, view->pen->mirror ? cols - left - columns : left, columns};
}

/* The column of a line of the front, from the left of the picture. */
static int front_col(const ScaleView *view, int number)
{
    return 1 + (number + CALIBRATION_RANGE) * view->pitch;
}

/* Behind its fellow by a column for every two lines from where they meet: only there they are one. */
static int back_col(const ScaleView *view, int number, double reading)
{
    double off = (reading - number) / 2;
    return front_col(view, number) + (int)(off < 0 ? floor(off) : ceil(off));
}

static void draw_lines(const Ui *ui, const ScaleView *view, double reading)
{
    for (int number = -CALIBRATION_RANGE; number <= CALIBRATION_RANGE; number++) {
        const char *digits = words_path(ui, view->pen->arena, measure_reading(view->pen->arena, number));
        int col = front_col(view, number), width = number == 0 ? 1 : 2;
        if (view->rows > NUMBERS)
            pen_put(view->pen, place(view, NUMBERS, col + 1 - width, width), STYLE_TEXT, digits);
        if (view->rows > FRONT)
            pen_repeat(view->pen, place(view, FRONT, col, 1), STYLE_TEXT, SIGN_FRAME_SIDE);
        if (view->rows > BACK)
            pen_repeat(view->pen, place(view, BACK, back_col(view, number, reading), 1), STYLE_TEXT, SIGN_FRAME_SIDE);
    }
}

static void draw_meeting(const Ui *ui, const ScaleView *view, const double *reading, double shown)
{
    const Pen *pen = view->pen;
    const char *number = words_path(ui, pen->arena, measure_reading(pen->arena, shown));
    const char *words = words_fill(ui, pen->arena, reading ? N_("meets at %s") : N_("for example: meets at %s"), number);
    int col = 1 + (int)lround((shown + CALIBRATION_RANGE) * view->pitch), width = pen_width(pen, words);
    int left = col - width / 2, room = columns_of(view->pitch);
    left = left + width > room ? room - width : left;
    if (view->rows > ARROW)
        pen_repeat(pen, place(view, ARROW, col, 1), STYLE_BOLD, SIGN_ABOVE);
    if (view->rows > MEETS)
        pen_put(pen, place(view, MEETS, left > 0 ? left : 0, width), STYLE_TEXT, words);
}

int measure_draw_scale(const Ui *ui, const Pen *pen, int row, int rows, const double *reading)
{
    /* TRANSLATORS: the lines that are printed on the front of the test sheet, and those on its back, which are seen through it. */
    const char *front = C_("line", "front"), *back = C_("line", "back");
    int cols = pen->grid->cols, names = pen_width(pen, front) > pen_width(pen, back) ? pen_width(pen, front) : pen_width(pen, back);
    bool named = TEXT_COL + names + GAP + columns_of(PITCH) < cols;
    int pitch = named || TEXT_COL + columns_of(PITCH) < cols ? PITCH : PITCH_NARROW, left = TEXT_COL + (named ? names + GAP : 0);
    if (left + columns_of(pitch) >= cols)
        return 0;
    ScaleView view = {pen, row, rows, pen->mirror ? cols - left - columns_of(pitch) : left, pitch};
    double shown = reading ? *reading : 1;
    if (named && rows > FRONT)
        pen_put(pen, (Box){row + FRONT, TEXT_COL, names}, STYLE_TEXT, front);
    if (named && rows > BACK)
        pen_put(pen, (Box){row + BACK, TEXT_COL, names}, STYLE_TEXT, back);
    if (rows > 0) {
        draw_lines(ui, &view, shown);
        draw_meeting(ui, &view, reading, shown);
    }
    return VIEW_ROWS;
}
