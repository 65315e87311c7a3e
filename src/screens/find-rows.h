/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was found as rows: number, title, the text with the match in sight. */
#ifndef KYR_SCREENS_FIND_ROWS_H
#define KYR_SCREENS_FIND_ROWS_H

#include "app/search.h"
#include "screens/ui.h"

/* A text cut at its start so that the match is seen in so many columns; spans and match go with it. In the arena. */
typedef struct Sight {
    TermText text;
    size_t start, end; /* the match */
} Sight;
Sight find_sight(const Found *found, int columns, bool ascii, Arena *arena);

/* "2.8": the numbers that home and reader show; "c" for a card. */
const char *find_number(const Ui *ui, Arena *arena, const Found *found);
/* Place of a unit among those that a lesson shows. */
size_t find_unit(const Found *found);

typedef struct FindLine {
    const Found *found;
    size_t index;
    bool here;        /* the cursor */
    size_t languages; /* of a card found by its title: in how many it can be printed */
} FindLine;
void find_row(const Ui *ui, const Pen *pen, int row, const FindLine *line);
/* Where the heads of the parts begin. */
int find_margin(const Ui *ui);

#endif
