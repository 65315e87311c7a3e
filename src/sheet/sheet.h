/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Faces on paper: which card stands where on which page, and the marks around them (CARD 9). It knows cards only as numbers:
 * card c has front face 2c and back face 2c + 1; a fold of two panels a side has four, from the left of the front on: 4c and 4c + 1,
 * behind them 4c + 2 and 4c + 3. */
#ifndef KYR_SHEET_SHEET_H
#define KYR_SHEET_SHEET_H

#include <stdbool.h>
#include <stddef.h>

#include "content/content.h"
#include "draw/draw.h"
#include "text/text.h"
#include "util/error.h"

/* The edge over which the printer turns the paper. HAND: one that prints one side; the whole stack is turned over its long edge
 * between fronts and backs. NONE: fronts only. */
typedef enum Flip { FLIP_LONG, FLIP_SHORT, FLIP_HAND, FLIP_NONE, FLIP_COUNT } Flip;
const char *flip_word(Flip flip);

/* x' = xx x + xy y + x, y' = yx x + yy y + y: points, y down. */
typedef struct Affine {
    double xx, xy, yx, yy, x, y;
} Affine;

typedef struct RunEntry {
    size_t card;
    unsigned count;                            /* 1 to 9999 */
    const char *code, *english_name, *edition; /* labels and information line */
} RunEntry;

typedef struct SheetRequest {
    const Stock *stock;
    const RunEntry *entries;
    size_t entry_count;
    double bleed_pt; /* how far the faces' ink runs beyond them: 0, or the gaps must keep it from the neighbours */
    bool shop;       /* one card of each entry, a page a side, as large as the card and its bleed; no stock is needed */
    double card_width_pt, card_height_pt; /* of the faces; must fit the stock's cards */
    unsigned panels;                      /* a side: 1 or 0, or 2 of a fold, which takes two neighbours without a gap */
    Flip flip;
    const PrinterProfile *printer; /* whose errors are undone on the backs; NULL: none */
    bool proof;                    /* to hold against the stock: marks on perforated stock too, and the edges of all places */
    bool help;                     /* a last page tells how to set the print dialog */
    unsigned start;                /* first position used on the first sheet, 1 = first */
    const char *card_title, *skin; /* information line */
    Fonts *fonts;                  /* Latin, for labels */
} SheetRequest;

typedef struct Placement {
    size_t face;
    double x_pt, y_pt; /* top left corner of the face on the page */
    bool turned;       /* by 180° */
} Placement;

#define SHOP_BLEED_PT (3 * 72 / 25.4) /* 3 mm */

enum { SHEET_NUMBER_PARTS = 3 }; /* two digits each */

/* Sheets that differ in their number alone share placements and marks, and their numbers are put together from parts that are
 * shared as well: a thousand sheets cost little more than one. */
typedef struct SheetPage {
    bool back;
    bool help;    /* words for whoever prints: no sheet of cards */
    size_t sheet; /* 0-based */
    const Placement *placements;
    size_t count;
    const DisplayList *marks;                      /* marks, labels, bar, information line */
    const DisplayList *number[SHEET_NUMBER_PARTS]; /* what the information line leaves open; NULL: nothing */
} SheetPage;

typedef struct SheetPlan {
    double width_pt, height_pt;
    Flip flip;
    const char *paper; /* borrowed from the stock */
    bool moved;        /* back pages, by: */
    Affine back;
    size_t sheet_count, card_count, blank_count; /* blanks: free places after the last card */
    unsigned per_sheet;                          /* cards */
    SheetPage *pages;
    size_t page_count;
    bool marks_left_out;      /* a margin has no room for a label, the bar, the information line or a cut mark */
    struct SheetStore *store; /* private */
} SheetPlan;

bool sheet_plan(const SheetRequest *request, SheetPlan *out, Error *err);
void sheet_plan_done(SheetPlan *plan);

/* Whether the back shows what is left on the front at the right: else what is at the top at the foot. */
bool sheet_turns_upright(double width_pt, double height_pt, Flip flip);

/* Whether it was measured on this paper and turned this way: what it does on another nobody knows. */
bool sheet_printer_suits(const PrinterProfile *printer, const Stock *stock, Flip flip);

/* Place of position k (0-based, row by row) on the front and on the back of a sheet. */
Placement sheet_position(const Stock *stock, Flip flip, bool back, unsigned k);

/* Whether ink that runs so far beyond cards stays off their neighbours, also on a sheet that has slipped. */
bool sheet_takes_bleed(const Stock *stock, double bleed_pt);
/* Whether a card of so many panels a side, each of this size, has its places on the stock. */
bool sheet_card_fits(const Stock *stock, double width_pt, double height_pt, unsigned panels);
unsigned sheet_panels(const SheetRequest *request);         /* a side of a card: 1 or 2 */
unsigned sheet_places(const Stock *stock, unsigned panels); /* cards on a sheet */

void sheet_dump(const SheetPlan *plan, Buf *out);

#endif
