/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The languages as rows of the picker: their names in the language of the menus, what is typed filtered and ranked, and the words
 * that say how far to trust each. Names are folded once; a keystroke folds only what is typed. */
#ifndef KYR_SCREENS_PICKER_ROWS_H
#define KYR_SCREENS_PICKER_ROWS_H

#include "app/fold.h"
#include "app/languages.h"
#include "screens/screens.h"

enum { PICKER_KEYS = 4 };

typedef struct PickerRow {
    const LanguageState *state;    /* NULL: no language, the end of two */
    const char *name;              /* in the language of the menus */
    const char *code;              /* "" for no language */
    const char *keys[PICKER_KEYS]; /* folded: the code, and three names */
    int interface_percent;         /* of the words of the keys: they stand for all of the menus */
    bool in_menus;                 /* now */
    int rank;                      /* of what is typed: 4 the code, then as fold_rank */
} PickerRow;

typedef struct PickerRows {
    Arena arena;
    Fold *fold;
    LanguageList languages;
    PickerRow *all; /* English, the others by name, no language */
    size_t count;
    const PickerRow **shown; /* what the slot and what is typed leave, best first */
    size_t shown_count;
    size_t language_count; /* of this slot, whatever is typed */
} PickerRows;

/* False, with English alone, if there is no folder of locales. picker_rows_done() either way. */
bool picker_rows_open(PickerRows *rows, Ui *ui, Error *err);
void picker_rows_done(PickerRows *rows);

/* none: there is a language beside that can be taken away. */
void picker_rows_filter(PickerRows *rows, PickerSlot slot, bool none, const char *typed);

/* Cells of the table, and the sentences about a row, in the arena. */
const char *picker_text(const Ui *ui, Arena *arena, const PickerRow *row, PickerSlot slot);
const char *picker_checked(const Ui *ui, const PickerRow *row);
bool picker_doubtful(const PickerRow *row); /* what it is checked by is a caution */
const char *picker_about(const Ui *ui, Arena *arena, const PickerRow *row, PickerSlot slot);

#endif
