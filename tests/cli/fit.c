/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/run.h"

#include <stdio.h>
#include <string.h>

#include "support/support.h"

START_TEST(each_face_is_a_row)
{
    Run run = run_line("fit en --format tsv", NULL);
    ck_assert_msg(run.code == 0, "%s", buf_str(&run.messages));
    ck_assert_msg(strncmp(buf_str(&run.out), "card\tcode\tsize\tface\ttype\tfull\tnote\nhome\ten\twallet\tfront\t", 53) == 0, "%s",
                  buf_str(&run.out));
    ck_assert_msg(strstr(buf_str(&run.out), "\nhome\ten\tcr80\tback\t") != NULL, "%s", buf_str(&run.out));
    run_done(&run);
}
END_TEST

START_TEST(a_card_that_cannot_be_made_is_told_and_exit_code_1)
{
    char *folder = support_scratch();
    support_write(
        folder, "xx.po",
        "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Language: xx\\n\"\n\"X-Kyr-Autonym: Xish\\n\"\n"
        "\"X-Kyr-English-Name: Xish\\n\"\n\"X-Kyr-Script: Latn\\n\"\n\"X-Kyr-Direction: ltr\\n\"\n");
    Run run = run_line("fit", folder);
    ck_assert_int_eq(run.code, 1);
    ck_assert_msg(strstr(buf_str(&run.out), "home.keep-shut") != NULL, "%s", buf_str(&run.out));
    ck_assert_msg(strstr(buf_str(&run.out), "en") != NULL, "%s", buf_str(&run.out));
    run_done(&run);
    support_remove(folder);
}
END_TEST

static const char *const faults[] = {"fit tlh", "fit --card x", "fit --size a7", "fit --region x", "fit --format html"};

START_TEST(a_wrong_name_is_64)
{
    Run run = run_line(faults[_i], NULL);
    ck_assert_msg(run.code == 64, "%s: %d", faults[_i], run.code);
    run_done(&run);
}
END_TEST

static const char *const sizes[] = {"fit --size wallet",   "fit --size cr80",    "fit --size 85x54",  "fit --size 85x55",
                                    "fit --size 80x50",    "fit --size badge",   "fit --size half",   "fit --size half-a5",
                                    "fit --size door",     "fit --size door-a4", "fit --size poster", "fit --size poster-a3",
                                    "fit --card home-fold"};

START_TEST(every_shipped_language_fits_every_size)
{
    Run run = run_line(sizes[_i], NULL);
    ck_assert_msg(run.code == 0, "%s:\n%s%s", sizes[_i], buf_str(&run.out), buf_str(&run.messages));
    run_done(&run);
}
END_TEST

/* Every card that is shipped, in the size that it is made for. */
START_TEST(every_shipped_card_fits_in_every_language)
{
    Run cards = run_line("list cards --format tsv", NULL);
    size_t count = 0;
    for (const char *row = strchr(buf_str(&cards.out), '\n') + 1; *row; row = strchr(row, '\n') + 1) {
        char id[32], size[16], line[96];
        ck_assert_int_eq(sscanf(row, "%31[^\t]\t%*[^\t]\t%15[^\t]", id, size), 2);
        snprintf(line, sizeof line, "fit --card %s --size %s", id, size);
        Run run = run_line(line, NULL);
        ck_assert_msg(run.code == 0, "%s:\n%.2000s%s", line, buf_str(&run.out), buf_str(&run.messages));
        run_done(&run);
        count++;
    }
    ck_assert_uint_ge(count, 14);
    run_done(&cards);
}
END_TEST

/* English is the least that a reader may expect: 9 pt on a wallet card. */
START_TEST(english_is_nine_points_or_more_on_a_wallet_card)
{
    Run cards = run_line("list cards --format tsv", NULL);
    size_t faces = 0;
    for (const char *row = strchr(buf_str(&cards.out), '\n') + 1; *row; row = strchr(row, '\n') + 1) {
        char id[32], size[16], line[96];
        double points;
        sscanf(row, "%31[^\t]\t%*[^\t]\t%15[^\t]", id, size);
        if (strcmp(size, "wallet") != 0)
            continue;
        snprintf(line, sizeof line, "fit en --card %s --size wallet --format tsv", id);
        Run run = run_line(line, NULL);
        for (const char *face = strchr(buf_str(&run.out), '\n') + 1; *face; face = strchr(face, '\n') + 1, faces++) {
            ck_assert_int_eq(sscanf(face, "%*[^\t]\ten\twallet\t%*[^\t]\t%lf pt", &points), 1);
            ck_assert_msg(points >= 9, "%s: %g", id, points);
        }
        run_done(&run);
    }
    ck_assert_uint_ge(faces, 24);
    run_done(&cards);
}
END_TEST

Suite *suite_cli_fit(void)
{
    Suite *suite = suite_create("cli/fit");
    TCase *tcase = tcase_create("fit");
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, each_face_is_a_row);
    tcase_add_test(tcase, a_card_that_cannot_be_made_is_told_and_exit_code_1);
    tcase_add_loop_test(tcase, a_wrong_name_is_64, 0, sizeof faults / sizeof *faults);
    tcase_add_loop_test(tcase, every_shipped_language_fits_every_size, 0, sizeof sizes / sizeof *sizes);
    tcase_add_test(tcase, every_shipped_card_fits_in_every_language);
    tcase_add_test(tcase, english_is_nine_points_or_more_on_a_wallet_card);
    suite_add_tcase(suite, tcase);
    return suite;
}
