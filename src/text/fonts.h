/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fonts of one session: each file is opened once, when text first needs it. Fonts owns every Font. */
#ifndef KYR_TEXT_FONTS_H
#define KYR_TEXT_FONTS_H

#include <stdbool.h>

#include "text/font.h"
#include "text/segmenter.h"
#include "text/text.h"

typedef struct Face {
    const Font *font;
    bool synthetic_bold; /* bold was asked and the row has none */
} Face;

Segmenter *fonts_segmenter(Fonts *fonts); /* lives as long */
size_t fonts_row_count(const Fonts *fonts);
const FontRow *fonts_row(const Fonts *fonts, size_t index);
const FontRow *fonts_find_row(const Fonts *fonts, const char *script); /* NULL if there is none */
/* ERROR_UNAVAILABLE that names family and package when no file is found. */
bool fonts_face(Fonts *fonts, const FontRow *row, bool bold, Face *out, Error *err);

#endif
