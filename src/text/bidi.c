/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/bidi.h"

#include <stdlib.h>
#include <unicode/ubidi.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include "util/mem.h"

enum { LRI = 0x2066, PDI = 0x2069 };

/* UTF-16 for ICU, with the byte of the text that each unit stands for; NO_BYTE for isolate marks of ours. */
typedef struct Wide {
    UChar *units;
    size_t *bytes;
    int32_t len;
} Wide;

static const size_t NO_BYTE = SIZE_MAX;

static void add_unit(Wide *wide, UChar unit, size_t byte)
{
    wide->units[wide->len] = unit;
    wide->bytes[wide->len++] = byte;
}

/* Closes the isolates that end at pos, then opens those that start there. */
static void add_marks(Wide *wide, const TextSpan *spans, size_t count, size_t pos)
{
    for (size_t i = 0; i < count; i++)
        if (spans[i].flags & SPAN_ISOLATE && spans[i].end == pos && spans[i].start < pos)
            add_unit(wide, PDI, NO_BYTE);
    for (size_t i = 0; i < count; i++)
        if (spans[i].flags & SPAN_ISOLATE && spans[i].start == pos && spans[i].end > pos)
            add_unit(wide, LRI, NO_BYTE);
}

static Wide widen(StrView text, const TextSpan *spans, size_t count)
{
    size_t cap = text.len + 2 * count + 1;
    Wide wide = {.units = mem_array(cap, sizeof(UChar)), .bytes = mem_array(cap, sizeof(size_t))};
    for (size_t pos = 0; pos < text.len;) {
        size_t start = pos;
        UChar32 c;
        add_marks(&wide, spans, count, pos);
        U8_NEXT_UNSAFE((const uint8_t *)text.ptr, pos, c);
        add_unit(&wide, U_IS_BMP(c) ? (UChar)c : U16_LEAD(c), start);
        if (!U_IS_BMP(c))
            add_unit(&wide, U16_TRAIL(c), start);
    }
    add_marks(&wide, spans, count, text.len);
    return wide;
}

uint8_t *bidi_levels(StrView text, const TextSpan *spans, size_t span_count, bool rtl)
{
    Wide wide = widen(text, spans, span_count);
    uint8_t *levels = mem_array(text.len + 1, 1);
    UErrorCode status = U_ZERO_ERROR;
    UBiDi *bidi = ubidi_open();
    ubidi_setPara(bidi, wide.units, wide.len, rtl ? 1 : 0, NULL, &status);
    const UBiDiLevel *found = ubidi_getLevels(bidi, &status);
    uint8_t level = rtl;
    int32_t unit = 0;
    for (size_t pos = 0; pos < text.len; pos++) {
        while (unit < wide.len && wide.bytes[unit] == NO_BYTE)
            unit++;
        if (unit < wide.len && wide.bytes[unit] == pos && U_SUCCESS(status))
            level = found[unit];
        levels[pos] = level;
        while (unit < wide.len && wide.bytes[unit] == pos)
            unit++;
    }
    ubidi_close(bidi);
    free(wide.units);
    free(wide.bytes);
    return levels;
}
