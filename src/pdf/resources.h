/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a content stream names: each has only its own fonts and forms, for readers open all of them on every page. */
#ifndef KYR_PDF_RESOURCES_H
#define KYR_PDF_RESOURCES_H

#include "draw/draw.h"
#include "pdf/doc.h"
#include "pdf/fonts.h"

typedef struct Resources {
    PdfDoc *doc;
    const PdfFonts *fonts;
    HPDF_Dict dict; /* an object of its own */
} Resources;

Resources resources_new(PdfDoc *doc, const PdfFonts *fonts);
void resources_add_list(Resources *resources, const DisplayList *list);      /* its fonts and pictures */
void resources_add_form(Resources *resources, size_t index, HPDF_Dict form); /* X and its index */

#endif
