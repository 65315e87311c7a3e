/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/wording.h"

#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "support/support.h"
#include "util/file.h"

#define UNIT(text, more)                                                                                                                   \
    "id: home\ntitle: T\nunits:\n  - {id: u, kind: right, text: \"" text "\", sources: [guide], as_of: 2026-11-22, review_by: "            \
    "2027-05-22,\n     standing: settled, audience: [everyone], " more "}\n"
#define NATIONAL "place: US"

static const struct {
    const char *why, *topic, *want; /* "": no fault */
} rows[] = {
    {"a plain text", UNIT("You may keep the door shut. Talk through it.", NATIONAL), ""},
    {"hard words",
     UNIT("Constitutional considerations necessitate deliberate communication regarding accompanying documentation today.", NATIONAL),
     "reads at grade"},
    {"the same words, but fewer than eight", UNIT("Constitutional considerations necessitate communication.", NATIONAL), ""},
    {"a long sentence",
     UNIT("If they ask you who you are and why you are here and how you came and when you will go, say that you want to stay so.",
          NATIONAL),
     "has a sentence of 28 words; at most 22"},
    {"jargon", UNIT("Do not consent.", NATIONAL), "'home.u' says 'consent'; say instead: agree, or a yes"},
    {"jargon inside another word", UNIT("Some words are nonconsenting.", NATIONAL), ""},
    {"jargon as the paper says it", UNIT("It says “Consent”.", NATIONAL), ""},
    {"line 1", UNIT("Do not stay. Run out of the back.", NATIONAL), "crosses line 1 of twelve"},
    {"line 1 as advice against it", UNIT("Do not run.", NATIONAL), ""},
    {"line 2", UNIT("Push the door.", NATIONAL), "crosses line 2 of twelve"},
    {"line 3", UNIT("ICE cannot enter your home.", NATIONAL), "crosses line 3 of twelve"},
    {"line 4", UNIT("You may stay silent.", NATIONAL), "crosses line 4 of twelve"},
    {"line 4 with its words", UNIT("You may stay silent: say so.", NATIONAL), ""},
    {"line 5", UNIT("Say nothing at all.", NATIONAL), "crosses line 5 of twelve"},
    {"line 6", UNIT("Opening the door is safe.", NATIONAL), "crosses line 6 of twelve"},
    {"line 7", UNIT("Leave your green card at home.", NATIONAL), "crosses line 7 of twelve"},
    {"line 8", UNIT("You need not show a license.", NATIONAL), "crosses line 8 of twelve"},
    {"line 9", UNIT("Schools are off limits.", NATIONAL), "crosses line 9 of twelve"},
    {"line 10", UNIT("You will get bond.", NATIONAL), "crosses line 10 of twelve"},
    {"line 11", UNIT("You may watch and film agents.", NATIONAL), "crosses line 11 of twelve"},
    {"line 11 with its words", UNIT("You may film agents. Step back when told.", NATIONAL), ""},
    {"line 12", UNIT("In Illinois you must say your name.", NATIONAL), "crosses line 12 of twelve"},
    {"line 12 with its place", UNIT("In Illinois you must say your name.", "place: IL"), ""},
};

/* The good tree with the shipped rules. */
static char *new_with_rules(void)
{
    char *dir = fixture_new(), *from = file_join(support_source_path("content"), "wording.yaml");
    Buf rules = {0};
    Error err = {0};
    ck_assert(file_read(from, &rules, &err));
    support_write(dir, "wording.yaml", buf_str(&rules));
    buf_done(&rules);
    free(from);
    return dir;
}

START_TEST(the_rules_see_what_they_name)
{
    char *dir = new_with_rules();
    Report report = {0};
    support_write(dir, "topics/home.yaml", rows[_i].topic);
    fixture_remove(dir, "cards/home.yaml");
    fixture_remove(dir, "cards/one.yaml");
    fixture_remove(dir, "practice/home.yaml");
    fixture_remove(dir, "agendas/evening.yaml");
    Content *content = fixture_load(dir, NULL);
    wording_check(content, &report);
    const char *text = support_report_text(&report);
    ck_assert_msg(rows[_i].want[0] ? strstr(text, rows[_i].want) != NULL && report.error_count == 1 : report.error_count == 0, "%s:\n%s",
                  rows[_i].why, text);
    report_done(&report);
    content_free(content);
    support_remove(dir);
}
END_TEST

static const struct {
    const char *why, *file, *find, *replace, *want;
} spoken[] = {
    {"nothing changed", "practice/home.yaml", "question", "question", NULL},
    {"a reason", "practice/home.yaml", "Say it out loud.", "Opening is safe.",
     "practice/home.yaml:9:5: error: 'practice.home.aloud.right' crosses"},
    {"a choice that is wrong on purpose", "practice/home.yaml", "I shake my head", "I run away", NULL},
    {"hard words in a question", "practice/home.yaml", "How do you stay silent?", "Do you consent?",
     "'practice.home.aloud' says 'consent'"},
    {"an agent", "practice/home.yaml", "Open up!", "Do you consent?", NULL},
    {"what the class says", "practice/home.yaml", "I choose to stay silent.", "I do not consent.", "'play.knock.line-2' says 'consent'"},
    {"said to the room", "agendas/evening.yaml", "The door stays shut.", "ICE cannot enter your home.",
     "'agenda.evening.part-2.say' crosses line 3"},
};

