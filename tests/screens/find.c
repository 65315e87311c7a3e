/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "screens/drive.h"
#include "screens/screens.h"
#include "screens/unit.h"

static const struct {
    const char *golden, *languages, *keys;
    int cols, rows;
} goldens[] = {
    {"search", "en,es", "/car", 0, 0},       {"search-none", "en,es", "/migra carro azul", 0, 0},
    {"search-start", "en", "/c", 0, 0},      {"search-40", "en", "/door<Down><Down>", 40, 12},
    {"search-es", "es", "/puerta", 0, 0},    {"search-es-120", "es,en", "/judge", 120, 36},
    {"search-ar", "ar", "/باب", 0, 0},       {"search-ar-60", "ar,en", "/قاض", 60, 15},
    {"search-en-ar", "en,ar", "/قاض", 0, 0},
};

START_TEST(looks_as_drawn)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = goldens[_i].languages, .cols = goldens[_i].cols, .rows = goldens[_i].rows});
    drive_keys(drive, goldens[_i].keys);
    ck_assert_str_eq(drive->ui.top->ops->id, "find");
    drive_golden(drive, goldens[_i].golden);
    drive_close(drive);
}
END_TEST

/* What stands on the screen after the keys. */
static const struct {
    const char *why, *languages, *keys, *on_screen;
} steps[] = {
    {"nothing is sought with one letter", "en", "/c", "Type two letters or more"},
    {"from the second letter on", "en", "/ca", "found in English"},
    {"one match", "en", "/badges", "1 found in English "},
    {"one match in two", "en,es", "/badges", "1 found in English and Spanish"},
    {"where there is little room", "en", "<Size:60x20>/badges", "1 found "},
    {"erased", "en", "/xyz<BS><BS>", "Type two letters or more"},
    {"nothing", "es", "/xyzzy", "No se encontró nada con “xyzzy” en Español."},
    {"accents do not matter", "es", "/CLINICA", "clínica"},
    {"pasted", "en", "/<Paste:badges>", "1 found"},
    {"the match in the second language only", "en,es", "/arranque", "es  Nunca arranque"},
    {"the code of the language is not shown for the first", "es,en", "/arranque", "   Nunca arranque"},
    {"one language: not looked for in the other", "es,en", "b/write down", "No se encontró nada"},
    {"a card by its words", "en", "/slid", "c     "},
    {"back by Esc", "en", "/car<Esc>", "What is happening?"},
    {"by F3 too", "en", "<F3>car", "Find: car"},
    {"letters that are keys elsewhere", "en", "/quit", "Find: quit"},
    {"space is text", "en", "/no papers", "Find: no papers"},
};

START_TEST(finds_as_one_types)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = steps[_i].languages});
    drive_keys(drive, steps[_i].keys);
    ck_assert_msg(strstr(drive_screen(drive), steps[_i].on_screen) != NULL, "%s: no '%s' in\n%s", steps[_i].why, steps[_i].on_screen,
                  drive_screen(drive));
    drive_close(drive);
}
END_TEST

/* The row of the cursor begins so. */
static const struct {
    const char *why, *keys, *row;
} cursors[] = {
    {"the best one first", "/car", " ▸ 4     In a car"},
    {"down over heads", "/car<Down>", " ▸ 2.8   Agents already inside"},
    {"and up", "/car<Down><Down><Up>", " ▸ 2.8"},
    {"last", "/car<End>", " ▸ c     Car, driver and rider"},
    {"first", "/car<End><Home>", " ▸ 4 "},
    {"page", "/car<PgDn>", " ▸ c "},
    {"wheel", "/car<Wheel:down>", " ▸ 4.5"},
    {"click", "/car<Click:7,20>", " ▸ 4.1"},
    {"stays on what was chosen by hand", "/car<Down><Down><Down><BS>", " ▸ 4.5"},
    {"and on and on", "/car<Down><Down><Down><BS>r", " ▸ 4.5"},
    {"goes to the best where that is not found", "/car<Down> sea", " ▸ 4.5"},
    {"not chosen by hand: the best", "/ca<BS>ar", " ▸ "},
};

