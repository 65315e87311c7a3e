/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages: each face is tagged content where it stands first and a form XObject everywhere else (an MCID may not be drawn twice). */
#ifndef KYR_PDF_PAGES_H
#define KYR_PDF_PAGES_H

#include "pdf/doc.h"
#include "pdf/fonts.h"
#include "pdf/pdf.h"

/* Writes the pages, their forms and the structure tree. False if progress stopped it. */
bool pages_write(const PdfRequest *request, PdfDoc *doc, const PdfFonts *fonts);

#endif
