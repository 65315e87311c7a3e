/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages of plain words with pictures for whoever stands at the printer: how to turn the stack by hand, how to set the print dialog. */
#ifndef KYR_SHEET_HELP_H
#define KYR_SHEET_HELP_H

#include <stdbool.h>
#include <stddef.h>

#include "draw/draw.h"
#include "sheet/lettering.h"
#include "sheet/sheet.h"
#include "sheet/vernier.h"
#include "util/error.h"

/* Between the fronts, pages 1 to sheet_count, and the backs, which follow this page. */
bool help_turn(Lettering *lettering, size_t sheet_count, DisplayList *list, Error *err);
/* The settings of the print dialog for this request. */
bool help_settings(Lettering *lettering, const SheetRequest *request, DisplayList *list, Error *err);

/* In the middle of the printer test sheet: how it is read. */
bool help_measure(Lettering *lettering, const VernierRequest *request, DisplayList *list, Error *err);

#endif
