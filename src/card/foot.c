/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/foot.h"

#include <math.h>

static const double most_between = 3;

/* The lowest baseline that keeps a line's ink above the margin. */
static double lowest_baseline(const Face *face, const FaceLine *line)
{
    return face->foot - fmax(face->grid->foot_baseline, line_drop(line));
}

static bool plan_organisation(Face *face, FootPlan *plan, Error *err)
{
    if (!face_organisation(face, &plan->organisation, err))
        return false;
    if (plan->organisation.line)
        plan->organisation_baseline = lowest_baseline(face, &plan->organisation);
    return true;
}

/* Label over phone over organisation, as high as the code beside them and its quiet zone if they can be. */
static bool plan_beside_code(Face *face, FootPlan *plan, Error *err)
{
    const CardGrid *grid = face->grid;
    double room = face->right - face->left - plan->code.room, bottom = face->foot - grid->foot_baseline;
    if (!face_phone(face, &plan->phone, err) ||
        !face_line(face, &face->card->foot_label, face->style, face->type.label_pt, &plan->label, err))
        return false;
    double ink = line_top(&plan->label) + line_drop(&plan->label) + line_top(&plan->phone);
    ink += plan->organisation.line ? line_top(&plan->organisation) + face->foot - plan->organisation_baseline : grid->foot_baseline;
    double between = fmin(fmax((plan->code.room - grid->foot_baseline - ink) / 2, 2 * grid->label_clear), most_between);
    if (plan->organisation.line)
        bottom = plan->organisation_baseline - line_top(&plan->organisation) - between;
    plan->phone_baseline = bottom;
    plan->label_baseline = bottom - line_top(&plan->phone) - between - line_drop(&plan->label);
    plan->height = fmax(plan->code.room, face->foot - plan->label_baseline + line_top(&plan->label));
    return (!plan->organisation.line || face_check_width(face, "organisation", &plan->organisation, room, err)) &&
           face_check_width(face, "hotline", &plan->phone, room, err) &&
           face_check_width(face, face->card->foot_label.id, &plan->label, room, err);
}

/* Label over organisation at the start, phone at the end. */
static bool plan_hotline(Face *face, FootPlan *plan, Error *err)
{
    const CardGrid *grid = face->grid;
    if (!face_phone(face, &plan->phone, err) ||
        !face_line(face, &face->card->foot_label, face->style, face->type.label_pt, &plan->label, err))
        return false;
    double room = face->right - face->left - plan->phone.width_pt - grid->phone_clear;
    plan->height = grid->hotline_foot;
    plan->phone_baseline = lowest_baseline(face, &plan->phone);
    plan->label_baseline = lowest_baseline(face, &plan->label);
    if (plan->organisation.line) {
        double ink = line_drop(&plan->label) + line_top(&plan->organisation) + grid->label_clear;
        plan->label_baseline = plan->organisation_baseline - fmax(grid->organisation_pitch, ink);
        plan->height = fmax(plan->height, face->foot - plan->label_baseline + line_top(&plan->label));
        if (!face_check_width(face, "organisation", &plan->organisation, room, err))
            return false;
    }
    return face_check_width(face, face->card->foot_label.id, &plan->label, room, err);
}

/* At the other end of the label's row, or under it where both do not fit in. Gives the height of the row's ink. */
static double plan_beside_label(Face *face, FootPlan *plan, double *room)
{
    double top = line_top(&plan->label), left = *room - plan->organisation.width_pt - face->grid->heading_clear;
    if (!plan->organisation.line)
        return top;
    if (plan->label.width_pt > left) {
        plan->label_baseline =
            plan->organisation_baseline - line_top(&plan->organisation) - face->grid->label_clear - line_drop(&plan->label);
        return top;
    }
    plan->organisation_edge = EDGE_END;
    plan->label_baseline = plan->organisation_baseline = fmin(plan->label_baseline, plan->organisation_baseline);
    *room = left;
    return fmax(top, line_top(&plan->organisation));
}

/* A line to write on, with its label under it. The label has the organisation's size. */
static bool plan_write_in(Face *face, FootPlan *plan, Error *err)
{
    const CardGrid *grid = face->grid;
    if (!face_line(face, &face->card->foot_label, face->style, face->type.organisation_pt, &plan->label, err))
        return false;
    double measure = face->right - face->left - plan->code.room, room = measure;
    plan->label_baseline = lowest_baseline(face, &plan->label);
    double top = plan_beside_label(face, plan, &room);
    double highest = face->foot - grid->write_in_foot + grid->write_in_clear;
    plan->line_y = fmin(highest, plan->label_baseline - top - grid->write_in_label_clear - grid->write_in_line);
    /* Tall labels raise the line; the space above the foot gives up what it can, the pen's 17 pt stay clear of ink. */
    plan->height = fmax(grid->write_in_foot, face->foot - plan->line_y + grid->write_in_clear - grid->write_in_lift);
    plan->height = fmax(plan->height, plan->code.room);
    return face_check_width(face, face->card->foot_label.id, &plan->label, room, err) &&
           (!plan->organisation.line || face_check_width(face, "organisation", &plan->organisation, measure, err));
}

bool foot_plan(Face *face, FootPlan *out, Error *err)
{
    *out = (FootPlan){0};
    if (!face->card->foot_label.plain)
        return true;
    if (!plan_organisation(face, out, err) || !face_plan_code(face, &out->code, err))
        return false;
    out->code.y = face->foot - out->code.side;
    if (!face->card->phone)
        return plan_write_in(face, out, err);
    return out->code.side > 0 ? plan_beside_code(face, out, err) : plan_hotline(face, out, err);
}

static void put_phone(Face *face, const FootPlan *plan, FaceEdge edge)
{
    face_put(face, &plan->phone, (FaceMark){.edge = edge, .baseline_pt = plan->phone_baseline, .ink = INK_BLACK, .role = ROLE_PARAGRAPH});
}

void foot_draw(Face *face, const FootPlan *plan)
{
    FaceMark mark = {.edge = EDGE_START, .ink = INK_BLACK, .role = ROLE_PARAGRAPH};
    if (!plan->label.line)
        return;
    face_draw_code(face, &plan->code);
    double measure = face->right - face->left - plan->code.room;
    if (!plan->phone.line)
        draw_box(face->list,
                 (DrawBox){face_edge_x(face, EDGE_START, 0, measure), plan->line_y, measure, face->grid->write_in_line, 0, INK_BLACK});
    mark.baseline_pt = plan->label_baseline;
    face_put(face, &plan->label, mark);
    if (plan->phone.line && plan->code.side > 0)
        put_phone(face, plan, EDGE_START);
    if (plan->organisation.line) {
        mark.edge = plan->organisation_edge;
        mark.inset_pt = mark.edge == EDGE_END ? plan->code.room : 0;
        mark.baseline_pt = plan->organisation_baseline;
        face_put(face, &plan->organisation, mark);
    }
    if (plan->phone.line && plan->code.side <= 0)
        put_phone(face, plan, EDGE_END);
}
