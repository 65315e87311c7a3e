/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "content/wording.h"
#include "support/support.h"

static const char *long_words[] = {"immigration", "officer", NULL};
static const Wording wording = {.grade = 8, .sentence = 22, .unit = 45, .long_words = long_words};

static const struct {
    const char *lead, *text;
    size_t words, sentences, syllables, longest;
} rows[] = {
    {NULL, "The cat sat on the mat.", 6, 1, 6, 6},
    {NULL, "Am I free to go? If so, I leave.", 9, 2, 9, 5},
    {NULL, "Say: <en>“I do not agree to let you in.”</en>", 9, 2, 10, 8}, /* a-gree; the colon closes a unit of speech */
    {NULL, "(Say so.) At 10:30 I go.", 7, 2, 7, 5},                       /* whatever sign follows; but not inside a number */
    {"I choose to stay silent.", "I want a lawyer.", 9, 2, 11, 5},
    {NULL, "An immigration officer signed it.", 5, 1, 7, 5},               /* two needed words of two each; signed is one */
    {NULL, "Form I-205, or 1-800-898-7180.", 4, 1, 4, 4},                  /* numbers are one word of one syllable */
    {NULL, "Look at locator.ice.gov today.", 4, 1, 5, 4},                  /* an address is one word */
    {NULL, "A half-open door, and/or a window.", 8, 1, 10, 8},             /* hyphen and stroke part words */
    {NULL, "The judge’s table wanted boxes named for DACA.", 8, 1, 12, 8}, /* judge's 2, ta-ble, want-ed, box-es, named 1 */
    {NULL, "In Castañon Nava | no.", 4, 1, 7, 4},
    {NULL, "“…”", 0, 0, 0, 0},
};

START_TEST(words_sentences_and_syllables_are_counted)
{
    Passage passage = {.lead = rows[_i].lead, .text = rows[_i].text};
    Readability have = readability_measure(&wording, &passage);
    ck_assert_msg(have.words == rows[_i].words && have.sentences == rows[_i].sentences && have.syllables == rows[_i].syllables &&
                      have.longest == rows[_i].longest,
                  "%s: words %zu, sentences %zu, syllables %zu, longest %zu", rows[_i].text, have.words, have.sentences, have.syllables,
                  have.longest);
}
END_TEST

/* By hand: 0.39 * 6 + 11.8 * 1 - 15.59. */
START_TEST(the_grade_is_that_of_flesch_and_kincaid)
{
    Readability cat = {6, 1, 6, 6}, hard = {20, 1, 40, 20};
    ck_assert(fabs(readability_grade(&cat) + 1.45) < 1e-9);
    ck_assert(fabs(readability_grade(&hard) - 15.81) < 1e-9);
}
END_TEST

Suite *suite_content_readability(void)
{
    Suite *suite = suite_create("content/readability");
    TCase *tests = tcase_create("readability");
    tcase_add_loop_test(tests, words_sentences_and_syllables_are_counted, 0, sizeof rows / sizeof *rows);
    tcase_add_test(tests, the_grade_is_that_of_flesch_and_kincaid);
    suite_add_tcase(suite, tests);
    return suite;
}
