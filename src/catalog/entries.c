/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/entries.h"

#include <stdlib.h>
#include <string.h>

#include "util/unicode.h"

static int by_key(const void *a, const void *b)
{
    return strcmp(((const Entry *)a)->key, ((const Entry *)b)->key);
}

void entries_sort(Entries *entries)
{
    for (size_t i = 1; i < entries->count; i++)
        if (by_key(&entries->items[i - 1], &entries->items[i]) > 0) {
            qsort(entries->items, entries->count, sizeof *entries->items, by_key);
            return;
        }
}

/* As strcmp of key with "ctxt EOT msgid", without joining them. */
static int compare(const char *key, const char *ctxt, const char *msgid)
{
    if (ctxt) {
        size_t len = strlen(ctxt);
        int order = strncmp(key, ctxt, len);
        if (order != 0)
            return order;
        if (key[len] != ENTRIES_EOT)
            return (unsigned char)key[len] < ENTRIES_EOT ? -1 : 1;
        key += len + 1;
    }
    return strcmp(key, msgid);
}

const char *entries_find(const Entries *entries, const char *ctxt, const char *msgid)
{
    size_t low = 0, high = entries->count;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        int order = compare(entries->items[mid].key, ctxt, msgid);
        if (order == 0)
            return entries->items[mid].text;
        if (order < 0)
            low = mid + 1;
        else
            high = mid;
    }
    return NULL;
}

/* Below U+0300 every text is in NFC (UAX #15 quick check); the lead byte of U+0300 is 0xCC. */
static bool plainly_nfc(const char *text)
{
    for (; *text; text++)
        if ((unsigned char)*text >= 0xCC)
            return false;
    return true;
}

const char *entries_nfc(Arena *arena, const char *text)
{
    if (plainly_nfc(text) || unicode_is_nfc(view_of(text)))
        return text;
    Buf composed = {0};
    unicode_nfc(view_of(text), &composed);
    const char *copy = arena_strndup(arena, composed.ptr, composed.len);
    buf_done(&composed);
    return copy;
}
