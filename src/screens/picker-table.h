/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of the picker: language, code, how much of the text, checked by, own name; columns go where there is no room. */
#ifndef KYR_SCREENS_PICKER_TABLE_H
#define KYR_SCREENS_PICKER_TABLE_H

#include "screens/picker-rows.h"

typedef struct PickerLine {
    const PickerRow *row;
    PickerSlot slot;
    size_t index;
    bool here;   /* the cursor */
    bool chosen; /* for this slot */
} PickerLine;

/* Gives the rows that the heads take. */
int picker_table_heads(const Ui *ui, const Pen *pen, int row);
void picker_table_row(const Ui *ui, const Pen *pen, int row, const PickerLine *line);

#endif
