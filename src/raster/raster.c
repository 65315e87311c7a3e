/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "raster/raster.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "raster/canvas.h"
#include "raster/glyphs.h"
#include "raster/path.h"
#include "util/mem.h"

static const double POINTS_PER_INCH = 72;

static const Colour inks[INK_COUNT] = {[INK_BLACK] = {0, 0, 0}, [INK_RED] = {176, 22, 30}, [INK_WHITE] = {255, 255, 255}};

typedef struct Drawing {
    Canvas canvas;
    double px_per_pt;
    GlyphPen pen;
    Path path; /* boxes of one ink, not yet filled */
    Ink path_ink;
} Drawing;

static bool measure(const DisplayList *list, double px_per_pt, Raster *out, Error *err)
{
    /* A whole number of pixels that rounding made a hair more is that number. */
    const double hair = 1e-6;
    double width = ceil(list->width_pt * px_per_pt - hair), height = ceil(list->height_pt * px_per_pt - hair);
    if (!(width >= 1 && height >= 1 && width <= RASTER_MOST_PX && height <= RASTER_MOST_PX))
        return error_set(err, ERROR_USAGE, N_("a picture of %.0f × %.0f pixels cannot be made; 1 to %d are allowed each way"), width,
                         height, RASTER_MOST_PX);
    *out = (Raster){.width = (int)width, .height = (int)height};
    return true;
}

static bool fill_path(Drawing *drawing, Error *err)
{
    FT_Error fault = path_fill(&drawing->path, &drawing->canvas, inks[drawing->path_ink]);
    return !fault || canvas_fault(fault, err);
}

static bool add_box(Drawing *drawing, const DrawBox *box, Error *err)
{
    if (box->ink != drawing->path_ink && !fill_path(drawing, err))
        return false;
    drawing->path_ink = box->ink;
    if (path_add(&drawing->path, box, drawing->px_per_pt))
        return true;
    if (!fill_path(drawing, err))
        return false;
    return path_add(&drawing->path, box, drawing->px_per_pt);
}

static bool add_stroke(Drawing *drawing, const DrawStroke *stroke, Error *err)
{
    FT_Error fault = path_stroke(drawing->canvas.library, stroke, drawing->px_per_pt, &drawing->canvas, inks[stroke->ink]);
    return !fault || canvas_fault(fault, err);
}

static bool draw_op(Drawing *drawing, const DrawOp *op, Error *err)
{
    assert(op->kind < DRAW_KIND_COUNT);
    if (op->kind == DRAW_BOX)
        return add_box(drawing, &op->box, err);
    if (op->kind == DRAW_PICTURE && fill_path(drawing, err)) {
        canvas_picture(&drawing->canvas, &op->picture, drawing->px_per_pt);
        return true;
    }
    if (op->kind == DRAW_STROKE)
        return fill_path(drawing, err) && add_stroke(drawing, &op->stroke, err);
    return fill_path(drawing, err) && glyph_pen_draw(&drawing->pen, &op->text, inks[op->text.ink], err);
}

static bool draw_ops(Drawing *drawing, const DisplayList *list, Error *err)
{
    FT_Error fault = path_init(&drawing->path, drawing->canvas.library);
    bool ok = !fault || canvas_fault(fault, err);
    ok = ok && glyph_pen_init(&drawing->pen, &drawing->canvas, drawing->px_per_pt, err);
    for (size_t i = 0; ok && i < list->count; i++)
        ok = draw_op(drawing, &list->ops[i], err);
    ok = ok && fill_path(drawing, err);
    glyph_pen_done(&drawing->pen);
    path_done(&drawing->path);
    return ok;
}

bool raster_draw(const DisplayList *list, double dpi, Raster *out, Error *err)
{
    Raster raster;
    Drawing drawing = {.px_per_pt = dpi / POINTS_PER_INCH};
    if (!measure(list, drawing.px_per_pt, &raster, err))
        return false;
    FT_Error fault = FT_Init_FreeType(&drawing.canvas.library);
    if (fault)
        return canvas_fault(fault, err);
    size_t size = 3 * (size_t)raster.width * (size_t)raster.height;
    raster.pixels = mem_resize(NULL, size, 1);
    memset(raster.pixels, 255, size);
    drawing.canvas = (Canvas){drawing.canvas.library, raster.width, raster.height, raster.pixels};
    bool ok = draw_ops(&drawing, list, err);
    FT_Done_FreeType(drawing.canvas.library);
    if (ok)
        *out = raster;
    else
        raster_done(&raster);
    return ok;
}

void raster_done(Raster *raster)
{
    free(raster->pixels);
    *raster = (Raster){0};
}
