/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Outlines onto pixels: non-zero winding, one colour over what is there. Coverage has 256 steps and is exact for straight edges; curves
 * become chords that lie a fraction of a pixel off. */
#ifndef KYR_RASTER_CANVAS_H
#define KYR_RASTER_CANVAS_H

#include <ft2build.h>
#include FT_FREETYPE_H
#include <stdbool.h>

#include "draw/draw.h"
#include "util/error.h"

typedef struct Colour {
    unsigned char red, green, blue;
} Colour;

typedef struct Canvas { /* borrows both */
    FT_Library library;
    int width, height;
    unsigned char *pixels; /* RGB, rows from the top */
} Canvas;

/* From the units of an outline to pixels, y down. */
typedef struct Placing {
    double x_x, x_y, x; /* pixel x = x_x u + x_y v + x */
    double y_x, y_y, y;
} Placing;

/* Moves the points of an outline to pixels, in 64ths. */
void canvas_place(FT_Outline *outline, const Placing *placing);
/* The outline is in 64ths of a pixel; what lies outside is left out. */
FT_Error canvas_fill(const Canvas *canvas, FT_Outline *outline, Colour colour);
/* Pixels of a picture in a box of the canvas, each the mean of what it covers. */
void canvas_picture(const Canvas *canvas, const DrawPicture *picture, double px_per_pt);
/* Says that FreeType failed; false. */
bool canvas_fault(FT_Error fault, Error *err);

#endif