START_TEST(practice_and_agendas_keep_them_too)
{
    char *dir = new_with_rules();
    Report report = {0};
    fixture_replace(dir, spoken[_i].file, spoken[_i].find, spoken[_i].replace);
    Content *content = fixture_load(dir, NULL);
    wording_check(content, &report);
    const char *text = support_report_text(&report), *want = spoken[_i].want;
    ck_assert_msg(want ? strstr(text, want) && report.error_count == 1 : report.error_count == 0, "%s:\n%s", spoken[_i].why, text);
    report_done(&report);
    content_free(content);
    support_remove(dir);
}
END_TEST

START_TEST(a_card_rests_on_more_than_grade_d)
{
    char *dir = fixture_new();
    Report report = {0};
    fixture_replace(dir, "sources.yaml", "grade: B", "grade: D");
    fixture_replace(dir, "sources.yaml", "grade: A", "grade: D");
    Content *content = fixture_load(dir, NULL);
    wording_check(content, &report);
    ck_assert(strstr(support_report_text(&report), "'home.keep-shut' rests on sources of grade D alone: it does not go on a card") != NULL);
    report_done(&report);
    content_free(content);
    support_remove(dir);
}
END_TEST

static const struct {
    const char *why, *line, *want;
} patterns[] = {
    {"a bad pattern", "pattern: \"(a\", why: x", "wording.yaml:8:24: error: bad pattern '(a': "},
    {"a bad exception: the line says nothing of the units", "pattern: keep, unless: \"[a\", why: x",
     "wording.yaml:8:38: error: bad pattern '[a': "},
};

START_TEST(a_bad_pattern_is_named_at_its_place)
{
    char *dir = fixture_new();
    Report report = {0};
    Buf rules = {0};
    buf_addf(&rules, "grade: 8\nsentence: 22\nunit: 45\nlong: []\njargon:\n  - {word: a, instead: b}\nlines:\n  - {line: 1, %s}\n",
             patterns[_i].line);
    support_write(dir, "wording.yaml", buf_str(&rules));
    Content *content = fixture_load(dir, NULL);
    wording_check(content, &report);
    const char *text = support_report_text(&report);
    ck_assert_msg(strstr(text, patterns[_i].want) != NULL && !strstr(text, "crosses line"), "%s:\n%s", patterns[_i].why, text);
    buf_done(&rules);
    report_done(&report);
    content_free(content);
    support_remove(dir);
}
END_TEST

static int by_value(const void *a, const void *b)
{
    double left = *(const double *)a, right = *(const double *)b;
    return (left > right) - (left < right);
}

/* Grade 6 in the middle, grade 8 at the most. */
START_TEST(the_shipped_topics_are_easy_to_read)
{
    Content *content = fixture_load(support_source_path("content"), NULL);
    double grades[100];
    for (size_t i = 0; i < content->topic_count; i++) {
        const Topic *topic = &content->topics[i];
        size_t count = 0;
        ck_assert(topic->unit_count <= sizeof grades / sizeof *grades);
        for (size_t k = 0; k < topic->unit_count; k++) {
            Passage passage = passage_of_unit(&topic->units[k]);
            Readability reading = readability_measure(content->wording, &passage);
            if (reading.words < READABILITY_LEAST)
                continue;
            grades[count] = readability_grade(&reading);
            ck_assert_msg(grades[count] <= 8, "%s: %.1f", topic->units[k].id, grades[count]);
            count++;
        }
        ck_assert_msg(count >= 10, "%s: only %zu units are scored", topic->id, count);
        qsort(grades, count, sizeof *grades, by_value);
        ck_assert_msg(grades[count / 2] <= 6, "%s: median %.1f", topic->id, grades[count / 2]);
    }
    content_free(content);
}
END_TEST

START_TEST(the_shipped_content_keeps_the_rules)
{
    Report report = {0};
    Content *content = fixture_load(support_source_path("content"), NULL);
    ck_assert(content->wording != NULL);
    wording_check(content, &report);
    ck_assert_msg(report.error_count == 0, "%s", support_report_text(&report));
    report_done(&report);
    content_free(content);
}
END_TEST

Suite *suite_content_wording(void)
{
    Suite *suite = suite_create("content/wording");
    TCase *tests = tcase_create("wording");
    tcase_add_loop_test(tests, the_rules_see_what_they_name, 0, sizeof rows / sizeof *rows);
    tcase_add_loop_test(tests, practice_and_agendas_keep_them_too, 0, sizeof spoken / sizeof *spoken);
    tcase_add_test(tests, a_card_rests_on_more_than_grade_d);
    tcase_add_loop_test(tests, a_bad_pattern_is_named_at_its_place, 0, sizeof patterns / sizeof *patterns);
    tcase_add_test(tests, the_shipped_topics_are_easy_to_read);
    tcase_add_test(tests, the_shipped_content_keeps_the_rules);
    suite_add_tcase(suite, tests);
    return suite;
}
