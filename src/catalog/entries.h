/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a .mo and a .po have in common once read: translations sorted by key, and the header. The arena given when
 * reading owns all text. A key is "msgid" or "msgctxt EOT msgid" (U+0004), as in a .mo. */
#ifndef KYR_CATALOG_ENTRIES_H
#define KYR_CATALOG_ENTRIES_H

#include <stdbool.h>
#include <stddef.h>

#include "util/arena.h"

enum { ENTRIES_EOT = 4 };

typedef struct Entry {
    const char *key, *text;
} Entry;

typedef struct Entries {
    Entry *items;
    size_t count;
    const char *header; /* the msgstr of msgid "", or NULL */
    bool header_fuzzy;
} Entries;

/* Sorts unless sorted already (msgfmt sorts). */
void entries_sort(Entries *entries);

/* The text, or NULL. ctxt may be NULL. */
const char *entries_find(const Entries *entries, const char *ctxt, const char *msgid);

/* text itself if it is in NFC, else a copy that is, in the arena. */
const char *entries_nfc(Arena *arena, const char *text);

#endif
