/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A display list as content stream operators, in its own coordinates: y up from its lower left corner. */
#ifndef KYR_PDF_CONTENT_H
#define KYR_PDF_CONTENT_H

#include "draw/draw.h"
#include "pdf/fonts.h"
#include "pdf/pdf.h"
#include "pdf/struct.h"
#include "util/buf.h"

/* With tags each text that is read gets its element and MCID and all else is an artifact; NULL writes no MCID. */
void content_list(const DisplayList *list, const PdfFonts *fonts, PdfColours colours, StructTree *tags, Buf *out);

#endif
