/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <dirent.h>
#include <string.h>

#include "screens/drive.h"
#include "screens/form.h"

static const Form *form_of(const Drive *drive)
{
    ck_assert_str_eq(drive->ui.top->ops->id, "form");
    return (const Form *)drive->ui.top;
}

/* SCREENS 11: keys from the first screen to the ready one. */
static const struct {
    const char *languages, *keys;
    size_t count;
    const char *file, *why;
} tasks[] = {
    {NULL, "c<Enter>es<Enter>m", 6, "kyr-home-es10.pdf", "a Spanish card PDF, one sheet"},
    {"en,es", "c<Enter>m", 3, "kyr-home-es10.pdf", "the language is chosen already"},
    {"es", "c<Enter>m", 3, "kyr-home-es10.pdf", "it is the first language"},
    {NULL, "c<Enter>es<Enter>40<Right><Enter>so<Enter>20m", 15, "kyr-home-es40-so20.pdf", "two languages with counts"},
};

START_TEST(keys_from_home_to_the_pdf)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = tasks[_i].languages, .shipped = true});
    drive_keys(drive, tasks[_i].keys);
    ck_assert_msg(drive_count(tasks[_i].keys) == tasks[_i].count, "%s: %zu keys", tasks[_i].why, drive_count(tasks[_i].keys));
    ck_assert_msg(strcmp(drive->ui.top->ops->id, "ready") == 0, "%s:\n%s", tasks[_i].why, drive_screen(drive));
    drive_expect(drive, tasks[_i].file);
    DIR *dir = opendir(drive->home);
    size_t files = 0;
    for (const struct dirent *entry; (entry = readdir(dir));)
        files += entry->d_name[0] != '.';
    closedir(dir);
    ck_assert_uint_eq(files, 1);
    drive_close(drive);
}
END_TEST

START_TEST(a_folder_that_is_not_there_stops_it)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "es", .menus = "en"});
    drive_keys(drive, "c2<Enter><End><Enter>");
    for (int i = 0; i < 40; i++)
        drive_keys(drive, "<BS>");
    drive_keys(drive, "no/where<Enter>m");
    ck_assert_int_eq(form_of(drive)->field, FORM_SAVE);
    drive_expect(drive, "No file was written.");
    drive_close(drive);
}
END_TEST

START_TEST(what_cannot_be_printed_has_ways_out)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "es,so", .menus = "en"});
    drive_keys(drive, "c4<Enter>m");
    ck_assert_str_eq(drive->ui.top->ops->id, "message");
    drive_expect(drive, "No file was written.");
    drive_keys(drive, "1");
    ck_assert_str_eq(drive->ui.top->ops->id, "ready");
    drive_expect(drive, "kyr-street-");
    drive_close(drive);
    drive = drive_open(&(DriveRequest){.languages = "es,so", .menus = "en"});
    drive_keys(drive, "c4<Enter>m2");
    ck_assert_str_eq(drive->ui.top->ops->id, "gallery");
    drive_close(drive);
}
END_TEST

Suite *suite_screens_form_make(void)
{
    Suite *suite = suite_create("screens/form-make");
    TCase *tcase = tcase_create("make");
    tcase_add_loop_test(tcase, keys_from_home_to_the_pdf, 0, sizeof tasks / sizeof *tasks);
    tcase_add_test(tcase, a_folder_that_is_not_there_stops_it);
    tcase_add_test(tcase, what_cannot_be_printed_has_ways_out);
    suite_add_tcase(suite, tcase);
    return suite;
}
