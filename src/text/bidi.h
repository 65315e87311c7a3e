/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Embedding levels by UAX #9. Isolated spans are wrapped in LRI … PDI in a copy, so that offsets stay those of the text. */
#ifndef KYR_TEXT_BIDI_H
#define KYR_TEXT_BIDI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/text.h"
#include "util/view.h"

uint8_t *bidi_levels(StrView text, const TextSpan *spans, size_t span_count, bool rtl); /* one a byte; yours */

#endif
