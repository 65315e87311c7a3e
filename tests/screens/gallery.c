/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "screens/drive.h"

static const struct {
    const char *languages;
    int cols, rows;
    const char *keys, *golden;
} cases[] = {
    {NULL, 80, 24, "c", "gallery-en"},           {"en,es", 80, 24, "c", "gallery-both"},        {"es", 80, 24, "c2", "gallery-es"},
    {"ar", 80, 24, "c2", "gallery-ar"},          {"ar", 80, 24, "c", "gallery-ar-lacks"},       {"es", 40, 12, "c", "gallery-es-40"},
    {"es", 40, 12, "cx", "gallery-es-40-front"}, {"es", 120, 36, "c2x", "gallery-es-120-back"},
};

START_TEST(the_gallery)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = cases[_i].languages, .cols = cases[_i].cols, .rows = cases[_i].rows});
    drive_keys(drive, cases[_i].keys);
    drive_golden(drive, cases[_i].golden);
    drive_close(drive);
}
END_TEST

START_TEST(x_turns_the_card_round)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "es"});
    drive_keys(drive, "c2");
    drive_expect(drive, "Abogado");
    drive_keys(drive, "x");
    drive_expect(drive, "To the officer");
    drive_keys(drive, "x");
    drive_expect(drive, "Abogado");
    drive_keys(drive, "<Size:40x20>x");
    drive_expect(drive, "┌");
    drive_keys(drive, "xx");
    ck_assert_ptr_null(strstr(drive_screen(drive), "┌"));
    drive_close(drive);
}
END_TEST

START_TEST(another_region_is_another_face)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "es", .overlay = support_source_path("tests/screens/data/overlay")});
    drive_keys(drive, "c2");
    ck_assert_ptr_null(strstr(drive_screen(drive), "612"));
    drive_keys(drive, "<Enter><Down><Down><Down><Right>q");
    drive_expect(drive, "612-555-0123");
    drive_close(drive);
}
END_TEST

START_TEST(the_cards_of_a_topic)
{
    Drive *drive = drive_open(&(DriveRequest){.topic = "04-car"});
    drive_keys(drive, "c");
    ck_assert_str_eq(drive->ui.top->ops->id, "gallery");
    drive_expect(drive, "Car, driver and rider");
    ck_assert_ptr_null(strstr(drive_screen(drive), "At the door"));
    drive_close(drive);
}
END_TEST

START_TEST(another_language_lays_the_face_out_anew)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "es"});
    drive_keys(drive, "c2");
    drive_expect(drive, "borrador");
    drive_keys(drive, "len<Enter>");
    ck_assert_str_eq(drive->ui.top->ops->id, "gallery");
    ck_assert_ptr_null(strstr(drive_screen(drive), "BORRADOR"));
    drive_close(drive);
}
END_TEST

START_TEST(plain_words)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "en"});
    Buf out = {0};
    drive_keys(drive, "c2");
    ui_speak(&drive->ui, &out);
    ck_assert_msg(strstr(buf_str(&out), "2 of 4. At the door. It can be printed in ") != NULL, "%s", buf_str(&out));
    buf_done(&out);
    drive_close(drive);
}
END_TEST

Suite *suite_screens_gallery(void)
{
    Suite *suite = suite_create("screens/gallery");
    TCase *tcase = tcase_create("gallery");
    tcase_add_loop_test(tcase, the_gallery, 0, sizeof cases / sizeof *cases);
    tcase_add_test(tcase, x_turns_the_card_round);
    tcase_add_test(tcase, another_region_is_another_face);
    tcase_add_test(tcase, the_cards_of_a_topic);
    tcase_add_test(tcase, another_language_lays_the_face_out_anew);
    tcase_add_test(tcase, plain_words);
    suite_add_tcase(suite, tcase);
    return suite;
}
