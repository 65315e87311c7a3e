/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A storm of random keys, pastes, clicks and resizes over what kyr ships: no crash, no leak, no broken row, and nothing in the home
 * folder but the PDFs that were asked for.   test_storm [STEPS [SEED]] */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "screens/drive.h"
#include "util/unicode.h"

typedef struct Storm {
    uint64_t state;
    size_t made;  /* times that a PDF was asked for */
    size_t files; /* in the home folder */
    char keys[64];
} Storm;

/* xorshift64*: the same storm from the same seed on every machine. */
static unsigned draw_lot(Storm *storm, unsigned below)
{
    storm->state ^= storm->state >> 12;
    storm->state ^= storm->state << 25;
    storm->state ^= storm->state >> 27;
    return (unsigned)((storm->state * UINT64_C(0x2545F4914F6CDD1D)) >> 33) % below;
}

static const char *const named[] = {
    "<Enter>",
    "<Enter>",
    "<Enter>",
    "<Esc>",
    "<Up>",
    "<Down>",
    "<Down>",
    "<Left>",
    "<Right>",
    "<PgUp>",
    "<PgDn>",
    "<Home>",
    "<End>",
    "<Tab>",
    "<S-Tab>",
    "<BS>",
    "<Space>",
    "<F1>",
    "<F2>",
    "<F3>",
    "<F4>",
    "<F6>",
    "<F9>",
    "<C-c>",
    "<C-l>",
    "<C-z>",
    "<lt>",
    "<gt>",
    "<Wheel:up>",
    "<Wheel:down>",
    "<Paste:c a r>",
    "<Paste:q\nQ\tm\x01>",
    "<Paste:لا été 한>",
};
static const char letters[] = "0123456789jkgGqbxlscnN/?.B+-=eftzpwrvd,";
static const char *const foreign[] = {"é", "ن", "й", "한", "क्ष", "ß", "ก็"};
static const int sizes[][2] = {{80, 24}, {40, 12}, {120, 36}, {200, 60}, {80, 1}, {1, 1}, {2, 40}, {23, 7}, {67, 19}, {50, 3}, {110, 20}};

static const char *pick(Storm *storm)
{
    unsigned lot = draw_lot(storm, 1000);
    if (lot < 450)
        return named[draw_lot(storm, sizeof named / sizeof *named)];
    if (lot < 880) {
        snprintf(storm->keys, sizeof storm->keys, "%c", letters[draw_lot(storm, sizeof letters - 1)]);
    } else if (lot < 920) {
        return foreign[draw_lot(storm, sizeof foreign / sizeof *foreign)];
    } else if (lot < 970) {
        snprintf(storm->keys, sizeof storm->keys, "<%s:%u,%u>", lot < 950 ? "Click" : "Double", draw_lot(storm, 40), draw_lot(storm, 130));
    } else if (lot < 997) {
        const int *size = sizes[draw_lot(storm, sizeof sizes / sizeof *sizes)];
        snprintf(storm->keys, sizeof storm->keys, "<Size:%dx%d>", size[0], size[1]);
    } else {
        return lot == 999 ? "m" : "Q";
    }
    return storm->keys;
}

/* What is wrong with a cell, or NULL. Check notes every assertion, so only a failure is one. */
static const char *fault_of(const Cell *cell, bool starts, bool ends)
{
    if (cell->columns > 2 || cell->style >= STYLE_COUNT)
        return "a broken cell";
    if ((cell->columns == 2 && (ends || cell[1].columns != 0)) || (cell->columns == 0 && (starts || cell[-1].columns != 2)))
        return "half a wide character";
    if (cell->columns > 0 && cell->chars[0] && unicode_columns(cell->chars[0]) <= 0)
        return "a cell begins with a mark";
    return NULL;
}

static void check_grid(const Grid *grid, const char *keys)
{
    for (int i = 0; i < grid->rows * grid->cols; i++) {
        const char *fault = fault_of(&grid->cells[i], i % grid->cols == 0, i % grid->cols == grid->cols - 1);
        if (fault)
            ck_abort_msg("after %s: %s in cell %d", keys, fault, i);
    }
}

