/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "app/print.h"
#include "screens/drive.h"
#include "screens/probe.h"
#include "screens/screens.h"
#include "support/desk.h"

static const Stock letter = {.paper = "letter"};

/* The cards of SCREENS 10.10. */
static const MakingDone made = {
    .path = "/home/ana/kyr-home-es40-so20.pdf",
    .cards = 60,
    .sheets = 6,
    .pages = 12,
    .bytes = 211400,
    .flip = FLIP_LONG,
    .paper = "letter",
    .stock = &letter,
    .bar = true,
    .drafts = "Spanish and Somali",
    .draft_count = 2,
};

static const char two_queues[] = "test $1 = -e && printf 'Brother\\nHP-LaserJet\\n' || echo 'system default destination: HP-LaserJet'";
static const char lp_takes[] = DESK_TELL "; echo 'request id is HP-LaserJet-12 (1 file(s))'";

/* Over screens that stand for the cards and the form; what is asked for is known. */
static Drive *open_ready(const DriveRequest *request, const MakingDone *done)
{
    Drive *drive = drive_open(request);
    Probe *gallery = probe_new(NULL), *form = probe_new(NULL);
    gallery->part = "Cards";
    form->part = "At the door";
    ui_push(&drive->ui, &gallery->base);
    ui_push(&drive->ui, &form->base);
    ui_push(&drive->ui, ready_new(&drive->ui, done));
    drive_keys(drive, "<Home>");
    return drive;
}

static const struct {
    const char *golden, *languages;
    int cols, rows;
} goldens[] = {
    {"ready", NULL, 0, 0},      {"ready-es", "es", 0, 0},     {"ready-ar", "ar", 0, 0},
    {"ready-40", NULL, 40, 12}, {"ready-120", NULL, 120, 36}, {"ready-ar-40", "ar", 40, 12},
};

START_TEST(it_looks_as_drawn)
{
    Desk desk = desk_open();
    desk_program(&desk, "lpstat", two_queues);
    Drive *drive =
        open_ready(&(DriveRequest){.languages = goldens[_i].languages, .cols = goldens[_i].cols, .rows = goldens[_i].rows}, &made);
    drive_golden(drive, goldens[_i].golden);
    drive_close(drive);
    desk_close(&desk);
}
END_TEST

START_TEST(without_a_printer_no_row_prints)
{
    Desk desk = desk_open();
    Drive *drive = open_ready(&(DriveRequest){0}, &made);
    ck_assert_ptr_null(strstr(drive_screen(drive), "Print it here"));
    ck_assert_ptr_null(strstr(drive_screen(drive), "looking for"));
    ck_assert_ptr_null(strstr(drive_row(drive, 23), "printer"));
    drive_expect(drive, "3  Make more cards");
    drive_expect(drive, "If you print from another program:");
    drive_keys(drive, "4<Left><Right>");
    drive_expect(drive, "▸ 1  Open it to look");
    drive_close(drive);
    desk_close(&desk);
}
END_TEST

/* Before the answer 2 is the printer already, so that no number becomes one that prints. */
START_TEST(the_row_of_the_printer_keeps_its_place)
{
    Desk desk = desk_open();
    desk_program(&desk, "lpstat", "/bin/sleep 0.3; test $1 = -e && echo HP-LaserJet");
    desk_program(&desk, "lp", lp_takes);
    Drive *drive = drive_open(&(DriveRequest){0});
    ui_push(&drive->ui, ready_new(&drive->ui, &made));
    ui_draw(&drive->ui);
    drive_expect(drive, "2  Print it here                 looking for printers");
    drive_expect(drive, "4  Make more cards");
    ui_input(&drive->ui, &(Input){.kind = INPUT_CHAR, .ch = '2'});
    ui_input(&drive->ui, &(Input){.kind = INPUT_ENTER});
    ck_assert(!file_exists(desk.saw));
    drive_keys(drive, "<Down><Down>");
    drive_expect(drive, "2  Print it here                 on HP-LaserJet");
    drive_expect(drive, "▸ 4  Make more cards");
    ck_assert(!file_exists(desk.saw));
    drive_close(drive);
    desk_close(&desk);
}
END_TEST

