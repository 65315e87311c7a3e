/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text to items: stretches of one font, script, direction and language, which HarfBuzz can shape as they are. */
#ifndef KYR_TEXT_ITEMISE_H
#define KYR_TEXT_ITEMISE_H

#include <hb.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/fonts.h"
#include "text/text.h"

typedef struct Item {
    size_t start, end; /* bytes */
    hb_script_t script;
    uint8_t level; /* UAX #9: odd runs right to left */
    bool english;  /* language is English, not that of the paragraph */
    Face face;
    double scale; /* size / size of the paragraph */
} Item;

/* Logical order. Fails as paragraph_shape does; *items are yours. */
bool itemise(Fonts *fonts, const TextInput *input, Item **items, size_t *count, Error *err);

#endif
