/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Display lists and pages to a PDF 1.7, through libharu's object layer (DESIGN 8). Same input, same bytes. */
#ifndef KYR_PDF_PDF_H
#define KYR_PDF_PDF_H

#include <stdbool.h>
#include <stddef.h>

#include "draw/draw.h"
#include "util/buf.h"
#include "util/error.h"

typedef struct PdfPlacement {
    size_t face;
    double x_pt, y_pt; /* top left corner on the page, y down */
    bool turned;       /* by 180° */
} PdfPlacement;

enum { PDF_PAGE_MARKS = 4 };

/* Pages with the same placements and marks[0], as pointers, share their content; a list of marks is written once for all pages. */
typedef struct PdfPage {
    const PdfPlacement *placements;
    size_t count;
    const double *moved; /* NULL, or what all of the page is moved by: x' = m0 x + m1 y + m4, y' = m2 x + m3 y + m5, y down */
    const DisplayList *marks[PDF_PAGE_MARKS]; /* artifacts, drawn over the faces; NULL ends them */
} PdfPage;

/* CMYK: black is K alone, red 0 100 100 15 (CARD 6). PROOF: all but white in one light grey, so that nobody takes a proof for a card. */
typedef enum PdfColours { PDF_COLOURS_RGB, PDF_COLOURS_CMYK, PDF_COLOURS_PROOF, PDF_COLOURS_COUNT } PdfColours;

typedef enum PdfDuplex { PDF_SIMPLEX, PDF_DUPLEX_LONG, PDF_DUPLEX_SHORT } PdfDuplex;

/* Told before the first page and after each; tell gives false to stop. */
typedef struct PdfProgress {
    bool (*tell)(void *data, size_t page, size_t page_count);
    void *data;
} PdfProgress;

typedef struct PdfRequest {
    const char *title;
    const char *language; /* /Lang of the document, BCP 47 */
    double width_pt, height_pt;
    const DisplayList *const *faces;
    size_t face_count;
    const PdfPage *pages;
    size_t page_count;
    PdfDuplex duplex;
    PdfColours colours;
    double bleed_pt;             /* of each page beyond its trim: BleedBox and TrimBox; 0: none */
    const PdfProgress *progress; /* or NULL */
} PdfRequest;

/* Appends the whole file to *out. If progress stops it: false, and *err stays as it is. */
bool pdf_write(const PdfRequest *request, Buf *out, Error *err);

#endif
