/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/grapheme.h"

#include <stdlib.h>

#include "support/support.h"
#include "util/mem.h"

/* '|' stands before each cluster. */
static const struct {
    const char *why, *marked;
} cases[] = {
    {"nothing", ""},
    {"ASCII", "|c|a|r"},
    {"letters of two bytes", "|c|o|r|t|e|s|í|a"},
    {"a mark belongs to its letter", "|e\u0301|a"},
    {"Arabic with marks", "|قَ|ا|ضٍ"},
    {"Devanagari vowel signs", "|हि|न्|दी"},
    {"Burmese: aa is a letter of its own (UAX #29)", "|မြ|န်|မ|ာ"},
    {"Hangul of parts", "|\u1112\u1161\u11AB|\uAE00"},
    {"Chinese", "|简|体"},
    {"a flag is two letters", "|\U0001F1F2\U0001F1FD|x"},
    {"family joined", "|\U0001F469\u200D\U0001F466|x"},
    {"line ends of two bytes", "|a|\r\n|b"},
    {"a mark with nothing before it", "|\u0301|a"},
};

static size_t unmark(const char *marked, char *text, bool *want)
{
    size_t len = 0;
    bool starts = false;
    for (; *marked; marked++) {
        if (*marked == '|') {
            starts = true;
            continue;
        }
        want[len] = starts;
        text[len++] = *marked;
        starts = false;
    }
    return len;
}

/* ICU 72 parts conjuncts at the virama, later ones do not (GB9c): both are right, so that start is not looked at. */
static bool after_virama(const char *text, size_t at)
{
    return at >= 3 && memcmp(text + at - 3, "\u094D", 3) == 0;
}

START_TEST(clusters_start_where_readers_see_letters)
{
    char text[64];
    bool want[64], have[64];
    size_t len = unmark(cases[_i].marked, text, want);
    Graphemes *graphemes = graphemes_new();
    graphemes_mark(graphemes, (StrView){text, len}, have);
    for (size_t i = 0; i < len; i++)
        ck_assert_msg(after_virama(text, i) || have[i] == want[i], "%s: byte %zu of %s", cases[_i].why, i, cases[_i].marked);
    graphemes_free(graphemes);
}
END_TEST

START_TEST(one_iterator_serves_many_texts)
{
    Graphemes *graphemes = graphemes_new();
    for (size_t k = 0; k < 2 * sizeof cases / sizeof *cases; k++) {
        char text[64];
        bool want[64], have[64];
        size_t len = unmark(cases[k % (sizeof cases / sizeof *cases)].marked, text, want);
        graphemes_mark(graphemes, (StrView){text, len}, have);
        ck_assert(len == 0 || have[0]);
    }
    graphemes_free(graphemes);
}
END_TEST

START_TEST(bytes_that_are_no_text_do_no_harm)
{
    static const char bytes[] = "a\xFF\xC3\xE0\xA4 b\xF0\x9F";
    bool have[sizeof bytes];
    Graphemes *graphemes = graphemes_new();
    for (size_t len = 0; len < sizeof bytes; len++) {
        char *copy = mem_strndup(bytes, len); /* of that size, so that reading past it is seen */
        graphemes_mark(graphemes, (StrView){copy, len}, have);
        ck_assert(len == 0 || have[0]);
        free(copy);
    }
    graphemes_free(graphemes);
    graphemes_free(NULL);
}
END_TEST

Suite *suite_text_grapheme(void)
{
    Suite *suite = suite_create("text/grapheme");
    TCase *tcase = tcase_create("grapheme");
    tcase_add_loop_test(tcase, clusters_start_where_readers_see_letters, 0, (int)(sizeof cases / sizeof *cases));
    tcase_add_test(tcase, one_iterator_serves_many_texts);
    tcase_add_test(tcase, bytes_that_are_no_text_do_no_harm);
    suite_add_tcase(suite, tcase);
    return suite;
}
