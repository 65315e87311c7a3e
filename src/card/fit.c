/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/fit.h"

#include <math.h>
#include <stdint.h>

#include "util/arena.h"

typedef struct Rung {
    size_t leading; /* index into TypeClass.leading: ideal, mid, min */
    double gap;     /* em */
} Rung;

/* CARD 4: gaps give way before leading, leading before size. */
static const Rung ladder[] = {{0, 0.46}, {0, 0.24}, {1, 0.24}, {2, 0.16}, {2, 0.10}};

enum { RUNG_COUNT = sizeof ladder / sizeof *ladder };

static const double size_step = 0.25;
static const double ink_clear_em = 0.06;   /* between the ink of two lines */
static const double rise_share = 0.80;     /* of the leading above the baseline of a block's first line */
static const double least_rise_em = 0.714; /* capitals of Noto Sans: the numerals' height */
static const double look_down = 0.92;      /* of S: how far a smaller size may be taken for fewer lines */
static const double rise_over_pt = 0.5;    /* ink may stand so far above its block: the space there is larger */
static const double tolerance_pt = 0.001;  /* rounding of sums */
static const double reshape_share = 0.97;  /* of its advance, what text keeps at the least when lines are shaped again */

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

static double ink_pitch(const TextLine *above, const TextLine *below)
{
    return below->ink_top - above->ink_bottom + ink_clear_em;
}

double fit_pitch(const FitResult *fit, const TextLine *above, const TextLine *below, double gap)
{
    if (fit->pitch > 0)
        return fit->size_pt * (fit->pitch + gap);
    return fit->size_pt * most(fit->leading + gap, ink_pitch(above, below));
}

static double rise(const TextLine *line, double size_pt, double leading)
{
    return most(size_pt * leading * rise_share, size_pt * line->ink_top - rise_over_pt);
}

static double drop(const FitBlock *block, const TextLine *line, double size_pt, double leading)
{
    return most(size_pt * leading * (1 - rise_share), -size_pt * line->ink_bottom - block->drop_over_pt);
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

/* All lines in their order, *gap telling whether an item starts. NULL after the last. */
typedef struct Walk {
    const FitBlock *block;
    const Setting *setting;
    size_t item, line;
} Walk;

static const TextLine *walk_next(Walk *walk, bool *starts_item)
{
    while (walk->item < walk->block->count && walk->line == walk->setting->items[walk->item].count) {
        walk->item++;
        walk->line = 0;
    }
    if (walk->item == walk->block->count)
        return NULL;
    *starts_item = walk->line == 0;
    return &walk->setting->items[walk->item].lines[walk->line++];
}

/* The leading, or what the ink of the closest two lines needs: lines of one face stand evenly. */
static double even_pitch(const FitBlock *block, const Setting *setting, double leading)
{
    Walk walk = {block, setting, 0, 0};
    bool starts;
    const TextLine *above = walk_next(&walk, &starts), *line;
    for (; above && (line = walk_next(&walk, &starts)); above = line)
        leading = most(leading, ink_pitch(above, line));
    return leading;
}

/* From the first baseline to the last. */
static double baselines_pt(const FitBlock *block, const Setting *setting, const FitResult *fit)
{
    Walk walk = {block, setting, 0, 0};
    bool starts;
    double height = 0;
    const TextLine *above = walk_next(&walk, &starts), *line;
    for (; above && (line = walk_next(&walk, &starts)); above = line)
        height += fit_pitch(fit, above, line, starts ? fit->gap : 0);
    return height;
}

static double spread(const FitBlock *block, const FitResult *fit)
{
    if (block->count < 2)
        return fit->gap;
    double spare_em = (block->height_pt - fit->used_pt) / (double)(block->count - 1) / fit->size_pt;
    return most(fit->gap, fmin(fit->gap + spare_em, block->spread_most));
}

typedef struct Edges { /* the first and the last line */
    const TextLine *first, *last;
} Edges;

static Edges find_edges(const FitBlock *block, const Setting *setting)
{
    Walk walk = {block, setting, 0, 0};
    bool starts;
    Edges edges = {walk_next(&walk, &starts), NULL};
    for (const TextLine *line = edges.first; line; line = walk_next(&walk, &starts))
        edges.last = line;
    return edges;
}

/* Fills in what follows from size, leading, gap and pitch. Around the list stand rise_leading and drop_leading, or its ink. */
static void finish(const FitBlock *block, const Setting *setting, double rise_leading, double drop_leading, FitResult *fit)
{
    Edges edges = find_edges(block, setting);
    fit->line_count = setting->line_count;
    fit->overfull = setting->overfull;
    if (edges.first) {
        fit->rise_pt = rise(edges.first, fit->size_pt, rise_leading);
        fit->used_pt = fit->rise_pt + baselines_pt(block, setting, fit) + drop(block, edges.last, fit->size_pt, drop_leading);
    }
    fit->fits = !fit->overfull && fit->used_pt <= block->height_pt + tolerance_pt;
    fit->spread = spread(block, fit);
}

static FitResult rung_result(const FitBlock *block, const Setting *setting, double size_pt, const Rung *rung, bool even)
{
    double leading = block->type->leading[rung->leading];
    FitResult fit = {.size_pt = size_pt, .leading = leading, .gap = most(rung->gap, block->gap_least)};
    fit.pitch = even ? even_pitch(block, setting, leading) : 0;
    finish(block, setting, leading, leading, &fit);
    return fit;
}

/* Evenness alone does not push a list below the size that reads at full speed. */
static bool is_target(const FitBlock *block, double size_pt)
{
    double above = size_pt - block->type->target_pt;
    return above >= -tolerance_pt && above < size_step - tolerance_pt;
}

static bool try_ladder(const FitBlock *block, const Setting *setting, double size_pt, bool even, FitResult *out)
{
    for (size_t i = 0; i < RUNG_COUNT; i++) {
        FitResult fit = rung_result(block, setting, size_pt, &ladder[i], even);
        if (fit.fits) {
            *out = fit;
            return true;
        }
    }
    return false;
}

/* The last resort, at the floor: each pair of lines as close as its own ink lets it, the gaps counting as room for ink, and only ink
 * around the list. */
static FitResult tight_result(const FitBlock *block, const Setting *setting)
{
    FitResult fit = {.size_pt = block->type->floor_pt, .leading = block->type->leading[2], .gap = ladder[RUNG_COUNT - 1].gap};
    finish(block, setting, least_rise_em / rise_share, 0, &fit);
    return fit;
}

/* What lines take at the least, however their ink is. */
static double least_height(const FitBlock *block, size_t line_count, double size_pt)
{
    size_t gaps = block->count > 0 ? block->count - 1 : 0;
    return size_pt * (block->type->leading[2] * (double)line_count + ladder[RUNG_COUNT - 1].gap * (double)gaps);
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
    bool fits;
    if (!may_fit(block, size_pt, &line_count) || line_count >= fewer)
        return false;
    setting_make(block, size_pt, &setting);
    fits =
        try_ladder(block, &setting, size_pt, true, out) || (is_target(block, size_pt) && try_ladder(block, &setting, size_pt, false, out));
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

static FitResult fit_floor(const FitBlock *block)
{
    Setting setting;
    setting_make(block, block->type->floor_pt, &setting);
    FitResult fit = tight_result(block, &setting);
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
