/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds what no translation may change: web and mail addresses, citations of law, form numbers, phones. Their places
 * in a text are all that is handed out; the text stays its owner's. */
#ifndef KYR_CATALOG_FACTS_H
#define KYR_CATALOG_FACTS_H

#include "util/view.h"

typedef enum FactKind { FACT_ADDRESS, FACT_CITATION, FACT_FORM, FACT_PHONE, FACT_COUNT } FactKind;

typedef struct Fact {
    FactKind kind;
    StrView text;
} Fact;

const char *fact_word(FactKind kind); /* "phone", … */

/* The next fact at or after *pos, which is moved past it; false at the end of the text. */
bool fact_next(StrView text, size_t *pos, Fact *out);

/* How often text holds this very fact. */
size_t fact_count(StrView text, const Fact *fact);

#endif
