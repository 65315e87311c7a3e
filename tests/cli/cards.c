/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/run.h"

#include "support/support.h"

static const struct {
    const char *line, *want;
} faults[] = {
    {"cards", "'kyr cards' needs LANG[=COUNT]...; 'kyr cards --help' tells more"},
    {"cards en=0", "count '0' of en is not a whole number from 1 to 9999"},
    {"cards en=-3", "count '-3' of en is not a whole number from 1 to 9999"},
    {"cards en=100000000000000000000", "count '100000000000000000000' of en is not a whole number from 1 to 9999"},
    {"cards en=10^20", "count '10^20' of en is not a whole number from 1 to 9999"},
    {"cards en=", "count '' of en is not a whole number from 1 to 9999"},
    {"cards en=x", "count 'x' of en is not a whole number from 1 to 9999"},
    {"cards en=2.5", "count '2.5' of en is not a whole number from 1 to 9999"},
    {"cards =3", "'=3' names no language; write LANG or LANG=COUNT, such as es=10"},
    {"cards en=1 en=2", "language en is given twice; write it once, with the sum of the counts"},
    {"cards all en", "'all' stands for every language; no other can stand beside it"},
    {"cards en all", "'all' stands for every language; no other can stand beside it"},
    {"cards tlh", "tlh"},
    {"cards en --card x", "unknown card 'x'; one of: home"},
    {"cards en --stock x", "unknown stock 'x'; one of: "},
    {"cards en --region x", "unknown region 'x'; "},
    {"cards en --skin blue", "unknown value 'blue' of --skin; one of: red, plain, full"},
    {"cards en --skin full", "the cards of stock 'avery-5371' lie too close for skin full"},
    {"cards en --skin full --size door", "skin full is for cards: size door takes red or plain"},
    {"cards en=5 --shop", "--shop makes one card of each language: leave '=5' off"},
    {"cards en --shop --start 2", "--shop and --start cannot go together"},
    {"cards en --shop --stock avery-5371", "--shop and --stock cannot go together"},
    {"cards en --size fold", "card 'home' cannot be of size fold"},
    {"cards en --qr", "--qr needs --region"},
    {"cards en --flip hand --print x", "--print cannot wait while you turn the stack"},
    {"cards en --card home-fold --stock avery-c32011", "does not fit the places of stock 'avery-c32011'"},
    {"cards en --start 0", "--start '0' is not a whole number from 1 to 10, the places on a sheet of avery-5371"},
    {"cards en --start 11", "--start '11' is not a whole number from 1 to 10, the places on a sheet of avery-5371"},
    {"cards en --start -1", "--start '-1' is not a whole number from 1 to 10, the places on a sheet of avery-5371"},
};

START_TEST(a_wrong_command_line_is_64_and_says_what_is_allowed)
{
    run_refused(faults[_i].line, faults[_i].want);
}
END_TEST

START_TEST(the_plan_is_told_and_the_pdf_goes_to_standard_output)
{
    Run run = run_line("cards en=12 -o -", NULL);
    ck_assert_msg(run.code == 0, "%s", buf_str(&run.messages));
    ck_assert(strncmp(buf_str(&run.out), "%PDF-1.7", 8) == 0);
    support_golden("cli-plan.txt", buf_str(&run.messages));
    run_done(&run);
}
END_TEST

START_TEST(all_leaves_out_what_cannot_be_printed_and_says_so)
{
    char *folder = support_scratch();
    support_write(
        folder, "xx.po",
        "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Language: xx\\n\"\n\"X-Kyr-Autonym: Xish\\n\"\n"
        "\"X-Kyr-English-Name: Xish\\n\"\n\"X-Kyr-Script: Latn\\n\"\n\"X-Kyr-Direction: ltr\\n\"\n");
    Run run = run_line("cards all=2 -o -", folder);
    ck_assert_msg(run.code == 0, "%s", buf_str(&run.messages));
    ck_assert_msg(strstr(buf_str(&run.messages), "cards: 2 ") != NULL, "%s", buf_str(&run.messages));
    ck_assert_msg(strstr(buf_str(&run.messages), "left out: xx: ") != NULL, "%s", buf_str(&run.messages));
    run_done(&run);
    run = run_line("cards xx -o -", folder);
    ck_assert_int_eq(run.code, 65);
    ck_assert_uint_eq(run.out.len, 0);
    run_done(&run);
    support_remove(folder);
}
END_TEST

