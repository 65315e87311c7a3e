/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/fold.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "text/grapheme.h"
#include "util/mem.h"
#include "util/unicode.h"

enum { PAGE_BITS = 8, PAGE_SIZE = 1 << PAGE_BITS, PAGE_COUNT = 0x110000 >> PAGE_BITS };

struct Fold {
    uint32_t *pages[PAGE_COUNT]; /* of a character: 1 + its place in words, 0 if it was not asked for yet */
    Buf words;                   /* a byte of length, then the folded bytes */
    Graphemes *graphemes;
    bool *starts;
    size_t starts_cap;
};

/* After Unicode's own folding, which takes accents, case, and hamza and madda on their carriers. Sorted. */
static const struct {
    uint32_t from;
    const char *to;
} alike[] = {
    {0x00E6, "ae"},     /* æ */
    {0x00F0, "d"},      /* ð */
    {0x00F8, "o"},      /* ø */
    {0x0111, "d"},      /* đ */
    {0x0131, "i"},      /* dotless i */
    {0x0142, "l"},      /* ł */
    {0x0153, "oe"},     /* œ */
    {0x02BC, "'"},      /* letter apostrophe */
    {0x0621, ""},       /* hamza alone */
    {0x0629, "\u0647"}, /* teh marbuta: heh */
    {0x0640, ""},       /* tatweel */
    {0x0649, "\u064A"}, /* alef maksura: yeh */
    {0x066B, "."},      /* Arabic decimal sign */
    {0x066C, ","},      /* Arabic thousands sign */
    {0x0671, "\u0627"}, /* alef wasla */
    {0x06A9, "\u0643"}, /* keheh: kaf */
    {0x06BE, "\u0647"}, /* heh doachashmee */
    {0x06C1, "\u0647"}, /* heh goal */
    {0x06CC, "\u064A"}, /* Farsi yeh */
    {0x06D5, "\u0647"}, /* ae: heh */
    {0x200B, ""},       /* between words of Burmese, Khmer, Thai */
    {0x2010, "-"},      /* hyphen */
    {0x2011, "-"},      /* hyphen that does not break */
    {0x2012, "-"},      /* figure dash */
    {0x2013, "-"},      /* en dash */
    {0x2014, "-"},      /* em dash */
    {0x2018, "'"},      /* quotes */
    {0x2019, "'"},      /* and apostrophe */
    {0x201C, "\""},     /* double quotes */
    {0x201D, "\""},
};

/* The zero of digits that are read as ours. */
static const uint32_t zeros[] = {0x0660, 0x06F0, 0x0966, 0x09E6, 0x0A66, 0x1040, 0x17E0};

static int by_code(const void *key, const void *row)
{
    uint32_t c = *(const uint32_t *)key, other = *(const uint32_t *)row;
    return c < other ? -1 : c > other;
}

static void add_alike(uint32_t c, Buf *out)
{
    const void *found = bsearch(&c, alike, sizeof alike / sizeof *alike, sizeof *alike, by_code);
    if (found) {
        buf_add_str(out, alike[(size_t)((const char *)found - (const char *)alike) / sizeof *alike].to);
        return;
    }
    for (size_t i = 0; i < sizeof zeros / sizeof *zeros; i++) {
        if (c >= zeros[i] && c < zeros[i] + 10) {
            buf_add_char(out, (char)('0' + (c - zeros[i])));
            return;
        }
    }
    buf_add_utf8(out, c);
}

/* Vowel signs of Devanagari to Burmese, and Khmer, are marks to Unicode but letters to their readers. A nukta is an accent. */
static bool is_vowel_sign(uint32_t c)
{
    bool nukta = (c & 0x7F) == 0x3C && c < 0x0D00;
    return ((c >= 0x0900 && c < 0x10A0) || (c >= 0x1780 && c < 0x1800)) && !nukta;
}

static void fold_character(uint32_t c, Buf *out)
{
    Buf one = {0}, folded = {0};
    buf_add_utf8(&one, c);
    unicode_fold((StrView){one.ptr, one.len}, &folded);
    if (folded.len == 0 && is_vowel_sign(c))
        buf_add_utf8(out, c);
    StrView view = {folded.ptr, folded.len};
    for (size_t pos = 0; pos < view.len;)
        add_alike(unicode_next(view, &pos), out);
    buf_done(&folded);
    buf_done(&one);
}

