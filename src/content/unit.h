/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sources, units and topics: what the rights are, in English. All belong to Content. */
#ifndef KYR_CONTENT_UNIT_H
#define KYR_CONTENT_UNIT_H

#include <stdbool.h>
#include <stddef.h>

#include "content/value.h"
#include "util/error.h"

typedef enum UnitKind { UNIT_RIGHT, UNIT_SAY, UNIT_ASK, UNIT_DO, UNIT_DONT, UNIT_NOTE, UNIT_LAW, UNIT_KIND_COUNT } UnitKind;
typedef enum Standing { STANDING_SETTLED, STANDING_CONTESTED, STANDING_VARIES, STANDING_PRACTICE, STANDING_COUNT } Standing;

/* What a class sees: neither notes nor what stands on cards alone. */
struct Unit;
bool unit_is_taught(const struct Unit *unit);
#define PLACE_NATIONAL "US"
/* True in one state only: that must be told wherever it stands. */
bool unit_is_local(const struct Unit *unit);
bool unit_is_disputed(const struct Unit *unit);        /* courts, agencies or states differ */
bool unit_is_due(const struct Unit *unit, Date today); /* the day of its review has passed */

/* The words of DESIGN 3, as they stand in YAML. */
const char *unit_kind_word(UnitKind kind);
const char *standing_word(Standing standing);
const char *audience_word(unsigned bit); /* 0: everyone */

typedef struct Source {
    const char *key, *citation, *publisher;
    const char *link; /* NULL: there is nothing to open */
    char grade;       /* A law, B legal education, C news, D aggregator */
    Date checked;
    SourcePos pos;
} Source;

struct Arena;
/* "Citation. Publisher. Link", as it is shown to people. */
const char *source_line(const Source *source, struct Arena *arena);

typedef struct Unit {
    const char *id; /* topic.unit: the msgctxt of text */
    UnitKind kind;
    const char *text; /* English; may hold <en>…</en> and |; "" where there is only a lead */
    const char *lead; /* bold run-in before text, or NULL; msgctxt id.lead */
    const char *law;  /* or NULL; never translated */
    const Source **sources;
    size_t source_count;
    Date as_of, review_by;
    Standing standing;
    unsigned audience;  /* bit set of AudienceBit */
    const char *place;  /* PLACE_NATIONAL, or of a state: MN, IL … */
    bool cards_only;    /* a short form, or the words of a form: not taught by itself */
    const char **facts; /* numbers of the research that it comes from, as in DOOR-4; may be none */
    size_t fact_count;
    SourcePos pos;
} Unit;

typedef enum AudienceBit {
    AUDIENCE_EVERYONE = 1,
    AUDIENCE_CITIZEN = 2,
    AUDIENCE_RESIDENT = 4,
    AUDIENCE_NO_PAPERS = 8,
    AUDIENCE_MINOR = 16,
    AUDIENCE_DRIVER = 32,
    AUDIENCE_STAFF = 64,
    AUDIENCE_OBSERVER = 128
} AudienceBit;

typedef struct Topic {
    const char *id, *title; /* title: msgctxt topic.ID.title */
    int order;              /* topics stand in this order; 0: behind them */
    const Unit *units;
    size_t unit_count;
    SourcePos pos;
} Topic;

#endif
