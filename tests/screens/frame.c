/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/frame.h"

#include <string.h>

#include "screens/drive.h"
#include "screens/probe.h"
#include "text/terminal.h"

static Probe *open_probe(Drive **drive, const DriveRequest *request)
{
    *drive = drive_open(request);
    Probe *probe = probe_new(NULL);
    probe->state = "English   6/14";
    probe->note = "1 not translated";
    ui_push(&(*drive)->ui, &probe->base);
    ui_draw(&(*drive)->ui);
    return probe;
}

static const struct {
    int cols, rows, first, body;
    const char *title, *footer, *why;
} sizes[] = {
    {80, 24, 1, 22, " kyr › Probe                                  English   6/14   1 not translated",
     " Enter open  b both  l language  / find  ← → neighbour           ? help  q back", "all at 80"},
    {60, 12, 1, 10, " kyr › Probe              English   6/14   1 not translated",
     " Enter open  b both  l language  / find      ? help  q back", "fewer keys"},
    {40, 12, 1, 10, " ‹ Probe                 English   6/14", " Enter open  b both      ? help  q back", "the last part of the path"},
    {30, 8, 1, 6, " ‹ Probe       English   6/14", " Enter open    ? help  q back", "the note goes first"},
    {20, 8, 1, 6, " ‹ Probe", "     ? help  q back", "text only"},
    {80, 7, 1, 6, " kyr › Probe                                  English   6/14   1 not translated", "body", "under 8 lines no footer"},
    {80, 3, 0, 3, "body", "body", "under 4 no title"},
    {80, 1, 0, 1, "body", "body", "one line is body"},
    {1, 1, 0, 1, "…", "…", "one cell"},
};

START_TEST(the_frame_shrinks_by_dropping)
{
    Drive *drive;
    Probe *probe = open_probe(&drive, &(DriveRequest){.cols = sizes[_i].cols, .rows = sizes[_i].rows});
    ck_assert_msg(probe->first == sizes[_i].first && probe->rows == sizes[_i].body, "%s: %d rows from %d", sizes[_i].why, probe->rows,
                  probe->first);
    ck_assert_str_eq(drive_row(drive, 0), sizes[_i].title);
    ck_assert_str_eq(drive_row(drive, sizes[_i].rows - 1), sizes[_i].footer);
    drive_close(drive);
}
END_TEST

START_TEST(a_typed_line_stands_in_the_footer)
{
    Drive *drive;
    Probe *probe = open_probe(&drive, &(DriveRequest){0});
    probe->typing = true;
    ui_draw(&drive->ui);
    const char *row = drive_row(drive, 23);
    ck_assert_msg(strncmp(row, " Probe: x_ ", 11) == 0, "%s", row);
    ck_assert_msg(strstr(row, "F1 help  Esc back") != NULL, "%s", row);
    ck_assert(drive->ui.grid.cursor_shown && drive->ui.grid.cursor_row == 23 && drive->ui.grid.cursor_col == 10);
    drive_close(drive);
}
END_TEST

START_TEST(a_typed_line_that_is_too_long_shows_its_end)
{
    for (int ascii = 0; ascii < 2; ascii++) {
        Drive *drive;
        Probe *probe = open_probe(&drive, &(DriveRequest){.ascii = ascii, .cols = 60});
        probe->typing = true;
        probe->prompt = "Probe: a name so long that it does not fit into the line END";
        ui_draw(&drive->ui);
        const char *row = drive_row(drive, 23);
        ck_assert_msg(strstr(row, ascii ? " ..." : " …") && strstr(row, "line END ") && !strstr(row, "Probe"), "%s", row);
        drive_close(drive);
    }
}
END_TEST

START_TEST(a_deep_stack_is_titled_by_its_top)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    for (int i = 0; i < 40; i++) {
        Probe *probe = probe_new(NULL);
        probe->part = i == 39 ? "Top" : i % 2 ? "Odd" : "Even";
        ui_push(&drive->ui, &probe->base);
    }
    ui_draw(&drive->ui);
    ck_assert_msg(strstr(drive_row(drive, 0), "‹ Top"), "%s", drive_row(drive, 0));
    drive_close(drive);
}
END_TEST

