/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/draw.h"

#include <assert.h>

static const char *const ink_words[] = {"black", "red", "white"};
static const char *const role_words[] = {"artifact", "title", "label", "item", "paragraph"};
static_assert(sizeof ink_words / sizeof *ink_words == INK_COUNT, "a word for each ink");
static_assert(sizeof role_words / sizeof *role_words == ROLE_COUNT, "a word for each role");

static void add_length(Buf *out, const char *before, double value_pt)
{
    buf_add_str(out, before);
    buf_add_number(out, value_pt, 2);
}

static void dump_box(const DrawBox *box, Buf *out)
{
    add_length(out, "box ", box->x_pt);
    add_length(out, " ", box->y_pt);
    add_length(out, "  ", box->width_pt);
    add_length(out, " x ", box->height_pt);
    if (box->radius_pt > 0)
        add_length(out, " radius ", box->radius_pt);
    buf_addf(out, " %s\n", ink_words[box->ink]);
}

static void dump_stroke(const DrawStroke *stroke, Buf *out)
{
    add_length(out, "stroke ", stroke->width_pt);
    buf_addf(out, " %s", ink_words[stroke->ink]);
    for (size_t i = 0; i < stroke->count; i++) {
        add_length(out, "  ", stroke->points[i].x_pt);
        add_length(out, " ", stroke->points[i].y_pt);
    }
    buf_add_char(out, '\n');
}

static void dump_picture(const DrawPicture *picture, Buf *out)
{
    add_length(out, "picture ", picture->x_pt);
    add_length(out, " ", picture->y_pt);
    add_length(out, "  ", picture->width_pt);
    add_length(out, " x ", picture->height_pt);
    buf_addf(out, " of %u x %u px\n", picture->picture->width, picture->picture->height);
}

static void dump_line(const DrawText *text, const DrawLine *line, Buf *out)
{
    const TextLine *set = line->line;
    add_length(out, "    ", line->x_pt);
    add_length(out, " ", line->baseline_pt);
    add_length(out, "  width ", set->width * text->size_pt);
    buf_addf(out, "  \"%.*s\"\n", (int)(set->end - set->start), paragraph_text(text->paragraph) + set->start);
}

static void dump_text(const DrawText *text, Buf *out)
{
    buf_addf(out, "%s", role_words[text->role]);
    add_length(out, " ", text->size_pt);
    buf_addf(out, " %s %s %s", ink_words[text->ink], paragraph_language(text->paragraph),
             paragraph_is_rtl(text->paragraph) ? "rtl" : "ltr");
    if (text->stroke_pt > 0)
        add_length(out, " stroke ", text->stroke_pt);
    if (text->quarter_turns)
        buf_add_str(out, " upwards");
    buf_add_char(out, '\n');
    for (size_t i = 0; i < text->line_count; i++)
        dump_line(text, &text->lines[i], out);
}

void draw_dump(const DisplayList *list, Buf *out)
{
    add_length(out, "list ", list->width_pt);
    add_length(out, " x ", list->height_pt);
    buf_addf(out, " %s %s\n", list->language ? list->language : "-", list->rtl ? "rtl" : "ltr");
    for (size_t i = 0; i < list->count; i++) {
        const DrawOp *op = &list->ops[i];
        buf_add_str(out, "  ");
        if (op->kind == DRAW_BOX)
            dump_box(&op->box, out);
        else if (op->kind == DRAW_PICTURE)
            dump_picture(&op->picture, out);
        else if (op->kind == DRAW_STROKE)
            dump_stroke(&op->stroke, out);
        else
            dump_text(&op->text, out);
    }
}
