/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/paragraph.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "util/mem.h"
#include "util/unicode.h"

enum { TEXT_MAX = 1 << 20 }; /* bytes; ICU and HarfBuzz count in int */

enum { LINE_SEPARATOR = 0x2028, PARAGRAPH_SEPARATOR = 0x2029 };

static bool check_text(const TextInput *input, Error *err)
{
    const char *unit = input->unit ? input->unit : "text";
    StrView text = view_of(input->text);
    if (text.len > TEXT_MAX)
        return error_set(err, ERROR_DATA, N_("%s: the text is longer than %d bytes"), unit, TEXT_MAX);
    size_t bad = unicode_first_invalid(text);
    if (bad < text.len)
        return error_set(err, ERROR_DATA, N_("%s: byte %zu of the text is not UTF-8"), unit, bad + 1);
    for (size_t pos = 0; pos < text.len;) {
        uint32_t c = unicode_next(text, &pos);
        if (!unicode_is_control(c) && !unicode_is_bidi_control(c) && c != LINE_SEPARATOR && c != PARAGRAPH_SEPARATOR)
            continue;
        Buf name = {0};
        error_set(err, ERROR_DATA, N_("%s: the control character %s is not allowed in a text"), unit, unicode_name(c, &name));
        buf_done(&name);
        return false;
    }
    return true;
}

static void copy_input(Paragraph *paragraph, const TextInput *input)
{
    paragraph->text = mem_strdup(input->text);
    paragraph->len = strlen(input->text);
    paragraph->language = mem_strdup(input->style.language);
    paragraph->shape_language = shape_language(input->style.language);
    paragraph->rtl = input->style.rtl;
    paragraph->span_count = input->span_count;
    paragraph->spans = mem_array(input->span_count, sizeof *paragraph->spans);
    for (size_t i = 0; i < input->span_count; i++) {
        assert(input->spans[i].start <= input->spans[i].end && input->spans[i].end <= paragraph->len);
        paragraph->spans[i] = input->spans[i];
    }
}

/* Every glyph adds its advance behind its cluster's first byte; then sums run on. */
static void add_run(Paragraph *paragraph, const Item *item, const ShapedRun *run)
{
    for (size_t i = 0; i < run->count; i++) {
        paragraph->advance[run->glyphs[i].cluster + 1] += run->glyphs[i].advance;
        paragraph->safe[run->glyphs[i].cluster] = true;
    }
    for (size_t i = 0; i < run->count; i++)
        if (run->glyphs[i].unsafe)
            paragraph->safe[run->glyphs[i].cluster] = false;
    paragraph->safe[item->start] = true;
}

static void shape_items(Paragraph *paragraph)
{
    StrView text = {paragraph->text, paragraph->len};
    paragraph->runs = mem_array(paragraph->item_count, sizeof *paragraph->runs);
    paragraph->advance = mem_array(paragraph->len + 2, sizeof *paragraph->advance);
    paragraph->safe = mem_array(paragraph->len + 1, sizeof *paragraph->safe);
    paragraph->safe[paragraph->len] = true;
    for (size_t i = 0; i < paragraph->item_count; i++) {
        const Item *item = &paragraph->items[i];
        paragraph->runs[i] = shape_run(item, paragraph->shape_language, text, item->start, item->end, 0);
        add_run(paragraph, item, &paragraph->runs[i]);
    }
    for (size_t pos = 1; pos <= paragraph->len; pos++)
        paragraph->advance[pos] += paragraph->advance[pos - 1];
}

/* HarfBuzz may still find no glyph for what cmap promises: a box is never set. */
static bool check_glyphs(const Paragraph *paragraph, const char *unit, Error *err)
{
    StrView text = {paragraph->text, paragraph->len};
    for (size_t i = 0; i < paragraph->item_count; i++) {
        for (size_t k = 0; k < paragraph->runs[i].count; k++) {
            size_t pos = paragraph->runs[i].glyphs[k].cluster;
            if (paragraph->runs[i].glyphs[k].id != 0)
                continue;
            Buf name = {0};
            uint32_t c = unicode_next(text, &pos);
            error_set(err, ERROR_UNAVAILABLE, N_("%s: the font %s cannot set the character %s"), unit ? unit : "text",
                      paragraph->items[i].face.font->info.path, unicode_name(c, &name));
            buf_done(&name);
            return false;
        }
    }
    return true;
}

