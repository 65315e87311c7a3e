/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The help as rows, from the table of keys and the keys of the screen that was asked about; in the arena. */
#ifndef KYR_SCREENS_HELP_ROWS_H
#define KYR_SCREENS_HELP_ROWS_H

#include "screens/ui.h"

/* A heading, or a key, what it does and more about that, or a line of text, or nothing. */
typedef struct HelpCell {
    const char *heading, *key, *text, *more;
} HelpCell;

typedef struct HelpRow {
    HelpCell left, right;
    bool half; /* left and right stand beside each other */
} HelpRow;

typedef struct HelpRows {
    const HelpRow *rows;
    size_t count;
    size_t steps; /* from here on: the screen's own keys */
} HelpRows;

void help_rows(const Ui *ui, const Screen *about, Arena *arena, HelpRows *out);

#endif
