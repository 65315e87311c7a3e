/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The least that HarfBuzz must do for a card: open each font, shape each text once, take the glyphs used out of each font. No line
 * breaking, no PDF. kyr is measured beside it.   bench_floor LIST   LIST: lines of FONT#FACE, language, script, direction, text; tabs
 * between. A font that several languages use is opened once. */
#include <hb-subset.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIELD_FONT, FIELD_LANGUAGE, FIELD_SCRIPT, FIELD_DIRECTION, FIELD_TEXT, FIELD_COUNT };

typedef struct FloorFont {
    char *name;
    hb_face_t *face;
    hb_font_t *font;
    hb_set_t *glyphs;
} FloorFont;

typedef struct Floor {
    FloorFont *fonts;
    size_t font_count;
    hb_buffer_t *buffer; /* of every text, in turn */
} Floor;

/* As src/text/subset.c drops them. */
static const hb_tag_t dropped_tables[] = {
    HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'), HB_TAG('B', 'A', 'S', 'E'),
    HB_TAG('J', 'S', 'T', 'F'), HB_TAG('k', 'e', 'r', 'n'), HB_TAG('D', 'S', 'I', 'G'), HB_TAG('c', 'm', 'a', 'p'),
    HB_TAG('n', 'a', 'm', 'e'), HB_TAG('O', 'S', '/', '2'), HB_TAG('p', 'o', 's', 't'), HB_TAG('V', 'O', 'R', 'G'),
    HB_TAG('v', 'h', 'e', 'a'), HB_TAG('v', 'm', 't', 'x'), HB_TAG('S', 'T', 'A', 'T'), HB_TAG('m', 'e', 't', 'a'),
};

static _Noreturn void fail(const char *what, const char *which)
{
    fprintf(stderr, "bench_floor: %s: %s\n", what, which);
    exit(1);
}

static void font_open(FloorFont *font, const char *name)
{
    font->name = strdup(name);
    char *face = strrchr(font->name, '#');
    if (!face)
        fail("a font without its face's number", name);
    *face = '\0';
    hb_blob_t *blob = hb_blob_create_from_file_or_fail(font->name);
    if (!blob)
        fail("cannot open", font->name);
    *face = '#';
    font->face = hb_face_create(blob, (unsigned)strtoul(face + 1, NULL, 10));
    font->font = hb_font_create(font->face);
    font->glyphs = hb_set_create();
    hb_blob_destroy(blob);
}

static FloorFont *font_find(Floor *run, const char *name)
{
    for (size_t i = 0; i < run->font_count; i++)
        if (strcmp(run->fonts[i].name, name) == 0)
            return &run->fonts[i];
    FloorFont *fonts = realloc(run->fonts, (run->font_count + 1) * sizeof *fonts);
    if (!fonts)
        fail("out of memory", name);
    run->fonts = fonts;
    font_open(&fonts[run->font_count], name);
    return &fonts[run->font_count++];
}

static void shape(Floor *run, char *const fields[FIELD_COUNT])
{
    FloorFont *font = font_find(run, fields[FIELD_FONT]);
    hb_buffer_t *buffer = run->buffer;
    hb_buffer_reset(buffer);
    hb_buffer_add_utf8(buffer, fields[FIELD_TEXT], -1, 0, -1);
    hb_buffer_set_language(buffer, hb_language_from_string(fields[FIELD_LANGUAGE], -1));
    hb_buffer_set_script(buffer, hb_script_from_string(fields[FIELD_SCRIPT], -1));
    hb_buffer_set_direction(buffer, hb_direction_from_string(fields[FIELD_DIRECTION], -1));
    hb_shape(font->font, buffer, NULL, 0);
    unsigned count;
    const hb_glyph_info_t *glyphs = hb_buffer_get_glyph_infos(buffer, &count);
    for (unsigned i = 0; i < count; i++)
        hb_set_add(font->glyphs, glyphs[i].codepoint);
}

/* The size of the new font program. */
static unsigned subset(const FloorFont *font)
{
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    if (!input)
        fail("cannot subset", font->name);
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
    hb_set_union(hb_subset_input_glyph_set(input), font->glyphs);
    hb_set_t *dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (size_t i = 0; i < sizeof dropped_tables / sizeof *dropped_tables; i++)
        hb_set_add(dropped, dropped_tables[i]);
    hb_face_t *face = hb_subset_or_fail(font->face, input);
    if (!face)
        fail("cannot subset", font->name);
    hb_blob_t *blob = hb_face_reference_blob(face);
    unsigned size = hb_blob_get_length(blob);
    hb_blob_destroy(blob);
    hb_face_destroy(face);
    hb_subset_input_destroy(input);
    return size;
}

static void shape_list(Floor *run, const char *path)
{
    FILE *list = fopen(path, "r");
    if (!list)
        fail("cannot open", path);
    char *line = NULL;
    size_t cap = 0;
    for (ssize_t len; (len = getline(&line, &cap, list)) > 0;) {
        char *fields[FIELD_COUNT] = {0}, *rest = line;
        line[strcspn(line, "\n")] = '\0';
        for (size_t i = 0; i < FIELD_COUNT && rest; i++)
            fields[i] = strsep(&rest, "\t");
        if (!fields[FIELD_COUNT - 1])
            fail("too few fields", line);
        shape(run, fields);
    }
    free(line);
    fclose(list);
}

static void font_close(FloorFont *font)
{
    hb_set_destroy(font->glyphs);
    hb_font_destroy(font->font);
    hb_face_destroy(font->face);
    free(font->name);
}

int main(int argc, char **argv)
{
    if (argc != 2)
        fail("usage", "bench_floor LIST|--version");
    if (strcmp(argv[1], "--version") == 0)
        return printf("HarfBuzz %s\n", hb_version_string()) < 0;
    Floor run = {.buffer = hb_buffer_create()};
    unsigned glyphs = 0, bytes = 0;
    shape_list(&run, argv[1]);
    for (size_t i = 0; i < run.font_count; i++) {
        glyphs += hb_set_get_population(run.fonts[i].glyphs);
        bytes += subset(&run.fonts[i]);
        font_close(&run.fonts[i]);
    }
    hb_buffer_destroy(run.buffer);
    free(run.fonts);
    return printf("%zu fonts, %u glyphs, %u bytes\n", run.font_count, glyphs, bytes) < 0;
}
