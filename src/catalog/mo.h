/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a .mo as msgfmt writes it (GNU gettext manual, "The Format of GNU MO Files"), of either byte order. Every
 * offset is checked: a hostile file gives an error, never a crash. The arena owns what is read. */
#ifndef KYR_CATALOG_MO_H
#define KYR_CATALOG_MO_H

#include "catalog/entries.h"
#include "util/error.h"

/* The message that locales/build.sh adds to the .mo of a .po whose header is fuzzy; a .mo has no other place for it. */
#define MO_FUZZY_CTXT  "kyr.header"
#define MO_FUZZY_MSGID "fuzzy"

bool mo_read(const char *path, Arena *arena, Entries *out, Error *err);

#endif
