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
    double drop_over_pt; /* how far ink may stand below the block: 0 at the safe margin, more where there is space */
    double gap_least;    /* em: no gap is smaller, if that can be had above the floor */
    double spread_most;  /* em: a gap takes spare height up to here */
    const TypeClass *type;
} FitBlock;

typedef struct FitResult {
    bool fits;
    double size_pt, leading, gap; /* em; when it does not fit: those of the floor */
    double pitch;                 /* em: from baseline to baseline, the same for all lines; 0: each pair by its ink */
    double spread;                /* em: the gap once spare height has gone to the gaps */
    double rise_pt;               /* from the top of the block to its first baseline */
    size_t line_count;
    double used_pt; /* height without spread */
    bool overfull;  /* a word is wider than the measure, at the floor */
} FitResult;

FitResult fit_search(const FitBlock *block);

/* From baseline to baseline, in points; the gap (em) stands between two items. */
double fit_pitch(const FitResult *fit, const TextLine *above, const TextLine *below, double gap);

#endif
