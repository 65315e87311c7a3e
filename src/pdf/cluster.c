/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/cluster.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>

#include "util/unicode.h"

/* A run that starts further than this from the end of the one before (em) was moved on purpose. */
static const double JUMP = 0.05;
/* A cluster narrower than this (em) shares the box of its neighbour: readers take two boxes at one place for a shadow. */
static const double THIN = 0.02;

static int compare_offsets(const void *a, const void *b)
{
    size_t x = *(const size_t *)a, y = *(const size_t *)b;
    return (x > y) - (x < y);
}

static size_t count_glyphs(const TextLine *line)
{
    size_t count = 0;
    for (size_t r = 0; r < line->run_count; r++)
        count += line->runs[r].count;
    return count;
}

static void add_run(const GlyphRun *run, double *pen, Clusters *out)
{
    if (run->count > 0 && run->glyphs[0].y == 0 && run->glyphs[0].advance > 0 && fabs(run->glyphs[0].x - *pen) > JUMP)
        *pen = run->glyphs[0].x;
    for (size_t g = 0; g < run->count; g++) {
        const Glyph *glyph = &run->glyphs[g];
        bool same = g > 0 && glyph->cluster == run->glyphs[g - 1].cluster;
        if (!same)
            out->items[out->count++] = (Cluster){.run = run, .first = g, .start = glyph->cluster, .x0 = *pen};
        *pen += glyph->advance;
        out->items[out->count - 1].count++;
        out->items[out->count - 1].x1 = *pen;
    }
}

static bool runs_on(const Clusters *clusters)
{
    for (size_t i = 1; i < clusters->count; i++)
        if (clusters->items[i].start <= clusters->items[i - 1].start)
            return false;
    return true;
}

/* Where a cluster's text ends is where the next one in logical order starts. */
static void find_ends(const TextLine *line, Arena *arena, Clusters *out)
{
    if (runs_on(out)) {
        for (size_t i = 0; i < out->count; i++)
            out->items[i].end = i + 1 < out->count ? out->items[i + 1].start : line->end;
        return;
    }
    size_t *starts = arena_array(arena, out->count + 1, sizeof *starts);
    for (size_t i = 0; i < out->count; i++)
        starts[i] = out->items[i].start;
    qsort(starts, out->count, sizeof *starts, compare_offsets);
    starts[out->count] = line->end;
    for (size_t i = 0; i < out->count; i++) {
        size_t *at = bsearch(&out->items[i].start, starts, out->count, sizeof *starts, compare_offsets);
        while (*at == out->items[i].start && at < starts + out->count)
            at++;
        out->items[i].end = *at;
    }
}

/* Joiners and other glyphs of no width go to the cluster on their left, in text the one after them. */
static void merge_thin(Clusters *out)
{
    size_t kept = 0;
    for (size_t i = 0; i < out->count; i++) {
        Cluster *cluster = &out->items[i], *before = kept > 0 ? &out->items[kept - 1] : NULL;
        bool thin = cluster->x1 - cluster->x0 < THIN && before && before->run == cluster->run && cluster->run->rtl;
        if (thin && before->start == cluster->end) {
            before->count += cluster->count;
            before->start = cluster->start;
            before->x1 = cluster->x1;
        } else {
            out->items[kept++] = *cluster;
        }
    }
    out->count = kept;
}

void clusters_of_line(const TextLine *line, Arena *arena, Clusters *out)
{
    double pen = 0;
    *out = (Clusters){.items = arena_array(arena, count_glyphs(line) + 1, sizeof *out->items)};
    for (size_t r = 0; r < line->run_count; r++)
        add_run(&line->runs[r], &pen, out);
    find_ends(line, arena, out);
    merge_thin(out);
}

StrView cluster_text(const Cluster *cluster, const char *text)
{
    return (StrView){text + cluster->start, cluster->end - cluster->start};
}

bool cluster_is_space(const Cluster *cluster, const char *text)
{
    StrView view = cluster_text(cluster, text);
    for (size_t i = 0; i < view.len; i++)
        if (view.ptr[i] != ' ')
            return false;
    return true;
}

static bool is_rtl_letter(uint32_t c)
{
    if (c < 0x590 || (c >= 0x900 && c < 0xFB00))
        return false;
    static const uint32_t ranges[][2] = {
        {0x05BE, 0x05BE}, {0x05D0, 0x05F4}, {0x0620, 0x064A}, {0x066D, 0x066F}, {0x0671, 0x06D5},   {0x06E5, 0x06E6},
        {0x06EE, 0x06EF}, {0x06FA, 0x0710}, {0x0712, 0x072F}, {0x074D, 0x07A5}, {0x07B1, 0x07B1},   {0x07C0, 0x07EA},
        {0x07F4, 0x07F5}, {0x0800, 0x0815}, {0x0840, 0x0858}, {0x0860, 0x08C9}, {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF},
        {0xFB1D, 0xFB1D}, {0xFB1F, 0xFB4F}, {0xFB50, 0xFDFD}, {0xFE70, 0xFEFC},
    };
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (c >= ranges[i][0] && c <= ranges[i][1])
            return true;
    return false;
}

bool text_has_rtl_letters(StrView text)
{
    for (size_t pos = 0; pos < text.len;)
        if ((unsigned char)text.ptr[pos] < 0x80)
            pos++;
        else if (is_rtl_letter(unicode_next(text, &pos)))
            return true;
    return false;
}
