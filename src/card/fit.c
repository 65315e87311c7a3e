/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/fit.h"

#include <math.h>
#include <stdint.h>

#include "util/arena.h"

typedef struct Rung {
    size_t leading; /* index into TypeClass.leading: ideal, mid, min */
    double gap;     /* em */
    bool trimmed;   /* only ink counts above the first and below the last baseline */
} Rung;

/* CARD 4: gaps give way before leading, leading before size. */
static const Rung ladder[] = {{0, 0.46, false}, {0, 0.24, false}, {1, 0.24, false}, {2, 0.16, false}, {2, 0.10, false}};
/* Before it fails, a list at the floor gives up the half leading at its edges. */
static const Rung last_rung = {2, 0.10, true};

enum { RUNG_COUNT = sizeof ladder / sizeof *ladder };

static const double size_step = 0.25;
static const double ink_clear_em = 0.06;   /* between the ink of two lines */
static const double rise_share = 0.80;     /* of the leading above the baseline of a block's first line */
static const double least_rise_em = 0.714; /* capitals of Noto Sans: the numerals' height */
static const double look_down = 0.92;      /* of S: how far a smaller size may be taken for fewer lines */
static const double rise_over_pt = 0.5;    /* ink may stand so far above its block, and below it: the space around it is larger */
static const double drop_over_pt = 2;
static const double spread_most_em = 0.5; /* a gap takes spare height up to here */
static const double tolerance_pt = 0.001; /* rounding of sums */
static const double reshape_share = 0.97; /* of its advance, what text keeps at the least when lines are shaped again */

typedef struct Setting { /* all items broken at one size */
    Arena arena;
    TextLines *items;
    size_t line_count;
    bool overfull;
} Setting;

static double most(double a, double b)
{
    return a > b ? a : b;
}

double fit_pitch(const TextLine *above, const TextLine *below, double size_pt, double leading)
{
    return size_pt * most(leading, below->ink_top - above->ink_bottom + ink_clear_em);
}

double fit_rise(const TextLine *line, double size_pt, double leading)
{
    return most(size_pt * leading * rise_share, size_pt * line->ink_top - rise_over_pt);
}

double fit_drop(const TextLine *line, double size_pt, double leading)
{
    return most(size_pt * leading * (1 - rise_share), -size_pt * line->ink_bottom - drop_over_pt);
}

static double rung_rise(const TextLine *line, double size_pt, double leading, const Rung *rung)
{
    return fit_rise(line, size_pt, rung->trimmed ? least_rise_em / rise_share : leading);
}

static double rung_drop(const TextLine *line, double size_pt, double leading, const Rung *rung)
{
    return fit_drop(line, size_pt, rung->trimmed ? 0 : leading);
}

static void setting_make(const FitBlock *block, double size_pt, Setting *out)
{
    *out = (Setting){0};
    out->items = arena_array(&out->arena, block->count, sizeof *out->items);
    for (size_t i = 0; i < block->count; i++) {
        paragraph_break(block->items[i], block->measure_pt / size_pt, &out->arena, &out->items[i]);
        out->line_count += out->items[i].count;
        out->overfull = out->overfull || out->items[i].overfull;
    }
}

static double setting_height(const FitBlock *block, const Setting *setting, double size_pt, const Rung *rung)
{
    double leading = block->type->leading[rung->leading], height = 0;
    const TextLine *above = NULL;
    for (size_t i = 0; i < block->count; i++) {
        for (size_t k = 0; k < setting->items[i].count; k++) {
            const TextLine *line = &setting->items[i].lines[k];
            double pitch = leading + (k == 0 ? rung->gap : 0);
            height += above ? fit_pitch(above, line, size_pt, pitch) : rung_rise(line, size_pt, leading, rung);
            above = line;
        }
    }
    return above ? height + rung_drop(above, size_pt, leading, rung) : 0;
}

