/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/script.h"

#include <string.h>

#include "util/unicode.h"

typedef struct Range {
    const char *script;
    uint32_t first, last;
} Range;

static const Range ranges[] = {
    {"Latn", 'A', 'Z'},         {"Latn", 'a', 'z'},       {"Latn", 0xC0, 0x24F},      {"Latn", 0x250, 0x2AF},
    {"Latn", 0x1E00, 0x1EFF},   {"Latn", 0xA720, 0xA7FF}, {"Grek", 0x370, 0x3FF},     {"Grek", 0x1F00, 0x1FFF},
    {"Cyrl", 0x400, 0x52F},     {"Armn", 0x531, 0x587},   {"Hebr", 0x5D0, 0x5F2},     {"Arab", 0x620, 0x65F},
    {"Arab", 0x66E, 0x6D5},     {"Arab", 0x6E5, 0x6EF},   {"Arab", 0x6FA, 0x6FF},     {"Arab", 0x750, 0x77F},
    {"Arab", 0x8A0, 0x8FF},     {"Syrc", 0x710, 0x74F},   {"Thaa", 0x780, 0x7B1},     {"Nkoo", 0x7CA, 0x7FA},
    {"Deva", 0x900, 0x963},     {"Deva", 0x970, 0x97F},   {"Beng", 0x980, 0x9E3},     {"Beng", 0x9F0, 0x9FE},
    {"Guru", 0xA01, 0xA5E},     {"Guru", 0xA70, 0xA76},   {"Gujr", 0xA81, 0xAE3},     {"Orya", 0xB01, 0xB63},
    {"Taml", 0xB82, 0xBD7},     {"Telu", 0xC00, 0xC63},   {"Knda", 0xC80, 0xCE3},     {"Mlym", 0xD00, 0xD63},
    {"Sinh", 0xD81, 0xDDF},     {"Thai", 0xE01, 0xE4E},   {"Laoo", 0xE81, 0xECD},     {"Laoo", 0xEDC, 0xEDF},
    {"Tibt", 0xF40, 0xFBC},     {"Mymr", 0x1000, 0x103F}, {"Mymr", 0x1050, 0x108F},   {"Mymr", 0xA9E0, 0xA9FE},
    {"Mymr", 0xAA60, 0xAA7F},   {"Geor", 0x10A0, 0x10FF}, {"Geor", 0x1C90, 0x1CBF},   {"Hang", 0x1100, 0x11FF},
    {"Hang", 0xAC00, 0xD7A3},   {"Ethi", 0x1200, 0x135A}, {"Ethi", 0x1380, 0x138F},   {"Ethi", 0x2D80, 0x2DDE},
    {"Ethi", 0xAB01, 0xAB2E},   {"Khmr", 0x1780, 0x17D3}, {"Mong", 0x1820, 0x18AA},   {"Kana", 0x3041, 0x30FF},
    {"Hani", 0x3400, 0x4DBF},   {"Hani", 0x4E00, 0x9FFF}, {"Hani", 0x20000, 0x3134F}, {"Kali", 0xA90A, 0xA92D},
    {"Cher", 0x13A0, 0x13FD},   {"Cher", 0xAB70, 0xABBF}, {"Cans", 0x1401, 0x167F},   {"Cans", 0x18B0, 0x18F5},
    {"Tfng", 0x2D30, 0x2D6F},   {"Java", 0xA980, 0xA9CD}, {"Bali", 0x1B00, 0x1B4B},   {"Cakm", 0x11100, 0x11134},
    {"Mtei", 0xABC0, 0xABED},   {"Lana", 0x1A20, 0x1A7C}, {"Tavt", 0xAA80, 0xAADF},   {"Vaii", 0xA500, 0xA62B},
    {"Olck", 0x1C5A, 0x1C7D},   {"Yiii", 0xA000, 0xA48C}, {"Hmnp", 0x1E100, 0x1E13D}, {"Rohg", 0x10D00, 0x10D27},
    {"Adlm", 0x1E900, 0x1E94B},
};

