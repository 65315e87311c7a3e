/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "cli/run.h"
#include "support/support.h"

static const char header[] =
    XISH "msgctxt \"home.keep-shut\"\nmsgid \"You may keep the door shut. Talk through it.\"\nmsgstr \"Xeep xhut.\"\n";

static const struct {
    const char *why, *line, *want;
} rows[] = {
    {"what it is", "read --review home", "A sheet for a lawyer."},
    {"the day and the dispute", "read --review home", " texts, 4 of them in dispute.\n"},
    {"numbers, kinds and ids", "read --review home", " 1. Right · home.keep-shut\n    You may keep the door shut. Talk through it.\n"},
    {"ground", "read --review home",
     "    standing: settled · place: US · for: everyone\n    law: Fourth Amendment; Payton v. New York, 445 U.S. 573 (1980)\n"},
    {"dates", "read --review home", "    as of 2026-02-01\n    to be checked again by 2027-05-22\n"},
    {"research", "read --review home", "    research: DOOR-1, DOOR-2\n"},
    {"sources", "read --review home",
     "    source of grade A, checked 2026-02-01: Payton v. New York, 445 U.S. 573\n    (1980). Supreme Court of the United States."},
    {"a line to write on", "read --review home", "    [ ] right   [ ] change to: ____"},
    {"statements whole", "read --review home", "    I choose to stay silent. I want a lawyer.\n"},
    {"cards", "read --review home", "At the door (home), At the door, folded (home-fold)"},
    {"questions", "read --review home", "home.i-205, home.open-yes"},
    {"English stays beside a translation", "--lang xx read --review home",
     " 1. Right · home.keep-shut\n    You may keep the door shut. Talk through it.\n    Xeep xhut.\n    standing: "},
    {"and stands there once", "read --review home --with xx",
     " 1. Right · home.keep-shut\n    You may keep the door shut. Talk through it.\n    Xeep xhut.\n    standing: "},
    {"whichever language is first", "--lang xx read --review home --with en",
     " 1. Right · home.keep-shut\n    Xeep xhut.\n    You may keep the door shut. Talk through it.\n    standing: "},
};

START_TEST(a_sheet_for_a_lawyer)
{
    char *folder = support_scratch();
    support_write(folder, "xx.po", header);
    run_tells(rows[_i].why, rows[_i].line, folder, rows[_i].want, NULL);
    support_remove(folder);
}
END_TEST

Suite *suite_cli_review(void)
{
    Suite *suite = suite_create("cli/review");
    TCase *tests = tcase_create("review");
    tcase_set_timeout(tests, 60);
    tcase_add_loop_test(tests, a_sheet_for_a_lawyer, 0, sizeof rows / sizeof *rows);
    suite_add_tcase(suite, tests);
    return suite;
}
