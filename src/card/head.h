/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The holder's head: heading and edition on one baseline over the rule, or over the draft bar (CARD 2, 3, 5). */
#ifndef KYR_CARD_HEAD_H
#define KYR_CARD_HEAD_H

#include <stdbool.h>

#include "card/face.h"

typedef struct HeadPlan {
    FaceLine heading, edition, review, draft_english, draft_local;
    double baseline, edition_baseline;
    double bar_height; /* of the draft bar; 0: a rule */
    double list_y;
} HeadPlan;
bool head_plan_bar(Face *face, HeadPlan *out, Error *err);
/* Sizes the heading to a fitted body and sets the baselines. */
bool head_plan_heading(Face *face, HeadPlan *plan, double body_pt, Error *err);
void head_draw(Face *face, const HeadPlan *plan);
void head_draw_edition(Face *face, const HeadPlan *plan); /* last in reading order */

#endif
