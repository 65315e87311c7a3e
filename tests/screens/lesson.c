/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/lesson.h"

#include <stdlib.h>
#include <string.h>

#include "screens/drive.h"
#include "util/mem.h"

static const Topic *first_topic(const Drive *drive)
{
    return &drive->ui.content->topics[0];
}

static const struct {
    const char *why, *languages;
    int cols, rows;
    LessonShape shape;
} shapes[] = {
    {"one language", "en", 80, 24, {.kind = 6, .text = 16, .columns = 61, .other = 16}},
    {"at most 66 columns", "en", 120, 36, {.kind = 6, .text = 16, .columns = 66, .other = 16}},
    {"two", "en,es", 80, 24, {.beside = true, .kind = 6, .text = 16, .columns = 30, .other = 49}},
    {"two of at most 56", "en,es", 200, 36, {.beside = true, .kind = 6, .text = 16, .columns = 56, .other = 75}},
    {"two of at least 24", "en,es", 68, 24, {.beside = true, .kind = 6, .text = 16, .columns = 24, .other = 43}},
    {"one under the other", "en,es", 67, 24, {.kind = 6, .text = 16, .columns = 50, .other = 16}},
    {"kind above", "en", 49, 24, {.narrow = true, .kind = 6, .text = 4, .columns = 45, .other = 4}},
    {"only text", "en", 23, 24, {.narrow = true, .bare = true, .kind = 6, .text = 1, .columns = 22, .other = 1}},
    {"only text in three rows", "en", 40, 3, {.narrow = true, .bare = true, .kind = 6, .text = 1, .columns = 39, .other = 1}},
    {"one column", "en", 1, 24, {.narrow = true, .bare = true, .kind = 6, .text = 1, .columns = 1, .other = 1}},
};

START_TEST(shape_follows_the_size)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = shapes[_i].languages, .cols = shapes[_i].cols, .rows = shapes[_i].rows});
    Lesson lesson = {0};
    lesson_set(&lesson, &drive->ui, first_topic(drive), NULL);
    const LessonShape *is = &lesson.shape, *want = &shapes[_i].shape;
    ck_assert_msg(is->narrow == want->narrow && is->bare == want->bare && is->beside == want->beside && is->turned == want->turned, "%s",
                  shapes[_i].why);
    ck_assert_int_eq(is->kind, want->kind);
    ck_assert_int_eq(is->text, want->text);
    ck_assert_int_eq(is->columns, want->columns);
    ck_assert_int_eq(is->other, want->other);
    lesson_done(&lesson);
    drive_close(drive);
}
END_TEST

/* Scripts that terminals draw badly are the last thing on their row, whichever language is the first. */
static const struct {
    const char *why, *languages;
    bool beside, turned;
} weak[] = {
    {"weak beside is at the end already", "en,hi", true, false},
    {"weak first stands at the end", "hi,en", true, true},
    {"two of them stand one under the other", "hi,my", false, false},
    {"none", "en,es", true, false},
};

START_TEST(weak_scripts_end_their_row)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = weak[_i].languages, .shipped = true});
    Lesson lesson = {0};
    lesson_set(&lesson, &drive->ui, first_topic(drive), NULL);
    ck_assert_msg(lesson.shape.beside == weak[_i].beside && lesson.shape.turned == weak[_i].turned, "%s", weak[_i].why);
    lesson_done(&lesson);
    drive_close(drive);
}
END_TEST

/* What the lines depend on, and nothing else, makes them new. */
static const struct {
    const char *why, *keys;
    bool anew;
} changes[] = {
    {"nothing", "", false},
    {"moving about", "<Enter><Down><Down>s<Space>q", false},
    {"height", "<Size:80x40>", false},
    {"width", "<Size:81x24>", true},
    {"one language", "b", true},
    {"swapped", "x", true},
    {"letters", "B3q", true},
};

START_TEST(lines_are_kept)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "en,es"});
    Lesson lesson = {0};
    lesson_set(&lesson, &drive->ui, first_topic(drive), NULL);
    const LessonUnit *units = lesson.units;
    /* Marked, so that new lines at the same address are not taken for the old ones. */
    lesson.units[0].rows += 1000;
    drive_keys(drive, changes[_i].keys);
    lesson_set(&lesson, &drive->ui, first_topic(drive), NULL);
    bool anew = lesson.units != units || lesson.units[0].rows < 1000;
    ck_assert_msg(anew == changes[_i].anew, "%s", changes[_i].why);
    lesson_done(&lesson);
    drive_close(drive);
}
END_TEST

