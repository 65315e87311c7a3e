/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _XOPEN_SOURCE 700 /* wcwidth */
#include "util/unicode.h"

#include <locale.h>
#include <stdlib.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <wchar.h>

#include "support/support.h"
#include "util/mem.h"

static const struct {
    const char *text;
    size_t invalid;
    const char *why;
} utf8_cases[] = {
    {"abc", 3, "ASCII"},
    {"a\xC3\xA9", 3, "two bytes"},
    {"\xEF\xBF\xBD", 3, "U+FFFD itself is well formed"},
    {"a\xC3", 1, "cut off"},
    {"ab\xFFz", 2, "never a byte of UTF-8"},
    {"\xC0\x80", 0, "overlong NUL"},
    {"\xED\xA0\x80", 0, "a surrogate"},
    {"\xF4\x90\x80\x80", 0, "past U+10FFFF"},
    {"\xEF\xBF", 0, "cut-off U+FFFD"},
    {"\x80", 0, "a lone continuation byte"},
    {"", 0, "nothing"},
};

START_TEST(ill_formed_bytes_are_found)
{
    StrView text = view_of(utf8_cases[_i].text);
    ck_assert_msg(unicode_first_invalid(text) == utf8_cases[_i].invalid, "%s: %zu", utf8_cases[_i].why, unicode_first_invalid(text));
    size_t steps = 0;
    for (size_t pos = 0; pos < text.len; steps++) {
        size_t before = pos;
        unicode_next(text, &pos);
        ck_assert_uint_gt(pos, before);
        ck_assert_uint_le(pos, text.len);
    }
    ck_assert_uint_eq(steps, unicode_count(text));
}
END_TEST

static const struct {
    const char *text, *nfc, *fold, *why;
} form_cases[] = {
    {"Que\xCC\x81", "Qué", "que", "a combining accent is composed, and folds away"},
    {"qu\xC3\xBD v\xE1\xBB\x8B", "quý vị", "quy vi", "Vietnamese"},
    {"ＩＣＥ", "ＩＣＥ", "ice", "full width folds"},
    {"حَقّ", "حَقّ", "حق", "Arabic marks fold away"},
    {"Straße", "Straße", "strasse", "full case folding"},
    {"Say: <en>NO</en>", "Say: <en>NO</en>", "say: <en>no</en>", "ASCII stays"},
    {"", "", "", "nothing"},
};

START_TEST(texts_are_composed_and_folded)
{
    StrView text = view_of(form_cases[_i].text);
    Buf nfc = {0}, fold = {0};
    unicode_nfc(text, &nfc);
    unicode_fold(text, &fold);
    ck_assert_str_eq(buf_str(&fold), form_cases[_i].fold);
    ck_assert(unicode_is_nfc(view_of(buf_str(&nfc))));
    if (_i == 0)
        ck_assert(!unicode_is_nfc(text));
    if (_i != 3) /* the order of two Arabic marks is canonical, not as typed */
        ck_assert_msg(strcmp(buf_str(&nfc), form_cases[_i].nfc) == 0, "%s", form_cases[_i].why);
    buf_done(&nfc);
    buf_done(&fold);
}
END_TEST

START_TEST(controls_are_told_apart)
{
    static const uint32_t bidi[] = {0x061C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069};
    for (size_t i = 0; i < sizeof bidi / sizeof *bidi; i++)
        ck_assert(unicode_is_bidi_control(bidi[i]));
    ck_assert(!unicode_is_bidi_control(0x200D));
    ck_assert(unicode_is_control('\t') && unicode_is_control(0x85) && unicode_is_control(0x7F));
    ck_assert(!unicode_is_control(' ') && !unicode_is_control(0x200B));
}
END_TEST

START_TEST(letters_and_their_script_are_told_apart)
{
    ck_assert(unicode_is_letter('a') && unicode_is_letter(0xF1) && unicode_is_letter(0x643) && unicode_is_letter(0x4E2D));
    ck_assert(!unicode_is_letter('1') && !unicode_is_letter(0xB7) && !unicode_is_letter(0x2013) && !unicode_is_letter(0x2019));
    ck_assert(unicode_is_latin('a') && unicode_is_latin(0xF1) && !unicode_is_latin(0x643) && !unicode_is_latin('1'));
}
END_TEST

START_TEST(characters_have_names)
{
    Buf out = {0};
    ck_assert_str_eq(unicode_name(0x0E01, &out), "U+0E01 THAI CHARACTER KO KAI");
    buf_done(&out);
}
END_TEST

/* glibc against ICU: assigned characters on which they may differ, each with the reason. */
static const struct {
    uint32_t first, last;
    const char *why;
} width_exceptions[] = {
    {0x0000, 0x001F, "control characters: -1 (0 for NUL)"},
    {0x007F, 0x009F, "control characters: -1"},
    {0x2028, 0x2029, "line and paragraph separators: -1"},
};

/* Characters that came after the Unicode of this C library have -1 there. */
START_TEST(columns_are_those_of_the_c_library)
{
    ck_assert_ptr_nonnull(setlocale(LC_CTYPE, "C.UTF-8"));
    size_t compared = 0;
    for (uint32_t c = 0; c < 0x110000; c++) {
        bool excepted = false;
        for (size_t i = 0; i < sizeof width_exceptions / sizeof *width_exceptions; i++)
            excepted = excepted || (c >= width_exceptions[i].first && c <= width_exceptions[i].last);
        int columns = unicode_columns(c), theirs = wcwidth((wchar_t)c);
        ck_assert_msg(columns >= 0 && columns <= 2, "U+%04X: %d", c, columns);
        if (excepted || theirs < 0 || !u_isdefined((UChar32)c))
            continue;
        ck_assert_msg(columns == theirs, "U+%04X: %d, glibc %d", c, columns, theirs);
        compared++;
    }
    setlocale(LC_CTYPE, "C");
    ck_assert_uint_gt(compared, 280000);
}
END_TEST

