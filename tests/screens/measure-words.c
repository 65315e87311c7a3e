/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/measure-words.h"

#include <string.h>

#include "screens/drive.h"

static const struct {
    PrinterProfile printer;
    const char *words, *so_far;
} cases[] = {
    {{.scale_x = 1, .scale_y = 1}, "Front and back line up.", "So far: front and back line up."},
    {{.dy_mm = -0.4, .scale_x = 1, .scale_y = 1}, "The back lies 0.4 mm too high.", "So far: the back lies 0.4 mm too high."},
    {{.dx_mm = 0.04, .dy_mm = -0.04, .scale_x = 1.0005, .scale_y = 0.9995, .rotation_deg = 0.01}, "Front and back line up.", NULL},
    {{.dx_mm = 0.2, .scale_x = 1, .scale_y = 1}, "The back lies 0.2 mm too far right.", "So far: the back lies 0.2 mm too far right."},
    {{.dx_mm = -1.25, .dy_mm = 0.5, .scale_x = 1, .scale_y = 1},
     "The back lies 1.3 mm too far left. The back lies 0.5 mm too low.",
     "So far: the back lies 1.3 mm too far left. The back lies 0.5 mm too low."},
    {{.dy_mm = -2, .scale_x = 1.004, .scale_y = 0.99}, "The back lies 2 mm too high. It is 0.4 % too wide. It is 1 % too short.", NULL},
    {{.scale_x = 0.998, .scale_y = 1.0125}, "It is 0.2 % too narrow. It is 1.25 % too tall.", NULL},
    {{.scale_x = 1, .scale_y = 1, .rotation_deg = 0.3}, "It is turned 0.3 degrees to the right.", NULL},
    {{.scale_x = 1, .scale_y = 1, .rotation_deg = -0.3}, "It is turned 0.3 degrees to the left.", NULL},
};

START_TEST(what_a_printer_does_is_said)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    Arena arena = {0};
    ck_assert_str_eq(measure_words(&drive->ui, &arena, &cases[_i].printer, false), cases[_i].words);
    if (cases[_i].so_far)
        ck_assert_str_eq(measure_words(&drive->ui, &arena, &cases[_i].printer, true), cases[_i].so_far);
    arena_done(&arena);
    drive_close(drive);
}
END_TEST

START_TEST(readings_have_their_sign)
{
    Arena arena = {0};
    ck_assert_str_eq(measure_reading(&arena, 1), "+1");
    ck_assert_str_eq(measure_reading(&arena, -0.5), "-0.5");
    ck_assert_str_eq(measure_reading(&arena, 0), "0");
    ck_assert_str_eq(measure_reading(&arena, -0.0), "0");
    arena_done(&arena);
}
END_TEST

Suite *suite_screens_measure_words(void)
{
    Suite *suite = suite_create("screens/measure-words");
    TCase *tcase = tcase_create("measure-words");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, what_a_printer_does_is_said, 0, sizeof cases / sizeof *cases);
    tcase_add_test(tcase, readings_have_their_sign);
    suite_add_tcase(suite, tcase);
    return suite;
}
