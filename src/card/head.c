/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/head.h"

#include <math.h>

static const double heading_step = 0.25;

static bool latin_line(Face *face, const char *id, const char *words, double size_pt, bool bold, FaceLine *out, Error *err)
{
    TextStyle style = face_latin_style();
    style.bold = bold;
    CardText text = {.id = id, .plain = arena_strdup(&face->list->arena, words)};
    return face_line(face, &text, style, size_pt, out, err);
}

/* Both wordings stand on one baseline. */
static void draft_ink(const HeadPlan *plan, double *top, double *drop)
{
    *top = line_top(&plan->draft_english);
    *drop = line_drop(&plan->draft_english);
    if (!plan->draft_local.line)
        return;
    *top = fmax(*top, line_top(&plan->draft_local));
    *drop = fmax(*drop, line_drop(&plan->draft_local));
}

/* Both words of the draft bar on one line; the bar grows with the ink of the local words (CARD 5). */
static bool plan_draft(Face *face, HeadPlan *plan, Error *err)
{
    const CardGrid *grid = face->grid;
    TextStyle bold = face->style;
    bold.bold = true;
    plan->bar_height = grid->draft_height;
    if (!latin_line(face, "card.draft", CARD_DRAFT_WORDS, grid->draft_size, true, &plan->draft_english, err))
        return false;
    if (!face->card->draft.plain)
        return true;
    if (!face_line(face, &face->card->draft, bold, grid->draft_size, &plan->draft_local, err))
        return false;
    double top, drop, room = face->right - face->left - plan->draft_english.width_pt - 4 * grid->draft_inset;
    draft_ink(plan, &top, &drop);
    plan->bar_height = fmax(grid->draft_height, top + drop + grid->draft_ink_clear);
    return face_check_width(face, "card.draft", &plan->draft_local, room, err);
}

bool head_plan_bar(Face *face, HeadPlan *out, Error *err)
{
    const CardGrid *grid = face->grid;
    *out = (HeadPlan){.list_y = grid->list_y};
    if (!face->draft)
        return true;
    if (!plan_draft(face, out, err))
        return false;
    out->list_y = fmax(grid->list_y + grid->draft_list_lower, grid->draft_y + out->bar_height + grid->draft_list_clear);
    return true;
}

static double edition_room(const Face *face, const HeadPlan *plan)
{
    double review = plan->review.line ? plan->review.width_pt + 2 * face->grid->review_inset : 0;
    double widest = fmax(plan->edition.line ? plan->edition.width_pt : 0, review);
    return widest > 0 ? widest + face->grid->heading_clear : 0;
}

/* The edition stands on the heading's baseline, or under the REVIEW DUE frame where a raised baseline would run into it. */
static void set_baselines(const Face *face, HeadPlan *plan, double lowest_ink)
{
    const CardGrid *grid = face->grid;
    plan->baseline = fmin(grid->heading_baseline, lowest_ink - line_drop(&plan->heading));
    plan->baseline = fmax(plan->baseline, grid->margin_top + line_top(&plan->heading));
    plan->edition_baseline = plan->baseline;
    if (plan->review.line && plan->edition.line)
        plan->edition_baseline =
            fmax(plan->baseline, grid->margin_top + grid->review_height + grid->review_clear + line_top(&plan->edition));
}

/* 1.35 × body, then down to the floor until it is one line clear of the edition and its ink stays between margin and rule. */
static bool size_heading(Face *face, HeadPlan *plan, double lowest_ink, double body_pt, Error *err)
{
    const CardGrid *grid = face->grid;
    double room = face->right - face->left - edition_room(face, plan), height = lowest_ink - grid->margin_top;
    double ideal = fmin(fmax(grid->heading_ratio * body_pt, grid->heading_least), grid->heading_most) * face->type.heading_scale;
    for (double size = ideal;; size = fmax(size - heading_step, face->heading_floor_pt)) {
        face_resize(&plan->heading, size);
        bool fits = plan->heading.width_pt <= room && line_top(&plan->heading) + line_drop(&plan->heading) <= height;
        if (fits || size <= face->heading_floor_pt)
            break;
    }
    face->fit->heading_pt = plan->heading.size_pt;
    return face_check_width(face, face->words->title.id, &plan->heading, room, err);
}

