/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/spaces.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>

#include "util/mem.h"
#include "util/unicode.h"

enum { HYPHEN = 0x2010, FIRST_EAST_ASIAN = 0x2E80 };

/* Classes of UAX #14, as many as are needed here. */
typedef enum Class {
    LETTER, /* AL, HL, NU */
    OPEN,   /* OP */
    QUOTE,  /* QU */
    GLUE,   /* GL */
    STOP,   /* IS */
    ROUND,  /* CP */
    SHUT,   /* CL, EX */
    SLASH,  /* SY */
    HYPH,   /* HY, and U+2010 */
    MARK,   /* CM: goes with the letter before it */
    SPACE,
    OTHER,
    CLASS_COUNT
} Class;

static Class ask_class(uint32_t c)
{
    switch (u_getIntPropertyValue((UChar32)c, UCHAR_LINE_BREAK)) {
    case U_LB_ALPHABETIC:
    case U_LB_HEBREW_LETTER:
    case U_LB_NUMERIC:
        return LETTER;
    case U_LB_OPEN_PUNCTUATION:
        return OPEN;
    case U_LB_QUOTATION:
        return QUOTE;
    case U_LB_GLUE:
        return GLUE;
    case U_LB_INFIX_NUMERIC:
        return STOP;
    case U_LB_CLOSE_PARENTHESIS:
        return ROUND;
    case U_LB_CLOSE_PUNCTUATION:
    case U_LB_EXCLAMATION:
        return SHUT;
    case U_LB_BREAK_SYMBOLS:
        return SLASH;
    case U_LB_HYPHEN:
        return HYPH;
    case U_LB_COMBINING_MARK:
        return MARK;
    default:
        return OTHER;
    }
}

static Class class_of(uint32_t c)
{
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
        return LETTER;
    if (c == ' ')
        return SPACE;
    if (c == HYPHEN)
        return HYPH;
    return c >= FIRST_EAST_ASIAN ? OTHER : ask_class(c);
}

#define SET(class) (1U << (class))
static const unsigned closing = SET(STOP) | SET(ROUND) | SET(SHUT) | SET(SLASH);

/* Never parted when they touch (LB12-14, 19, 21, 23, 25, 28-30). After a slash or a hyphen they may be, as BREAK_IN_WORD. */
static bool is_joined(Class before, Class after)
{
    static const unsigned sets[CLASS_COUNT] = {
        [LETTER] = SET(LETTER) | SET(OPEN),
        [OPEN] = ~0U,
        [QUOTE] = ~0U,
        [GLUE] = ~0U,
        [STOP] = SET(LETTER),
        [ROUND] = SET(LETTER),
        [SLASH] = ~0U,
        [HYPH] = ~0U,
    };
    return ((sets[before] | closing | SET(QUOTE) | SET(GLUE) | SET(HYPH)) & SET(after)) != 0;
}

/* Kept together over spaces too (LB13-15). */
static bool is_joined_over_space(Class before, Class after)
{
    return (closing & SET(after)) || before == OPEN || (before == QUOTE && after == OPEN);
}

static bool is_kept(const TextSpan *spans, size_t count, size_t pos)
{
    for (size_t i = 0; i < count; i++)
        if (spans[i].flags & SPAN_KEEP && spans[i].start < pos && pos < spans[i].end)
            return true;
    return false;
}

/* Tailored in ICU: quotes are brackets there. */
static bool has_own_rules(const char *language)
{
    return strncmp(language, "zh", 2) == 0 || strncmp(language, "ja", 2) == 0 || strncmp(language, "ko", 2) == 0;
}

bool spaces_find(StrView text, const char *language, const TextSpan *spans, size_t span_count, Break **out, size_t *count)
{
    Break *breaks = mem_array(text.len / 2 + 2, sizeof *breaks);
    size_t found = 0, content_end = 0;
    Class last = SPACE; /* but for spaces and marks */
    bool spaced = false, ok = !has_own_rules(language);
    for (size_t pos = 0, next = 0; pos < text.len && ok; pos = next) {
        uint32_t c = unicode_next(text, &next);
        Class class = class_of(c);
        if (class == SPACE) {
            ok = last != SPACE; /* spaces at the start are left to ICU */
            spaced = true;
            continue;
        }
        if (class == MARK || class == OTHER || (spaced && class == STOP)) { /* " .5" is a number */
            ok = class == MARK && !spaced && last == LETTER;
        } else if (spaced && !is_joined_over_space(last, class)) {
            BreakRank rank = is_kept(spans, span_count, pos) ? BREAK_KEPT : BREAK_PLAIN;
            breaks[found++] = (Break){.pos = pos, .content_end = content_end, .rank = rank};
        } else if (!spaced && last != SPACE) {
            ok = is_joined(last, class);
        }
        last = class == MARK ? last : class;
        spaced = false;
        content_end = class == GLUE && u_charType((UChar32)c) == U_SPACE_SEPARATOR ? content_end : next;
    }
    if (!ok) {
        free(breaks);
        return false;
    }
    breaks[found++] = (Break){.pos = text.len, .content_end = content_end, .rank = BREAK_PLAIN};
    *out = breaks;
    *count = found;
    return true;
}
