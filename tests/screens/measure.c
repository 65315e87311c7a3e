/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/measure.h"

#include <stdlib.h>
#include <string.h>

#include "screens/drive.h"
#include "screens/form.h"
#include "support/desk.h"

/* To the row of the printer on the form of a card, and on. */
#define MEASURE "c2<Enter><End><Up><Up><Enter>"
#define SHEET   MEASURE "<Enter>"
#define READ    SHEET "2<Enter>"
#define NAME    READ "1<Enter>2<Enter>-1<Enter>2<Enter>0<Enter>1<Enter>"

/* SCREENS 10.11, step by step. */
static const struct {
    const char *golden, *keys, *languages;
    int cols, rows;
} looks[] = {
    {"measure", MEASURE, "en,es", 80, 24},
    {"measure-40", MEASURE, "en,es", 40, 12},
    {"measure-120", MEASURE, "en,es", 120, 40},
    {"measure-ar", MEASURE, "ar", 80, 24},
    {"measure-again", NAME "office<Enter>q", "en,es", 80, 24},
    {"measure-sheet", SHEET, "en,es", 80, 24},
    {"measure-sheet-40", SHEET, "en,es", 40, 12},
    {"measure-proof", NAME "office<Enter>", "en,es", 80, 24},
    {"measure-read", READ, "en,es", 80, 24},
    {"measure-read-1", READ "1", "en,es", 80, 24},
    {"measure-read-6", READ "1<Enter>2<Enter>-1<Enter>2<Enter>0<Enter>1<Right>", "en,es", 80, 24},
    {"measure-read-misfit", READ "1<Enter>2<Enter>-1<Enter>2<Enter>5<Enter>5", "en,es", 80, 24},
    {"measure-read-40", READ "1<Enter>-2", "en,es", 40, 12},
    {"measure-read-40-24", READ "1<Enter>-2", "en,es", 40, 24},
    {"measure-read-120", READ "1<Enter>-2<Left>", "en,es", 120, 40},
    {"measure-read-ar", READ "-2<Left>", "ar", 80, 24},
    {"measure-read-ar-40", READ "-2", "ar", 40, 12},
    {"measure-name", NAME, "en,es", 80, 24},
    {"measure-name-typed", NAME "HP Laser 2", "en,es", 80, 24},
    {"measure-name-40", NAME "HP Laser 2", "en,es", 40, 12},
    {"measure-name-ar", NAME "HP Laser 2", "ar", 80, 24},
    {"measure-form", NAME "office<Enter>3<Enter>", "en,es", 80, 24},
    {"measure-form-120", NAME "office<Enter>3<Enter>", "en,es", 120, 36},
    {"measure-form-misfit", NAME "office<Enter>3<Enter><Home><Down><Down><Right>m", "en,es", 80, 24},
};

START_TEST(it_looks_as_drawn)
{
    Desk desk = desk_open();
    Drive *drive =
        drive_open(&(DriveRequest){.languages = looks[_i].languages, .cols = looks[_i].cols, .rows = looks[_i].rows, .config = true});
    drive_keys(drive, looks[_i].keys);
    drive_golden(drive, looks[_i].golden);
    drive_close(drive);
    desk_close(&desk);
}
END_TEST

Suite *suite_screens_measure(void)
{
    Suite *suite = suite_create("screens/measure");
    TCase *tcase = tcase_create("measure");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, it_looks_as_drawn, 0, sizeof looks / sizeof *looks);
    suite_add_tcase(suite, tcase);
    return suite;
}
