/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture from a PNG file, as pixels on white: an organisation's logo. Its owner calls picture_done(). */
#ifndef KYR_DRAW_PICTURE_H
#define KYR_DRAW_PICTURE_H

#include <stdbool.h>
#include <stdint.h>

#include "util/error.h"

enum { PICTURE_MOST_BYTES = 4 << 20, PICTURE_MOST_PX = 3000 };

typedef struct Picture {
    unsigned width, height;
    unsigned char *rgb; /* rows from the top */
    uint32_t name;      /* of its pixels: the same picture has the same name */
} Picture;

/* ERROR_NO_INPUT if there is no such file; ERROR_DATA if it is no PNG, broken, or larger than the limits above. */
bool picture_load(const char *path, Picture *out, Error *err);
void picture_done(Picture *picture);

#endif
