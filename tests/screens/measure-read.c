/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "screens/measure-keys.h"
#include "screens/measure-words.h"
#include "screens/measure.h"

static const MeasureLook looks[] = {
    {"measure-read", READ, "en,es", 80, 24},
    {"measure-read-1", READ "1", "en,es", 80, 24},
    {"measure-read-6", READ "1<Enter>2<Enter>-1<Enter>2<Enter>0<Enter>1<Right>", "en,es", 80, 24},
    {"measure-read-misfit", READ "1<Enter>2<Enter>-1<Enter>2<Enter>5<Enter>5<Enter>", "en,es", 80, 24},
    {"measure-read-40", READ "1<Enter>-2", "en,es", 40, 12},
    {"measure-read-40-24", READ "1<Enter>-2", "en,es", 40, 24},
    {"measure-read-120", READ "1<Enter>-2<Left>", "en,es", 120, 40},
    {"measure-read-es", READ "1<Enter>2<Enter>-1<Enter>2<Enter>", "es", 80, 24},
    {"measure-read-ar", READ "-2<Right>", "ar", 80, 24},
    {"measure-read-ar-40", READ "-2", "ar", 40, 12},
};

START_TEST(it_looks_as_drawn)
{
    measure_look(&looks[_i]);
}
END_TEST

static const struct {
    const char *why, *keys, *readings;
} rows[] = {
    {"nothing yet", "", "__"},
    {"a digit", "3", "+3"},
    {"a minus before it", "-3", "-3"},
    {"or behind it", "3-", "-3"},
    {"plus takes it back", "-3+", "+3"},
    {"a minus alone is no number", "-", "__"},
    {"the next digit is another number", "31", "+1"},
    {"nothing over 5", "36", "+3"},
    {"an arrow begins at 0", "<Right>", "0"},
    {"then by halves", "<Right><Right>", "+0.5"},
    {"to both sides", "<Left><Left>", "-0.5"},
    {"not over 5", "5<Right>", "+5"},
    {"nor under -5", "-5<Left><Left>", "-5"},
    {"Backspace empties", "3<BS>", "__"},
    {"and the sign", "-<BS>3", "+3"},
    {"Enter goes on", "1<Enter>2", "+1 +2"},
    {"not from an empty row", "<Enter>2", "+2"},
    {"up and down go without", "<Down>1<Up>2", "+2 +1"},
    {"a click goes there", "<Click:14,10>4", "__ __ +4"},
    {"zero", "0<Enter>0", "0 0"},
};

START_TEST(numbers_are_typed_and_changed)
{
    Desk desk = desk_open();
    Drive *drive = measure_drive(&(MeasureLook){.keys = READ, .languages = "en,es"});
    Arena arena = {0};
    Buf have = {0};
    drive_keys(drive, rows[_i].keys);
    const Screen *screen = drive->ui.top;
    while (strcmp(screen->ops->id, "measure") != 0)
        screen = screen->below;
    const Reading *readings = ((const Measure *)screen)->readings;
    size_t last = CALIBRATION_MOST - 1;
    while (last > 0 && !readings[last].known)
        last--;
    for (size_t i = 0; i <= last; i++)
        buf_addf(&have, "%s%s", i > 0 ? " " : "", readings[i].known ? measure_reading(&arena, readings[i].value) : "__");
    ck_assert_msg(strcmp(buf_str(&have), rows[_i].readings) == 0, "%s: %s", rows[_i].why, buf_str(&have));
    buf_done(&have);
    arena_done(&arena);
    drive_close(drive);
    desk_close(&desk);
}
END_TEST

