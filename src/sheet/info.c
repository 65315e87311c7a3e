/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/marks.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "util/buf.h"
#include "util/mem.h"

static const double letter_pt = 6.5, pitch_pt = 8, space_pt = 0.26 * 6.5;
static const double end_pt = 24; /* of a line from the edge of the paper */

/* What a line that is too long loses, one after the other. */
typedef enum Detail { DETAIL_COUNTS, DETAIL_EDITIONS, DETAIL_CODES, DETAIL_NUMBER, DETAIL_COUNT } Detail;

static const char *const flip_sentences[] = {"flip long edge", "flip short edge", "turned by hand", "one side"};
static_assert(sizeof flip_sentences / sizeof *flip_sentences == FLIP_COUNT, "words for each flip");

/* The words of the line; it is broken between them only. */
typedef struct Words {
    const Letters **items;
    size_t count, cap;
    size_t number; /* which one is the number of the sheet */
    bool failed;   /* one could not be shaped; err is set */
} Words;

typedef struct Columns {
    double length_pt; /* room of one */
    size_t most;
} Columns;

static void add_word(const MarkPage *page, Words *words, const char *text, bool bold)
{
    const Letters *letters = words->failed ? NULL : lettering_get(page->marks->lettering, text, bold, page->err);
    if (!letters) {
        words->failed = true;
        return;
    }
    words->items = mem_grow(words->items, words->count, &words->cap, sizeof *words->items);
    words->items[words->count++] = letters;
}

/* An edition is "2026-11 es 3F2A9K": month, language, code. */
static StrView edition_month(const RunEntry *entry)
{
    return entry->edition ? (StrView){entry->edition, strcspn(entry->edition, " ")} : view_of("");
}

static const char *edition_code(const RunEntry *entry)
{
    const char *code = entry->edition ? strrchr(entry->edition, ' ') : NULL;
    return code ? code + 1 : "";
}

static void language_text(const RunEntry *entry, unsigned count, Detail detail, Buf *out)
{
    buf_add_str(out, entry->code);
    if (detail <= DETAIL_EDITIONS && *edition_code(entry))
        buf_addf(out, " %s", edition_code(entry));
    if (detail <= DETAIL_COUNTS)
        buf_addf(out, " ×%u", count);
}

/* Cards of one entry stand side by side, so a run of equal entries is one language. */
static unsigned run_length(const SheetFill *fill, unsigned at)
{
    unsigned end = at;
    while (end < fill->count && fill->entries[end] == fill->entries[at])
        end++;
    return end - at;
}

static void add_languages(const MarkPage *page, Words *words, Detail detail)
{
    const SheetFill *fill = page->fill;
    unsigned languages = 0;
    Buf text = {0};
    for (unsigned at = 0, count; at < fill->count; at += count, languages++) {
        count = run_length(fill, at);
        if (detail == DETAIL_NUMBER)
            continue;
        buf_clear(&text);
        language_text(&page->marks->request->entries[fill->entries[at]], count, detail, &text);
        buf_add_str(&text, at + count < fill->count ? "," : " ·");
        add_word(page, words, buf_str(&text), false);
    }
    if (detail == DETAIL_NUMBER) {
        buf_addf(&text, "languages: %u ·", languages);
        add_word(page, words, buf_str(&text), false);
    }
    buf_done(&text);
}

size_t marks_number_width(const Marks *marks)
{
    size_t width = 1;
    for (size_t rest = marks->sheet_count; rest >= 10; rest /= 10)
        width++;
    return width;
}

/* "sheet 07 of 12": the digits of Noto Sans are of one width, so all numbers of a run are. */
static void add_number(const MarkPage *page, Words *words)
{
    Buf text = {0};
    add_word(page, words, "sheet", false);
    words->number = words->count;
    buf_addf(&text, "%0*zu", (int)marks_number_width(page->marks), page->number ? 0 : page->fill->sheet + 1);
    add_word(page, words, buf_str(&text), false);
    buf_clear(&text);
    buf_addf(&text, "of %zu ·", page->marks->sheet_count);
    add_word(page, words, buf_str(&text), false);
    buf_done(&text);
}

/* Whose errors are undone, and by how much. */
static void add_printer(const MarkPage *page, Words *words)
{
    const PrinterProfile *printer = page->marks->request->printer;
    if (!printer)
        return;
    Buf text = {0};
    buf_addf(&text, "printer %s %+.1f %+.1f mm", printer->id, -printer->dx_mm, -printer->dy_mm);
    add_word(page, words, buf_str(&text), false);
    buf_done(&text);
}

