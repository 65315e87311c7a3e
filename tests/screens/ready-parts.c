/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/ready-parts.h"

#include <string.h>

#include "screens/drive.h"

static const struct {
    const char *why;
    MakingDone done;
    const char *want;
} counts[] = {
    {"many", {.cards = 60, .sheets = 6, .bytes = 211001}, "60 cards, 6 sheets, both sides.  212\u00a0kB"},
    {"one", {.cards = 1, .sheets = 1, .bytes = 1}, "1 card, 1 sheet, both sides.  1\u00a0kB"},
    {"a kilobyte is a thousand", {.cards = 2, .sheets = 1, .bytes = 1000}, "2 cards, 1 sheet, both sides.  1\u00a0kB"},
    {"nearly a megabyte", {.cards = 2, .sheets = 1, .bytes = 999000}, "2 cards, 1 sheet, both sides.  999\u00a0kB"},
    {"megabytes", {.cards = 2, .sheets = 1, .bytes = 12340000}, "2 cards, 1 sheet, both sides.  12.3\u00a0MB"},
    {"fronts only", {.cards = 2, .sheets = 2, .bytes = 9000, .flip = FLIP_NONE}, "2 cards, 2 sheets, one side.  9\u00a0kB"},
};

START_TEST(cards_sheets_sides_and_size_are_counted)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    Arena arena = {0};
    Ready ready = {.done = counts[_i].done};
    const char *have = ready_counts(&ready, &drive->ui, &arena);
    ck_assert_msg(strcmp(have, counts[_i].want) == 0, "%s: %s", counts[_i].why, have);
    arena_done(&arena);
    drive_close(drive);
}
END_TEST

static const struct {
    const char *drafts;
    size_t count;
    const char *want;
} drafts[] = {
    {"Spanish", 1, "Spanish says DRAFT: ask a speaker to check before you hand it out."},
    {"Spanish and Somali", 2, "Spanish and Somali say DRAFT: ask a speaker to check before you hand them out."},
    {"", 0, ""},
    {NULL, 0, ""},
};

START_TEST(draft_languages_are_named)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    Arena arena = {0};
    Ready ready = {.done = {.drafts = drafts[_i].drafts, .draft_count = drafts[_i].count}};
    const char *have = ready_drafts(&ready, &drive->ui, &arena);
    ck_assert_str_eq(have ? have : "", drafts[_i].want);
    arena_done(&arena);
    drive_close(drive);
}
END_TEST

static char *laser[] = {"Laser"};
static Measure testing, proving = {.saved = true};
static const struct {
    const char *why;
    FileList queues;
    Flip flip;
    Measure *measure;
    size_t count;
    Way ways[READY_WAYS];
} doings[] = {
    {"no printer", {0}, FLIP_LONG, NULL, 3, {WAY_OPEN, WAY_TEST, WAY_MORE}},
    {"a printer", {laser, 1}, FLIP_LONG, NULL, 4, {WAY_OPEN, WAY_PRINT, WAY_TEST, WAY_MORE}},
    {"fronts only need no test", {laser, 1}, FLIP_NONE, NULL, 3, {WAY_OPEN, WAY_PRINT, WAY_MORE}},
    {"a stack turned by hand is printed in two parts", {laser, 1}, FLIP_HAND, NULL, 3, {WAY_OPEN, WAY_TEST, WAY_MORE}},
    {"a test sheet", {laser, 1}, FLIP_SHORT, &testing, 3, {WAY_OPEN, WAY_PRINT, WAY_READ}},
    {"a sheet that proves", {0}, FLIP_LONG, &proving, 3, {WAY_OPEN, WAY_READ, WAY_CARDS}},
};

