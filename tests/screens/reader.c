/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include "screens/drive.h"

static const struct {
    const char *golden, *topic, *languages, *keys;
    int cols, rows;
} goldens[] = {
    {"reader", "01-home", "en", "6s", 80, 24},
    {"reader-40", "01-home", "en", "5", 40, 12},
    {"reader-es", "01-home", "es", "3", 80, 24},
    {"reader-es-120", "01-home", "es", "6s", 120, 36},
    {"reader-states", "07-court", "es", "2", 80, 24},
    {"reader-states-sources", "07-court", "es", "3s", 80, 24},
    {"reader-whole", "01-home", "en", "6<Enter>", 80, 24},
    {"reader-whole-ar", "01-home", "ar", "6<Enter>", 80, 24},
    {"reader-ar", "01-home", "ar", "3", 80, 24},
    {"reader-ar-40", "01-home", "ar", "6", 40, 12},
    {"reader-both-es", "01-home", "en,es", "3", 80, 24},
    {"reader-both-ar", "01-home", "en,ar", "6", 80, 24},
    {"reader-both-ar-first", "01-home", "ar,en", "3", 80, 24},
    {"reader-both-60", "01-home", "en,ar", "3", 60, 24},
    {"reader-both-40", "01-home", "en,es", "7", 40, 12},
    {"reader-both-120", "01-home", "en,es", "3", 120, 36},
    {"reader-120", "01-home", "en", "3", 120, 36},
    {"reader-find", "01-home", "en,es", "/door<Enter>", 80, 24},
};

START_TEST(looks_as_drawn)
{
    Drive *drive = drive_open(&(DriveRequest){
        .topic = goldens[_i].topic, .languages = goldens[_i].languages, .cols = goldens[_i].cols, .rows = goldens[_i].rows});
    drive_keys(drive, goldens[_i].keys);
    ck_assert_str_eq(drive->ui.top->ops->id, "reader");
    drive_golden(drive, goldens[_i].golden);
    drive_close(drive);
}
END_TEST

