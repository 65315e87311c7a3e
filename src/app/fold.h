/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text as search compares it: NFKC casefold without marks (util/unicode.h), and letters that people do not tell apart when they
 * look for something made one. Every folded byte knows its place in the text that it came from. */
#ifndef KYR_APP_FOLD_H
#define KYR_APP_FOLD_H

#include <stddef.h>
#include <stdint.h>

#include "util/buf.h"
#include "util/view.h"

/* Remembers how each character folds, so that ICU is asked once for each. */
typedef struct Fold Fold;

Fold *fold_new(void);
void fold_free(Fold *fold);

/* Where folded bytes come from: places[i] is the first byte of the grapheme cluster that folded byte i belongs to. */
typedef struct FoldPlaces {
    uint32_t *items;
    size_t count, cap;
} FoldPlaces;

/* Appends the folded text, and its places unless that is NULL. */
void fold_text(Fold *fold, StrView text, Buf *out, FoldPlaces *places);

/* The byte of a text of so many bytes at which the cluster of folded byte i ends; places before `limit` are of that text. */
size_t fold_cluster_end(const FoldPlaces *places, size_t limit, size_t i, size_t text_len);

/* A name folded once, for lists that are looked through at each keystroke. */
char *fold_name(Fold *fold, const char *name);
/* Both folded: 3 equal, 2 at the start, 1 inside, 0 not, or an empty query. */
int fold_rank(const char *query, const char *name);

#endif
