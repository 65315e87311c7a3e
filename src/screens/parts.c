/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/parts.h"

#include <assert.h>

enum { LABEL_COL = 6, MEASURE = 72 };

/* Takes blanks and then parts away until the rest fits. */
static void fit(const Part *parts, size_t count, int need[], bool *gaps, int rows)
{
    int total = 0, blanks = 0, highest = 0;
    for (size_t i = 0; i < count; i++) {
        total += need[i];
        blanks += need[i] > 0 && parts[i].gap ? 1 : 0;
        highest = parts[i].rank > highest ? parts[i].rank : highest;
    }
    *gaps = total + blanks <= rows;
    for (int rank = highest; rank > 0 && total > rows; rank--) {
        for (size_t i = 0; i < count; i++) {
            total -= parts[i].rank == rank ? need[i] : 0;
            need[i] = parts[i].rank == rank ? 0 : need[i];
        }
    }
}

void parts_draw(const Part *parts, size_t count, const void *screen, const Ui *ui, const Pen *pen, int row, int rows)
{
    int need[PARTS_MOST], last = row + rows;
    bool gaps;
    assert(count <= PARTS_MOST);
    for (size_t i = 0; i < count; i++)
        need[i] = parts[i].draw(screen, ui, pen, row, 0);
    fit(parts, count, need, &gaps, rows);
    for (size_t i = 0; i < count && row < last; i++) {
        if (need[i] == 0)
            continue;
        parts[i].draw(screen, ui, pen, row, need[i] < last - row ? need[i] : last - row);
        row += need[i] + (gaps && parts[i].gap ? 1 : 0);
    }
}

int parts_put(const Pen *pen, int row, int col, int rows, Style style, const char *text)
{
    int columns = pen->grid->cols - col - 1, most = MEASURE - (col - PARTS_TEXT_COL);
    return pen_paragraph(pen, (Box){row, col, columns < most ? columns : most}, rows, style, text);
}

void parts_put_way(const Pen *pen, int row, size_t index, bool here, const char *text)
{
    Style style = here ? STYLE_BOLD : STYLE_TEXT;
    int cols = pen->grid->cols;
    if (here) {
        pen_sign(pen, row, 1, STYLE_BOLD, SIGN_CURSOR);
        pen_cursor(pen, row, LABEL_COL, false);
    }
    pen_number(pen, (Box){row, PARTS_TEXT_COL, 1}, style, index + 1);
    pen_put(pen, (Box){row, LABEL_COL, cols - LABEL_COL - 1}, style, text);
    pen_zone(pen, (Box){row, 0, cols}, ACTION_ROW, (int)index);
}
