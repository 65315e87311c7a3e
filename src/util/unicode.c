/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/unicode.h"

#include <stdlib.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

#include "util/mem.h"

uint32_t unicode_next(StrView text, size_t *pos)
{
    size_t at = *pos;
    UChar32 c = 0;
    U8_NEXT_OR_FFFD((const uint8_t *)text.ptr, at, text.len, c);
    bool ill_formed = c == 0xFFFD && !(at - *pos == 3 && (unsigned char)text.ptr[*pos] == 0xEF);
    *pos = ill_formed ? *pos + 1 : at;
    return (uint32_t)c;
}

size_t unicode_first_invalid(StrView text)
{
    for (size_t pos = 0; pos < text.len;) {
        size_t start = pos;
        if (unicode_next(text, &pos) == 0xFFFD && (unsigned char)text.ptr[start] != 0xEF)
            return start;
        if (pos - start == 1 && (unsigned char)text.ptr[start] >= 0x80)
            return start;
    }
    return text.len;
}

size_t unicode_count(StrView text)
{
    size_t count = 0;
    for (size_t pos = 0; pos < text.len; count++)
        unicode_next(text, &pos);
    return count;
}

/* UTF-16 of text; yours. Ill-formed bytes become U+FFFD. */
static UChar *to_utf16(StrView text, int32_t *len)
{
    UErrorCode status = U_ZERO_ERROR;
    UChar *wide = mem_array(text.len + 1, sizeof *wide);
    u_strFromUTF8WithSub(wide, (int32_t)text.len + 1, len, text.ptr, (int32_t)text.len, 0xFFFD, NULL, &status);
    return wide;
}

/* How a text is changed: one of ICU's normalizers. A missing one is a broken ICU installation, not an input. */
static const UNormalizer2 *normalizer(const char *name, UNormalization2Mode mode)
{
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *found = unorm2_getInstance(NULL, name, mode, &status);
    if (U_FAILURE(status))
        abort();
    return found;
}

/* Normalized UTF-16 of wide; yours. */
static UChar *normalize(const UNormalizer2 *form, const UChar *wide, int32_t len, int32_t *out_len)
{
    UErrorCode status = U_ZERO_ERROR;
    int32_t cap = len * 2 + 16;
    UChar *out = mem_array((size_t)cap, sizeof *out);
    *out_len = unorm2_normalize(form, wide, len, out, cap, &status);
    if (status == U_BUFFER_OVERFLOW_ERROR) {
        status = U_ZERO_ERROR;
        cap = *out_len + 1;
        out = mem_resize(out, (size_t)cap, sizeof *out);
        *out_len = unorm2_normalize(form, wide, len, out, cap, &status);
    }
    return out;
}

static void add_utf16(Buf *out, const UChar *wide, int32_t len, bool drop_marks)
{
    for (int32_t i = 0; i < len;) {
        UChar32 c;
        U16_NEXT(wide, i, len, c);
        if (drop_marks && (U_MASK(u_charType(c)) & (U_GC_MN_MASK | U_GC_ME_MASK)))
            continue;
        buf_add_utf8(out, (unsigned)c);
    }
}

void unicode_nfc(StrView text, Buf *out)
{
    int32_t len = 0, composed_len = 0;
    UChar *wide = to_utf16(text, &len);
    UChar *composed = normalize(normalizer("nfc", UNORM2_COMPOSE), wide, len, &composed_len);
    add_utf16(out, composed, composed_len, false);
    free(composed);
    free(wide);
}

bool unicode_is_nfc(StrView text)
{
    Buf composed = {0};
    unicode_nfc(text, &composed);
    bool same = composed.len == text.len && (text.len == 0 || memcmp(composed.ptr, text.ptr, text.len) == 0);
    buf_done(&composed);
    return same;
}

void unicode_fold(StrView text, Buf *out)
{
    int32_t len = 0, folded_len = 0, apart_len = 0;
    UChar *wide = to_utf16(text, &len);
    UChar *folded = normalize(normalizer("nfkc_cf", UNORM2_COMPOSE), wide, len, &folded_len);
    UChar *apart = normalize(normalizer("nfc", UNORM2_DECOMPOSE), folded, folded_len, &apart_len);
    add_utf16(out, apart, apart_len, true);
    free(apart);
    free(folded);
    free(wide);
}

bool unicode_is_bidi_control(uint32_t c)
{
    return u_hasBinaryProperty((UChar32)c, UCHAR_BIDI_CONTROL);
}

bool unicode_is_control(uint32_t c)
{
    return u_charType((UChar32)c) == U_CONTROL_CHAR;
}

const char *unicode_name(uint32_t c, Buf *out)
{
    char name[128] = "";
    UErrorCode status = U_ZERO_ERROR;
    u_charName((UChar32)c, U_EXTENDED_CHAR_NAME, name, sizeof name, &status);
    buf_addf(out, "U+%04X %s", c, U_FAILURE(status) ? "" : name);
    return buf_str(out);
}
