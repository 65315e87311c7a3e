/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "screens/drive.h"
#include "screens/screens.h"

static const struct {
    const char *golden, *languages, *keys;
    int cols, rows;
} goldens[] = {
    {"help", "en", "?", 0, 0},      {"help-step", "en", "<Enter>?<PgDn>", 0, 0},
    {"help-40", "en", "?", 40, 12}, {"help-120", "en", "?", 120, 36},
    {"help-es", "es", "?", 0, 0},   {"help-es-step", "es", "?<Space>", 40, 12},
    {"help-ar", "ar", "?", 0, 0},   {"help-ar-step", "ar", "<Enter>?<PgDn>", 120, 36},
};

START_TEST(looks_as_drawn)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = goldens[_i].languages, .cols = goldens[_i].cols, .rows = goldens[_i].rows});
    drive_keys(drive, goldens[_i].keys);
    ck_assert_str_eq(drive->ui.top->ops->id, "help");
    drive_golden(drive, goldens[_i].golden);
    drive_close(drive);
}
END_TEST

static const struct {
    const char *why, *keys, *id, *says;
} turns[] = {
    {"first page", "?", "help", "page 1 of 2: keys"},
    {"F1 too", "<F1>", "help", "page 1 of 2: keys"},
    {"PgDn: the screen step by step", "?<PgDn>", "help", "page 2 of 2: this screen"},
    {"Space too", "?<Space>", "help", "page 2 of 2: this screen"},
    {"there is no third", "?<Space><Space>", "help", "page 2 of 2: this screen"},
    {"PgUp: back", "?<PgDn><PgUp>", "help", "page 1 of 2: keys"},
    {"PgUp on the first stays", "?<PgUp>", "help", "page 1 of 2: keys"},
    {"End", "?<End>", "help", "page 2 of 2: this screen"},
    {"Home", "?<End><Home>", "help", "page 1 of 2: keys"},
    {"? again: from the start", "?<PgDn>?", "help", "page 1 of 2: keys"},
    {"wheel", "?<Wheel:down>", "help", "page 2 of 2: this screen"},
    {"wheel back", "?<Wheel:down><Wheel:up>", "help", "page 1 of 2: keys"},
    {"find works", "?/", "find", "Find"},
    {"q: back to where it was", "4?q", "home", "A knock at the door"},
    {"Esc too", "?<PgDn><Esc>", "home", "A knock at the door"},
    {"cards do not open here", "?c", "help", "page 1 of 2: keys"},
    {"a page that is no more is the last", "<Size:40x10>?<End><Size:80x24>", "help", "page 2 of 2: this screen"},
};

START_TEST(pages_turn)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    drive_keys(drive, turns[_i].keys);
    ck_assert_msg(strcmp(drive->ui.top->ops->id, turns[_i].id) == 0, "%s: %s", turns[_i].why, drive->ui.top->ops->id);
    drive_expect(drive, turns[_i].says);
    drive_close(drive);
}
END_TEST

/* Reads all pages at a size, joined. */
static void read_all(Drive *drive, Buf *out)
{
    char before[64] = "";
    for (size_t i = 0; i < 400; i++) {
        const char *screen = drive_screen(drive);
        const char *page = strstr(screen, "page ");
        if (page && strncmp(before, page, 14) == 0)
            break;
        if (page)
            memcpy(before, page, 14);
        buf_add_str(out, screen);
        drive_keys(drive, "<PgDn>");
    }
}

START_TEST(every_key_is_told_at_every_size)
{
    static const struct {
        int cols, rows;
    } sizes[] = {{80, 24}, {68, 24}, {67, 24}, {50, 12}, {40, 12}, {120, 36}, {80, 8}, {200, 60}};
    static const char *const said[] = {"up, down",   "a page",        "find everywhere", "both languages",  "make the PDF", "this page",
                                       "blank, and", "leave at once", "DISPUTED",        "On any keyboard", "F2 language",  "Signs"};
    Drive *drive = drive_open(&(DriveRequest){.cols = sizes[_i].cols, .rows = sizes[_i].rows});
    Buf all = {0};
    drive_keys(drive, "?");
    read_all(drive, &all);
    for (size_t i = 0; i < sizeof said / sizeof *said; i++)
        ck_assert_msg(strstr(buf_str(&all), said[i]) != NULL, "%s at %dx%d", said[i], sizes[_i].cols, sizes[_i].rows);
    buf_done(&all);
    drive_close(drive);
}
END_TEST

START_TEST(tiny_sizes_are_drawn)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "ar"});
    drive_keys(drive, "?");
    for (int rows = 1; rows <= 24; rows++) {
        for (int cols = 1; cols <= 90; cols += rows) {
            ui_input(&drive->ui, &(Input){.kind = INPUT_RESIZE, .row = rows, .col = cols});
            ui_draw(&drive->ui);
            drive_keys(drive, "<PgDn>");
        }
    }
    drive_keys(drive, "<Size:80x24><Home>");
    ck_assert_str_eq(drive->ui.top->ops->id, "help");
    drive_close(drive);
}
END_TEST

START_TEST(speaks_the_page)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    Buf keys = {0}, step = {0};
    drive_keys(drive, "?");
    ui_speak(&drive->ui, &keys);
    drive_keys(drive, "<PgDn>");
    ui_speak(&drive->ui, &step);
    ck_assert_ptr_nonnull(strstr(buf_str(&keys), "page 1 of 2: keys\n"));
    ck_assert_ptr_nonnull(strstr(buf_str(&keys), "Move\n↑ ↓ k j: up, down\n"));
    ck_assert_ptr_nonnull(strstr(buf_str(&keys), "l: languages\n"));
    ck_assert_ptr_nonnull(strstr(buf_str(&step), "q Esc: quit"));
    ck_assert_ptr_null(strstr(buf_str(&step), "Move\n"));
    buf_done(&keys);
    buf_done(&step);
    drive_close(drive);
}
END_TEST

#define COUNT(table) (int)(sizeof(table) / sizeof *(table))

Suite *suite_screens_help(void);
Suite *suite_screens_help(void)
{
    Suite *suite = suite_create("screens/help");
    TCase *tcase = tcase_create("help");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, looks_as_drawn, 0, COUNT(goldens));
    tcase_add_loop_test(tcase, pages_turn, 0, COUNT(turns));
    tcase_add_loop_test(tcase, every_key_is_told_at_every_size, 0, 8);
    tcase_add_test(tcase, tiny_sizes_are_drawn);
    tcase_add_test(tcase, speaks_the_page);
    suite_add_tcase(suite, tcase);
    return suite;
}
