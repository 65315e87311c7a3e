/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/words.h"

#include "support/support.h"

static const struct {
    const char *why, *word, *want;
} nearest[] = {
    {"the word itself", "cards", "cards"},
    {"a letter lost", "crds", "cards"},
    {"a letter added", "caards", "cards"},
    {"a letter changed", "cords", "cards"},
    {"neighbours swapped", "cadrs", "cards"},
    {"two faults", "kards2", "cards"},
    {"three faults are another word", "kirts", NULL},
    {"a short word is near nothing that it shares no letter with", "xy", NULL},
    {"empty", "", NULL},
    {"very long", "cardscardscardscardscardscardscardscardscardscardscardscardscards", NULL},
};

START_TEST(the_word_that_was_meant_is_found)
{
    WordList list = {0};
    words_add(&list, "read");
    words_add(&list, "cards");
    words_add(&list, "fit");
    const char *found = words_nearest(&list, nearest[_i].word);
    if (nearest[_i].want)
        ck_assert_msg(found && strcmp(found, nearest[_i].want) == 0, "%s: %s", nearest[_i].why, found ? found : "none");
    else
        ck_assert_msg(!found, "%s: %s", nearest[_i].why, found);
    words_done(&list);
}
END_TEST

START_TEST(words_are_joined_with_commas)
{
    WordList list = {0};
    Buf out = {0};
    words_join(&list, &out);
    ck_assert_str_eq(buf_str(&out), "");
    words_add(&list, "red");
    words_add(&list, "plain");
    words_join(&list, &out);
    ck_assert_str_eq(buf_str(&out), "red, plain");
    buf_done(&out);
    words_done(&list);
}
END_TEST

Suite *suite_cli_words(void)
{
    Suite *suite = suite_create("cli/words");
    TCase *tcase = tcase_create("words");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, the_word_that_was_meant_is_found, 0, sizeof nearest / sizeof *nearest);
    tcase_add_test(tcase, words_are_joined_with_commas);
    suite_add_tcase(suite, tcase);
    return suite;
}
