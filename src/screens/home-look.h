/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A look at one topic without opening it: what it says first, its rights counted by kind, the cards with it. */
#ifndef KYR_SCREENS_HOME_LOOK_H
#define KYR_SCREENS_HOME_LOOK_H

#include "screens/ui.h"

/* Gives the rows it takes; where it needs more than `rows` that is 0, and nothing is drawn. */
int home_draw_look(const Ui *ui, const Pen *pen, int row, int rows, const Topic *topic);

/* "14 rights: 6 to know, 3 to ask. 1 is in dispute." */
const char *home_counts(const Ui *ui, Arena *arena, const Topic *topic);
/* "Cards: At the door, Door sheet."; NULL: none holds a right of the topic. */
const char *home_cards(const Ui *ui, Arena *arena, const Topic *topic);

#endif
