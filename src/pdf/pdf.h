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

typedef struct PdfPage {
    const PdfPlacement *placements;
    size_t count;
    const DisplayList *marks; /* artifacts of this page, or NULL */
} PdfPage;

typedef enum PdfDuplex { PDF_SIMPLEX, PDF_DUPLEX_LONG, PDF_DUPLEX_SHORT } PdfDuplex;

typedef struct PdfRequest {
    const char *title;
    const char *language; /* /Lang of the document, BCP 47 */
    double width_pt, height_pt;
    const DisplayList *const *faces;
    size_t face_count;
    const PdfPage *pages;
    size_t page_count;
    PdfDuplex duplex;
} PdfRequest;

/* Appends the whole file to *out. */
bool pdf_write(const PdfRequest *request, Buf *out, Error *err);

#endif
