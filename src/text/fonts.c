/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/fonts.h"

#include <stdlib.h>
#include <string.h>

#include "text/find.h"
#include "util/mem.h"

typedef enum SlotState { SLOT_NEW, SLOT_OPEN, SLOT_MISSING } SlotState;

/* One face of one row; several slots may share a font (Latn, Cyrl and Grek are all Noto Sans). */
typedef struct Slot {
    SlotState state;
    const Font *font;
} Slot;

struct Fonts {
    const FontRow *rows;
    size_t row_count;
    char *search_path;
    Slot *slots; /* regular and bold of each row */
    Font **opened;
    size_t opened_count, opened_cap;
    Segmenter *segmenter;
};

Fonts *fonts_new(const FontRow *rows, size_t count, const char *search_path)
{
    Fonts *fonts = mem_alloc(sizeof *fonts);
    fonts->rows = rows;
    fonts->row_count = count;
    fonts->search_path = mem_strdup(search_path);
    fonts->segmenter = segmenter_new();
    fonts->slots = mem_array(count * 2, sizeof *fonts->slots);
    return fonts;
}

void fonts_free(Fonts *fonts)
{
    if (!fonts)
        return;
    for (size_t i = 0; i < fonts->opened_count; i++)
        font_close(fonts->opened[i]);
    segmenter_free(fonts->segmenter);
    free(fonts->opened);
    free(fonts->slots);
    free(fonts->search_path);
    free(fonts);
}

Segmenter *fonts_segmenter(Fonts *fonts)
{
    return fonts->segmenter;
}

size_t fonts_row_count(const Fonts *fonts)
{
    return fonts->row_count;
}

const FontRow *fonts_row(const Fonts *fonts, size_t index)
{
    return &fonts->rows[index];
}

const FontRow *fonts_find_row(const Fonts *fonts, const char *script)
{
    for (size_t i = 0; i < fonts->row_count; i++)
        if (strcmp(fonts->rows[i].script, script) == 0)
            return &fonts->rows[i];
    return NULL;
}

/* A font of that file: that face of it if it is open, else any. */
static const Font *find_opened(const Fonts *fonts, const FontFile *file, bool bold)
{
    const Font *other = NULL;
    for (size_t i = 0; i < fonts->opened_count; i++) {
        const Font *font = fonts->opened[i];
        if (strcmp(font->info.path, file->path) != 0)
            continue;
        if (font->index == file->index && font->info.bold == bold)
            return font;
        other = font;
    }
    return other;
}

static bool is_face(const Font *font, const FontFile *file, bool bold)
{
    return font && font->index == file->index && font->info.bold == bold;
}

static bool open_slot(Fonts *fonts, const FontRow *row, bool bold, Slot *slot, Error *err)
{
    FontFile file = {0};
    if (!find_font(row, bold, fonts->search_path, &file)) {
        slot->state = SLOT_MISSING;
        return true;
    }
    const Font *found = find_opened(fonts, &file, bold);
    if (!is_face(found, &file, bold)) {
        Font *font = font_open(file.path, file.index, bold, found, err);
        if (font) {
            fonts->opened = mem_grow(fonts->opened, fonts->opened_count, &fonts->opened_cap, sizeof *fonts->opened);
            fonts->opened[fonts->opened_count++] = font;
        }
        found = font;
    }
    font_file_done(&file);
    if (!found)
        return false;
    *slot = (Slot){SLOT_OPEN, found};
    return true;
}

/* NULL with err untouched: there is no such file. */
static bool slot_font(Fonts *fonts, const FontRow *row, bool bold, const Font **out, Error *err)
{
    Slot *slot = &fonts->slots[(size_t)(row - fonts->rows) * 2 + bold];
    if (slot->state == SLOT_NEW && !open_slot(fonts, row, bold, slot, err))
        return false;
    *out = slot->font;
    return true;
}

bool fonts_face(Fonts *fonts, const FontRow *row, bool bold, Face *out, Error *err)
{
    const Font *font = NULL;
    if (!slot_font(fonts, row, bold, &font, err))
        return false;
    /* Only a row that lists no bold face is stroked: a bold file that should be there and is not is a missing package. */
    bool synthetic = bold && !font && !(row->bold && row->bold[0]);
    if (synthetic && !slot_font(fonts, row, false, &font, err))
        return false;
    if (!font)
        return error_set(err, ERROR_UNAVAILABLE, N_("font '%s' (%s) is not installed; install the Debian package %s"), row->family,
                         bold && !synthetic ? "bold" : "regular", row->package);
    *out = (Face){font, synthetic};
    return true;
}
