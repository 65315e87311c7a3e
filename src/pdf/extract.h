/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes a text so that it comes back out of the file as it went in (DESIGN 8). Readers honour ActualText under the tag Span,
 * sort what they find by place, and turn right-to-left stretches round letter by letter. So a paragraph without right-to-left
 * letters is one span, and any other is a box for every letter, as seen from the left, and a span for every other word. */
#ifndef KYR_PDF_EXTRACT_H
#define KYR_PDF_EXTRACT_H

#include "draw/draw.h"
#include "pdf/fonts.h"
#include "pdf/pen.h"
#include "pdf/struct.h"
#include "util/buf.h"

typedef struct ExtractContext {
    const PdfFonts *fonts;
    double height_pt; /* of the list: y is flipped */
    bool rtl_page;    /* most letters run from right to left: readers take the page for one */
} ExtractContext;

/* Whether a reader takes a page with this list alone for a right-to-left one. */
bool extract_is_rtl(const DisplayList *list);
/* Appends the marked content of one text; the pen is inside BT then, and all is flushed. It belongs to the last element of tags; NULL
 * writes no MCID. */
void extract_text(const ExtractContext *context, const DrawText *draw, StructTree *tags, Pen *pen);

#endif
