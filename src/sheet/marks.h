/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands around the cards (CARD 9): cut marks, labels, the 100 % bar, the information line. Borrows request and lettering. */
#ifndef KYR_SHEET_MARKS_H
#define KYR_SHEET_MARKS_H

#include <stdbool.h>
#include <stddef.h>

#include "draw/draw.h"
#include "sheet/lettering.h"
#include "sheet/sheet.h"
#include "util/error.h"

/* One sheet's share of the run: positions first to first + count - 1 hold entries[0] to entries[count - 1]. */
typedef struct SheetFill {
    size_t sheet;
    unsigned first, count;
    size_t *entries;
} SheetFill;

/* A stretch of a side margin that a rotated text may use. Of a top or bottom margin: of the page on its side, top to the left. */
typedef struct Zone {
    double from_pt, to_pt; /* x */
    bool right;            /* of the cards */
} Zone;

typedef struct Marks {
    const SheetRequest *request;
    Lettering *lettering;
    size_t sheet_count;
    bool left_out;
} Marks;

/* Where the information line would have the number of the sheet: the end of the baseline at which it begins. */
typedef struct NumberPlace {
    bool known, level; /* level: not upwards */
    double x_pt, y_pt;
} NumberPlace;

/* The drawing of one page. */
typedef struct MarkPage {
    Marks *marks;
    const SheetFill *fill;
    bool back;
    NumberPlace *number; /* not NULL: the number is left out, and its place noted */
    DisplayList *list;
    Error *err;
} MarkPage;

extern const double marks_edge_pt, marks_off_pt; /* nothing but cut marks is nearer to the paper's edge; nothing is nearer to a card */

/* Ink of Noto Sans above and below the baseline, em. */
extern const double letters_above, letters_below;

/* list and err of page are filled; the rest is given. */
bool marks_draw(const MarkPage *page);
/* `digits` of a sheet's number, from the first-th on, at a place that marks_draw noted. */
bool marks_draw_number(Marks *marks, NumberPlace place, size_t first, const char *digits, DisplayList *list, Error *err);
/* How many digits each sheet's number has: as many as the last one. */
size_t marks_number_width(const Marks *marks);

double zone_width(Zone zone);

/* The bar of 85.6 mm with its sentence; drawn last but the information line, so that its "2 in" finds a free place. */
bool bar_fits(Zone zone);
bool bar_draw(const MarkPage *page, Zone zone);

/* Wraps to as many columns as the zone holds; too long for that, it loses counts, then codes, then the names of the languages.
 * Left out (marks->left_out) only if even that is too long. */
bool info_fits(Zone zone);
bool info_draw(const MarkPage *page, Zone zone);

#endif
