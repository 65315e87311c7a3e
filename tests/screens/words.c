/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/words.h"

#include <string.h>

#include "screens/drive.h"
#include "text/terminal.h"

static const struct {
    const char *languages;
    int cols;
    const char *want, *why;
} cases[] = {
    {"en", 80, "English", "one language"},
    {"es", 80, "Español borrador", "a draft says so, in the language of the menus"},
    {"en,es", 80, "English + Spanish draft", "two, named in the language of the menus"},
    {"en,zh_CN", 80, "English + Chinese (Simplified) draft", "the name of the file"},
    {"en,es", 40, "en+es draft", "codes where it is narrow"},
    {"es,ar", 80, "Español borrador + Árabe borrador", "ICU knows the names"},
};

START_TEST(languages_are_named_with_their_state)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = cases[_i].languages, .cols = cases[_i].cols});
    Arena arena = {0};
    const char *text = words_languages(&drive->ui, &arena);
    ck_assert_msg(strcasecmp(text, cases[_i].want) == 0, "%s: %s", cases[_i].why, text);
    arena_done(&arena);
    drive_close(drive);
}
END_TEST

START_TEST(one_and_many)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    Arena arena = {0};
    ck_assert_str_eq(words_number(&arena, 10), "10");
    ck_assert_str_eq(words_count(&drive->ui, &arena, 1, "1 card", "%s cards"), "1 card");
    ck_assert_str_eq(words_count(&drive->ui, &arena, 0, "1 card", "%s cards"), "0 cards");
    ck_assert_str_eq(words_count(&drive->ui, &arena, 9999, "1 card", "%s cards"), "9999 cards");
    arena_done(&arena);
    drive_close(drive);
}
END_TEST

static const Date today = {2026, 11, 22};

static const struct {
    Standing standing;
    const char *place;
    Date review_by;
    const char *want, *why;
} states[] = {
    {STANDING_SETTLED, "US", {2026, 11, 22}, "", "settled law needs no mark, and today is not yet late"},
    {STANDING_CONTESTED, "US", {2027, 1, 1}, "DISPUTED.", "contested"},
    {STANDING_VARIES, "US", {2027, 1, 1}, "BY STATE.", "varies"},
    {STANDING_VARIES, "IL", {2027, 1, 1}, "BY STATE.", "said once"},
    {STANDING_PRACTICE, "US", {2027, 1, 1}, "ADVICE.", "practice"},
    {STANDING_SETTLED, "MN", {2027, 1, 1}, "BY STATE.", "a right of one state"},
    {STANDING_CONTESTED, "IL", {2026, 11, 21}, "DISPUTED.BY STATE.REVIEW DUE.", "all three"},
};

START_TEST(states_are_words)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    Unit unit = {.standing = states[_i].standing, .place = states[_i].place, .review_by = states[_i].review_by};
    const char *words[3];
    Buf out = {0};
    size_t count = words_states(&drive->ui, &unit, words);
    for (size_t i = 0; i < count; i++)
        buf_addf(&out, "%s.", words[i]);
    ck_assert_msg(strcmp(buf_str(&out), states[_i].want) == 0, "%s: %s", states[_i].why, buf_str(&out));
    ck_assert_int_eq(words_due(&drive->ui, &unit), date_compare(unit.review_by, today) < 0);
    buf_done(&out);
    drive_close(drive);
}
END_TEST

static const char *const menus[] = {"en", "es", "ar", "so", "vi", "hi", "zh_CN", "am", "my"};

START_TEST(words_of_the_margin_fit_it)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = menus[_i], .shipped = true});
    for (size_t i = 0; i < UNIT_KIND_COUNT; i++)
        ck_assert_msg(terminal_columns(words_kind(&drive->ui, i)) <= 12, "%s: %s", menus[_i], words_kind(&drive->ui, i));
    drive_close(drive);
}
END_TEST

START_TEST(a_title_that_is_not_translated_says_so)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "es"});
    Arena arena = {0};
    Topic topic = {.id = "nowhere", .title = "Nowhere"};
    ck_assert_str_eq(words_topic(&drive->ui, &arena, NULL, &topic), "[EN] Nowhere");
    CardRecipe card = {.id = "none", .title = "None"};
    ck_assert_str_eq(words_card(&drive->ui, &arena, NULL, &card), "[EN] None");
    arena_done(&arena);
    drive_close(drive);
}
END_TEST

Suite *suite_screens_words(void)
{
    Suite *suite = suite_create("screens/words");
    TCase *tcase = tcase_create("words");
    tcase_add_loop_test(tcase, languages_are_named_with_their_state, 0, sizeof cases / sizeof *cases);
    tcase_add_loop_test(tcase, states_are_words, 0, sizeof states / sizeof *states);
    tcase_add_loop_test(tcase, words_of_the_margin_fit_it, 0, sizeof menus / sizeof *menus);
    tcase_add_test(tcase, one_and_many);
    tcase_add_test(tcase, a_title_that_is_not_translated_says_so);
    suite_add_tcase(suite, tcase);
    return suite;
}
