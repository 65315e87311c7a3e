/* SPDX-License-Identifier: GPL-3.0-or-later */
/* UTF-8 and the Unicode properties that more than one module needs. ICU is used here and in text/ only. */
#ifndef KYR_UTIL_UNICODE_H
#define KYR_UTIL_UNICODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "util/buf.h"
#include "util/view.h"

/* Reads the code point at *pos and moves *pos past it; ill-formed bytes give U+FFFD and move one byte. */
uint32_t unicode_next(StrView text, size_t *pos);
/* The offset of the first ill-formed byte (RFC 3629), or text.len when all is well. */
size_t unicode_first_invalid(StrView text);
size_t unicode_count(StrView text); /* code points */

/* Appends text in Normalization Form C (UAX #15). */
void unicode_nfc(StrView text, Buf *out);
bool unicode_is_nfc(StrView text);
/* Appends NFKC_Casefold with combining marks dropped: what search compares. */
void unicode_fold(StrView text, Buf *out);

bool unicode_is_bidi_control(uint32_t c);       /* LRM RLM ALM LRE RLE PDF LRO RLO LRI RLI FSI PDI */
bool unicode_is_letter(uint32_t c);             /* general category L */
bool unicode_is_latin(uint32_t c);              /* Script=Latin (UAX #24) */
bool unicode_is_control(uint32_t c);            /* C0 and C1, also TAB and LF */
const char *unicode_name(uint32_t c, Buf *out); /* "U+0E01 THAI CHARACTER KO KAI"; returns out's text */

/* Columns of a terminal: what glibc's wcwidth() gives (0, 1 or 2), and 1 where it gives -1. */
int unicode_columns(uint32_t c);

/* Appends the name of a language in another one, as ICU knows it: es in en is Spanish, zh_CN with Hans is Simplified Chinese. Nothing
 * is appended when ICU has no name. Codes are gettext's; script is ISO 15924 or NULL. */
void unicode_language_name(const char *code, const char *script, const char *in_code, Buf *out);

#endif
