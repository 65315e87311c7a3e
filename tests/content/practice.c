/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/practice.h"

#include <string.h>

#include "fixture.h"
#include "support/support.h"

START_TEST(questions_role_plays_and_agendas_are_read_whole)
{
    char *dir = fixture_new();
    Content *content = fixture_load(dir, NULL);
    const Question *shut = content_question(content, "home.shut"), *aloud = content_question(content, "home.aloud");
    ck_assert(shut && shut->choice_count == 0 && shut->answer == ANSWER_TRUE && shut->unit_count == 1);
    ck_assert(aloud && aloud->choice_count == 3 && aloud->answer == 0 && aloud->unit_count == 2);
    ck_assert_str_eq(aloud->choices[2], "I shake my head");
    ck_assert_ptr_eq(aloud->units[0], content_unit(content, "home.say-silent"));
    const RolePlay *play = content_role_play(content, "knock");
    ck_assert(play && play->line_count == 2 && play->parts == (1U << PART_AGENT | 1U << PART_YOU));
    ck_assert(play->lines[0].part == PART_AGENT && play->lines[0].unit_count == 0 && play->lines[1].unit_count == 1);
    const Agenda *agenda = content_agenda(content, "evening");
    ck_assert(agenda && agenda->part_count == 2 && agenda_minutes(agenda) == 30);
    const AgendaPart *part = &agenda->parts[1];
    ck_assert(part->topic_count == 1 && part->role_play_count == 1 && part->question_count == 2 && part->card_count == 2);
    ck_assert_ptr_eq(part->role_plays[0], play);
    ck_assert_ptr_eq(part->cards[1], content_card(content, "one"));
    ck_assert_ptr_eq(content_practice(content, "home")->topic, content_topic(content, "home"));
    ck_assert(!content_practice(content, "car") && !content_question(content, "home.no") && !content_agenda(content, "no"));
    content_free(content);
    support_remove(dir);
}
END_TEST

static const struct {
    const char *why, *file, *find, *replace, *want;
} rows[] = {
    {"a topic that is not there", "practice/home.yaml", "topic: home", "topic: house",
     "practice/home.yaml:1:8: error: topic 'house' is not the name of the file, 'home'\n"
     "practice/home.yaml:1:8: error: unknown topic 'house': there is no such file in topics/\n"},
    {"an unknown unit", "practice/home.yaml", "[home.keep-shut]", "[home.keep-open]",
     "practice/home.yaml:8:13: error: unknown unit 'home.keep-open': no topic has it\n"},
    {"only what is contested", "practice/home.yaml", "[home.say-silent, home.hint]", "[home.hint]",
     "practice/home.yaml:15:12: error: question 'home.aloud' asks only what is contested: bind it to a unit that is not\n"},
    {"an answer past the choices", "practice/home.yaml", "answer: 1", "answer: 4",
     "practice/home.yaml:12:13: error: bad answer '4': the number of a choice, or true or false where there are no choices\n"},
    {"a number where there are no choices", "practice/home.yaml", "answer: true", "answer: 1",
     "practice/home.yaml:5:13: error: bad answer '1': the number of a choice, or true or false where there are no choices\n"},
    {"one choice", "practice/home.yaml", "[I say so, I say nothing, I shake my head]", "[I say so]",
     "practice/home.yaml:11:15: error: one choice is none: give two or more, or leave 'choices' out\n"},
    {"markup in a choice", "practice/home.yaml", "I say nothing", "I <b>", "practice/home.yaml:11:25: error: 'choices' takes no markup\n"},
    {"a doubled question", "practice/home.yaml", "id: aloud", "id: shut",
     "practice/home.yaml:9:9: error: 'shut' is taken: it stands in practice/home.yaml on line 3\n"},
    {"a line of nobody", "practice/home.yaml", "parts: [agent, you]", "parts: [you]",
     "practice/home.yaml:23:16: error: 'agent' is not among the parts of 'knock'\n"},
    {"a line that says nothing", "practice/home.yaml", "text: Open up!", "text: \"\"",
     "practice/home.yaml:23:29: error: 'text' is empty\n"},
    {"English that is not closed", "practice/home.yaml", "I choose to stay silent.", "<en>I choose to stay silent.",
     "practice/home.yaml:25:15: error: <en> is not closed by </en>\n"},
    {"a part that is unknown", "practice/home.yaml", "part: you", "part: judge",
     "practice/home.yaml:24:15: error: unknown part 'judge'; one of: agent, you, bystander, staff, manager, lead, driver, rider, child, "
     "family, hotline, caller\n"},
    {"an agenda of another name", "agendas/evening.yaml", "id: evening", "id: morning",
     "agendas/evening.yaml:1:5: error: id 'morning' is not the name of the file, 'evening'\n"},
    {"an agenda that does not say what it is not", "agendas/evening.yaml", "not legal advice", "help",
     "agendas/evening.yaml:8:10: error: the first part must say to the room that this is 'not legal advice'\n"},
    {"an unknown role-play", "agendas/evening.yaml", "[knock]", "[knocks]",
     "agendas/evening.yaml:15:18: error: unknown role-play 'knocks': no file in practice/ has it\n"},
    {"an agenda without parts", "agendas/evening.yaml", "bring: A door\nparts:", "bring: A door\nparts: []\nothers:",
     "agendas/evening.yaml:5:8: error: 'parts' is empty\n"
     "agendas/evening.yaml:6:1: error: unknown key 'others'; one of: id, title, audience, bring, parts\n"},
    {"an unknown question", "agendas/evening.yaml", "home.aloud", "home.loud",
     "agendas/evening.yaml:16:28: error: unknown question 'home.loud': no file in practice/ has it\n"},
    {"an unknown card", "agendas/evening.yaml", "[home, one]", "[home, two]",
     "agendas/evening.yaml:17:19: error: unknown card 'two': there is no such file in cards/\n"},
    {"an unknown topic", "agendas/evening.yaml", "topics: [home]", "topics: [house]",
     "agendas/evening.yaml:14:14: error: unknown topic 'house': there is no such file in topics/\n"},
    {"a part that takes no time", "agendas/evening.yaml", "minutes: 25", "minutes: 0",
     "agendas/evening.yaml:11:14: error: bad number '0' for 'minutes': a whole number from 1 to 99\n"},
};

