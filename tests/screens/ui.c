/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/ui.h"

#include <string.h>

#include "screens/drive.h"
#include "screens/probe.h"

static Probe *open_probe(Drive **drive, const DriveRequest *request)
{
    *drive = drive_open(request);
    Probe *probe = probe_new(NULL);
    ui_push(&(*drive)->ui, &probe->base);
    ui_draw(&(*drive)->ui);
    return probe;
}

static const struct {
    const char *keys;
    Action action;
    unsigned acts;
    const char *why;
} cases[] = {
    {"<Enter>", ACTION_ENTER, 1, "a key that the screen lists reaches it"},
    {"j", ACTION_DOWN, 1, "one that is not in the footer too"},
    {"5", ACTION_NUMBER, 1, "digits"},
    {"<Right>", ACTION_RIGHT, 1, "arrows as they are"},
    {"m", ACTION_NONE, 0, "a key that it does not list does nothing"},
    {"c", ACTION_NONE, 0, "nor one of the frame that it does not list"},
    {"h", ACTION_NONE, 0, "nor a key that is bound to nothing"},
    {"<Paste:qQm>", ACTION_NONE, 0, "pasted text never acts as keys"},
    {"<Wheel:down>", ACTION_WHEEL_DOWN, 1, "the wheel works where up and down do"},
    {"<Click:4,7>", ACTION_ROW, 1, "a click names the row"},
    {"<Click:4,7><Click:4,9>", ACTION_ENTER, 2, "a second click on the same row is Enter"},
    {"<Click:4,7><Click:5,9>", ACTION_ROW, 2, "on another row it is not"},
    {"<Click:4,7>j<Click:4,9>", ACTION_ROW, 3, "nor after a key"},
    {"<Double:4,7>", ACTION_ENTER, 2, "a double click moves and opens"},
    {"<Click:400,7>", ACTION_NONE, 0, "outside there is nothing"},
    {"<C-c>", ACTION_NONE, 0, "Ctrl-C is the frame's"},
};

START_TEST(keys_reach_the_screen_on_top)
{
    Drive *drive;
    Probe *probe = open_probe(&drive, &(DriveRequest){0});
    drive_keys(drive, cases[_i].keys);
    ck_assert_msg(probe->last.action == cases[_i].action && probe->acts == cases[_i].acts, "%s: %s: action %d after %u", cases[_i].keys,
                  cases[_i].why, (int)probe->last.action, probe->acts);
    drive_close(drive);
}
END_TEST

START_TEST(a_key_that_is_not_enabled_does_nothing)
{
    Drive *drive;
    Probe *probe = open_probe(&drive, &(DriveRequest){0});
    probe->off = true;
    drive_keys(drive, "<Enter>");
    ck_assert_uint_eq(probe->acts, 0);
    ck_assert_ptr_null(strstr(drive_row(drive, 23), "Enter"));
    drive_close(drive);
}
END_TEST

START_TEST(typed_letters_are_text)
{
    Drive *drive;
    Probe *probe = open_probe(&drive, &(DriveRequest){0});
    probe->typing = true;
    drive_keys(drive, "Q");
    ck_assert_int_eq(probe->last.action, ACTION_TYPE);
    ck_assert_uint_eq(probe->last.number, 'Q');
    drive_keys(drive, "<Paste:two words>");
    ck_assert_uint_eq(probe->acts, 2);
    drive_keys(drive, "<BS>");
    ck_assert_int_eq(probe->last.action, ACTION_ERASE);
    ck_assert_ptr_eq(drive->ui.top, &probe->base);
    drive_close(drive);
}
END_TEST

START_TEST(back_pops_one_screen_and_frees_it)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    bool freed = false;
    ui_push(&drive->ui, &probe_new(&freed)->base);
    ck_assert_uint_eq(ui_depth(&drive->ui), 2);
    drive_keys(drive, "<Esc>");
    ck_assert(freed && ui_depth(&drive->ui) == 1 && !drive->ui.leaving);
    drive_keys(drive, "<Esc>");
    ck_assert_msg(!drive->ui.leaving, "at home Esc does nothing");
    drive_keys(drive, "q");
    ck_assert_msg(drive->ui.leaving && !drive->ui.wipe, "q leaves");
    drive_close(drive);
}
END_TEST

START_TEST(a_screen_may_do_a_frame_key_itself)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    Probe *probe = probe_own_new(NULL);
    ui_push(&drive->ui, &probe->base);
    drive_keys(drive, "q");
    ck_assert(drive->ui.top == &probe->base && probe->last.action == ACTION_BACK);
    drive_keys(drive, "l");
    ck_assert(drive->ui.top == &probe->base && probe->last.action == ACTION_LANGUAGES);
    drive_close(drive);
}
END_TEST

static const struct {
    const char *keys, *id, *why;
} openings[] = {
    {"?", "help", "help"},         {"<F1>", "help", "help by F1"},    {"/", "find", "find"}, {"l", "picker", "languages"},
    {"b", "picker", "no second"},  {".", "blank", "blank"},           {"B", "bidi", "bidi"}, {"..", "probe", "blank and back"},
    {"?q", "probe", "help, back"}, {"/<Esc>", "probe", "find, back"},
};

