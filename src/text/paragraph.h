/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A shaped paragraph from inside: what breaking, placing and dumping read. It owns all that it points to but the fonts. */
#ifndef KYR_TEXT_PARAGRAPH_H
#define KYR_TEXT_PARAGRAPH_H

#include "text/break.h"
#include "text/itemise.h"
#include "text/shape.h"
#include "text/text.h"

enum { PIECES_KEPT = 8 };

/* What an item has on a line, shaped again there: the same lines are measured and placed at several sizes. */
typedef struct KeptPiece {
    size_t index, start, end; /* item; line */
    ShapedRun run;
} KeptPiece;

struct Paragraph {
    char *text, *language;
    size_t len;
    bool rtl;
    hb_language_t shape_language;
    TextSpan *spans;
    size_t span_count;
    Item *items;
    ShapedRun *runs; /* one an item */
    size_t item_count;
    double *advance; /* len + 1: em of all clusters that start before this byte */
    bool *safe;      /* len + 1: a line may start here without shaping again */
    Break *breaks;
    size_t break_count;
    KeptPiece *pieces; /* PIECES_KEPT of them, or NULL */
    size_t next_piece; /* to be overwritten */
};

/* A line of the text: [start, end) with the spaces at its end, [start, content_end) without. */
typedef struct LineRange {
    size_t start, content_end, end;
} LineRange;

/* Width in em of the content, as it is when it stands on a line of its own. */
double paragraph_width(const Paragraph *paragraph, LineRange line);
/* The glyphs of item index on that line, in visual order; shaped again where the line cuts what joins. Yours. */
ShapedRun paragraph_piece(const Paragraph *paragraph, size_t index, LineRange line);

#endif
