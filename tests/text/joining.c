/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/joining.h"

#include <stdbool.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ushape.h>

#include "support/support.h"

enum { ZWJ = 0x200D, ALEF_MAKSURA = 0x0649, HIGH_HAMZA_U = 0x0677 };

static const struct {
    const char *why;
    uint32_t chars[8], want[8]; /* 0 ends the first; in the second it is JOINING_ABSORBED */
} cases[] = {
    {"nothing", {0}, {0}},
    {"alone", {0x0628}, {0xFE8F}},
    {"two", {0x0628, 0x062A}, {0xFE91, 0xFE96}},
    {"three", {0x0628, 0x062A, 0x0628}, {0xFE91, 0xFE98, 0xFE90}},
    {"a letter that joins only to the one before", {0x0628, 0x0627, 0x0628}, {0xFE91, 0xFE8E, 0xFE8F}},
    {"marks do not part", {0x0628, 0x064E, 0x0628}, {0xFE91, 0x064E, 0xFE90}},
    {"spaces do", {0x0628, ' ', 0x0628}, {0xFE8F, ' ', 0xFE8F}},
    {"a non-joiner does", {0x0628, 0x200C, 0x0628}, {0xFE8F, 0x200C, 0xFE8F}},
    {"a joiner joins to nothing", {0x0628, ZWJ}, {0xFE91, ZWJ}},
    {"a tatweel joins both", {0x0628, 0x0640, 0x0628}, {0xFE91, 0x0640, 0xFE90}},
    {"lam-alef", {0x0644, 0x0627}, {0xFEFB, 0}},
    {"lam-alef after a letter", {0x0628, 0x0644, 0x0622}, {0xFE91, 0xFEF6, 0}},
    {"nothing joins to lam-alef", {0x0644, 0x0625, 0x0628}, {0xFEF9, 0, 0xFE8F}},
    {"with a mark between", {0x0644, 0x064E, 0x0623}, {0xFEF7, 0x064E, 0}},
    {"a joiner keeps lam and alef apart", {0x0644, ZWJ, 0x0627}, {0xFEDF, ZWJ, 0xFE8E}},
    {"two lams", {0x0644, 0x0644, 0x0627}, {0xFEDF, 0xFEFC, 0}},
    {"hamza never joins", {0x0628, 0x0621, 0x0628}, {0xFE8F, 0x0621, 0xFE8F}},
    {"a letter without a form, its neighbours joined", {0x0628, 0x067C, 0x0628}, {0xFE91, 0x067C, 0xFE90}},
    {"Uyghur e has none either", {0x0628, 0x06D5}, {0xFE91, 0x06D5}},
    {"noon ghunna has no initial form", {0x06BA, 0x0628}, {0x06BA, 0xFE90}},
    {"Latin", {'a', 'b'}, {'a', 'b'}},
    {"Hebrew", {0x05D0, 0x05D1}, {0x05D0, 0x05D1}},
    {"Syriac has no forms in Unicode", {0x0712, 0x0712}, {0x0712, 0x0712}},
};

START_TEST(letters_are_joined)
{
    uint32_t chars[8];
    size_t count = 0;
    memcpy(chars, cases[_i].chars, sizeof chars);
    while (chars[count])
        count++;
    joining_shape(chars, count);
    for (size_t i = 0; i < count; i++)
        ck_assert_msg(chars[i] == cases[_i].want[i], "%s: U+%04X at %zu", cases[_i].why, chars[i], i);
}
END_TEST

/* The form of c with or without neighbours. */
static uint32_t shaped(uint32_t c, bool before, bool after)
{
    uint32_t chars[3] = {before ? ZWJ : ' ', c, after ? ZWJ : ' '};
    joining_shape(chars, 3);
    return chars[1];
}

/* Unicode says of each form whose it is. */
START_TEST(forms_are_those_of_unicode)
{
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfkc = unorm2_getNFKCInstance(&status);
    size_t checked = 0;
    for (uint32_t form = 0xFB50; form <= 0xFEF4; form++) {
        UChar letter[8];
        if (form > 0xFBFF && form < 0xFE80)
            continue;
        int32_t len = unorm2_getRawDecomposition(nfkc, (UChar32)form, letter, 8, &status);
        int type = u_getIntPropertyValue((UChar32)form, UCHAR_DECOMPOSITION_TYPE);
        bool before = type == U_DT_FINAL || type == U_DT_MEDIAL, after = type == U_DT_INITIAL || type == U_DT_MEDIAL;
        if (len != 1 || letter[0] == HIGH_HAMZA_U || letter[0] == 0x0621)
            continue;
        ck_assert_msg(shaped(letter[0], before, after) == form, "U+%04X: U+%04X", form, shaped(letter[0], before, after));
        checked++;
    }
    ck_assert_uint_eq(checked, 240);
}
END_TEST

/* ICU's own shaping of all strings of three letters of the Arabic alphabet. */
START_TEST(joining_is_that_of_icu)
{
    static const uint32_t options = U_SHAPE_LETTERS_SHAPE | U_SHAPE_TEXT_DIRECTION_LOGICAL | U_SHAPE_LENGTH_GROW_SHRINK;
    enum { FIRST = 0x0622, LETTERS = 0x064B - FIRST };
    for (uint32_t i = 0; i < LETTERS * LETTERS * LETTERS; i++) {
        uint32_t chars[3] = {FIRST + i % LETTERS, FIRST + i / LETTERS % LETTERS, FIRST + i / LETTERS / LETTERS};
        UChar text[3] = {(UChar)chars[0], (UChar)chars[1], (UChar)chars[2]}, theirs[8], ours[3];
        UErrorCode status = U_ZERO_ERROR;
        bool skip = false;
        for (size_t k = 0; k < 3; k++) /* ICU lacks the joined forms of Uyghur; U+063B-063F are letters of other alphabets */
            skip = skip || chars[k] == ALEF_MAKSURA || (chars[k] >= 0x063B && chars[k] <= 0x063F);
        if (skip)
            continue;
        int32_t len = u_shapeArabic(text, 3, theirs, 8, options, &status), count = 0;
        joining_shape(chars, 3);
        for (size_t k = 0; k < 3; k++)
            if (chars[k] != JOINING_ABSORBED)
                ours[count++] = (UChar)chars[k];
        ck_assert_int_eq(count, len);
        ck_assert_msg(memcmp(ours, theirs, (size_t)len * sizeof *ours) == 0, "U+%04X U+%04X U+%04X", text[0], text[1], text[2]);
    }
}
END_TEST

Suite *suite_text_joining(void)
{
    TCase *joining = tcase_create("joining");
    tcase_set_timeout(joining, 60);
    tcase_add_loop_test(joining, letters_are_joined, 0, sizeof cases / sizeof *cases);
    tcase_add_test(joining, forms_are_those_of_unicode);
    tcase_add_test(joining, joining_is_that_of_icu);
    Suite *suite = suite_create("text/joining");
    suite_add_tcase(suite, joining);
    return suite;
}
