/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of text/ share: a font table as content's fonts.yaml gives it on Debian, and short sentences of our own. */
#ifndef KYR_TESTS_TEXT_SAMPLE_H
#define KYR_TESTS_TEXT_SAMPLE_H

#include <stddef.h>

#include "text/text.h"

extern const FontRow sample_rows[];
extern const size_t sample_row_count;

typedef struct Sample {
    const char *language, *script;
    bool rtl;
    double latin_scale;
    const char *text;
} Sample;

extern const Sample samples[]; /* ends with language NULL */
const Sample *sample_find(const char *language);

Fonts *sample_fonts(void);
TextInput sample_input(const Sample *sample);
/* Shapes or fails the test. */
Paragraph *sample_shape(Fonts *fonts, const TextInput *input);
Paragraph *sample_paragraph(Fonts *fonts, const char *language);
/* The span of the first occurrence of part in text. */
TextSpan sample_span(const char *text, const char *part, unsigned flags);

#endif
