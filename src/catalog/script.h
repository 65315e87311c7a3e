/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the code points of a translation say of its script: coarse, by block, enough to catch a text pasted into the
 * wrong language's file. ICU is text/'s; this needs 60 ranges. */
#ifndef KYR_CATALOG_SCRIPT_H
#define KYR_CATALOG_SCRIPT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "util/view.h"

typedef struct ScriptCount {
    size_t own, other; /* letters of the script, letters of any other script that is known here */
} ScriptCount;

/* False if the ISO 15924 code has no ranges here: then nothing can be said. */
bool script_known(const char *script);

/* Letters of text. Words of ASCII capitals (ICE, DRAFT) count for neither. */
ScriptCount script_count(StrView text, const char *script);

/* A decimal digit other than 0-9, or an Ethiopic number. */
bool script_is_local_digit(uint32_t c);

/* True if Burmese text (my) is in Zawgyi, whose code points look right only in a Zawgyi font. *at: where. */
bool script_is_zawgyi(StrView text, size_t *at);

#endif
