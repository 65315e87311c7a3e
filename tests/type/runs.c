/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the text module makes of texts, for shaping.py to compare: runs CONTENT MEASURE... <TEXTS
 * A line of TEXTS is, with tabs between: name, language, script, ltr or rtl, regular or bold, text with markup. The measures are in em.
 *   run   NAME PATH FACE UNITS SCRIPT LANGUAGE DIRECTION BEFORE TEXT AFTER GLYPHS   an item of the whole text
 *   piece (the same)                                                                an item on a line, with the line as context
 *   line  NAME MEASURE START END RUN...                                             bytes of the text, and its runs from left to right
 * GLYPHS are as hb-shape writes them, in font units; a RUN is its font's path and GLYPH@X..., X in em from the line's left edge. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/session.h"
#include "card/card.h"
#include "text/paragraph.h"

enum { NAME, LANGUAGE, SCRIPT, DIRECTION, WEIGHT, TEXT, FIELD_COUNT };

typedef struct Span {
    size_t start, end;
} Span;

static int fail(const char *name, const Error *err)
{
    Buf message = {0};
    error_format(err, NULL, NULL, &message);
    fprintf(stderr, "runs: %s: %s\n", name, buf_str(&message));
    buf_done(&message);
    return 1;
}

static Session *open_session(const char *content, Error *err)
{
    Paths paths = {0};
    PathsRequest request = {.content = content};
    return paths_find(&request, &paths, err) ? session_new(&paths, (Date){2026, 11, 22}, getenv("KYR_FONT_PATH")) : NULL;
}

static void print_text(const Paragraph *paragraph, size_t start, size_t end)
{
    printf("\t%.*s", (int)(end - start), paragraph->text + start);
}

/* Clusters count from the start of the item's text, as in hb-shape. */
static void print_glyphs(const Item *item, const ShapedRun *run, size_t start)
{
    double units = item->face.font->info.units_per_em / item->scale;
    putchar('[');
    for (size_t i = 0; i < run->count; i++) {
        const ShapedGlyph *glyph = &run->glyphs[i];
        long dx = lround(glyph->dx * units), dy = lround(glyph->dy * units);
        printf("%s%u=%zu", i > 0 ? "|" : "", glyph->id, glyph->cluster - start);
        if (dx != 0 || dy != 0)
            printf("@%ld,%ld", dx, dy);
        printf("+%ld", lround(glyph->advance * units));
    }
    puts("]");
}

static void print_item(const char *kind, const char *name, const Paragraph *paragraph, size_t index, Span context)
{
    const Item *item = &paragraph->items[index];
    const Font *font = item->face.font;
    size_t start = item->start > context.start ? item->start : context.start;
    size_t end = item->end < context.end ? item->end : context.end;
    if (start >= end)
        return;
    char script[5] = "";
    hb_tag_to_string(hb_script_to_iso15924_tag(item->script), script);
    printf("%s\t%s\t%s\t%u\t%u\t%s\t%s\t%s", kind, name, font->path, font->index, font->info.units_per_em, script,
           item->english ? "en" : hb_language_to_string(paragraph->shape_language), item->level & 1 ? "rtl" : "ltr");
    print_text(paragraph, context.start, start);
    print_text(paragraph, start, end);
    print_text(paragraph, end, context.end);
    putchar('\t');
    ShapedRun run = paragraph_piece(paragraph, index, (LineRange){context.start, context.end, context.end});
    print_glyphs(item, &run, start);
    free(run.glyphs);
}

static void print_line(const char *name, const char *measure, const TextLine *line)
{
    printf("line\t%s\t%s\t%zu\t%zu", name, measure, line->start, line->end);
    for (size_t i = 0; i < line->run_count; i++) {
        printf("\t%s", font_info(line->runs[i].font)->path);
        for (size_t k = 0; k < line->runs[i].count; k++)
            printf(" %u@%.4f", line->runs[i].glyphs[k].id, line->runs[i].glyphs[k].x);
    }
    putchar('\n');
}

static void print_lines(const char *name, const Paragraph *paragraph, const char *measure, Arena *arena)
{
    TextLines lines;
    paragraph_break(paragraph, strtod(measure, NULL), arena, &lines);
    for (size_t i = 0; i < lines.count; i++) {
        print_line(name, measure, &lines.lines[i]);
        for (size_t k = 0; k < paragraph->item_count; k++)
            print_item("piece", name, paragraph, k, (Span){lines.lines[i].start, lines.lines[i].end});
    }
}

static bool print_paragraph(Fonts *fonts, char *const fields[], char **measures, Error *err)
{
    Arena arena = {0};
    Paragraph *paragraph = NULL;
    char *plain;
    TextInput input = {.unit = fields[NAME]};
    TextSpan *spans;
    card_markup(fields[TEXT], &arena, &plain, &spans, &input.span_count);
    input.text = plain;
    input.spans = spans;
    input.style = (TextStyle){.language = fields[LANGUAGE],
                              .script = fields[SCRIPT],
                              .rtl = strcmp(fields[DIRECTION], "rtl") == 0,
                              .bold = strcmp(fields[WEIGHT], "bold") == 0};
    bool ok = paragraph_shape(fonts, &input, &paragraph, err);
    if (ok) {
        for (size_t i = 0; i < paragraph->item_count; i++)
            print_item("run", fields[NAME], paragraph, i, (Span){0, paragraph->len});
        for (; *measures; measures++)
            print_lines(fields[NAME], paragraph, *measures, &arena);
    }
    paragraph_free(paragraph);
    arena_done(&arena);
    return ok;
}

static bool split(char *line, char *fields[])
{
    line[strcspn(line, "\n")] = '\0';
    size_t count = 0;
    for (char *field = strsep(&line, "\t"); field && count < FIELD_COUNT; field = strsep(&line, "\t"))
        fields[count++] = field;
    return count == FIELD_COUNT && !line;
}

/* All texts are tried; false if any of them could not be set. */
static bool print_all(Fonts *fonts, char **measures)
{
    char *line = NULL, *fields[FIELD_COUNT];
    size_t cap = 0;
    bool ok = true;
    while (getline(&line, &cap, stdin) >= 0) {
        Error err = {0};
        if (!split(line, fields))
            error_set(&err, ERROR_DATA, "a line has not %d fields", FIELD_COUNT);
        else if (print_paragraph(fonts, fields, measures, &err))
            continue;
        fail(fields[NAME], &err);
        error_done(&err);
        ok = false;
    }
    free(line);
    return ok;
}

int main(int argc, char **argv)
{
    if (argc < 2) {
        fputs("usage: runs CONTENT MEASURE... <TEXTS\n", stderr);
        return 64;
    }
    Error err = {0};
    Session *session = open_session(argv[1], &err);
    Fonts *fonts = session ? session_fonts(session, &err) : NULL;
    bool ok = fonts ? print_all(fonts, argv + 2) : fail(argv[1], &err) == 0;
    error_done(&err);
    session_free(session);
    return ok ? 0 : 1;
}
