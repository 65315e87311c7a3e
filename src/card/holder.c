/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/face.h"

#include "card/contact.h"
#include "card/foot.h"
#include "card/head.h"
#include "card/list.h"

/* One of the two, as the grid says. */
typedef struct Foot {
    FootPlan card;
    ContactPlan contact;
    double height;
} Foot;

static bool plan_foot(Face *face, Foot *out, Error *err)
{
    *out = (Foot){0};
    bool planned = true;
    if (face->grid->contact)
        planned = contact_plan(face, &out->contact, err);
    else if (!face->grid->inner)
        planned = foot_plan(face, &out->card, err);
    out->height = face->grid->contact ? out->contact.height : out->card.height;
    return planned;
}

static void draw_foot(Face *face, const Foot *foot)
{
    if (face->grid->contact)
        contact_draw(face, &foot->contact);
    else
        foot_draw(face, &foot->card);
}

/* Heading over a line, a numbered list, a foot with one big number (CARD 1). */
bool holder_build(Face *face, Error *err)
{
    const CardGrid *grid = face->grid;
    HeadPlan head;
    Foot foot;
    FitResult fit;
    Paragraph **items;
    if (!head_plan_bar(face, &head, err) || !plan_foot(face, &foot, err))
        return false;
    const double band_over_foot = 3.5; /* CARD 6 */
    double band = skin_inks(face->request->skin)->ground ? band_over_foot : 0;
    double bottom = face->foot - (foot.height > 0 ? foot.height + band + grid->list_above_foot : 0);
    FaceList area = {.top = head.list_y, .bottom = bottom, .icons = face->words->icons ? grid->icon_column : 0};
    area.column = area.icons + grid->numeral_column;
    area.writing = face->words->lines ? (double)face->words->item_count * grid->writing_lines * grid->writing_pitch : 0;
    if (!list_fit(face, &area, &fit, &items, err) || !head_plan_heading(face, &head, fit.size_pt, err))
        return false;
    if (!fit.fits)
        return true;
    face_ground(face, foot.height > 0 ? face->foot - foot.height - band : face->list->height_pt);
    head_draw(face, &head);
    if (!list_draw(face, &area, &fit, items, err))
        return false;
    draw_foot(face, &foot);
    head_draw_edition(face, &head);
    return true;
}
