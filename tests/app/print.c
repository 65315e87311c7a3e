/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/print.h"

#include <poll.h>
#include <stdlib.h>
#include <string.h>

#include "support/desk.h"

enum { PATIENCE_MS = 20000 };

static void answered(PrintAsk *ask, FileList *out)
{
    int64_t until_ms = process_clock_ms() + PATIENCE_MS;
    while (!print_answer(ask, out)) {
        struct pollfd wait = {.fd = print_ask_fd(ask), .events = POLLIN};
        ck_assert_int_ge(wait.fd, 0);
        ck_assert_int_lt(process_clock_ms(), until_ms);
        poll(&wait, 1, 50);
    }
}

static const struct {
    const char *why, *lpstat; /* NULL: there is none */
    size_t count;
    const char *first, *last;
} queues[] = {
    {"no lpstat", NULL, 0, NULL, NULL},
    {"one, no default", "test $1 = -e && echo Laser", 1, "Laser", "Laser"},
    {"the default is first", "test $1 = -e && printf 'Attic\\nBrother\\nLaser\\n' || echo 'system default destination: Laser'", 3, "Laser",
     "Brother"},
    {"an instance of the default", "test $1 = -e && printf 'A\\nB\\n' || echo 'system default destination: B/draft'", 2, "B", "A"},
    {"a name that begins like the default's", "test $1 = -e && printf 'Las\\nLaser\\n' || echo 'system default destination: Laser'", 2,
     "Laser", "Las"},
    {"no default", "test $1 = -e && printf 'A\\nB\\n' || echo 'no system default destination'", 2, "A", "B"},
    {"asked in English", "test $LC_ALL = C && test $1 = -e && echo Laser", 1, "Laser", "Laser"},
    {"no queue", "test $1 = -e", 0, NULL, NULL},
    {"the server is away", "echo 'lpstat: Connection refused' >&2; exit 1", 0, NULL, NULL},
    {"half an answer is none", "echo Laser; exit 1", 0, NULL, NULL},
    {"no line end", "test $1 = -e && printf Laser", 1, "Laser", "Laser"},
    {"letters of all kinds", "test $1 = -e && printf 'Büro 2\\n-x\\n'", 2, "Büro 2", "-x"},
};

START_TEST(queues_are_asked_for)
{
    Desk desk = desk_open();
    FileList list = {0};
    if (queues[_i].lpstat)
        desk_program(&desk, "lpstat", queues[_i].lpstat);
    PrintAsk *ask = print_ask();
    answered(ask, &list);
    ck_assert_int_eq(print_ask_fd(ask), -1);
    ck_assert_msg(list.count == queues[_i].count, "%s: %zu", queues[_i].why, list.count);
    if (list.count > 0) {
        ck_assert_msg(strcmp(list.names[0], queues[_i].first) == 0, "%s: first %s", queues[_i].why, list.names[0]);
        ck_assert_msg(strcmp(list.names[list.count - 1], queues[_i].last) == 0, "%s: last %s", queues[_i].why, list.names[list.count - 1]);
    }
    print_ask_free(ask);
    file_list_done(&list);
    desk_close(&desk);
}
END_TEST

static const struct {
    const char *why, *lpstat;
    size_t count;
} hangs[] = {
    {"nothing comes", "exec /bin/sleep 60", 0},
    {"the names come, the default does not", "test $1 = -e && echo Laser || exec /bin/sleep 60", 1},
};

START_TEST(a_server_that_hangs_is_not_waited_for)
{
    Desk desk = desk_open();
    FileList list = {0};
    desk_program(&desk, "lpstat", hangs[_i].lpstat);
    int64_t from_ms = process_clock_ms();
    PrintAsk *ask = print_ask();
    ck_assert(!print_answer(ask, &list));
    ck_assert_msg(process_clock_ms() - from_ms < 1000, "asking waits");
    answered(ask, &list);
    ck_assert_int_lt(process_clock_ms() - from_ms, 10000);
    ck_assert_msg(list.count == hangs[_i].count, "%s: %zu", hangs[_i].why, list.count);
    print_ask_free(ask);
    file_list_done(&list);
    print_ask_free(print_ask()); /* left before the answer */
    print_ask_free(NULL);
    desk_close(&desk);
}
END_TEST

