/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/face.h"

#include <math.h>

#include "card/list.h"
#include "util/arena.h"

bool agent_bar(Face *face, Error *err)
{
    const CardGrid *grid = face->grid;
    TextStyle bold = face->style;
    bold.bold = true;
    double width = face->right - face->left;
    FaceLine title;
    if (!face_line(face, &face->words->title, bold, grid->bar_title, &title, err) ||
        !face_check_width(face, face->words->title.id, &title, width - 2 * grid->bar_inset, err))
        return false;
    Ink ink = skin_inks(face->request->skin)->bar;
    draw_box(face->list, (DrawBox){face->left, grid->margin_top, width, grid->bar_height, grid->bar_radius, ink});
    const double cap_height_em = 0.714; /* Noto Sans: capitals stand in the middle of the bar */
    double baseline = grid->margin_top + (grid->bar_height + cap_height_em * grid->bar_title) / 2;
    face_put(
        face, &title,
        (FaceMark){
            .inset_pt = grid->bar_inset, .baseline_pt = baseline, .ink = skin_inks(face->request->skin)->bar_title, .role = ROLE_TITLE});
    face->fit->heading_pt = grid->bar_title;
    return true;
}

bool agent_law(Face *face, Error *err)
{
    const CardGrid *grid = face->grid;
    FaceLine line;
    CardText text = {.id = "law", .plain = arena_strdup(&face->list->arena, face->words->law)};
    if (!face_line(face, &text, face->style, grid->law_size, &line, err) ||
        !face_check_width(face, "law", &line, face->right - face->left, err))
        return false;
    double baseline = face->foot - fmax(grid->foot_baseline, line_drop(&line));
    face_put(face, &line, (FaceMark){.baseline_pt = baseline, .ink = skin_inks(face->request->skin)->text, .role = ROLE_PARAGRAPH});
    return true;
}

/* Heading in a solid bar, sentences without numbers; always English, and nothing about the holder (CARD 1, 5). */
bool agent_build(Face *face, Error *err)
{
    const CardGrid *grid = face->grid;
    FitResult fit;
    Paragraph **items;
    FaceList area = {.top = grid->statements_y, .bottom = face->foot - (face->words->law ? grid->law_height : 0)};
    face_ground(face, face->list->height_pt);
    if (!list_fit(face, &area, &fit, &items, err) || !agent_bar(face, err))
        return false;
    if (!fit.fits)
        return true;
    if (!list_draw(face, &area, &fit, items, err))
        return false;
    return !face->words->law || agent_law(face, err);
}
