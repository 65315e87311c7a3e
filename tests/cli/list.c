/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/run.h"

#include "support/support.h"

static const struct {
    const char *line, *want;
} lists[] = {
    {"list topics", "id "},
    {"list topics", "\nhome "},
    {"list cards", "At the door"},
    {"list languages", "  source\n"},
    {"list languages --format tsv", "code\tname\tEnglish name\tscript\tcard\tall\tstate\n"},
    {"list stocks", "avery-5371"},
    {"list regions --format=tsv", "id\tname\tplace\torganisation\thotlines\tas of\tnote\n"},
    {"list editions --format tsv", "card\tlanguage\tmonth\tcode\nhome\t"},
    {"list cards --format tsv", "id\ttitle\tsize\tfaces\nhome\tAt the door\twallet\t2\n"},
};

START_TEST(lists_show_what_there_is)
{
    Run run = run_line(lists[_i].line, NULL);
    ck_assert_msg(run.code == 0, "%s: %s", lists[_i].line, buf_str(&run.messages));
    ck_assert_msg(strstr(buf_str(&run.out), lists[_i].want) != NULL, "%s: %s", lists[_i].line, buf_str(&run.out));
    run_done(&run);
}
END_TEST

START_TEST(an_unknown_list_names_the_lists)
{
    Run run = run_line("list printer", NULL);
    ck_assert_int_eq(run.code, 64);
    ck_assert_str_eq(buf_str(&run.messages),
                     "kyr: unknown list 'printer'; one of: topics, cards, languages, stocks, regions, printers, editions\n");
    run_done(&run);
}
END_TEST

Suite *suite_cli_list(void)
{
    Suite *suite = suite_create("cli/list");
    TCase *tcase = tcase_create("list");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, lists_show_what_there_is, 0, sizeof lists / sizeof *lists);
    tcase_add_test(tcase, an_unknown_list_names_the_lists);
    suite_add_tcase(suite, tcase);
    return suite;
}