static const struct {
    const char *why, *query, *languages;
    size_t unit, pane;
    const char *match;
} matches[] = {
    {"a word", "door", "en,es", 0, 0, "door"},
    {"case does not matter", "DOOR", "en,es", 0, 0, "door"},
    {"words as typed", "the closed", "en,es", 1, 0, "the closed"},
    {"else the first word", "closed talk", "en,es", 1, 0, "closed"},
    {"accents do not matter", "quien", "en,es", 2, 1, "Quién"},
    {"not there", "helicopter", "en,es", 1, 0, NULL},
    {"nothing sought", NULL, "en,es", 1, 0, NULL},
    {"an empty query", "", "en,es", 1, 0, NULL},
    {"Arabic without marks", "ملزما", "ar", 0, 0, "ملزمًا"},
};

START_TEST(what_is_sought_is_found)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = matches[_i].languages});
    Lesson lesson = {0};
    lesson_set(&lesson, &drive->ui, first_topic(drive), matches[_i].query);
    const LessonPane *pane = &lesson.units[matches[_i].unit].panes[matches[_i].pane];
    const char *want = matches[_i].match ? matches[_i].match : "";
    ck_assert_uint_le(pane->match_end, strlen(pane->text.text.text));
    char *is = mem_strndup(pane->text.text.text + pane->match_start, pane->match_end - pane->match_start);
    ck_assert_msg(strcmp(is, want) == 0, "%s: '%s'", matches[_i].why, is);
    free(is);
    lesson_done(&lesson);
    drive_close(drive);
}
END_TEST

START_TEST(query_is_copied)
{
    char query[] = "door";
    Drive *drive = drive_open(&(DriveRequest){0});
    Lesson lesson = {0};
    lesson_set(&lesson, &drive->ui, first_topic(drive), query);
    query[0] = 'x';
    ck_assert_str_eq(lesson.query, "door");
    lesson_set(&lesson, &drive->ui, first_topic(drive), query);
    ck_assert_uint_eq(lesson.units[0].panes[0].match_end, 0);
    lesson_done(&lesson);
    lesson_done(&lesson);
    drive_close(drive);
}
END_TEST

/* The first unit that is on a card, and one that is not. */
static const struct {
    const char *why;
    size_t unit;
    Detail detail;
    size_t count;
    const char *last;
} grounds[] = {
    {"not asked", 6, DETAIL_NONE, 0, ""},
    {"sources", 6, DETAIL_SOURCES, 3, "As of 2026-08-15. Review by 2027-05-22."},
    {"whole, on a card", 6, DETAIL_WHOLE, 6, "Cards with it: "},
    {"whole, on none", 5, DETAIL_WHOLE, 13, "On no card."},
};

START_TEST(ground_is_as_deep_as_asked)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    Arena arena = {0};
    const GroundLine *lines;
    size_t count = lesson_ground(&drive->ui, unit_at(first_topic(drive), grounds[_i].unit), grounds[_i].detail, &arena, &lines);
    ck_assert_msg(count == grounds[_i].count, "%s: %zu", grounds[_i].why, count);
    if (count > 0) {
        ck_assert_int_eq(strncmp(lines[count - 1].text, grounds[_i].last, strlen(grounds[_i].last)), 0);
        ck_assert(lines[0].english);
        ck_assert(!lines[count - 1].english);
    }
    arena_done(&arena);
    drive_close(drive);
}
END_TEST

Suite *suite_screens_lesson(void)
{
    Suite *suite = suite_create("screens/lesson");
    TCase *tests = tcase_create("lesson");
    tcase_add_loop_test(tests, shape_follows_the_size, 0, sizeof shapes / sizeof *shapes);
    tcase_add_loop_test(tests, weak_scripts_end_their_row, 0, sizeof weak / sizeof *weak);
    tcase_add_loop_test(tests, lines_are_kept, 0, sizeof changes / sizeof *changes);
    tcase_add_loop_test(tests, what_is_sought_is_found, 0, sizeof matches / sizeof *matches);
    tcase_add_test(tests, query_is_copied);
    tcase_add_loop_test(tests, ground_is_as_deep_as_asked, 0, sizeof grounds / sizeof *grounds);
    suite_add_tcase(suite, tests);
    return suite;
}
