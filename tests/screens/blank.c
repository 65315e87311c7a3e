/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "screens/drive.h"
#include "screens/screens.h"

static const struct {
    const char *golden, *languages;
    int cols, rows;
} goldens[] = {{"blank", "en", 0, 0}, {"blank-es-40", "es", 40, 12}, {"blank-ar", "ar", 0, 0}};

START_TEST(nothing_is_seen)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = goldens[_i].languages, .cols = goldens[_i].cols, .rows = goldens[_i].rows});
    drive_keys(drive, "<Enter>.");
    const char *screen = drive_screen(drive);
    ck_assert_uint_eq(strspn(screen, " \n"), strlen(screen));
    ck_assert(!drive->ui.grid.cursor_shown);
    ck_assert_uint_eq(drive->ui.grid.zone_count, 0);
    drive_golden(drive, goldens[_i].golden);
    drive_close(drive);
}
END_TEST

static const struct {
    const char *why, *keys, *id;
} keys[] = {
    {". brings it back", "<Enter>..", "reader"},
    {"F9 too", "<Enter><F9><F9>", "reader"},
    {"Space", "<Enter>.<Space>", "reader"},
    {"Enter", "<Enter>.<Enter>", "reader"},
    {"Esc", "<Enter>.<Esc>", "reader"},
    {"q", "<Enter>.q", "reader"},
    {"PgDn, which a clicker sends", "<Enter>.<PgDn>", "reader"},
    {"over home too", ".<Esc>", "home"},
    {"over help too", "?..", "help"},
    {"not with a digit", "<Enter>.4", "blank"},
    {"not with B", "<Enter>.B", "blank"},
    {"nor ?", "<Enter>.?", "blank"},
    {"nor /", "<Enter>./", "blank"},
    {"nor l", "<Enter>.l", "blank"},
    {"nor c", "<Enter>.c", "blank"},
    {"nor an arrow", "<Enter>.<Up><Down><Left><Right>", "blank"},
    {"nor Backspace, PgUp, End, Tab", "<Enter>.<BS><PgUp><End><Tab>", "blank"},
    {"nor Ctrl-C", "<Enter>.<C-c>", "blank"},
    {"nor the wheel", "<Enter>.<Wheel:down>", "blank"},
    {"nor a click", "<Enter>.<Click:0,2><Double:5,5><Click:23,2>", "blank"},
    {"nor a paste", "<Enter>.<Paste:q.q>", "blank"},
};

START_TEST(only_its_keys_bring_it_back)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    drive_keys(drive, keys[_i].keys);
    ck_assert_msg(!drive->ui.leaving, "%s", keys[_i].why);
    ck_assert_msg(strcmp(drive->ui.top->ops->id, keys[_i].id) == 0, "%s: %s", keys[_i].why, drive->ui.top->ops->id);
    const char *screen = drive_screen(drive);
    ck_assert_msg(strcmp(keys[_i].id, "blank") != 0 || strspn(screen, " \n") == strlen(screen), "%s:\n%s", keys[_i].why, screen);
    drive_close(drive);
}
END_TEST

START_TEST(leaves_at_once)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    drive_keys(drive, ".Q");
    ck_assert(drive->ui.leaving && drive->ui.wipe);
    drive_close(drive);
}
END_TEST

START_TEST(nothing_is_spoken)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    Buf out = {0};
    drive_keys(drive, "<Enter>.");
    ui_speak(&drive->ui, &out);
    ck_assert_str_eq(buf_str(&out), "");
    buf_done(&out);
    drive_close(drive);
}
END_TEST

START_TEST(stays_empty_at_every_size)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    drive_keys(drive, ".");
    for (int rows = 1; rows <= 60; rows += 3) {
        ui_input(&drive->ui, &(Input){.kind = INPUT_RESIZE, .row = rows, .col = rows * 3});
        ui_draw(&drive->ui);
        const char *screen = drive_screen(drive);
        ck_assert_uint_eq(strspn(screen, " \n"), strlen(screen));
    }
    drive_close(drive);
}
END_TEST

#define COUNT(table) (int)(sizeof(table) / sizeof *(table))

Suite *suite_screens_blank(void);
Suite *suite_screens_blank(void)
{
    Suite *suite = suite_create("screens/blank");
    TCase *tcase = tcase_create("blank");
    tcase_add_loop_test(tcase, nothing_is_seen, 0, COUNT(goldens));
    tcase_add_loop_test(tcase, only_its_keys_bring_it_back, 0, COUNT(keys));
    tcase_add_test(tcase, leaves_at_once);
    tcase_add_test(tcase, nothing_is_spoken);
    tcase_add_test(tcase, stays_empty_at_every_size);
    suite_add_tcase(suite, tcase);
    return suite;
}