static size_t count_files(const char *folder)
{
    size_t count = 0;
    DIR *dir = opendir(folder);
    ck_assert_ptr_nonnull(dir);
    for (const struct dirent *entry; (entry = readdir(dir));) {
        ck_assert_msg(entry->d_name[0] != '.' || strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0, "left behind: %s",
                      entry->d_name);
        count += entry->d_name[0] != '.';
    }
    closedir(dir);
    return count;
}

/* A name that was typed could be of a file anywhere: then no PDF is asked for. */
static bool may_make(Drive *drive)
{
    return strcmp(drive->ui.top->ops->id, "form") != 0 || strstr(drive_screen(drive), "~/kyr-") != NULL;
}

/* PDFs only by the keys for them; other keys leave the home folder as it is. */
static void step(Storm *storm, Drive *drive)
{
    /* More keys open a screen than close one: without this the storm would soon be high up and see the same two or three. */
    bool high = ui_depth(&drive->ui) > 2 + draw_lot(storm, 4);
    bool form = strcmp(drive->ui.top->ops->id, "form") == 0;
    const char *keys = high ? "<Esc>" : form && draw_lot(storm, 20) == 0 ? "m" : pick(storm);
    if (strcmp(keys, "m") == 0 && !may_make(drive))
        return;
    /* Test sheets are made by Enter, or a click, on their own screens. */
    bool make = strcmp(keys, "m") == 0 || strncmp(drive->ui.top->ops->id, "measure", strlen("measure")) == 0;
    drive_keys(drive, keys);
    check_grid(&drive->ui.grid, keys);
    storm->made += make;
    if (make)
        storm->files = count_files(drive->home);
    else if (draw_lot(storm, 50) == 0)
        ck_assert_msg(count_files(drive->home) == storm->files, "%s or a key before it changed the home folder", keys);
}

static Drive *open_app(Storm *storm)
{
    static const char *const languages[] = {NULL, "es", "ar", "en,ar", "ar,en", "zh_CN,my", "hi", "so,ar"};
    const int *size = sizes[draw_lot(storm, sizeof sizes / sizeof *sizes)];
    storm->files = 0;
    return drive_open(&(DriveRequest){
        .languages = languages[draw_lot(storm, sizeof languages / sizeof *languages)],
        .cols = size[0],
        .rows = size[1],
        .shipped = true,
        .bidi = (BidiMode)draw_lot(storm, BIDI_MODE_COUNT),
        .ascii = draw_lot(storm, 4) == 0,
    });
}

/* Set once by main: a Check test takes no arguments. */
static size_t steps = 100000;
static uint64_t seed = 20261122;

START_TEST(the_app_stands_the_storm)
{
    size_t opened = 0;
    Storm storm = {.state = seed};
    for (size_t i = 0; i < steps; opened++) {
        Drive *drive = open_app(&storm);
        for (; i < steps && !drive->ui.leaving; i++) {
            step(&storm, drive);
            drive->ui.leaving = drive->ui.leaving && draw_lot(&storm, 20) == 0; /* opening is slow: mostly it goes on */
        }
        drive_close(drive);
    }
    printf("%zu steps, %zu times opened, %zu times m\n", steps, opened, storm.made);
}
END_TEST

static Suite *suite_storm(void)
{
    Suite *suite = suite_create("screens/storm");
    TCase *tcase = tcase_create("storm");
    tcase_add_test(tcase, the_app_stands_the_storm);
    tcase_set_timeout(tcase, 0);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(int argc, char **argv)
{
    steps = argc > 1 ? strtoul(argv[1], NULL, 10) : steps;
    seed = argc > 2 ? strtoull(argv[2], NULL, 10) : seed;
    setenv("PATH", "/nonexistent", 1); /* nothing is opened or printed */
    return support_run((const SuiteMaker[]){suite_storm, NULL});
}