static const struct {
    const char *why, *keys, *queue;
} chosen[] = {
    {"the default one", "2<Enter>", "HP-LaserJet"},     {"the next", "2<Right><Enter>", "Brother"},
    {"round", "<Right><Right>2<Enter>", "HP-LaserJet"}, {"the one before", "<Left>2<Enter>", "Brother"},
    {"by arrows", "<Down><Enter>", "HP-LaserJet"},      {"by the mouse", "<Click:8,10><Click:8,12>", "HP-LaserJet"},
};

START_TEST(it_prints_where_it_says)
{
    Desk desk = desk_open();
    Buf want = {0};
    desk_program(&desk, "lpstat", two_queues);
    desk_program(&desk, "lp", lp_takes);
    Drive *drive = open_ready(&(DriveRequest){0}, &made);
    drive_keys(drive, chosen[_i].keys);
    buf_addf(&want, "-d\n%s\n-t\nkyr\n-o\nprint-scaling=none\n-o\nmedia=Letter\n-o\nsides=two-sided-long-edge\n--\n%s\n", chosen[_i].queue,
             made.path);
    desk_saw(&desk, buf_str(&want));
    bool own = strcmp(chosen[_i].queue, "HP-LaserJet") == 0;
    drive_expect(drive,
                 own ? "✓ Sent to the printer: HP-LaserJet-12." : "✓ Sent to the printer: request id is HP-LaserJet-12 (1 file(s)).");
    drive_keys(drive, "<Up>");
    ck_assert_ptr_null(strstr(drive_screen(drive), "Sent to"));
    buf_done(&want);
    drive_close(drive);
    desk_close(&desk);
}
END_TEST

static const struct {
    const char *why, *lp, *message;
} refusals[] = {
    {"lp says why", "echo 'lp: No such file or directory' >&2; exit 1", "! the printer HP-LaserJet did not take it: lp: No such file"},
    {"lp does not", "exit 9", "did not take it, and lp does not say why (9)"},
    {"no lp", NULL, "! there is no program lp on this computer"},
};

START_TEST(a_printer_that_refuses_is_said)
{
    Desk desk = desk_open();
    desk_program(&desk, "lpstat", two_queues);
    if (refusals[_i].lp)
        desk_program(&desk, "lp", refusals[_i].lp);
    Drive *drive = open_ready(&(DriveRequest){0}, &made);
    drive_keys(drive, "2<Enter>");
    drive_expect(drive, refusals[_i].message);
    ck_assert_str_eq(drive->ui.top->ops->id, "ready");
    drive_close(drive);
    desk_close(&desk);
}
END_TEST

/* Half a file would be half a print. */
START_TEST(leaving_lets_the_printer_have_the_rest)
{
    Desk desk = desk_open();
    desk_program(&desk, "lpstat", two_queues);
    desk_program(&desk, "lp", "/bin/sleep 0.3; " DESK_TELL);
    Drive *drive = open_ready(&(DriveRequest){0}, &made);
    ui_input(&drive->ui, &(Input){.kind = INPUT_CHAR, .ch = '2'});
    ui_input(&drive->ui, &(Input){.kind = INPUT_ENTER});
    ui_draw(&drive->ui);
    drive_expect(drive, "on its way to the printer");
    ui_input(&drive->ui, &(Input){.kind = INPUT_ENTER}); /* not twice */
    ui_input(&drive->ui, &(Input){.kind = INPUT_ESCAPE});
    ck_assert_str_eq(drive->ui.top->ops->id, "probe");
    ck_assert_msg(file_exists(desk.saw), "lp was ended");
    drive_close(drive);
    desk_close(&desk);
}
END_TEST

static const struct {
    const char *why, *display, *script, *message;
} opens[] = {
    {"a desktop", ":0", DESK_TELL, "✓ The desktop was asked to open it."},
    {"no desktop", NULL, DESK_TELL, "! there is no desktop here to open it on"},
    {"no program", ":0", NULL, "! there is no program xdg-open on this computer"},
};

