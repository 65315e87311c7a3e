/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Boxes of one ink as one outline, so that no seam shows where they touch; and strokes. */
#ifndef KYR_RASTER_PATH_H
#define KYR_RASTER_PATH_H

#include "draw/draw.h"
#include "raster/canvas.h"

typedef struct Path {
    FT_Library library; /* borrowed */
    FT_Outline outline; /* in pixels; n_points counts */
} Path;

FT_Error path_init(Path *path, FT_Library library);
/* False if it is full: fill it and empty it first. */
bool path_add(Path *path, const DrawBox *box, double px_per_pt);
/* The lines of a stroke on the canvas at once. */
FT_Error path_stroke(FT_Library library, const DrawStroke *stroke, double px_per_pt, const Canvas *canvas, Colour colour);
/* And empties it. */
FT_Error path_fill(Path *path, const Canvas *canvas, Colour colour);
void path_done(Path *path);

#endif
