/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture of a scale of the test sheet, as it is seen against the light. */
#ifndef KYR_SCREENS_MEASURE_SCALE_H
#define KYR_SCREENS_MEASURE_SCALE_H

#include "screens/ui.h"

/* Where the lines meet; NULL: an example. From row on, at most `rows` rows; gives those that it needs: none where there are too few
 * columns. */
int measure_draw_scale(const Ui *ui, const Pen *pen, int row, int rows, const double *reading);

#endif
