/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The face of a card in words: its own laid-out lines (display list -> text runs -> rows), in a frame, because a card has an edge. */
#ifndef KYR_SCREENS_FACE_H
#define KYR_SCREENS_FACE_H

#include "draw/draw.h"
#include "screens/ui.h"

/* Rows that face_draw needs for a frame so many columns wide, its frame counted. */
int face_rows(const Pen *pen, const DisplayList *face, int columns, bool loose);
typedef struct FaceView {
    int rows;   /* of the frame */
    int skip;   /* rows scrolled away */
    bool loose; /* a blank row between items */
} FaceView;

/* Draws the frame and the lines in it. The true line breaks are kept; a line too long for the frame goes on, indented, in the next
 * row. What does not fit is said: "▼ 3 more lines". */
void face_draw(const Ui *ui, const Pen *pen, const DisplayList *face, Box box, FaceView view);

#endif
