/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The display list: what stands on a face or a page, in points, y down from the top edge. It knows no card and no PDF.
 * A list owns its arena and its paragraphs; fonts are borrowed. */
#ifndef KYR_DRAW_DRAW_H
#define KYR_DRAW_DRAW_H

#include <stdbool.h>
#include <stddef.h>

#include "draw/picture.h"
#include "text/text.h"
#include "util/arena.h"
#include "util/buf.h"

/* Black is K only (CARD 6); red is the house red; white knocks out. */
typedef enum Ink { INK_BLACK, INK_RED, INK_WHITE, INK_COUNT } Ink;

/* What a paragraph is, for tags and reading order. ARTIFACT is not read: marks, numerals' repeats, labels of a sheet. */
typedef enum Role { ROLE_ARTIFACT, ROLE_TITLE, ROLE_ITEM_LABEL, ROLE_ITEM, ROLE_PARAGRAPH, ROLE_COUNT } Role;

typedef enum DrawKind { DRAW_TEXT, DRAW_BOX, DRAW_STROKE, DRAW_PICTURE, DRAW_KIND_COUNT } DrawKind;

typedef struct DrawLine {
    double x_pt, baseline_pt; /* left end of the line */
    const TextLine *line;
} DrawLine;

typedef struct DrawText {
    const Paragraph *paragraph; /* text, spans, language and direction of the whole */
    const DrawLine *lines;
    size_t line_count;
    double size_pt;
    double stroke_pt; /* added outline of a thin script face, 0 for none; see draw_run_stroke */
    Ink ink;
    Role role;
    double column_pt;  /* ITEM_LABEL: how wide its column is, so that readers find no gap between label and text */
    int quarter_turns; /* 0, or 1 = reads upwards (rotated 90° counter-clockwise about its x, baseline) */
} DrawText;

typedef struct DrawBox { /* filled; a rule is a thin box; radius rounds the corners */
    double x_pt, y_pt, width_pt, height_pt, radius_pt;
    Ink ink;
} DrawBox;

typedef struct DrawPoint {
    double x_pt, y_pt;
} DrawPoint;

typedef struct DrawStroke { /* straight lines from point to point with round ends and joins: icons, arrows */
    const DrawPoint *points;
    size_t count;
    double width_pt;
    Ink ink;
} DrawStroke;

typedef struct DrawPicture { /* borrowed; an artifact */
    const Picture *picture;
    double x_pt, y_pt, width_pt, height_pt;
} DrawPicture;

typedef struct DrawOp {
    DrawKind kind;
    union {
        DrawText text;
        DrawBox box;
        DrawStroke stroke;
        DrawPicture picture;
    };
} DrawOp;

typedef struct DisplayList {
    double width_pt, height_pt;
    const char *language; /* of the face: code */
    bool rtl;
    DrawOp *ops;
    size_t count, cap;
    Paragraph **paragraphs;
    size_t paragraph_count, paragraph_cap;
    Arena arena;
} DisplayList;

void draw_init(DisplayList *list, double width_pt, double height_pt);
void draw_box(DisplayList *list, DrawBox box);
void draw_stroke(DisplayList *list, DrawStroke stroke); /* the points are copied into the arena */
/* The DrawLines are copied into the arena; the TextLines that they point at must live as long as the list: break into list->arena. */
void draw_picture(DisplayList *list, DrawPicture picture);
void draw_text(DisplayList *list, DrawText text);
void draw_own(DisplayList *list, Paragraph *paragraph); /* the list frees it */
void draw_settle(DisplayList *list);                    /* its paragraphs will not be broken again: paragraph_settle() */
void draw_done(DisplayList *list);

/* Outline of one run in points, 0 for none: 0.026 em for a synthetic bold, else stroke_pt for runs of the script's own face, which
 * are those of scale 1; Latin runs inside a thin script are scaled and need no stroke (CARD 3). Ink boxes count it. */
double draw_run_stroke(const DrawText *text, const GlyphRun *run);

/* The ink box of everything in points: x0 y0 x1 y1. False if nothing is drawn. */
bool draw_ink(const DisplayList *list, double box[4]);
/* The ink box of one op. */
bool draw_op_ink(const DrawOp *op, double box[4]);
void draw_dump(const DisplayList *list, Buf *out);

#endif
