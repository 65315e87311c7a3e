/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/toner.h"

#include "raster/raster.h"

static unsigned highest(const unsigned char rgb[3])
{
    unsigned most = rgb[0] > rgb[1] ? rgb[0] : rgb[1];
    return most > rgb[2] ? most : rgb[2];
}

bool toner_share(const DisplayList *face, double *out, Error *err)
{
    const double dpi = 72;
    Raster raster;
    if (!raster_draw(face, dpi, &raster, err))
        return false;
    size_t count = (size_t)raster.width * (size_t)raster.height;
    double sum = 0;
    for (size_t i = 0; i < count; i++) {
        const unsigned char *rgb = raster.pixels + 3 * i;
        unsigned white = highest(rgb);
        sum += 255 - white + (white - rgb[0]) + (white - rgb[1]) + (white - rgb[2]);
    }
    raster_done(&raster);
    *out = sum / 255 / (double)count;
    return true;
}