/* The stretch around break `at` that only breaks of its rank and above would cut. */
static LineRange cut_by(const Paragraph *paragraph, size_t at)
{
    const Break *breaks = paragraph->breaks;
    size_t first = at, last = at;
    while (first > 0 && breaks[first - 1].rank >= breaks[at].rank)
        first--;
    while (breaks[last].rank >= breaks[at].rank && last + 1 < paragraph->break_count)
        last++;
    return (LineRange){first > 0 ? breaks[first - 1].pos : 0, breaks[last].content_end, breaks[last].pos};
}

static bool find_breaks(Fonts *fonts, Paragraph *paragraph, Error *err)
{
    StrView text = {paragraph->text, paragraph->len};
    if (!break_find(fonts_segmenter(fonts), text, paragraph->language, paragraph->spans, paragraph->span_count, &paragraph->breaks,
                    &paragraph->break_count))
        return error_set(err, ERROR_UNAVAILABLE, N_("the Unicode data of ICU cannot be read"));
    for (size_t i = 0; i < paragraph->break_count; i++)
        if (paragraph->breaks[i].rank != BREAK_PLAIN)
            paragraph->breaks[i].limit = paragraph_width(paragraph, cut_by(paragraph, i));
    return true;
}

bool paragraph_shape(Fonts *fonts, const TextInput *input, Paragraph **out, Error *err)
{
    if (!check_text(input, err))
        return false;
    Paragraph *paragraph = mem_alloc(sizeof *paragraph);
    copy_input(paragraph, input);
    if (!itemise(fonts, input, &paragraph->items, &paragraph->item_count, err))
        goto fail;
    shape_items(paragraph);
    if (!check_glyphs(paragraph, input->unit, err) || !find_breaks(fonts, paragraph, err))
        goto fail;
    *out = paragraph;
    return true;
fail:
    paragraph_free(paragraph);
    return false;
}

void paragraph_settle(Paragraph *paragraph)
{
    for (size_t i = 0; paragraph->runs && i < paragraph->item_count; i++)
        free(paragraph->runs[i].glyphs);
    free(paragraph->runs);
    free(paragraph->items);
    free(paragraph->advance);
    free(paragraph->safe);
    free(paragraph->breaks);
    for (size_t i = 0; paragraph->pieces && i < PIECES_KEPT; i++)
        free(paragraph->pieces[i].run.glyphs);
    free(paragraph->pieces);
    paragraph->pieces = NULL;
    paragraph->runs = NULL;
    paragraph->items = NULL;
    paragraph->advance = NULL;
    paragraph->safe = NULL;
    paragraph->breaks = NULL;
    paragraph->item_count = paragraph->break_count = 0;
}

void paragraph_free(Paragraph *paragraph)
{
    if (!paragraph)
        return;
    paragraph_settle(paragraph);
    free(paragraph->spans);
    free(paragraph->language);
    free(paragraph->text);
    free(paragraph);
}

static size_t later(size_t a, size_t b)
{
    return a > b ? a : b;
}

static size_t earlier(size_t a, size_t b)
{
    return a < b ? a : b;
}

static bool is_safe(const Paragraph *paragraph, size_t start, size_t end)
{
    return paragraph->safe[start] && paragraph->safe[end];
}

