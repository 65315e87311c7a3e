/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A topic laid out for the reader: every unit broken to lines in one or two languages, kept as long as nothing changes that the
 * lines depend on. A Lesson owns its lines; a zeroed one is empty. */
#ifndef KYR_SCREENS_LESSON_H
#define KYR_SCREENS_LESSON_H

#include "screens/unit.h"

/* How much of a unit's ground is shown in place. */
typedef enum Detail { DETAIL_NONE, DETAIL_SOURCES, DETAIL_WHOLE } Detail;

/* Logical columns, and where the two languages stand (SCREENS 5, 6). */
typedef struct LessonShape {
    bool narrow, beside;            /* kind above its text; two languages in two columns (else one under the other) */
    bool bare;                      /* no room for more than the text: no kinds, no numbers */
    bool turned;                    /* the second language stands first: the first is in a script that belongs at the row's end */
    int kind, text, columns, other; /* kind column; text column and measure; column of the second language */
} LessonShape;

typedef struct LessonPane {
    UnitText text;
    TermLines lines;
    size_t match_start, match_end; /* bytes of what was sought; equal: not there */
} LessonPane;

typedef struct LessonUnit {
    const Unit *unit;
    LessonPane panes[2]; /* first language, second */
    size_t pane_count;
    const char *states[4]; /* words_states, and the place where it did not fit behind BY STATE */
    size_t state_count;
    int rows; /* without its ground */
} LessonUnit;

typedef struct Lesson {
    const Topic *topic;
    const Catalog *catalogs[2], *menus;
    size_t catalog_count;
    const char *query; /* what is sought and marked, or NULL */
    int cols;
    BidiMode bidi;
    LessonShape shape;
    LessonUnit *units;
    size_t count;
    Arena arena;
} Lesson;

/* Lays out anew only if topic, languages, width, mode or query (copied; may be NULL) are not those of the last time. */
void lesson_set(Lesson *lesson, const Ui *ui, const Topic *topic, const char *query);
void lesson_done(Lesson *lesson);

typedef struct GroundLine {
    const char *text;
    bool english; /* law and citations are never translated; else it is in the language of the menus */
} GroundLine;

/* The ground of a unit in lines, in the arena: law, who disputes, sources counted, place and dates; whole, each source and the cards
 * that hold the unit too. */
size_t lesson_ground(const Ui *ui, const Unit *unit, Detail detail, Arena *arena, const GroundLine **lines);

#endif
