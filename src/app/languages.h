/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The languages that kyr has, and how far each is. All their catalogs are opened, and the strings of the content are gone through
 * once for all of them, so that sixty languages are no more work than they must be. */
#ifndef KYR_APP_LANGUAGES_H
#define KYR_APP_LANGUAGES_H

#include <stdbool.h>
#include <stddef.h>

#include "app/session.h"
#include "app/status.h"

typedef struct LanguageState {
    char *code;
    const Catalog *catalog; /* NULL: its file cannot be read; error says why and where */
    Error error;
    Status status;
    size_t cards; /* that it can print: none of their strings is missing */
} LanguageState;

typedef struct LanguageList {
    LanguageState *items; /* English first, the others in the order of their codes */
    size_t count;
    size_t printable; /* languages that can print every card */
    size_t *by_card;  /* languages that can print each card, in the order of the content */
} LanguageList;

/* English alone, and false, if there is no folder of locales. languages_done() either way. */
bool languages_open(Session *session, const Content *content, LanguageList *out, Error *err);
void languages_done(LanguageList *list);

/* Somebody signed for it, but sentences of the cards are not translated any more. */
bool language_withdrawn(const LanguageState *state);

#endif
