/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "screens/drive.h"
#include "screens/screens.h"

static const struct {
    const char *golden, *languages, *keys;
    int cols, rows;
} goldens[] = {
    {"bidi", "en", "B", 0, 0},         {"bidi-chosen", "en", "B3", 0, 0}, {"bidi-40", "en", "B", 40, 12},     {"bidi-es", "es", "B5", 0, 0},
    {"bidi-es-60", "es", "B", 60, 18}, {"bidi-ar", "ar", "B", 0, 0},      {"bidi-ar-40", "ar", "B2", 40, 12},
};

START_TEST(looks_as_drawn)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = goldens[_i].languages, .cols = goldens[_i].cols, .rows = goldens[_i].rows});
    drive_keys(drive, goldens[_i].keys);
    ck_assert_str_eq(drive->ui.top->ops->id, "bidi");
    drive_golden(drive, goldens[_i].golden);
    drive_close(drive);
}
END_TEST

static const struct {
    const char *keys;
    BidiMode mode;
    const char *says;
} choices[] = {
    {"B1", BIDI_APP, "kyr --bidi app "},
    {"B2", BIDI_APP_LRM, "kyr --bidi app-lrm"},
    {"B3", BIDI_WORDS, "kyr --bidi words"},
    {"B4", BIDI_TERMINAL, "kyr --bidi terminal"},
    {"B5", BIDI_OFF, "kyr --bidi off"},
    {"B31", BIDI_APP, "Now: 1, chosen by you."},
    {"B<Click:7,40>", BIDI_APP_LRM, "Now: 2, chosen by you."},
    {"B<Click:8,40>", BIDI_APP_LRM, "Now: 2, chosen by you."},
};

START_TEST(a_number_chooses)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    drive_keys(drive, choices[_i].keys);
    ck_assert_int_eq(drive->ui.bidi, choices[_i].mode);
    ck_assert(drive->ui.bidi_chosen);
    drive_expect(drive, choices[_i].says);
    drive_keys(drive, "q");
    ck_assert_str_eq(drive->ui.top->ops->id, "home");
    ck_assert_int_eq(drive->ui.bidi, choices[_i].mode);
    drive_close(drive);
}
END_TEST

START_TEST(other_keys_change_nothing)
{
    static const char *const keys[] = {"B0", "B6", "B9", "BB", "Bl", "B<Enter>", "B<Space>", "Bx", "B<Click:0,70>"};
    Drive *drive = drive_open(&(DriveRequest){0});
    drive_keys(drive, keys[_i]);
    ck_assert_str_eq(drive->ui.top->ops->id, "bidi");
    ck_assert_uint_eq(ui_depth(&drive->ui), 2);
    ck_assert_int_eq(drive->ui.bidi, BIDI_APP);
    ck_assert(!drive->ui.bidi_chosen);
    drive_expect(drive, "Now: 1, chosen for this terminal.");
    drive_close(drive);
}
END_TEST

/* The lines are drawn in their own mode, whatever the mode of the app is. */
START_TEST(the_samples_do_not_depend_on_the_mode)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    Buf before[24] = {{0}};
    drive_keys(drive, "B");
    for (int row = 5; row < 15; row++)
        grid_row_text(&drive->ui.grid, row, &before[row]);
    drive_keys(drive, "4");
    for (int row = 5; row < 15; row++) {
        const char *sample = strstr(buf_str(&before[row]), "(ICE)");
        ck_assert(!sample || strstr(drive_row(drive, row), sample));
        buf_done(&before[row]);
    }
    drive_close(drive);
}
END_TEST

START_TEST(every_size_shows_what_is_chosen)
{
    static const int rows[] = {1, 2, 3, 4, 7, 8, 12, 15, 16, 18, 20, 24, 60};
    static const int cols[] = {24, 40, 49, 50, 68, 80, 200};
    Drive *drive = drive_open(&(DriveRequest){0});
    drive_keys(drive, "B5");
    for (size_t r = 0; r < sizeof rows / sizeof *rows; r++) {
        for (size_t c = 0; c < sizeof cols / sizeof *cols; c++) {
            ui_input(&drive->ui, &(Input){.kind = INPUT_RESIZE, .row = rows[r], .col = cols[c]});
            ui_draw(&drive->ui);
            drive_expect(drive, "None is right");
            ck_assert_ptr_nonnull(strstr(drive_row(drive, drive->ui.grid.cursor_row), "None is right"));
        }
    }
    drive_close(drive);
}
END_TEST

START_TEST(any_tiny_size_is_drawn)
{
    static const char *const languages[] = {"en", "ar"};
    Drive *drive = drive_open(&(DriveRequest){.languages = languages[_i], .ascii = true});
    drive_keys(drive, "B");
    for (int rows = 1; rows <= 26; rows++) {
        for (int cols = 1; cols <= 70; cols++) {
            ui_input(&drive->ui, &(Input){.kind = INPUT_RESIZE, .row = rows, .col = cols});
            ui_draw(&drive->ui);
        }
    }
    ck_assert_int_eq(drive->ui.grid.cols, 70);
    drive_close(drive);
}
END_TEST

START_TEST(speaks_each_way_in_its_bytes)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    Buf out = {0};
    drive_keys(drive, "B");
    ui_speak(&drive->ui, &out);
    ck_assert_ptr_nonnull(strstr(buf_str(&out), "terminal: xterm\n"));
    ck_assert_ptr_nonnull(strstr(buf_str(&out), "1.\n911 (ICE) "));
    ck_assert_ptr_nonnull(strstr(buf_str(&out), "4. all left to the terminal\nلديك الحق في التزام الصمت (ICE) 911\n"));
    ck_assert_ptr_nonnull(strstr(buf_str(&out), "To keep it, start with:  kyr --bidi app\n"));
    buf_done(&out);
    drive_close(drive);
}
END_TEST

#define COUNT(table) (int)(sizeof(table) / sizeof *(table))

Suite *suite_screens_bidi(void);
Suite *suite_screens_bidi(void)
{
    Suite *suite = suite_create("screens/bidi");
    TCase *tcase = tcase_create("bidi");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, looks_as_drawn, 0, COUNT(goldens));
    tcase_add_loop_test(tcase, a_number_chooses, 0, COUNT(choices));
    tcase_add_loop_test(tcase, other_keys_change_nothing, 0, 9);
    tcase_add_test(tcase, the_samples_do_not_depend_on_the_mode);
    tcase_add_test(tcase, every_size_shows_what_is_chosen);
    tcase_add_loop_test(tcase, any_tiny_size_is_drawn, 0, 2);
    tcase_add_test(tcase, speaks_each_way_in_its_bytes);
    suite_add_tcase(suite, tcase);
    return suite;
}
