/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A model of paper in the hand, which knows nothing of how the positions are computed: a half turn in space about a line. */
#ifndef KYR_TESTS_SHEET_PAPER_H
#define KYR_TESTS_SHEET_PAPER_H

#include "sheet/sheet.h"

typedef struct Point {
    double x, y, z;
} Point;

/* What the holder sees at a point of the back page after the cut card was turned sideways, like a page of a book. */
Point seen_by_holder(const Stock *stock, Flip flip, Placement front, double x, double y);
/* A point u, v of the back face, measured from its own top left corner, on the back page. */
Point face_on_page(const Stock *stock, Placement back, double u, double v);

#endif
