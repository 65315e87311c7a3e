/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "screens/drive.h"
#include "screens/screens.h"

static const struct {
    const char *golden, *languages, *keys;
    int cols, rows;
} goldens[] = {
    {"home", "en", "", 0, 0},         {"home-40", "en", "", 40, 12},           {"home-120", "en,es", "", 120, 36},
    {"home-both", "en,es", "", 0, 0}, {"home-es", "es", "<Down><Down>", 0, 0}, {"home-es-60", "es,en", "", 60, 20},
    {"home-ar", "ar", "3", 0, 0},     {"home-ar-120", "ar,en", "", 120, 36},
};

START_TEST(looks_as_drawn)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = goldens[_i].languages, .cols = goldens[_i].cols, .rows = goldens[_i].rows});
    drive_keys(drive, goldens[_i].keys);
    ck_assert_str_eq(drive->ui.top->ops->id, "home");
    drive_golden(drive, goldens[_i].golden);
    drive_close(drive);
}
END_TEST

/* After the keys this screen is on top, so deep, and says this. */
static const struct {
    const char *why, *languages, *keys, *id;
    size_t depth;
    const char *says;
} ways[] = {
    {"Enter opens the topic under the cursor", "en", "<Enter>", "reader", 2, "A knock at the door"},
    {"a number goes to it, Enter opens", "en", "4<Enter>", "reader", 2, "In a car"},
    {"two digits make one number", "en", "12<Enter>", "reader", 2, "Two kinds of warrant"},
    {"space is the next row", "en", "<Space><Space><BS><Enter>", "reader", 2, "Agents already inside"},
    {"the last", "en", "G<Enter>", "reader", 2, "Help near you"},
    {"a click, and one more", "en", "<Click:5,10><Click:5,10>", "reader", 2, "In the street"},
    {"coming back, the cursor is where it was left", "en", "4<Enter>q<Enter>", "reader", 2, "In a car"},
    {"c: cards", "en", "c", "gallery", 2, "Cards"},
    {"c by a click on its row", "en", "<Click:4,50>", "gallery", 2, "Cards"},
    {"l: languages", "en", "l", "picker", 2, "First"},
    {"l by a click on its row", "en", "<Click:5,52>", "picker", 2, "First"},
    {"b with no second language asks for it", "en", "b", "picker", 2, "Beside"},
    {"b with one: one language again", "en,es", "b", "home", 1, "Or go to"},
    {"b again: both", "en,es", "bb", "home", 1, "Tocan a la puerta"},
    {"x: swapped", "en,es", "x", "home", 1, "Tocan a la puerta"},
    {"x without a second: nothing", "en", "x", "home", 1, "A knock at the door"},
    {"/: find", "en", "/", "find", 2, "Find"},
    {"?: help", "en", "?", "help", 2, "Help"},
    {"? by a click on its row", "en", "<Click:6,50>", "help", 2, "Help"},
    {"B: letters", "en", "B", "bidi", 2, "Which line reads right?"},
    {"Esc does nothing at home", "en", "<Esc>", "home", 1, "A knock at the door"},
    {"letters of later: nothing", "en", "pwrtvdz,", "home", 1, "A knock at the door"},
};

START_TEST(goes_where_the_key_says)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = ways[_i].languages});
    drive_keys(drive, ways[_i].keys);
    ck_assert_msg(!drive->ui.leaving, "%s", ways[_i].why);
    ck_assert_msg(strcmp(drive->ui.top->ops->id, ways[_i].id) == 0, "%s: %s", ways[_i].why, drive->ui.top->ops->id);
    ck_assert_msg(ui_depth(&drive->ui) == ways[_i].depth, "%s: %zu", ways[_i].why, ui_depth(&drive->ui));
    drive_expect(drive, ways[_i].says);
    drive_close(drive);
}
END_TEST

START_TEST(q_and_Q_leave)
{
    static const struct {
        const char *key;
        bool wipe;
    } leaves[] = {{"q", false}, {"Q", true}};
    Drive *drive = drive_open(&(DriveRequest){0});
    drive_keys(drive, leaves[_i].key);
    ck_assert(drive->ui.leaving);
    ck_assert(drive->ui.wipe == leaves[_i].wipe);
    drive_close(drive);
}
END_TEST

/* has: on the screen; no: not. */
static const struct {
    int cols, rows;
    const char *languages, *has, *no;
} sizes[] = {
    {120, 36, "en", "14 rights: ", "Numbers: rights"},
    {120, 24, "en", "Numbers: rights", "14 rights: "},
    {110, 36, "en,es", "14 rights: ", NULL},
    {109, 36, "en", "Or go to", "14 rights: "},
    {76, 24, "en", "This is not legal advice.", "…"},
    {75, 24, "en", "What is happening?", "Or go to"},
    {60, 24, "en", "~ courts differ on some", "Or go to"},
    {60, 24, "en", "! due for review", "Numbers"},
    {80, 19, "en", "This is not legal advice.", "…"},
    {80, 18, "en", "Law as of", "…"},
    {120, 18, "en", "Or go to", "…"},
    {80, 15, "en", "1-13/15", "What is happening?"},
    {49, 24, "en", "A knock at the door", "What is happening?"},
    {40, 12, "en", "1-10/15", "Or go to"},
    {23, 12, "en", "A knock at the door", "▸"},
    {80, 3, "en", "A knock at the door", "kyr"},
    {80, 1, "en", "A knock at the door", "kyr"},
    {80, 24, "en,es", "Tocan a la puerta", "Or go to"},
};

