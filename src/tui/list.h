/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cursor in a list of rows, and which rows are seen: moving, paging, numbers typed digit by digit. Values only. */
#ifndef KYR_TUI_LIST_H
#define KYR_TUI_LIST_H

#include <stdbool.h>
#include <stddef.h>

#include "tui/key.h"

typedef struct List {
    size_t count;
    size_t cursor; /* always < count, 0 when there is none */
    size_t top;    /* first row shown */
    size_t number; /* digits typed in a row make one number; 0: none yet */
} List;

/* A new count keeps the cursor where it can stay. */
void list_resize(List *list, size_t count);
/* UP DOWN NEXT STEP_BACK PAGE_UP PAGE_DOWN FIRST LAST NUMBER ROW WHEEL_UP WHEEL_DOWN. False if the action is none of these. page: rows
 * seen. */
bool list_act(List *list, const Act *act, size_t page);
/* Moves top so that the cursor is among `rows` rows. */
void list_show(List *list, size_t rows);

#endif
