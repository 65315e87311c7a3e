/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "screens/drive.h"
#include "screens/form.h"

/* Whatever the size, the plan and the field under the cursor are on the screen as long as there are rows for them. */
static const struct {
    int cols, rows;
    const char *want, *why;
} sizes[] = {
    {80, 24, "10 cards, 1 sheet, no blanks.", "as drawn"},
    {200, 60, "10 cards, 1 sheet, no blanks.", "large"},
    {110, 20, "10 cards, 1 sheet, no blanks.", "wide, low"},
    {68, 24, "10 cards, 1 sheet, no blanks.", "no remarks"},
    {50, 16, "10 cards, 1 sheet, no blanks.", "no face"},
    {40, 12, "10 cards, 1 sheet, no blanks.", "narrow"},
    {30, 6, "es [10]", "few rows"},
    {20, 1, "", "one row"},
};

START_TEST(it_shrinks_by_dropping)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "en,es", .cols = sizes[_i].cols, .rows = sizes[_i].rows});
    drive_keys(drive, "c2<Enter>");
    ck_assert_msg(strstr(drive_screen(drive), sizes[_i].want) != NULL, "%s:\n%s", sizes[_i].why, drive_screen(drive));
    drive_close(drive);
}
END_TEST

/* In few rows the place of the first card is seen only when the cursor is there, and the plan stays. */
START_TEST(fields_of_less_weight_go_first)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "en,es", .cols = 40, .rows = 12});
    drive_keys(drive, "c2<Enter>");
    drive_expect(drive, "none measured");
    ck_assert_ptr_null(strstr(drive_screen(drive), "at card 1"));
    drive_keys(drive, "<End><Up>");
    drive_expect(drive, "at card 1");
    drive_expect(drive, "Save as");
    drive_expect(drive, "10 cards, 1 sheet");
    drive_keys(drive, "<Size:40x11>");
    drive_expect(drive, "at card 1");
    ck_assert_ptr_null(strstr(drive_screen(drive), "wallet"));
    drive_close(drive);
}
END_TEST

START_TEST(remarks_go_under_80_columns)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "en,es"});
    drive_keys(drive, "c2<Enter>");
    drive_expect(drive, "as most printers do");
    drive_keys(drive, "<Size:79x24>");
    ck_assert_ptr_null(strstr(drive_screen(drive), "as most printers do"));
    drive_close(drive);
}
END_TEST

START_TEST(many_languages_are_codes_and_the_one_in_focus_is_seen)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "en,es", .shipped = true, .cols = 60});
    drive_keys(drive, "c<Enter>lso<Enter>lvi<Enter>lar<Enter>lhi<Enter>lam<Enter>");
    drive_expect(drive, "am [10]");
    drive_keys(drive, "<Right>");
    drive_expect(drive, "add…");
    drive_keys(drive, "<Left><Left><Left><Left><Left><Left>");
    drive_expect(drive, "es [10]");
    drive_close(drive);
}
END_TEST

START_TEST(a_face_alone_scrolls)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "en,es", .cols = 40, .rows = 12});
    drive_keys(drive, "c2<Enter>x");
    drive_expect(drive, "Tiene derechos");
    drive_expect(drive, "more lines");
    ck_assert_msg(!strstr(drive_row(drive, 11), "change"), "fields that are not seen do not change: %s", drive_row(drive, 11));
    for (int i = 0; i < 40; i++)
        drive_keys(drive, "<Down>");
    drive_expect(drive, "llamar");
    drive_expect(drive, "└");
    ck_assert_ptr_null(strstr(drive_screen(drive), "more line"));
    for (int i = 0; i < 40; i++)
        drive_keys(drive, "<Up>");
    drive_expect(drive, "Tiene derechos");
    drive_close(drive);
}
END_TEST

START_TEST(a_click_goes_to_the_field)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "en,es"});
    drive_keys(drive, "c2<Enter><Click:4,6>");
    ck_assert_int_eq(((const Form *)drive->ui.top)->field, FORM_TURN);
    drive_keys(drive, "<Click:6,46>");
    ck_assert_int_eq(((const Form *)drive->ui.top)->field, FORM_SIZE);
    drive_close(drive);
}
END_TEST

Suite *suite_screens_form_draw(void)
{
    Suite *suite = suite_create("screens/form-draw");
    TCase *tcase = tcase_create("draw");
    tcase_add_loop_test(tcase, it_shrinks_by_dropping, 0, sizeof sizes / sizeof *sizes);
    tcase_add_test(tcase, fields_of_less_weight_go_first);
    tcase_add_test(tcase, remarks_go_under_80_columns);
    tcase_add_test(tcase, many_languages_are_codes_and_the_one_in_focus_is_seen);
    tcase_add_test(tcase, a_face_alone_scrolls);
    tcase_add_test(tcase, a_click_goes_to_the_field);
    suite_add_tcase(suite, tcase);
    return suite;
}
