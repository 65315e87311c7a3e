/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/contact.h"

#include <math.h>

static double baseline_above(double y, const FaceLine *line)
{
    return y - line_drop(line);
}

/* As large as its place lets it be, at the start of the last line; what stands above moves up. */
static void plan_logo(const Face *face, ContactPlan *plan, double *y)
{
    const CardGrid *grid = face->grid;
    const Picture *picture = face->request->logo;
    if (!picture || grid->logo_width <= 0)
        return;
    double scale = fmin(grid->logo_width / picture->width, grid->logo_height / picture->height);
    DrawPicture logo = {.picture = picture, .width_pt = scale * picture->width, .height_pt = scale * picture->height};
    logo.x_pt = face_edge_x(face, EDGE_START, 0, logo.width_pt);
    logo.y_pt = face->foot - logo.height_pt;
    plan->logo = logo;
    *y = fmin(*y, logo.y_pt - grid->contact_gap);
}

static bool plan_edition(Face *face, ContactPlan *plan, double *y, Error *err)
{
    if (!face->edition)
        return true;
    CardText text = {.id = "edition", .plain = arena_strdup(&face->list->arena, face->edition)};
    if (!face_line(face, &text, face_latin_style(), face->grid->edition_size, &plan->edition, err))
        return false;
    plan->edition_baseline = fmin(baseline_above(*y, &plan->edition), face->foot - face->grid->foot_baseline);
    *y = plan->edition_baseline - line_top(&plan->edition) - face->grid->contact_gap;
    return true;
}

static size_t write_in_count(const Face *face)
{
    size_t count = 0;
    while (count < face->grid->write_ins && count < CONTACT_LINES && face->card->write_ins[count].plain)
        count++;
    return count;
}

/* Before the edition, on its line; if something stands at the start of that line, at the end of the line above. */
static bool plan_notice(Face *face, ContactPlan *plan, double *y, Error *err)
{
    const CardGrid *grid = face->grid;
    if (!plan->edition.line || !face->card->notice.plain)
        return true;
    double as_edition = grid->edition_size / (type_class_find("latin")->organisation_pt * grid->label_scale);
    if (!face_line(face, &face->card->notice, face->style, face->type.organisation_pt * as_edition, &plan->notice, err))
        return false;
    bool line_is_free = !plan->logo.picture && (!face->card->phone || write_in_count(face) > 0);
    plan->notice_inset = line_is_free ? plan->edition.width_pt + grid->phone_clear : 0;
    if (line_is_free)
        plan->edition_baseline = fmin(plan->edition_baseline, baseline_above(face->foot, &plan->notice));
    plan->notice_baseline = plan->edition_baseline;
    if (!line_is_free)
        plan->notice_baseline -= line_top(&plan->edition) + grid->label_clear + line_drop(&plan->notice);
    double top = plan->notice_baseline - fmax(line_top(&plan->notice), line_is_free ? line_top(&plan->edition) : 0);
    *y = fmin(*y, top - grid->contact_gap);
    double room = face->right - face->left - plan->notice_inset;
    return face_check_width(face, face->card->notice.id, &plan->notice, room, err);
}

static double full_measure(const Face *face)
{
    return face->right - face->left;
}

/* One line to write on has the whole measure, two share it; the labels under them stand on one baseline. */
static bool shape_row(Face *face, const CardText *labels, size_t count, double measure, WriteRow *row, Error *err)
{
    row->count = count;
    row->width = (measure - (double)(count - 1) * face->grid->write_in_gutter) / (double)count;
    for (size_t i = 0; i < count; i++)
        if (!face_line(face, &labels[i], face->style, face->type.organisation_pt, &row->labels[i], err))
            return false;
    return true;
}

