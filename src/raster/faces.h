/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Glyph outlines out of the fonts that text set with. Each font is opened once; a Faces owns what it opened. */
#ifndef KYR_RASTER_FACES_H
#define KYR_RASTER_FACES_H

#include <ft2build.h>
#include FT_FREETYPE_H
#include <stddef.h>

#include "text/text.h"
#include "util/error.h"

typedef struct Face {
    const Font *font;
    FT_Face face;
} Face;

typedef struct Faces {
    FT_Library library; /* borrowed */
    Face *faces;
    size_t count, cap;
} Faces;

/* *out is the glyph as it was designed, in 64ths of a font unit, y up; it stays until the next call. ERROR_DATA names the file. */
bool faces_glyph(Faces *faces, const Font *font, uint32_t glyph, FT_Outline **out, Error *err);
void faces_done(Faces *faces);

#endif
