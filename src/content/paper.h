/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of the place and the printer a card depends on: regions and paper stocks. All belong to Content. */
#ifndef KYR_CONTENT_PAPER_H
#define KYR_CONTENT_PAPER_H

#include <stdbool.h>
#include <stddef.h>

#include "content/value.h"
#include "util/error.h"

typedef struct Hotline {
    const char *phone;      /* NANP form 612-555-0123 */
    const char **languages; /* codes of those that are answered; none: not told */
    size_t language_count;
    const char *hours; /* or NULL */
    const char *name;  /* who answers, or NULL */
    const char *grade; /* how much the number is trusted: high, medium, low; or NULL */
    SourcePos pos;
} Hotline;

/* A place to ask that is no hotline: a court's line, a form, a lawyers' list. One of phone and link may be NULL. */
typedef struct Contact {
    const char *name, *phone, *link;
    const char *grade; /* high, medium, low */
    Date as_of;
    SourcePos pos;
} Contact;

/* Of a link, in bytes: QR code 4-M, the largest that a card has. */
enum { REGION_LINK_MAX = 62 };

typedef struct Region {
    const char *id, *name, *organisation, *place; /* organisation may be NULL */
    const Hotline *hotlines;
    size_t hotline_count;
    const Contact *contacts;
    size_t contact_count;
    const char *link; /* https address for QR codes, or NULL */
    const char *logo; /* path of a PNG, or NULL */
    Date as_of;
    SourcePos pos, as_of_pos;
} Region;

typedef enum RegionAge { REGION_FRESH, REGION_OLD, REGION_TO_COME } RegionAge;

/* The number for a card in that language: one that answers it, else one that tells no languages, else the first; NULL: none.
 * *spoken: false if it tells its languages and this is not among them. */
const Hotline *region_hotline(const Region *region, const char *language, bool *spoken);
/* Whether its numbers were checked too long ago, or on a day that is still to come. */
RegionAge region_age(const Region *region, Date today);
bool phone_is_fictitious(const char *phone); /* 555-0100 to 555-0199 are set aside for stories: nobody answers */

/* Of the papers that stocks may name; others leave it as it is. */
void paper_size(const char *word, bool landscape, double *width_pt, double *height_pt);

typedef struct Stock {
    const char *id, *name;
    const char *paper; /* letter, legal, tabloid, a4, a3 */
    bool landscape;    /* the sheet lies on its side */
    double sheet_width_pt, sheet_height_pt;
    int columns, rows;
    double card_width_pt, card_height_pt;
    double left_pt, top_pt; /* true margins of the first card */
    double gap_x_pt, gap_y_pt;
    double corner_pt;   /* radius of round corners; 0: square, or not known */
    bool perforated;    /* no cut marks are drawn then */
    const char **codes; /* maker's codes that share the layout */
    size_t code_count;
    const char *confidence, *source;
    SourcePos pos;
} Stock;

typedef struct StockMargins {
    double left_pt, right_pt, top_pt, bottom_pt; /* negative: the cards run off the sheet */
    bool sides_differ, ends_differ;              /* so much that it matters which way round a sheet lies in the tray */
} StockMargins;

StockMargins stock_margins(const Stock *stock);

/* What a printer does to the backs of sheets, as measured: sheet/calibration.h says how the numbers are meant. */
typedef struct PrinterProfile {
    const char *id;
    const char *paper, *flip; /* it was measured on this paper, turned over this edge */
    double dx_mm, dy_mm, scale_x, scale_y, rotation_deg;
    Date measured;
    SourcePos pos;
} PrinterProfile;

#endif
