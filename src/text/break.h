/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a line may end: ICU's opportunities (UAX #14, dictionaries for Thai, Lao, Khmer, Burmese), then the rules of the card. */
#ifndef KYR_TEXT_BREAK_H
#define KYR_TEXT_BREAK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/segmenter.h"
#include "text/text.h"
#include "util/view.h"

/* A break is used only if what it would cut does not fit on a line of its own; greater ranks cut smaller things. */
typedef enum BreakRank {
    BREAK_PLAIN,   /* between words: always */
    BREAK_KEPT,    /* in a kept span */
    BREAK_IN_WORD, /* after a hyphen, between Burmese words and Karen syllables */
    BREAK_NEVER
} BreakRank;

typedef struct Break {
    size_t pos;         /* the next line starts here */
    size_t content_end; /* pos without the spaces before it */
    BreakRank rank;
    double limit; /* em: width of what it cuts; set by paragraph_shape */
} Break;

/* The rank of an opportunity between two characters, by the table of rules. */
BreakRank break_rank(const char *language, uint32_t before, uint32_t after);
/* In text order; the last is the end of the text. False if ICU's data cannot be read. */
bool break_find(Segmenter *segmenter, StrView text, const char *language, const TextSpan *spans, size_t span_count, Break **out,
                size_t *count);

#endif
