/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/run.h"

#include "support/support.h"

START_TEST(the_template_goes_to_standard_output)
{
    Run run = run_line("template", NULL);
    ck_assert_msg(run.code == 0, "%s", buf_str(&run.messages));
    ck_assert_str_eq(buf_str(&run.messages), "");
    ck_assert_ptr_nonnull(strstr(buf_str(&run.out), "msgctxt \"card.home.front.title\"\nmsgid \"You have rights\"\nmsgstr \"\"\n"));
    run_done(&run);
}
END_TEST

Suite *suite_cli_template(void)
{
    Suite *suite = suite_create("cli/template");
    TCase *tcase = tcase_create("template");
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, the_template_goes_to_standard_output);
    suite_add_tcase(suite, tcase);
    return suite;
}
