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

/* The mean of the picture between two edges each way, in its own pixels. */
static void mean_colour(const Picture *picture, double x0, double x1, double y0, double y1, unsigned char out[3])
{
    unsigned first_x = (unsigned)fmax(0, floor(x0)), first_y = (unsigned)fmax(0, floor(y0));
    unsigned end_x = (unsigned)fmin(picture->width, fmax(ceil(x1), first_x + 1)),
             end_y = (unsigned)fmin(picture->height, fmax(ceil(y1), first_y + 1));
    unsigned long sum[3] = {0}, count = 0;
    for (unsigned y = first_y; y < end_y; y++)
        for (unsigned x = first_x; x < end_x; x++, count++)
            for (int c = 0; c < 3; c++)
                sum[c] += picture->rgb[3 * ((size_t)y * picture->width + x) + (size_t)c];
    for (int c = 0; count > 0 && c < 3; c++)
        out[c] = (unsigned char)(sum[c] / count);
}

void canvas_picture(const Canvas *canvas, const DrawPicture *picture, double px_per_pt)
{
    double left = picture->x_pt * px_per_pt, top = picture->y_pt * px_per_pt;
    double x_share = picture->picture->width / (picture->width_pt * px_per_pt),
           y_share = picture->picture->height / (picture->height_pt * px_per_pt);
    int end_x = (int)fmin(canvas->width, round(left + picture->width_pt * px_per_pt)),
        end_y = (int)fmin(canvas->height, round(top + picture->height_pt * px_per_pt));
    for (int y = (int)fmax(0, round(top)); y < end_y; y++)
        for (int x = (int)fmax(0, round(left)); x < end_x; x++)
            mean_colour(picture->picture, (x - left) * x_share, (x + 1 - left) * x_share, (y - top) * y_share, (y + 1 - top) * y_share,
                        canvas->pixels + 3 * ((size_t)y * (size_t)canvas->width + (size_t)x));
}

bool canvas_fault(FT_Error fault, Error *err)
{
    return error_set(err, ERROR_UNAVAILABLE, N_("FreeType cannot draw (its error %d)"), fault);
}
