/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drives the app with keys and reads its grid, without a terminal. */
#ifndef KYR_TESTS_DRIVE_H
#define KYR_TESTS_DRIVE_H

#include "screens/ui.h"
#include "support/support.h"

typedef struct DriveRequest {
    const char *languages; /* as --lang; NULL: English */
    int cols, rows;        /* 0: 80 × 24 */
    const char *menus;     /* their language, if not the first */
    bool shipped;          /* the content and locales that kyr ships; else those of tests/screens/data, which look like SCREENS */
    const char *topic;     /* kyr browse TOPIC */
    const char *overlay;   /* the user's own regions and stocks, or NULL */
    bool config;           /* ~/.config/kyr instead, which is not there yet */
    BidiMode bidi;
    bool ascii;
} DriveRequest;

typedef struct Drive {
    Session *session;
    Ui ui;
    char *home; /* an empty folder */
    Buf text;
} Drive;

/* Today is 2026-11-22. Fails the test if the app does not open. */
Drive *drive_open(const DriveRequest *request);
void drive_close(Drive *drive);

/* "c<Enter>es<Enter>m": each character is a key; names in <>: Enter Esc Up Down Left Right PgUp PgDn Home End Tab S-Tab BS Space F1…
 * C-c C-l C-z lt gt, Paste:text, Click:row,col Double:row,col Wheel:up Wheel:down, Size:40x12. Draws after every key, and waits for
 * running work. */
void drive_keys(Drive *drive, const char *keys);
/* How many keys that is. */
size_t drive_count(const char *keys);

const char *drive_screen(Drive *drive); /* the grid as text; valid until the next call */
const char *drive_row(Drive *drive, int row);
/* The grid, and under it its styles, are those of tests/golden/screen-NAME.txt. The home folder is written ~. */
void drive_golden(Drive *drive, const char *name);
/* Fails unless the screen holds this text. */
void drive_expect(Drive *drive, const char *text);

#endif
