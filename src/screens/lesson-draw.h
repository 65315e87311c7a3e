/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws a Lesson from a unit on: margin, languages beside or under each other, and the ground of the unit under the cursor. */
#ifndef KYR_SCREENS_LESSON_DRAW_H
#define KYR_SCREENS_LESSON_DRAW_H

#include "screens/lesson.h"

typedef struct LessonView {
    const Lesson *lesson;
    const Ui *ui;
    const Pen *pen;
    size_t cursor;
    Detail detail;  /* of the unit under the cursor */
    int first, end; /* rows that may be drawn on */
} LessonView;

/* Blank rows between units. */
int lesson_gap(const Ui *ui);
/* Rows of a unit with its ground. */
int lesson_height(const LessonView *view, size_t index);
/* From row on, which may lie over the first where the unit is taller than the body; gives the row behind it. */
int lesson_draw(const LessonView *view, size_t index, int row);
/* The names of the two languages over their columns. */
void lesson_draw_head(const LessonView *view, int row);
/* "▼ 5 more lines" on the last row. */
void lesson_draw_more(const LessonView *view, int more);

#endif
