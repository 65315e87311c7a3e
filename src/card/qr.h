/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A QR code as boxes (ISO/IEC 18004). Level M; the smallest version that holds the text. Its cells live in the arena. */
#ifndef KYR_CARD_QR_H
#define KYR_CARD_QR_H

#include <stdbool.h>

#include "draw/draw.h"
#include "util/error.h"

enum { QR_QUIET_MODULES = 4 };

typedef struct Qr {
    unsigned modules;     /* a side: 21 for version 1, four more for each version */
    unsigned char *cells; /* row by row; not 0: dark */
} Qr;

/* ERROR_DATA if the text needs a version above most_version, naming how many bytes that holds. */
bool qr_make(const char *text, unsigned most_version, Arena *arena, Qr *out, Error *err);

/* One box for each run of dark modules of a row, which the outputs fill as one path: no seams. (x_pt, y_pt): top left corner. */
void qr_draw(const Qr *qr, double x_pt, double y_pt, double module_pt, DisplayList *list);

#endif
