/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "screens/drive.h"
#include "screens/ui.h"
#include "util/file.h"
#include "util/mem.h"

static bool try_start(const char *languages, const char *content, Error *err)
{
    Paths paths = {.content = mem_strdup(content), .po_dir = mem_strdup(support_source_path("locales"))};
    Session *session = session_new(&paths, (Date){2026, 11, 22}, NULL);
    UiRequest request = {.session = session, .languages = languages, .rows = 24, .cols = 80};
    Ui ui;
    bool ok = ui_init(&ui, &request, err);
    if (ok)
        ui_done(&ui);
    session_free(session);
    return ok;
}

static const struct {
    const char *languages, *content, *message, *why;
} faults[] = {
    {"xx", "content", "xx", "no such language"},
    {"en,yy", "content", "yy", "no such second language"},
    {"es", "content/nowhere", "nowhere", "no content"},
};

START_TEST(what_cannot_be_had_is_an_error)
{
    Error err = {0};
    ck_assert_msg(!try_start(faults[_i].languages, support_source_path(faults[_i].content), &err), "%s", faults[_i].why);
    ck_assert_msg(strstr(support_error_text(&err), faults[_i].message) != NULL, "%s: %s", faults[_i].why, support_error_text(&err));
    error_done(&err);
}
END_TEST

START_TEST(the_menus_speak_the_first_language)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "es,en"});
    ck_assert_str_eq(catalog_language(drive->ui.menus)->code, "es");
    ck_assert_str_eq(catalog_language(drive->ui.beside)->code, "en");
    ck_assert(drive->ui.both);
    drive_close(drive);
}
END_TEST

START_TEST(browse_opens_the_topic_over_home)
{
    Drive *drive = drive_open(&(DriveRequest){.topic = "03-street"});
    ck_assert_str_eq(drive->ui.top->ops->id, "reader");
    drive_keys(drive, "q");
    ck_assert_str_eq(drive->ui.top->ops->id, "home");
    drive_close(drive);
}
END_TEST

START_TEST(a_broken_file_of_the_user_is_told_and_left_out)
{
    char *overlay = support_scratch();
    support_write(overlay, "stocks.yaml", "stocks:\n  - id: mine\n    name: [Mine]\n");
    Drive *drive = drive_open(&(DriveRequest){.overlay = overlay, .shipped = true});
    ck_assert_str_eq(drive->ui.top->ops->id, "message");
    drive_expect(drive, "stocks.yaml, line 2");
    drive_expect(drive, "- id: mine");
    drive_expect(drive, "  ^ ");
    drive_expect(drive, "missing key 'paper'");
    ck_assert_ptr_null(strstr(drive_row(drive, 0), "›"));
    drive_expect(drive, "kyr goes on without");
    drive_keys(drive, "<Enter>");
    ck_assert_str_eq(drive->ui.top->ops->id, "home");
    drive_close(drive);
    support_remove(overlay);
}
END_TEST

START_TEST(a_broken_printer_is_told_so)
{
    char *overlay = support_scratch();
    char *printers = file_join(overlay, "printers");
    ck_assert_int_eq(mkdir(printers, 0777), 0);
    support_write(overlay, "printers/office.yaml",
                  "id: office\npaper: letter\nflip: long\ndx_mm: 99\ndy_mm: 0\nscale_x: 1\nscale_y: 1\nrotation_deg: 0\n"
                  "measured: 2026-11-22\n");
    Drive *drive = drive_open(&(DriveRequest){.overlay = overlay, .shipped = true});
    drive_expect(drive, "What you measured of a printer cannot be read.");
    drive_expect(drive, "office.yaml, line");
    drive_expect(drive, "at most 10 mm");
    drive_expect(drive, "kyr goes on without your own regions, papers and printers.");
    drive_keys(drive, "<Enter>");
    ck_assert_str_eq(drive->ui.top->ops->id, "home");
    drive_close(drive);
    free(printers);
    support_remove(overlay);
}
END_TEST

Suite *suite_screens_start(void)
{
    Suite *suite = suite_create("screens/start");
    TCase *tcase = tcase_create("start");
    tcase_add_loop_test(tcase, what_cannot_be_had_is_an_error, 0, sizeof faults / sizeof *faults);
    tcase_add_test(tcase, the_menus_speak_the_first_language);
    tcase_add_test(tcase, browse_opens_the_topic_over_home);
    tcase_add_test(tcase, a_broken_file_of_the_user_is_told_and_left_out);
    tcase_add_test(tcase, a_broken_printer_is_told_so);
    suite_add_tcase(suite, tcase);
    return suite;
}
