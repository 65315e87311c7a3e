/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a .po through libgettextpo. Not thread-safe: libgettextpo keeps its state in globals. The arena owns what is read. */
#ifndef KYR_CATALOG_PO_H
#define KYR_CATALOG_PO_H

#include "catalog/entries.h"
#include "util/report.h"

typedef struct PoMessage {
    const char *ctxt; /* or NULL */
    const char *msgid;
    const char *plural; /* msgid_plural or NULL */
    const char **forms; /* the translation, or one for each plural form; as in the file, not yet NFC */
    size_t form_count;
    bool fuzzy;
    int line; /* of its msgstr; 0 = not known */
} PoMessage;

typedef struct PoFile {
    const char *path;
    PoMessage *messages; /* in the order of the file, without the header and obsolete ones */
    size_t count;
    const char *header; /* or NULL */
    bool header_fuzzy;
    int header_line;
    const char *source; /* the whole file, to find the line of a header field */
} PoFile;

typedef enum PoDepth { PO_READ, PO_CHECK } PoDepth; /* PO_CHECK also runs the checks of msgfmt -c */

/* Every fault goes to the report; false if the file could not be read or parsed: then *out is not set. */
bool po_read(const char *path, PoDepth depth, Arena *arena, PoFile *out, Report *report);

/* Its translations in NFC; fuzzy and empty ones are left out. */
void po_entries(const PoFile *po, Arena *arena, Entries *out);

/* The line of `"FIELD:` in the header, or of the header; po is a PoFile (Header.line in header.h). */
int po_header_line(const void *po, const char *field);

#endif
