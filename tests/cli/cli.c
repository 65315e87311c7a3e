/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/cli.h"

#include <stdlib.h>

#include "cli/run.h"
#include "support/support.h"

static const struct {
    const char *why, *line;
    int code;
    const char *message;
} faults[] = {
    {"a command that is not there", "publish", 64,
     "kyr: unknown command 'publish'; one of: browse, cards, calibrate, picture, read, list, check, fit, template, verify\n"},
    {"too few operands", "verify", 64, "kyr: 'kyr verify' needs CODE; 'kyr verify --help' tells more\n"},
    {"too many operands", "template now", 64, "kyr: 'now' is one word too many for 'kyr template'\n"},
    {"no content", "--content /nowhere template", 66, "kyr: cannot read the content folder /nowhere: no such folder\n"},
    {"content not beside the program", "template", 66,
     "kyr: no content folder found beside the program in /nowhere/bin; name it with --content DIR\n"},
};

START_TEST(each_fault_has_its_message_and_exit_code)
{
    Run run = run_bare(faults[_i].line);
    ck_assert_msg(run.code == faults[_i].code, "%s: %d", faults[_i].why, run.code);
    ck_assert_str_eq(buf_str(&run.messages), faults[_i].message);
    ck_assert_uint_eq(run.out.len, 0);
    run_done(&run);
}
END_TEST

START_TEST(without_a_command_usage_goes_to_standard_error)
{
    Run run = run_bare("");
    ck_assert_int_eq(run.code, 64);
    ck_assert_uint_eq(run.out.len, 0);
    ck_assert(strncmp(buf_str(&run.messages), "Usage: kyr [COMMAND]", 20) == 0);
    run_done(&run);
}
END_TEST

START_TEST(the_version_needs_no_content)
{
    Run run = run_bare("--version");
    ck_assert_int_eq(run.code, 0);
    ck_assert(strncmp(buf_str(&run.out), "kyr 0.", 6) == 0);
    run_done(&run);
}
END_TEST

static const char xish[] =
    "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Language: xx\\n\"\n\"X-Kyr-Autonym: Xish\\n\"\n"
    "\"X-Kyr-English-Name: Xish\\n\"\n\"X-Kyr-Script: Latn\\n\"\n\"X-Kyr-Direction: ltr\\n\"\n\n"
    "msgid \"unknown topic '%s'; one of: %s\"\nmsgstr \"%2$s! xot '%1$s'\"\n\n"
    "msgid \"unknown option '%s'; did you mean --%s?\"\nmsgstr \"Xot '%s', xut --%s?\"\n";

START_TEST(messages_speak_the_language_asked_for_also_of_faulty_arguments)
{
    char *folder = support_scratch();
    support_write(folder, "xx.po", xish);
    Run run = run_line("--lang xx read nowhere", folder);
    ck_assert_int_eq(run.code, 64);
    ck_assert_msg(strstr(buf_str(&run.messages), "! xot 'nowhere'\n") != NULL, "%s", buf_str(&run.messages));
    run_done(&run);
    run = run_line("--lang xx cards --stok", folder);
    ck_assert_str_eq(buf_str(&run.messages), "kyr: Xot '--stok', xut --stock?\n");
    run_done(&run);
    run = run_line("--lang tlh --help", folder);
    ck_assert_int_eq(run.code, 64);
    run_done(&run);
    support_remove(folder);
}
END_TEST

static const char *const epochs[] = {"yesterday", "-1", "99999999999999999999999999", "12x"};

START_TEST(a_clock_that_is_no_number_is_refused)
{
    CliEnvironment environment = {.exe_folder = "/nowhere", .source_date_epoch = epochs[_i]};
    char *argv[] = {"kyr", "template", NULL};
    Buf out = {0}, messages = {0};
    ck_assert_int_eq(cli_run(2, argv, &environment, &out, &messages), 64);
    ck_assert_msg(strstr(buf_str(&messages), "SOURCE_DATE_EPOCH") != NULL, "%s", buf_str(&messages));
    buf_done(&out);
    buf_done(&messages);
}
END_TEST

Suite *suite_cli_cli(void)
{
    Suite *suite = suite_create("cli/cli");
    TCase *tcase = tcase_create("cli");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, each_fault_has_its_message_and_exit_code, 0, sizeof faults / sizeof *faults);
    tcase_add_test(tcase, without_a_command_usage_goes_to_standard_error);
    tcase_add_test(tcase, the_version_needs_no_content);
    tcase_add_test(tcase, messages_speak_the_language_asked_for_also_of_faulty_arguments);
    tcase_add_loop_test(tcase, a_clock_that_is_no_number_is_refused, 0, sizeof epochs / sizeof *epochs);
    suite_add_tcase(suite, tcase);
    return suite;
}
