/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "cli/run.h"
#include "support/support.h"

static const struct {
    const char *line, *want, *never;
} rows[] = {
    {"cards en=3 es=3 -o -", "cards: 6 · sheets: 1", "cards  sheets"},
    {"cards en=15 es=20 --start 3 -o -", "cards  sheets  front    back\n  en  English  15     1-2     ", NULL},
    {"cards en=15 es=20 --start 3 -o -", "\n  es  Spanish  20     2-4     ", NULL},
    {"cards en=10 es=3 -o -", "\n  en  English  10     1       ", NULL},
    {"cards en=10 es=3 -o -", "\n  es  Spanish  3      2       ", NULL},
    {"cards en=13 -o -", "free on the last sheet: places 4 to 10; to use them later: --start 4", "cards  sheets"},
    {"cards en=9 -o -", "free on the last sheet: place 10; to use it later: --start 10\n", "places"},
    {"cards en --stock lp795 -o -",
     "sigel-lp795: its margins are left 14.0, right 16.0, top 10.5, bottom 11.5 mm: mind which way round the sheets lie in the tray\n",
     "sources"},
    {"cards en --stock 8373 --skin full -o -",
     "avery-8373: its margins have no room for all marks and words beside the cards: hold one printed sheet against the stock\n", NULL},
    {"cards en --stock 8373 -o -", "cards: 8 ", "no room"},
    {"cards en --size door -o -", "cards: 1 ", "no room"},
    {"cards en --stock j8414 --size 80x50 -o -",
     "avery-j8414: sources disagree about its measures: print one sheet with --proof and hold it against the stock\n", "margins"},
    {"cards en=13 --stock plain-letter -o -", "cards: 13", "free on the last sheet"},
    {"cards en=20 --flip hand -o -", "by hand: print pages 1 to 2, turn the stack as page 3 says, then print pages 4 to 5\n", NULL},
    {"cards en --skin red -o -", "toner of a card: front 1", "by hand"},
    {"cards en --skin full --shop -o -", "toner of a card: front ", "front 1 %"},
    {"cards en -o -", "cards: 10", "toner"},
    {"cards en es --shop -o -", "cards: 2 · sheets: 2 · pages: 4 · blanks: 0", "cards  sheets"},
    {"cards en --card home-fold -o -", "cards: 5 · sheets: 1 · pages: 2 · blanks: 0", NULL},
    {"cards en --help-sheet -o -", "sheets: 1 · pages: 3 · blanks: 0", NULL},
};

START_TEST(the_plan_tells_what_will_be_printed)
{
    Run run = run_line(rows[_i].line, NULL);
    const char *said = buf_str(&run.messages);
    ck_assert_msg(run.code == 0 && strncmp(buf_str(&run.out), "%PDF-1.7", 8) == 0, "%s: %s", rows[_i].line, said);
    ck_assert_msg(strstr(said, rows[_i].want) != NULL, "%s: %s", rows[_i].line, said);
    ck_assert_msg(!rows[_i].never || !strstr(said, rows[_i].never), "%s: %s", rows[_i].line, said);
    run_done(&run);
}
END_TEST

Suite *suite_cli_plan(void)
{
    Suite *suite = suite_create("cli/plan");
    TCase *tcase = tcase_create("plan");
    tcase_add_loop_test(tcase, the_plan_tells_what_will_be_printed, 0, sizeof rows / sizeof *rows);
    suite_add_tcase(suite, tcase);
    return suite;
}
