/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/measure-scale.h"

#include <string.h>

#include "screens/drive.h"
#include "sheet/calibration.h"

/* The grid's columns of the lines of a row. */
static size_t lines_of(const Grid *grid, int row, int out[])
{
    size_t count = 0;
    for (int col = 0; col < grid->cols; col++)
        if (grid->cells[row * grid->cols + col].chars[0] == 0x2502)
            out[count++] = col;
    return count;
}

/* At every half: the lines of the two sides are one where they meet and nowhere else, and the mirrored screen shows the same sheet. */
START_TEST(lines_meet_where_it_says_and_nowhere_else)
{
    double reading = _i / 2.0;
    for (int mirrored = 0; mirrored < 2; mirrored++) {
        Drive *drive = drive_open(&(DriveRequest){.cols = mirrored ? 45 : 80});
        Ui *ui = &drive->ui;
        Pen pen = {.grid = &ui->grid, .arena = &ui->scratch, .language = "en", .mirror = mirrored};
        int front[100], back[100];
        grid_clear(&ui->grid);
        ck_assert_int_eq(measure_draw_scale(ui, &pen, 0, 5, &reading), 5);
        ck_assert_uint_eq(lines_of(&ui->grid, 1, front), 11);
        ck_assert_uint_eq(lines_of(&ui->grid, 2, back), 11);
        for (int number = -CALIBRATION_RANGE; number <= CALIBRATION_RANGE; number++) {
            int off = back[number + CALIBRATION_RANGE] - front[number + CALIBRATION_RANGE];
            ck_assert_msg(number < reading   ? off > 0
                          : number > reading ? off < 0
                                             : off == 0,
                          "%.1f: line %d is %d off", reading, number, off);
        }
        drive_close(drive);
    }
}
END_TEST

START_TEST(before_the_first_number_it_is_an_example)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    Ui *ui = &drive->ui;
    Pen pen = {.grid = &ui->grid, .arena = &ui->scratch, .language = "en"};
    grid_clear(&ui->grid);
    measure_draw_scale(ui, &pen, 0, 5, NULL);
    drive_expect(drive, "for example: meets at +1");
    drive_expect(drive, "   front ");
    drive_close(drive);
}
END_TEST

START_TEST(too_few_columns_show_none)
{
    Drive *drive = drive_open(&(DriveRequest){.cols = 35});
    Ui *ui = &drive->ui;
    Pen pen = {.grid = &ui->grid, .arena = &ui->scratch, .language = "en"};
    ck_assert_int_eq(measure_draw_scale(ui, &pen, 0, 0, NULL), 0);
    drive_close(drive);
}
END_TEST

Suite *suite_screens_measure_scale(void)
{
    Suite *suite = suite_create("screens/measure-scale");
    TCase *tcase = tcase_create("measure-scale");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, lines_meet_where_it_says_and_nowhere_else, -2 * CALIBRATION_RANGE, 2 * CALIBRATION_RANGE + 1);
    tcase_add_test(tcase, before_the_first_number_it_is_an_example);
    tcase_add_test(tcase, too_few_columns_show_none);
    suite_add_tcase(suite, tcase);
    return suite;
}
