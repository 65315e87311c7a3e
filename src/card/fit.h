/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a list gives way (CARD 4): size, leading and gap for paragraphs in a block of fixed measure and height. */
#ifndef KYR_CARD_FIT_H
#define KYR_CARD_FIT_H

#include <stdbool.h>
#include <stddef.h>

#include "card/card.h"

typedef struct FitBlock {
    Paragraph *const *items;
    size_t count;
    double measure_pt, height_pt;
    const TypeClass *type;
} FitBlock;

typedef struct FitResult {
    bool fits;
    double size_pt, leading, gap; /* em; when it does not fit: those of the floor */
    double spread;                /* em: the gap once spare height has gone to the gaps */
    double rise_pt;               /* from the top of the block to its first baseline */
    size_t line_count;
    double used_pt; /* height without spread */
    bool overfull;  /* a word is wider than the measure, at the floor */
} FitResult;

FitResult fit_search(const FitBlock *block);

/* From baseline to baseline, in points: the leading, or what the ink of the two lines needs (CARD 3). Between items the gap counts
 * as leading: it is room for ink as well. */
double fit_pitch(const TextLine *above, const TextLine *below, double size_pt, double leading);
/* From the top of a block to its first baseline, and from its last baseline to its end. */
double fit_rise(const TextLine *line, double size_pt, double leading);
double fit_drop(const TextLine *line, double size_pt, double leading);

#endif
