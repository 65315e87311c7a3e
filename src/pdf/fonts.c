/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/fonts.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "pdf/cluster.h"
#include "pdf/embed.h"
#include "util/mem.h"
#include "util/unicode.h"

enum { RANK_WHOLE, RANK_LETTER, RANK_PART };

const PdfFont *pdf_fonts_find(const PdfFonts *fonts, const Font *font)
{
    for (size_t i = 0; i < fonts->count; i++)
        if (fonts->items[i].font == font)
            return &fonts->items[i];
    return NULL;
}

static PdfFont *find_or_add(PdfFonts *fonts, const Font *font)
{
    PdfFont *found = (PdfFont *)pdf_fonts_find(fonts, font);
    if (found)
        return found;
    fonts->items = mem_grow(fonts->items, fonts->count, &fonts->cap, sizeof *fonts->items);
    fonts->items[fonts->count] = (PdfFont){.font = font, .index = fonts->count};
    return &fonts->items[fonts->count++];
}

static uint32_t *place_of(PdfFont *font, uint32_t glyph)
{
    if (glyph >= font->place_count) {
        size_t count = glyph < 512 ? 1024 : (size_t)glyph * 2;
        font->places = mem_resize(font->places, count, sizeof *font->places);
        memset(font->places + font->place_count, 0, (count - font->place_count) * sizeof *font->places);
        font->place_count = count;
    }
    return &font->places[glyph];
}

/* The best text of a glyph stays; of equals the first. */
static void add_use(PdfFont *font, uint32_t glyph, int rank, StrView text)
{
    uint32_t *place = place_of(font, glyph);
    if (*place > 0) {
        FontUse *use = &font->uses[*place - 1];
        if (rank < use->rank)
            *use = (FontUse){.glyph = glyph, .rank = rank, .text = text};
        return;
    }
    font->uses = mem_grow(font->uses, font->count, &font->cap, sizeof *font->uses);
    font->uses[font->count++] = (FontUse){.glyph = glyph, .rank = rank, .text = text};
    *place = (uint32_t)font->count;
}

enum { LETTERS_MOST = 16 }; /* of a cluster; more than that are left to its first glyph */

/* The letters of a cluster, and which of them a glyph has already. */
typedef struct Letters {
    StrView items[LETTERS_MOST];
    bool told[LETTERS_MOST];
    size_t count;
} Letters;

static Letters split_letters(StrView text)
{
    Letters letters = {0};
    for (size_t pos = 0; pos < text.len && letters.count < LETTERS_MOST;) {
        size_t start = pos;
        unicode_next(text, &pos);
        letters.items[letters.count++] = (StrView){text.ptr + start, pos - start};
    }
    return letters;
}

/* The letter that the font itself gives this glyph to: a vowel sign that is drawn before its consonant stays a vowel sign. */
static const StrView *own_letter(const Font *font, uint32_t glyph, Letters *letters)
{
    for (size_t i = 0; i < letters->count; i++) {
        size_t pos = 0;
        if (letters->told[i] || font_glyph(font, unicode_next(letters->items[i], &pos)) != glyph)
            continue;
        letters->told[i] = true;
        return &letters->items[i];
    }
    return NULL;
}

/* The first stretch of letters that no glyph has yet; empty if all are told. */
static StrView untold(Letters *letters)
{
    size_t i = 0;
    StrView rest = {0};
    while (i < letters->count && letters->told[i])
        i++;
    for (; i < letters->count && !letters->told[i]; i++) {
        rest.ptr = rest.ptr ? rest.ptr : letters->items[i].ptr;
        rest.len += letters->items[i].len;
        letters->told[i] = true;
    }
    return rest;
}