static const struct {
    const char *line;
    int code;
    const char *want, *never; /* in the messages */
} regions[] = {
    {"cards es -o - --region fine", 0, "cards: 10 ", "region fine"},
    {"cards es so vi -o - --region lakes", 0,
     "region lakes: its numbers were last checked on 2026-01-31: call them before you print\n"
     "region lakes: 651-555-0199 is a number for stories: nobody answers it\n"
     "region lakes: no hotline is known to answer in Somali, Vietnamese: these cards have 612-234-5678\n",
     "Spanish:"},
    {"cards ar -o - --region lakes", 0, "region lakes: its numbers", "answer in"},
    {"cards es -o - --region ahead", 0,
     "region ahead: its numbers were checked on 2062-11-22, which is still to come: call them before you print\n", "answer in"},
    {"cards es -o - --region nowhere", 64, "unknown region 'nowhere'; one of: illinois, minnesota, us, ahead, far, fine, lakes", NULL},
    {"cards es -o - --qr", 64, "--qr needs --region: the code calls the hotline of a region or opens its link", NULL},
    {"cards es -o - --qr --region ahead", 64, "region 'ahead' has no hotline and no link that a QR code could hold", NULL},
    {"cards es -o - --qr --region far", 65,
     "'https://help.example/immigrants' has 31 characters; the QR code of this format holds at most 26\n", NULL},
    {"picture home es -o - --qr --region far", 65, "the QR code of this format holds at most 26\n", NULL},
    {"cards es -o - --card home-fold --region far", 0, "cards: 5 ", NULL},
    {"cards es -o - --size half --region far", 0, "cards: 2 ", NULL},
};

START_TEST(a_region_says_what_to_know_of_its_numbers)
{
    char *folder = support_scratch();
    support_write(folder, "kyr/regions/fine.yaml", "id: fine\nname: F\nplace: MN\nhotlines:\n  - phone: 612-234-5678\nas_of: 2026-11-22\n");
    support_write(folder, "kyr/regions/lakes.yaml",
                  "id: lakes\nname: L\nplace: MN\nhotlines:\n  - {phone: 612-234-5678, languages: [es, en]}\n"
                  "  - {phone: 651-555-0199, languages: [ar]}\nas_of: 2026-01-31\n");
    support_write(folder, "kyr/regions/ahead.yaml", "id: ahead\nname: A\nplace: MN\nas_of: 2062-11-22\n");
    support_write(folder, "kyr/regions/far.yaml",
                  "id: far\nname: F\nplace: MN\nlink: https://help.example/immigrants\nas_of: 2026-11-22\n");
    Run run = run_near(regions[_i].line, folder);
    const char *messages = buf_str(&run.messages);
    ck_assert_msg(run.code == regions[_i].code, "%s: %d %s", regions[_i].line, run.code, messages);
    ck_assert_msg(strstr(messages, regions[_i].want) != NULL, "%s: %s", regions[_i].line, messages);
    ck_assert_msg(!regions[_i].never || !strstr(messages, regions[_i].never), "%s: %s", regions[_i].line, messages);
    ck_assert_msg((run.out.len > 0) == (run.code == 0), "%s", regions[_i].line);
    run_done(&run);
    support_remove(folder);
}
END_TEST

START_TEST(a_region_with_a_fault_is_65_and_says_where)
{
    char *folder = support_scratch();
    support_write(folder, "kyr/regions/a.yaml", "id: a\nname: A\nplace: MN\nhotlines:\n  - phone: 612-911-0123\nas_of: 2026-11-22\n");
    Run run = run_near("cards es -o -", folder);
    ck_assert_int_eq(run.code, 65);
    ck_assert_uint_eq(run.out.len, 0);
    ck_assert_msg(strstr(buf_str(&run.messages),
                         "/kyr/regions/a.yaml:5:12: bad phone number '612-911-0123': a North American number such as 612-555-0123\n") !=
                      NULL,
                  "%s", buf_str(&run.messages));
    run_done(&run);
    support_remove(folder);
}
END_TEST

Suite *suite_cli_cards(void)
{
    Suite *suite = suite_create("cli/cards");
    TCase *tcase = tcase_create("cards");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, a_wrong_command_line_is_64_and_says_what_is_allowed, 0, sizeof faults / sizeof *faults);
    tcase_add_loop_test(tcase, a_region_says_what_to_know_of_its_numbers, 0, sizeof regions / sizeof *regions);
    tcase_add_test(tcase, a_region_with_a_fault_is_65_and_says_where);
    tcase_add_test(tcase, the_plan_is_told_and_the_pdf_goes_to_standard_output);
    tcase_add_test(tcase, all_leaves_out_what_cannot_be_printed_and_says_so);
    suite_add_tcase(suite, tcase);
    return suite;
}
