/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws words on a grid. Columns are logical: they count from the edge where reading starts, so that a screen is written once and
 * comes out mirrored where the first language is right-to-left (SCREENS 12.10). A Pen borrows everything. */
#ifndef KYR_TUI_PEN_H
#define KYR_TUI_PEN_H

#include "text/terminal.h"
#include "tui/grid.h"
#include "tui/sign.h"

typedef struct Pen {
    Grid *grid;
    Arena *arena; /* scratch, lives while the screen is drawn */
    BidiMode bidi;
    bool ascii;
    bool mirror;          /* column 0 is at the right edge */
    const char *language; /* of the interface text */
    bool rtl;             /* its direction */
} Pen;

/* A box on one row, in logical columns. */
typedef struct Box {
    int row, col, columns;
} Box;

typedef struct Look {
    Style style;
    size_t match_start, match_end; /* bytes of the text in STYLE_MATCH; equal: none */
} Look;

/* Interface text on one line in its own direction; too long, it is cut at a cluster and ends in SIGN_CUT. Gives the columns used. */
int pen_put(const Pen *pen, Box box, Style style, const char *text);
/* Cursor, path and corners of frames turn round with the layout (sign_mirrored). Gives the columns used. */
int pen_sign(const Pen *pen, int row, int col, Style style, Sign sign);
/* Right-aligned as the eye sees it, mirrored or not: units stand under units. One that is wider than the box is left out. */
void pen_number(const Pen *pen, Box box, Style style, size_t number);
void pen_repeat(const Pen *pen, Box box, Style style, Sign sign);

/* One line of a broken text, in the direction of that text: right-to-left is flush right in the box, left-to-right flush left,
 * mirrored or not. In ASCII mode quotes and dashes become ASCII. The line fits, because it was broken for the box. */
int pen_line(const Pen *pen, Box box, Look look, const TermText *text, TermLine line); /* gives the columns used */
/* A whole text on one row, cut with SIGN_CUT where it is too long. Gives the columns used. */
int pen_text(const Pen *pen, Box box, Look look, const TermText *text);

int pen_width(const Pen *pen, const char *text);               /* columns that pen_put would use */
void pen_zone(const Pen *pen, Box box, int action, int index); /* clickable */
void pen_cursor(const Pen *pen, int row, int col, bool shown); /* the hardware cursor */

/* Interface text in lines: breaks, draws from box.row down, at most `rows` rows; gives the rows it needs (also when that is more, and
 * with rows 0 only counts). Where there is more, the last row ends in SIGN_CUT. */
int pen_paragraph(const Pen *pen, Box box, int rows, Style style, const char *text);

#endif
