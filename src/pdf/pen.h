/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows glyphs where they belong with as few operators as will do: it follows the text position as a reader computes it. */
#ifndef KYR_PDF_PEN_H
#define KYR_PDF_PEN_H

#include <stdbool.h>

#include "draw/draw.h"
#include "pdf/fonts.h"

typedef struct Pen {
    Buf *out;
    double origin_x, origin_y; /* of the line, y up; glyph places are relative to it */
    int quarter_turns;
    const PdfFont *font;
    double size_pt, stroke_pt;
    double x, y; /* where the reader stands, points from the line's origin */
    bool placed; /* false: the next glyph needs Tm */
    bool open;   /* inside the hex string of a TJ array */
} Pen;

void pen_start_line(Pen *pen, double origin_x, double origin_y, int quarter_turns);
/* The font, its size, and an outline of stroke_pt around the fill (text mode 2), 0 for none. */
void pen_font(Pen *pen, const PdfFont *font, double size_pt, double stroke_pt);
void pen_glyph(Pen *pen, const FontUse *use, double x_pt, double y_pt);
/* An invisible glyph of no width on the baseline (DESIGN 8). */
void pen_bracket(Pen *pen, double x_pt);
void pen_flush(Pen *pen); /* ends the TJ array, so that another operator may follow */

void pen_fill_colour(Buf *out, Ink ink);
void pen_stroke_colour(Buf *out, Ink ink);

#endif
