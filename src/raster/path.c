/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "raster/path.h"

#include <math.h>

#include FT_OUTLINE_H
#include FT_STROKER_H

/* FreeType counts points in 16 bits. A QR code of ours has some 300 boxes. */
enum { MOST_POINTS = 32000, MOST_BOXES = 8000, CORNERS = 4, CORNER_POINTS = 4 };

/* How far the control points of a quarter circle lie along its tangents: 4/3 (√2 - 1). */
static const double CIRCLE = 0.5522847498;

FT_Error path_init(Path *path, FT_Library library)
{
    *path = (Path){.library = library};
    FT_Error fault = FT_Outline_New(library, MOST_POINTS, MOST_BOXES, &path->outline);
    if (!fault)
        path->outline.n_points = path->outline.n_contours = 0;
    return fault;
}

static void add_point(Path *path, double x, double y, char tag)
{
    FT_Outline *outline = &path->outline;
    outline->points[outline->n_points] = (FT_Vector){lround(64 * x), lround(64 * y)};
    outline->tags[outline->n_points] = tag;
    outline->n_points++;
}

static void close_contour(Path *path)
{
    FT_Outline *outline = &path->outline;
    outline->contours[outline->n_contours] = (short)(outline->n_points - 1);
    outline->n_contours++;
}

/* One corner, whose two edges leave it along (along[0], along[1]) and (along[2], along[3]). */
static void add_corner(Path *path, double x, double y, double r, const double along[4])
{
    double k = r * (1 - CIRCLE);
    add_point(path, x + along[0] * r, y + along[1] * r, FT_CURVE_TAG_ON);
    add_point(path, x + along[0] * k, y + along[1] * k, FT_CURVE_TAG_CUBIC);
    add_point(path, x + along[2] * k, y + along[3] * k, FT_CURVE_TAG_CUBIC);
    add_point(path, x + along[2] * r, y + along[3] * r, FT_CURVE_TAG_ON);
}

bool path_add(Path *path, const DrawBox *box, double px_per_pt)
{
    if (path->outline.n_contours == MOST_BOXES || path->outline.n_points + CORNERS * CORNER_POINTS > MOST_POINTS)
        return false;
    double x0 = box->x_pt * px_per_pt, y0 = box->y_pt * px_per_pt, r = box->radius_pt * px_per_pt;
    double x1 = (box->x_pt + box->width_pt) * px_per_pt, y1 = (box->y_pt + box->height_pt) * px_per_pt;
    if (r > 0) {
        add_corner(path, x0, y0, r, (double[]){0, 1, 1, 0});
        add_corner(path, x1, y0, r, (double[]){-1, 0, 0, 1});
        add_corner(path, x1, y1, r, (double[]){0, -1, -1, 0});
        add_corner(path, x0, y1, r, (double[]){1, 0, 0, -1});
    } else {
        add_point(path, x0, y0, FT_CURVE_TAG_ON);
        add_point(path, x1, y0, FT_CURVE_TAG_ON);
        add_point(path, x1, y1, FT_CURVE_TAG_ON);
        add_point(path, x0, y1, FT_CURVE_TAG_ON);
    }
    close_contour(path);
    return true;
}

FT_Error path_fill(Path *path, const Canvas *canvas, Colour colour)
{
    FT_Error fault = path->outline.n_points > 0 ? canvas_fill(canvas, &path->outline, colour) : FT_Err_Ok;
    path->outline.n_points = path->outline.n_contours = 0;
    return fault;
}

static FT_Vector pixels(const DrawPoint *point, double px_per_pt)
{
    return (FT_Vector){lround(64 * point->x_pt * px_per_pt), lround(64 * point->y_pt * px_per_pt)};
}

static FT_Error trace(FT_Stroker stroker, const DrawStroke *stroke, double px_per_pt)
{
    FT_Vector at = pixels(&stroke->points[0], px_per_pt);
    FT_Error fault = FT_Stroker_BeginSubPath(stroker, &at, 1);
    for (size_t i = 1; !fault && i < stroke->count; i++) {
        at = pixels(&stroke->points[i], px_per_pt);
        fault = FT_Stroker_LineTo(stroker, &at);
    }
    return fault ? fault : FT_Stroker_EndSubPath(stroker);
}

static FT_Error fill_traced(FT_Library library, FT_Stroker stroker, const Canvas *canvas, Colour colour)
{
    FT_UInt points, contours;
    FT_Outline outline;
    FT_Error fault = FT_Stroker_GetCounts(stroker, &points, &contours);
    if (fault || points == 0)
        return fault;
    fault = FT_Outline_New(library, points, (FT_Int)contours, &outline);
    if (fault)
        return fault;
    outline.n_points = outline.n_contours = 0;
    FT_Stroker_Export(stroker, &outline);
    fault = canvas_fill(canvas, &outline, colour);
    FT_Outline_Done(library, &outline);
    return fault;
}

FT_Error path_stroke(FT_Library library, const DrawStroke *stroke, double px_per_pt, const Canvas *canvas, Colour colour)
{
    FT_Stroker stroker;
    FT_Error fault = stroke->count > 0 ? FT_Stroker_New(library, &stroker) : FT_Err_Ok;
    if (fault || stroke->count == 0)
        return fault;
    FT_Stroker_Set(stroker, lround(64 * stroke->width_pt * px_per_pt / 2), FT_STROKER_LINECAP_ROUND, FT_STROKER_LINEJOIN_ROUND, 0);
    fault = trace(stroker, stroke, px_per_pt);
    if (!fault)
        fault = fill_traced(library, stroker, canvas, colour);
    FT_Stroker_Done(stroker);
    return fault;
}

void path_done(Path *path)
{
    FT_Outline_Done(path->library, &path->outline);
    *path = (Path){0};
}
