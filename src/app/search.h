/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Search over topics, units and cards in the languages shown. Case, accents and Arabic marks do not matter; every word of the
 * query must stand in the text. The index folds each text once. */
#ifndef KYR_APP_SEARCH_H
#define KYR_APP_SEARCH_H

#include <stdbool.h>
#include <stddef.h>

#include "catalog/catalog.h"
#include "content/content.h"
#include "text/text.h"

typedef struct SearchIndex SearchIndex;

typedef enum FoundKind { FOUND_TOPIC, FOUND_UNIT, FOUND_CARD } FoundKind;

typedef struct Found {
    FoundKind kind;
    const Topic *topic; /* of the topic or unit */
    size_t unit;        /* index among topic->units */
    const CardRecipe *card;
    const Catalog *catalog; /* the language in which it was found: the first that has it */
    const char *text;       /* that text without markup; owned by the index */
    size_t start, end;      /* bytes of the first match in text, whole grapheme clusters */
    const TextSpan *spans;  /* of that text where its language runs right to left or it quotes English */
    size_t span_count;
    bool said; /* a card: text is what it says, not its title */
} Found;

typedef struct FoundList {
    Found *items; /* topics, then units, then cards, each in the order of the content */
    size_t count;
} FoundList;

/* Catalogs and content are borrowed and must outlive the index. What a language has not translated is not sought in it; trainer's
 * notes are left out. */
SearchIndex *search_new(const Content *content, const Catalog *const *catalogs, size_t count);
void search_free(SearchIndex *index);
/* A query under two letters finds nothing; one Chinese character is enough, for it is a word. */
void search_run(const SearchIndex *index, const char *query, FoundList *out);
void found_done(FoundList *list);

/* Whether a query is found in a name, both folded here, and how well: 3 equal, 2 at the start, 1 inside, 0 not. For short lists;
 * app/fold.h folds names once. */
int search_rank(const char *query, const char *name);

#endif
