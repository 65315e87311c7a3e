/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One open font file: HarfBuzz objects, what a PDF font descriptor wants, and a cache of ink boxes. */
#ifndef KYR_TEXT_FONT_H
#define KYR_TEXT_FONT_H

#include <hb.h>
#include <stdbool.h>
#include <stdint.h>

#include "text/text.h"

typedef struct InkBox {
    bool known, blank;
    float box[4]; /* em */
} InkBox;

struct Font {
    FontInfo info;
    char *path, *name; /* what info points to */
    unsigned index;    /* face in a collection */
    unsigned glyph_count;
    hb_face_t *face;
    hb_font_t *hb; /* scaled to font units */
    InkBox *ink;   /* one a glyph */
};

Font *font_open(const char *path, unsigned index, bool bold, Error *err); /* NULL: not a font that kyr can embed */
void font_close(Font *font);
/* Whether the font can show c: by its cmap, or as HarfBuzz would (canonical parts, spaces, hyphens). Invisible characters always. */
bool font_has(const Font *font, uint32_t c);

#endif