static double spread(const FitBlock *block, const FitResult *fit)
{
    if (block->count < 2)
        return fit->gap;
    double spare_em = (block->height_pt - fit->used_pt) / (double)(block->count - 1) / fit->size_pt;
    return most(fit->gap, fmin(fit->gap + spare_em, spread_most_em));
}

static FitResult make_result(const FitBlock *block, const Setting *setting, double size_pt, const Rung *rung)
{
    double leading = block->type->leading[rung->leading];
    const TextLine *first = NULL;
    for (size_t i = 0; i < block->count && !first; i++)
        first = setting->items[i].count > 0 ? &setting->items[i].lines[0] : NULL;
    FitResult fit = {.size_pt = size_pt,
                     .leading = leading,
                     .gap = rung->gap,
                     .rise_pt = first ? rung_rise(first, size_pt, leading, rung) : 0,
                     .line_count = setting->line_count,
                     .used_pt = setting_height(block, setting, size_pt, rung),
                     .overfull = setting->overfull};
    fit.fits = !fit.overfull && fit.used_pt <= block->height_pt + tolerance_pt;
    fit.spread = spread(block, &fit);
    return fit;
}

/* What lines take at the least, however their ink is. */
static double least_height(const FitBlock *block, size_t line_count, double size_pt)
{
    size_t gaps = block->count > 0 ? block->count - 1 : 0;
    return size_pt * (block->type->leading[last_rung.leading] * (double)line_count + last_rung.gap * (double)gaps);
}

/* Lines at this size, and whether they might fit: only then are they worth placing. First by their advances alone. */
static bool may_fit(const FitBlock *block, double size_pt, size_t *line_count)
{
    double measure = block->measure_pt / size_pt, room = block->height_pt + tolerance_pt;
    size_t least = 0;
    for (size_t i = 0; i < block->count; i++)
        least += (size_t)ceil(reshape_share * paragraph_ink_advance(block->items[i]) / measure);
    if (least_height(block, least, size_pt) > room)
        return false;
    *line_count = 0;
    for (size_t i = 0; i < block->count; i++) {
        bool overfull;
        *line_count += paragraph_line_count(block->items[i], measure, &overfull);
        if (overfull || least_height(block, *line_count, size_pt) > room)
            return false;
    }
    return true;
}

/* The first rung that fits at this size, with fewer lines than `fewer`; false if none does. */
static bool fit_at(const FitBlock *block, double size_pt, size_t fewer, FitResult *out)
{
    Setting setting;
    size_t line_count;
    bool fits = false;
    if (!may_fit(block, size_pt, &line_count) || line_count >= fewer)
        return false;
    setting_make(block, size_pt, &setting);
    for (size_t i = 0; !fits && i < RUNG_COUNT; i++) {
        FitResult fit = make_result(block, &setting, size_pt, &ladder[i]);
        fits = fit.fits;
        if (fits)
            *out = fit;
    }
    arena_done(&setting.arena);
    return fits;
}

/* A size not far below S that needs fewer lines reads better than S. */
static void prefer_fewer_lines(const FitBlock *block, FitResult *best)
{
    double lowest = most(look_down * best->size_pt, block->type->target_pt);
    FitResult lower = *best;
    for (double size = best->size_pt - size_step; size >= lowest - tolerance_pt; size -= size_step)
        if (fit_at(block, size, best->line_count, &lower))
            *best = lower;
}

/* At the floor, at its tightest, whether it fits or not. */
static FitResult fit_floor(const FitBlock *block)
{
    Setting setting;
    setting_make(block, block->type->floor_pt, &setting);
    FitResult fit = make_result(block, &setting, block->type->floor_pt, &last_rung);
    arena_done(&setting.arena);
    return fit;
}

FitResult fit_search(const FitBlock *block)
{
    FitResult fit;
    for (double size = block->type->ceiling_pt; size >= block->type->floor_pt - tolerance_pt; size -= size_step) {
        if (!fit_at(block, size, SIZE_MAX, &fit))
            continue;
        prefer_fewer_lines(block, &fit);
        return fit;
    }
    return fit_floor(block);
}