START_TEST(footer_keys_can_be_clicked)
{
    Drive *drive;
    Probe *probe = open_probe(&drive, &(DriveRequest){0});
    drive_keys(drive, "<Click:23,3>");
    ck_assert_int_eq(probe->last.action, ACTION_ENTER);
    drive_keys(drive, "<Click:23,76>");
    ck_assert_str_eq(drive->ui.top->ops->id, "home");
    drive_close(drive);
}
END_TEST

START_TEST(a_label_tells_what_the_key_will_do)
{
    Drive *drive;
    open_probe(&drive, &(DriveRequest){.languages = "en,es"});
    ck_assert_ptr_nonnull(strstr(drive_row(drive, 23), "b one"));
    drive_keys(drive, "b");
    ck_assert_ptr_nonnull(strstr(drive_row(drive, 23), "b both"));
    drive_close(drive);
}
END_TEST

START_TEST(a_long_message_takes_two_lines)
{
    Drive *drive;
    open_probe(&drive, &(DriveRequest){.cols = 40, .rows = 12});
    ui_say(&drive->ui, MESSAGE_ERROR, "Somali cannot be printed on this card. No file was written.");
    ui_draw(&drive->ui);
    ck_assert_str_eq(drive_row(drive, 10), " ! Somali cannot be printed on this");
    ck_assert_str_eq(drive_row(drive, 11), "   card. No file was written.");
    drive_close(drive);
}
END_TEST

START_TEST(a_right_to_left_language_mirrors_the_frame)
{
    Drive *drive;
    Probe *probe = open_probe(&drive, &(DriveRequest){.languages = "ar"});
    probe->state = "3/14";
    probe->note = NULL;
    ui_draw(&drive->ui);
    const char *row = drive_row(drive, 0);
    size_t len = strlen(row);
    ck_assert_msg(strncmp(row, " 3/14 ", 6) == 0, "%s", row);
    ck_assert_msg(len > 14 && strcmp(row + len - 3, "kyr") == 0, "%s", row);
    ck_assert_msg(strstr(row, "Probe ‹ kyr") != NULL, "%s", row);
    drive_close(drive);
}
END_TEST

START_TEST(ascii_has_no_other_signs)
{
    Drive *drive;
    open_probe(&drive, &(DriveRequest){.ascii = true});
    for (const char *at = drive_screen(drive); *at; at++)
        ck_assert_msg(!(*at & 0x80), "%s", drive_screen(drive));
    ck_assert_ptr_nonnull(strstr(drive_row(drive, 0), " kyr > Probe "));
    drive_close(drive);
}
END_TEST

START_TEST(plain_words_name_the_screen)
{
    Drive *drive;
    open_probe(&drive, &(DriveRequest){0});
    ui_say(&drive->ui, MESSAGE_ERROR, "No file was written.");
    Buf out = {0};
    ui_speak(&drive->ui, &out);
    ck_assert_str_eq(buf_str(&out), "Screen: kyr > Probe\nEnglish   6/14\n1 not translated\nthe row\nError: No file was written.\n");
    buf_done(&out);
    drive_close(drive);
}
END_TEST

Suite *suite_screens_frame(void)
{
    Suite *suite = suite_create("screens/frame");
    TCase *tcase = tcase_create("frame");
    tcase_add_loop_test(tcase, the_frame_shrinks_by_dropping, 0, sizeof sizes / sizeof *sizes);
    tcase_add_test(tcase, a_typed_line_stands_in_the_footer);
    tcase_add_test(tcase, a_typed_line_that_is_too_long_shows_its_end);
    tcase_add_test(tcase, a_deep_stack_is_titled_by_its_top);
    tcase_add_test(tcase, footer_keys_can_be_clicked);
    tcase_add_test(tcase, a_label_tells_what_the_key_will_do);
    tcase_add_test(tcase, a_long_message_takes_two_lines);
    tcase_add_test(tcase, a_right_to_left_language_mirrors_the_frame);
    tcase_add_test(tcase, ascii_has_no_other_signs);
    tcase_add_test(tcase, plain_words_name_the_screen);
    suite_add_tcase(suite, tcase);
    return suite;
}
