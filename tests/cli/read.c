/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/run.h"

#include "support/support.h"

static const char header[] =
    XISH "msgctxt \"home.keep-shut\"\nmsgid \"You may keep the door shut. Talk through it.\"\nmsgstr \"Xeep xhut.\"\n";

static const struct {
    const char *why, *line, *want;
} readings[] = {
    {"the title is underlined", "read home", "A knock at the door\n===================\n"},
    {"kinds are words", "read home", ". Right\n    You may keep the door shut. Talk through it.\n"},
    {"markup is dropped", "read home", "Say out loud: “I choose to stay silent.”"},
    {"the run-in stands before its text", "read home", "I choose to stay silent. I want a lawyer.\n"},
    {"dates are told", "read home", "as of 2026-"},
    {"no advice", "read home", "\nInformation, not legal advice.\n"},
    {"Markdown has headings", "read home --format markdown", "# A knock at the door\n\n"},
    {"a draft is called one", "read home --lang xx", "DRAFT: nobody has checked the translation into Xish.\n"},
    {"a translation is shown", "read home --lang xx", "    Xeep xhut.\n"},
    {"what has none is English and marked", "read home --lang xx", "Ask: “May I see a judge’s warrant?” [EN]\n"},
    {"two languages", "read home --with xx", "Talk through it.\n    Xeep xhut.\n"},
    {"two languages by one option", "read home --lang xx,en", "Xeep xhut.\n    You may keep"},
};

START_TEST(a_topic_is_read_out)
{
    char *folder = support_scratch();
    support_write(folder, "xx.po", header);
    Run run = run_line(readings[_i].line, folder);
    ck_assert_msg(run.code == 0, "%s: %s", readings[_i].why, buf_str(&run.messages));
    ck_assert_msg(strstr(buf_str(&run.out), readings[_i].want) != NULL, "%s:\n%.2000s", readings[_i].why, buf_str(&run.out));
    ck_assert_msg(strstr(buf_str(&run.out), "<en>") == NULL && strchr(buf_str(&run.out), '|') == NULL, "%s", readings[_i].why);
    run_done(&run);
    support_remove(folder);
}
END_TEST

static const struct {
    const char *line, *want;
} faults[] = {
    {"read nowhere", "unknown topic 'nowhere'; one of: "},
    {"read home --with tlh", "tlh"},
    {"read home --lang en,en --with en", "--lang 'en,en' names two languages already; leave --with out"},
    {"read", "'kyr read' needs a topic, or --agenda ID, or --since DATE: one of the three"},
    {"read home --agenda families-30", "one of the three"},
    {"read --since 2026-09-01 --agenda families-30", "one of the three"},
    {"read --review", "one of the three"},
    {"read --review --agenda families-30", "--review needs a topic"},
    {"read home --notes", "--notes needs --agenda"},
    {"read home --format html", "unknown value 'html' of --format; one of: text, markdown"},
};

START_TEST(a_wrong_name_is_64)
{
    Run run = run_line(faults[_i].line, NULL);
    ck_assert_int_eq(run.code, 64);
    ck_assert_msg(strstr(buf_str(&run.messages), faults[_i].want) != NULL, "%s", buf_str(&run.messages));
    run_done(&run);
}
END_TEST

Suite *suite_cli_read(void)
{
    Suite *suite = suite_create("cli/read");
    TCase *tcase = tcase_create("read");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, a_topic_is_read_out, 0, sizeof readings / sizeof *readings);
    tcase_add_loop_test(tcase, a_wrong_name_is_64, 0, sizeof faults / sizeof *faults);
    suite_add_tcase(suite, tcase);
    return suite;
}
