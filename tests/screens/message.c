/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "screens/drive.h"
#include "screens/screens.h"

#define COUNT(table) (int)(sizeof(table) / sizeof *(table))

static const char *const lacks[] = {
    "2 of its 9 sentences are not translated:",
    "  home.ask-warrant    “Please slide the warrant under the door.”",
    "  home.say-no         “I do not agree to let you in.”",
    "No file was written.",
};
static const char *const ways[] = {"Print Spanish only", "See what Somali lacks", "Choose another card for Somali"};
static const char *const fault[] = {
    "/home/ana/.config/kyr/stocks.yaml, line 14, column 9",
    "  margin_left_mm: wide",
    "                  ^^^^",
    "This must be a number of millimetres, like 19.05.",
    "kyr goes on with the 40 papers it came with.",
};

typedef struct Taken {
    size_t way, times, depth;
} Taken;

static void take(Ui *ui, void *data, size_t way)
{
    Taken *taken = data;
    *taken = (Taken){way, taken->times + 1, ui_depth(ui)};
}

static void push_choice(Drive *drive, Taken *taken)
{
    ui_push(&drive->ui, message_new(&(Message){.part = "At the door",
                                               .state = "nothing made",
                                               .headline = "Somali cannot be printed on this card.",
                                               .lines = lacks,
                                               .line_count = COUNT(lacks),
                                               .ways = ways,
                                               .way_count = COUNT(ways),
                                               .take = take,
                                               .data = taken}));
    ui_draw(&drive->ui);
}

static void push_fault(Drive *drive)
{
    ui_push(&drive->ui, message_new(&(Message){.part = "kyr",
                                               .state = "1 problem",
                                               .headline = "Your own list of papers cannot be read.",
                                               .lines = fault,
                                               .line_count = COUNT(fault),
                                               .edit = "/home/ana/.config/kyr/stocks.yaml:14"}));
    ui_draw(&drive->ui);
}

static const struct {
    const char *golden, *languages;
    bool choice;
    int cols, rows;
} goldens[] = {
    {"message-ways", "en", true, 0, 0},       {"message-file", "en", false, 0, 0},        {"message-ways-40", "en", true, 40, 12},
    {"message-file-40", "en", false, 40, 12}, {"message-ways-es", "es", true, 0, 0},      {"message-ways-es-60", "es", true, 60, 18},
    {"message-ways-ar", "ar", true, 0, 0},    {"message-ways-ar-40", "ar", true, 40, 12},
};

START_TEST(looks_as_drawn)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = goldens[_i].languages, .cols = goldens[_i].cols, .rows = goldens[_i].rows});
    Taken taken = {0};
    if (goldens[_i].choice)
        push_choice(drive, &taken);
    else
        push_fault(drive);
    drive_golden(drive, goldens[_i].golden);
    drive_close(drive);
}
END_TEST

/* way: as take is told, from 0; -1: nothing is taken. */
static const struct {
    const char *why, *keys;
    int way;
    bool stays;
} choices[] = {
    {"Enter does the first, the safest", "<Enter>", 0, false},
    {"a digit does its own at once", "2", 1, false},
    {"the last digit", "3", 2, false},
    {"there is no fourth", "4", -1, true},
    {"there is no zeroth", "0", -1, true},
    {"down and Enter", "<Down><Enter>", 1, false},
    {"j j k Enter", "jjk<Enter>", 1, false},
    {"not below the last", "<Down><Down><Down><Down><Enter>", 2, false},
    {"q takes nothing", "q", -1, false},
    {"Esc takes nothing", "<Esc>", -1, false},
    {"letters do nothing", "eclx/", -1, true},
    {"a click moves", "<Click:10,9>", -1, true},
    {"a second click does it", "<Click:10,9><Click:10,9>", 1, false},
};

START_TEST(a_way_is_taken_after_the_screen_is_gone)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    Taken taken = {0};
    push_choice(drive, &taken);
    drive_keys(drive, choices[_i].keys);
    ck_assert_msg(taken.times == (choices[_i].way >= 0), "%s: %zu times", choices[_i].why, taken.times);
    ck_assert_msg(choices[_i].way < 0 || (int)taken.way == choices[_i].way, "%s: %zu", choices[_i].why, taken.way);
    ck_assert_msg(choices[_i].way < 0 || taken.depth == 1, "%s: depth %zu", choices[_i].why, taken.depth);
    ck_assert_msg((ui_depth(&drive->ui) == 2) == choices[_i].stays, "%s", choices[_i].why);
    drive_close(drive);
}
END_TEST

START_TEST(without_ways_Enter_goes_on)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    push_fault(drive);
    drive_expect(drive, "Enter go on");
    drive_expect(drive, "e edit the file");
    ck_assert_ptr_null(strstr(drive_screen(drive), "What you can do"));
    drive_keys(drive, "1<Down>");
    ck_assert_uint_eq(ui_depth(&drive->ui), 2);
    drive_keys(drive, "<Enter>");
    ck_assert_uint_eq(ui_depth(&drive->ui), 1);
    drive_close(drive);
}
END_TEST

