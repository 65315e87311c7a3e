/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/draw.h"

#include <stdlib.h>

#include "util/mem.h"

void draw_init(DisplayList *list, double width_pt, double height_pt)
{
    *list = (DisplayList){.width_pt = width_pt, .height_pt = height_pt, .language = "en"};
}

static void add_op(DisplayList *list, DrawOp op)
{
    list->ops = mem_grow(list->ops, list->count, &list->cap, sizeof *list->ops);
    list->ops[list->count++] = op;
}

void draw_box(DisplayList *list, DrawBox box)
{
    add_op(list, (DrawOp){.kind = DRAW_BOX, .box = box});
}

void draw_stroke(DisplayList *list, DrawStroke stroke)
{
    stroke.points = arena_copy(&list->arena, stroke.points, stroke.count * sizeof *stroke.points);
    add_op(list, (DrawOp){.kind = DRAW_STROKE, .stroke = stroke});
}

void draw_picture(DisplayList *list, DrawPicture picture)
{
    add_op(list, (DrawOp){.kind = DRAW_PICTURE, .picture = picture});
}

void draw_text(DisplayList *list, DrawText text)
{
    text.lines = arena_copy(&list->arena, text.lines, text.line_count * sizeof *text.lines);
    add_op(list, (DrawOp){.kind = DRAW_TEXT, .text = text});
}

void draw_own(DisplayList *list, Paragraph *paragraph)
{
    list->paragraphs = mem_grow(list->paragraphs, list->paragraph_count, &list->paragraph_cap, sizeof(Paragraph *));
    list->paragraphs[list->paragraph_count++] = paragraph;
}

void draw_settle(DisplayList *list)
{
    for (size_t i = 0; i < list->paragraph_count; i++)
        paragraph_settle(list->paragraphs[i]);
}

void draw_done(DisplayList *list)
{
    if (!list)
        return;
    for (size_t i = 0; i < list->paragraph_count; i++)
        paragraph_free(list->paragraphs[i]);
    free(list->paragraphs);
    free(list->ops);
    arena_done(&list->arena);
    *list = (DisplayList){0};
}
