/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The edition line: month of the newest unit, language, and a code over the text of the faces without their slots. */
#ifndef KYR_CARD_EDITION_H
#define KYR_CARD_EDITION_H

#include <stdbool.h>
#include <stdint.h>

#include "card/words.h"

/* "2026-11 es 3F2A9K"; the string lives in the arena. The same text gives the same code. */
const char *edition_line(const CardRequest *request, const CardWords *words, Arena *arena);
/* Any unit of the card whose review_by has passed on request->today; never when today is all zero. */
bool edition_review_due(const CardRequest *request);

/* Five characters of Crockford base32 from the hash and a sixth that is wrong after any one wrong character or swapped pair. */
void edition_code(uint64_t hash, char code[7]);

typedef enum EditionFault { EDITION_GOOD, EDITION_NO_CODE, EDITION_MISREAD } EditionFault;
/* A code as somebody read or typed it: case, spaces and hyphens do not count, O is 0, I and L are 1. */
EditionFault edition_read(const char *text, char code[7]);

#endif
