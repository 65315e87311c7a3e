/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "raster/damage.h"

#include <stdlib.h>
#include <string.h>

#include "raster/measure.h"
#include "util/mem.h"

enum { CHANNELS = 3, WHITE = 255, FREE_PX = 3 };

static bool is_letter(const GlyphRun *run, size_t i)
{
    double box[4];
    return run->glyphs[i].advance > 0 && font_ink(run->font, run->glyphs[i].id, box);
}

static bool spoil_run(const GlyphRun *run)
{
    for (size_t i = run->count / 2; i + 1 < run->count; i++) {
        Glyph *glyph = (Glyph *)&run->glyphs[i];
        if (!is_letter(run, i) || !is_letter(run, i + 1) || glyph[0].id == glyph[1].id)
            continue;
        glyph->id = glyph[1].id;
        return true;
    }
    return false;
}

static bool spoil_text(const DrawText *text)
{
    const TextLine *line = text->lines[0].line;
    for (size_t i = 0; i < line->run_count; i++)
        if (spoil_run(&line->runs[i]))
            return true;
    return false;
}

bool damage_glyph(DisplayList *list)
{
    for (size_t i = 0; i < list->count; i++) {
        const DrawOp *op = &list->ops[i];
        if (op->kind == DRAW_TEXT && op->text.role == ROLE_ITEM && spoil_text(&op->text))
            return true;
    }
    return false;
}

static bool is_ink(const Raster *raster, int x, int y)
{
    if (x < 0 || y < 0 || x >= raster->width || y >= raster->height)
        return false;
    return raster->pixels[CHANNELS * ((size_t)y * (size_t)raster->width + (size_t)x) + 1] < WHITE / 2;
}

static size_t count_ink(const Raster *raster, const int box[4], int around)
{
    size_t count = 0;
    for (int y = box[1] - around; y < box[3] + around; y++)
        for (int x = box[0] - around; x < box[2] + around; x++)
            count += is_ink(raster, x, y);
    return count;
}

static void turn_white(Raster *raster, const int box[4])
{
    int x0 = box[0] > 0 ? box[0] - 1 : 0, x1 = box[2] < raster->width ? box[2] + 1 : box[2];
    for (int y = box[1] > 0 ? box[1] - 1 : 0; y < raster->height && y <= box[3]; y++)
        memset(raster->pixels + CHANNELS * ((size_t)y * (size_t)raster->width + (size_t)x0), WHITE, CHANNELS * (size_t)(x1 - x0));
}

bool damage_dot(Raster *raster, size_t least_px)
{
    int pixels = raster->width * raster->height, box[4], best[4];
    size_t best_px = 0;
    bool *ink = mem_array((size_t)pixels, sizeof *ink);
    for (int i = 0; i < pixels; i++)
        ink[i] = is_ink(raster, i % raster->width, i / raster->width);
    for (int i = 0; i < pixels; i++) {
        size_t px = ink[i] ? measure_take(ink, raster, i, box) : 0;
        if (px < least_px || (best_px > 0 && px >= best_px) || count_ink(raster, box, FREE_PX) > px)
            continue;
        best_px = px;
        memcpy(best, box, sizeof best);
    }
    free(ink);
    if (best_px > 0)
        turn_white(raster, best);
    return best_px > 0;
}

bool damage_shift(Raster *raster, int right_px, int down_px)
{
    size_t len = CHANNELS * (size_t)raster->width * (size_t)raster->height;
    unsigned char *old = mem_array(len, 1);
    memcpy(old, raster->pixels, len);
    memset(raster->pixels, WHITE, len);
    for (int y = 0; y < raster->height; y++) {
        for (int x = 0; x < raster->width; x++) {
            int u = x - right_px, v = y - down_px;
            bool inside = u >= 0 && v >= 0 && u < raster->width && v < raster->height;
            if (inside)
                memcpy(raster->pixels + CHANNELS * ((size_t)y * (size_t)raster->width + (size_t)x),
                       old + CHANNELS * ((size_t)v * (size_t)raster->width + (size_t)u), CHANNELS);
        }
    }
    free(old);
    return true;
}
