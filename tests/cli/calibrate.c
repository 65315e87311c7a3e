/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/run.h"

#include <string.h>

#include "support/support.h"

static const struct {
    const char *line, *want;
} faults[] = {
    {"calibrate --save x", "--save and --read belong together"},
    {"calibrate --read 1,2,3,4", "--save and --read belong together"},
    {"calibrate --save x --read 1,2", "four or six numbers from -5 to 5"},
    {"calibrate --save X --read 1,2,3,4", "bad name 'X' of a printer"},
    {"calibrate --printer x", "unknown printer 'x'; there are none yet"},
    {"calibrate --flip none", "there is nothing to measure"},
    {"calibrate --stock x", "unknown stock 'x'; one of: "},
    {"calibrate es", "'es' is one word too many"},
    {"cards en --printer x", "unknown printer 'x'; there are none yet"},
};

START_TEST(a_wrong_command_line_is_64_and_says_what_is_allowed)
{
    run_refused(faults[_i].line, faults[_i].want);
}
END_TEST

START_TEST(the_sheet_goes_to_standard_output)
{
    Run run = run_line("calibrate --stock plain-a4 --flip short -o -", NULL);
    ck_assert_msg(run.code == 0 && run.out.len > 1000 && strncmp(buf_str(&run.out), "%PDF-1.7", 8) == 0, "%s", buf_str(&run.messages));
    ck_assert_uint_eq(run.messages.len, 0);
    run_done(&run);
}
END_TEST

START_TEST(without_a_home_nothing_is_saved)
{
    Run run = run_line("calibrate --save office --read 1,0,1,0", NULL);
    ck_assert_int_eq(run.code, 73);
    ck_assert_ptr_nonnull(strstr(buf_str(&run.messages), "neither XDG_CONFIG_HOME nor HOME is set"));
    run_done(&run);
}
END_TEST

START_TEST(readings_no_printer_can_have_are_65)
{
    Run run = run_line("calibrate --save office --read 5,5,-5,-5,5,-5", NULL);
    ck_assert_msg(run.code == 65 && run.out.len == 0, "%d %s", run.code, buf_str(&run.messages));
    run_done(&run);
}
END_TEST

Suite *suite_cli_calibrate(void)
{
    Suite *suite = suite_create("cli/calibrate");
    TCase *tcase = tcase_create("calibrate");
    tcase_add_loop_test(tcase, a_wrong_command_line_is_64_and_says_what_is_allowed, 0, sizeof faults / sizeof *faults);
    tcase_add_test(tcase, the_sheet_goes_to_standard_output);
    tcase_add_test(tcase, without_a_home_nothing_is_saved);
    tcase_add_test(tcase, readings_no_printer_can_have_are_65);
    suite_add_tcase(suite, tcase);
    return suite;
}