/* What stands on the screen after the keys, or with "!" before it must not. */
static const struct {
    const char *why, *topic, *languages, *keys, *on_screen;
    int cols, rows;
} steps[] = {
    {"opens at the first", "01-home", "en", "", "English   1/14", 0, 0},
    {"Space goes on", "01-home", "en", "<Space>", "  2/14", 0, 0},
    {"Backspace goes back", "01-home", "en", "5<BS>", "  4/14", 0, 0},
    {"a number", "01-home", "en", "6", " ▸ 6  RIGHT", 0, 0},
    {"two digits are one number", "01-home", "en", "12", " ▸12  ", 0, 0},
    {"the last", "01-home", "en", "<End>", " ▸14  ", 0, 0},
    {"the first again", "01-home", "en", "<End><Home>", " ▸ 1  ", 0, 0},
    {"the last is whole", "01-home", "en", "<End>s", "Review by", 0, 0},
    {"the topic before", "02-inside", "en", "<Left>", "› A knock at the door", 0, 0},
    {"none before the first", "01-home", "en", "3<Left>", "  3/14", 0, 0},
    {"the topic after, from its start", "01-home", "en", "3<Right>", "› Agents already inside", 0, 0},
    {"wheel", "01-home", "en", "<Wheel:down>", "  2/14", 0, 0},
    {"wheel back", "01-home", "en", "4<Wheel:up>", "  3/14", 0, 0},
    {"click", "01-home", "en", "<Click:7,30>", "  3/14", 0, 0},
    {"click on the second line of a unit", "01-home", "en", "4<Click:3,30>", "  1/14", 0, 0},
    {"notes of the trainer are left out", "01-home", "en", "8", " ▸ 8  DON'T", 0, 0},
    {"sources", "01-home", "en", "6s", "Sources: 4, the best of grade A.", 0, 0},
    {"who disputes", "01-home", "en", "6s", "Courts or agencies do not agree", 0, 0},
    {"sources away again", "01-home", "en", "6ss", "!Sources:", 0, 0},
    {"sources stay with their unit", "01-home", "en", "6s<Down>", "!Sources:", 0, 0},
    {"a unit without law", "01-home", "en", "2s", "§ Sources: 1, the best of grade B.", 0, 0},
    {"the place", "07-court", "en", "3s", "Only in: IL.", 0, 0},
    {"the place without asking", "07-court", "en", "", "BY STATE IL", 0, 0},
    {"a review that is late, without asking", "07-court", "en", "", "REVIEW DUE", 0, 0},
    {"and since when", "07-court", "en", "2s", "The date for its review, 2026-10-01, is", 0, 0},
    {"advice", "07-court", "en", "", "ADVICE", 0, 0},
    {"whole: link", "01-home", "en", "6<Enter>", "https://example.org/gibson", 0, 0},
    {"whole: publisher and date", "01-home", "en", "6<Enter>", "Checked 2026-06-05, grade C.", 0, 0},
    {"whole: cards", "01-home", "en", "7<Enter>", "Cards with it: ", 0, 0},
    {"whole: no card", "01-home", "en", "6<Enter>", "On no card.", 0, 0},
    {"whole, then only sources", "01-home", "en", "6<Enter>s", "!https://", 0, 0},
    {"both by b", "01-home", "en,es", "bb", "│ No tiene que abrir", 0, 0},
    {"one by b", "01-home", "en,es", "b", "!│", 0, 0},
    {"swapped", "01-home", "en,es", "x", "No tiene que abrir la puerta.  │ You do not have", 0, 0},
    {"no swap with one", "01-home", "en", "", "!swap", 0, 0},
    {"one under the other below 68", "01-home", "en,es", "", "!│", 67, 24},
    {"beside from 68 on", "01-home", "en,es", "", "│", 68, 24},
    {"kind above its text below 50", "01-home", "en", "", "▸1 ◆ RIGHT ", 49, 24},
    {"kind beside its text from 50 on", "01-home", "en", "", " ▸ 1  RIGHT     You", 50, 24},
    {"states on the row of the kind", "01-home", "en", "6", "RIGHT · DISPUTED", 40, 12},
    {"and mirrored", "01-home", "ar", "6", "ﻪﻴﻠﻋ ﻉﺯﺎﻨﺘﻣ · ﻖﺣ", 40, 12},
    {"states in ever less room", "07-court", "en", "3", "DISPUTED · BY", 30, 12},
    {"text alone below 24", "01-home", "en", "6", "!RIGHT", 23, 12},
    {"and all of it", "01-home", "en", "6", "▸Form I-205 is an", 23, 12},
    {"one row shows the unit", "01-home", "en", "2", "Talk through the", 80, 1},
    {"not translated is English, and says so", "01-home", "ar", "6", "[EN] Form I-205 is an ICE paper.", 0, 0},
    {"how many are not translated", "01-home", "en,ar", "", "1 not translated", 0, 0},
    {"all is translated", "01-home", "en,es", "", "!not translated", 0, 0},
    {"draft beside the name", "01-home", "en,es", "", "Español  draft", 0, 0},
    {"a tall unit goes by lines", "01-home", "en", "6<Enter>", "more lines", 40, 12},
    {"to its end", "01-home", "en", "6<Enter><Space><Space><Space>", "On no card.", 40, 12},
    {"and then on", "01-home", "en", "6<Enter><Space><Space><Space><Space>", "7/14", 40, 12},
    {"by single lines", "01-home", "en", "6<Enter><Down><Down>", "6/14", 40, 12},
    {"and up again", "01-home", "en", "6<Enter><Down><Down><Up><Up>", "RIGHT · DISPUTED", 40, 12},
    {"a page keeps what was seen", "01-home", "en", "<PgDn>", "   9  RIGHT     You may stay silent.", 0, 0},
    {"a page back", "01-home", "en", "<PgDn><PgUp>", " ▸ 1  RIGHT", 0, 0},
    {"pages end at the last", "01-home", "en", "<PgDn><PgDn><PgDn><PgDn>", "14/14", 0, 0},
    {"pages end at the first", "01-home", "en", "12<PgUp><PgUp><PgUp><PgUp>", " 1/14", 0, 0},
    {"resizing keeps the unit", "01-home", "en", "9<Size:40x12>", "▸9 ◆", 0, 0},
    {"and back", "01-home", "en,es", "9<Size:40x12><Size:120x36>", " ▸ 9  RIGHT", 0, 0},
    {"q goes back", "01-home", "en", "q", "What is happening?", 0, 0},
    {"n goes to the next match", "01-home", "en", "q/door<Enter>n", "  2/14", 0, 0},
    {"and on", "01-home", "en", "q/door<Enter>nn", "  4/14", 0, 0},
    {"N goes back", "01-home", "en", "q/door<Enter>nnN", "  2/14", 0, 0},
    {"n in the footer after a search", "01-home", "en", "q/door<Enter><Size:120x24>", "n next", 0, 0},
    {"no n without a search", "01-home", "en", "n<Size:120x24>", "!n next", 0, 0},
    {"cards of this topic", "01-home", "en", "c", "Cards", 0, 0},
    {"letters can be mended", "01-home", "en,ar", "", "B fix letters", 0, 0},
    {"nothing to mend", "01-home", "en,es", "", "!fix letters", 0, 0},
};

