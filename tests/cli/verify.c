/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/run.h"

#include <stdio.h>
#include <string.h>

#include "support/support.h"

/* The code of the Spanish card at the door, as 'kyr list editions' tells it. */
static void spanish_code(char code[7])
{
    Run run = run_line("list editions --format tsv", NULL);
    const char *row = strstr(buf_str(&run.out), "home\tes\t");
    ck_assert_msg(run.code == 0 && row, "%s%s", buf_str(&run.messages), buf_str(&run.out));
    ck_assert_int_eq(sscanf(row, "home\tes\t%*7[0-9-]\t%6s", code), 1);
    run_done(&run);
}

static Run verify(const char *code)
{
    char line[64];
    snprintf(line, sizeof line, "verify %s", code);
    return run_line(line, NULL);
}

START_TEST(a_card_of_today_is_current_however_its_code_is_typed)
{
    char code[7], typed[16] = "";
    spanish_code(code);
    for (size_t i = 0; i < 6; i++) {
        char digit = (char)(code[i] == '0' ? 'o' : code[i] == '1' ? 'l' : code[i] >= 'A' ? code[i] - 'A' + 'a' : code[i]);
        snprintf(typed + strlen(typed), sizeof typed - strlen(typed), "%s%c", i == 3 ? "-" : "", digit);
    }
    const char *codes[] = {code, typed};
    for (size_t i = 0; i < 2; i++) {
        Run run = verify(codes[i]);
        ck_assert_msg(run.code == 0, "%s: %s%s", codes[i], buf_str(&run.messages), buf_str(&run.out));
        ck_assert_msg(strncmp(buf_str(&run.out), "current: card home, edition 20", 30) == 0, "%s", buf_str(&run.out));
        ck_assert_ptr_nonnull(strstr(buf_str(&run.out), code));
        run_done(&run);
    }
}
END_TEST

START_TEST(a_code_that_no_card_has_is_unknown)
{
    Run run = verify("000000");
    ck_assert_int_eq(run.code, 1);
    ck_assert_str_eq(buf_str(&run.out), "unknown: no card that this kyr makes or knows of has the code 000000; do not rely on the card\n");
    run_done(&run);
}
END_TEST

START_TEST(a_misread_code_is_no_verdict)
{
    char code[7];
    spanish_code(code);
    code[2] = code[2] == '7' ? '8' : '7';
    static const char *const bad[] = {"3R9JY", "3R9JYFF", "3R9J!F", "3R9JYU"};
    for (size_t i = 0; i <= sizeof bad / sizeof *bad; i++) {
        Run run = verify(i == 0 ? code : bad[i - 1]);
        ck_assert_int_eq(run.code, 64);
        ck_assert_str_eq(buf_str(&run.out), "");
        ck_assert_msg(strstr(buf_str(&run.messages), i == 0 ? "read it again" : "six signs") != NULL, "%s", buf_str(&run.messages));
        run_done(&run);
    }
    Run run = run_line("verify", NULL);
    ck_assert_int_eq(run.code, 64);
    run_done(&run);
}
END_TEST

Suite *suite_cli_verify(void)
{
    Suite *suite = suite_create("cli/verify");
    TCase *tcase = tcase_create("verify");
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, a_card_of_today_is_current_however_its_code_is_typed);
    tcase_add_test(tcase, a_code_that_no_card_has_is_unknown);
    tcase_add_test(tcase, a_misread_code_is_no_verdict);
    suite_add_tcase(suite, tcase);
    return suite;
}
