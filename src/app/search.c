/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/search.h"

#include <stdlib.h>
#include <string.h>

#include "app/fold.h"
#include "card/card.h"
#include "util/arena.h"
#include "util/mem.h"
#include "util/unicode.h"

enum { QUERY_WORDS_MAX = 16 };

/* One text in one language. */
typedef struct Entry {
    const Catalog *catalog;
    const char *text;
    const TextSpan *spans;
    size_t span_count;
    size_t start, len; /* of its folded bytes in SearchIndex.folded */
    bool said;         /* of a card: on a face of it */
} Entry;

/* What can be found: it is, if one of its entries is. */
typedef struct Thing {
    FoundKind kind;
    const Topic *topic;
    size_t unit;
    const CardRecipe *card;
    size_t first, count; /* entries */
} Thing;

struct SearchIndex {
    Arena arena;
    Fold *fold;
    Buf folded;
    FoldPlaces places; /* of every byte in folded */
    Entry *entries;
    size_t entry_count, entry_cap;
    Thing *things;
    size_t thing_count, thing_cap;
};

typedef struct Builder {
    SearchIndex *index;
    const Content *content;
    const Catalog *const *catalogs;
    size_t catalog_count;
} Builder;

static Thing *add_thing(SearchIndex *index, Thing thing)
{
    thing.first = index->entry_count;
    index->things = mem_grow(index->things, index->thing_count, &index->thing_cap, sizeof *index->things);
    index->things[index->thing_count] = thing;
    return &index->things[index->thing_count++];
}

static void add_entry(SearchIndex *index, Entry entry)
{
    index->entries = mem_grow(index->entries, index->entry_count, &index->entry_cap, sizeof *index->entries);
    index->entries[index->entry_count++] = entry;
    index->things[index->thing_count - 1].count++;
}

/* Spans matter only where words are turned round, so most texts are borrowed as they are. raw lives as long as the index. */
static void add_text(SearchIndex *index, const Catalog *catalog, const char *raw, bool said)
{
    Entry entry = {.catalog = catalog, .text = raw, .start = index->folded.len, .said = said};
    if (catalog_language(catalog)->rtl || strpbrk(raw, "<|")) {
        char *plain;
        TextSpan *spans;
        card_markup(raw, &index->arena, &plain, &spans, &entry.span_count);
        entry.text = plain;
        entry.spans = spans;
    }
    fold_text(index->fold, view_of(entry.text), &index->folded, &index->places);
    entry.len = index->folded.len - entry.start;
    add_entry(index, entry);
}

static void add_string(const Builder *builder, const char *id, const char *text, bool said)
{
    for (size_t i = 0; i < builder->catalog_count; i++) {
        const char *found = catalog_find(builder->catalogs[i], id, text);
        if (found)
            add_text(builder->index, builder->catalogs[i], found, said);
    }
}

/* What there is of lead and text, joined; NULL if there is nothing. */
static const char *unit_words(SearchIndex *index, const Catalog *catalog, const Unit *unit)
{
    const char *lead = NULL, *text = *unit->text ? catalog_find(catalog, unit->id, unit->text) : NULL;
    if (unit->lead) {
        Buf id = {0};
        buf_addf(&id, "%s.lead", unit->id);
        lead = catalog_find(catalog, buf_str(&id), unit->lead);
        buf_done(&id);
    }
    return lead && text ? arena_printf(&index->arena, "%s %s", lead, text) : lead ? lead : text;
}

static void add_unit(const Builder *builder, const Topic *topic, size_t number)
{
    SearchIndex *index = builder->index;
    add_thing(index, (Thing){.kind = FOUND_UNIT, .topic = topic, .unit = number});
    for (size_t i = 0; i < builder->catalog_count; i++) {
        const char *words = unit_words(index, builder->catalogs[i], &topic->units[number]);
        if (words)
            add_text(index, builder->catalogs[i], words, false);
    }
}

static const Thing *thing_of(const SearchIndex *index, const Unit *unit)
{
    for (size_t i = 0; i < index->thing_count; i++) {
        const Thing *thing = &index->things[i];
        if (thing->kind == FOUND_UNIT && &thing->topic->units[thing->unit] == unit)
            return thing;
    }
    return NULL;
}

/* The officer's face is printed in English alone. */
static bool is_printed(const CardFace *face, const Entry *entry)
{
    return face->voice == VOICE_HOLDER || strcmp(catalog_language(entry->catalog)->code, "en") == 0;
}

/* Units are folded already: what a card says of them shares it. */
static void add_face(const Builder *builder, const CardFace *face)
{
    SearchIndex *index = builder->index;
    for (size_t i = 0; i < face->item_count; i++) {
        const Thing *unit = thing_of(index, face->items[i]);
        for (size_t k = 0; unit && k < unit->count; k++) {
            Entry entry = index->entries[unit->first + k];
            entry.said = true;
            if (is_printed(face, &entry))
                add_entry(index, entry);
        }
    }
}

static void add_card(const Builder *builder, const CardRecipe *card)
{
    char *id = arena_printf(&builder->index->arena, "card.%s.title", card->id);
    add_thing(builder->index, (Thing){.kind = FOUND_CARD, .card = card});
    add_string(builder, id, card->title, false);
    for (size_t i = 0; i < card->face_count; i++)
        add_face(builder, &card->faces[i]);
}

static void add_topic_title(const Builder *builder, const Topic *topic)
{
    add_thing(builder->index, (Thing){.kind = FOUND_TOPIC, .topic = topic});
    add_string(builder, arena_printf(&builder->index->arena, "topic.%s.title", topic->id), topic->title, false);
}

