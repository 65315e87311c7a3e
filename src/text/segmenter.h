/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ICU's break iterators, opened once and used again: opening one costs more than a short text takes. A Segmenter owns them. */
#ifndef KYR_TEXT_SEGMENTER_H
#define KYR_TEXT_SEGMENTER_H

#include <unicode/ubrk.h>

#include "util/view.h"

typedef struct Segmenter Segmenter;

Segmenter *segmenter_new(void);
void segmenter_free(Segmenter *segmenter); /* NULL is fine */

/* At the start of text; breaks are bytes of it. Both are borrowed: the iterator until the segmenter is asked again. NULL: ICU's data
 * cannot be read. */
UBreakIterator *segmenter_graphemes(Segmenter *segmenter, StrView text);
UBreakIterator *segmenter_lines(Segmenter *segmenter, const char *language, StrView text);

#endif
