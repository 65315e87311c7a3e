/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The foot of larger formats (CARD 8): hotline with its number large, lines to write on, the notice and the edition. */
#ifndef KYR_CARD_CONTACT_H
#define KYR_CARD_CONTACT_H

#include <stdbool.h>

#include "card/face.h"

enum { CONTACT_LINES = 2 };

/* Lines to write on, side by side, with their labels under them. */
typedef struct WriteRow {
    FaceLine labels[CONTACT_LINES];
    size_t count; /* 0: there is no such row */
    double baseline, line_y, width;
} WriteRow;

/* Baselines and edges are filled from the foot upwards; a line that is NULL is not there. */
typedef struct ContactPlan {
    double height;
    FaceLine label, phone, organisation, notice, edition;
    double label_baseline, phone_baseline, organisation_baseline, notice_baseline, edition_baseline;
    double notice_inset; /* from the end edge */
    CodePlan code;
    DrawPicture logo;     /* picture NULL: none */
    WriteRow hotline_row; /* in place of a number */
    WriteRow write_ins[CONTACT_LINES];
} ContactPlan;

bool contact_plan(Face *face, ContactPlan *out, Error *err);
void contact_draw(Face *face, const ContactPlan *plan);

#endif
