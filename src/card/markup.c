/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/card.h"

#include <stdlib.h>
#include <string.h>

#include "catalog/facts.h"
#include "util/buf.h"
#include "util/mem.h"
#include "util/view.h"

enum {
    ENGLISH_FLAGS = SPAN_BOLD | SPAN_ISOLATE | SPAN_KEEP | SPAN_LATIN | SPAN_ENGLISH,
    FACT_FLAGS = SPAN_ISOLATE | SPAN_KEEP | SPAN_LATIN
};

typedef struct SpanList {
    TextSpan *items;
    size_t count, cap;
} SpanList;

static void span_add(SpanList *list, size_t start, size_t end, unsigned flags)
{
    if (end <= start)
        return;
    list->items = mem_grow(list->items, list->count, &list->cap, sizeof *list->items);
    list->items[list->count++] = (TextSpan){start, end, flags};
}

/* Phones, addresses, citations and form numbers: what no translation may change is what no direction may turn round. */
static void find_facts(const char *text, size_t start, size_t end, SpanList *spans)
{
    Fact fact;
    for (size_t pos = start; fact_next((StrView){text, end}, &pos, &fact);)
        span_add(spans, (size_t)(fact.text.ptr - text), (size_t)(fact.text.ptr - text) + fact.text.len, FACT_FLAGS);
}

/* A pause mark goes with one of the spaces around it. */
static void drop_pause(const char **from, const Buf *out)
{
    ++*from;
    if (out->len == 0 || out->ptr[out->len - 1] == ' ')
        while (**from == ' ')
            ++*from;
}

/* Copies up to the stop word or the end, without pause marks. True if the stop word was there; it is passed over. */
static bool copy_until(const char **from, const char *stop, Buf *out)
{
    while (**from) {
        if (text_starts(*from, stop)) {
            *from += strlen(stop);
            return true;
        }
        if (**from == '|')
            drop_pause(from, out);
        else
            buf_add_char(out, *(*from)++);
    }
    return false;
}

/* Spans need the finished text, since a match may look past its end; so offsets come first, in pairs of English phrases. */
static void strip_markup(const char *text, Buf *plain, SpanList *english)
{
    while (copy_until(&text, "<en>", plain)) {
        size_t start = plain->len;
        copy_until(&text, "</en>", plain);
        span_add(english, start, plain->len, ENGLISH_FLAGS);
    }
}

void card_markup(const char *text, Arena *arena, char **plain, TextSpan **spans, size_t *span_count)
{
    Buf stripped = {0};
    SpanList english = {0}, all = {0};
    strip_markup(text, &stripped, &english);
    *plain = arena_strdup(arena, buf_str(&stripped));
    size_t from = 0;
    for (size_t i = 0; i < english.count; i++) {
        find_facts(*plain, from, english.items[i].start, &all);
        span_add(&all, english.items[i].start, english.items[i].end, ENGLISH_FLAGS);
        from = english.items[i].end;
    }
    find_facts(*plain, from, stripped.len, &all);
    *span_count = all.count;
    *spans = all.count > 0 ? arena_copy(arena, all.items, all.count * sizeof *all.items) : NULL;
    buf_done(&stripped);
    free(english.items);
    free(all.items);
}
