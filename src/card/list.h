/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fitted part of a face: statements, or a numbered list. Whatever is made belongs to the face's display list. */
#ifndef KYR_CARD_LIST_H
#define KYR_CARD_LIST_H

#include <stdbool.h>

#include "card/face.h"

typedef struct FaceList { /* the fitted part of a face */
    double top, bottom;
    double column;  /* of icons and numerals; 0: no numerals */
    double icons;   /* of the icons alone; 0: none */
    double writing; /* of a form: what the lines to write on take of the height; 0: none */
} FaceList;

double list_height(const FaceList *area); /* what is there for words */
/* Shapes the words' items and fits them; fit->fits is false only when the face is measured, else that is an error. */
bool list_fit(Face *face, const FaceList *area, FitResult *fit, Paragraph ***items, Error *err);
/* With a column the items are numbered. */
bool list_draw(Face *face, const FaceList *area, const FitResult *fit, Paragraph *const *items, Error *err);

#endif
