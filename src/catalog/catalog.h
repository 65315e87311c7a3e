/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One handle per language: interface text and rights content from locales/CODE.po, through its compiled .mo or, for a
 * translator's folder or a .po newer than its .mo, from the .po itself. Any number may be open at once. A Catalog owns
 * every string that it returns. English needs no file: catalog_open(…, "en", …) always works. */
#ifndef KYR_CATALOG_CATALOG_H
#define KYR_CATALOG_CATALOG_H

#include <stdbool.h>
#include <stddef.h>

#include "util/error.h"
#include "util/file.h"
#include "util/report.h"

typedef struct Catalog Catalog;

/* What the header of a PO says of its language (locales/README.md). */
typedef struct Language {
    const char *code; /* gettext form: es, zh_CN */
    const char *autonym, *english_name;
    const char *script; /* ISO 15924: Latn, Hans */
    bool rtl;
    const char *font;                         /* X-Kyr-Font or NULL */
    const char *language_check, *legal_check; /* initials and date, or NULL */
    bool draft;                               /* either sign-off is missing, or the header is fuzzy */
} Language;

/* Where catalogs are: po_dir holds CODE.po, mo_dir (or NULL) holds CODE.mo. Borrowed. */
typedef struct CatalogDirs {
    const char *po_dir, *mo_dir;
} CatalogDirs;

/* The codes that have a .po or .mo, in byte order, "en" always among them. */
bool catalog_list(const CatalogDirs *dirs, FileList *out, Error *err);

/* ERROR_USAGE with the codes that there are if code is unknown; ERROR_DATA at its place if the file is broken. */
bool catalog_open(const CatalogDirs *dirs, const char *code, Catalog **out, Error *err);
void catalog_close(Catalog *catalog);

const Language *catalog_language(const Catalog *catalog);
const char *catalog_path(const Catalog *catalog); /* the file that it came from, "" for en */

/* The translation in NFC, or NULL if there is none (absent, empty or fuzzy). English returns msgid itself.
 * ctxt may be NULL (interface text). */
const char *catalog_find(const Catalog *catalog, const char *ctxt, const char *msgid);
/* As catalog_find, but falls back to msgid. */
const char *catalog_text(const Catalog *catalog, const char *ctxt, const char *msgid);

/* Every fault of one PO file, with file and line: syntax, missing X-Kyr fields, bidi and other control characters, unbalanced
 * isolates, not NFC, <en> phrases, phones, URLs and placeholders not the same as in the msgid. False if there is any error. */
bool catalog_check_po(const char *path, Report *report);

#endif
