/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/extract.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "pdf/cluster.h"
#include "pdf/pen.h"
#include "util/unicode.h"

/* A glyph within this of its box needs no brackets: far under poppler's 0.1 em of gap or overlap. */
static const double SNUG_EM = 0.01;
static const double LABEL_GAP_EM = 0.3;
static const double KERN_EM = 0.08; /* letters so far out of their boxes are still read as one word */

/* Tie-breakers that readers drop from what they give back: they end a stretch of one direction at a word's edge. */
#define RLM "\u200F"
#define LRM "\u200E"

typedef struct Writer {
    const ExtractContext *context;
    const DrawText *draw;
    const char *text;
    Pen *pen;
    Clusters clusters; /* of the line at hand */
    StructTree *tags;
    int mcid, mcid_step; /* of the next span */
    Buf *out;
} Writer;

/* A word: clusters of one direction, next to each other, as seen from the left. */
typedef struct Word {
    size_t first, count;
    size_t start, end;
    bool rtl, space;
    bool edge_left, edge_right; /* of its stretch of one direction on this line */
} Word;

/* As poppler counts: neither signs nor the marks of Hebrew, Arabic, Syriac and Thaana are letters of any direction. */
static bool is_ltr_letter(uint32_t c)
{
    bool sign = (c >= 0x2000 && c < 0x2C00), rtl_block = (c >= 0x590 && c < 0x900);
    return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c >= 0xC0 && !sign && !rtl_block);
}

bool extract_is_rtl(const DisplayList *list)
{
    size_t rtl = 0, all = 0;
    for (size_t i = 0; i < list->count; i++) {
        if (list->ops[i].kind != DRAW_TEXT)
            continue;
        StrView text = view_of(paragraph_text(list->ops[i].text.paragraph));
        for (size_t pos = 0; pos < text.len;) {
            size_t start = pos;
            uint32_t c = unicode_next(text, &pos);
            bool from_right = text_has_rtl_letters((StrView){text.ptr + start, pos - start});
            rtl += from_right;
            all += from_right || is_ltr_letter(c);
        }
    }
    return rtl * 2 > all;
}

/* The next count spans are read in the order in which they are written, or (step -1) the other way round. */
static void reserve(Writer *writer, size_t count, int step)
{
    if (!writer->tags)
        return;
    int first = struct_reserve(writer->tags, (int)count);
    writer->mcid = step > 0 ? first : first + (int)count - 1;
    writer->mcid_step = step;
}

static void begin_marked(Writer *writer)
{
    pen_flush(writer->pen);
    buf_add_str(writer->out, "/Span<<");
    if (writer->tags)
        buf_addf(writer->out, "/MCID %d", writer->mcid);
    writer->mcid += writer->mcid_step;
}

static void begin_span(Writer *writer, const char *before, StrView text, const char *after)
{
    begin_marked(writer);
    buf_add_str(writer->out, "/ActualText<FEFF");
    doc_hex_utf16(view_of(before), writer->out);
    doc_hex_utf16(text, writer->out);
    doc_hex_utf16(view_of(after), writer->out);
    buf_add_str(writer->out, ">>>BDC\n");
}

static void end_span(Writer *writer)
{
    pen_flush(writer->pen);
    buf_add_str(writer->out, "EMC\n");
}

static const PdfFont *use_font(Writer *writer, const GlyphRun *run)
{
    const PdfFont *font = pdf_fonts_find(writer->context->fonts, run->font);
    double size = writer->draw->size_pt * run->scale;
    pen_font(writer->pen, font, size, draw_run_stroke(writer->draw, run));
    return font;
}

static void show_cluster(Writer *writer, const Cluster *cluster)
{
    const PdfFont *font = use_font(writer, cluster->run);
    double em = writer->draw->size_pt;
    for (size_t i = 0; i < cluster->count; i++) {
        const Glyph *glyph = &cluster->run->glyphs[cluster->first + i];
        pen_glyph(writer->pen, pdf_font_use(font, glyph->id), glyph->x * em, glyph->y * em);
    }
}

static void bracket(Writer *writer, PenSide side, double x_em)
{
    pen_bracket(writer->pen, side, x_em * writer->draw->size_pt);
}

static void begin_line(Writer *writer, const DrawLine *line, Arena *arena)
{
    clusters_of_line(line->line, arena, &writer->clusters);
    pen_start_line(writer->pen, line->x_pt, writer->context->height_pt - line->baseline_pt, writer->draw->quarter_turns);
}

/* True if what is drawn from the first to the last glyph is just the box, on the baseline. */
static bool is_snug(const Writer *writer, const Cluster *first, const Cluster *last, double within_em)
{
    const Glyph *from = &first->run->glyphs[first->first], *to = &last->run->glyphs[last->first + last->count - 1];
    const PdfFont *font = pdf_fonts_find(writer->context->fonts, last->run->font);
    double end = to->x + pdf_font_use(font, to->id)->width * last->run->scale / 1000;
    return from->y == 0 && to->y == 0 && fabs(from->x - first->x0) < within_em && fabs(end - last->x1) < within_em;
}

