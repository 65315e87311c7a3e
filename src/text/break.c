/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/break.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "util/mem.h"
#include "util/unicode.h"

static bool is_any(uint32_t c)
{
    (void)c;
    return true;
}

static bool is_of_script(uint32_t c, UScriptCode script)
{
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript((UChar32)c, &status) == script;
}

static bool is_hangul(uint32_t c)
{
    return is_of_script(c, USCRIPT_HANGUL);
}

static bool is_myanmar(uint32_t c)
{
    return is_of_script(c, USCRIPT_MYANMAR);
}

static bool is_soft_hyphen(uint32_t c)
{
    return c == 0xAD;
}

static bool is_hyphen(uint32_t c)
{
    return c == '-' || c == 0x2010 || c == '/';
}

/* The first row that matches decides. */
static const struct {
    const char *language; /* NULL: any */
    bool (*before)(uint32_t c), (*after)(uint32_t c);
    BreakRank rank;
} rules[] = {
    /* Korean readers expect lines to end at spaces; ICU breaks between any two syllables. */
    {NULL, is_hangul, is_hangul, BREAK_NEVER},
    /* It would have to be drawn, and CARD 3 has no hyphenation. */
    {NULL, is_soft_hyphen, is_any, BREAK_NEVER},
    /* PDF readers join words over a hyphen at a line's end (DESIGN 8). */
    {NULL, is_hyphen, is_any, BREAK_IN_WORD},
    /* Burmese, Mon and Karen set spaces between phrases, and lines end there first. ICU parts Burmese words before their suffixes, and
     * the others, for which it has no dictionary, between any two syllables. */
    {"my", is_myanmar, is_myanmar, BREAK_IN_WORD},
    {"mnw", is_myanmar, is_myanmar, BREAK_IN_WORD},
    {"ksw", is_myanmar, is_myanmar, BREAK_IN_WORD},
};

BreakRank break_rank(const char *language, uint32_t before, uint32_t after)
{
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        if ((!rules[i].language || strcmp(rules[i].language, language) == 0) && rules[i].before(before) && rules[i].after(after))
            return rules[i].rank;
    return BREAK_PLAIN;
}

/* The character that ends at pos > 0; the text is valid UTF-8. */
static uint32_t char_before(StrView text, size_t pos, size_t *start)
{
    do
        pos--;
    while (pos > 0 && ((unsigned char)text.ptr[pos] & 0xC0) == 0x80);
    *start = pos;
    return unicode_next(text, &pos);
}

static size_t skip_spaces_back(StrView text, size_t pos)
{
    size_t before = pos;
    while (pos > 0 && u_charType((UChar32)char_before(text, pos, &before)) == U_SPACE_SEPARATOR)
        pos = before;
    return pos;
}

static bool is_kept(const TextSpan *spans, size_t count, size_t pos)
{
    for (size_t i = 0; i < count; i++)
        if (spans[i].flags & SPAN_KEEP && spans[i].start < pos && pos < spans[i].end)
            return true;
    return false;
}

/* A consonant without a vowel, or one that carries another: it ends the syllable before it. ICU has no dictionary for Mon and the
 * other languages of the script, and parts them where Burmese would be parted. */
static bool is_killed_consonant(uint32_t c, uint32_t next)
{
    const uint32_t virama = 0x1039, asat = 0x103A;
    return (next == virama || next == asat) && is_myanmar(c);
}

/* What puts the next consonant under the one before: Myanmar virama, Khmer coeng, Tai Tham sakot. */
static bool is_stacker(uint32_t c)
{
    return c == 0x1039 || c == 0x17D2 || c == 0x1A60;
}

static BreakRank rank_at(StrView text, const char *language, size_t pos)
{
    if (pos >= text.len)
        return BREAK_PLAIN;
    size_t next = pos, start;
    uint32_t before = char_before(text, pos, &start), after = unicode_next(text, &next);
    if (is_stacker(before) || (next < text.len && is_killed_consonant(after, unicode_next(text, &next))))
        return BREAK_NEVER;
    return break_rank(language, before, after);
}

bool break_find(Segmenter *segmenter, StrView text, const char *language, const TextSpan *spans, size_t span_count, Break **out,
                size_t *count)
{
    UBreakIterator *lines = segmenter_lines(segmenter, language, text);
    Break *breaks = mem_resize(NULL, text.len + 1, sizeof *breaks);
    size_t found = 0;
    for (int32_t at = lines ? ubrk_next(lines) : UBRK_DONE; at != UBRK_DONE; at = ubrk_next(lines)) {
        size_t pos = (size_t)at;
        BreakRank rank = rank_at(text, language, pos);
        if (rank == BREAK_PLAIN && is_kept(spans, span_count, pos))
            rank = BREAK_KEPT;
        if (rank != BREAK_NEVER)
            breaks[found++] = (Break){.pos = pos, .content_end = skip_spaces_back(text, pos), .rank = rank};
    }
    *out = mem_resize(breaks, found + 1, sizeof *breaks);
    *count = found;
    return lines != NULL;
}
