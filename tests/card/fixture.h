/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The card `home` built by hand, with the made-up translations of data/: one request to lay out, change it as a test needs. */
#ifndef KYR_TESTS_CARD_FIXTURE_H
#define KYR_TESTS_CARD_FIXTURE_H

#include "card/card.h"
#include "support/support.h"

enum { FIXTURE_UNITS = 11 };

typedef struct Fixture {
    Unit units[FIXTURE_UNITS];
    const Unit *front[6], *back[5];
    CardRecipe recipe;
    Hotline hotline;
    Region region;
    Content content;
    Catalog *catalog;
    char *po_dir;
    CatalogDirs dirs;
    CardRequest request;
} Fixture;

/* Wallet, red, no region, today 2026-11-22. Ends the test if the catalog cannot be opened. */
void fixture_open(Fixture *fixture, const char *language);
void fixture_done(Fixture *fixture);
/* Lays the card out, or ends the test with the message. */
void fixture_layout(Fixture *fixture, Card *card);
/* The message of a card that must fail. */
const char *fixture_error(Fixture *fixture, ErrorKind kind);
Fonts *fixture_fonts(void);

/* The first text op that holds words, or NULL. */
const DrawText *fixture_find(const DisplayList *list, const char *words);
const DrawOp *fixture_find_op(const DisplayList *list, const char *words);
bool fixture_near(double have, double want, double tolerance);

extern const char *const fixture_languages[]; /* those that must set; NULL-terminated */
enum { FIXTURE_LANGUAGES = 9 };

#endif