static const struct {
    uint32_t c;
    int columns;
    const char *why;
} width_cases[] = {
    {'a', 1, "Latin"},
    {0x0301, 0, "a combining accent"},
    {0x064B, 0, "an Arabic mark"},
    {0x0E31, 0, "a Thai vowel above"},
    {0x093E, 1, "a spacing vowel sign takes a cell"},
    {0x1031, 1, "a Burmese vowel before its letter"},
    {0x20DD, 0, "an enclosing mark"},
    {0x200D, 0, "a joiner"},
    {0x00AD, 1, "the soft hyphen"},
    {0x0600, 1, "an Arabic number sign stands before its digits"},
    {0x1160, 0, "a Hangul vowel"},
    {0xAC00, 2, "a Hangul syllable"},
    {0x4E2D, 2, "Han"},
    {0xFF08, 2, "a full-width bracket"},
    {0x2026, 1, "ambiguous is narrow"},
    {0x1F600, 2, "an emoji"},
    {0x1234567, 1, "beyond Unicode"},
};

START_TEST(characters_have_columns)
{
    ck_assert_msg(unicode_columns(width_cases[_i].c) == width_cases[_i].columns, "%s", width_cases[_i].why);
}
END_TEST

static const struct {
    const char *code, *script, *in, *want, *why;
} name_cases[] = {
    {"es", "Latn", "en", "Spanish", "a usual script is not said"},
    {"es", NULL, "es", "Español", "in itself"},
    {"ar", "Arab", "es", "Árabe", "in another"},
    {"zh_CN", "Hans", "en", "Simplified Chinese", "the script says more than the region"},
    {"zh_CN", "Hans", "es", "Chino simplificado", "in another too"},
    {"zh_TW", "Hant", "en", "Traditional Chinese", "the other script"},
    {"zh_CN", "Hans", "zh_CN", "简体中文", "region in the language of the name"},
    {"pt_BR", "Latn", "en", "Brazilian Portuguese", "here the region says it"},
    {"es_419", "Latn", "en", "Latin American Spanish", "a region in digits"},
    {"es_MX", "Latn", "en", "Mexican Spanish", "a region with a name"},
    {"es_PE", "Latn", "en", "Spanish (Peru)", "a region without one"},
    {"sr@latin", "Latn", "en", "Serbian (Latin)", "an unusual script"},
    {"sr@latin", NULL, "en", "Serbian (Latin)", "the script by the code"},
    {"sr", "Cyrl", "en", "Serbian", "the usual one"},
    {"sr@latin", "Latn", "sr@latin", "srpski (latinica)", "in itself"},
    {"prs", "Arab", "en", "Dari", "three letters"},
    {"fon", "Latn", "fr", "Fon", "a name that looks like its code"},
    {"ksw", "Mymr", "en", "", "ICU has no name"},
    {"es", "Latn", "ksw", "", "ICU has no names in that language"},
    {"", NULL, "en", "", "no code"},
    {"a-code-that-is-far-longer-than-any", "Latn", "en", "", "not a language"},
    {"es_aregionthatisfarlongerthanany", "Latn", "ksw", "", "not a region, in no language"},
};

START_TEST(languages_have_names_in_languages)
{
    Buf name = {0};
    unicode_language_name(name_cases[_i].code, name_cases[_i].script, name_cases[_i].in, &name);
    ck_assert_msg(strcmp(buf_str(&name), name_cases[_i].want) == 0, "%s: %s", name_cases[_i].why, buf_str(&name));
    buf_done(&name);
}
END_TEST

/* The process's own language must not come in where ICU has none for that asked. */
START_TEST(the_locale_of_the_process_does_not_matter)
{
    UErrorCode status = U_ZERO_ERROR;
    char *before = mem_strdup(uloc_getDefault());
    uloc_setDefault("de_DE", &status);
    Buf name = {0};
    unicode_language_name("es", "Latn", "ksw", &name);
    ck_assert_str_eq(buf_str(&name), "");
    unicode_language_name("es", "Latn", "en", &name);
    ck_assert_str_eq(buf_str(&name), "Spanish");
    uloc_setDefault(before, &status);
    free(before);
    buf_done(&name);
}
END_TEST

Suite *suite_util_unicode(void)
{
    Suite *suite = suite_create("util/unicode");
    TCase *tcase = tcase_create("unicode");
    tcase_add_loop_test(tcase, ill_formed_bytes_are_found, 0, sizeof utf8_cases / sizeof *utf8_cases);
    tcase_add_loop_test(tcase, texts_are_composed_and_folded, 0, sizeof form_cases / sizeof *form_cases);
    tcase_add_test(tcase, controls_are_told_apart);
    tcase_add_test(tcase, letters_and_their_script_are_told_apart);
    tcase_add_test(tcase, characters_have_names);
    tcase_add_test(tcase, columns_are_those_of_the_c_library);
    tcase_add_loop_test(tcase, characters_have_columns, 0, sizeof width_cases / sizeof *width_cases);
    tcase_add_loop_test(tcase, languages_have_names_in_languages, 0, sizeof name_cases / sizeof *name_cases);
    tcase_add_test(tcase, the_locale_of_the_process_does_not_matter);
    suite_add_tcase(suite, tcase);
    return suite;
}