static void add_all(const Builder *builder)
{
    const Content *content = builder->content;
    for (size_t i = 0; i < content->topic_count; i++)
        add_topic_title(builder, &content->topics[i]);
    for (size_t i = 0; i < content->topic_count; i++) {
        const Topic *topic = &content->topics[i];
        for (size_t k = 0; k < topic->unit_count; k++) {
            if (unit_is_taught(&topic->units[k]))
                add_unit(builder, topic, k);
        }
    }
    for (size_t i = 0; i < content->card_count; i++)
        add_card(builder, &content->cards[i]);
}

SearchIndex *search_new(const Content *content, const Catalog *const *catalogs, size_t count)
{
    SearchIndex *index = mem_alloc(sizeof *index);
    index->fold = fold_new();
    Builder builder = {index, content, catalogs, count};
    add_all(&builder);
    return index;
}

void search_free(SearchIndex *index)
{
    if (!index)
        return;
    fold_free(index->fold);
    buf_done(&index->folded);
    free(index->places.items);
    free(index->entries);
    free(index->things);
    arena_done(&index->arena);
    free(index);
}

typedef struct Query {
    Buf phrase; /* the words with a space between */
    StrView words[QUERY_WORDS_MAX];
    size_t count;
} Query;

static bool is_ideograph(uint32_t c)
{
    return (c >= 0x3400 && c < 0xA000) || (c >= 0xF900 && c < 0xFB00) || (c >= 0x20000 && c < 0x40000);
}

static bool long_enough(const Query *query)
{
    StrView phrase = {query->phrase.ptr, query->phrase.len};
    size_t letters = 0;
    for (size_t pos = 0; pos < phrase.len;) {
        uint32_t c = unicode_next(phrase, &pos);
        letters += c == ' ' ? 0 : is_ideograph(c) ? 2 : 1;
    }
    return letters >= 2;
}

/* Words past the sixteenth are not sought. */
static void split_words(Query *query, const char *folded)
{
    size_t starts[QUERY_WORDS_MAX];
    for (size_t at = strspn(folded, " "); folded[at] && query->count < QUERY_WORDS_MAX; at += strspn(folded + at, " ")) {
        size_t len = strcspn(folded + at, " ");
        if (query->count > 0)
            buf_add_char(&query->phrase, ' ');
        starts[query->count] = query->phrase.len;
        query->words[query->count++].len = len;
        buf_add(&query->phrase, folded + at, len);
        at += len;
    }
    for (size_t i = 0; i < query->count; i++)
        query->words[i].ptr = query->phrase.ptr + starts[i];
}

static bool make_query(const SearchIndex *index, const char *text, Query *out)
{
    char *folded = fold_name(index->fold, text);
    split_words(out, folded);
    free(folded);
    return long_enough(out);
}

static bool find_in(StrView text, StrView word, StrView *out)
{
    const char *at = text.len >= word.len ? memmem(text.ptr, text.len, word.ptr, word.len) : NULL;
    if (at)
        *out = (StrView){at, word.len};
    return at != NULL;
}

/* The words as they were typed, one after another, or else the one of them that stands first. */
static bool match(const Query *query, StrView text, StrView *out)
{
    StrView first = {0}, found;
    for (size_t i = 0; i < query->count; i++) {
        if (!find_in(text, query->words[i], &found))
            return false;
        if (!first.ptr || found.ptr < first.ptr)
            first = found;
    }
    if (!find_in(text, (StrView){query->phrase.ptr, query->phrase.len}, out))
        *out = first;
    return true;
}

/* The places of folded bytes as bytes of the text, to the start of the next cluster. */
static void place_match(const SearchIndex *index, const Entry *entry, StrView hit, Found *out)
{
    size_t from = (size_t)(hit.ptr - index->folded.ptr), to = from + hit.len - 1, end = entry->start + entry->len;
    out->start = index->places.items[from];
    out->end = fold_cluster_end(&index->places, end, to, strlen(entry->text));
}

static void add_found(FoundList *list, size_t *cap, Found found)
{
    list->items = mem_grow(list->items, list->count, cap, sizeof *list->items);
    list->items[list->count++] = found;
}

static bool look_in(const SearchIndex *index, const Thing *thing, const Query *query, Found *out)
{
    for (size_t i = thing->first; i < thing->first + thing->count; i++) {
        const Entry *entry = &index->entries[i];
        StrView hit;
        if (!match(query, (StrView){index->folded.ptr + entry->start, entry->len}, &hit))
            continue;
        *out = (Found){
            .kind = thing->kind,
            .topic = thing->topic,
            .unit = thing->unit,
            .card = thing->card,
            .catalog = entry->catalog,
            .text = entry->text,
            .spans = entry->spans,
            .span_count = entry->span_count,
            .said = entry->said,
        };
        place_match(index, entry, hit, out);
        return true;
    }
    return false;
}

void search_run(const SearchIndex *index, const char *query, FoundList *out)
{
    Query words = {0};
    FoundList list = {0};
    size_t cap = 0;
    Found found;
    bool enough = make_query(index, query, &words);
    for (size_t i = 0; enough && i < index->thing_count; i++) {
        if (look_in(index, &index->things[i], &words, &found))
            add_found(&list, &cap, found);
    }
    buf_done(&words.phrase);
    *out = list;
}

void found_done(FoundList *list)
{
    free(list->items);
    *list = (FoundList){0};
}

int search_rank(const char *query, const char *name)
{
    Fold *fold = fold_new();
    char *folded_query = fold_name(fold, query), *folded_name = fold_name(fold, name);
    int rank = fold_rank(folded_query, folded_name);
    free(folded_name);
    free(folded_query);
    fold_free(fold);
    return rank;
}
