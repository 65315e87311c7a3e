/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "content/wording.h"
#include "fixture.h"
#include "support/support.h"

typedef struct Sought {
    const char *id;
    size_t seen;
    unsigned held;
    char place[8];
} Sought;

static void note(void *data, const Passage *passage)
{
    Sought *sought = data;
    ck_assert(passage->pos.line > 0);
    if (strcmp(passage->id, sought->id) != 0)
        return;
    sought->seen++;
    sought->held = passage->held;
    ck_assert_uint_lt(strlen(passage->place), sizeof sought->place);
    strcpy(sought->place, passage->place);
}

static const struct {
    const char *id;
    unsigned held;
    const char *place, *why;
} rows[] = {
    {"home.keep-shut", HELD_PLAIN | HELD_SHORT | HELD_LINES, "US", "a unit"},
    {"home.hint", HELD_PLAIN, "US", "a note may be long, and tell what never to say"},
    {"practice.home.shut", HELD_PLAIN | HELD_SHORT, "US", "what is judged may be false"},
    {"practice.home.aloud.choice-2", HELD_PLAIN | HELD_SHORT, "US", "so may a choice"},
    {"practice.home.shut.right", HELD_PLAIN | HELD_SHORT | HELD_LINES, "MN", "a reason may not; it is true where its unit is"},
    {"practice.home.aloud.wrong", HELD_PLAIN | HELD_SHORT | HELD_LINES, "US", "nor the other reason"},
    {"play.knock.scene", HELD_PLAIN | HELD_SHORT | HELD_LINES, "US", "a scene"},
    {"play.knock.line-1", HELD_SHORT, "US", "an agent speaks as agents do"},
    {"play.knock.line-2", HELD_PLAIN | HELD_SHORT | HELD_LINES, "US", "what the class learns to say"},
    {"play.knock.note", HELD_PLAIN, "US", "for the trainer"},
    {"agenda.evening.part-1.say", HELD_PLAIN | HELD_LINES, "US", "said to the room, at length"},
    {"agenda.evening.part-2.note", HELD_PLAIN, "US", "for the trainer"},
};

START_TEST(each_text_is_held_to_what_it_must_keep)
{
    char *dir = fixture_new();
    if (strcmp(rows[_i].place, "MN") == 0)
        fixture_replace(dir, "topics/home.yaml", "place: US", "place: MN");
    Content *content = fixture_load(dir, NULL);
    Sought sought = {.id = rows[_i].id};
    content_each_passage(content, note, &sought);
    ck_assert_msg(sought.seen == 1, "%s is visited %zu times", rows[_i].id, sought.seen);
    ck_assert_msg(sought.held == rows[_i].held && strcmp(sought.place, rows[_i].place) == 0, "%s: %u, %s (%s)", rows[_i].id, sought.held,
                  sought.place, rows[_i].why);
    content_free(content);
    support_remove(dir);
}
END_TEST

Suite *suite_content_passages(void)
{
    Suite *suite = suite_create("content/passages");
    TCase *tests = tcase_create("passages");
    tcase_add_loop_test(tests, each_text_is_held_to_what_it_must_keep, 0, sizeof rows / sizeof *rows);
    suite_add_tcase(suite, tests);
    return suite;
}
