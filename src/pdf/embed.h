/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One font as PDF objects: Type0, its CIDFont, descriptor, program and ToUnicode (ISO 32000-1 9.7, 9.9, 9.10.3). */
#ifndef KYR_PDF_EMBED_H
#define KYR_PDF_EMBED_H

#include "pdf/fonts.h"
#include "util/buf.h"

/* The Type0 dictionary; program is what font_subset gave. */
HPDF_Dict embed_font(PdfDoc *doc, const PdfFont *font, const Buf *program);

/* Appends ABCDEF+Name; the letters come from the bytes of the program, so the same subset has the same name. */
void embed_name(const char *postscript_name, const Buf *program, Buf *out);
/* Appends the CMap; every code has an entry. */
void embed_to_unicode(const PdfFont *font, Buf *out);

#endif
