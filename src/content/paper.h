/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of the place and the printer a card depends on: regions and paper stocks. All belong to Content. */
#ifndef KYR_CONTENT_PAPER_H
#define KYR_CONTENT_PAPER_H

#include <stdbool.h>
#include <stddef.h>

#include "content/value.h"
#include "util/error.h"

typedef struct Region {
    const char *id, *name, *organisation, *hotline, *place; /* organisation and hotline may be NULL; NANP form 612-555-0123 */
    const char *logo;                                       /* path of a PNG, or NULL */
    Date as_of;
    SourcePos pos;
} Region;

typedef struct Stock {
    const char *id, *name;
    const char *paper; /* letter, a4, tabloid, a3 */
    bool landscape;    /* the sheet lies on its side */
    double sheet_width_pt, sheet_height_pt;
    int columns, rows;
    double card_width_pt, card_height_pt;
    double left_pt, top_pt; /* true margins of the first card */
    double gap_x_pt, gap_y_pt;
    bool perforated;    /* no cut marks are drawn then */
    const char **codes; /* maker's codes that share the layout */
    size_t code_count;
    const char *confidence, *source;
    SourcePos pos;
} Stock;

#endif
