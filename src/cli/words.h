/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of allowed words for messages, and the word that somebody may have meant. */
#ifndef KYR_CLI_WORDS_H
#define KYR_CLI_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "util/buf.h"

typedef struct WordList {
    const char **words; /* the list owns the array, not the words */
    size_t count, cap;
} WordList;

void words_add(WordList *list, const char *word);
/* Appends "a, b, c". */
void words_join(const WordList *list, Buf *out);
/* The word that differs least, by at most two letters added, lost, changed or swapped with a neighbour; NULL if none is near. */
const char *words_nearest(const WordList *list, const char *word);
void words_done(WordList *list);

#endif
