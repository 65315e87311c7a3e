/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content.h"

#include <assert.h>

#include "pdf/extract.h"
#include "pdf/pen.h"

enum { PLACES = 3 };

/* How far the control points of a quarter circle lie along its tangents: 4/3 (√2 - 1). */
static const double CIRCLE = 0.5522847498;

typedef struct State {
    ExtractContext extract;
    StructTree *tags;
    PdfColours colours;
    Ink fill, stroke; /* INK_COUNT: not known */
    bool in_path;     /* boxes of one ink are one path: no seams between the modules of a QR code (CARD 5) */
    bool in_artifact;
    Pen pen;
    Buf *out;
} State;

static void numbers(Buf *out, const double *values, size_t count, const char *operator_)
{
    for (size_t i = 0; i < count; i++) {
        buf_add_number(out, values[i], PLACES);
        buf_add_char(out, ' ');
    }
    buf_add_str(out, operator_);
}

/* Anticlockwise from the lower left corner, so that boxes laid over each other are filled once. */
static void rounded_path(Buf *out, double x0, double y0, double x1, double y1, double r)
{
    double k = r * (1 - CIRCLE);
    numbers(out, (double[]){x0 + r, y0}, 2, "m\n");
    numbers(out, (double[]){x1 - r, y0}, 2, "l\n");
    numbers(out, (double[]){x1 - k, y0, x1, y0 + k, x1, y0 + r}, 6, "c\n");
    numbers(out, (double[]){x1, y1 - r}, 2, "l\n");
    numbers(out, (double[]){x1, y1 - k, x1 - k, y1, x1 - r, y1}, 6, "c\n");
    numbers(out, (double[]){x0 + r, y1}, 2, "l\n");
    numbers(out, (double[]){x0 + k, y1, x0, y1 - k, x0, y1 - r}, 6, "c\n");
    numbers(out, (double[]){x0, y0 + r}, 2, "l\n");
    numbers(out, (double[]){x0, y0 + k, x0 + k, y0, x0 + r, y0}, 6, "c h\n");
}

static void box_path(const State *state, const DrawBox *box)
{
    double y0 = state->extract.height_pt - box->y_pt - box->height_pt;
    if (box->radius_pt > 0)
        rounded_path(state->out, box->x_pt, y0, box->x_pt + box->width_pt, y0 + box->height_pt, box->radius_pt);
    else
        numbers(state->out, (double[]){box->x_pt, y0, box->width_pt, box->height_pt}, 4, "re\n");
}

static void end_path(State *state)
{
    if (state->in_path)
        buf_add_str(state->out, "f\n");
    state->in_path = false;
}

static void set_artifact(State *state, bool artifact)
{
    if (!state->tags || state->in_artifact == artifact)
        return;
    end_path(state);
    pen_end_text(&state->pen);
    buf_add_str(state->out, artifact ? "/Artifact BMC\n" : "EMC\n");
    state->in_artifact = artifact;
}

static void set_fill(State *state, Ink ink)
{
    if (state->fill == ink)
        return;
    end_path(state);
    pen_fill_colour(state->out, state->colours, ink);
    state->fill = ink;
}

static void add_box(State *state, const DrawBox *box)
{
    set_artifact(state, true);
    pen_end_text(&state->pen);
    set_fill(state, box->ink);
    box_path(state, box);
    state->in_path = true;
}

/* In a graphics state of its own: line width and cap are what the pen of the text knows. */
static void add_stroke(State *state, const DrawStroke *stroke)
{
    set_artifact(state, true);
    pen_end_text(&state->pen);
    end_path(state);
    buf_add_str(state->out, "q 1 J ");
    numbers(state->out, &stroke->width_pt, 1, "w\n");
    pen_stroke_colour(state->out, state->colours, stroke->ink);
    for (size_t i = 0; i < stroke->count; i++) {
        const DrawPoint *at = &stroke->points[i];
        numbers(state->out, (double[]){at->x_pt, state->extract.height_pt - at->y_pt}, 2, i == 0 ? "m\n" : "l\n");
    }
    buf_add_str(state->out, "S Q\n");
}

static void add_picture(State *state, const DrawPicture *picture)
{
    set_artifact(state, true);
    pen_end_text(&state->pen);
    end_path(state);
    double y = state->extract.height_pt - picture->y_pt - picture->height_pt;
    buf_add_str(state->out, "q ");
    numbers(state->out, (double[]){picture->width_pt, 0, 0, picture->height_pt, picture->x_pt, y}, 6, "cm ");
    buf_addf(state->out, "/I%u Do Q\n", (unsigned)picture->picture->name);
}

static void add_text(State *state, const DrawText *draw)
{
    bool read = state->tags && draw->role != ROLE_ARTIFACT;
    end_path(state);
    set_artifact(state, !read);
    set_fill(state, draw->ink);
    if (state->stroke != draw->ink) {
        pen_stroke_colour(state->out, state->colours, draw->ink);
        state->stroke = draw->ink;
    }
    if (read)
        struct_add(state->tags, draw);
    extract_text(&state->extract, draw, read ? state->tags : NULL, &state->pen);
}

void content_list(const DisplayList *list, const PdfFonts *fonts, PdfColours colours, StructTree *tags, Buf *out)
{
    State state = {
        .extract = {.fonts = fonts, .height_pt = list->height_pt, .rtl_page = extract_is_rtl(list)},
        .tags = tags,
        .colours = colours,
        .fill = INK_COUNT,
        .stroke = INK_COUNT,
        .pen = {.out = out},
        .out = out,
    };
    /* Round joins: an outlined letter must not grow spikes. */
    buf_add_str(out, "1 j\n");
    if (tags)
        struct_face(tags, list);
    for (size_t i = 0; i < list->count; i++) {
        const DrawOp *op = &list->ops[i];
        assert(op->kind < DRAW_KIND_COUNT);
        if (op->kind == DRAW_TEXT)
            add_text(&state, &op->text);
        else if (op->kind == DRAW_BOX)
            add_box(&state, &op->box);
        else if (op->kind == DRAW_PICTURE)
            add_picture(&state, &op->picture);
        else
            add_stroke(&state, &op->stroke);
    }
    end_path(&state);
    pen_end_text(&state.pen);
    set_artifact(&state, false);
}