static const char *cursor_row(Drive *drive)
{
    for (int row = 1; row < drive->ui.grid.rows - 1; row++) {
        if (strstr(drive_row(drive, row), "▸"))
            return drive_row(drive, row);
    }
    return "";
}

START_TEST(the_cursor_stays_sensible)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "en,es"});
    drive_keys(drive, cursors[_i].keys);
    const char *row = cursor_row(drive);
    ck_assert_msg(strncmp(row, cursors[_i].row, strlen(cursors[_i].row)) == 0, "%s: %s", cursors[_i].why, row);
    drive_close(drive);
}
END_TEST

static const struct {
    const char *why, *keys, *id, *on_screen;
    size_t depth;
} opens[] = {
    {"a topic", "/car<Enter>", "reader", "In a car", 2},
    {"a right", "/car<Down><Down><Down><Enter>", "reader", "5/12", 2},
    {"a right by two clicks", "/car<Click:8,20><Click:8,20>", "reader", "5/12", 2},
    {"nothing to open", "/xyzzy<Enter>", "find", "Nothing found", 2},
    {"Esc from there leads to where one was", "/car<Enter><Esc>", "home", "What is happening?", 1},
    {"also in a topic", "2<Enter>/car<Down><Enter><Esc>", "reader", "Agents already inside", 2},
};

START_TEST(opens_what_was_found)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "en,es"});
    drive_keys(drive, opens[_i].keys);
    ck_assert_msg(strcmp(drive->ui.top->ops->id, opens[_i].id) == 0, "%s: %s", opens[_i].why, drive->ui.top->ops->id);
    ck_assert_msg(ui_depth(&drive->ui) == opens[_i].depth, "%s: %zu", opens[_i].why, ui_depth(&drive->ui));
    drive_expect(drive, opens[_i].on_screen);
    drive_close(drive);
}
END_TEST

START_TEST(a_card_opens_its_form)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "en,es"});
    drive_keys(drive, "/car<End><Enter>");
    const Screen *form = drive->ui.top;
    while (form && strcmp(form->ops->id, "form") != 0) /* the picker may stand over it */
        form = form->below;
    ck_assert_ptr_nonnull(form);
    ck_assert_str_eq(form->below->ops->id, "home");
    drive_expect(drive, "Car, driver and rider");
    drive_close(drive);
}
END_TEST

/* n and N from a place: topic and unit count from 1 as the screen shows them. */
static const struct {
    const char *why, *query;
    size_t topic, unit;
    bool back;
    const char *on_screen, *title;
} next[] = {
    {"the next one", "car", 4, 1, false, "5/12", "In a car"},
    {"the one before", "car", 4, 5, true, "1/12", "In a car"},
    {"in the next topic", "car", 2, 8, false, "1/12", "In a car"},
    {"in the topic before", "car", 4, 1, true, "8/", "Agents already inside"},
    {"past the last the first again", "car", 10, 4, false, "8/", "Agents already inside"},
    {"before the first the last", "car", 2, 8, true, "4/", "Watching and helping"},
    {"from home the first", "car", 0, 0, false, "8/", "Agents already inside"},
    {"the only one has no next", "badges", 2, 8, false, NULL, NULL},
};

START_TEST(goes_from_match_to_match)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "en,es"});
    Ui *ui = &drive->ui;
    const Topic *topic = next[_i].topic > 0 ? &ui->content->topics[next[_i].topic - 1] : NULL;
    ck_assert(!find_step(ui, topic, 0, false));
    drive_keys(drive, "/");
    drive_keys(drive, next[_i].query);
    drive_keys(drive, "<Enter>");
    ck_assert_str_eq(ui->query, next[_i].query);
    if (!topic)
        drive_keys(drive, "<Esc>");
    bool found = find_step(ui, topic, topic ? next[_i].unit - 1 : 0, next[_i].back);
    ck_assert_msg(found == (next[_i].on_screen != NULL), "%s", next[_i].why);
    ck_assert_uint_eq(ui_depth(ui), 2);
    ui_draw(ui);
    if (found) {
        drive_expect(drive, next[_i].on_screen);
        drive_expect(drive, next[_i].title);
    }
    drive_close(drive);
}
END_TEST

