/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/help-rows.h"

#include <stdio.h>
#include <string.h>

#include "screens/drive.h"
#include "screens/probe.h"
#include "util/arena.h"

/* How many cells, from a row on, are this key. */
static size_t count_key(const HelpRows *rows, size_t from, size_t to, const char *key)
{
    size_t count = 0;
    for (size_t i = from; i < to; i++) {
        count += rows->rows[i].left.key && strcmp(rows->rows[i].left.key, key) == 0;
        count += rows->rows[i].right.key && strcmp(rows->rows[i].right.key, key) == 0;
    }
    return count;
}

static const HelpCell *find_key(const HelpRows *rows, const char *key)
{
    for (size_t i = rows->steps; i < rows->count; i++) {
        if (rows->rows[i].left.key && strcmp(rows->rows[i].left.key, key) == 0)
            return &rows->rows[i].left;
    }
    return NULL;
}

/* Every row of the table that has help is told once, and nothing else is. */
START_TEST(the_first_part_is_the_key_table)
{
    static const int cols[] = {80, 40, 200, 67};
    Drive *drive = drive_open(&(DriveRequest){.cols = cols[_i]});
    Arena arena = {0};
    HelpRows rows;
    size_t count, told = 0, keys = 0;
    const Key *table = key_table(&count);
    help_rows(&drive->ui, drive->ui.top, &arena, &rows);
    for (size_t i = 0; i < count; i++) {
        char name[64];
        snprintf(name, sizeof name, "%s%s%s", table[i].shown, table[i].also ? " " : "", table[i].also ? table[i].also : "");
        bool tells = table[i].help && table[i].group != KEYS_HIDDEN;
        told += tells;
        ck_assert_msg(!tells || count_key(&rows, 0, rows.steps, name) == 1, "%s", name);
    }
    for (size_t i = 0; i < rows.steps; i++)
        keys += (rows.rows[i].left.key != NULL) + (rows.rows[i].right.key != NULL);
    ck_assert_uint_eq(keys, told);
    arena_done(&arena);
    drive_close(drive);
}
END_TEST

START_TEST(groups_have_headings)
{
    static const char *const headings[] = {"Move", "Look", "Go", "In front of a class"};
    Drive *drive = drive_open(&(DriveRequest){0});
    Arena arena = {0};
    HelpRows rows;
    size_t found = 0;
    help_rows(&drive->ui, drive->ui.top, &arena, &rows);
    for (size_t i = 0; i < rows.steps; i++) {
        const char *left = rows.rows[i].left.heading, *right = rows.rows[i].right.heading;
        found += (left && strcmp(left, headings[_i]) == 0) + (right && strcmp(right, headings[_i]) == 0);
    }
    ck_assert_uint_eq(found, 1);
    arena_done(&arena);
    drive_close(drive);
}
END_TEST

START_TEST(the_second_part_is_the_screens_own)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "en,es"});
    bool freed = false;
    Probe *probe = probe_new(&freed);
    Arena arena = {0};
    HelpRows rows;
    ui_push(&drive->ui, &probe->base);
    help_rows(&drive->ui, &probe->base, &arena, &rows);
    ck_assert_str_eq(rows.rows[rows.steps].left.heading, "Probe");
    ck_assert_str_eq(find_key(&rows, "Enter")->text, "open");
    ck_assert_str_eq(find_key(&rows, "b")->text, "one"); /* as the screen says it now */
    ck_assert_str_eq(find_key(&rows, "b")->more, "both languages, or one");
    ck_assert_str_eq(find_key(&rows, "↑ ↓ k j")->text, "up, down");
    ck_assert_ptr_null(find_key(&rows, "↑ ↓ k j")->more);
    ck_assert_ptr_null(find_key(&rows, "c"));
    probe->off = true;
    help_rows(&drive->ui, &probe->base, &arena, &rows);
    ck_assert_ptr_null(find_key(&rows, "Enter"));
    arena_done(&arena);
    drive_close(drive);
    ck_assert(freed);
}
END_TEST

/* No line of text is wider than the screen, however narrow. */
START_TEST(text_is_broken_to_the_columns)
{
    Drive *drive = drive_open(&(DriveRequest){.rows = 24});
    Arena arena = {0};
    for (int cols = 28; cols <= 160; cols += 11) {
        HelpRows rows;
        grid_resize(&drive->ui.grid, 24, cols);
        help_rows(&drive->ui, drive->ui.top, &arena, &rows);
        for (size_t i = 0; i < rows.count; i++) {
            const HelpCell *cell = &rows.rows[i].left;
            ck_assert_msg(cell->key || !cell->text || terminal_columns(cell->text) <= cols - 3, "%d: %s", cols, cell->text);
        }
    }
    arena_done(&arena);
    drive_close(drive);
}
END_TEST

Suite *suite_screens_help_rows(void);
Suite *suite_screens_help_rows(void)
{
    Suite *suite = suite_create("screens/help-rows");
    TCase *tcase = tcase_create("help-rows");
    tcase_add_loop_test(tcase, the_first_part_is_the_key_table, 0, 4);
    tcase_add_loop_test(tcase, groups_have_headings, 0, 4);
    tcase_add_test(tcase, the_second_part_is_the_screens_own);
    tcase_add_test(tcase, text_is_broken_to_the_columns);
    suite_add_tcase(suite, tcase);
    return suite;
}
