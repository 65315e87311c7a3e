/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/command.h"

#include "support/support.h"

START_TEST(every_command_is_whole)
{
    for (const Command *command = command_table; command->name; command++) {
        ck_assert_msg(command->summary && command->operands && command->run, "%s", command->name);
        ck_assert_msg((command->options & OPTIONS_GLOBAL) == 0, "%s lists a global option", command->name);
        ck_assert_ptr_eq(command_find(command->name), command);
    }
    ck_assert_ptr_null(command_find("publish"));
}
END_TEST

START_TEST(every_option_is_used_and_its_fallback_is_allowed)
{
    unsigned long used = OPTIONS_GLOBAL;
    for (const Command *command = command_table; command->name; command++)
        used |= command->options;
    for (int id = 0; id < OPTION_COUNT; id++) {
        const Option *option = &option_table[id];
        ck_assert_msg(option->name && (used & OPTION_BIT(id)), "option %d", id);
        bool known = !option->allowed || !option->fallback;
        for (size_t i = 0; option->allowed && option->allowed(i); i++)
            known = known || strcmp(option->allowed(i), option->fallback) == 0;
        ck_assert_msg(known, "--%s", option->name);
    }
}
END_TEST

START_TEST(no_command_takes_two_options_of_one_name)
{
    for (const Command *command = command_table; command->name; command++) {
        unsigned long taken = command->options | OPTIONS_GLOBAL;
        for (int a = 0; a < OPTION_COUNT; a++) {
            for (int b = a + 1; b < OPTION_COUNT; b++) {
                bool both = (taken & OPTION_BIT(a)) && (taken & OPTION_BIT(b));
                ck_assert_msg(!both || strcmp(option_table[a].name, option_table[b].name) != 0, "%s", command->name);
            }
        }
    }
}
END_TEST

Suite *suite_cli_tables(void)
{
    Suite *suite = suite_create("cli/tables");
    TCase *tcase = tcase_create("tables");
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, every_command_is_whole);
    tcase_add_test(tcase, every_option_is_used_and_its_fallback_is_allowed);
    tcase_add_test(tcase, no_command_takes_two_options_of_one_name);
    suite_add_tcase(suite, tcase);
    return suite;
}
