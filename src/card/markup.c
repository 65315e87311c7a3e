/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/card.h"

#include <stdlib.h>
#include <string.h>

#include "util/buf.h"
#include "util/mem.h"
#include "util/view.h"

enum {
    ENGLISH_FLAGS = SPAN_BOLD | SPAN_ISOLATE | SPAN_KEEP | SPAN_LATIN | SPAN_ENGLISH,
    NUMBER_FLAGS = SPAN_ISOLATE | SPAN_KEEP | SPAN_LATIN,
    PHONE_DIGITS_MIN = 7
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

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_word(char c)
{
    return is_digit(c) || is_upper(c) || (c >= 'a' && c <= 'z');
}

static bool starts_with(const char *text, const char *prefix)
{
    return strncmp(text, prefix, strlen(prefix)) == 0;
}

static size_t digits_at(const char *text)
{
    size_t len = 0;
    while (is_digit(text[len]))
        len++;
    return len;
}

/* What may stand before the number itself: "+1 ", "(312) ", "1 (312) ". */
static size_t prefix_length(const char *text, size_t *digits)
{
    size_t plus = *text == '+', country = digits_at(text + plus), len = 0;
    if (country > 0 && country < 4 && (plus || strncmp(text + country, " (", 2) == 0)) {
        len = plus + country + (text[plus + country] == ' ' || text[plus + country] == '-');
        *digits += country;
    }
    size_t area = text[len] == '(' ? digits_at(text + len + 1) : 0;
    if (area == 0 || area > 3 || text[len + 1 + area] != ')')
        return len;
    *digits += area;
    len += area + 2;
    return len + (text[len] == ' ' || text[len] == '-');
}

/* 612-555-0123, 1-800-555-0123, +1 (312) 555-0123: seven digits or more, at least one hyphen in the number itself. */
static size_t phone_length(const char *text)
{
    size_t digits = 0, hyphens = 0, start = prefix_length(text, &digits), len = start;
    for (; is_digit(text[len]) || (text[len] == '-' && len > start && is_digit(text[len + 1])); len++)
        *(is_digit(text[len]) ? &digits : &hyphens) += 1;
    return digits >= PHONE_DIGITS_MIN && hyphens > 0 ? len : 0;
}

/* I-205, EOIR-33, G-28, I-797C: one to four capitals, a hyphen, digits, at most one capital. */
static size_t form_length(const char *text)
{
    size_t letters = 0, len;
    while (is_upper(text[letters]))
        letters++;
    if (letters < 1 || letters > 4 || text[letters] != '-' || !is_digit(text[letters + 1]))
        return 0;
    for (len = letters + 1; is_digit(text[len]); len++)
        ;
    return is_upper(text[len]) ? len + 1 : len;
}

/* Up to a space or a byte outside ASCII; the full stop or comma after it belongs to the sentence. */
static size_t url_length(const char *text)
{
    if (!starts_with(text, "https://") && !starts_with(text, "http://") && !starts_with(text, "www."))
        return 0;
    size_t len = 0;
    while (text[len] > ' ' && text[len] < 0x7F && !strchr("<>\"", text[len]))
        len++;
    while (len > 0 && strchr(".,;:!?)", text[len - 1]))
        len--;
    return len;
}

typedef size_t (*Matcher)(const char *text);
static const Matcher matchers[] = {phone_length, form_length, url_length};

static size_t number_length(const char *text, size_t before)
{
    if (before > 0 && (is_word(text[-1]) || text[-1] == '-'))
        return 0;
    for (size_t i = 0; i < sizeof matchers / sizeof *matchers; i++) {
        size_t len = matchers[i](text);
        if (len > 0 && !is_word(text[len]))
            return len;
    }
    return 0;
}

static void find_numbers(const char *text, size_t start, size_t end, SpanList *spans)
{
    for (size_t pos = start; pos < end; pos++) {
        size_t len = number_length(text + pos, pos);
        if (len == 0 || pos + len > end)
            continue;
        span_add(spans, pos, pos + len, NUMBER_FLAGS);
        pos += len;
    }
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
        if (starts_with(*from, stop)) {
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
        find_numbers(*plain, from, english.items[i].start, &all);
        span_add(&all, english.items[i].start, english.items[i].end, ENGLISH_FLAGS);
        from = english.items[i].end;
    }
    find_numbers(*plain, from, stripped.len, &all);
    *span_count = all.count;
    *spans = all.count > 0 ? arena_copy(arena, all.items, all.count * sizeof *all.items) : NULL;
    buf_done(&stripped);
    free(english.items);
    free(all.items);
}
