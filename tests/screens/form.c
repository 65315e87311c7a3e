/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/form.h"

#include <string.h>

#include "screens/drive.h"

static const Form *form_of(const Drive *drive)
{
    ck_assert_str_eq(drive->ui.top->ops->id, "form");
    return (const Form *)drive->ui.top;
}

static const struct {
    const char *languages;
    int cols, rows;
    const char *keys, *golden;
} looks[] = {
    {"en,es", 80, 24, "c2<Enter>", "form-en"},
    {"en,es", 120, 36, "c2<Enter>", "form-en-120"},
    {"en,es", 120, 36, "c2<Enter>15lso<Enter>12", "form-two-120"},
    {"en,es", 40, 12, "c2<Enter>", "form-en-40"},
    {"en,es", 40, 12, "c2<Enter>x", "form-en-40-front"},
    {"es", 80, 24, "c2<Enter><Down>", "form-es"},
    {"es", 60, 20, "c2<Enter>", "form-es-60"},
    {"ar", 80, 24, "c2<Enter>", "form-ar"},
    {"ar", 40, 12, "c2<Enter>", "form-ar-40"},
    {"es,so", 80, 24, "c4<Enter>", "form-fails"},
    {"es,so", 80, 24, "c4<Enter>m", "form-message"},
    {"en,es", 80, 24, "c2<Enter><End><Enter>", "form-typing"},
};

START_TEST(the_form)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = looks[_i].languages,
                                              .cols = looks[_i].cols,
                                              .rows = looks[_i].rows,
                                              .overlay = support_source_path("tests/screens/data/overlay")});
    drive_keys(drive, looks[_i].keys);
    drive_golden(drive, looks[_i].golden);
    drive_close(drive);
}
END_TEST

static const struct {
    const char *keys, *codes, *why;
} rows[] = {
    {"", "es10", "one sheet"},
    {"40", "es40", "digits are the count"},
    {"40<BS>", "es4", "Backspace takes the last one back"},
    {"4<Right><Left>5", "es5", "digits begin anew after another key"},
    {"+", "es20", "one sheet more"},
    {"++-", "es20", "one fewer"},
    {"-", "es10", "not fewer than one sheet"},
    {"99999", "es9999", "at most 9,999"},
    {"+9999++", "es9999", "nor by sheets"},
    {"<Right><Enter>so<Enter>", "es10 so10", "Enter on add… asks which"},
    {"lso<Enter>7", "es10 so7", "so does l; digits go to the new one"},
    {"lso<Enter><Left>5", "es5 so10", "left is the language before"},
    {"lso<Enter>0", "es10 so0", "0 stands as long as the cursor is there"},
    {"lso<Enter>0<Down>", "es10", "then the language goes"},
    {"0<Right>", "", "the only one too"},
    {"40lso<Enter>20", "es40 so20", "digits begin anew for the one that was added"},
    {"0l<Esc>", "", "0 goes when one leaves by l"},
    {"l<Esc>", "es10", "Esc in the picker adds none"},
    {"les<Enter>", "es10", "one that is there is found"},
    {"<Down>40", "es10", "digits belong to the languages"},
};

START_TEST(the_row_of_languages)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "es"});
    Buf codes = {0};
    drive_keys(drive, "c2<Enter>");
    drive_keys(drive, rows[_i].keys);
    const Order *order = &form_of(drive)->order;
    for (size_t i = 0; i < order->count; i++)
        buf_addf(&codes, "%s%s%u", i > 0 ? " " : "", catalog_language(order->languages[i].catalog)->code, order->languages[i].count);
    ck_assert_msg(strcmp(buf_str(&codes), rows[_i].codes) == 0, "%s: %s", rows[_i].why, buf_str(&codes));
    buf_done(&codes);
    drive_close(drive);
}
END_TEST