/* Readers that know no ActualText read glyph by glyph, so the texts of a cluster's glyphs together should give its text. */
static void collect_cluster(PdfFont *font, const Cluster *cluster, StrView text)
{
    const Glyph *glyphs = cluster->run->glyphs + cluster->first;
    if (cluster->count == 1) {
        add_use(font, glyphs->id, RANK_WHOLE, text);
        return;
    }
    Letters letters = split_letters(text);
    bool *told = mem_array(cluster->count, sizeof *told);
    for (size_t i = 0; i < cluster->count; i++) {
        const StrView *own = own_letter(font->font, glyphs[i].id, &letters);
        told[i] = own != NULL;
        if (own)
            add_use(font, glyphs[i].id, RANK_LETTER, *own);
    }
    for (size_t i = 0; i < cluster->count; i++) {
        size_t place = cluster->run->rtl ? cluster->count - 1 - i : i;
        StrView rest = told[place] ? (StrView){0} : untold(&letters);
        if (!told[place])
            add_use(font, glyphs[place].id, RANK_PART, rest.len > 0 ? rest : view_of("\u200B"));
    }
    free(told);
}

static void collect_line(PdfFonts *fonts, const DrawText *draw, const TextLine *line)
{
    Arena arena = {0};
    Clusters clusters;
    clusters_of_line(line, &arena, &clusters);
    for (size_t i = 0; i < clusters.count; i++) {
        const Cluster *cluster = &clusters.items[i];
        collect_cluster(find_or_add(fonts, cluster->run->font), cluster, cluster_text(cluster, paragraph_text(draw->paragraph)));
    }
    arena_done(&arena);
}

void pdf_fonts_collect(PdfFonts *fonts, const DisplayList *list)
{
    for (size_t i = 0; i < list->count; i++) {
        if (list->ops[i].kind != DRAW_TEXT)
            continue;
        const DrawText *draw = &list->ops[i].text;
        for (size_t l = 0; l < draw->line_count; l++)
            collect_line(fonts, draw, draw->lines[l].line);
    }
}

static int compare_uses(const void *a, const void *b)
{
    const FontUse *x = a, *y = b;
    return (x->glyph > y->glyph) - (x->glyph < y->glyph);
}

static void sort_uses(PdfFont *font)
{
    qsort(font->uses, font->count, sizeof *font->uses, compare_uses);
    for (size_t i = 0; i < font->count; i++)
        font->places[font->uses[i].glyph] = (uint32_t)i + 1;
}

static bool subset(PdfFont *font, Buf *program, Error *err)
{
    uint32_t *glyphs = mem_array(font->count, sizeof *glyphs);
    uint16_t *codes = mem_array(font->count, sizeof *codes);
    for (size_t i = 0; i < font->count; i++)
        glyphs[i] = font->uses[i].glyph;
    bool ok = font_subset(font->font, glyphs, font->count, program, codes, err);
    for (size_t i = 0; ok && i < font->count; i++) {
        font->uses[i].code = codes[i];
        font->uses[i].width = (int)lround(font_advance(font->font, glyphs[i]) * 1000);
    }
    free(codes);
    free(glyphs);
    return ok;
}

bool pdf_fonts_embed(PdfFonts *fonts, PdfDoc *doc, Error *err)
{
    for (size_t i = 0; i < fonts->count; i++) {
        PdfFont *font = &fonts->items[i];
        Buf program = {0};
        font->bracket = font_info(font->font)->space_glyph;
        add_use(font, font->bracket, RANK_PART, view_of(" "));
        sort_uses(font);
        bool ok = subset(font, &program, err);
        if (ok)
            font->object = embed_font(doc, font, &program);
        buf_done(&program);
        if (!ok)
            return false;
    }
    return true;
}

const FontUse *pdf_font_use(const PdfFont *font, uint32_t glyph)
{
    assert(glyph < font->place_count && font->places[glyph] > 0);
    return &font->uses[font->places[glyph] - 1];
}

void pdf_fonts_done(PdfFonts *fonts)
{
    for (size_t i = 0; i < fonts->count; i++) {
        free(fonts->items[i].uses);
        free(fonts->items[i].places);
    }
    free(fonts->items);
    *fonts = (PdfFonts){0};
}
