/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/list.h"

#include "card/icon.h"
#include "card/misfit.h"
#include "util/arena.h"

static const double drop_over_foot_pt = 2; /* the space above a foot is larger than it need be */
static const double tolerance_pt = 0.001;

double list_height(const FaceList *area)
{
    return area->bottom - area->top - area->writing;
}

bool list_fit(Face *face, const FaceList *area, FitResult *fit, Paragraph ***items, Error *err)
{
    size_t count = face->words->item_count;
    *items = arena_array(&face->list->arena, count, sizeof **items);
    for (size_t i = 0; i < count; i++)
        if (!face_shape(face, &face->words->items[i], face->style, &(*items)[i], err))
            return false;
    TypeClass type = face->type;
    type.ceiling_pt = area->writing > 0 ? type.target_pt : type.ceiling_pt; /* of a form what is written matters more */
    FitBlock block = {.items = *items,
                      .count = count,
                      .measure_pt = face->right - face->left - area->column,
                      .height_pt = list_height(area),
                      .gap_least = face->grid->gap_least,
                      .spread_most = face->grid->spread_most,
                      .drop_over_pt = area->bottom < face->foot - tolerance_pt ? drop_over_foot_pt : 0,
                      .type = &type};
    *fit = fit_search(&block);
    *face->fit = (FaceFit){.size_pt = fit->size_pt,
                           .leading = fit->leading,
                           .gap = fit->spread,
                           .fill = fit->used_pt / block.height_pt,
                           .small = fit->size_pt < face->type.target_pt,
                           .fits = fit->fits};
    if (count == 0)
        face->fit->size_pt = 0; /* the cover of a fold */
    if (fit->fits)
        return true;
    misfit_error(face, area, fit, *items, face->measure_only ? &face->fit->misfit : err);
    return face->measure_only;
}

typedef struct Cursor { /* down the list while it is drawn */
    const FaceList *area;
    const FitResult *fit;
    double y; /* of the last baseline */
    const TextLine *above;
} Cursor;

static double next_baseline(Cursor *cursor, const TextLine *line, bool first_of_item)
{
    const FitResult *fit = cursor->fit;
    if (!cursor->above)
        cursor->y = cursor->area->top + fit->rise_pt;
    else
        cursor->y += fit_pitch(fit, cursor->above, line, first_of_item ? fit->spread : 0);
    cursor->above = line;
    return cursor->y;
}

static bool draw_numeral(Face *face, size_t number, const FaceList *area, double baseline_pt, Error *err)
{
    TextStyle style = face_latin_style();
    style.bold = true;
    CardText text = {.id = "numeral", .plain = arena_printf(&face->list->arena, "%zu", number)};
    FaceLine line;
    if (!face_line(face, &text, style, face->fit->size_pt * face->type.latin_scale, &line, err))
        return false;
    Ink ink = skin_inks(face->request->skin)->numeral;
    face_put(face, &line,
             (FaceMark){.inset_pt = area->icons,
                        .baseline_pt = baseline_pt,
                        .ink = ink,
                        .role = ROLE_ITEM_LABEL,
                        .column_pt = area->column - area->icons});
    return true;
}

static DrawText place_item(Face *face, Cursor *cursor, const Paragraph *item)
{
    TextLines lines;
    double size = cursor->fit->size_pt;
    paragraph_break(item, (face->right - face->left - cursor->area->column) / size, &face->list->arena, &lines);
    DrawLine *placed = arena_array(&face->list->arena, lines.count, sizeof *placed);
    for (size_t i = 0; i < lines.count; i++) {
        double x = face_edge_x(face, EDGE_START, cursor->area->column, lines.lines[i].width * size);
        placed[i] = (DrawLine){x, next_baseline(cursor, &lines.lines[i], i == 0), &lines.lines[i]};
    }
    return (DrawText){.paragraph = item,
                      .lines = placed,
                      .line_count = lines.count,
                      .size_pt = size,
                      .stroke_pt = face->type.stroke_pt + skin_inks(face->request->skin)->text_stroke,
                      .ink = skin_inks(face->request->skin)->text,
                      .role = cursor->area->column > 0 ? ROLE_ITEM : ROLE_PARAGRAPH};
}

/* The lines of a form, one below the other from the last baseline of its item. */
static void draw_writing(Face *face, Cursor *cursor)
{
    const FaceList *area = cursor->area;
    double width = face->right - face->left - area->column, pitch = face->grid->writing_pitch;
    double x = face_edge_x(face, EDGE_START, area->column, width);
    for (unsigned i = 0; i < face->grid->writing_lines && area->writing > 0; i++) {
        cursor->y += pitch;
        draw_box(face->list, (DrawBox){x, cursor->y, width, face->grid->write_in_line, 0, INK_BLACK});
    }
}

/* The icon's middle stands at the height of the first line. */
static void draw_icon(Face *face, CardIcon icon, const DrawText *item)
{
    double size = face->grid->icon_size, x_height_em = 0.54;
    double middle = item->lines[0].baseline_pt - x_height_em / 2 * item->size_pt;
    icon_draw(face->list, icon, face_edge_x(face, EDGE_START, 0, size), middle - size / 2, size, face->style.rtl);
}

bool list_draw(Face *face, const FaceList *area, const FitResult *fit, Paragraph *const *items, Error *err)
{
    Cursor cursor = {.area = area, .fit = fit};
    for (size_t i = 0; i < face->words->item_count; i++) {
        DrawText text = place_item(face, &cursor, items[i]);
        bool numbered = area->column > 0 && text.line_count > 0;
        if (numbered && area->icons > 0)
            draw_icon(face, face->words->icons[i], &text);
        if (numbered && !draw_numeral(face, face->first_number + i, area, text.lines[0].baseline_pt, err))
            return false;
        draw_text(face->list, text);
        draw_writing(face, &cursor);
    }
    return true;
}
