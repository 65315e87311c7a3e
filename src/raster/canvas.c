/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "raster/canvas.h"

#include <math.h>

#include FT_OUTLINE_H

enum { FULL = 255 };

typedef struct Fill {
    const Canvas *canvas;
    Colour colour;
} Fill;

void canvas_place(FT_Outline *outline, const Placing *placing)
{
    for (int i = 0; i < outline->n_points; i++) {
        FT_Vector *point = &outline->points[i];
        double u = (double)point->x, v = (double)point->y;
        point->x = lround(64 * (placing->x_x * u + placing->x_y * v + placing->x));
        point->y = lround(64 * (placing->y_x * u + placing->y_y * v + placing->y));
    }
}

static unsigned char mix(unsigned char under, unsigned char over, unsigned coverage)
{
    return (unsigned char)((under * (FULL - coverage) + over * coverage + FULL / 2) / FULL);
}

static void fill_spans(int y, int count, const FT_Span *spans, void *user)
{
    const Fill *fill = (const Fill *)user;
    unsigned char *row = fill->canvas->pixels + 3 * (size_t)y * (size_t)fill->canvas->width;
    for (int i = 0; i < count; i++) {
        unsigned char *pixel = row + 3 * (size_t)spans[i].x, *end = pixel + 3 * (size_t)spans[i].len;
        for (; pixel < end; pixel += 3) {
            pixel[0] = mix(pixel[0], fill->colour.red, spans[i].coverage);
            pixel[1] = mix(pixel[1], fill->colour.green, spans[i].coverage);
            pixel[2] = mix(pixel[2], fill->colour.blue, spans[i].coverage);
        }
    }
}

/* FreeType refuses outlines that stand too far away to be counted in 26.6. */
static bool is_outside(const Canvas *canvas, const FT_Outline *outline)
{
    FT_BBox box;
    FT_Outline_Get_CBox(outline, &box);
    return box.xMax <= 0 || box.yMax <= 0 || box.xMin >= 64L * canvas->width || box.yMin >= 64L * canvas->height;
}

FT_Error canvas_fill(const Canvas *canvas, FT_Outline *outline, Colour colour)
{
    Fill fill = {canvas, colour};
    FT_Raster_Params params = {
        .flags = FT_RASTER_FLAG_AA | FT_RASTER_FLAG_DIRECT | FT_RASTER_FLAG_CLIP,
        .gray_spans = fill_spans,
        .user = &fill,
        .clip_box = {0, 0, canvas->width, canvas->height},
    };
    if (is_outside(canvas, outline))
        return FT_Err_Ok;
    outline->flags &= ~FT_OUTLINE_EVEN_ODD_FILL;
    return FT_Outline_Render(canvas->library, outline, &params);
}

bool canvas_fault(FT_Error fault, Error *err)
{
    return error_set(err, ERROR_UNAVAILABLE, N_("FreeType cannot draw (its error %d)"), fault);
}
