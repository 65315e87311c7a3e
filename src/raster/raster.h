/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A display list as pixels, anti-aliased at exact places, and such pixels as a PNG. The caller owns the Raster: raster_done(). */
#ifndef KYR_RASTER_RASTER_H
#define KYR_RASTER_RASTER_H

#include "draw/draw.h"
#include "util/buf.h"
#include "util/error.h"

enum { RASTER_MOST_PX = 20000 }; /* of width and of height: 1.2 GB */

typedef struct Raster {
    int width, height;
    unsigned char *pixels; /* RGB, rows from the top */
} Raster;

/* On white, in the inks of the PDF. ERROR_USAGE if it would be larger than RASTER_MOST_PX, ERROR_DATA if a font cannot be read. */
bool raster_draw(const DisplayList *list, double dpi, Raster *out, Error *err);
void raster_done(Raster *raster);

/* Appends the file. It holds no time: the same pixels give the same bytes. */
bool raster_png(const Raster *raster, double dpi, Buf *out, Error *err);

#endif
