/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Set lines onto pixels: each glyph at its exact place, with the outline that thin faces and synthetic bold get (CARD 3). */
#ifndef KYR_RASTER_GLYPHS_H
#define KYR_RASTER_GLYPHS_H

#include <ft2build.h>
#include FT_STROKER_H

#include "draw/draw.h"
#include "raster/canvas.h"
#include "raster/faces.h"

typedef struct GlyphPen {
    const Canvas *canvas;
    double px_per_pt;
    Faces faces;
    FT_Stroker stroker;
} GlyphPen;

/* canvas is borrowed. glyph_pen_done() also after a failure. */
bool glyph_pen_init(GlyphPen *pen, const Canvas *canvas, double px_per_pt, Error *err);
bool glyph_pen_draw(GlyphPen *pen, const DrawText *text, Colour colour, Error *err);
void glyph_pen_done(GlyphPen *pen);

#endif
