/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A body made of parts, one under the other: blanks between them and then parts go where rows are few. */
#ifndef KYR_SCREENS_PARTS_H
#define KYR_SCREENS_PARTS_H

#include "screens/ui.h"

enum { PARTS_TEXT_COL = 3, PARTS_INNER_COL = 5, PARTS_MOST = 8 };

typedef struct Part {
    /* Draws itself on at most `rows` rows and gives how many it needs; with 0 rows it only counts. */
    int (*draw)(const void *screen, const Ui *ui, const Pen *pen, int row, int rows);
    int rank; /* where rows are few the highest goes first; 0 stays */
    bool gap; /* a blank row behind it, where there is room */
} Part;

/* From row on, at most `rows` rows; at most PARTS_MOST parts. */
void parts_draw(const Part *parts, size_t count, const void *screen, const Ui *ui, const Pen *pen, int row, int rows);

/* A paragraph of the measure that is right for notes, from the column on. Gives the rows that it needs. */
int parts_put(const Pen *pen, int row, int col, int rows, Style style, const char *text);
/* A numbered row of a list that is read from TEXT_COL on; a click on it is ACTION_ROW. */
void parts_put_way(const Pen *pen, int row, size_t index, bool here, const char *text);

#endif
