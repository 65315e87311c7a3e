/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which card an edition code belongs to: the cards of today in every language, then the editions of content/editions.yaml. */
#ifndef KYR_APP_VERIFY_H
#define KYR_APP_VERIFY_H

#include <stdbool.h>

#include "app/session.h"
#include "card/card.h"

/* Told each card that a language can print, with its edition line "2026-02 es 3R9JYF"; false stops. */
typedef bool (*EditionVisit)(void *data, const CardRecipe *card, const Language *language, const char *line, bool review_due);
/* False, with err set, only if content or a catalog cannot be read. */
bool verify_each(Session *session, EditionVisit visit, void *data, Error *err);

typedef enum VerdictKind { VERDICT_UNKNOWN, VERDICT_CURRENT, VERDICT_SUPERSEDED } VerdictKind;

typedef struct Verdict {
    VerdictKind kind;
    const CardRecipe *card;  /* NULL: unknown, or a card that there is no more */
    char language[16];       /* code */
    char line[64];           /* the edition of today: current, or what supersedes it; "" if there is none */
    const PastEdition *past; /* superseded */
    bool review_due;
} Verdict;

/* code: as edition_read() gave it. */
bool verify_code(Session *session, const char *code, Verdict *out, Error *err);

#endif
