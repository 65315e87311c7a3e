/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of wording that a program can check: how hard a text is to read, words of lawyers, and the twelve lines that no text
 * may cross. They stand in wording.yaml, which may be missing; Content owns them. */
#ifndef KYR_CONTENT_WORDING_H
#define KYR_CONTENT_WORDING_H

#include <stdbool.h>
#include <stddef.h>

#include "content/unit.h"
#include "content/value.h"
#include "util/report.h"

typedef struct Jargon {
    const char *word, *instead;
} Jargon;

typedef struct ForbiddenLine {
    int line;                     /* of the twelve */
    const char *pattern, *unless; /* POSIX extended regular expressions; unless may be NULL */
    const char *place;            /* only passages of this place; NULL: all */
    const char *why;
    SourcePos pattern_pos, unless_pos;
} ForbiddenLine;

typedef struct Wording {
    int grade, sentence, unit; /* the most: Flesch-Kincaid grade, words of a sentence, words of a unit that is no note */
    const char **long_words;   /* NULL-terminated, in small letters: they count as two syllables */
    const Jargon *jargon;
    size_t jargon_count;
    const ForbiddenLine *lines;
    size_t line_count;
} Wording;

/* What a passage is held to. */
enum {
    HELD_PLAIN = 1, /* grade, sentence and jargon */
    HELD_SHORT = 2, /* one idea: the words of a unit */
    HELD_LINES = 4, /* the twelve lines */
    HELD_ALL = HELD_PLAIN | HELD_SHORT | HELD_LINES,
};

/* A text that is read or said: a unit, or what practice and agendas say of units. */
typedef struct Passage {
    const char *id;   /* its msgctxt */
    const char *lead; /* or NULL */
    const char *text;
    const char *place;
    unsigned held; /* HELD_PLAIN | … */
    SourcePos pos;
} Passage;

struct Content;
typedef void (*PassageVisit)(void *data, const Passage *passage);
/* A passage lives as long as the call. */
void content_each_passage(const struct Content *content, PassageVisit visit, void *data);
Passage passage_of_unit(const Unit *unit);

/* What a text is made of. Markup counts for nothing. */
typedef struct Readability {
    size_t words, sentences, syllables;
    size_t longest; /* words of the longest sentence */
} Readability;
enum { READABILITY_LEAST = 8 }; /* of fewer words a grade says nothing */

Readability readability_measure(const Wording *wording, const Passage *passage);
/* Flesch-Kincaid grade level: Kincaid et al. 1975. */
double readability_grade(const Readability *reading);

/* Every passage against the rules, and cards that rest on sources of grade D alone. Without a wording.yaml the latter only. */
void wording_check(const struct Content *content, Report *report);

#endif
