/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/terminal.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>

#include "text/break.h"
#include "text/grapheme.h"
#include "text/spaces.h"
#include "text/visual.h"
#include "util/mem.h"
#include "util/unicode.h"

const char *bidi_mode_word(BidiMode mode)
{
    static const char *const words[] = {"app", "app-lrm", "words", "terminal", "off"};
    static_assert(sizeof words / sizeof *words == BIDI_MODE_COUNT, "a word for each mode");
    return words[mode];
}

bool terminal_weak_script(const char *script)
{
    static const char *const weak[] = {"Beng", "Deva", "Gujr", "Guru", "Khmr", "Knda", "Mlym", "Mymr",
                                       "Orya", "Rohg", "Sinh", "Syrc", "Taml", "Telu", "Tibt"};
    for (size_t i = 0; i < sizeof weak / sizeof *weak; i++)
        if (strcmp(weak[i], script) == 0)
            return true;
    return false;
}

bool terminal_hides(const char *text, BidiMode mode)
{
    return mode == BIDI_OFF && visual_has_rtl(view_of(text));
}

/* Columns of a character inside a line; a mark has none. */
static int char_columns(uint32_t c)
{
    return visual_char(c).columns;
}

/* A mark at the start of a line stands on a base of its own. */
static int start_columns(StrView text, size_t start)
{
    for (size_t pos = start; pos < text.len;) {
        VisualChar shown = visual_char(unicode_next(text, &pos));
        if (shown.c != VISUAL_HIDDEN)
            return shown.columns == 0;
    }
    return 0;
}

int terminal_columns(const char *text)
{
    StrView view = view_of(text);
    int columns = start_columns(view, 0);
    for (size_t pos = 0; pos < view.len;)
        columns += char_columns(unicode_next(view, &pos));
    return columns;
}

/* The longest beginning in whole clusters (UAX #29). The text does not fit as a whole. */
static size_t fit_clusters(StrView text, int columns)
{
    Graphemes *graphemes = graphemes_new();
    bool *starts = mem_array(text.len + 1, sizeof *starts);
    int used = start_columns(text, 0);
    size_t fits = 0;
    graphemes_mark(graphemes, text, starts);
    for (size_t pos = 0; pos < text.len;) {
        fits = starts[pos] ? pos : fits;
        used += char_columns(unicode_next(text, &pos));
        if (used > columns)
            break;
    }
    free(starts);
    graphemes_free(graphemes);
    return fits;
}

size_t terminal_fit(const char *text, int columns)
{
    StrView view = view_of(text);
    return terminal_columns(text) <= columns ? view.len : fit_clusters(view, columns);
}

/* A text while it is broken; sums[i] are the columns before byte i. */
typedef struct Breaker {
    const TermText *text;
    int columns;
    int *sums;
    TermLine *lines;
    size_t count, cap;
} Breaker;

static int width_of(const Breaker *breaker, size_t start, size_t end)
{
    if (end <= start)
        return 0;
    return breaker->sums[end] - breaker->sums[start] + start_columns((StrView){breaker->text->text, end}, start);
}

static int *sum_columns(StrView text)
{
    int *sums = mem_array(text.len + 1, sizeof *sums);
    int sum = 0;
    for (size_t pos = 0; pos < text.len;) {
        size_t start = pos;
        int columns = char_columns(unicode_next(text, &pos));
        for (size_t i = start; i < pos; i++)
            sums[i] = sum;
        sum += columns;
    }
    sums[text.len] = sum;
    return sums;
}

static void add_line(Breaker *breaker, size_t start, size_t end)
{
    breaker->lines = mem_grow(breaker->lines, breaker->count, &breaker->cap, sizeof *breaker->lines);
    breaker->lines[breaker->count++] = (TermLine){start, end < start ? start : end, width_of(breaker, start, end)};
}

static uint32_t char_at(StrView text, size_t pos)
{
    return pos < text.len ? unicode_next(text, &pos) : ' ';
}