START_TEST(shrinks_by_dropping)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = sizes[_i].languages, .cols = sizes[_i].cols, .rows = sizes[_i].rows});
    drive_expect(drive, sizes[_i].has);
    const char *screen = drive_screen(drive);
    ck_assert_msg(!sizes[_i].no || !strstr(screen, sizes[_i].no), "'%s' at %dx%d:\n%s", sizes[_i].no, sizes[_i].cols, sizes[_i].rows,
                  screen);
    drive_close(drive);
}
END_TEST

START_TEST(the_cursor_is_seen_at_every_size)
{
    static const int rows[] = {1, 2, 3, 4, 7, 8, 12, 15, 16, 19, 20, 24, 40, 60};
    static const int cols[] = {24, 30, 49, 50, 67, 68, 76, 80, 109, 110, 200};
    for (size_t r = 0; r < sizeof rows / sizeof *rows; r++) {
        for (size_t c = 0; c < sizeof cols / sizeof *cols; c++) {
            Drive *drive = drive_open(&(DriveRequest){.cols = cols[c], .rows = rows[r], .languages = "en,ar"});
            drive_keys(drive, "G");
            drive_expect(drive, "Help near you");
            ck_assert_str_eq(drive_row(drive, drive->ui.grid.cursor_row) ? "row" : "", "row");
            ck_assert_ptr_nonnull(strstr(drive_row(drive, drive->ui.grid.cursor_row), "Help near you"));
            drive_close(drive);
        }
    }
}
END_TEST

START_TEST(any_tiny_size_is_drawn)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "ar,en"});
    for (int rows = 1; rows <= 24; rows++) {
        for (int cols = 1; cols <= 60; cols += rows) {
            ui_input(&drive->ui, &(Input){.kind = INPUT_RESIZE, .row = rows, .col = cols});
            ui_draw(&drive->ui);
            ck_assert_int_eq(drive->ui.grid.cols, cols);
        }
    }
    drive_keys(drive, "<Size:80x24>");
    drive_golden(drive, "home-ar-both");
    drive_close(drive);
}
END_TEST

static const struct {
    const char *languages, *keys, *line;
} spoken[] = {
    {"en", "", "1 of 15. A knock at the door. 14 rights. Courts differ on some.\n"},
    {"en", "2", "2 of 15. Agents already inside. 10 rights.\n"},
    {"en", "7", "7 of 15. Court and check-ins. 9 rights. Courts differ on some. Due for review.\n"},
    {"en", "8", "8 of 15. Arrested or held. 16 rights. Due for review.\n"},
};

START_TEST(speaks_the_row)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = spoken[_i].languages});
    Buf out = {0};
    drive_keys(drive, spoken[_i].keys);
    ui_speak(&drive->ui, &out);
    ck_assert_msg(strstr(buf_str(&out), spoken[_i].line) != NULL, "%s", buf_str(&out));
    buf_done(&out);
    drive_close(drive);
}
END_TEST

START_TEST(a_terminal_that_is_sent_no_arabic_gets_english_titles)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "ar", .bidi = BIDI_OFF});
    drive_expect(drive, "A knock at the door");
    drive_close(drive);
}
END_TEST

START_TEST(shipped_content_fits)
{
    static const char *const languages[] = {"en", "es", "ar,en", "hi", "zh_CN,en"};
    Drive *drive = drive_open(&(DriveRequest){.languages = languages[_i], .shipped = true, .cols = 120, .rows = 50});
    drive_keys(drive, "<Size:80x24><Down><Size:40x12><End><Enter>q");
    ck_assert_str_eq(drive->ui.top->ops->id, "home");
    drive_close(drive);
}
END_TEST

#define COUNT(table) (int)(sizeof(table) / sizeof *(table))

Suite *suite_screens_home(void);
Suite *suite_screens_home(void)
{
    Suite *suite = suite_create("screens/home");
    TCase *tcase = tcase_create("home");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, looks_as_drawn, 0, COUNT(goldens));
    tcase_add_loop_test(tcase, goes_where_the_key_says, 0, COUNT(ways));
    tcase_add_loop_test(tcase, q_and_Q_leave, 0, 2);
    tcase_add_loop_test(tcase, shrinks_by_dropping, 0, COUNT(sizes));
    tcase_add_test(tcase, the_cursor_is_seen_at_every_size);
    tcase_add_test(tcase, any_tiny_size_is_drawn);
    tcase_add_loop_test(tcase, speaks_the_row, 0, COUNT(spoken));
    tcase_add_test(tcase, a_terminal_that_is_sent_no_arabic_gets_english_titles);
    tcase_add_loop_test(tcase, shipped_content_fits, 0, 5);
    suite_add_tcase(suite, tcase);
    return suite;
}
