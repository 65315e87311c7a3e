/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Strings in hex digits, as they are easily made and read, become literal strings (ISO 32000-1 7.3.4.2): half as long before
 * compression, a quarter shorter after it. */
#ifndef KYR_PDF_LITERAL_H
#define KYR_PDF_LITERAL_H

#include "util/buf.h"

/* Appends an object or a content stream with its hex strings rewritten; all else stays. No CMap: their readers expect hex. */
void literal_strings(StrView from, Buf *out);

#endif
