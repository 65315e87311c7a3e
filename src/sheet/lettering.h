/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The short English texts around the cards. Each is shaped once for the whole run, however many sheets show it. Lettering owns
 * the paragraphs and lines that it hands out; fonts are borrowed. */
#ifndef KYR_SHEET_LETTERING_H
#define KYR_SHEET_LETTERING_H

#include <stdbool.h>

#include "draw/draw.h"
#include "text/text.h"
#include "util/error.h"

typedef struct Lettering Lettering;

typedef struct Letters {
    const Paragraph *paragraph;
    const TextLine *line; /* all of the text */
} Letters;

Lettering *lettering_new(Fonts *fonts);
void lettering_free(Lettering *lettering);

/* NULL with err set if the text cannot be shaped. */
const Letters *lettering_get(Lettering *lettering, const char *text, bool bold, Error *err);

/* (x_pt, y_pt) is the left end of the baseline. */
void letters_draw_level(const Letters *letters, double size_pt, double x_pt, double y_pt, DisplayList *list);
/* Reading upwards: (x_pt, y_pt) is the lower end of the baseline. */
void letters_draw(const Letters *letters, double size_pt, double x_pt, double y_pt, DisplayList *list);

#endif