START_TEST(ways_depend_on_printers_and_sheets)
{
    Ready ready = {.queues = doings[_i].queues, .done.flip = doings[_i].flip, .measure = doings[_i].measure};
    ready_set_ways(&ready);
    ck_assert_msg(ready.list.count == doings[_i].count, "%s", doings[_i].why);
    for (size_t i = 0; i < doings[_i].count; i++)
        ck_assert_msg(ready.ways[i] == doings[_i].ways[i], "%s: %zu", doings[_i].why, i);
}
END_TEST

static const struct {
    const char *why;
    int rows;
    Flip flip;
    bool bar;
    const char *drafts, *want, *lacks;
} rooms[] = {
    {"room for all", 24, FLIP_LONG, true, "Somali", "flip on the long edge", NULL},
    {"the short edge", 24, FLIP_SHORT, true, NULL, "flip on the short edge", "DRAFT"},
    {"fronts only", 24, FLIP_NONE, true, NULL, "off, one side", "flip"},
    {"no bar on the sheet", 24, FLIP_LONG, false, NULL, "Letter", "The bar"},
    {"the bar's sentence goes first", 13, FLIP_LONG, true, "Somali", "flip on the long edge", "The bar"},
    {"then the printer's dialog", 11, FLIP_LONG, true, "Somali", "2 sheets", "If you print"},
    {"then the counts", 7, FLIP_LONG, true, "Somali", "The cards are ready.", "2 sheets"},
    {"then the headline", 6, FLIP_LONG, true, "Somali", "! Somali says DRAFT", "The cards are ready."},
    {"then the draft word", 5, FLIP_LONG, true, "Somali", "/a/b.pdf", "DRAFT"},
    {"then the path", 4, FLIP_LONG, true, "Somali", "Make more cards", "/a/b.pdf"},
    {"one row is the way at the cursor", 1, FLIP_LONG, true, "Somali", "1  Open it to look", "Make more"},
};

START_TEST(parts_go_one_by_one_where_rows_are_few)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    Ui *ui = &drive->ui;
    char *names[] = {"Laser"};
    Ready ready = {
        .done =
            {.path = "/a/b.pdf", .paper = "letter", .cards = 12, .sheets = 2, .bytes = 5000, .flip = rooms[_i].flip, .bar = rooms[_i].bar},
        .queues = {names, 1}};
    ready.done.drafts = rooms[_i].drafts;
    ready.done.draft_count = rooms[_i].drafts ? 1 : 0;
    ready_set_ways(&ready);
    grid_clear(&ui->grid);
    Pen pen = {.grid = &ui->grid, .arena = &ui->scratch, .language = "en"};
    ready_draw_parts(&ready, ui, &pen, 0, rooms[_i].rows);
    const char *screen = drive_screen(drive);
    ck_assert_msg(strstr(screen, rooms[_i].want) != NULL, "%s: no '%s' in\n%s", rooms[_i].why, rooms[_i].want, screen);
    ck_assert_msg(!rooms[_i].lacks || !strstr(screen, rooms[_i].lacks), "%s: '%s' in\n%s", rooms[_i].why, rooms[_i].lacks, screen);
    for (int row = rooms[_i].rows; row < ui->grid.rows; row++)
        ck_assert_msg(*drive_row(drive, row) == '\0', "%s: row %d is drawn on", rooms[_i].why, row);
    drive_close(drive);
}
END_TEST

Suite *suite_screens_ready_parts(void)
{
    Suite *suite = suite_create("screens/ready-parts");
    TCase *tcase = tcase_create("ready-parts");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, cards_sheets_sides_and_size_are_counted, 0, sizeof counts / sizeof *counts);
    tcase_add_loop_test(tcase, draft_languages_are_named, 0, sizeof drafts / sizeof *drafts);
    tcase_add_loop_test(tcase, ways_depend_on_printers_and_sheets, 0, sizeof doings / sizeof *doings);
    tcase_add_loop_test(tcase, parts_go_one_by_one_where_rows_are_few, 0, sizeof rooms / sizeof *rooms);
    suite_add_tcase(suite, tcase);
    return suite;
}
