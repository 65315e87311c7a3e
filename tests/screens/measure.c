/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/measure.h"

#include <stdlib.h>
#include <string.h>

#include "screens/drive.h"
#include "screens/form.h"
#include "screens/measure-drive.h"

/* SCREENS 10.11, step by step. */
static const struct {
    const char *golden, *keys, *languages;
    int cols, rows;
} looks[] = {
    {"measure", "", "en,es", 80, 24},
    {"measure-40", "", "en,es", 40, 12},
    {"measure-120", "", "en,es", 120, 40},
    {"measure-ar", "", "ar", 80, 24},
    {"measure-made", "<Enter>", "en,es", 80, 24},
    {"measure-made-40", "<Enter>", "en,es", 40, 12},
    {"measure-proof", MEASURE_READ "1<Enter>2<Enter>1<Enter>2<Enter><Enter>office<Enter>", "en,es", 80, 24},
};

START_TEST(the_first_two_steps)
{
    Drive *drive = measure_drive(looks[_i].languages, looks[_i].cols, looks[_i].rows);
    drive_keys(drive, looks[_i].keys);
    drive_golden(drive, looks[_i].golden);
    measure_close(drive);
}
END_TEST

Suite *suite_screens_measure(void)
{
    Suite *suite = suite_create("screens/measure");
    TCase *tcase = tcase_create("measure");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, the_first_two_steps, 0, sizeof looks / sizeof *looks);
    suite_add_tcase(suite, tcase);
    return suite;
}
