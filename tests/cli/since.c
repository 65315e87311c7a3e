/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/run.h"
#include "support/support.h"
#include "util/file.h"

static const struct {
    const char *why, *line, *want, *never;
} rows[] = {
    {"what was checked since", "read --since 2026-09-01", "Do · street.carry-papers\n", "home.keep-shut"},
    {"with its date", "read --since 2026-09-01", "    as of 2026-09-01 · REVIEW DUE since 2026-10-01\n", NULL},
    {"by topic", "read --since 2026-09-01", "\nA knock at the door\n-----", NULL},
    {"nothing at all", "read --since 2031-01-01", "No text was checked on that day or later.\n", " · "},
    {"no card is superseded", "read --since 2026-09-01", "    None of those that content/editions.yaml lists.\n", NULL},
};

START_TEST(what_changed_is_listed)
{
    run_tells(rows[_i].why, rows[_i].line, NULL, rows[_i].want, rows[_i].never);
}
END_TEST

/* A content folder with the shipped lessons, and an edition that was handed out. */
START_TEST(a_card_handed_out_is_superseded)
{
    static const char *const parts[] = {"topics", "cards", "practice", "agendas", "sources.yaml", "stocks.yaml", "fonts.yaml"};
    char *folder = support_scratch(), line[512];
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        char *from = file_join(support_source_path("content"), parts[i]), *to = file_join(folder, parts[i]);
        ck_assert_int_eq(symlink(from, to), 0);
        free(from);
        free(to);
    }
    support_write(folder, "editions.yaml",
                  "editions:\n  - {code: 2R9JYF, card: home, language: es, month: \"2026-02\"}\n"
                  "  - {code: 4R9JYF, card: gone, language: es, month: \"2025-02\"}\n");
    snprintf(line, sizeof line, "--content %s --locales %s read --since 2031-01-01", folder, support_source_path("locales"));
    Run run = run_bare(line);
    ck_assert_msg(run.code == 0, "%s", buf_str(&run.messages));
    ck_assert_msg(strstr(buf_str(&run.out), "    home of 2026-02, in es: 2R9JYF; print it anew as 20") != NULL, "%s", buf_str(&run.out));
    ck_assert_msg(strstr(buf_str(&run.out), "    gone of 2025-02, in es: 4R9JYF; there is no such card now\n") != NULL, "%s",
                  buf_str(&run.out));
    run_done(&run);
    support_remove(folder);
}
END_TEST

START_TEST(what_is_no_day_is_64)
{
    static const char *const lines[] = {"read --since yesterday", "read --since 2026-02-30", "read --since 2026-2-3"};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        Run run = run_line(lines[i], NULL);
        ck_assert_msg(run.code == 64 && strstr(buf_str(&run.messages), "bad date '") != NULL, "%s: %s", lines[i], buf_str(&run.messages));
        run_done(&run);
    }
}
END_TEST

Suite *suite_cli_since(void)
{
    Suite *suite = suite_create("cli/since");
    TCase *tests = tcase_create("since");
    tcase_set_timeout(tests, 60);
    tcase_add_loop_test(tests, what_changed_is_listed, 0, sizeof rows / sizeof *rows);
    tcase_add_test(tests, a_card_handed_out_is_superseded);
    tcase_add_test(tests, what_is_no_day_is_64);
    suite_add_tcase(suite, tests);
    return suite;
}
