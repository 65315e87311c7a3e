/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Unicode text and fonts to placed glyphs. Callers use fonts_new, paragraph_shape once, then paragraph_break for every width
 * and size that they try: shaping is in font units and scales. All lengths are in em of the paragraph's size unless they end
 * in _pt; y runs up from the baseline. HarfBuzz and ICU stay inside this module. */
#ifndef KYR_TEXT_TEXT_H
#define KYR_TEXT_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "util/arena.h"
#include "util/buf.h"
#include "util/error.h"
#include "util/view.h"

/* A plain row of the font table; strings and lists are borrowed for the life of Fonts. */
typedef struct FontRow {
    const char *script;                       /* ISO 15924 */
    const char *const *regular, *const *bold; /* NULL-terminated path lists, "x.ttc#0" picks a face */
    const char *family, *package;
} FontRow;

typedef struct Fonts Fonts;
typedef struct Font Font;

/* Opens nothing yet: a font is opened when text first needs it. search_path is $KYR_FONT_PATH (folders, ':') or NULL. */
Fonts *fonts_new(const FontRow *rows, size_t count, const char *search_path);
void fonts_free(Fonts *fonts);

typedef enum FontFormat { FONT_GLYF, FONT_CFF, FONT_CFF_CID } FontFormat;
typedef struct FontInfo {
    const char *path;
    const char *postscript_name;
    FontFormat format;
    unsigned units_per_em;
    double ascent, descent, cap_height, italic_angle; /* em; descent is negative */
    double bbox[4];                                   /* em: x0 y0 x1 y1 */
    uint32_t space_glyph;                             /* of U+0020, 0 if the font has none */
    bool bold;
} FontInfo;
const FontInfo *font_info(const Font *font);
/* The whole font file, for raster; it lives as long as the font. *index is the face in a collection. */
StrView font_file(const Font *font, unsigned *index);
uint32_t font_glyph(const Font *font, uint32_t c);     /* by the font's cmap; 0 if it has none */
double font_advance(const Font *font, uint32_t glyph); /* em, from hmtx */
/* Ink box of one glyph in em: x0 y0 x1 y1; false for a blank one. */
bool font_ink(const Font *font, uint32_t glyph, double box[4]);

/* The font program with only these glyphs (sorted, unique; .notdef is added), layout tables dropped, deterministic.
 * codes[i] is the PDF code of glyphs[i]: the new glyph id, or the original CID for CID-keyed CFF. For CFF *program holds the
 * bare CFF table (FontFile3), for glyf a TrueType file (FontFile2). */
bool font_subset(const Font *font, const uint32_t *glyphs, size_t count, Buf *program, uint16_t *codes, Error *err);

typedef struct Glyph {
    uint32_t id;    /* glyph id in font */
    size_t cluster; /* byte offset of its cluster in the paragraph's text */
    double x, y;    /* where it is drawn: em from the start of the line's left edge and from the baseline */
    double advance; /* em */
} Glyph;

typedef struct GlyphRun { /* one font, one direction, glyphs in visual order, left to right */
    const Font *font;
    double scale; /* size of this run / size of the paragraph (Latin inside another script) */
    bool rtl;
    bool synthetic_bold; /* bold asked, font has none: stroke it (CARD 3) */
    const Glyph *glyphs;
    size_t count;
} GlyphRun;

typedef struct TextLine {
    size_t start, end;          /* bytes of the paragraph's text; the space at the line's end is included */
    double width;               /* em, without the trailing space */
    double ink_top, ink_bottom; /* em above (+) and below (-) the baseline */
    const GlyphRun *runs;       /* visual order, left to right */
    size_t run_count;
} TextLine;

typedef enum SpanFlag {
    SPAN_BOLD = 1,
    SPAN_ISOLATE = 2, /* left-to-right isolate: phone, URL, form number, citation, English phrase */
    SPAN_KEEP = 4,    /* not broken if a line can hold it */
    SPAN_LATIN = 8,   /* set in the Latin face, whatever the script's font has */
    SPAN_ENGLISH = 16 /* language of the span is English (tags, shaping) */
} SpanFlag;

typedef struct TextSpan {
    size_t start, end; /* bytes */
    unsigned flags;
} TextSpan;

typedef struct TextStyle {
    const char *language; /* gettext code: zh_CN */
    const char *script;   /* ISO 15924 of the language */
    bool rtl;             /* base direction */
    bool bold;
    double latin_scale; /* 0 = 1: Latin run × inside another script (CARD 3); digits too */
} TextStyle;

typedef struct TextInput {
    const char *text; /* NFC, without markup */
    const TextSpan *spans;
    size_t span_count;
    TextStyle style;
    const char *unit; /* id for messages: "home.keep-closed", borrowed during the call */
} TextInput;

typedef struct Paragraph Paragraph; /* shaped text, not yet broken */

/* A cluster that no font of the chain has is ERROR_UNAVAILABLE naming character, unit and Debian package; bad input is ERROR_DATA. */
bool paragraph_shape(Fonts *fonts, const TextInput *input, Paragraph **out, Error *err);
void paragraph_free(Paragraph *paragraph);
/* Frees what only breaking needs: text, language, direction and spans stay. */
void paragraph_settle(Paragraph *paragraph);
const char *paragraph_text(const Paragraph *paragraph); /* a copy of input.text */
bool paragraph_is_rtl(const Paragraph *paragraph);
const char *paragraph_language(const Paragraph *paragraph); /* code */
double paragraph_widest_word(const Paragraph *paragraph);   /* em: the narrowest measure that cuts nothing */
size_t paragraph_spans(const Paragraph *paragraph, const TextSpan **out);

typedef struct TextLines {
    const TextLine *lines;
    size_t count;
    bool overfull; /* a word is wider than the measure */
} TextLines;

/* Breaks to lines no wider than measure (em), greedily; a last line under 15 % of the measure is mended without adding a line
 * (CARD 3, widows). The lines live in the arena. */
/* How many lines paragraph_break() would make, without placing a glyph. *overfull as there. */
size_t paragraph_line_count(const Paragraph *paragraph, double measure, bool *overfull);
double
paragraph_ink_advance(const Paragraph *paragraph); /* em: all advances but those of spaces; no setting has fewer lines than it fills */

void paragraph_break(const Paragraph *paragraph, double measure, Arena *arena, TextLines *out);

/* Stage dumps for golden tests. */
void paragraph_dump(const Paragraph *paragraph, Buf *out); /* runs: bytes, script, level, font, glyphs */
void text_lines_dump(const Paragraph *paragraph, const TextLines *lines, Buf *out);

#endif
