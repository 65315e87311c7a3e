/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows glyphs where they belong with as few operators as will do: it follows the text position as a reader computes it. */
#ifndef KYR_PDF_PEN_H
#define KYR_PDF_PEN_H

#include <stdbool.h>

#include "draw/draw.h"
#include "pdf/fonts.h"
#include "pdf/pdf.h"

typedef struct Pen {
    Buf *out;
    double origin_x, origin_y; /* of the line, y up; glyph places are relative to it */
    int quarter_turns;
    const PdfFont *font;
    double size_pt, stroke_pt;
    double x, y;       /* where the reader stands, points from the line's origin */
    bool in_text;      /* between BT and ET */
    bool placed;       /* false: the next glyph needs a place */
    bool matrix;       /* there was a Tm since BT: places may be told from the last one */
    int matrix_turns;  /* of it */
    long row_x, row_y; /* the last place on the page, 1/1000 pt */
    bool open;         /* inside the hex string of a TJ array */
} Pen;

/* BT and ET, unless it is so already. Font and outline outlive them, places do not. */
void pen_begin_text(Pen *pen);
void pen_end_text(Pen *pen);
void pen_start_line(Pen *pen, double origin_x, double origin_y, int quarter_turns);
/* The font, its size, and an outline of stroke_pt around the fill (text mode 2), 0 for none. */
void pen_font(Pen *pen, const PdfFont *font, double size_pt, double stroke_pt);
void pen_glyph(Pen *pen, const FontUse *use, double x_pt, double y_pt);
typedef enum PenSide { PEN_STARTS, PEN_ENDS } PenSide;
/* A space on the baseline that starts or ends there, to tell where a box of text does (DESIGN 8). */
void pen_bracket(Pen *pen, PenSide side, double x_pt);
void pen_flush(Pen *pen); /* ends the TJ array, so that another operator may follow */

void pen_fill_colour(Buf *out, PdfColours colours, Ink ink);
void pen_stroke_colour(Buf *out, PdfColours colours, Ink ink);

#endif
