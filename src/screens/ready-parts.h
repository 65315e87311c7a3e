/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the ready screen shows: its parts, which of them there is room for, and their words. */
#ifndef KYR_SCREENS_READY_PARTS_H
#define KYR_SCREENS_READY_PARTS_H

#include "app/print.h"
#include "screens/measure.h"
#include "screens/parts.h"
#include "screens/screens.h"

typedef enum Way { WAY_OPEN, WAY_PRINT, WAY_TEST, WAY_READ, WAY_MORE, WAY_CARDS, WAY_COUNT } Way;
enum { READY_WAYS = 4 };

typedef struct Ready {
    Screen screen;
    Arena arena; /* of done */
    MakingDone done;
    Measure *measure; /* it is a test sheet of this; or NULL; borrowed */
    Way ways[READY_WAYS];
    List list;
    PrintAsk *ask; /* NULL: answered */
    FileList queues;
    size_t queue;
    Process *sending; /* lp, or NULL */
    int64_t late_ms;
} Ready;

/* For a test sheet of this. */
Screen *ready_test_new(Ui *ui, const MakingDone *done, Measure *measure);
void ready_set_ways(Ready *self); /* what can be done now */
const char *ready_way_words(const Ui *ui, Way way);
/* What stands beside a way, or NULL. */
const char *ready_remark(const Ready *self, const Ui *ui, Arena *arena, Way way);
const char *ready_headline(const Ready *self, const Ui *ui, Arena *arena);
const char *ready_counts(const Ready *self, const Ui *ui, Arena *arena); /* 60 cards, 6 sheets, both sides.  212 kB */
const char *ready_drafts(const Ready *self, const Ui *ui, Arena *arena); /* NULL: no draft language */

/* From row on, at most `rows` rows. */
void ready_draw_parts(const Ready *self, const Ui *ui, const Pen *pen, int row, int rows);

#endif