static bool is_space(uint32_t c)
{
    return u_charType((UChar32)c) == U_SPACE_SEPARATOR;
}

static size_t before_last(StrView text, size_t pos)
{
    do
        pos--;
    while (pos > 0 && ((unsigned char)text.ptr[pos] & 0xC0) == 0x80);
    return pos;
}

/* A quotation mark between spaces belongs to the words that it opens or closes: « mot ». Where a line cannot hold them all, the
 * closing one is the first to be parted from them. */
static BreakRank quote_rank(StrView text, const Break *at)
{
    if (at->content_end == at->pos || at->content_end == 0 || at->pos >= text.len)
        return BREAK_PLAIN;
    size_t before = before_last(text, at->content_end), next = at->pos;
    if (u_charType((UChar32)char_at(text, before)) == U_INITIAL_PUNCTUATION)
        return before == 0 || is_space(char_at(text, before_last(text, before))) ? BREAK_IN_WORD : BREAK_PLAIN;
    if (u_charType((UChar32)unicode_next(text, &next)) == U_FINAL_PUNCTUATION && !u_isalnum((UChar32)char_at(text, next)))
        return BREAK_KEPT;
    return BREAK_PLAIN;
}

/* Dictionaries and spaces can offer a place before a mark. */
static bool parts_cluster(StrView text, size_t pos)
{
    if (pos >= text.len || (unsigned char)text.ptr[pos] < 0xCC)
        return false;
    int property = u_getIntPropertyValue((UChar32)char_at(text, pos), UCHAR_GRAPHEME_CLUSTER_BREAK);
    return property == U_GCB_EXTEND || property == U_GCB_SPACING_MARK || property == U_GCB_ZWJ;
}

/* The spans of a paragraph, counted from its start; yours. */
static TextSpan *spans_of(const TermText *text, size_t start, size_t end, size_t *count)
{
    TextSpan *spans = mem_array(text->span_count + 1, sizeof *spans);
    for (size_t i = 0; i < text->span_count; i++) {
        TextSpan span = text->spans[i];
        if (span.start >= start && span.end <= end)
            spans[(*count)++] = (TextSpan){span.start - start, span.end - start, span.flags};
    }
    return spans;
}

static const char *language_of(const TermText *text)
{
    return text->language ? text->language : "";
}

/* Breaks at spaces are enough if every word fits on a line. */
static bool find_spaces(const Breaker *breaker, StrView paragraph, const TextSpan *spans, size_t span_count, Break **out, size_t *count)
{
    if (!spaces_find(paragraph, language_of(breaker->text), spans, span_count, out, count))
        return false;
    size_t base = (size_t)(paragraph.ptr - breaker->text->text), from = base;
    for (size_t i = 0; i < *count; i++) {
        if (width_of(breaker, from, base + (*out)[i].content_end) > breaker->columns) {
            free(*out);
            return false;
        }
        from = base + (*out)[i].pos;
    }
    return true;
}

static void break_icu(StrView text, const char *language, const TextSpan *spans, size_t span_count, Break **out, size_t *count)
{
    Segmenter *segmenter = segmenter_new();
    break_find(segmenter, text, language, spans, span_count, out, count);
    segmenter_free(segmenter);
}

/* The places of a paragraph, as bytes of the whole text; yours. */
static Break *find_breaks(const Breaker *breaker, size_t start, size_t end, size_t *count)
{
    const TermText *text = breaker->text;
    StrView paragraph = {text->text + start, end - start};
    size_t span_count = 0, kept = 0;
    TextSpan *spans = spans_of(text, start, end, &span_count);
    Break *breaks;
    if (!find_spaces(breaker, paragraph, spans, span_count, &breaks, count))
        break_icu(paragraph, language_of(text), spans, span_count, &breaks, count);
    for (size_t i = 0; i < *count; i++) {
        Break at = breaks[i];
        if (parts_cluster(paragraph, at.pos))
            continue;
        BreakRank quote = quote_rank(paragraph, &at);
        at.rank = quote > at.rank ? quote : at.rank;
        at.pos += start;
        at.content_end += start;
        breaks[kept++] = at;
    }
    *count = kept;
    free(spans);
    return breaks;
}

