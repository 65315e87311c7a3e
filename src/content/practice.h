/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a class does with the rights: questions with reasons, role-plays, and agendas that put all of it on the clock. All
 * belong to Content. */
#ifndef KYR_CONTENT_PRACTICE_H
#define KYR_CONTENT_PRACTICE_H

#include <stddef.h>

#include "content/recipe.h"
#include "content/unit.h"
#include "util/error.h"

enum { ANSWER_TRUE, ANSWER_FALSE };

typedef struct Question {
    const char *id;       /* topic.question; msgctxt practice.ID, and .choice-1 …, .right, .wrong behind it */
    const char *text;     /* asked; or, where there are no choices, said, to be judged */
    const char **choices; /* NULL-terminated */
    size_t choice_count;  /* 0: true or false */
    size_t answer;        /* index of the right choice, or ANSWER_TRUE, ANSWER_FALSE */
    const char *right;    /* why the right answer is right */
    const char *wrong;    /* why the others are not */
    const Unit **units;   /* what it asks for: at least one */
    size_t unit_count;
    SourcePos pos;
} Question;

typedef enum PlayPart {
    PART_AGENT,
    PART_YOU,
    PART_BYSTANDER,
    PART_STAFF,
    PART_MANAGER,
    PART_LEAD,
    PART_DRIVER,
    PART_RIDER,
    PART_CHILD,
    PART_FAMILY,
    PART_HOTLINE,
    PART_CALLER,
    PART_COUNT
} PlayPart;
const char *play_part_word(PlayPart part); /* as it stands in YAML */

typedef struct PlayLine {
    PlayPart part;
    const char *text;   /* msgctxt play.ID.line-1 … */
    const Unit **units; /* the rights that the line uses; may be none */
    size_t unit_count;
    SourcePos pos;
} PlayLine;

typedef struct RolePlay {
    const char *id, *title, *scene, *note; /* msgctxts play.ID.title, .scene, .note */
    unsigned parts;                        /* bit set of 1 << PlayPart */
    const PlayLine *lines;
    size_t line_count;
    SourcePos pos;
} RolePlay;

typedef struct Practice {
    const Topic *topic;
    const Question *questions;
    size_t question_count;
    const RolePlay *role_plays;
    size_t role_play_count;
    SourcePos pos;
} Practice;

typedef struct AgendaPart {
    const char *title, *say, *note; /* msgctxts agenda.ID.part-1.title, .say (to the room), .note (for the trainer) */
    int minutes;
    const Topic **topics;
    size_t topic_count;
    const RolePlay **role_plays;
    size_t role_play_count;
    const Question **questions;
    size_t question_count;
    const CardRecipe **cards; /* to hand out */
    size_t card_count;
    SourcePos pos;
} AgendaPart;

typedef struct Agenda {
    const char *id, *title, *bring; /* msgctxts agenda.ID.title, .bring */
    const char *audience;           /* families, observers, school-staff, everyone */
    const AgendaPart *parts;
    size_t part_count;
    SourcePos pos;
} Agenda;

int agenda_minutes(const Agenda *agenda);

#endif
