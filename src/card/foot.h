/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands under a holder's list: hotline or write-in line (CARD 5). */
#ifndef KYR_CARD_FOOT_H
#define KYR_CARD_FOOT_H

#include <stdbool.h>

#include "card/face.h"

typedef struct FootPlan {
    double height;
    FaceLine label, organisation, phone;
    double label_baseline, organisation_baseline, phone_baseline, line_y;
    FaceEdge organisation_edge;
    CodePlan code;
} FootPlan;
bool foot_plan(Face *face, FootPlan *out, Error *err);
void foot_draw(Face *face, const FootPlan *plan);

#endif