START_TEST(the_file_is_opened_or_it_is_said_why_not)
{
    Desk desk = desk_open();
    desk_env("DISPLAY", opens[_i].display);
    if (opens[_i].script)
        desk_program(&desk, "xdg-open", opens[_i].script);
    Drive *drive = open_ready(&(DriveRequest){0}, &made);
    drive_keys(drive, "<Enter>");
    drive_expect(drive, opens[_i].message);
    if (opens[_i].script && opens[_i].display)
        desk_saw(&desk, "/home/ana/kyr-home-es40-so20.pdf\n");
    drive_close(drive);
    desk_close(&desk);
}
END_TEST

static const struct {
    const char *why, *keys, *id;
} goings[] = {
    {"more cards: the form with its choices", "3<Enter>", "probe"},
    {"the test sheet", "2<Enter>", "measure"},
    {"and back", "2<Enter>q", "ready"},
    {"back", "q", "probe"},
    {"Esc", "<Esc>", "probe"},
    {"the end of the list", "<End><Enter>", "probe"},
    {"help and back", "?q", "ready"},
    {"blank and back", "..", "ready"},
};

START_TEST(keys_go_where_they_say)
{
    Desk desk = desk_open();
    Drive *drive = open_ready(&(DriveRequest){0}, &made);
    drive_keys(drive, goings[_i].keys);
    ck_assert_msg(strcmp(drive->ui.top->ops->id, goings[_i].id) == 0, "%s: %s", goings[_i].why, drive->ui.top->ops->id);
    drive_close(drive);
    desk_close(&desk);
}
END_TEST

START_TEST(it_is_read_aloud)
{
    Desk desk = desk_open();
    desk_program(&desk, "lpstat", two_queues);
    Drive *drive = open_ready(&(DriveRequest){0}, &made);
    Buf said = {0};
    drive_keys(drive, "2");
    ui_speak(&drive->ui, &said);
    ck_assert_str_eq(buf_str(&said), "Screen: kyr > Cards > At the door > Ready\n60 cards\n"
                                     "The cards are ready.\n/home/ana/kyr-home-es40-so20.pdf\n60 cards, 6 sheets, both sides.  212 kB\n"
                                     "Spanish and Somali say DRAFT: ask a speaker to check before you hand them out.\n"
                                     "2 of 4. Print it here.\non HP-LaserJet\n");
    buf_done(&said);
    drive_close(drive);
    desk_close(&desk);
}
END_TEST

START_TEST(it_fits_every_size)
{
    Desk desk = desk_open();
    desk_program(&desk, "lpstat", two_queues);
    Drive *drive = open_ready(&(DriveRequest){.languages = _i ? "ar" : "en"}, &made);
    for (int rows = 1; rows <= 26; rows++)
        for (int cols = 1; cols <= 130; cols += cols < 30 ? 1 : 7) {
            ui_input(&drive->ui, &(Input){.kind = INPUT_RESIZE, .row = rows, .col = cols});
            ui_draw(&drive->ui);
            if (cols >= 24)
                ck_assert_msg(strstr(drive_screen(drive), "1") != NULL, "%dx%d: no way out is seen", cols, rows);
        }
    drive_close(drive);
    desk_close(&desk);
}
END_TEST

Suite *suite_screens_ready(void)
{
    Suite *suite = suite_create("screens/ready");
    TCase *tcase = tcase_create("ready");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, it_looks_as_drawn, 0, sizeof goldens / sizeof *goldens);
    tcase_add_test(tcase, without_a_printer_no_row_prints);
    tcase_add_test(tcase, the_row_of_the_printer_keeps_its_place);
    tcase_add_loop_test(tcase, it_prints_where_it_says, 0, sizeof chosen / sizeof *chosen);
    tcase_add_loop_test(tcase, a_printer_that_refuses_is_said, 0, sizeof refusals / sizeof *refusals);
    tcase_add_test(tcase, leaving_lets_the_printer_have_the_rest);
    tcase_add_loop_test(tcase, the_file_is_opened_or_it_is_said_why_not, 0, sizeof opens / sizeof *opens);
    tcase_add_loop_test(tcase, keys_go_where_they_say, 0, sizeof goings / sizeof *goings);
    tcase_add_test(tcase, it_is_read_aloud);
    tcase_add_loop_test(tcase, it_fits_every_size, 0, 2);
    suite_add_tcase(suite, tcase);
    return suite;
}