bool head_plan_heading(Face *face, HeadPlan *plan, double body_pt, Error *err)
{
    const CardGrid *grid = face->grid;
    TextStyle bold = face->style;
    bold.bold = true;
    if (!face_line(face, &face->words->title, bold, grid->heading_most, &plan->heading, err))
        return false;
    if (face->edition && !face->grid->contact &&
        !latin_line(face, "edition", face->edition, grid->edition_size, false, &plan->edition, err))
        return false;
    if (face->review_due && !latin_line(face, "review", "REVIEW DUE", grid->review_size, true, &plan->review, err))
        return false;
    double lowest_ink = (plan->bar_height > 0 ? grid->draft_y : grid->rule_y) - grid->heading_above_rule;
    if (!size_heading(face, plan, lowest_ink, body_pt, err))
        return false;
    set_baselines(face, plan, lowest_ink);
    return true;
}

static void draw_draft(Face *face, const HeadPlan *plan)
{
    const CardGrid *grid = face->grid;
    draw_box(face->list, (DrawBox){face->left, grid->draft_y, face->right - face->left, plan->bar_height, 0,
                                   skin_inks(face->request->skin)->draft_bar});
    double middle = grid->draft_y + plan->bar_height / 2;
    FaceMark mark = {
        .edge = EDGE_START, .inset_pt = grid->draft_inset, .ink = skin_inks(face->request->skin)->draft_words, .role = ROLE_PARAGRAPH};
    double top, drop;
    draft_ink(plan, &top, &drop);
    mark.baseline_pt = middle + (top - drop) / 2;
    face_put(face, &plan->draft_english, mark);
    if (!plan->draft_local.line)
        return;
    mark.edge = EDGE_END;
    face_put(face, &plan->draft_local, mark);
}

void head_draw(Face *face, const HeadPlan *plan)
{
    const SkinInks *inks = skin_inks(face->request->skin);
    face_put(face, &plan->heading, (FaceMark){.baseline_pt = plan->baseline, .ink = inks->heading, .role = ROLE_TITLE});
    if (plan->bar_height > 0) {
        draw_draft(face, plan);
        return;
    }
    DrawBox rule = {face->left, face->grid->rule_y, face->right - face->left, inks->rule_height * face->grid->rule_scale, 0, inks->rule};
    draw_box(face->list, rule);
}

static void draw_frame(Face *face, double x, double y, double width, double height)
{
    double line = face->grid->review_line;
    Ink ink = skin_inks(face->request->skin)->text;
    const DrawBox sides[] = {{x, y, width, line, 0, ink},
                             {x, y + height - line, width, line, 0, ink},
                             {x, y + line, line, height - 2 * line, 0, ink},
                             {x + width - line, y + line, line, height - 2 * line, 0, ink}};
    for (size_t i = 0; i < sizeof sides / sizeof *sides; i++)
        draw_box(face->list, sides[i]);
}

void head_draw_edition(Face *face, const HeadPlan *plan)
{
    const CardGrid *grid = face->grid;
    FaceMark mark = {.edge = EDGE_END, .ink = skin_inks(face->request->skin)->text, .role = ROLE_PARAGRAPH};
    if (plan->review.line) {
        double width = plan->review.width_pt + 2 * grid->review_inset;
        draw_frame(face, face_edge_x(face, EDGE_END, 0, width), grid->margin_top, width, grid->review_height);
        mark.inset_pt = grid->review_inset;
        mark.baseline_pt = grid->margin_top + (grid->review_height + line_top(&plan->review) - line_drop(&plan->review)) / 2;
        face_put(face, &plan->review, mark);
    }
    if (!plan->edition.line)
        return;
    mark.inset_pt = 0;
    mark.baseline_pt = plan->edition_baseline;
    face_put(face, &plan->edition, mark);
}
