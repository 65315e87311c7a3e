/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Faults that a comparison of pictures must find. Each is false if the face has no place for it. */
#ifndef KYR_TESTS_RASTER_DAMAGE_H
#define KYR_TESTS_RASTER_DAMAGE_H

#include "raster/raster.h"

/* In the middle of the list's first item a letter becomes the next letter. */
bool damage_glyph(DisplayList *list);
/* The smallest ink of at least so many pixels that stands free, a dot or the like, turns white. */
bool damage_dot(Raster *raster, size_t least_px);
bool damage_shift(Raster *raster, int right_px, int down_px);

#endif
