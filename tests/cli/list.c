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
    {"list regions --format=tsv", "id\tname\tplace\torganisation\thotlines\tlink\tas of\tnote\n"},
    {"list editions --format tsv", "card\tlanguage\tmonth\tcode\nhome\t"},
    {"list contacts --format tsv", "region\tname\tphone\tlink\tgrade\tas of\n"},
    {"list contacts", "1-800-898-7180"},
    {"list practice --format tsv", "topic\ttitle\tquestions\trole-plays\nhome\tA knock at the door\t7\thome-door\n"},
    {"list agendas --format tsv", "\nfamilies-60\tFor families, 60 minutes\tfamilies\t60\t8\n"},
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

START_TEST(regions_show_who_answers_what_and_since_when)
{
    char *folder = support_scratch();
    support_write(folder, "kyr/regions/ahead.yaml", "id: ahead\nname: Ahead\nplace: IL\nas_of: 2062-11-22\n");
    support_write(folder, "kyr/regions/lakes.yaml",
                  "id: lakes\nname: Lakes\nplace: MN\norganisation: Network\nhotlines:\n"
                  "  - {phone: 612-234-5678, languages: [es, en], hours: day and night}\n  - {phone: 651-234-5678, languages: [ar]}\n"
                  "  - {phone: 651-234-5679, hours: Mon-Fri}\n  - phone: 651-234-5670\nlink: https://kyr.example\nas_of: 2026-01-31\n");
    support_write(folder, "kyr/regions/wide.yaml", "id: wide\nname: Wide\nplace: US\nas_of: 2026-11-22\n");
    Run run = run_near("list regions --format tsv", folder);
    ck_assert_str_eq(
        buf_str(&run.out),
        "id\tname\tplace\torganisation\thotlines\tlink\tas of\tnote\n"
        "illinois\tIllinois\tIL\tICIRR\t855-435-7693 (ICIRR Family Support Hotline; medium)\t\t2020-02-14\told: call the numbers "
        "before you print\n"
        "minnesota\tMinnesota\tMN\t\t612-441-2881 (Monarca, Unidos MN; medium), 612-255-3112 (COPAL; medium)\t\t2026-02-01\t"
        "old: call the numbers before you print\n"
        "us\tUnited States\tUS\t\t\t\t2025-01-01\told: call the numbers before you print\n"
        "ahead\tAhead\tIL\t\t\t\t2062-11-22\tto come: call the numbers before you print\n"
        "lakes\tLakes\tMN\tNetwork\t612-234-5678 (es, en; day and night), 651-234-5678 (ar), 651-234-5679 (Mon-Fri), "
        "651-234-5670\thttps://kyr.example\t2026-01-31\told: call the numbers before you print\n"
        "wide\tWide\tUS\t\t\t\t2026-11-22\t\n");
    run_done(&run);
    support_remove(folder);
}
END_TEST

START_TEST(an_unknown_list_names_the_lists)
{
    Run run = run_line("list printer", NULL);
    ck_assert_int_eq(run.code, 64);
    ck_assert_str_eq(buf_str(&run.messages), "kyr: unknown list 'printer'; one of: topics, cards, languages, stocks, regions, contacts, "
                                             "practice, agendas, printers, editions\n");
    run_done(&run);
}
END_TEST

Suite *suite_cli_list(void)
{
    Suite *suite = suite_create("cli/list");
    TCase *tcase = tcase_create("list");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, lists_show_what_there_is, 0, sizeof lists / sizeof *lists);
    tcase_add_test(tcase, regions_show_who_answers_what_and_since_when);
    tcase_add_test(tcase, an_unknown_list_names_the_lists);
    suite_add_tcase(suite, tcase);
    return suite;
}
