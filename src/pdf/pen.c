/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/pen.h"

#include <math.h>

#include "util/buf.h"

enum { PLACES = 3 }; /* decimals of a point: 1/72,000 in */

static const double OFF_BASELINE_PT = 0.0005;
static const double JUMP_EM = 4; /* further than this Tm is shorter than a number in the array */

typedef struct InkOperators {
    const char *fill, *stroke;
} InkOperators;

static const InkOperators inks[PDF_COLOURS_COUNT][INK_COUNT] = {
    [PDF_COLOURS_RGB] = {[INK_BLACK] = {"0 g\n", "0 G\n"},
                         [INK_RED] = {"0.69 0.086 0.118 rg\n", "0.69 0.086 0.118 RG\n"},
                         [INK_WHITE] = {"1 g\n", "1 G\n"}},
    [PDF_COLOURS_CMYK] = {[INK_BLACK] = {"0 0 0 1 k\n", "0 0 0 1 K\n"},
                          [INK_RED] = {"0 1 1 0.15 k\n", "0 1 1 0.15 K\n"},
                          [INK_WHITE] = {"0 0 0 0 k\n", "0 0 0 0 K\n"}},
    [PDF_COLOURS_PROOF] = {[INK_BLACK] = {"0.7 g\n", "0.7 G\n"}, [INK_RED] = {"0.7 g\n", "0.7 G\n"}, [INK_WHITE] = {"1 g\n", "1 G\n"}},
};

void pen_fill_colour(Buf *out, PdfColours colours, Ink ink)
{
    buf_add_str(out, inks[colours][ink].fill);
}

void pen_stroke_colour(Buf *out, PdfColours colours, Ink ink)
{
    buf_add_str(out, inks[colours][ink].stroke);
}

void pen_flush(Pen *pen)
{
    if (pen->open)
        buf_add_str(pen->out, ">]TJ\n");
    pen->open = false;
}

void pen_begin_text(Pen *pen)
{
    if (!pen->in_text)
        buf_add_str(pen->out, "BT\n");
    pen->in_text = true;
}

void pen_end_text(Pen *pen)
{
    pen_flush(pen);
    if (pen->in_text)
        buf_add_str(pen->out, "ET\n");
    pen->in_text = false;
    pen->matrix = false;
}

void pen_start_line(Pen *pen, double origin_x, double origin_y, int quarter_turns)
{
    pen_flush(pen);
    pen->origin_x = origin_x;
    pen->origin_y = origin_y;
    pen->quarter_turns = quarter_turns;
    pen->placed = false;
}

void pen_font(Pen *pen, const PdfFont *font, double size_pt, double stroke_pt)
{
    if (pen->font != font || pen->size_pt != size_pt) {
        pen_flush(pen);
        buf_add_str(pen->out, "/F");
        buf_add_integer(pen->out, (long)font->index);
        buf_add_char(pen->out, ' ');
        buf_add_number(pen->out, size_pt, PLACES);
        buf_add_str(pen->out, " Tf\n");
    }
    if (pen->stroke_pt != stroke_pt) {
        pen_flush(pen);
        if (stroke_pt > 0) {
            buf_add_number(pen->out, stroke_pt, PLACES);
            buf_add_str(pen->out, " w 2 Tr\n");
        } else {
            buf_add_str(pen->out, "0 Tr\n");
        }
    }
    pen->font = font;
    pen->size_pt = size_pt;
    pen->stroke_pt = stroke_pt;
}

static void add_thousandths(Buf *out, long value)
{
    buf_add_number(out, (double)value / 1000, PLACES);
    buf_add_char(out, ' ');
}

/* From the place told last, in the axes of the text: "Td" is half as long as a matrix. */
static void place_from_last(Pen *pen, long x, long y)
{
    bool turned = pen->quarter_turns == 1;
    long right = x - pen->row_x, up = y - pen->row_y;
    add_thousandths(pen->out, turned ? up : right);
    add_thousandths(pen->out, turned ? -right : up);
    buf_add_str(pen->out, "Td\n");
}

static void place_by_matrix(Pen *pen, long x, long y)
{
    buf_add_str(pen->out, pen->quarter_turns == 1 ? "0 1 -1 0 " : "1 0 0 1 ");
    add_thousandths(pen->out, x);
    add_thousandths(pen->out, y);
    buf_add_str(pen->out, "Tm\n");
    pen->matrix = true;
    pen->matrix_turns = pen->quarter_turns;
}

/* A quarter turn rotates counter-clockwise about the line's origin. */
static void place(Pen *pen, double x, double y)
{
    bool turned = pen->quarter_turns == 1;
    long row_x = lround((pen->origin_x + (turned ? -y : x)) * 1000), row_y = lround((pen->origin_y + (turned ? x : y)) * 1000);
    pen_flush(pen);
    if (pen->matrix && pen->matrix_turns == pen->quarter_turns)
        place_from_last(pen, row_x, row_y);
    else
        place_by_matrix(pen, row_x, row_y);
    pen->row_x = row_x;
    pen->row_y = row_y;
    pen->x = x;
    pen->y = y;
    pen->placed = true;
}

static void go_to(Pen *pen, double x, double y)
{
    bool jump = !pen->placed || fabs(y - pen->y) > OFF_BASELINE_PT || fabs(x - pen->x) > JUMP_EM * pen->size_pt;
    if (jump)
        place(pen, x, y);
    int adjust = (int)lround((pen->x - x) * 1000 / pen->size_pt);
    if (!pen->open)
        buf_add_str(pen->out, adjust != 0 ? "[" : "[<");
    if (adjust != 0) {
        if (pen->open)
            buf_add_char(pen->out, '>');
        buf_add_integer(pen->out, adjust);
        buf_add_char(pen->out, '<');
        pen->x -= adjust * pen->size_pt / 1000;
    }
    pen->open = true;
}

void pen_glyph(Pen *pen, const FontUse *use, double x_pt, double y_pt)
{
    go_to(pen, x_pt, y_pt);
    buf_add_hex(pen->out, use->code, 4);
    pen->x += use->width * pen->size_pt / 1000;
}

void pen_bracket(Pen *pen, PenSide side, double x_pt)
{
    const FontUse *space = pdf_font_use(pen->font, pen->font->bracket);
    pen_glyph(pen, space, side == PEN_STARTS ? x_pt : x_pt - space->width * pen->size_pt / 1000, 0);
}
