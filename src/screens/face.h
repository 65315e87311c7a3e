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

/* What of a card is shown beside fields or a list, or instead of them. */
typedef struct FaceSide {
    size_t face; /* 0 front, 1 back */
    bool alone;  /* where there is no room beside them (ui_stacked): the face instead */
    int skip;    /* rows of a face alone that are scrolled away */
} FaceSide;

/* Beside them the other side; where there is no room: the front, the back, none. */
void face_turn(FaceSide *side, const Ui *ui, size_t face_count);

#endif