/* Kept by the paragraph. */
static const ShapedRun *shape_piece(const Paragraph *paragraph, size_t index, LineRange line)
{
    Paragraph *keeper = (Paragraph *)paragraph; /* what it keeps is not seen from outside */
    const Item *item = &paragraph->items[index];
    if (!keeper->pieces)
        keeper->pieces = mem_array(PIECES_KEPT, sizeof *keeper->pieces);
    for (size_t i = 0; i < PIECES_KEPT; i++) {
        const KeptPiece *kept = &keeper->pieces[i];
        if (kept->run.glyphs && kept->index == index && kept->start == line.start && kept->end == line.end)
            return &kept->run;
    }
    KeptPiece *piece = &keeper->pieces[keeper->next_piece];
    keeper->next_piece = (keeper->next_piece + 1) % PIECES_KEPT;
    free(piece->run.glyphs);
    StrView text = {paragraph->text + line.start, line.end - line.start};
    size_t start = later(item->start, line.start), end = earlier(item->end, line.end);
    *piece = (KeptPiece){index, line.start, line.end,
                         shape_run(item, paragraph->shape_language, text, start - line.start, end - line.start, line.start)};
    return &piece->run;
}

ShapedRun paragraph_piece(const Paragraph *paragraph, size_t index, LineRange line)
{
    const Item *item = &paragraph->items[index];
    size_t start = later(item->start, line.start), end = earlier(item->end, line.end);
    bool safe = is_safe(paragraph, start, end);
    const ShapedRun *whole = safe ? &paragraph->runs[index] : shape_piece(paragraph, index, line);
    ShapedRun piece = {.glyphs = mem_array(whole->count, sizeof *piece.glyphs)};
    for (size_t i = 0; i < whole->count; i++)
        if (!safe || (whole->glyphs[i].cluster >= start && whole->glyphs[i].cluster < end))
            piece.glyphs[piece.count++] = whole->glyphs[i];
    return piece;
}

static double reshaped_width(const Paragraph *paragraph, size_t index, LineRange line)
{
    double width = 0;
    const ShapedRun *piece = shape_piece(paragraph, index, line);
    for (size_t i = 0; i < piece->count; i++)
        if (piece->glyphs[i].cluster < line.content_end)
            width += piece->glyphs[i].advance;
    return width;
}

double paragraph_width(const Paragraph *paragraph, LineRange line)
{
    double width = 0;
    for (size_t i = 0; i < paragraph->item_count; i++) {
        const Item *item = &paragraph->items[i];
        size_t start = later(item->start, line.start), end = earlier(item->end, line.end);
        if (start >= end)
            continue;
        if (is_safe(paragraph, start, end))
            width += paragraph->advance[later(start, earlier(end, line.content_end))] - paragraph->advance[start];
        else
            width += reshaped_width(paragraph, i, line);
    }
    return width;
}

const char *paragraph_text(const Paragraph *paragraph)
{
    return paragraph->text;
}

bool paragraph_is_rtl(const Paragraph *paragraph)
{
    return paragraph->rtl;
}

const char *paragraph_language(const Paragraph *paragraph)
{
    return paragraph->language;
}

size_t paragraph_spans(const Paragraph *paragraph, const TextSpan **out)
{
    *out = paragraph->spans;
    return paragraph->span_count;
}

double paragraph_ink_advance(const Paragraph *paragraph)
{
    double all = 0;
    size_t from = 0;
    for (size_t i = 0; i < paragraph->break_count; i++) {
        all += paragraph->advance[paragraph->breaks[i].content_end] - paragraph->advance[from];
        from = paragraph->breaks[i].pos;
    }
    return all;
}

/* Hyphenated words are whole words here; kept spans may be cut between theirs. */
double paragraph_widest_word(const Paragraph *paragraph)
{
    double widest = 0;
    size_t start = 0;
    for (size_t i = 0; i < paragraph->break_count; i++) {
        const Break *at = &paragraph->breaks[i];
        if (at->rank >= BREAK_IN_WORD)
            continue;
        double width = paragraph_width(paragraph, (LineRange){start, at->content_end, at->pos});
        widest = width > widest ? width : widest;
        start = at->pos;
    }
    return widest;
}