START_TEST(keys_do_what_they_say)
{
    Drive *drive = drive_open(
        &(DriveRequest){.topic = steps[_i].topic, .languages = steps[_i].languages, .cols = steps[_i].cols, .rows = steps[_i].rows});
    drive_keys(drive, steps[_i].keys);
    const char *text = steps[_i].on_screen, *screen = drive_screen(drive);
    bool wanted = *text != '!';
    bool there = strstr(screen, wanted ? text : text + 1) != NULL;
    ck_assert_msg(there == wanted, "%s: '%s' in\n%s", steps[_i].why, text, screen);
    drive_close(drive);
}
END_TEST

/* The text of the unit under the cursor can be read whole, if the body can hold it. */
START_TEST(unit_under_the_cursor_is_whole)
{
    Drive *drive = drive_open(&(DriveRequest){.topic = "01-home", .languages = "en,es", .cols = 80, .rows = 12 + _i});
    for (int i = 0; i < 13; i++) {
        const Grid *grid = &drive->ui.grid;
        drive_keys(drive, "<Down>");
        int row = grid->cursor_row, last = 0;
        for (size_t z = 0; z < grid->zone_count; z++) {
            if (grid->zones[z].action == ACTION_ROW && grid->zones[z].index == i + 1)
                last = grid->zones[z].row;
        }
        ck_assert_int_ge(row, 1);
        ck_assert_int_ge(last, row);
        ck_assert_int_lt(last, grid->rows - 1);
        ck_assert_msg(strstr(drive_screen(drive), "more line") == NULL, "cut: %s", drive_screen(drive));
    }
    drive_close(drive);
}
END_TEST

/* Every size shows something and stands on the same unit. */
START_TEST(every_size_works)
{
    static const int columns[] = {1, 2, 3, 5, 11, 12, 23, 24, 30, 49, 50, 67, 68, 80, 109, 110, 200};
    static const char *const languages[] = {"en", "en,ar", "ar,en", "zh_CN,es"};
    Drive *drive = drive_open(&(DriveRequest){.topic = "07-court", .languages = languages[_i]});
    drive_keys(drive, "3");
    for (size_t c = 0; c < sizeof columns / sizeof *columns; c++) {
        for (int rows = 1; rows <= 60; rows += rows < 6 ? 1 : 9) {
            char keys[80];
            snprintf(keys, sizeof keys, "<Size:%dx%d>s<Enter><PgDn><PgUp>3<Enter>3", columns[c], rows);
            drive_keys(drive, keys);
            ck_assert_msg(strspn(drive_screen(drive), " \n") < strlen(drive_screen(drive)), "%dx%d is empty", columns[c], rows);
        }
    }
    drive_keys(drive, "<Size:80x24>");
    drive_expect(drive, "3/9");
    drive_close(drive);
}
END_TEST

