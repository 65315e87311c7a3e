/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/lacking.h"

#include <string.h>

#include "screens/drive.h"

static const struct {
    const char *language, *card, *line;
    size_t count;
    const char *holds;
} cases[] = {
    {"so", "street", "Somali: 2 sentences are not translated.", 2, "“I do not agree to a search.”"},
    {"zh_CN", "hotline", NULL, 7, "card.hotline"},
    {"es", "home", "Spanish: it does not fit", 0, NULL},
};

START_TEST(what_a_language_lacks_is_told)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    Arena arena = {0};
    Error err = {0}, why = {0};
    const char **sentences;
    const CardRecipe *card = content_card(drive->ui.content, cases[_i].card);
    const Catalog *catalog = session_catalog(drive->session, cases[_i].language, &err);
    error_set(&why, ERROR_DATA, "it does not fit");
    size_t count = lacking_sentences(&drive->ui, &arena, card, catalog, &sentences);
    const char *line = lacking_why(&drive->ui, &arena, card, catalog, &why);
    ck_assert_msg(!cases[_i].line || strcmp(line, cases[_i].line) == 0, "%s", line);
    ck_assert_msg(cases[_i].count == 0 ? count == 0 : count > 0, "%s: %zu", cases[_i].language, count);
    bool held = cases[_i].holds == NULL;
    for (size_t i = 0; i < count && !held; i++)
        held = strstr(sentences[i], cases[_i].holds) != NULL;
    ck_assert_msg(held, "%s is not among them", cases[_i].holds);
    error_done(&why);
    arena_done(&arena);
    drive_close(drive);
}
END_TEST

Suite *suite_screens_lacking(void)
{
    Suite *suite = suite_create("screens/lacking");
    TCase *tcase = tcase_create("lacking");
    tcase_add_loop_test(tcase, what_a_language_lacks_is_told, 0, sizeof cases / sizeof *cases);
    suite_add_tcase(suite, tcase);
    return suite;
}
