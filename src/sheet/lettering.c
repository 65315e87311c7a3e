/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/lettering.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "util/arena.h"
#include "util/mem.h"

typedef struct Entry {
    Letters letters;
    Paragraph *owned;
    bool bold;
} Entry;

struct Lettering {
    Fonts *fonts;
    Arena arena;
    Entry **table; /* open addressing; entries live in the arena, so that their addresses stay */
    size_t size, count;
};

Lettering *lettering_new(Fonts *fonts)
{
    Lettering *lettering = mem_alloc(sizeof *lettering);
    lettering->fonts = fonts;
    lettering->size = 64;
    lettering->table = mem_array(lettering->size, sizeof(Entry *));
    return lettering;
}

void lettering_free(Lettering *lettering)
{
    if (!lettering)
        return;
    for (size_t i = 0; i < lettering->size; i++)
        if (lettering->table[i])
            paragraph_free(lettering->table[i]->owned);
    free(lettering->table);
    arena_done(&lettering->arena);
    free(lettering);
}

static size_t hash(const char *text, bool bold)
{
    return (size_t)view_hash(view_of(text), bold ? VIEW_HASH_START + 1 : VIEW_HASH_START);
}

static Entry **find_place(Entry **table, size_t size, const char *text, bool bold)
{
    size_t at = hash(text, bold) % size;
    while (table[at] && (table[at]->bold != bold || strcmp(paragraph_text(table[at]->owned), text) != 0))
        at = (at + 1) % size;
    return &table[at];
}

static void widen(Lettering *lettering)
{
    size_t size = lettering->size * 2;
    Entry **table = mem_array(size, sizeof(Entry *));
    for (size_t i = 0; i < lettering->size; i++) {
        Entry *entry = lettering->table[i];
        if (entry)
            *find_place(table, size, paragraph_text(entry->owned), entry->bold) = entry;
    }
    free(lettering->table);
    lettering->table = table;
    lettering->size = size;
}

static Entry *shape(Lettering *lettering, const char *text, bool bold, Error *err)
{
    TextInput input = {.text = text, .style = {.language = "en", .script = "Latn", .bold = bold}, .unit = "marks of the sheet"};
    Paragraph *paragraph;
    if (!paragraph_shape(lettering->fonts, &input, &paragraph, err))
        return NULL;
    const double endless_em = 1e6;
    TextLines lines;
    paragraph_break(paragraph, endless_em, &lettering->arena, &lines);
    Entry *entry = arena_alloc(&lettering->arena, sizeof *entry);
    *entry = (Entry){.letters = {paragraph, lines.lines}, .owned = paragraph, .bold = bold};
    return entry;
}

const Letters *lettering_get(Lettering *lettering, const char *text, bool bold, Error *err)
{
    if (lettering->count * 2 >= lettering->size)
        widen(lettering);
    Entry **place = find_place(lettering->table, lettering->size, text, bold);
    if (!*place) {
        *place = shape(lettering, text, bold, err);
        lettering->count += *place != NULL;
    }
    return *place ? &(*place)->letters : NULL;
}

static void draw(const Letters *letters, double size_pt, double x_pt, double y_pt, int quarter_turns, DisplayList *list)
{
    /* Tenths of a point are fine enough here, and short in the file. */
    DrawLine line = {round(x_pt * 10) / 10, round(y_pt * 10) / 10, letters->line};
    draw_text(list, (DrawText){.paragraph = letters->paragraph,
                               .lines = &line,
                               .line_count = 1,
                               .size_pt = size_pt,
                               .ink = INK_BLACK,
                               .role = ROLE_ARTIFACT,
                               .quarter_turns = quarter_turns});
}

void letters_draw(const Letters *letters, double size_pt, double x_pt, double y_pt, DisplayList *list)
{
    draw(letters, size_pt, x_pt, y_pt, 1, list);
}

void letters_draw_level(const Letters *letters, double size_pt, double x_pt, double y_pt, DisplayList *list)
{
    draw(letters, size_pt, x_pt, y_pt, 0, list);
}
