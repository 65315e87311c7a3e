/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules for one translation, each a row of a table. They hold no state and own nothing. */
#ifndef KYR_CATALOG_RULES_H
#define KYR_CATALOG_RULES_H

#include "util/report.h"
#include "util/view.h"

typedef struct Translation {
    SourcePos pos;
    const char *code, *script; /* of the language; script may be NULL */
    StrView source, text;      /* msgid and one msgstr */
    bool interface;            /* not rights text: it has no markup, and may speak of <en> */
} Translation;

/* Every fault of the translation goes to the report; false if there was an error. */
bool rules_check(const Translation *translation, Report *report);

#endif