static const struct {
    const char *why, *keys, *id, *shows;
} ends[] = {
    {"four are enough", "1<Enter>1<Enter>1<Enter>1<Enter><Enter>", "measure-name", "step 4 of 4"},
    {"six are better", "1<Enter>1<Enter>1<Enter>1<Enter>1<Enter>1<Enter>", "measure-name", "step 4 of 4"},
    {"three are too few", "1<Enter>1<Enter>1<Enter><Enter>", "measure-read", "There is no number at D yet."},
    {"one that was passed", "1<Enter><Down>1<Enter>1<Enter><Enter>", "measure-read", "There is no number at B yet."},
    {"E without F", "1<Enter>1<Enter>1<Enter>1<Enter>1<Enter><Enter>", "measure-read", "There is no number at F yet."},
    {"F without E", "1<Enter>1<Enter>1<Enter>1<Enter><Down>1<Enter>", "measure-read", "There is no number at E yet."},
    {"what does not fit together", "1<Enter>1<Enter>1<Enter>1<Enter>5<Enter>5<Enter>", "measure-read", "! these readings do not fit"},
    {"what no printer does", "5<Enter>5<Enter>-5<Enter>-5<Enter><Enter>", "measure-read", "can be corrected"},
    {"over 5", "7", "measure-read", "Numbers go from -5 to +5."},
    {"E and F may stay empty", "1<Enter>1<Enter>1<Enter>1<Enter>", "measure-read", "may stay empty: Enter goes on"},
    {"the numbers stay when one comes back", "1<Enter>2<Enter>3<Enter>4<Enter><Enter><Esc>", "measure-read", "+3"},
};

START_TEST(it_goes_on_when_all_is_read)
{
    Desk desk = desk_open();
    Drive *drive = measure_drive(&(MeasureLook){.keys = READ, .languages = "en,es"});
    drive_keys(drive, ends[_i].keys);
    ck_assert_msg(strcmp(drive->ui.top->ops->id, ends[_i].id) == 0, "%s: %s", ends[_i].why, drive->ui.top->ops->id);
    drive_expect(drive, ends[_i].shows);
    drive_close(drive);
    desk_close(&desk);
}
END_TEST

START_TEST(it_is_read_aloud)
{
    Desk desk = desk_open();
    Drive *drive = measure_drive(&(MeasureLook){.keys = READ "1<Enter>2", .languages = "en,es"});
    Buf said = {0};
    ui_speak(&drive->ui, &said);
    ck_assert_msg(strstr(buf_str(&said), "At B find the line where front and back meet. Read its number.\nB, down, top left: +2\n") != NULL,
                  "%s", buf_str(&said));
    ck_assert_ptr_nonnull(strstr(buf_str(&said), "So far: the back lies 0.2 mm too far right. The back lies 0.4 mm too low.\n"));
    buf_done(&said);
    drive_close(drive);
    desk_close(&desk);
}
END_TEST

START_TEST(it_fits_every_size)
{
    Desk desk = desk_open();
    Drive *drive = measure_drive(&(MeasureLook){.keys = READ "1<Enter>-2", .languages = _i ? "ar" : "en,es"});
    for (int lines = 1; lines <= 26; lines++)
        for (int cols = 1; cols <= 130; cols += cols < 30 ? 1 : 7) {
            ui_input(&drive->ui, &(Input){.kind = INPUT_RESIZE, .row = lines, .col = cols});
            ui_draw(&drive->ui);
            if (cols >= 30)
                ck_assert_msg(strstr(drive_screen(drive), "-2") != NULL, "%dx%d: the number is not seen", cols, lines);
        }
    drive_close(drive);
    desk_close(&desk);
}
END_TEST

Suite *suite_screens_measure_read(void)
{
    Suite *suite = suite_create("screens/measure-read");
    TCase *tcase = tcase_create("measure-read");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, it_looks_as_drawn, 0, sizeof looks / sizeof *looks);
    tcase_add_loop_test(tcase, numbers_are_typed_and_changed, 0, sizeof rows / sizeof *rows);
    tcase_add_loop_test(tcase, it_goes_on_when_all_is_read, 0, sizeof ends / sizeof *ends);
    tcase_add_test(tcase, it_is_read_aloud);
    tcase_add_loop_test(tcase, it_fits_every_size, 0, 2);
    suite_add_tcase(suite, tcase);
    return suite;
}
