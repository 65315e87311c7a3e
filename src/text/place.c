/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/place.h"

#include <stdlib.h>
#include <unicode/ubidi.h>

#include "util/mem.h"

/* What one item has on the line, or the spaces at its end. */
typedef struct Piece {
    const Item *item;
    ShapedRun run; /* owned */
} Piece;

typedef struct Line {
    const Paragraph *paragraph;
    LineRange range;
    Piece *pieces;
    uint8_t *levels;
    size_t count;
} Line;

static void add_piece(Line *line, const Item *item, uint8_t level, ShapedRun run)
{
    if (run.count == 0) {
        free(run.glyphs);
        return;
    }
    line->levels[line->count] = level;
    line->pieces[line->count++] = (Piece){item, run};
}

/* The glyphs from `from` on, taken out of the run. */
static ShapedRun split_off(ShapedRun *run, size_t from)
{
    ShapedRun tail = {.glyphs = mem_array(run->count, sizeof *tail.glyphs)};
    size_t kept = 0;
    for (size_t i = 0; i < run->count; i++) {
        if (run->glyphs[i].cluster >= from)
            tail.glyphs[tail.count++] = run->glyphs[i];
        else
            run->glyphs[kept++] = run->glyphs[i];
    }
    run->count = kept;
    return tail;
}

/* Spaces at the end of a line take the direction of the paragraph (UAX #9 L1). */
static void collect(Line *line)
{
    const Paragraph *paragraph = line->paragraph;
    uint8_t base = paragraph->rtl;
    line->pieces = mem_array(paragraph->item_count * 2, sizeof *line->pieces);
    line->levels = mem_array(paragraph->item_count * 2, 1);
    for (size_t i = 0; i < paragraph->item_count; i++) {
        const Item *item = &paragraph->items[i];
        if (item->end <= line->range.start || item->start >= line->range.end)
            continue;
        ShapedRun run = paragraph_piece(paragraph, i, line->range);
        if (item->level == base) {
            add_piece(line, item, base, run);
            continue;
        }
        ShapedRun spaces = split_off(&run, line->range.content_end);
        add_piece(line, item, item->level, run);
        add_piece(line, item, base, spaces);
    }
}

static double spaces_width(const Line *line)
{
    double width = 0;
    for (size_t i = 0; i < line->count; i++)
        for (size_t k = 0; k < line->pieces[i].run.count; k++)
            if (line->pieces[i].run.glyphs[k].cluster >= line->range.content_end)
                width += line->pieces[i].run.glyphs[k].advance;
    return width;
}

static void add_ink(TextLine *out, const Item *item, const Glyph *glyph)
{
    double box[4];
    if (!font_ink(item->face.font, glyph->id, box))
        return;
    double top = glyph->y + box[3] * item->scale, bottom = glyph->y + box[1] * item->scale;
    out->ink_top = top > out->ink_top ? top : out->ink_top;
    out->ink_bottom = bottom < out->ink_bottom ? bottom : out->ink_bottom;
}

static GlyphRun place_piece(const Piece *piece, double *pen, TextLine *out, Arena *arena)
{
    Glyph *glyphs = arena_array(arena, piece->run.count, sizeof *glyphs);
    for (size_t i = 0; i < piece->run.count; i++) {
        const ShapedGlyph *from = &piece->run.glyphs[i];
        glyphs[i] = (Glyph){from->id, from->cluster, *pen + from->dx, from->dy, from->advance};
        *pen += from->advance;
        add_ink(out, piece->item, &glyphs[i]);
    }
    return (GlyphRun){.font = piece->item->face.font,
                      .scale = piece->item->scale,
                      .rtl = piece->item->level & 1,
                      .synthetic_bold = piece->item->face.synthetic_bold,
                      .glyphs = glyphs,
                      .count = piece->run.count};
}

TextLine place_line(const Paragraph *paragraph, LineRange range, Arena *arena)
{
    Line line = {.paragraph = paragraph, .range = range};
    TextLine out = {.start = range.start, .end = range.end};
    collect(&line);
    int32_t *order = mem_array(line.count, sizeof *order);
    ubidi_reorderVisual(line.levels, (int32_t)line.count, order);
    double spaces = spaces_width(&line);
    /* Right to left, the spaces at the line's end stand left of the edge from which x counts. */
    double pen = paragraph->rtl ? -spaces : 0, from = pen;
    GlyphRun *runs = arena_array(arena, line.count, sizeof *runs);
    for (size_t i = 0; i < line.count; i++)
        runs[i] = place_piece(&line.pieces[order[i]], &pen, &out, arena);
    out.width = pen - from - spaces;
    out.runs = runs;
    out.run_count = line.count;
    for (size_t i = 0; i < line.count; i++)
        free(line.pieces[i].run.glyphs);
    free(order);
    free(line.levels);
    free(line.pieces);
    return out;
}
