/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/usage.h"

#include "cli/run.h"
#include "support/support.h"

static const struct {
    const char *line, *golden;
} texts[] = {
    {"--help", "cli-usage.txt"}, {"cards --help", "cli-usage-cards.txt"}, {"read -h", "cli-usage-read.txt"}, {"--man", "cli-man.txt"}};

START_TEST(usage_and_man_page_come_from_the_tables)
{
    Run run = run_bare(texts[_i].line);
    ck_assert_int_eq(run.code, 0);
    ck_assert_str_eq(buf_str(&run.messages), "");
    support_golden(texts[_i].golden, buf_str(&run.out));
    run_done(&run);
}
END_TEST

START_TEST(every_option_of_every_command_is_in_its_usage)
{
    for (const Command *command = command_table; command->name; command++) {
        Buf out = {0}, line = {0};
        Cli cli = {.options.command = command};
        usage_write(&cli, &out);
        for (int id = 0; id < OPTION_COUNT; id++) {
            buf_clear(&line);
            buf_addf(&line, "--%s", option_table[id].name);
            if (option_table[id].help && (command->options & OPTION_BIT(id)))
                ck_assert_msg(strstr(buf_str(&out), buf_str(&line)) != NULL, "%s %s", command->name, buf_str(&line));
        }
        buf_done(&out);
        buf_done(&line);
    }
}
END_TEST

Suite *suite_cli_usage(void)
{
    Suite *suite = suite_create("cli/usage");
    TCase *tcase = tcase_create("usage");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, usage_and_man_page_come_from_the_tables, 0, sizeof texts / sizeof *texts);
    tcase_add_test(tcase, every_option_of_every_command_is_in_its_usage);
    suite_add_tcase(suite, tcase);
    return suite;
}