/* True if what the place would cut does not fit on a line of its own. */
static bool is_needed(const Breaker *breaker, const Break *breaks, size_t count, size_t at, size_t start)
{
    size_t from = start, to = at + 1;
    for (size_t i = at; i > 0; i--) {
        if (breaks[i - 1].rank < breaks[at].rank) {
            from = breaks[i - 1].pos;
            break;
        }
    }
    while (to + 1 < count && breaks[to].rank >= breaks[at].rank)
        to++;
    return to < count && width_of(breaker, from, breaks[to].content_end) > breaker->columns;
}

/* Only the places that may be used at this measure. */
static size_t keep_needed(const Breaker *breaker, Break *breaks, size_t count, size_t start)
{
    bool *needed = mem_array(count + 1, 1);
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        needed[i] = breaks[i].rank == BREAK_PLAIN || is_needed(breaker, breaks, count, i, start);
    for (size_t i = 0; i < count; i++)
        if (needed[i])
            breaks[kept++] = breaks[i];
    free(needed);
    return kept;
}

/* The end of as much as a line can hold of a word: whole clusters, or cells of one that is itself too wide; at least one character. */
static size_t cut_word(const Breaker *breaker, size_t start, size_t end)
{
    StrView word = {breaker->text->text + start, end - start};
    size_t pos = width_of(breaker, start, end) > breaker->columns ? fit_clusters(word, breaker->columns) : word.len;
    if (pos > 0)
        return start + pos;
    for (size_t next = 0; next < word.len; pos = next) {
        unicode_next(word, &next);
        if (pos > 0 && width_of(breaker, start, start + next) > breaker->columns)
            break;
    }
    return start + pos;
}

static void fill_lines(Breaker *breaker, const Break *breaks, size_t count, size_t start, size_t end)
{
    for (size_t from = 0; start < end;) {
        size_t best = SIZE_MAX;
        for (size_t i = from; i < count && width_of(breaker, start, breaks[i].content_end) <= breaker->columns; i++)
            best = i;
        if (best == SIZE_MAX) {
            size_t cut = cut_word(breaker, start, from < count ? breaks[from].content_end : end);
            add_line(breaker, start, cut);
            start = cut;
            continue;
        }
        if (breaks[best].content_end > start)
            add_line(breaker, start, breaks[best].content_end);
        start = breaks[best].pos;
        from = best + 1;
    }
}

static void break_paragraph(Breaker *breaker, size_t start, size_t end)
{
    size_t content_end = end;
    while (content_end > start && breaker->text->text[content_end - 1] == ' ')
        content_end--;
    if (width_of(breaker, start, content_end) <= breaker->columns) {
        add_line(breaker, start, content_end);
        return;
    }
    size_t count = 0;
    Break *breaks = find_breaks(breaker, start, end, &count);
    count = keep_needed(breaker, breaks, count, start);
    fill_lines(breaker, breaks, count, start, end);
    free(breaks);
}

void terminal_break(const TermText *text, int columns, Arena *arena, TermLines *out)
{
    StrView whole = view_of(text->text);
    Breaker breaker = {.text = text, .columns = columns > 0 ? columns : 1, .sums = sum_columns(whole)};
    size_t start = 0;
    do {
        const char *feed = memchr(whole.ptr + start, '\n', whole.len - start);
        size_t end = feed ? (size_t)(feed - whole.ptr) : whole.len;
        break_paragraph(&breaker, start, end);
        start = end + 1;
    } while (start < whole.len);
    TermLine *lines = arena_array(arena, breaker.count, sizeof *lines);
    memcpy(lines, breaker.lines, breaker.count * sizeof *lines);
    *out = (TermLines){.lines = lines, .count = breaker.count};
    free(breaker.lines);
    free(breaker.sums);
}
