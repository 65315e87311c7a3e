/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cards of one panel a side, and folds of two, on the places of a stock. */
#ifndef KYR_SHEET_FOLD_H
#define KYR_SHEET_FOLD_H

#include <stdbool.h>

#include "sheet/sheet.h"

extern const double sheet_slack_pt; /* millimetres are rounded to hundredths, and to points */

bool sheet_takes_panels(const Stock *stock, unsigned panels);
/* The panel-th face from the left, of card k, in the middle of its place. */
Placement fold_place(const SheetRequest *request, bool back, unsigned k, unsigned panel);

#endif