/* The glyphs of clusters next to each other, with brackets if their own places would not tell the box. */
static void show_box(Writer *writer, const Cluster *first, size_t count)
{
    const Cluster *last = first + count - 1;
    bool snug = is_snug(writer, first, last, SNUG_EM);
    if (!snug) {
        use_font(writer, first->run);
        bracket(writer, PEN_STARTS, first->x0);
    }
    for (size_t i = 0; i < count; i++)
        show_cluster(writer, first + i);
    if (!snug)
        bracket(writer, PEN_ENDS, last->x1);
}

/* A letter that its glyph alone tells, by ToUnicode, where it stands. */
static bool speaks_for_itself(const Writer *writer, const Cluster *cluster, StrView text, double within_em)
{
    const PdfFont *font = pdf_fonts_find(writer->context->fonts, cluster->run->font);
    StrView told = pdf_font_use(font, cluster->run->glyphs[cluster->first].id)->text;
    return cluster->count == 1 && told.len == text.len && memcmp(told.ptr, text.ptr, text.len) == 0 &&
           is_snug(writer, cluster, cluster, within_em);
}

/* Labels and marks of the sheet are written without a span where their glyphs are letters: there are many of them. */
static bool needs_span(Writer *writer, Arena *arena)
{
    if (writer->draw->role != ROLE_ARTIFACT || writer->context->rtl_page || writer->draw->line_count != 1)
        return true;
    begin_line(writer, &writer->draw->lines[0], arena);
    for (size_t i = 0; i < writer->clusters.count; i++) {
        const Cluster *cluster = &writer->clusters.items[i];
        if (!speaks_for_itself(writer, cluster, cluster_text(cluster, writer->text), KERN_EM))
            return true;
    }
    return false;
}

/* A label reaches nearly to its text, or readers would list the labels first and then the texts (poppler 22.12: a gap of 0.7 em
 * parts columns, one of 0.1 em words). */
static void show_label(Writer *writer)
{
    const Cluster *first = writer->clusters.items, *last = first + writer->clusters.count - 1;
    double column = writer->draw->column_pt / writer->draw->size_pt - LABEL_GAP_EM;
    bool at_right = writer->context->rtl_page;
    use_font(writer, first->run);
    if (at_right)
        bracket(writer, PEN_STARTS, last->x1 - column);
    for (size_t i = 0; i < writer->clusters.count; i++)
        show_cluster(writer, first + i);
    if (!at_right)
        bracket(writer, PEN_ENDS, first->x0 + column);
}

static void write_whole(Writer *writer)
{
    Arena arena = {0};
    /* On a right-to-left page the reader would move a full stop at either end to the other one. */
    bool guard = writer->context->rtl_page, span = needs_span(writer, &arena);
    reserve(writer, 1, 1);
    if (span)
        begin_span(writer, guard ? RLM : "", view_of(writer->text), guard ? LRM : "");
    for (size_t l = 0; l < writer->draw->line_count; l++) {
        begin_line(writer, &writer->draw->lines[l], &arena);
        if (writer->clusters.count > 0 && writer->draw->column_pt > 0)
            show_label(writer);
        else if (writer->clusters.count > 0)
            show_box(writer, writer->clusters.items, writer->clusters.count);
    }
    if (span)
        end_span(writer);
    pen_flush(writer->pen);
    arena_done(&arena);
}

static void add_word(Writer *writer, Word *words, size_t *count, size_t i)
{
    const Cluster *cluster = &writer->clusters.items[i];
    bool space = cluster_is_space(cluster, writer->text);
    Word *last = *count > 0 ? &words[*count - 1] : NULL;
    if (last && !space && !last->space && last->rtl == cluster->run->rtl) {
        last->count++;
        last->start = cluster->start < last->start ? cluster->start : last->start;
        last->end = cluster->end > last->end ? cluster->end : last->end;
        return;
    }
    words[(*count)++] =
        (Word){.first = i, .count = 1, .start = cluster->start, .end = cluster->end, .rtl = cluster->run->rtl, .space = space};
}

static bool same_stretch(const Word *words, size_t count, size_t i, int step)
{
    for (size_t j = i + step; j < count; j += step)
        if (words[j].rtl != words[i].rtl)
            return false;
        else if (!words[j].space)
            return true;
    return false;
}

static int compare_words(const void *a, const void *b)
{
    const Word *x = a, *y = b;
    return (x->start > y->start) - (x->start < y->start);
}

