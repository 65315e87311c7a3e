/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/edition.h"

#include <string.h>

enum { CODE_DIGITS = 5, DIGIT_BITS = 5 };

/* The NUL keeps "a" "b" apart from "ab". */
static uint64_t hash_text(uint64_t hash, const char *text)
{
    return view_hash((StrView){text, strlen(text) + 1}, hash);
}

/* The finish of MurmurHash3: FNV leaves the high bits of short texts poor. */
static uint64_t hash_mix(uint64_t hash)
{
    hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
    hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
    return hash ^ (hash >> 33);
}

/* Times x in GF(32), modulo x^5 + x^2 + 1. */
static unsigned field_double(unsigned value)
{
    value <<= 1;
    return value & 0x20 ? value ^ 0x25 : value;
}

static char check_digit(const char *code)
{
    unsigned check = 0;
    for (size_t i = 0; i < CODE_DIGITS; i++)
        check = field_double(check ^ (unsigned)(strchr(value_base32, code[i]) - value_base32));
    return value_base32[check];
}

void edition_code(uint64_t hash, char code[7])
{
    uint64_t mixed = hash_mix(hash);
    for (size_t i = 0; i < CODE_DIGITS; i++)
        code[i] = value_base32[(mixed >> (64 - DIGIT_BITS * (i + 1))) & 31];
    code[CODE_DIGITS] = check_digit(code);
    code[CODE_DIGITS + 1] = '\0';
}

/* Crockford's reading: what looks alike is alike. */
static char read_digit(char c)
{
    char upper = (char)(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    return upper == 'O' ? '0' : upper == 'I' || upper == 'L' ? '1' : upper;
}

EditionFault edition_read(const char *text, char code[7])
{
    size_t count = 0;
    for (; *text; text++) {
        if (*text == ' ' || *text == '-')
            continue;
        char digit = read_digit(*text);
        if (count > CODE_DIGITS || !strchr(value_base32, digit))
            return EDITION_NO_CODE;
        code[count++] = digit;
    }
    if (count != CODE_DIGITS + 1)
        return EDITION_NO_CODE;
    code[count] = '\0';
    return code[CODE_DIGITS] == check_digit(code) ? EDITION_GOOD : EDITION_MISREAD;
}

static uint64_t hash_face(uint64_t hash, const FaceWords *face)
{
    hash = hash_text(hash, face->title.plain);
    for (size_t i = 0; i < face->item_count; i++)
        hash = hash_text(hash, face->items[i].plain);
    return face->law ? hash_text(hash, face->law) : hash;
}

static Date newest(const CardFace *face, Date date)
{
    for (size_t i = 0; i < face->item_count; i++)
        if (date_compare(face->items[i]->as_of, date) > 0)
            date = face->items[i]->as_of;
    if (face->states && date_compare(face->states->as_of, date) > 0)
        date = face->states->as_of;
    return date;
}

const char *edition_line(const CardRequest *request, const CardWords *words, Arena *arena)
{
    uint64_t hash = VIEW_HASH_START;
    Date date = {0};
    char code[CODE_DIGITS + 2];
    for (size_t i = 0; i < words->face_count; i++) {
        hash = hash_face(hash, &words->faces[i]);
        date = newest(&request->recipe->faces[i], date);
    }
    edition_code(hash, code);
    return arena_printf(arena, "%04d-%02d %s %s", date.year, date.month, words->language->code, code);
}

bool edition_review_due(const CardRequest *request)
{
    for (size_t i = 0; request->today.year > 0 && i < request->recipe->face_count; i++) {
        const CardFace *face = &request->recipe->faces[i];
        if (face->states && unit_is_due(face->states, request->today))
            return true;
        for (size_t k = 0; k < face->item_count; k++)
            if (unit_is_due(face->items[k], request->today))
                return true;
    }
    return false;
}