START_TEST(no_rights_no_next_match)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "en"});
    drive->ui.query = NULL;
    ck_assert(!find_step(&drive->ui, NULL, 0, true));
    drive_keys(drive, "/driver and rider<Enter><Esc>");
    ck_assert_str_eq(drive->ui.query, "driver and rider");
    ck_assert(!find_step(&drive->ui, NULL, 0, false));
    drive_close(drive);
}
END_TEST

START_TEST(is_read_aloud_with_the_match_in_brackets)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "en"});
    Buf words = {0};
    drive_keys(drive, "/");
    ui_speak(&drive->ui, &words);
    ck_assert_msg(strstr(buf_str(&words), "Type two letters or more") != NULL, "%s", buf_str(&words));
    buf_clear(&words);
    drive_keys(drive, "car sea");
    ui_speak(&drive->ui, &words);
    ck_assert_msg(strstr(buf_str(&words), "4.5. In a car. You may say no to a [car sea]rch.") != NULL, "%s", buf_str(&words));
    buf_clear(&words);
    drive_keys(drive, "xyz");
    ui_speak(&drive->ui, &words);
    ck_assert_msg(strstr(buf_str(&words), "Nothing found for “car seaxyz” in English.") != NULL, "%s", buf_str(&words));
    buf_done(&words);
    drive_close(drive);
}
END_TEST

START_TEST(every_size_works)
{
    static const char *const languages[] = {"en,es", "ar,en", "es,ar"};
    Drive *drive = drive_open(&(DriveRequest){.languages = languages[_i], .ascii = _i == 2});
    for (int rows = 1; rows < 40; rows += rows < 14 ? 1 : 7) {
        for (int cols = 1; cols < 140; cols += cols < 30 ? 1 : 9) {
            ui_input(&drive->ui, &(Input){.kind = INPUT_RESIZE, .row = rows, .col = cols});
            ui_draw(&drive->ui);
            drive_keys(drive, "/ca<PgDn>r<End>");
            drive_keys(drive, "<Esc>/قاض<Down><Esc>");
        }
    }
    drive_close(drive);
}
END_TEST

/* The row of the cursor is always among those seen. */
START_TEST(the_cursor_is_in_sight)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "en,es"});
    drive_keys(drive, "/de");
    for (int rows = 5; rows < 30; rows += 3) {
        ui_input(&drive->ui, &(Input){.kind = INPUT_RESIZE, .row = rows, .col = 80});
        ui_draw(&drive->ui);
        for (int i = 0; i < 12; i++) {
            drive_keys(drive, i < 5 ? "<PgDn>" : i < 8 ? "<Up>" : "<PgUp>");
            ck_assert_msg(*cursor_row(drive) || rows < 8, "%d rows, key %d:\n%s", rows, i, drive_screen(drive));
        }
    }
    drive_close(drive);
}
END_TEST

Suite *suite_screens_find(void)
{
    Suite *suite = suite_create("screens/find");
    TCase *tcase = tcase_create("find");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, looks_as_drawn, 0, (int)(sizeof goldens / sizeof *goldens));
    tcase_add_loop_test(tcase, finds_as_one_types, 0, (int)(sizeof steps / sizeof *steps));
    tcase_add_loop_test(tcase, the_cursor_stays_sensible, 0, (int)(sizeof cursors / sizeof *cursors));
    tcase_add_loop_test(tcase, opens_what_was_found, 0, (int)(sizeof opens / sizeof *opens));
    tcase_add_test(tcase, a_card_opens_its_form);
    tcase_add_loop_test(tcase, goes_from_match_to_match, 0, (int)(sizeof next / sizeof *next));
    tcase_add_test(tcase, no_rights_no_next_match);
    tcase_add_test(tcase, is_read_aloud_with_the_match_in_brackets);
    tcase_add_loop_test(tcase, every_size_works, 0, 3);
    tcase_add_test(tcase, the_cursor_is_in_sight);
    suite_add_tcase(suite, tcase);
    return suite;
}
