/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fonts of a document: which glyphs of each are used, their codes and widths, and the objects that embed them. Owns its tables;
 * fonts and the texts that glyphs stand for are borrowed from the display lists. */
#ifndef KYR_PDF_FONTS_H
#define KYR_PDF_FONTS_H

#include <stdint.h>

#include "draw/draw.h"
#include "pdf/doc.h"
#include "text/text.h"

typedef struct FontUse {
    uint32_t glyph;
    int rank; /* how well text fits: 0 is the whole cluster in one glyph */
    StrView text;
    uint16_t code;
    int width; /* 1/1000 em, as in the W array: readers add these up, not the exact advance */
} FontUse;

typedef struct PdfFont {
    const Font *font;
    size_t index;  /* the resource name is F and this number */
    FontUse *uses; /* each glyph once; after pdf_fonts_embed sorted by glyph */
    size_t count, cap;
    uint32_t *places; /* by glyph: 1 + its index in uses */
    size_t place_count;
    HPDF_Dict object; /* after pdf_fonts_embed */
    uint32_t bracket; /* glyph that marks where a box of text starts and ends: the space, drawn invisible (DESIGN 8) */
} PdfFont;

typedef struct PdfFonts {
    PdfFont *items;
    size_t count, cap;
} PdfFonts;

void pdf_fonts_collect(PdfFonts *fonts, const DisplayList *list);
/* Subsets every font and adds its objects. */
bool pdf_fonts_embed(PdfFonts *fonts, PdfDoc *doc, Error *err);
const PdfFont *pdf_fonts_find(const PdfFonts *fonts, const Font *font);
const FontUse *pdf_font_use(const PdfFont *font, uint32_t glyph);
void pdf_fonts_done(PdfFonts *fonts);

#endif