START_TEST(each_fault_is_named_at_its_place)
{
    char *dir = fixture_new();
    fixture_replace(dir, rows[_i].file, rows[_i].find, rows[_i].replace);
    const char *report = fixture_report(dir, NULL);
    ck_assert_msg(strcmp(report, rows[_i].want) == 0, "%s:\n%s", rows[_i].why, report);
    support_remove(dir);
}
END_TEST

#define PLAY "title: T, scene: S, parts: [you], note: N, lines: [{part: you, text: Yes}]}\n"

/* Files are read in the order of their names; a name is taken in all of them. */
START_TEST(a_role_play_has_a_name_of_its_own)
{
    char *dir = fixture_new();
    support_write(
        dir, "topics/car.yaml",
        "id: car\ntitle: T\nunits:\n  - {id: u, kind: right, text: T, sources: [guide], as_of: 2026-11-22, review_by: 2027-05-22,\n"
        "     standing: settled, audience: [everyone], place: US}\n");
    support_write(dir, "practice/car.yaml",
                  "topic: car\nquestions:\n  - {id: q, text: T, answer: true, right: R, wrong: W, units: [car.u]}\nrole_plays:\n"
                  "  - {id: stop, " PLAY "  - {id: stop, " PLAY "  - {id: knock, " PLAY);
    ck_assert_str_eq(fixture_report(dir, NULL),
                     "practice/car.yaml:6:10: error: 'stop' is taken: it stands in practice/car.yaml on line 5\n"
                     "practice/home.yaml:17:9: error: 'knock' is taken: it stands in practice/car.yaml on line 7\n");
    support_remove(dir);
}
END_TEST

Suite *suite_content_practice(void)
{
    Suite *suite = suite_create("content/practice");
    TCase *tests = tcase_create("practice");
    tcase_add_test(tests, questions_role_plays_and_agendas_are_read_whole);
    tcase_add_test(tests, a_role_play_has_a_name_of_its_own);
    tcase_add_loop_test(tests, each_fault_is_named_at_its_place, 0, sizeof rows / sizeof *rows);
    suite_add_tcase(suite, tests);
    return suite;
}
