/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "raster/glyphs.h"

#include <math.h>

#include FT_OUTLINE_H

/* What one run of one line is drawn with. */
typedef struct RunPen {
    GlyphPen *pen;
    const DrawText *text;
    const DrawLine *line;
    const GlyphRun *run;
    double pt_per_unit; /* of the outline: a 64th of a font unit */
    Colour colour;
} RunPen;

bool glyph_pen_init(GlyphPen *pen, const Canvas *canvas, double px_per_pt, Error *err)
{
    *pen = (GlyphPen){.canvas = canvas, .px_per_pt = px_per_pt, .faces = {.library = canvas->library}};
    FT_Error fault = FT_Stroker_New(canvas->library, &pen->stroker);
    return !fault || canvas_fault(fault, err);
}

/* Turned text reads upwards: what was right is up, what was up is left. */
static Placing glyph_placing(const RunPen *run, const Glyph *glyph)
{
    double px = run->pen->px_per_pt, size = run->text->size_pt, unit = run->pt_per_unit * px;
    double right = glyph->x * size, up = glyph->y * size;
    if (run->text->quarter_turns == 1)
        return (Placing){0, -unit, (run->line->x_pt - up) * px, -unit, 0, (run->line->baseline_pt - right) * px};
    return (Placing){unit, 0, (run->line->x_pt + right) * px, 0, -unit, (run->line->baseline_pt - up) * px};
}

static FT_Error fill(const RunPen *run, FT_Outline *outline, const Placing *placing)
{
    canvas_place(outline, placing);
    return canvas_fill(run->pen->canvas, outline, run->colour);
}

/* A line of the width asked for along the contours, with round joins as in the PDF. */
static FT_Error stroke(const RunPen *run, FT_Outline *outline, double width_pt, const Placing *placing)
{
    FT_Library library = run->pen->canvas->library;
    FT_Stroker stroker = run->pen->stroker;
    FT_Outline edge;
    FT_UInt points, contours;
    FT_Stroker_Set(stroker, lround(width_pt / 2 / run->pt_per_unit), FT_STROKER_LINECAP_ROUND, FT_STROKER_LINEJOIN_ROUND, 0);
    FT_Error fault = FT_Stroker_ParseOutline(stroker, outline, 0);
    if (!fault)
        fault = FT_Stroker_GetCounts(stroker, &points, &contours);
    if (!fault)
        fault = FT_Outline_New(library, points, (FT_Int)contours, &edge);
    if (fault)
        return fault;
    edge.n_points = edge.n_contours = 0;
    FT_Stroker_Export(stroker, &edge);
    fault = fill(run, &edge, placing);
    FT_Outline_Done(library, &edge);
    return fault;
}

static bool draw_glyph(const RunPen *run, const Glyph *glyph, double stroke_pt, Error *err)
{
    FT_Outline *outline;
    FT_Error fault = FT_Err_Ok;
    if (!faces_glyph(&run->pen->faces, run->run->font, glyph->id, &outline, err))
        return false;
    Placing placing = glyph_placing(run, glyph);
    if (stroke_pt > 0)
        fault = stroke(run, outline, stroke_pt, &placing);
    if (!fault)
        fault = fill(run, outline, &placing);
    return !fault || canvas_fault(fault, err);
}

static bool draw_run(GlyphPen *pen, const DrawText *text, const DrawLine *line, const GlyphRun *run, Colour colour, Error *err)
{
    double unit = text->size_pt * run->scale / (64.0 * font_info(run->font)->units_per_em);
    RunPen drawn = {pen, text, line, run, unit, colour};
    double stroke_pt = draw_run_stroke(text, run);
    for (size_t i = 0; i < run->count; i++) {
        if (!draw_glyph(&drawn, &run->glyphs[i], stroke_pt, err))
            return false;
    }
    return true;
}

bool glyph_pen_draw(GlyphPen *pen, const DrawText *text, Colour colour, Error *err)
{
    for (size_t i = 0; i < text->line_count; i++) {
        const DrawLine *line = &text->lines[i];
        for (size_t k = 0; k < line->line->run_count; k++) {
            if (!draw_run(pen, text, line, &line->line->runs[k], colour, err))
                return false;
        }
    }
    return true;
}

void glyph_pen_done(GlyphPen *pen)
{
    faces_done(&pen->faces);
    if (pen->stroker)
        FT_Stroker_Done(pen->stroker);
    *pen = (GlyphPen){0};
}
