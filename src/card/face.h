/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One face under construction, and the pieces that holder and agent share: lines placed from the start or the end edge, so that
 * the same code sets a left-to-right face and its mirror image. */
#ifndef KYR_CARD_FACE_H
#define KYR_CARD_FACE_H

#include <stdbool.h>

#include "card/fit.h"
#include "card/format.h"
#include "card/qr.h"
#include "card/type.h"
#include "card/words.h"

typedef struct Face {
    const CardRequest *request;
    const CardWords *card;
    const FaceWords *words;
    const CardGrid *grid;
    TypeClass type;      /* of the language or the agent, with the floor of the recipe */
    const char *edition; /* NULL: no such slot */
    bool draft, review_due;
    size_t first_number; /* of the list: a fold counts on over its panels */
    bool measure_only;   /* a list that does not fit is then told in fit->misfit, and nothing of it is drawn */
    TextStyle style;
    double heading_floor_pt;
    double left, right, foot; /* the live area: x of its sides, y of its end */
    DisplayList *list;
    FaceFit *fit;
} Face;

/* A paragraph on one line at one size. */
typedef struct FaceLine {
    const Paragraph *paragraph;
    const TextLine *line;
    double size_pt, stroke_pt, width_pt;
} FaceLine;

/* A QR code at the end edge, with its quiet zone on the side of the text. */
typedef struct CodePlan {
    Qr qr;
    double side, room; /* 0: there is none; room: what it takes of the measure */
    double x, y;
} CodePlan;

typedef enum FaceEdge { EDGE_START, EDGE_END } FaceEdge;

typedef struct FaceMark { /* how a line is drawn */
    FaceEdge edge;
    double inset_pt; /* from that edge of the live area */
    double baseline_pt;
    Ink ink;
    Role role;
    double column_pt; /* of a label */
} FaceMark;

/* Turns a face to the language of the holder: its type class, fonts and direction. */
bool face_in_language(Face *face, Error *err);
void face_in_english(Face *face); /* and to that of the agent */
TextStyle face_latin_style(void); /* English in Noto Sans: digits, edition, phone, draft words */
bool face_shape(Face *face, const CardText *text, TextStyle style, Paragraph **out, Error *err); /* the face's list owns it */
bool face_line(Face *face, const CardText *text, TextStyle style, double size_pt, FaceLine *out, Error *err);
bool face_phone(Face *face, FaceLine *out, Error *err);
/* Of the region, if it has one: in ASCII it is set as English, at the Latin size, even on a face in another script. */
bool face_organisation(Face *face, FaceLine *out, Error *err);
void face_resize(FaceLine *line, double size_pt);
double face_edge_x(const Face *face, FaceEdge edge, double inset_pt, double width_pt); /* x of the left end */
/* The red ground of a skin that has one, and from white_from on down a white band that pen, phone and QR code need. */
void face_ground(Face *face, double white_from);
void face_put(Face *face, const FaceLine *line, FaceMark mark);
/* ERROR_DATA naming the unit when the line is wider than room_pt. */
bool face_check_width(const Face *face, const char *id, const FaceLine *line, double room_pt, Error *err);

double line_top(const FaceLine *line); /* ink above the baseline, points */
double line_drop(const FaceLine *line);

/* Makes the code that the words ask for, if any. Its y is the caller's to set. */
bool face_plan_code(Face *face, CodePlan *out, Error *err);
void face_draw_code(Face *face, const CodePlan *code);

bool holder_build(Face *face, Error *err);
bool agent_build(Face *face, Error *err);
bool agent_bar(Face *face, Error *err);        /* its heading */
bool agent_law(Face *face, Error *err);        /* its law line */
bool statements_build(Face *face, Error *err); /* the agent's face of a sheet */

#endif
