/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/face.h"

#include <string.h>

static const double one_line = 1e6; /* em: a measure that breaks nothing */

/* Sizes of larger formats; thin faces need no stroke there (CARD 3, 8). */
static TypeClass scaled_type(const CardGrid *grid, TypeClass type)
{
    const TypeRange *range = grid->items.ceiling > 0 ? &grid->items : NULL;
    double share = type.target_pt / type_class_find("latin")->target_pt;
    type.label_pt *= grid->label_scale;
    type.organisation_pt *= grid->label_scale;
    if (!range)
        return type;
    if (range->floor > type.floor_pt)
        type.stroke_pt = 0;
    type.ceiling_pt = range->ceiling * share;
    type.target_pt = range->target * share;
    type.floor_pt = range->floor * share;
    return type;
}

bool face_in_language(Face *face, Error *err)
{
    const Language *language = face->card->language;
    const CardRequest *request = face->request;
    const ScriptFonts *fonts;
    const TypeClass *type;
    if (!type_fonts_of(request->content, language, request->font, &fonts, err) || !type_class_of(fonts, language->code, &type, err))
        return false;
    face->type = scaled_type(face->grid, *type);
    face->style = (TextStyle){.language = language->code, .script = fonts->script, .rtl = language->rtl, .latin_scale = type->latin_scale};
    return true;
}

void face_in_english(Face *face)
{
    face->type = *type_class_find("agent");
    face->style = face_latin_style();
    face->style.latin_scale = face->type.latin_scale;
}

TextStyle face_latin_style(void)
{
    return (TextStyle){.language = "en", .script = "Latn", .latin_scale = 1};
}

double line_top(const FaceLine *line)
{
    return line->line->ink_top * line->size_pt;
}

double line_drop(const FaceLine *line)
{
    return -line->line->ink_bottom * line->size_pt;
}

bool face_shape(Face *face, const CardText *text, TextStyle style, Paragraph **out, Error *err)
{
    TextInput input = {.text = text->plain, .spans = text->spans, .span_count = text->span_count, .style = style, .unit = text->id};
    if (!paragraph_shape(face->request->fonts, &input, out, err))
        return false;
    draw_own(face->list, *out);
    return true;
}

void face_resize(FaceLine *line, double size_pt)
{
    line->size_pt = size_pt;
    line->width_pt = line->line->width * size_pt;
}

bool face_line(Face *face, const CardText *text, TextStyle style, double size_pt, FaceLine *out, Error *err)
{
    static const TextLine blank;
    Paragraph *paragraph;
    TextLines lines;
    if (!face_shape(face, text, style, &paragraph, err))
        return false;
    paragraph_break(paragraph, one_line, &face->list->arena, &lines);
    *out = (FaceLine){.paragraph = paragraph, .line = lines.count > 0 ? &lines.lines[0] : &blank};
    out->stroke_pt = style.bold || strcmp(style.script, "Latn") == 0 ? 0 : face->type.stroke_pt;
    face_resize(out, size_pt);
    return true;
}

/* Digits run left to right in every language, so a phone number is one isolate that may not break (UAX #9). */
bool face_phone(Face *face, FaceLine *out, Error *err)
{
    TextStyle style = face_latin_style();
    style.bold = true;
    CardText text = {.id = "hotline"};
    card_markup(face->card->phone, &face->list->arena, &text.plain, &text.spans, &text.span_count);
    return face_line(face, &text, style, face->grid->phone_size, out, err);
}

bool face_organisation(Face *face, FaceLine *out, Error *err)
{
    const char *name = face->card->organisation;
    if (!name)
        return true;
    bool latin = (unsigned char)name[0] < 0x80;
    double size = latin ? type_class_find("latin")->organisation_pt * face->grid->label_scale : face->type.organisation_pt;
    CardText text = {.id = "organisation", .plain = arena_strdup(&face->list->arena, name)};
    return face_line(face, &text, latin ? face_latin_style() : face->style, size, out, err);
}

double face_edge_x(const Face *face, FaceEdge edge, double inset_pt, double width_pt)
{
    bool at_left = (edge == EDGE_START) != face->style.rtl;
    return at_left ? face->left + inset_pt : face->right - inset_pt - width_pt;
}

void face_ground(Face *face, double white_from)
{
    const DisplayList *list = face->list;
    double bleed = CARD_BLEED_PT, width = list->width_pt + 2 * bleed, end = list->height_pt + bleed;
    if (!skin_inks(face->request->skin)->ground)
        return;
    draw_box(face->list, (DrawBox){-bleed, -bleed, width, end + bleed, 0, INK_RED});
    if (white_from < list->height_pt)
        draw_box(face->list, (DrawBox){-bleed, white_from, width, end - white_from, 0, INK_WHITE});
}

void face_put(Face *face, const FaceLine *line, FaceMark mark)
{
    DrawLine at = {face_edge_x(face, mark.edge, mark.inset_pt, line->width_pt), mark.baseline_pt, line->line};
    draw_text(face->list,
              (DrawText){.paragraph = line->paragraph,
                         .lines = &at,
                         .line_count = 1,
                         .size_pt = line->size_pt,
                         .stroke_pt = line->stroke_pt + (mark.ink == INK_WHITE ? skin_inks(face->request->skin)->text_stroke : 0),
                         .ink = mark.ink,
                         .role = mark.role,
                         .column_pt = mark.column_pt});
}

bool face_check_width(const Face *face, const char *id, const FaceLine *line, double room_pt, Error *err)
{
    if (line->width_pt <= room_pt)
        return true;
    return error_set(err, ERROR_DATA,
                     N_("card %s in %s: %s is %.1f pt wide at its smallest size, %.1f pt, but has one line of %.1f pt; shorten it"),
                     face->request->recipe->id, face->style.language, id, line->width_pt, line->size_pt, room_pt);
}

bool face_plan_code(Face *face, CodePlan *out, Error *err)
{
    const CardGrid *grid = face->grid;
    *out = (CodePlan){0};
    if (!face->card->qr)
        return true;
    if (!qr_make(face->card->qr, grid->qr_version, &face->list->arena, &out->qr, err))
        return false;
    out->side = out->qr.modules * grid->qr_module;
    out->room = out->side + QR_QUIET_MODULES * grid->qr_module;
    out->x = face_edge_x(face, EDGE_END, 0, out->side);
    return true;
}

void face_draw_code(Face *face, const CodePlan *code)
{
    if (code->side > 0)
        qr_draw(&code->qr, code->x, code->y, face->grid->qr_module, face->list);
}
