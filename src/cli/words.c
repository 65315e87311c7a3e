/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/words.h"

#include <stdlib.h>
#include <string.h>

#include "util/mem.h"

void words_add(WordList *list, const char *word)
{
    list->words = mem_grow(list->words, list->count, &list->cap, sizeof *list->words);
    list->words[list->count++] = word;
}

void words_join(const WordList *list, Buf *out)
{
    for (size_t i = 0; i < list->count; i++) {
        if (i > 0)
            buf_add_str(out, ", ");
        buf_add_str(out, list->words[i]);
    }
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Optimal string alignment distance; rows of the table are la + 1 long. */
static size_t distance(const char *a, const char *b)
{
    size_t la = strlen(a), lb = strlen(b), width = la + 1;
    size_t *cost = mem_array((lb + 1) * width, sizeof *cost);
    for (size_t i = 0; i <= la; i++)
        cost[i] = i;
    for (size_t j = 1; j <= lb; j++) {
        size_t *row = cost + j * width, *above = row - width;
        row[0] = j;
        for (size_t i = 1; i <= la; i++) {
            bool same = a[i - 1] == b[j - 1];
            row[i] = least(least(row[i - 1], above[i]) + 1, above[i - 1] + (same ? 0 : 1));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[i] = least(row[i], (above - width)[i - 2] + 1);
        }
    }
    size_t result = cost[lb * width + la];
    free(cost);
    return result;
}

const char *words_nearest(const WordList *list, const char *word)
{
    enum { TOO_LONG = 64 }; /* nobody mistypes that much, and the table grows with the square */
    const char *best = NULL;
    size_t best_distance = 3, len = strlen(word);
    for (size_t i = 0; i < list->count && len < TOO_LONG; i++) {
        size_t d = distance(word, list->words[i]);
        if (d < best_distance && d < len) {
            best_distance = d;
            best = list->words[i];
        }
    }
    return best;
}

void words_done(WordList *list)
{
    free(list->words);
    *list = (WordList){0};
}
