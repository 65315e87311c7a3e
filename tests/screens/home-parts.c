/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/home-parts.h"

#include <stdio.h>
#include <string.h>

#include "screens/drive.h"
#include "util/arena.h"

#define COUNT(table) (int)(sizeof(table) / sizeof *(table))

static const struct {
    const char *topic;
    size_t disputed, due;
} facts[] = {{"01-home", 1, 0}, {"02-inside", 0, 0}, {"07-court", 1, 1}, {"08-held", 0, 1}, {"10-watching", 0, 1}};

START_TEST(counts_what_is_disputed_and_due)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    const Topic *topic = content_topic(drive->ui.content, facts[_i].topic);
    ck_assert_ptr_nonnull(topic);
    TopicFacts found = home_facts(&drive->ui, topic);
    ck_assert_msg((found.disputed > 0) == (facts[_i].disputed > 0), "%s: %zu disputed", facts[_i].topic, found.disputed);
    ck_assert_msg((found.due > 0) == (facts[_i].due > 0), "%s: %zu due", facts[_i].topic, found.due);
    drive_close(drive);
}
END_TEST

static const struct {
    const char *languages;
    BidiMode mode;
    const char *title;
    bool rtl;
} titles[] = {
    {"en", BIDI_APP, "A knock at the door", false}, {"es", BIDI_APP, "Tocan a la puerta", false},   {"ar", BIDI_APP, "طرق على الباب", true},
    {"ar", BIDI_TERMINAL, "طرق على الباب", true},   {"ar", BIDI_OFF, "A knock at the door", false},
};

START_TEST(titles_have_their_own_direction)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = titles[_i].languages, .bidi = titles[_i].mode});
    Arena arena = {0};
    TermText text = home_title(&drive->ui, &arena, drive->ui.first, &drive->ui.content->topics[0]);
    ck_assert_str_eq(text.text, titles[_i].title);
    ck_assert(text.rtl == titles[_i].rtl);
    arena_done(&arena);
    drive_close(drive);
}
END_TEST

/* As the parts are drawn on an empty grid of this size. */
static void draw_side(Drive *drive, int cols, int rows)
{
    Arena arena = {0};
    grid_resize(&drive->ui.grid, 24, cols);
    Pen pen = {.grid = &drive->ui.grid, .arena = &arena, .language = "en"};
    home_draw_side(&drive->ui, &pen, (Box){2, 49, cols - 50}, (HomeRoom){rows, rows}, 31);
    arena_done(&arena);
}

static const struct {
    int cols, rows;
    const char *has, *no;
} sides[] = {
    {80, 16, "c  Cards to print", "w  "},
    {80, 16, "This is not legal advice.", "4 kinds"},
    {80, 16, "Law as of     2026-11-22", "…"},
    {80, 16, "Near you      none chosen", "Practice"},
    {80, 10, "?  Keys and help", "Law as of"},
    {80, 11, "This is not legal advice.", NULL},
    {120, 16, "c  Cards to print           4 kinds", NULL},
    {120, 16, "l  Languages                31", NULL},
    {120, 15, "This is not legal advice.", NULL},
};

START_TEST(the_side_lists_what_works)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    draw_side(drive, sides[_i].cols, sides[_i].rows);
    drive_expect(drive, sides[_i].has);
    ck_assert_msg(!sides[_i].no || !strstr(drive_screen(drive), sides[_i].no), "%s", sides[_i].no);
    drive_close(drive);
}
END_TEST

START_TEST(near_you_is_the_region)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    Region region = {.id = "minnesota", .name = "Minnesota"};
    drive->ui.region = &region;
    draw_side(drive, 80, 16);
    drive_expect(drive, "Near you      Minnesota");
    drive_close(drive);
}
END_TEST

/* The earliest review date that has not passed: those of the topics with ! have. */
START_TEST(review_by_has_not_passed)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    Date earliest = {9999, 1, 1}, today = session_today(drive->session);
    for (size_t t = 0; t < drive->ui.content->topic_count; t++) {
        const Topic *topic = &drive->ui.content->topics[t];
        for (size_t i = 0; i < topic->unit_count; i++) {
            Date date = topic->units[i].review_by;
            if (date_compare(date, today) >= 0 && date_compare(date, earliest) < 0)
                earliest = date;
        }
    }
    char line[64];
    snprintf(line, sizeof line, "Review by     %04d-%02d-%02d", earliest.year, earliest.month, earliest.day);
    draw_side(drive, 80, 16);
    drive_expect(drive, line);
    drive_close(drive);
}
END_TEST

static const struct {
    int cols;
    bool numbers;
    const char *line;
} legends[] = {
    {80, false, "   Numbers: rights in the topic.   ~ courts differ on some   ! due for review"},
    {77, false, "   ~ courts differ on some   ! due for review"},
    {30, false, "   ~ courts differ on some"},
    {120, true, "   ~ courts differ on some of it: 1, 3, 7.   ! due for review: 7, 8, 10."},
};

START_TEST(the_legend_keeps_its_signs)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    Arena arena = {0};
    grid_resize(&drive->ui.grid, 3, legends[_i].cols);
    Pen pen = {.grid = &drive->ui.grid, .arena = &arena, .language = "en"};
    home_draw_legend(&drive->ui, &pen, 1, 3, legends[_i].numbers);
    ck_assert_str_eq(drive_row(drive, 1), legends[_i].line);
    arena_done(&arena);
    drive_close(drive);
}
END_TEST

Suite *suite_screens_home_parts(void);
Suite *suite_screens_home_parts(void)
{
    Suite *suite = suite_create("screens/home-parts");
    TCase *tcase = tcase_create("home-parts");
    tcase_add_loop_test(tcase, counts_what_is_disputed_and_due, 0, COUNT(facts));
    tcase_add_loop_test(tcase, titles_have_their_own_direction, 0, COUNT(titles));
    tcase_add_loop_test(tcase, the_side_lists_what_works, 0, COUNT(sides));
    tcase_add_test(tcase, near_you_is_the_region);
    tcase_add_test(tcase, review_by_has_not_passed);
    tcase_add_loop_test(tcase, the_legend_keeps_its_signs, 0, COUNT(legends));
    suite_add_tcase(suite, tcase);
    return suite;
}
