/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/draw.h"

#include <string.h>

typedef struct InkBox {
    double x0, y0, x1, y1;
    bool any;
} InkBox;

static double least(double a, double b)
{
    return a < b ? a : b;
}

static double most(double a, double b)
{
    return a > b ? a : b;
}

static void ink_add(InkBox *ink, InkBox part)
{
    if (!ink->any) {
        *ink = part;
        return;
    }
    ink->x0 = least(ink->x0, part.x0);
    ink->y0 = least(ink->y0, part.y0);
    ink->x1 = most(ink->x1, part.x1);
    ink->y1 = most(ink->y1, part.y1);
}

static bool ink_out(const InkBox *ink, double box[4])
{
    if (!ink->any)
        return false;
    memcpy(box, (double[4]){ink->x0, ink->y0, ink->x1, ink->y1}, 4 * sizeof(double));
    return true;
}

double draw_run_stroke(const DrawText *text, const GlyphRun *run)
{
    const double synthetic_bold_em = 0.026; /* CARD 3 */
    if (run->synthetic_bold)
        return synthetic_bold_em * text->size_pt * run->scale;
    return run->scale == 1 || text->ink == INK_WHITE ? text->stroke_pt : 0; /* toner closes all white letters alike */
}

/* Turned text reads upwards: what was right is up, what was up is left. */
static InkBox glyph_place(const DrawText *text, const DrawLine *line, const double em[4])
{
    double x0 = em[0] * text->size_pt, up0 = em[1] * text->size_pt, x1 = em[2] * text->size_pt, up1 = em[3] * text->size_pt;
    if (text->quarter_turns == 1)
        return (InkBox){line->x_pt - up1, line->baseline_pt - x1, line->x_pt - up0, line->baseline_pt - x0, true};
    return (InkBox){line->x_pt + x0, line->baseline_pt - up1, line->x_pt + x1, line->baseline_pt - up0, true};
}

static void run_ink(const DrawText *text, const DrawLine *line, const GlyphRun *run, InkBox *ink)
{
    double half_stroke = draw_run_stroke(text, run) / 2;
    for (size_t i = 0; i < run->count; i++) {
        const Glyph *glyph = &run->glyphs[i];
        double box[4];
        if (!font_ink(run->font, glyph->id, box))
            continue;
        double em[4] = {glyph->x + box[0] * run->scale, glyph->y + box[1] * run->scale, glyph->x + box[2] * run->scale,
                        glyph->y + box[3] * run->scale};
        InkBox part = glyph_place(text, line, em);
        part.x0 -= half_stroke, part.y0 -= half_stroke, part.x1 += half_stroke, part.y1 += half_stroke;
        ink_add(ink, part);
    }
}

static InkBox stroke_ink(const DrawStroke *stroke)
{
    double half = stroke->width_pt / 2;
    InkBox ink = {0};
    for (size_t i = 0; i < stroke->count; i++) {
        const DrawPoint *at = &stroke->points[i];
        ink_add(&ink, (InkBox){at->x_pt - half, at->y_pt - half, at->x_pt + half, at->y_pt + half, true});
    }
    return ink;
}

static InkBox op_ink(const DrawOp *op)
{
    InkBox ink = {0};
    if (op->kind == DRAW_BOX) {
        const DrawBox *box = &op->box;
        return (InkBox){box->x_pt, box->y_pt, box->x_pt + box->width_pt, box->y_pt + box->height_pt, true};
    }
    if (op->kind == DRAW_PICTURE) {
        const DrawPicture *at = &op->picture;
        return (InkBox){at->x_pt, at->y_pt, at->x_pt + at->width_pt, at->y_pt + at->height_pt, true};
    }
    if (op->kind == DRAW_STROKE)
        return stroke_ink(&op->stroke);
    for (size_t i = 0; i < op->text.line_count; i++) {
        const DrawLine *line = &op->text.lines[i];
        for (size_t k = 0; k < line->line->run_count; k++)
            run_ink(&op->text, line, &line->line->runs[k], &ink);
    }
    return ink;
}

bool draw_op_ink(const DrawOp *op, double box[4])
{
    InkBox ink = op_ink(op);
    return ink_out(&ink, box);
}

bool draw_ink(const DisplayList *list, double box[4])
{
    InkBox all = {0};
    for (size_t i = 0; i < list->count; i++) {
        InkBox ink = op_ink(&list->ops[i]);
        if (ink.any)
            ink_add(&all, ink);
    }
    return ink_out(&all, box);
}
