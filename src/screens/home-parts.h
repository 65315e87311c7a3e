/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands beside and under the list of topics: where else to go, dates, what the signs mean. */
#ifndef KYR_SCREENS_HOME_PARTS_H
#define KYR_SCREENS_HOME_PARTS_H

#include "screens/ui.h"

typedef struct TopicFacts {
    size_t disputed; /* units whose standing is contested or varies */
    size_t due;      /* whose review date is past */
} TopicFacts;
TopicFacts home_facts(const Ui *ui, const Topic *topic);

/* The title of a topic in its own direction; English where the terminal is sent nothing of that language. */
TermText home_title(const Ui *ui, Arena *arena, const Catalog *catalog, const Topic *topic);

/* Rows beside the list, its head counted, and the most that there can be. */
typedef struct HomeRoom {
    int list, most;
} HomeRoom;
/* From the first row of the box down: keys, then dates and place if there is room. languages: how many there are. Gives the rows that
 * the list and what stands beside it take. */
int home_draw_side(const Ui *ui, const Pen *pen, Box box, HomeRoom room, size_t languages);
/* What the signs of the list mean, on one row; numbers: of the topics that have them, instead of what the counts are. */
void home_draw_legend(const Ui *ui, const Pen *pen, int row, int col, bool numbers);

#endif
