/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The header of a catalog: its fields, the rules for them, and the Language that they describe (locales/README.md). */
#ifndef KYR_CATALOG_HEADER_H
#define KYR_CATALOG_HEADER_H

#include "catalog/catalog.h"
#include "util/arena.h"

/* Where a header stands, so that a fault can be placed: line gives the line of a field, 0 = not known. */
typedef struct Header {
    const char *path, *code;
    const char *text; /* NULL: there is none */
    bool fuzzy;
    int (*line)(const void *data, const char *field); /* NULL: no lines (.mo) */
    const void *data;
} Header;

/* The code of a language file: es, haw, zh_CN, uz@cyrillic. Nothing else, so never a path. */
bool header_code_ok(const char *code);

/* The value of a field without the space around it, in the arena; NULL if it is absent or empty. */
const char *header_field(const char *text, const char *field, Arena *arena);

/* Every fault goes to the report; false if there was any. *out is what the header says, as far as it does. */
bool header_read(const Header *header, Arena *arena, Language *out, Report *report);

#endif
