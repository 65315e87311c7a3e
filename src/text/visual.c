/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/visual.h"

#include <stdlib.h>
#include <unicode/ubidi.h>
#include <unicode/uchar.h>

#include "text/bidi.h"
#include "text/joining.h"
#include "util/unicode.h"

enum { SOFT_HYPHEN = 0xAD, FIRST_MARK = 0x0300, FIRST_RTL = 0x0590, LRM = 0x200E, LINE_SEPARATOR = 0x2028, PARAGRAPH_SEPARATOR = 0x2029 };

VisualChar visual_char(uint32_t c)
{
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR)
        return (VisualChar){VISUAL_UNKNOWN, 1};
    if (c < FIRST_MARK)
        return c == SOFT_HYPHEN ? (VisualChar){VISUAL_HIDDEN, 0} : (VisualChar){c, 1};
    int columns = unicode_columns(c);
    if (columns == 0 && u_hasBinaryProperty((UChar32)c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
        return (VisualChar){VISUAL_HIDDEN, 0};
    return (VisualChar){c, columns};
}

#define DIRECTION(class) ((uint64_t)1 << (class))

bool visual_is_rtl(uint32_t c)
{
    static const uint64_t classes = DIRECTION(U_RIGHT_TO_LEFT) | DIRECTION(U_RIGHT_TO_LEFT_ARABIC) | DIRECTION(U_ARABIC_NUMBER) |
                                    DIRECTION(U_RIGHT_TO_LEFT_EMBEDDING) | DIRECTION(U_RIGHT_TO_LEFT_OVERRIDE) |
                                    DIRECTION(U_RIGHT_TO_LEFT_ISOLATE);
    return c >= FIRST_RTL && (DIRECTION(u_charDirection((UChar32)c)) & classes) != 0;
}

bool visual_has_rtl(StrView text)
{
    for (size_t pos = 0; pos < text.len;) {
        if ((unsigned char)text.ptr[pos] < 0xD6) /* U+0580 */
            pos++;
        else if (visual_is_rtl(unicode_next(text, &pos)))
            return true;
    }
    return false;
}

/* How much of UAX #9 a text needs. */
typedef enum Turn { TURN_NONE, TURN_ALL, TURN_SOME } Turn;

/* Right to left without exception: no Latin letter, digit, isolate or explicit control. */
static bool is_all_rtl(const TermText *text)
{
    static const uint64_t classes = DIRECTION(U_RIGHT_TO_LEFT) | DIRECTION(U_RIGHT_TO_LEFT_ARABIC) | DIRECTION(U_DIR_NON_SPACING_MARK) |
                                    DIRECTION(U_BOUNDARY_NEUTRAL) | DIRECTION(U_WHITE_SPACE_NEUTRAL) | DIRECTION(U_OTHER_NEUTRAL) |
                                    DIRECTION(U_COMMON_NUMBER_SEPARATOR) | DIRECTION(U_EUROPEAN_NUMBER_SEPARATOR) |
                                    DIRECTION(U_EUROPEAN_NUMBER_TERMINATOR);
    StrView view = view_of(text->text);
    for (size_t i = 0; i < text->span_count; i++)
        if (text->spans[i].flags & SPAN_ISOLATE)
            return false;
    for (size_t pos = 0; pos < view.len;)
        if (!(DIRECTION(u_charDirection((UChar32)unicode_next(view, &pos))) & classes))
            return false;
    return true;
}

static Turn turn_of(const TermText *text, BidiMode mode)
{
    if (mode == BIDI_TERMINAL || mode == BIDI_OFF)
        return TURN_NONE;
    if (text->rtl)
        return is_all_rtl(text) ? TURN_ALL : TURN_SOME;
    return visual_has_rtl(view_of(text->text)) ? TURN_SOME : TURN_NONE;
}

/* A line on its way, in logical order. */
typedef struct Line {
    const TermText *text;
    TermLine range;
    BidiMode mode;
    Arena *arena;
    uint32_t *chars;
    size_t *bytes; /* where each stands in the text */
    size_t char_count;
    Turn turn;
    const uint8_t *byte_levels; /* for TURN_SOME */
    TermCell *cells;
    uint8_t *levels; /* one a cell */
    size_t cell_count;
} Line;

static void read_chars(Line *line)
{
    size_t len = line->range.end - line->range.start;
    StrView text = {line->text->text, line->range.end};
    line->chars = arena_array(line->arena, len + 1, sizeof *line->chars);
    line->bytes = arena_array(line->arena, len + 1, sizeof *line->bytes);
    for (size_t pos = line->range.start; pos < line->range.end; line->char_count++) {
        line->bytes[line->char_count] = pos;
        line->chars[line->char_count] = unicode_next(text, &pos);
    }
}

static uint8_t level_at(const Line *line, size_t byte)
{
    return line->byte_levels ? line->byte_levels[byte] : line->turn == TURN_ALL;
}

static TermCell *add_cell(Line *line, VisualChar base, size_t byte, uint8_t level)
{
    TermCell *cell = &line->cells[line->cell_count];
    *cell = (TermCell){.chars = {base.c}, .columns = (uint8_t)base.columns, .pos = byte};
    line->levels[line->cell_count++] = level;
    return cell;
}

/* Where an isolated span starts or ends there is something of the base direction, which parts it from digits beside it (UAX #9 X5c).
 * It is not sent, as other hidden characters are not, but they have their places until the line is in order. */
static void add_edges(Line *line, size_t byte)
{
    const TermText *text = line->text;
    for (size_t i = 0; i < text->span_count && line->turn == TURN_SOME; i++)
        if (text->spans[i].flags & SPAN_ISOLATE && (text->spans[i].start == byte || text->spans[i].end == byte))
            add_cell(line, (VisualChar){VISUAL_HIDDEN, 0}, byte, text->rtl);
}

/* One place stays free where a mark of direction is to come. */
static void add_mark(TermCell *cell, uint32_t mark, size_t limit)
{
    for (size_t i = 1; i < limit; i++) {
        if (cell->chars[i] == 0) {
            cell->chars[i] = mark;
            return;
        }
    }
}

static bool needs_lrm(const Line *line, uint32_t base)
{
    return line->mode == BIDI_APP_LRM && visual_is_rtl(base);
}

static void make_cells(Line *line)
{
    const size_t most = line->char_count + 2 * line->text->span_count + 1;
    line->cells = arena_array(line->arena, most, sizeof *line->cells);
    line->levels = arena_array(line->arena, most, 1);
    TermCell *last = NULL; /* that is shown */
    for (size_t i = 0; i < line->char_count; i++) {
        VisualChar shown = line->chars[i] == JOINING_ABSORBED ? (VisualChar){VISUAL_HIDDEN, 0} : visual_char(line->chars[i]);
        size_t byte = line->bytes[i];
        add_edges(line, byte);
        if (shown.c == VISUAL_HIDDEN)
            add_cell(line, shown, byte, level_at(line, byte));
        else if (shown.columns > 0)
            last = add_cell(line, shown, byte, level_at(line, byte));
        else if (!last)
            last = add_cell(line, (VisualChar){VISUAL_MARK_BASE, 1}, byte, level_at(line, byte));
        if (shown.c != VISUAL_HIDDEN && shown.columns == 0)
            add_mark(last, shown.c, needs_lrm(line, last->chars[0]) ? TERM_CHARS_MAX - 1 : TERM_CHARS_MAX);
    }
}

/* Spaces at the end of a line take the direction of the paragraph (UAX #9 L1). */
static void mend_end(Line *line)
{
    for (size_t i = line->cell_count; i > 0; i--) {
        uint32_t c = line->cells[i - 1].chars[0];
        if (c != VISUAL_HIDDEN && u_charType((UChar32)c) != U_SPACE_SEPARATOR)
            return;
        line->levels[i - 1] = line->text->rtl;
    }
}

/* Characters that look the other way in right-to-left text (L4), and the marks of app-lrm. */
static void finish_cells(Line *line)
{
    for (size_t i = 0; i < line->cell_count; i++) {
        TermCell *cell = &line->cells[i];
        if (line->levels[i] & 1)
            cell->chars[0] = (uint32_t)u_charMirror((UChar32)cell->chars[0]);
        if (needs_lrm(line, cell->chars[0]))
            add_mark(cell, LRM, TERM_CHARS_MAX);
    }
}

static bool is_word_cell(const TermCell *cell, uint8_t level)
{
    return (level & 1) && u_charType((UChar32)cell->chars[0]) != U_SPACE_SEPARATOR;
}

/* The terminal turns each word by itself, its brackets too; what has no letters is left as it is. */
static void unturn_words(const Line *line, const int32_t *order, TermCell *cells)
{
    for (size_t i = 0, end; i < line->cell_count; i = end) {
        bool letters = false;
        for (end = i; end < line->cell_count && is_word_cell(&cells[end], line->levels[order[end]]); end++)
            letters = letters || visual_is_rtl(cells[end].chars[0]);
        for (size_t k = i; letters && k < end; k++) {
            cells[k] = line->cells[order[end - 1 - (k - i)]];
            cells[k].chars[0] = (uint32_t)u_charMirror((UChar32)cells[k].chars[0]);
        }
        end += end == i;
    }
}

static void reorder(Line *line)
{
    int32_t *order = arena_array(line->arena, line->cell_count + 1, sizeof *order);
    TermCell *cells = arena_array(line->arena, line->cell_count + 1, sizeof *cells);
    ubidi_reorderVisual(line->levels, (int32_t)line->cell_count, order);
    for (size_t i = 0; i < line->cell_count; i++)
        cells[i] = line->cells[order[i]];
    if (line->mode == BIDI_WORDS)
        unturn_words(line, order, cells);
    line->cells = cells;
}

static size_t drop_hidden(TermCell *cells, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (cells[i].chars[0] != VISUAL_HIDDEN)
            cells[kept++] = cells[i];
    return kept;
}

void terminal_cells(const TermText *text, TermLine range, BidiMode mode, Arena *arena, TermCells *out)
{
    Line line = {.text = text, .range = range, .mode = mode, .arena = arena, .turn = turn_of(text, mode)};
    uint8_t *levels = NULL;
    if (line.turn == TURN_SOME)
        levels = bidi_levels(view_of(text->text), text->spans, text->span_count, text->rtl);
    line.byte_levels = levels;
    read_chars(&line);
    if (line.turn != TURN_NONE && mode != BIDI_WORDS)
        joining_shape(line.chars, line.char_count);
    make_cells(&line);
    if (line.turn != TURN_NONE) {
        mend_end(&line);
        finish_cells(&line);
        reorder(&line);
    }
    *out = (TermCells){.count = drop_hidden(line.cells, line.cell_count), .cells = line.cells};
    for (size_t i = 0; i < out->count; i++)
        out->columns += out->cells[i].columns;
    free(levels);
}
