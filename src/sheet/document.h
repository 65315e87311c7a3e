/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words for reading, not for a card: a lesson, a lawyer's sheet, a workshop. A document is a list of blocks; text, Markdown and paper
 * are made of the same blocks. The document owns copies of all texts. */
#ifndef KYR_SHEET_DOCUMENT_H
#define KYR_SHEET_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "draw/draw.h"
#include "text/text.h"
#include "util/arena.h"

typedef enum BlockKind {
    BLOCK_TITLE,
    BLOCK_INTRO,   /* a paragraph at the margin */
    BLOCK_HEADING, /* of a part */
    BLOCK_ITEM,    /* begins a group: what follows, up to the next of these four, belongs to it and stays on its page */
    BLOCK_TEXT,
    BLOCK_SMALL,
    BLOCK_WRITE, /* a line to write on; its text, if any, stands before it */
    BLOCK_KIND_COUNT
} BlockKind;

typedef struct Block {
    BlockKind kind;
    const char *label; /* a number or a time before it, or NULL */
    const char *text;  /* NFC, without markup */
    const TextSpan *spans;
    size_t span_count;
    TextStyle style; /* its language is borrowed */
    double scale;    /* of the type size: scripts with small letters are set larger; 0: 1 */
} Block;

typedef struct Document {
    const char *name;     /* what every page says of itself at its foot */
    const char *language; /* code of the whole, borrowed; NULL: en */
    bool rtl;             /* labels, indents and the foot stand on the right */
    Block notice;         /* text, style and scale of what stands at the foot behind the number of the page; its text may be NULL */
    Block *blocks;
    size_t count, cap;
    Arena arena;
} Document;

void document_add(Document *document, Block block);
void document_done(Document *document);

/* The document on pages of that size, with numbers at their feet. The pages share what they point at: document_pages_done() frees
 * them together. A paragraph that is larger than a page is ERROR_DATA. */
bool document_pages(Fonts *fonts, const Document *document, double width_pt, double height_pt, DisplayList **pages, size_t *count,
                    Error *err);
void document_pages_done(DisplayList *pages, size_t count);

#endif
