/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HarfBuzz: a stretch of an item to glyphs. */
#ifndef KYR_TEXT_SHAPE_H
#define KYR_TEXT_SHAPE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/itemise.h"
#include "util/view.h"

typedef struct ShapedGlyph {
    uint32_t id;
    size_t cluster;         /* byte of the whole text */
    double advance, dx, dy; /* em of the paragraph's size */
    bool unsafe;            /* a line broken before its cluster must be shaped again */
} ShapedGlyph;

typedef struct ShapedRun {
    ShapedGlyph *glyphs; /* visual order */
    size_t count;
} ShapedRun;

/* A language as HarfBuzz and PDF write it: "zh_CN" is "zh-CN", "sr@latin" is "sr". */
hb_language_t shape_language(const char *code);
/* text is what joins with the stretch: the paragraph, or one line of it. [start, end) are bytes of it, base is added to clusters. */
ShapedRun shape_run(const Item *item, hb_language_t language, StrView text, size_t start, size_t end, size_t base);

#endif