START_TEST(without_any_program_there_is_no_queue)
{
    Desk desk = desk_open();
    FileList list = {0};
    setenv("PATH", "/nonexistent", 1);
    PrintAsk *ask = print_ask();
    ck_assert_int_eq(print_ask_fd(ask), -1);
    ck_assert(print_answer(ask, &list));
    ck_assert_uint_eq(list.count, 0);
    print_ask_free(ask);
    desk_close(&desk);
}
END_TEST

static const struct {
    const char *why, *queue, *path, *paper;
    Flip flip;
    const char *saw;
} prints[] = {
    {"letter, long edge", "Laser", "/h/a.pdf", "letter", FLIP_LONG,
     "-d\nLaser\n-t\nkyr\n-o\nprint-scaling=none\n-o\nmedia=Letter\n-o\nsides=two-sided-long-edge\n--\n/h/a.pdf\n"},
    {"A4, short edge", "Laser", "/h/a.pdf", "a4", FLIP_SHORT,
     "-d\nLaser\n-t\nkyr\n-o\nprint-scaling=none\n-o\nmedia=A4\n-o\nsides=two-sided-short-edge\n--\n/h/a.pdf\n"},
    {"fronts only, spaces and signs in names", "B ü;ro", "/h/a b;$(id)'.pdf", "legal", FLIP_NONE,
     "-d\nB ü;ro\n-t\nkyr\n-o\nprint-scaling=none\n-o\nmedia=Legal\n-o\nsides=one-sided\n--\n/h/a b;$(id)'.pdf\n"},
    {"a leading dash", "Laser", "-o.pdf", "b5", FLIP_LONG,
     "-d\nLaser\n-t\nkyr\n-o\nprint-scaling=none\n-o\nmedia=b5\n-o\nsides=two-sided-long-edge\n--\n./-o.pdf\n"},
};

START_TEST(lp_is_told_all_that_makes_cards_line_up)
{
    Desk desk = desk_open();
    PrintRequest request = {prints[_i].queue, prints[_i].path, prints[_i].paper, prints[_i].flip};
    Process *process;
    Error err = {0};
    char *job;
    desk_program(&desk, "lp", DESK_TELL);
    ck_assert_msg(print_file(&request, &process, &err), "%s", support_error_text(&err));
    ck_assert(process_wait(process, PATIENCE_MS));
    ck_assert(print_result(process, prints[_i].queue, &job, &err));
    desk_saw(&desk, prints[_i].saw);
    free(job);
    process_free(process);
    desk_close(&desk);
}
END_TEST

static const struct {
    const char *why, *lp, *job, *message;
} results[] = {
    {"its number", "echo 'request id is Laser-12 (1 file(s))'", "Laser-12", NULL},
    {"in another language", "echo 'ID de petición es Laser-1234 (1 archivo(s))'", "Laser-1234", NULL},
    {"a queue whose name comes twice", "echo 'Laser: request id is Laser-7'", "Laser-7", NULL},
    {"no number: what it said", "echo ok; echo more", "ok", NULL},
    {"nothing said", ":", "", NULL},
    {"it says why not", "echo 'lp: The printer or class does not exist.' >&2; echo x >&2; exit 1", NULL,
     "the printer Laser did not take it: lp: The printer or class does not exist."},
    {"it does not say why", "exit 3", NULL, "the printer Laser did not take it, and lp does not say why (3)"},
};

START_TEST(what_lp_said_is_told)
{
    Desk desk = desk_open();
    Process *process;
    Error err = {0};
    char *job = NULL;
    desk_program(&desk, "lp", results[_i].lp);
    ck_assert(print_file(&(PrintRequest){"Laser", "/h/a.pdf", "a4", FLIP_LONG}, &process, &err));
    ck_assert(process_wait(process, PATIENCE_MS));
    bool ok = print_result(process, "Laser", &job, &err);
    ck_assert_msg(ok == (results[_i].job != NULL), "%s", results[_i].why);
    if (ok)
        ck_assert_str_eq(job, results[_i].job);
    else
        ck_assert_str_eq(support_error_text(&err), results[_i].message);
    ck_assert_int_eq(err.kind, ok ? ERROR_NONE : ERROR_UNAVAILABLE);
    free(job);
    error_done(&err);
    process_free(process);
    desk_close(&desk);
}
END_TEST

