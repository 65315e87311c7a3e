/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/script.h"

#include "support/support.h"

static const struct {
    const char *why, *script, *text;
    size_t own, other;
} counts[] = {
    {"Latin with marks", "Latn", "Ti\xE1\xBA\xBFng Vi\xE1\xBB\x87t 12", 9, 0},
    {"Arabic with a foreign word", "Arab", "\xD8\xA8\xD8\xA7\xD8\xA8 door", 3, 4},
    {"capitals are names of offices", "Hans", "ICE \xE9\x97\xA8 DRAFT", 1, 0},
    {"one capital is a letter", "Latn", "A b", 2, 0},
    {"a capital and small letters are a word", "Ethi", "ICEd", 0, 4},
    {"Japanese mixes", "Jpan", "\xE9\x96\x80\xE3\x82\x92", 2, 0},
    {"Nastaliq is Arabic", "Aran", "\xD8\xA8", 1, 0},
    {"Syriac lies inside the blocks of Arabic", "Syrc", "\xDC\x90\xDC\x92", 2, 0},
    {"Arabic letters behind Syriac", "Arab", "\xDD\x90\xDB\xBA", 2, 0},
    {"Myanmar", "Mymr", "\xE1\x80\x90\xE1\x80\xB6", 2, 0},
    {"nothing", "Latn", "123 \xE2\x80\x93 !", 0, 0},
};

START_TEST(letters_are_counted_by_script)
{
    ScriptCount count = script_count(view_of(counts[_i].text), counts[_i].script);
    ck_assert_msg(count.own == counts[_i].own && count.other == counts[_i].other, "%s: %zu own, %zu other", counts[_i].why, count.own,
                  count.other);
}
END_TEST

START_TEST(codes_are_known_or_not)
{
    ck_assert(script_known("Latn"));
    ck_assert(script_known("Kore"));
    ck_assert(script_known("Aran"));
    ck_assert(!script_known("Zzzz"));
}
END_TEST

START_TEST(only_0_to_9_are_western_digits)
{
    static const uint32_t local[] = {0x660, 0x669, 0x6F5, 0x966, 0x1040, 0x1369, 0x17E9, 0xFF19};
    for (size_t i = 0; i < sizeof local / sizeof *local; i++)
        ck_assert_msg(script_is_local_digit(local[i]), "U+%04X", local[i]);
    ck_assert(!script_is_local_digit('0'));
    ck_assert(!script_is_local_digit('9'));
    ck_assert(!script_is_local_digit(0x66A));
    ck_assert(!script_is_local_digit(0x4E00));
}
END_TEST

static const struct {
    const char *why, *text;
    bool zawgyi;
    size_t at;
} burmese[] = {
    {"the language's name", "\xE1\x80\x99\xE1\x80\xBC\xE1\x80\x94\xE1\x80\xBA\xE1\x80\x99\xE1\x80\xAC", false, 0},
    {"E after its consonant", "\xE1\x80\x94\xE1\x80\xB1", false, 0},
    {"E after a medial", "\xE1\x80\x99\xE1\x80\xBC\xE1\x80\xB1", false, 0},
    {"a stack", "\xE1\x80\xA5\xE1\x80\x95\xE1\x80\x92\xE1\x80\xB1", false, 0},
    {"a stacked consonant", "\xE1\x80\x9E\xE1\x80\x92\xE1\x80\xB9\xE1\x80\x93\xE1\x80\xAB", false, 0},
    {"E before its consonant", "\xE1\x80\xB1\xE1\x80\x94", true, 0},
    {"E after a space", "\xE1\x80\x94 \xE1\x80\xB1\xE1\x80\x94", true, 4},
    {"a piece of a stack", "\xE1\x80\x94\xE1\x81\xA0", true, 3},
    {"a killer at the end", "\xE1\x80\x94\xE1\x80\xB9", true, 6},
    {"a killer before a space", "\xE1\x80\x94\xE1\x80\xB9 ", true, 6},
    {"no Burmese at all", "door", false, 0},
};

START_TEST(zawgyi_is_told_from_burmese)
{
    size_t at = 0;
    bool zawgyi = script_is_zawgyi(view_of(burmese[_i].text), &at);
    ck_assert_msg(zawgyi == burmese[_i].zawgyi, "%s", burmese[_i].why);
    if (zawgyi)
        ck_assert_msg(at == burmese[_i].at, "%s: at %zu", burmese[_i].why, at);
}
END_TEST

Suite *suite_catalog_script(void)
{
    Suite *suite = suite_create("catalog/script");
    TCase *tcase = tcase_create("script");
    tcase_add_loop_test(tcase, letters_are_counted_by_script, 0, sizeof counts / sizeof *counts);
    tcase_add_test(tcase, codes_are_known_or_not);
    tcase_add_test(tcase, only_0_to_9_are_western_digits);
    tcase_add_loop_test(tcase, zawgyi_is_told_from_burmese, 0, sizeof burmese / sizeof *burmese);
    suite_add_tcase(suite, tcase);
    return suite;
}