START_TEST(the_frame_opens_the_screens_that_are_everywhere)
{
    Drive *drive;
    open_probe(&drive, &(DriveRequest){0});
    drive_keys(drive, openings[_i].keys);
    ck_assert_msg(strcmp(drive->ui.top->ops->id, openings[_i].id) == 0, "%s: %s", openings[_i].why, drive->ui.top->ops->id);
    drive_close(drive);
}
END_TEST

START_TEST(leaving_at_once_wipes_the_scrollback)
{
    Drive *drive;
    open_probe(&drive, &(DriveRequest){0});
    drive_keys(drive, "Q");
    ck_assert(drive->ui.leaving && drive->ui.wipe);
    drive_close(drive);
    open_probe(&drive, &(DriveRequest){0});
    drive_keys(drive, "<Gone>");
    ck_assert(drive->ui.leaving && !drive->ui.wipe);
    drive_close(drive);
}
END_TEST

START_TEST(wishes_of_the_loop_are_told)
{
    Drive *drive;
    open_probe(&drive, &(DriveRequest){0});
    drive_keys(drive, "<C-z>");
    ck_assert(drive->ui.want_suspend);
    drive_keys(drive, "<C-l>");
    ck_assert(drive->ui.want_redraw);
    drive_close(drive);
}
END_TEST

START_TEST(both_and_swap_change_the_languages)
{
    Drive *drive;
    open_probe(&drive, &(DriveRequest){.languages = "en,es"});
    ck_assert(drive->ui.both);
    drive_keys(drive, "b");
    ck_assert(!drive->ui.both);
    drive_keys(drive, "bx");
    ck_assert_msg(drive->ui.both, "x is not listed by the probe, b is");
    ck_assert_str_eq(catalog_language(drive->ui.first)->code, "en");
    drive_keys(drive, "qx");
    ck_assert_str_eq(catalog_language(drive->ui.first)->code, "es");
    ck_assert_str_eq(catalog_language(drive->ui.beside)->code, "en");
    drive_close(drive);
}
END_TEST

START_TEST(arrows_point_where_they_point)
{
    Drive *drive;
    Probe *probe = open_probe(&drive, &(DriveRequest){.languages = "ar"});
    drive_keys(drive, "<Left>");
    ck_assert_int_eq(probe->last.action, ACTION_RIGHT);
    drive_close(drive);
}
END_TEST

START_TEST(a_message_stays_until_the_next_key)
{
    Drive *drive;
    open_probe(&drive, &(DriveRequest){0});
    ui_say(&drive->ui, MESSAGE_DONE, "Printed on HP.");
    drive_keys(drive, "<Size:80x24>");
    drive_expect(drive, "✓ Printed on HP.");
    drive_keys(drive, "j");
    ck_assert_ptr_null(strstr(drive_screen(drive), "Printed"));
    Error err = {0};
    error_at(&err, (SourcePos){"es.po", 12, 3}, "no header");
    ui_say_error(&drive->ui, &err);
    error_done(&err);
    ui_draw(&drive->ui);
    drive_expect(drive, "! es.po:12: no header");
    drive_close(drive);
}
END_TEST

START_TEST(a_click_on_the_path_goes_there)
{
    Drive *drive;
    open_probe(&drive, &(DriveRequest){0});
    for (size_t i = 0; i < 3; i++) {
        static const char *const parts[] = {"Inner", "Inner", "Last"};
        Probe *probe = probe_new(NULL);
        probe->part = parts[i];
        ui_push(&drive->ui, &probe->base);
    }
    ui_draw(&drive->ui);
    ck_assert_msg(strcmp(drive_row(drive, 0), " kyr › Probe › Inner › Last") == 0, "what is said twice is shown once: %s",
                  drive_row(drive, 0));
    drive_keys(drive, "<Click:0,8>");
    ck_assert_uint_eq(ui_depth(&drive->ui), 2);
    drive_keys(drive, "<Click:0,1>");
    ck_assert_uint_eq(ui_depth(&drive->ui), 1);
    drive_close(drive);
}
END_TEST

Suite *suite_screens_ui(void)
{
    Suite *suite = suite_create("screens/ui");
    TCase *tcase = tcase_create("ui");
    tcase_add_loop_test(tcase, keys_reach_the_screen_on_top, 0, sizeof cases / sizeof *cases);
    tcase_add_loop_test(tcase, the_frame_opens_the_screens_that_are_everywhere, 0, sizeof openings / sizeof *openings);
    tcase_add_test(tcase, a_key_that_is_not_enabled_does_nothing);
    tcase_add_test(tcase, typed_letters_are_text);
    tcase_add_test(tcase, back_pops_one_screen_and_frees_it);
    tcase_add_test(tcase, a_screen_may_do_a_frame_key_itself);
    tcase_add_test(tcase, leaving_at_once_wipes_the_scrollback);
    tcase_add_test(tcase, wishes_of_the_loop_are_told);
    tcase_add_test(tcase, both_and_swap_change_the_languages);
    tcase_add_test(tcase, arrows_point_where_they_point);
    tcase_add_test(tcase, a_message_stays_until_the_next_key);
    tcase_add_test(tcase, a_click_on_the_path_goes_there);
    suite_add_tcase(suite, tcase);
    return suite;
}
