/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Greedy line breaking and the mending of widows. */
#include <math.h>
#include <stdlib.h>

#include "text/paragraph.h"
#include "text/place.h"
#include "text/text.h"
#include "util/mem.h"

static const double WIDOW = 0.15;   /* of the measure: a shorter last line is mended (CARD 3) */
static const double EPSILON = 1e-6; /* em; far below what any printer resolves */
/* Shaping a line's edge again moves its end by less than this (em): only a line that ends near the measure needs it. */
static const double RESHAPE_REACH = 1.5;

/* Where each line ends, before any glyph is placed. */
typedef struct Attempt {
    size_t *breaks; /* index of each line's break; owned */
    size_t count;
    double widest, last; /* em */
    bool overfull;
} Attempt;

static LineRange range_to(const Paragraph *paragraph, size_t start, size_t at)
{
    return (LineRange){start, paragraph->breaks[at].content_end, paragraph->breaks[at].pos};
}

/* What a break cuts must be too wide for a whole line, `full` em, before it may be used. */
static bool is_usable(const Break *at, double full)
{
    return at->rank == BREAK_PLAIN || at->limit > full + EPSILON;
}

static double width_near(const Paragraph *paragraph, LineRange line, double measure)
{
    double rough = paragraph->advance[line.content_end] - paragraph->advance[line.start];
    return fabs(rough - measure) > RESHAPE_REACH ? rough : paragraph_width(paragraph, line);
}

/* The last break that fits, or the first that is usable when none does; *width is that of the line. */
static size_t choose_break(const Paragraph *paragraph, size_t start, size_t from, double measure, double full, double *width)
{
    size_t best = from;
    bool found = false;
    for (size_t i = from; i < paragraph->break_count; i++) {
        if (!is_usable(&paragraph->breaks[i], full))
            continue;
        double here = width_near(paragraph, range_to(paragraph, start, i), measure);
        if (found && here > measure + EPSILON)
            break;
        found = true;
        best = i;
        if (here > measure + EPSILON)
            break;
    }
    *width = paragraph_width(paragraph, range_to(paragraph, start, best));
    return best;
}

/* `full` is the measure of the card; measure may be less while a widow is mended. */
static Attempt break_greedily(const Paragraph *paragraph, double measure, double full)
{
    Attempt lines = {.breaks = mem_array(paragraph->break_count, sizeof *lines.breaks)};
    size_t start = 0;
    for (size_t from = 0; from < paragraph->break_count; from++) {
        from = choose_break(paragraph, start, from, measure, full, &lines.last);
        lines.breaks[lines.count++] = from;
        lines.widest = lines.last > lines.widest ? lines.last : lines.widest;
        start = paragraph->breaks[from].pos;
    }
    lines.overfull = lines.widest > measure + EPSILON;
    return lines;
}

/* Narrower and narrower, each time just enough that the widest line changes, until the last line is long enough. */
static void mend_widow(const Paragraph *paragraph, double measure, Attempt *lines)
{
    double narrower = lines->widest;
    while (lines->count > 1 && !lines->overfull && lines->last < WIDOW * measure) {
        Attempt next = break_greedily(paragraph, narrower - 2 * EPSILON, measure);
        bool stop = next.overfull || next.count > lines->count;
        narrower = next.widest;
        if (!stop && next.last >= WIDOW * measure) {
            free(lines->breaks);
            *lines = next;
            return;
        }
        free(next.breaks);
        if (stop)
            return;
    }
}

size_t paragraph_line_count(const Paragraph *paragraph, double measure, bool *overfull)
{
    Attempt found = break_greedily(paragraph, measure, measure);
    free(found.breaks);
    *overfull = found.overfull;
    return found.count; /* mending adds no line */
}

void paragraph_break(const Paragraph *paragraph, double measure, Arena *arena, TextLines *out)
{
    Attempt found = break_greedily(paragraph, measure, measure);
    mend_widow(paragraph, measure, &found);
    TextLine *lines = arena_array(arena, found.count, sizeof *lines);
    size_t start = 0;
    for (size_t i = 0; i < found.count; i++) {
        lines[i] = place_line(paragraph, range_to(paragraph, start, found.breaks[i]), arena);
        start = lines[i].end;
    }
    *out = (TextLines){.lines = lines, .count = found.count, .overfull = found.overfull};
    free(found.breaks);
}