/* row->width: of all of it, when it is called. */
static bool plan_row(Face *face, const CardText *labels, size_t count, WriteRow *row, double *y, Error *err)
{
    const CardGrid *grid = face->grid;
    double top = 0, drop = 0;
    if (!shape_row(face, labels, count, row->width, row, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        const FaceLine *line = &row->labels[i];
        if (!face_check_width(face, labels[i].id, line, row->width, err))
            return false;
        top = fmax(top, line_top(line));
        drop = fmax(drop, line_drop(line));
    }
    row->baseline = *y - fmax(drop, grid->foot_baseline);
    row->line_y = row->baseline - top - grid->write_in_label_clear - grid->write_in_line;
    *y = row->line_y - grid->write_in_clear;
    return true;
}

/* Label over number over organisation, all at the start; the edition, if nothing stands under them, at the end of the last line. */
static bool plan_hotline(Face *face, ContactPlan *plan, double *y, Error *err)
{
    const CardGrid *grid = face->grid;
    double room = full_measure(face) - plan->code.room;
    bool beside_edition = plan->edition.line && plan->write_ins[0].count == 0 && !plan->logo.picture;
    double beside_both = full_measure(face) - fmax(plan->notice.width_pt, plan->edition.width_pt) - grid->phone_clear;
    if (beside_edition)
        *y = face->foot;
    if (!face_phone(face, &plan->phone, err) ||
        !face_line(face, &face->card->foot_label, face->style, face->type.label_pt, &plan->label, err) ||
        !face_organisation(face, &plan->organisation, err))
        return false;
    if (plan->organisation.line) {
        plan->organisation_baseline = beside_edition ? plan->edition_baseline : baseline_above(*y, &plan->organisation);
        *y = plan->organisation_baseline - line_top(&plan->organisation) - 2 * grid->label_clear;
        double taken = beside_edition ? plan->edition.width_pt + grid->phone_clear : plan->code.room;
        if (!face_check_width(face, "organisation", &plan->organisation, full_measure(face) - taken, err))
            return false;
    }
    plan->phone_baseline = *y;
    plan->label_baseline = plan->phone_baseline - line_top(&plan->phone) - 2 * grid->label_clear - line_drop(&plan->label);
    *y = plan->label_baseline - line_top(&plan->label);
    return face_check_width(face, face->card->foot_label.id, &plan->label, room, err) &&
           face_check_width(face, "hotline", &plan->phone, beside_edition ? fmin(room, beside_both) : room, err);
}

/* Side by side, or one above the other where a label is too long for that. */
static bool plan_write_ins(Face *face, size_t count, ContactPlan *plan, double *y, Error *err)
{
    const CardText *labels = face->card->write_ins;
    WriteRow beside;
    if (!shape_row(face, labels, count, full_measure(face), &beside, err))
        return false;
    bool fits = true;
    for (size_t i = 0; i < count; i++)
        fits = fits && beside.labels[i].width_pt <= beside.width;
    for (size_t i = 0; i < count; i++)
        plan->write_ins[i].width = full_measure(face);
    if (fits)
        return plan_row(face, labels, count, &plan->write_ins[0], y, err);
    for (size_t i = count; i > 0; i--)
        if (!plan_row(face, &labels[i - 1], 1, &plan->write_ins[i - 1], y, err))
            return false;
    return true;
}

/* The hotline or a line to write one on, and the code beside it. */
static bool plan_help(Face *face, bool over_lines, ContactPlan *plan, double *y, Error *err)
{
    const CardWords *card = face->card;
    if (!face_plan_code(face, &plan->code, err))
        return false;
    if (card->phone && over_lines)
        *y -= face->grid->contact_gap;
    double quiet = plan->code.room - plan->code.side, bottom = over_lines || quiet <= 0 ? *y : *y + face->grid->contact_gap - quiet;
    plan->hotline_row.width = full_measure(face) - plan->code.room;
    if (card->phone && !plan_hotline(face, plan, y, err))
        return false;
    if (!card->phone && card->foot_label.plain && !plan_row(face, &card->foot_label, 1, &plan->hotline_row, y, err))
        return false;
    plan->code.y = bottom - plan->code.side;
    if (plan->code.side > 0)
        *y = fmin(*y, plan->code.y);
    return true;
}

bool contact_plan(Face *face, ContactPlan *out, Error *err)
{
    size_t count = write_in_count(face);
    double y = face->foot;
    *out = (ContactPlan){0};
    bool edition = plan_edition(face, out, &y, err);
    plan_logo(face, out, &y);
    if (!edition || !plan_notice(face, out, &y, err) || (count > 0 && !plan_write_ins(face, count, out, &y, err)))
        return false;
    if (face->grid->contact_hotline && !plan_help(face, count > 0, out, &y, err))
        return false;
    out->height = face->foot - y;
    return true;
}

static void draw_row(Face *face, const WriteRow *row)
{
    for (size_t i = 0; i < row->count; i++) {
        double inset = (double)i * (row->width + face->grid->write_in_gutter);
        double x = face_edge_x(face, EDGE_START, inset, row->width);
        draw_box(face->list, (DrawBox){x, row->line_y, row->width, face->grid->write_in_line, 0, INK_BLACK});
        face_put(face, &row->labels[i],
                 (FaceMark){.inset_pt = inset, .baseline_pt = row->baseline, .ink = INK_BLACK, .role = ROLE_PARAGRAPH});
    }
}

void contact_draw(Face *face, const ContactPlan *plan)
{
    FaceMark mark = {.edge = EDGE_START, .ink = INK_BLACK, .role = ROLE_PARAGRAPH};
    if (plan->phone.line) {
        mark.baseline_pt = plan->label_baseline;
        face_put(face, &plan->label, mark);
        mark.baseline_pt = plan->phone_baseline;
        face_put(face, &plan->phone, mark);
    }
    if (plan->organisation.line) {
        mark.baseline_pt = plan->organisation_baseline;
        face_put(face, &plan->organisation, mark);
    }
    face_draw_code(face, &plan->code);
    if (plan->logo.picture)
        draw_picture(face->list, plan->logo);
    draw_row(face, &plan->hotline_row);
    for (size_t i = 0; i < CONTACT_LINES; i++)
        draw_row(face, &plan->write_ins[i]);
    if (!plan->edition.line)
        return;
    mark.edge = EDGE_END;
    mark.baseline_pt = plan->edition_baseline;
    face_put(face, &plan->edition, mark);
    if (!plan->notice.line)
        return;
    mark.inset_pt = plan->notice_inset;
    mark.baseline_pt = plan->notice_baseline;
    face_put(face, &plan->notice, mark);
}