static const struct {
    const char *why, *topic, *languages, *keys, *spoken;
} speeches[] = {
    {"place, kind, words", "01-home", "en", "3", "3 of 14. ASK. “Who are you? What agency? Why are you here?”\n"},
    {"states", "01-home", "en", "6", "A judge in Minnesota said no. DISPUTED.\n"},
    {"the place of a right", "07-court", "en", "3", "DISPUTED. BY STATE IL.\n"},
    {"both languages", "01-home", "en,es", "7", "SAY. “I do not agree to let you in.”\n«No acepto que entren».\n"},
    {"not translated", "01-home", "en,ar", "6", "DISPUTED.\n[EN] Form I-205"},
    {"sources", "01-home", "en", "7s", "”\nFourth Amendment.\nSources: 1, the best of grade A.\n"},
    {"what was sought", "01-home", "en", "q/seal<Esc>/closed door<Enter>", "Talk through the [closed door]."},
};

START_TEST(speaks_the_unit)
{
    Drive *drive = drive_open(&(DriveRequest){.topic = speeches[_i].topic, .languages = speeches[_i].languages});
    Buf out = {0};
    drive_keys(drive, speeches[_i].keys);
    ui_speak(&drive->ui, &out);
    ck_assert_msg(strstr(buf_str(&out), speeches[_i].spoken) != NULL, "%s: '%s' in\n%s", speeches[_i].why, speeches[_i].spoken,
                  buf_str(&out));
    buf_done(&out);
    drive_close(drive);
}
END_TEST

START_TEST(hidden_letters_are_said_and_not_sent)
{
    Drive *drive = drive_open(&(DriveRequest){.topic = "01-home", .languages = "en,ar", .bidi = BIDI_OFF});
    drive_expect(drive, "Arabic: on the card");
    drive_expect(drive, "[EN] Form I-205");
    drive_close(drive);
}
END_TEST

/* The topic of the measurement: 34 units in English and Arabic. Each key draws, and none lays out anew (see lesson.c). */
START_TEST(shipped_topic_is_walked_through)
{
    Drive *drive = drive_open(&(DriveRequest){.topic = "home", .languages = "en,ar", .shipped = true});
    for (int i = 0; i < 100; i++)
        drive_keys(drive, i % 50 < 25 ? "<Down>" : "<Up>");
    drive_expect(drive, " 1/");
    drive_close(drive);
}
END_TEST

Suite *suite_screens_reader(void)
{
    Suite *suite = suite_create("screens/reader");
    TCase *tests = tcase_create("reader"), *cost = tcase_create("cost");
    tcase_add_loop_test(tests, looks_as_drawn, 0, sizeof goldens / sizeof *goldens);
    tcase_add_loop_test(tests, keys_do_what_they_say, 0, sizeof steps / sizeof *steps);
    tcase_add_loop_test(tests, unit_under_the_cursor_is_whole, 0, 14);
    tcase_add_loop_test(tests, every_size_works, 0, 4);
    tcase_add_loop_test(tests, speaks_the_unit, 0, sizeof speeches / sizeof *speeches);
    tcase_add_test(tests, hidden_letters_are_said_and_not_sent);
    tcase_add_test(cost, shipped_topic_is_walked_through);
    tcase_set_timeout(tests, 60);
    suite_add_tcase(suite, tests);
    suite_add_tcase(suite, cost);
    return suite;
}