START_TEST(without_lp_that_is_said)
{
    Desk desk = desk_open();
    Process *process;
    Error err = {0};
    ck_assert(!print_file(&(PrintRequest){"Laser", "/h/a.pdf", "a4", FLIP_LONG}, &process, &err));
    ck_assert_int_eq(err.kind, ERROR_UNAVAILABLE);
    ck_assert_str_eq(support_error_text(&err), "there is no program lp on this computer");
    error_done(&err);
    desk_close(&desk);
}
END_TEST

static const struct {
    const char *why, *path, *saw;
} opens[] = {
    {"a path", "/h/a.pdf", "/h/a.pdf\n"},
    {"spaces and signs", "/h/a b;$(id).pdf", "/h/a b;$(id).pdf\n"},
    {"a leading dash is no option", "--help", "./--help\n"},
    {"a colon is no address", "http://x", "./http://x\n"},
};

START_TEST(a_file_is_opened_by_the_desktop)
{
    Desk desk = desk_open();
    Error err = {0};
    desk_program(&desk, "xdg-open", DESK_TELL);
    ck_assert_msg(print_open(opens[_i].path, &err), "%s: %s", opens[_i].why, support_error_text(&err));
    desk_saw(&desk, opens[_i].saw);
    desk_close(&desk);
}
END_TEST

static const struct {
    const char *why, *display, *wayland;
    bool program;
    const char *message;
} closed[] = {
    {"no desktop", NULL, NULL, true, "there is no desktop here to open it on; copy the file to a computer that has one"},
    {"an empty name is none", "", "", true, "there is no desktop here to open it on; copy the file to a computer that has one"},
    {"no program", ":0", NULL, false, "there is no program xdg-open on this computer"},
    {"no program under Wayland", NULL, "wayland-0", false, "there is no program xdg-open on this computer"},
};

START_TEST(where_nothing_can_be_opened_that_is_said)
{
    Desk desk = desk_open();
    Error err = {0};
    desk_env("DISPLAY", closed[_i].display);
    desk_env("WAYLAND_DISPLAY", closed[_i].wayland);
    if (closed[_i].program)
        desk_program(&desk, "xdg-open", DESK_TELL);
    ck_assert_msg(!print_open("/h/a.pdf", &err), "%s", closed[_i].why);
    ck_assert_int_eq(err.kind, ERROR_UNAVAILABLE);
    ck_assert_str_eq(support_error_text(&err), closed[_i].message);
    ck_assert(!file_exists(desk.saw));
    error_done(&err);
    desk_close(&desk);
}
END_TEST

START_TEST(papers_have_the_names_of_printer_dialogs)
{
    ck_assert_str_eq(print_paper("letter"), "Letter");
    ck_assert_str_eq(print_paper("a4"), "A4");
    ck_assert_str_eq(print_paper("own"), "own");
}
END_TEST

Suite *suite_app_print(void)
{
    Suite *suite = suite_create("app/print");
    TCase *tcase = tcase_create("print");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, queues_are_asked_for, 0, sizeof queues / sizeof *queues);
    tcase_add_loop_test(tcase, a_server_that_hangs_is_not_waited_for, 0, sizeof hangs / sizeof *hangs);
    tcase_add_test(tcase, without_any_program_there_is_no_queue);
    tcase_add_loop_test(tcase, lp_is_told_all_that_makes_cards_line_up, 0, sizeof prints / sizeof *prints);
    tcase_add_loop_test(tcase, what_lp_said_is_told, 0, sizeof results / sizeof *results);
    tcase_add_test(tcase, without_lp_that_is_said);
    tcase_add_loop_test(tcase, a_file_is_opened_by_the_desktop, 0, sizeof opens / sizeof *opens);
    tcase_add_loop_test(tcase, where_nothing_can_be_opened_that_is_said, 0, sizeof closed / sizeof *closed);
    tcase_add_test(tcase, papers_have_the_names_of_printer_dialogs);
    suite_add_tcase(suite, tcase);
    return suite;
}