/* Codes for writing that mixes scripts, or for a form of one. */
static const struct {
    const char *code, *scripts;
} mixtures[] = {
    {"Hans", "Hani"}, {"Hant", "Hani"},      {"Bopo", "Hani"}, {"Jpan", "Hani Kana"}, {"Hira", "Kana"},
    {"Hrkt", "Kana"}, {"Kore", "Hang Hani"}, {"Aran", "Arab"}, {"Syrj", "Syrc"},      {"Syrn", "Syrc"},
};

static const uint32_t digit_zeros[] = {
    0x660,  0x6F0,  0x7C0,  0x966,  0x9E6,  0xA66,  0xAE6,  0xB66,  0xBE6,  0xC66,  0xCE6,   0xD66,   0xDE6,
    0xE50,  0xED0,  0xF20,  0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90,  0x1B50,  0x1BB0,
    0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x10D30, 0x1E140, 0x1E950,
};

static const char *script_of(uint32_t c)
{
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (c >= ranges[i].first && c <= ranges[i].last)
            return ranges[i].script;
    return NULL;
}

static const char *members(const char *script)
{
    for (size_t i = 0; i < sizeof mixtures / sizeof *mixtures; i++)
        if (strcmp(mixtures[i].code, script) == 0)
            return mixtures[i].scripts;
    return script;
}

bool script_known(const char *script)
{
    const char *first = members(script);
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (strncmp(first, ranges[i].script, 4) == 0)
            return true;
    return false;
}

static bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_ascii_letter(char c)
{
    return is_capital(c) || (c >= 'a' && c <= 'z');
}

/* The length of a word of ASCII capitals at pos, at least two of them; else 0. */
static size_t acronym(StrView text, size_t pos)
{
    size_t end = pos;
    while (end < text.len && is_capital(text.ptr[end]))
        end++;
    return end - pos >= 2 && (end == text.len || !is_ascii_letter(text.ptr[end])) ? end - pos : 0;
}

ScriptCount script_count(StrView text, const char *script)
{
    ScriptCount count = {0};
    const char *own = members(script);
    for (size_t pos = 0; pos < text.len;) {
        size_t skip = acronym(text, pos);
        if (skip > 0) {
            pos += skip;
            continue;
        }
        const char *found = script_of(unicode_next(text, &pos));
        if (found && strstr(own, found))
            count.own++;
        else if (found)
            count.other++;
    }
    return count;
}

bool script_is_local_digit(uint32_t c)
{
    for (size_t i = 0; i < sizeof digit_zeros / sizeof *digit_zeros; i++)
        if (c >= digit_zeros[i] && c < digit_zeros[i] + 10)
            return true;
    return c >= 0x1369 && c <= 0x137C;
}

static bool is_consonant(uint32_t c)
{
    return (c >= 0x1000 && c <= 0x102A) || c == 0x103F || c == 0x104E;
}

/* In Unicode the vowel E (U+1031) follows its consonant and medials, and U+1039 stacks another consonant under one; in
 * Zawgyi the vowel comes first, U+1039 kills the vowel, and U+1060..1097 are pieces of stacks (research/languages.md). */
bool script_is_zawgyi(StrView text, size_t *at)
{
    uint32_t before = 0;
    for (size_t pos = 0; pos < text.len;) {
        size_t start = pos;
        uint32_t c = unicode_next(text, &pos);
        bool medial = before >= 0x103B && before <= 0x103E;
        bool wrong =
            (c >= 0x1060 && c <= 0x1097) || (c == 0x1031 && !is_consonant(before) && !medial) || (before == 0x1039 && !is_consonant(c));
        if (wrong) {
            *at = start;
            return true;
        }
        before = c;
    }
    *at = text.len;
    return before == 0x1039;
}