START_TEST(e_asks_for_the_editor)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    push_fault(drive);
    drive_keys(drive, "ee");
    ck_assert_str_eq(drive->ui.want_edit, "/home/ana/.config/kyr/stocks.yaml:14");
    ck_assert_uint_eq(ui_depth(&drive->ui), 2);
    drive_close(drive);
}
END_TEST

START_TEST(without_a_file_there_is_nothing_to_edit)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    Taken taken = {0};
    push_choice(drive, &taken);
    ck_assert_ptr_null(strstr(drive_screen(drive), "edit"));
    drive_keys(drive, "e");
    ck_assert_ptr_null(drive->ui.want_edit);
    drive_close(drive);
}
END_TEST

START_TEST(the_way_under_the_cursor_is_seen_at_every_size)
{
    static const char *const languages[] = {"en", "ar"};
    Drive *drive = drive_open(&(DriveRequest){.languages = languages[_i]});
    Taken taken = {0};
    push_choice(drive, &taken);
    drive_keys(drive, "<Down><Down>");
    for (int rows = 1; rows <= 60; rows++) {
        for (int cols = 40; cols <= 200; cols += 27) {
            ui_input(&drive->ui, &(Input){.kind = INPUT_RESIZE, .row = rows, .col = cols});
            ui_draw(&drive->ui);
            drive_expect(drive, "Choose another card for Somali");
            ck_assert_ptr_nonnull(strstr(drive_row(drive, drive->ui.grid.cursor_row), "Choose another card"));
        }
    }
    drive_close(drive);
}
END_TEST

START_TEST(the_headline_is_seen_at_every_size)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    push_fault(drive);
    for (int rows = 1; rows <= 60; rows++) {
        for (int cols = 50; cols <= 200; cols += 25) {
            ui_input(&drive->ui, &(Input){.kind = INPUT_RESIZE, .row = rows, .col = cols});
            ui_draw(&drive->ui);
            drive_expect(drive, "! Your own list of papers cannot be read.");
        }
    }
    drive_close(drive);
}
END_TEST

START_TEST(any_tiny_size_is_drawn)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "ar"});
    Taken taken = {0};
    push_fault(drive);
    push_choice(drive, &taken);
    for (int i = 0; i < 2; i++) {
        for (int rows = 1; rows <= 24; rows++) {
            for (int cols = 1; cols <= 40; cols++) {
                ui_input(&drive->ui, &(Input){.kind = INPUT_RESIZE, .row = rows, .col = cols});
                ui_draw(&drive->ui);
            }
        }
        drive_keys(drive, "q");
    }
    ck_assert_uint_eq(ui_depth(&drive->ui), 1);
    drive_close(drive);
}
END_TEST

START_TEST(every_line_is_there_where_there_is_room)
{
    static const int rows[] = {24, 20, 17};
    Drive *drive = drive_open(&(DriveRequest){.rows = rows[_i]});
    Taken taken = {0};
    push_choice(drive, &taken);
    for (size_t i = 0; i < sizeof lacks / sizeof *lacks; i++)
        drive_expect(drive, lacks[i]);
    drive_close(drive);
}
END_TEST

START_TEST(speaks_all_of_it)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    Taken taken = {0};
    Buf out = {0};
    push_choice(drive, &taken);
    drive_keys(drive, "<Down>");
    ui_speak(&drive->ui, &out);
    ck_assert_ptr_nonnull(strstr(buf_str(&out), "! Somali cannot be printed on this card.\n2 of its 9"));
    ck_assert_ptr_nonnull(strstr(buf_str(&out), "No file was written.\n1. Print Spanish only\n2. See what"));
    ck_assert_ptr_nonnull(strstr(buf_str(&out), "2 of 3. See what Somali lacks\n"));
    buf_done(&out);
    drive_close(drive);
}
END_TEST

Suite *suite_screens_message(void);
Suite *suite_screens_message(void)
{
    Suite *suite = suite_create("screens/message");
    TCase *tcase = tcase_create("message");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, looks_as_drawn, 0, COUNT(goldens));
    tcase_add_loop_test(tcase, a_way_is_taken_after_the_screen_is_gone, 0, COUNT(choices));
    tcase_add_test(tcase, without_ways_Enter_goes_on);
    tcase_add_test(tcase, e_asks_for_the_editor);
    tcase_add_test(tcase, without_a_file_there_is_nothing_to_edit);
    tcase_add_loop_test(tcase, the_way_under_the_cursor_is_seen_at_every_size, 0, 2);
    tcase_add_test(tcase, the_headline_is_seen_at_every_size);
    tcase_add_test(tcase, any_tiny_size_is_drawn);
    tcase_add_loop_test(tcase, every_line_is_there_where_there_is_room, 0, 3);
    tcase_add_test(tcase, speaks_all_of_it);
    suite_add_tcase(suite, tcase);
    return suite;
}
