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

/* NULL: not a font that kyr can embed. other is an open font of the same file, whose bytes it shares, or NULL. */
Font *font_open(const char *path, unsigned index, bool bold, const Font *other, Error *err);
void font_close(Font *font);
/* A large file leaves memory until it is read again: a subset goes through all of a CJK font once. */
void font_drop_pages(const Font *font);
/* Whether the font can show c: by its cmap, or as HarfBuzz would (canonical parts, spaces, hyphens). Invisible characters always. */
bool font_has(const Font *font, uint32_t c);

#endif
