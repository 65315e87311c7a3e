/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "cli/run.h"
#include "support/support.h"

static const struct {
    const char *why, *line, *want, *never;
} rows[] = {
    {"the title", "read --agenda families-60", "For families, 60 minutes\n========================\n", NULL},
    {"no advice", "read --agenda families-60", "60 minutes in 8 parts. Information, not legal advice.\n", NULL},
    {"parts have times", "read --agenda families-60", "\n0:18  Role-play: At the door\n-----", "1:00  "},
    {"what is said", "read --agenda families-60", "    Say to the room: Welcome. This is information, not legal advice.", NULL},
    {"speakers have names", "read --agenda families-60", "    Agent: Police! Open the door!\n    Child: Mama, should I open?\n    You: No.",
     NULL},
    {"questions have choices and answers", "read --agenda families-60", "    3: The name of a judge of a court\n", NULL},
    {"and reasons", "read --agenda families-60", "    Answer 3: It says “Judge” or “Magistrate”, but not “Immigration Judge”.", NULL},
    {"cards to hand out", "read --agenda families-60", "    family-plan: Family plan form\n", NULL},
    {"notes are for those who ask", "read --agenda families-60", "A knock at the door", "For trainers"},
    {"with notes", "read --agenda families-60 --notes", "    For trainers: No photos, no names, no recording.", NULL},
    {"notes of topics", "read --agenda families-60 --notes", "    For trainers: Common mistakes: “ICE can’t enter.”", NULL},
    {"words to an agent stay English", "--lang es read --agenda families-60", ": “Please slide it under the door.” (Pásela por debajo",
     NULL},
    {"what is past its review says so", "read --agenda families-60 --notes", "    as of 2026-06-05 · REVIEW DUE since 2026-07-05\n", NULL},
    {"dispute is told", "read --agenda families-60", "    DISPUTED: courts or agencies do not agree on this\n", NULL},
    {"statements and forms are not taught", "read --agenda families-60", "Pick an adult you trust", "I am not resisting."},
    {"no words of forms", "read --agenda families-60", "Pick an adult you trust", "Child’s name"},
    {"true or false", "read --agenda observers-60",
     "True or false?\n    A vest that says “legal observer” gives you more rights.\n    False: The words", NULL},
    {"Markdown has parts", "read --agenda school-30 --format markdown", "\n## 0:03 What agents need to come in\n", NULL},
};

START_TEST(a_workshop_is_read_out)
{
    run_tells(rows[_i].why, rows[_i].line, NULL, rows[_i].want, rows[_i].never);
}
END_TEST

START_TEST(an_unknown_workshop_names_those_there_are)
{
    Run run = run_line("read --agenda families-31", NULL);
    ck_assert_int_eq(run.code, 64);
    ck_assert_str_eq(buf_str(&run.messages),
                     "kyr: unknown agenda 'families-31'; one of: families-115, families-30, families-60, observers-115, "
                     "observers-30, observers-60, school-115, school-30, school-60\n");
    run_done(&run);
}
END_TEST

Suite *suite_cli_agenda(void)
{
    Suite *suite = suite_create("cli/agenda");
    TCase *tests = tcase_create("agenda");
    tcase_set_timeout(tests, 60);
    tcase_add_loop_test(tests, a_workshop_is_read_out, 0, sizeof rows / sizeof *rows);
    tcase_add_test(tests, an_unknown_workshop_names_those_there_are);
    suite_add_tcase(suite, tests);
    return suite;
}