Fold *fold_new(void)
{
    Fold *fold = mem_alloc(sizeof *fold);
    fold->graphemes = graphemes_new();
    return fold;
}

void fold_free(Fold *fold)
{
    if (!fold)
        return;
    for (size_t i = 0; i < PAGE_COUNT; i++)
        free(fold->pages[i]);
    buf_done(&fold->words);
    graphemes_free(fold->graphemes);
    free(fold->starts);
    free(fold);
}

/* The folded bytes of c, valid until the next call. */
static StrView folded_character(Fold *fold, uint32_t c)
{
    uint32_t **page = &fold->pages[c >> PAGE_BITS];
    if (!*page)
        *page = mem_array(PAGE_SIZE, sizeof **page);
    uint32_t *place = &(*page)[c & (PAGE_SIZE - 1)];
    if (*place == 0) {
        size_t start = fold->words.len;
        buf_add_char(&fold->words, 0);
        fold_character(c, &fold->words);
        fold->words.ptr[start] = (char)(fold->words.len - start - 1);
        *place = (uint32_t)start + 1;
    }
    const char *word = fold->words.ptr + *place - 1;
    return (StrView){word + 1, (unsigned char)word[0]};
}

static const bool *mark_starts(Fold *fold, StrView text)
{
    if (text.len > fold->starts_cap) {
        fold->starts_cap = text.len * 2;
        fold->starts = mem_resize(fold->starts, fold->starts_cap, sizeof *fold->starts);
    }
    graphemes_mark(fold->graphemes, text, fold->starts);
    return fold->starts;
}

static uint32_t *add_places(FoldPlaces *places, size_t count)
{
    if (places->count + count > places->cap) {
        places->cap = (places->count + count) * 2;
        places->items = mem_resize(places->items, places->cap, sizeof *places->items);
    }
    places->count += count;
    return places->items + places->count - count;
}

/* Bytes of ASCII from pos on. */
static size_t ascii_run(StrView text, size_t pos)
{
    size_t end = pos;
    while (end < text.len && (unsigned char)text.ptr[end] < 0x80)
        end++;
    return end - pos;
}

static void fold_ascii(StrView run, Buf *out)
{
    buf_add(out, run.ptr, run.len);
    for (char *at = out->ptr + out->len - run.len; at < out->ptr + out->len; at++)
        *at = (char)(*at >= 'A' && *at <= 'Z' ? *at + ('a' - 'A') : *at);
}

/* Where clusters start is known of each byte: places of an ASCII run, or of what one character became. */
static void place_run(const bool *starts, size_t pos, size_t len, size_t *cluster, uint32_t *out)
{
    for (size_t i = pos; i < pos + len; i++) {
        *cluster = starts[i] ? i : *cluster;
        *out++ = (uint32_t)*cluster;
    }
}

void fold_text(Fold *fold, StrView text, Buf *out, FoldPlaces *places)
{
    const bool *starts = places ? mark_starts(fold, text) : NULL;
    size_t cluster = 0;
    for (size_t pos = 0; pos < text.len;) {
        size_t start = pos, run = ascii_run(text, pos);
        if (run > 0) {
            fold_ascii((StrView){text.ptr + pos, run}, out);
            if (places)
                place_run(starts, pos, run, &cluster, add_places(places, run));
            pos += run;
            continue;
        }
        StrView folded = folded_character(fold, unicode_next(text, &pos));
        buf_add(out, folded.ptr, folded.len);
        cluster = starts && starts[start] ? start : cluster;
        uint32_t *to = places ? add_places(places, folded.len) : NULL;
        for (size_t i = 0; to && i < folded.len; i++)
            to[i] = (uint32_t)cluster;
    }
}

size_t fold_cluster_end(const FoldPlaces *places, size_t limit, size_t i, size_t text_len)
{
    const uint32_t start = places->items[i];
    while (i < limit && places->items[i] == start)
        i++;
    return i < limit ? places->items[i] : text_len;
}

char *fold_name(Fold *fold, const char *name)
{
    Buf out = {0};
    buf_add_str(&out, ""); /* never NULL */
    fold_text(fold, view_of(name), &out, NULL);
    return buf_take(&out);
}

int fold_rank(const char *query, const char *name)
{
    const char *found = *query ? strstr(name, query) : NULL;
    if (!found)
        return 0;
    if (found > name)
        return 1;
    return strlen(query) == strlen(name) ? 3 : 2;
}
