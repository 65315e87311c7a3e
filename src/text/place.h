/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of a paragraph to placed glyphs in visual order (UAX #9 L1, L2). The line lives in the arena. */
#ifndef KYR_TEXT_PLACE_H
#define KYR_TEXT_PLACE_H

#include "text/paragraph.h"
#include "util/arena.h"

TextLine place_line(const Paragraph *paragraph, LineRange range, Arena *arena);

#endif
