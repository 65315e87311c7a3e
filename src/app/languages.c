/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/languages.h"

#include <stdlib.h>
#include <string.h>

#include "util/arena.h"
#include "util/mem.h"

/* A string of the content, and the cards that need it. */
typedef struct Needed {
    const char *id, *text;
    bool *cards;  /* by number */
    bool on_card; /* any */
} Needed;

typedef struct Strings {
    const Content *content;
    Arena arena;
    Needed *items;
    size_t count, cap;
} Strings;

static void note_string(void *data, const ContentString *string)
{
    Strings *strings = data;
    const Content *content = strings->content;
    Needed needed = {arena_strdup(&strings->arena, string->id), string->text, NULL, false};
    needed.cards = arena_array(&strings->arena, content->card_count, sizeof *needed.cards);
    for (size_t i = 0; i < content->card_count; i++) {
        Content alone = {.cards = &content->cards[i], .card_count = 1};
        needed.cards[i] = status_on_card(&alone, string->id);
        needed.on_card = needed.on_card || needed.cards[i];
    }
    strings->items = mem_grow(strings->items, strings->count, &strings->cap, sizeof *strings->items);
    strings->items[strings->count++] = needed;
}

static void count_language(const Strings *strings, bool *lacking, size_t *by_card, LanguageState *state)
{
    size_t cards = strings->content->card_count;
    memset(lacking, 0, cards * sizeof *lacking);
    for (size_t i = 0; i < strings->count; i++) {
        const Needed *needed = &strings->items[i];
        bool done = catalog_find(state->catalog, needed->id, needed->text) != NULL;
        state->status.total++;
        state->status.done += done;
        state->status.card_total += needed->on_card;
        state->status.card_done += needed->on_card && done;
        for (size_t k = 0; k < cards && !done; k++)
            lacking[k] = lacking[k] || needed->cards[k];
    }
    for (size_t k = 0; k < cards; k++) {
        state->cards += !lacking[k];
        by_card[k] += !lacking[k];
    }
}

static void open_language(Session *session, const char *code, LanguageList *list)
{
    LanguageState *state = &list->items[list->count++];
    *state = (LanguageState){.code = mem_strdup(code)};
    state->catalog = session_catalog(session, code, &state->error);
}

bool languages_open(Session *session, const Content *content, LanguageList *out, Error *err)
{
    FileList codes = {0};
    LanguageList list = {0};
    bool ok = session_languages(session, &codes, err);
    list.items = mem_array(codes.count + 1, sizeof *list.items);
    open_language(session, "en", &list);
    for (size_t i = 0; i < codes.count; i++) {
        if (strcmp(codes.names[i], "en") != 0)
            open_language(session, codes.names[i], &list);
    }
    Strings strings = {.content = content};
    content_each_string(content, note_string, &strings);
    list.by_card = mem_array(content->card_count, sizeof *list.by_card);
    bool *lacking = mem_array(content->card_count, sizeof *lacking);
    for (size_t i = 0; i < list.count; i++) {
        if (list.items[i].catalog)
            count_language(&strings, lacking, list.by_card, &list.items[i]);
        list.printable += list.items[i].catalog && list.items[i].cards == content->card_count;
    }
    free(lacking);
    free(strings.items);
    arena_done(&strings.arena);
    file_list_done(&codes);
    *out = list;
    return ok;
}

void languages_done(LanguageList *list)
{
    for (size_t i = 0; i < list->count; i++) {
        free(list->items[i].code);
        error_done(&list->items[i].error);
    }
    free(list->items);
    free(list->by_card);
    *list = (LanguageList){0};
}

bool language_withdrawn(const LanguageState *state)
{
    const Language *language = catalog_language(state->catalog);
    return (language->language_check || language->legal_check) && state->status.card_done < state->status.card_total;
}
