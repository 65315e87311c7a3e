/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/home-look.h"

#include <stdio.h>
#include <string.h>

#include "screens/drive.h"
#include "screens/unit.h"
#include "util/arena.h"

#define COUNT(table) (int)(sizeof(table) / sizeof *(table))

START_TEST(counts_by_kind_add_up)
{
    Drive *drive = drive_open(&(DriveRequest){.shipped = _i == 1});
    Arena arena = {0};
    for (size_t t = 0; t < drive->ui.content->topic_count; t++) {
        const Topic *topic = &drive->ui.content->topics[t];
        const char *words = home_counts(&drive->ui, &arena, topic), *at = strchr(words, ':');
        ck_assert_msg(at != NULL, "%s", words);
        size_t sum = 0, number;
        for (; at && *at && *at != '.'; at = strpbrk(at + 1, ",.")) {
            ck_assert_msg(sscanf(at + 1, " %zu", &number) == 1, "%s", words);
            sum += number;
        }
        ck_assert_msg(sum == unit_count(topic), "%s: %zu", words, sum);
    }
    arena_done(&arena);
    drive_close(drive);
}
END_TEST

static const struct {
    const char *topic, *counts, *cards;
} looks[] = {
    {"01-home", "14 rights: 6 to know, 3 to ask, 2 to say, 2 to do, 1 not to do. 1 is in dispute.", "At the door"},
    {"08-held", " is due for review.", NULL},
    {"04-car", "12 rights: ", "Cards: Car, driver and rider"},
};

START_TEST(says_counts_and_cards_in_words)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    const Topic *topic = content_topic(drive->ui.content, looks[_i].topic);
    Arena arena = {0};
    ck_assert_ptr_nonnull(topic);
    const char *counts = home_counts(&drive->ui, &arena, topic), *cards = home_cards(&drive->ui, &arena, topic);
    ck_assert_msg(strstr(counts, looks[_i].counts) != NULL, "%s", counts);
    ck_assert_msg(!looks[_i].cards || (cards && strstr(cards, looks[_i].cards)), "%s", cards ? cards : "none");
    arena_done(&arena);
    drive_close(drive);
}
END_TEST

START_TEST(a_topic_that_no_card_has_says_nothing_of_cards)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    Topic topic = drive->ui.content->topics[0];
    Arena arena = {0};
    topic.unit_count = 0;
    ck_assert_ptr_null(home_cards(&drive->ui, &arena, &topic));
    arena_done(&arena);
    drive_close(drive);
}
END_TEST

/* rows: that it takes; with one fewer it draws nothing. */
static const struct {
    const char *languages;
    int rows;
} sizes[] = {{"en", 7}, {"en,es", 7}, {"es,ar", 7}};

START_TEST(draws_all_or_nothing)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = sizes[_i].languages});
    const Topic *topic = &drive->ui.content->topics[0];
    Arena arena = {0};
    grid_resize(&drive->ui.grid, 30, 120);
    Pen pen = {.grid = &drive->ui.grid, .arena = &arena, .language = "en"};
    int needed = home_draw_look(&drive->ui, &pen, 0, 30, topic);
    ck_assert_int_eq(needed, sizes[_i].rows);
    ck_assert_str_eq(drive_row(drive, needed), "");
    ck_assert_str_ne(drive_row(drive, needed - 1), "");
    grid_clear(&drive->ui.grid);
    ck_assert_int_eq(home_draw_look(&drive->ui, &pen, 0, needed - 1, topic), 0);
    ck_assert_int_eq(home_draw_look(&drive->ui, &pen, 0, -3, topic), 0);
    ck_assert_uint_eq(strspn(drive_screen(drive), " \n"), strlen(drive_screen(drive)));
    ck_assert_int_eq(home_draw_look(&drive->ui, &pen, 0, needed, topic), needed);
    arena_done(&arena);
    drive_close(drive);
}
END_TEST

Suite *suite_screens_home_look(void);
Suite *suite_screens_home_look(void)
{
    Suite *suite = suite_create("screens/home-look");
    TCase *tcase = tcase_create("home-look");
    tcase_add_loop_test(tcase, counts_by_kind_add_up, 0, 2);
    tcase_add_loop_test(tcase, says_counts_and_cards_in_words, 0, COUNT(looks));
    tcase_add_test(tcase, a_topic_that_no_card_has_says_nothing_of_cards);
    tcase_add_loop_test(tcase, draws_all_or_nothing, 0, COUNT(sizes));
    suite_add_tcase(suite, tcase);
    return suite;
}
