/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/queue.h"

#include <string.h>

#include "cli/run.h"
#include "support/desk.h"

#define TWO_QUEUES "test $1 = -e && printf 'Attic\\nLaser\\n'"
/* Tells its arguments but the file, which it keeps: it is gone afterwards. */
#define KEEP                                                                                                                               \
    "for file; do :; done; /bin/cp \"$file\" \"$KYR_TEST_SAW.pdf\"; printf '%s\\n' \"$@\" | /bin/sed '$d' >\"$KYR_TEST_SAW\"; "            \
    "echo \"$file\" >\"$KYR_TEST_SAW.name\"; echo 'request id is Laser-12 (1 file(s))'"

static void check_kept(const Desk *desk, bool gone)
{
    Buf pdf = {0}, name = {0};
    char *copy = mem_strdup(desk->saw), *path;
    Buf file = {0};
    buf_addf(&file, "%s.pdf", copy);
    ck_assert(file_read(buf_str(&file), &pdf, NULL));
    ck_assert_msg(strncmp(buf_str(&pdf), "%PDF-1.7", 8) == 0, "what lp got is no PDF");
    buf_clear(&file);
    buf_addf(&file, "%s.name", copy);
    ck_assert(file_read(buf_str(&file), &name, NULL));
    path = mem_strndup(buf_str(&name), name.len - 1);
    ck_assert_msg(file_exists(path) == !gone, "%s", path);
    const char *base = strrchr(path, '/');
    ck_assert_msg(!gone || strlen(base) == strlen("/kyr-XXXXXX.pdf"), "its name tells what is in it: %s", path);
    free(path);
    free(copy);
    buf_done(&file);
    buf_done(&pdf);
    buf_done(&name);
}

START_TEST(cards_go_to_the_queue_and_leave_nothing)
{
    Desk desk = desk_open();
    setenv("TMPDIR", desk.folder, 1);
    desk_program(&desk, "lpstat", TWO_QUEUES);
    desk_program(&desk, "lp", KEEP);
    Run run = run_line("cards es=1 --print Laser", NULL);
    ck_assert_msg(run.code == 0, "%s", buf_str(&run.messages));
    ck_assert_msg(strstr(buf_str(&run.messages), "printing: Laser-12\n") != NULL, "%s", buf_str(&run.messages));
    desk_saw(&desk, "-d\nLaser\n-t\nkyr\n-o\nprint-scaling=none\n-o\nmedia=Letter\n-o\nsides=two-sided-long-edge\n--\n");
    check_kept(&desk, true);
    run_done(&run);
    unsetenv("TMPDIR");
    desk_close(&desk);
}
END_TEST

START_TEST(a_file_that_is_named_stays)
{
    Desk desk = desk_open();
    Buf line = {0};
    desk_program(&desk, "lpstat", TWO_QUEUES);
    desk_program(&desk, "lp", KEEP);
    buf_addf(&line, "cards es=1 --stock plain-a4 --flip none --print Laser -o %s/kept.pdf", desk.folder);
    Run run = run_line(buf_str(&line), NULL);
    ck_assert_msg(run.code == 0, "%s", buf_str(&run.messages));
    desk_saw(&desk, "-d\nLaser\n-t\nkyr\n-o\nprint-scaling=none\n-o\nmedia=A4\n-o\nsides=one-sided\n--\n");
    check_kept(&desk, false);
    run_done(&run);
    buf_done(&line);
    desk_close(&desk);
}
END_TEST

static const struct {
    const char *why, *line, *lpstat, *lp; /* NULL: no such program */
    int code;
    const char *message;
} faults[] = {
    {"an unknown queue", "cards es=1 --print Cellar", TWO_QUEUES, KEEP, 69, "unknown printer queue 'Cellar'; one of: Attic, Laser\n"},
    {"no CUPS", "cards es=1 --print Laser", NULL, NULL, 69, "no printer queue is known here"},
    {"lp is missing", "cards es=1 --print Laser", TWO_QUEUES, NULL, 69, "lp"},
    {"lp refuses", "cards es=1 --print Laser", TWO_QUEUES, "echo 'lp: it is off' >&2; exit 1", 69,
     "the printer Laser did not take it: lp: it is off\n"},
    {"both ways", "cards es=1 --print Laser -o -", TWO_QUEUES, KEEP, 64, "--print and --output - cannot go together"},
};

START_TEST(each_fault_is_one_message)
{
    Desk desk = desk_open();
    setenv("TMPDIR", desk.folder, 1);
    if (faults[_i].lpstat)
        desk_program(&desk, "lpstat", faults[_i].lpstat);
    if (faults[_i].lp)
        desk_program(&desk, "lp", faults[_i].lp);
    Run run = run_line(faults[_i].line, NULL);
    ck_assert_msg(run.code == faults[_i].code, "%s: %d\n%s", faults[_i].why, run.code, buf_str(&run.messages));
    ck_assert_msg(strstr(buf_str(&run.messages), faults[_i].message) != NULL, "%s: %s", faults[_i].why, buf_str(&run.messages));
    ck_assert_uint_eq(run.out.len, 0);
    run_done(&run);
    unsetenv("TMPDIR");
    desk_close(&desk);
}
END_TEST

Suite *suite_cli_queue(void)
{
    Suite *suite = suite_create("cli/queue");
    TCase *tcase = tcase_create("queue");
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, cards_go_to_the_queue_and_leave_nothing);
    tcase_add_test(tcase, a_file_that_is_named_stays);
    tcase_add_loop_test(tcase, each_fault_is_one_message, 0, sizeof faults / sizeof *faults);
    suite_add_tcase(suite, tcase);
    return suite;
}