START_TEST(every_field_can_be_changed)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "es", .overlay = support_source_path("tests/screens/data/overlay")});
    drive_keys(drive, "c2<Enter>");
    const Form *form = form_of(drive);
    const Stock *stock = form->order.stock;
    drive_keys(drive, "<Down><Right>");
    ck_assert_ptr_ne(form->order.stock, stock);
    drive_keys(drive, "<Left><Down><Right>");
    ck_assert(form->order.stock == stock && form->order.flip == FLIP_SHORT);
    drive_keys(drive, "<Down><Right>");
    ck_assert_str_eq(form->order.region->id, "minnesota");
    ck_assert_ptr_eq(drive->ui.region, form->order.region);
    drive_expect(drive, "612-555-0123");
    drive_keys(drive, "<Down><Enter>");
    ck_assert_int_eq(form->order.skin, SKIN_PLAIN);
    drive_keys(drive, "<Enter>");
    ck_assert_msg(form->order.skin == SKIN_RED, "after the last value comes the first");
    drive_keys(drive, "<End><Up><Right><Right>");
    ck_assert_uint_eq(form->order.start, 3);
    drive_keys(drive, "<Home>");
    ck_assert_int_eq(form->field, FORM_LANGUAGES);
    drive_close(drive);
}
END_TEST

static const struct {
    const char *keys, *want;
} near_you[] = {
    {"", "Near you      none chosen                             a line to write on"},
    {"<Right>", "Near you      Minnesota: 612-555-0123 Ayuda           as of 2026-10-30"},
    {"<Right><Right>", "Near you      North: 218-555-0124                     ! old: 2026-05-25"},
    {"<Right><Right><Right>", "Near you      West: West Network                      ! not yet: 2062-10-30"},
    {"<Right><Right><Right><Right>", "Near you      West: West Network                      ! not yet: 2062-10-30"},
    {"<Right><Right><Up><Up><Up>lar<Enter>", "The hotline is not known to answer  \n   in Arabic."},
    {"<Enter><Enter><Enter><Enter>", "Near you      none chosen                             a line to write on"},
};

START_TEST(a_region_shows_its_number_and_when_it_was_checked)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "en,es", .overlay = support_source_path("tests/screens/data/overlay")});
    drive_keys(drive, "c2<Enter><Down><Down><Down>");
    drive_keys(drive, near_you[_i].keys);
    drive_expect(drive, near_you[_i].want);
    drive_close(drive);
}
END_TEST

START_TEST(the_name_is_typed_after_enter)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "es"});
    drive_keys(drive, "c2<Enter><End>q");
    ck_assert_msg(strcmp(drive->ui.top->ops->id, "gallery") == 0, "before Enter q goes back");
    drive_keys(drive, "<Enter><End><Enter>");
    for (int i = 0; i < 40; i++)
        drive_keys(drive, "<BS>");
    drive_keys(drive, "monday q<Esc>");
    ck_assert_ptr_null(form_of(drive)->order.path);
    drive_keys(drive, "<Enter>");
    for (int i = 0; i < 40; i++)
        drive_keys(drive, "<BS>");
    drive_keys(drive, "monday q<Enter>");
    drive_expect(drive, "~/monday q.pdf");
    drive_keys(drive, "m");
    drive_expect(drive, "monday q.pdf");
    ck_assert_str_eq(drive->ui.top->ops->id, "ready");
    drive_close(drive);
}
END_TEST

START_TEST(choices_are_kept_when_one_comes_back)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "es"});
    drive_keys(drive, "c2<Enter>30mq");
    ck_assert_uint_eq(form_of(drive)->order.languages[0].count, 30);
    drive_keys(drive, "m");
    drive_expect(drive, "kyr-home-es30-2.pdf");
    drive_close(drive);
}
END_TEST

START_TEST(plain_words)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "en,es"});
    Buf out = {0};
    drive_keys(drive, "c2<Enter>");
    ui_speak(&drive->ui, &out);
    ck_assert_msg(strstr(buf_str(&out), "Languages: Spanish 10\n10 cards, 1 sheet, no blanks.\n! Spanish prints a DRAFT line.") != NULL,
                  "%s", buf_str(&out));
    buf_done(&out);
    drive_close(drive);
}
END_TEST

Suite *suite_screens_form(void)
{
    Suite *suite = suite_create("screens/form");
    TCase *tcase = tcase_create("form");
    tcase_add_loop_test(tcase, the_form, 0, sizeof looks / sizeof *looks);
    tcase_add_loop_test(tcase, the_row_of_languages, 0, sizeof rows / sizeof *rows);
    tcase_add_test(tcase, every_field_can_be_changed);
    tcase_add_loop_test(tcase, a_region_shows_its_number_and_when_it_was_checked, 0, sizeof near_you / sizeof *near_you);
    tcase_add_test(tcase, the_name_is_typed_after_enter);
    tcase_add_test(tcase, choices_are_kept_when_one_comes_back);
    tcase_add_test(tcase, plain_words);
    suite_add_tcase(suite, tcase);
    return suite;
}
