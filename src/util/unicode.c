/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/unicode.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
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
        if ((unsigned char)text.ptr[pos] < 0x80) { /* most of most files */
            pos++;
            continue;
        }
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

/* ASCII is in every normalization form, and most of most texts (UAX #15, 9). */
static bool is_ascii(StrView text)
{
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.ptr[i] >= 0x80)
            return false;
    return true;
}

void unicode_nfc(StrView text, Buf *out)
{
    if (is_ascii(text)) {
        buf_add(out, text.ptr, text.len);
        return;
    }
    int32_t len = 0, composed_len = 0;
    UChar *wide = to_utf16(text, &len);
    UChar *composed = normalize(normalizer("nfc", UNORM2_COMPOSE), wide, len, &composed_len);
    add_utf16(out, composed, composed_len, false);
    free(composed);
    free(wide);
}

/* The quick check says yes of nearly all text that is (UAX #15, 9). */
static bool is_quickly_nfc(StrView text)
{
    int32_t len = 0;
    UErrorCode status = U_ZERO_ERROR;
    UChar *wide = to_utf16(text, &len);
    bool yes = unorm2_quickCheck(normalizer("nfc", UNORM2_COMPOSE), wide, len, &status) == UNORM_YES && U_SUCCESS(status);
    free(wide);
    return yes;
}

bool unicode_is_nfc(StrView text)
{
    if (is_ascii(text) || (unicode_first_invalid(text) == text.len && is_quickly_nfc(text)))
        return true;
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

bool unicode_is_letter(uint32_t c)
{
    return u_isalpha((UChar32)c);
}

bool unicode_is_latin(uint32_t c)
{
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript((UChar32)c, &status) == USCRIPT_LATIN;
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

typedef struct Range {
    uint32_t first, last;
} Range;

static bool is_in(const Range *ranges, size_t count, uint32_t c)
{
    for (size_t i = 0; i < count; i++)
        if (c >= ranges[i].first && c <= ranges[i].last)
            return true;
    return false;
}

int unicode_columns(uint32_t c)
{
    static const Range jamo[] = {{0x1160, 0x11FF}, {0xD7B0, 0xD7FF}}; /* vowels and finals join the letter before them */
    static const Range wide[] = {{0x3248, 0x324F}, {0x4DC0, 0x4DFF}}; /* not wide by UAX #11, but in glibc */
    static const uint32_t none = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK;
    enum { FIRST_MARK = 0x0300, FIRST_WIDE = 0x1100 };
    if (c < FIRST_MARK)
        return 1;
    if (U_GET_GC_MASK((UChar32)c) & none)
        return u_hasBinaryProperty((UChar32)c, UCHAR_PREPENDED_CONCATENATION_MARK);
    if (c < FIRST_WIDE)
        return 1;
    if (is_in(jamo, sizeof jamo / sizeof *jamo, c))
        return 0;
    int width = u_getIntPropertyValue((UChar32)c, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH || is_in(wide, sizeof wide / sizeof *wide, c) ? 2 : 1;
}

/* A gettext code as ICU writes it: sr@latin is sr_Latn. */
typedef struct LocaleParts {
    char language[12], region[8];
    const char *script; /* ISO 15924, or NULL */
} LocaleParts;

static LocaleParts split_code(const char *code, const char *script)
{
    LocaleParts parts = {.script = script};
    size_t len = strcspn(code, "_@"), region = code[len] == '_' ? strcspn(code + len + 1, "@") : 0;
    snprintf(parts.language, sizeof parts.language, "%.*s", (int)len, code);
    snprintf(parts.region, sizeof parts.region, "%.*s", (int)region, region ? code + len + 1 : "");
    if (!script && strstr(code, "@latin"))
        parts.script = "Latn";
    else if (!script && strstr(code, "@cyrillic"))
        parts.script = "Cyrl";
    return parts;
}

static void join_locale(const char *language, const char *subtag, char out[ULOC_FULLNAME_CAPACITY])
{
    snprintf(out, ULOC_FULLNAME_CAPACITY, "%s%s%s", language, subtag && *subtag ? "_" : "", subtag ? subtag : "");
}

static void add_display_name(const char *locale, const char *in, UDialectHandling dialects, Buf *out)
{
    UErrorCode status = U_ZERO_ERROR;
    UChar name[128];
    /* As a name stands in a list or a title: "Español", not "español". */
    UDisplayContext contexts[] = {dialects == ULDN_DIALECT_NAMES ? UDISPCTX_DIALECT_NAMES : UDISPCTX_STANDARD_NAMES,
                                  UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU};
    ULocaleDisplayNames *names = uldn_openForContext(in, contexts, sizeof contexts / sizeof *contexts, &status);
    int32_t len = uldn_localeDisplayName(names, locale, name, sizeof name / sizeof *name, &status);
    if (U_SUCCESS(status))
        add_utf16(out, name, len, false);
    uldn_close(names);
}

/* zh_Hans has one (Simplified Chinese); pt_Latn has none, only Portuguese (Latin). */
static bool has_own_name(const char *locale)
{
    Buf own = {0}, plain = {0};
    add_display_name(locale, "en", ULDN_DIALECT_NAMES, &own);
    add_display_name(locale, "en", ULDN_STANDARD_NAMES, &plain);
    bool has = strcmp(buf_str(&own), buf_str(&plain)) != 0;
    buf_done(&own);
    buf_done(&plain);
    return has;
}

static bool is_likely_script(const LocaleParts *parts)
{
    UErrorCode status = U_ZERO_ERROR;
    char full[ULOC_FULLNAME_CAPACITY] = "", script[ULOC_SCRIPT_CAPACITY] = "";
    uloc_addLikelySubtags(parts->language, full, sizeof full, &status);
    uloc_getScript(full, script, sizeof script, &status);
    return U_FAILURE(status) || !*script || strcmp(script, parts->script) == 0;
}

/* What tells the language from others of its name: its script if that has a name of its own or is not the usual one, or its region. */
static void choose_locale(const LocaleParts *parts, char out[ULOC_FULLNAME_CAPACITY])
{
    join_locale(parts->language, parts->script, out);
    if (parts->script && has_own_name(out))
        return;
    if (*parts->region)
        join_locale(parts->language, parts->region, out);
    else if (parts->script && is_likely_script(parts))
        join_locale(parts->language, NULL, out);
}

/* ICU falls back to the process's locale, then to the code; neither is a name in that language. */
static bool is_named(const char *language, const char *in)
{
    UErrorCode status = U_ZERO_ERROR;
    UChar name[128];
    uloc_getDisplayLanguage(language, in, name, sizeof name / sizeof *name, &status);
    return U_SUCCESS(status) && status != U_USING_DEFAULT_WARNING;
}

void unicode_language_name(const char *code, const char *script, const char *in_code, Buf *out)
{
    LocaleParts parts = split_code(code, script), in_parts = split_code(in_code, NULL);
    char locale[ULOC_FULLNAME_CAPACITY], in[ULOC_FULLNAME_CAPACITY];
    join_locale(in_parts.language, in_parts.script ? in_parts.script : in_parts.region, in);
    if (!*parts.language || !is_named(parts.language, in))
        return;
    choose_locale(&parts, locale);
    add_display_name(locale, in, ULDN_DIALECT_NAMES, out);
}