static void add_words(const MarkPage *page, Words *words, Detail detail)
{
    const SheetRequest *request = page->marks->request;
    StrView month = edition_month(&request->entries[page->fill->entries[0]]);
    Buf text = {0};
    add_word(page, words, page->back ? "BACK" : "FRONT", true);
    if (request->proof)
        add_word(page, words, "PROOF, not for use:", true);
    add_number(page, words);
    buf_addf(&text, "%s%s%.*s ·", request->card_title, month.len ? " " : "", SV(month));
    add_word(page, words, buf_str(&text), false);
    add_languages(page, words, detail);
    buf_clear(&text);
    buf_addf(&text, "%s, %s ·", request->stock->id, request->skin);
    add_word(page, words, buf_str(&text), false);
    buf_clear(&text);
    buf_addf(&text, "%s%s", flip_sentences[request->flip], request->printer ? " ·" : "");
    add_word(page, words, buf_str(&text), false);
    add_printer(page, words);
    buf_done(&text);
}

static double word_width(const Letters *word)
{
    return word->line->width * letter_pt;
}

/* How many words from `at` on stand in one column, and how long they are; 0 if not even one does. */
static size_t fill_column(const Words *words, size_t at, double room_pt, double *length_pt)
{
    size_t count = 0;
    *length_pt = 0;
    for (; at + count < words->count; count++) {
        double longer_pt = *length_pt + (count ? space_pt : 0) + word_width(words->items[at + count]);
        if (longer_pt > room_pt)
            break;
        *length_pt = longer_pt;
    }
    return count;
}

/* 0: they do not fit. */
static size_t columns_needed(const Words *words, Columns columns)
{
    size_t used = 0;
    double length_pt;
    for (size_t at = 0, count; at < words->count; at += count, used++) {
        count = fill_column(words, at, columns.length_pt, &length_pt);
        if (count == 0 || used == columns.most)
            return 0;
    }
    return used;
}

static double column_ink(void)
{
    return (letters_above + letters_below) * letter_pt;
}

bool info_fits(Zone zone)
{
    return zone_width(zone) >= column_ink();
}

static Columns zone_columns(Zone zone, double sheet_height_pt)
{
    return (Columns){.length_pt = sheet_height_pt - 2 * end_pt, .most = 1 + (size_t)((zone_width(zone) - column_ink()) / pitch_pt)};
}

static void draw_word(const MarkPage *page, const Words *words, size_t i, double x_pt, double y_pt)
{
    if (page->number && i == words->number)
        *page->number = (NumberPlace){.known = true, .x_pt = x_pt, .y_pt = y_pt};
    else
        letters_draw(words->items[i], letter_pt, x_pt, y_pt, page->list);
}

bool marks_draw_number(Marks *marks, NumberPlace place, size_t first, const char *digits, DisplayList *list, Error *err)
{
    const Letters *letters = lettering_get(marks->lettering, digits, false, err);
    if (!letters)
        return false;
    double digit_pt = letters->line->width * letter_pt / (double)strlen(digits);
    if (place.level)
        letters_draw_level(letters, letter_pt, place.x_pt + (double)first * digit_pt, place.y_pt, list);
    else
        letters_draw(letters, letter_pt, place.x_pt, place.y_pt - (double)first * digit_pt, list);
    return true;
}

static void draw_words(const MarkPage *page, const Words *words, Zone zone, size_t used)
{
    Columns columns = zone_columns(zone, page->list->height_pt);
    double block_pt = (double)(used - 1) * pitch_pt + column_ink(), length_pt;
    double x_pt = (zone.from_pt + zone.to_pt - block_pt) / 2 + letters_above * letter_pt;
    for (size_t at = 0, count; at < words->count; at += count, x_pt += pitch_pt) {
        count = fill_column(words, at, columns.length_pt, &length_pt);
        double y_pt = (page->list->height_pt + length_pt) / 2;
        for (size_t i = at; i < at + count; i++) {
            draw_word(page, words, i, x_pt, y_pt);
            y_pt -= word_width(words->items[i]) + space_pt;
        }
    }
}

bool info_draw(const MarkPage *page, Zone zone)
{
    Words words = {0};
    size_t used = 0;
    for (Detail detail = DETAIL_COUNTS; used == 0 && !words.failed && detail < DETAIL_COUNT; detail++) {
        words.count = 0;
        add_words(page, &words, detail);
        used = words.failed ? 0 : columns_needed(&words, zone_columns(zone, page->list->height_pt));
    }
    if (used > 0)
        draw_words(page, &words, zone, used);
    else
        page->marks->left_out = true;
    free(words.items);
    return !words.failed;
}
