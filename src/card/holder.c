/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/face.h"

#include "card/foot.h"
#include "card/head.h"
#include "card/list.h"

/* Heading over a line, a numbered list, a foot with one big number (CARD 1). */
bool holder_build(Face *face, Error *err)
{
    const CardGrid *grid = &card_grid;
    HeadPlan head;
    FootPlan foot;
    FitResult fit;
    Paragraph **items;
    if (!head_plan_bar(face, &head, err) || !foot_plan(face, &foot, err))
        return false;
    double bottom = face->foot - (foot.height > 0 ? foot.height + grid->list_above_foot : 0);
    FaceList area = {.top = head.list_y, .bottom = bottom, .column = grid->numeral_column};
    if (!list_fit(face, &area, &fit, &items, err) || !head_plan_heading(face, &head, fit.size_pt, err))
        return false;
    if (!fit.fits)
        return true;
    head_draw(face, &head);
    if (!list_draw(face, &area, &fit, items, err))
        return false;
    foot_draw(face, &foot);
    head_draw_edition(face, &head);
    return true;
}
