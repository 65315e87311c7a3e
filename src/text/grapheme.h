/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Grapheme clusters (UAX #29): what a reader takes for one letter. One iterator serves many texts, because opening one costs more
 * than a text of a card. */
#ifndef KYR_TEXT_GRAPHEME_H
#define KYR_TEXT_GRAPHEME_H

#include <stdbool.h>

#include "util/view.h"

typedef struct Graphemes Graphemes;

Graphemes *graphemes_new(void);
void graphemes_free(Graphemes *graphemes);

/* starts[i]: a cluster begins at byte i; text.len of them. Where ICU's rules cannot be read every code point is one. */
void graphemes_mark(Graphemes *graphemes, StrView text, bool *starts);

#endif
