/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the ready screen shows: its parts, which of them there is room for, and their words. */
#ifndef KYR_SCREENS_READY_PARTS_H
#define KYR_SCREENS_READY_PARTS_H

#include "app/print.h"
#include "screens/screens.h"

typedef enum Way { WAY_OPEN, WAY_PRINT, WAY_MORE } Way;

typedef struct Ready {
    Screen screen;
    Arena arena; /* of done */
    MakingDone done;
    List list;
    PrintAsk *ask; /* NULL: answered */
    FileList queues;
    size_t queue;
    Process *sending; /* lp, or NULL */
    int64_t late_ms;
} Ready;

size_t ready_way_count(const Ready *self);
Way ready_way(const Ready *self, size_t index);
const char *ready_way_words(const Ui *ui, Way way);
/* What stands beside a way, or NULL. */
const char *ready_remark(const Ready *self, const Ui *ui, Arena *arena, Way way);
const char *ready_counts(const Ready *self, const Ui *ui, Arena *arena); /* 60 cards, 6 sheets, both sides.  212 kB */
const char *ready_drafts(const Ready *self, const Ui *ui, Arena *arena); /* NULL: no draft language */

/* From row on, at most `rows` rows. */
void ready_draw_parts(const Ready *self, const Ui *ui, const Pen *pen, int row, int rows);

#endif
