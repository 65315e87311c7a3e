/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "screens/measure-keys.h"
#include "screens/measure.h"

static const MeasureLook looks[] = {
    {"measure-name", NAME, "en,es", 80, 24},
    {"measure-name-typed", NAME "HP Laser 2", "en,es", 80, 24},
    {"measure-name-40", NAME "HP Laser 2", "en,es", 40, 12},
    {"measure-name-ar", NAME "HP Laser 2", "ar", 80, 24},
    {"measure-name-taken", SAVED "q<Enter>2<Enter>0<Enter>0<Enter>0<Enter>0<Enter><Enter>office<Enter>", "en,es", 80, 24},
};

START_TEST(it_looks_as_drawn)
{
    measure_look(&looks[_i]);
}
END_TEST

static const struct {
    const char *typed, *id;
} names[] = {
    {"office", "office"}, {"HP Laser 2", "hp-laser-2"},
    {"  a  b  ", "a-b"},  {"../../etc/passwd", "etc-passwd"},
    {"Büro", "b-ro"},     {"-x-", "x"},
    {"", NULL},           {"...", NULL},
    {"مكتب", NULL},
};

START_TEST(what_is_typed_becomes_the_name_of_a_file)
{
    Desk desk = desk_open();
    Drive *drive = measure_drive(&(MeasureLook){.keys = NAME, .languages = "en,es"});
    Buf keys = {0}, path = {0};
    buf_addf(&keys, "%s<Enter>", names[_i].typed);
    buf_addf(&path, "%s/.config/kyr/printers/%s.yaml", drive->home, names[_i].id ? names[_i].id : "");
    drive_keys(drive, buf_str(&keys));
    if (names[_i].id) {
        ck_assert_str_eq(drive->ui.top->ops->id, "ready");
        ck_assert_str_eq(drive->ui.printer->id, names[_i].id);
        ck_assert_msg(file_exists(buf_str(&path)), "%s", buf_str(&path));
    } else {
        ck_assert_str_eq(drive->ui.top->ops->id, "measure-name");
        drive_expect(drive, "A name has letters from a to z or digits.");
    }
    buf_done(&keys);
    buf_done(&path);
    drive_close(drive);
    desk_close(&desk);
}
END_TEST

/* Of one that is there already, another Enter is asked; typing begins anew. */
START_TEST(a_printer_is_replaced_only_when_asked)
{
    Desk desk = desk_open();
    Drive *drive = measure_drive(&(MeasureLook){.keys = SAVED "q<Enter>2<Enter>", .languages = "en,es"});
    double before = drive->ui.printer->dy_mm;
    drive_keys(drive, "0<Enter>0<Enter>0<Enter>0<Enter><Enter>office<Enter>");
    drive_expect(drive, "office was measured on 2026-11-22. Enter again puts this in its place.");
    ck_assert(drive->ui.printer->dy_mm == before);
    drive_keys(drive, "x<BS><Enter>");
    ck_assert_str_eq(drive->ui.top->ops->id, "measure-name");
    drive_keys(drive, "<Enter>");
    ck_assert_str_eq(drive->ui.top->ops->id, "ready");
    ck_assert(drive->ui.printer->dy_mm != before);
    ck_assert_uint_eq(drive->ui.content->printer_count, 1);
    drive_close(drive);
    desk_close(&desk);
}
END_TEST

/* The numbers of a corrected sheet are what the correction leaves: both together are the printer. */
START_TEST(a_second_sheet_refines_the_first)
{
    Desk desk = desk_open();
    Drive *drive = measure_drive(&(MeasureLook){.keys = READ "5<Enter>5<Enter>5<Enter>5<Enter><Enter>far<Enter>", .languages = "en,es"});
    double once = drive->ui.printer->dx_mm;
    drive_keys(drive, "2<Enter>3<Enter>3<Enter>3<Enter>3<Enter><Enter>");
    drive_expect(drive, "Name: far");
    drive_keys(drive, "<Enter>");
    ck_assert_str_eq(drive->ui.top->ops->id, "ready");
    ck_assert_str_eq(drive->ui.printer->id, "far");
    ck_assert_msg(drive->ui.printer->dx_mm > once + 0.5 && drive->ui.printer->dx_mm < once + 0.7, "%f", drive->ui.printer->dx_mm);
    drive_close(drive);
    desk_close(&desk);
}
END_TEST

START_TEST(without_a_folder_of_ones_own_it_is_said)
{
    Desk desk = desk_open();
    Drive *drive = drive_open(&(DriveRequest){.languages = "en,es"});
    drive_keys(drive, SAVED);
    ck_assert_str_eq(drive->ui.top->ops->id, "measure-name");
    drive_expect(drive, "! It cannot be saved: you have no folder for kyr's files");
    ck_assert_ptr_null(drive->ui.printer);
    drive_close(drive);
    desk_close(&desk);
}
END_TEST

/* It is a file of that name. */
START_TEST(a_folder_that_cannot_be_made_is_said)
{
    Desk desk = desk_open();
    Drive *drive = measure_drive(&(MeasureLook){.keys = NAME, .languages = "en,es"});
    support_write(drive->home, ".config", "");
    drive_keys(drive, "office<Enter>");
    ck_assert_str_eq(drive->ui.top->ops->id, "measure-name");
    drive_expect(drive, "cannot make the folder");
    ck_assert_ptr_null(drive->ui.printer);
    drive_close(drive);
    desk_close(&desk);
}
END_TEST

START_TEST(it_is_read_aloud)
{
    Desk desk = desk_open();
    Drive *drive = measure_drive(&(MeasureLook){.keys = NAME "office", .languages = "en,es"});
    Buf said = {0};
    ui_speak(&drive->ui, &said);
    ck_assert_msg(strstr(buf_str(&said), "too low. ") && strstr(buf_str(&said), "/printers/office.yaml\n"), "%s", buf_str(&said));
    buf_done(&said);
    drive_close(drive);
    desk_close(&desk);
}
END_TEST

Suite *suite_screens_measure_name(void)
{
    Suite *suite = suite_create("screens/measure-name");
    TCase *tcase = tcase_create("measure-name");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, it_looks_as_drawn, 0, sizeof looks / sizeof *looks);
    tcase_add_loop_test(tcase, what_is_typed_becomes_the_name_of_a_file, 0, sizeof names / sizeof *names);
    tcase_add_test(tcase, a_printer_is_replaced_only_when_asked);
    tcase_add_test(tcase, a_second_sheet_refines_the_first);
    tcase_add_test(tcase, without_a_folder_of_ones_own_it_is_said);
    tcase_add_test(tcase, a_folder_that_cannot_be_made_is_said);
    tcase_add_test(tcase, it_is_read_aloud);
    suite_add_tcase(suite, tcase);
    return suite;
}