/* The words of the line in logical order; they live in the arena. */
static size_t line_words(Writer *writer, Arena *arena, Word **out)
{
    Word *words = arena_array(arena, writer->clusters.count + 1, sizeof *words);
    size_t count = 0;
    for (size_t i = 0; i < writer->clusters.count; i++)
        add_word(writer, words, &count, i);
    for (size_t i = 0; i < count; i++) {
        words[i].edge_left = !same_stretch(words, count, i, -1);
        words[i].edge_right = !same_stretch(words, count, i, 1);
    }
    qsort(words, count, sizeof *words, compare_words);
    *out = words;
    return count;
}

/* A reader takes a full stop, comma or colon for a number: without a letter on its left it would take the space along. */
static const char *guard_sign(const Writer *writer, StrView letter, const char *before)
{
    size_t pos = 0;
    bool sign = !text_has_rtl_letters(letter) && unicode_columns(unicode_next(letter, &pos)) > 0; /* and no mark */
    return writer->context->rtl_page && sign ? RLM : before;
}

/* The box of letter i of n (as seen from the left) of a cluster; its glyphs stand in the first, the others share the width. */
static void show_letter(Writer *writer, const Cluster *cluster, size_t i, size_t n)
{
    double width = (cluster->x1 - cluster->x0) / (double)n;
    if (n == 1) {
        show_box(writer, cluster, 1);
        return;
    }
    use_font(writer, cluster->run);
    bracket(writer, PEN_STARTS, cluster->x0 + width * (double)i);
    if (i == 0)
        show_cluster(writer, cluster);
    bracket(writer, PEN_ENDS, cluster->x0 + width * (double)(i + 1));
}

static void write_glyph(Writer *writer, const Cluster *cluster)
{
    if (writer->tags) {
        begin_marked(writer);
        buf_add_str(writer->out, ">>BDC\n");
    }
    show_cluster(writer, cluster);
    if (writer->tags)
        end_span(writer);
}

static void write_letters(Writer *writer, const Cluster *cluster, const char *before, const char *after)
{
    StrView text = cluster_text(cluster, writer->text);
    size_t letters = unicode_count(text), end = text.len;
    if (letters == 1 && !*guard_sign(writer, text, before) && !*after && speaks_for_itself(writer, cluster, text, SNUG_EM)) {
        write_glyph(writer, cluster);
        return;
    }
    for (size_t i = 0; i < letters; i++) {
        size_t start = end - 1;
        while (start > 0 && ((unsigned char)text.ptr[start] & 0xC0) == 0x80)
            start--;
        StrView letter = {text.ptr + start, end - start};
        begin_span(writer, guard_sign(writer, letter, i == 0 ? before : ""), letter, i + 1 == letters ? after : "");
        show_letter(writer, cluster, i, letters);
        end_span(writer);
        end = start;
    }
}

/* Every letter has its own MCID, listed in reading order: a span of letters inside a marked word stops poppler's walk of the tags
 * after the first one. */
static void write_rtl_word(Writer *writer, const Word *word, const char *before, const char *after)
{
    const Cluster *first = &writer->clusters.items[word->first];
    size_t letters = 0;
    for (size_t i = 0; i < word->count; i++)
        letters += unicode_count(cluster_text(first + i, writer->text));
    reserve(writer, letters, -1);
    for (size_t i = 0; i < word->count; i++)
        write_letters(writer, first + i, i == 0 ? before : "", i + 1 == word->count ? after : "");
}

static void write_word(Writer *writer, const Word *word)
{
    const Cluster *first = &writer->clusters.items[word->first];
    bool guard = word->rtl != writer->context->rtl_page;
    const char *before = guard && word->edge_left ? RLM : "", *after = guard && word->edge_right ? LRM : "";
    if (word->space) {
        reserve(writer, 1, 1);
        write_glyph(writer, first);
    } else if (word->rtl) {
        write_rtl_word(writer, word, before, after);
    } else {
        reserve(writer, 1, 1);
        begin_span(writer, before, (StrView){writer->text + word->start, word->end - word->start}, after);
        show_box(writer, first, word->count);
        end_span(writer);
    }
}

static void write_words(Writer *writer)
{
    Arena arena = {0};
    for (size_t l = 0; l < writer->draw->line_count; l++) {
        Word *words;
        begin_line(writer, &writer->draw->lines[l], &arena);
        size_t count = line_words(writer, &arena, &words);
        for (size_t i = 0; i < count; i++)
            write_word(writer, &words[i]);
    }
    pen_flush(writer->pen);
    arena_done(&arena);
}

void extract_text(const ExtractContext *context, const DrawText *draw, StructTree *tags, Pen *pen)
{
    Writer writer = {.context = context, .draw = draw, .text = paragraph_text(draw->paragraph), .pen = pen, .tags = tags, .out = pen->out};
    pen_begin_text(pen);
    if (text_has_rtl_letters(view_of(writer.text)))
        write_words(&writer);
    else
        write_whole(&writer);
}
