/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two sides of the sheet by which a printer is measured: verniers whose two halves meet through the paper. */
#ifndef KYR_SHEET_VERNIER_H
#define KYR_SHEET_VERNIER_H

#include <stdbool.h>

#include "draw/draw.h"
#include "sheet/lettering.h"
#include "sheet/sheet.h"
#include "util/error.h"

typedef struct VernierRequest {
    const char *paper; /* letter, a4 … upright */
    double width_pt, height_pt;
    Flip flip;                     /* LONG, SHORT or HAND */
    const PrinterProfile *printer; /* whose errors are undone on the back, to prove it; NULL: none */
} VernierRequest;

/* Lines, numbers and words: this side is read. */
bool vernier_front(Lettering *lettering, const VernierRequest *request, DisplayList *list, Error *err);
/* Lines, which are seen through the paper. */
bool vernier_back(Lettering *lettering, const VernierRequest *request, DisplayList *list, Error *err);

#endif
