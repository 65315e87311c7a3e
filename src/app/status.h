/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far the translation of a language is: counts over the strings of the content. */
#ifndef KYR_APP_STATUS_H
#define KYR_APP_STATUS_H

#include <stdbool.h>
#include <stddef.h>

#include "catalog/catalog.h"
#include "content/content.h"

typedef struct Status {
    size_t card_total, card_done; /* strings that a holder's face needs, over all cards */
    size_t total, done;           /* every string of the content */
} Status;

Status status_count(const Content *content, const Catalog *catalog);

/* True if a card shows this string in the holder's language (agent's faces are always English). */
bool status_on_card(const Content *content, const char *id);

#endif
