/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far two pictures of one face are apart, as an eye would have it: after a blur of one pixel, inside the box of the ink. */
#ifndef KYR_TESTS_RASTER_MEASURE_H
#define KYR_TESTS_RASTER_MEASURE_H

#include "raster/raster.h"

typedef struct Difference {
    double share;     /* of the pixels in the ink's box that differ by more than a quarter of full scale */
    double alone_mm2; /* the largest connected ink that stands in one and not in the other */
} Difference;

/* The pictures have one size. */
Difference measure_difference(const Raster *a, const Raster *b, double dpi);
/* Empties a set of pixels from one of them on, as far as they touch, if only by a corner. How many there were, and their box. */
size_t measure_take(bool *set, const Raster *size, int start, int box[4]);

/* A PNG, and a PPM (P6) of which fine × fine pixels become one. False if it is none. */
bool measure_read_png(const char *path, Raster *out);
bool measure_read_ppm(const char *path, int fine, Raster *out);

#endif
