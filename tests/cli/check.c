/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/run.h"

#include "support/support.h"

START_TEST(what_is_shipped_has_warnings_only)
{
    Run run = run_line("check", NULL);
    ck_assert_msg(run.code == 0, "%s%s", buf_str(&run.out), buf_str(&run.messages));
    ck_assert_msg(strncmp(buf_str(&run.messages), "errors: 0 · ", strlen("errors: 0 · ")) == 0, "%s", buf_str(&run.messages));
    ck_assert_ptr_null(strstr(buf_str(&run.out), " error: "));
    run_done(&run);
}
END_TEST

START_TEST(a_fault_is_one_line_and_exit_code_1)
{
    char *folder = support_scratch();
    support_write(folder, "xx.po", "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Language: xx\\n\"\n");
    Run run = run_line("check xx", folder);
    ck_assert_int_eq(run.code, 1);
    ck_assert_msg(strstr(buf_str(&run.out), "xx.po:") != NULL && strstr(buf_str(&run.out), "error: ") != NULL, "%s", buf_str(&run.out));
    run_done(&run);
    run = run_line("check tlh", folder);
    ck_assert_int_eq(run.code, 64);
    run_done(&run);
    support_remove(folder);
}
END_TEST

Suite *suite_cli_check(void)
{
    Suite *suite = suite_create("cli/check");
    TCase *tcase = tcase_create("check");
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, what_is_shipped_has_warnings_only);
    tcase_add_test(tcase, a_fault_is_one_line_and_exit_code_1);
    suite_add_tcase(suite, tcase);
    return suite;
}
