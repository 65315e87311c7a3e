/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rights content as data: English text with its facts, card recipes, paper stocks, font table, sources, regions.
 * Content owns everything below; all pointers live until content_free(). Strings are NFC. Formats: content/README.md. */
#ifndef KYR_CONTENT_CONTENT_H
#define KYR_CONTENT_CONTENT_H

#include <stdbool.h>
#include <stddef.h>

#include "content/paper.h"
#include "content/practice.h"
#include "content/recipe.h"
#include "content/unit.h"
#include "content/value.h"
#include "content/wording.h"
#include "util/buf.h"
#include "util/error.h"
#include "util/report.h"

/* One script of fonts.yaml: the first file of each list that exists is used. */
typedef struct ScriptFonts {
    const char *script;              /* ISO 15924: Arab */
    const char *type_class;          /* card/ type table row: latin, arabic, devanagari … */
    const char **regular, **bold;    /* paths, "file.ttc#0" picks a face; NULL-terminated; bold may be empty */
    const char *choice, *instead_of; /* the word that asks for this row, and the script whose usual row it replaces; or both NULL */
    const char *family;              /* for fontconfig */
    const char *package;             /* Debian package that holds them */
    SourcePos pos;
} ScriptFonts;

/* An edition that was handed out once: what 'kyr verify' knows beside the cards of today. */
typedef struct PastEdition {
    const char *code;            /* six signs */
    const char *card, *language; /* ids, also of what is made no more */
    const char *month;           /* "2026-02" */
} PastEdition;

typedef struct Content {
    const Topic *topics;
    size_t topic_count;
    const CardRecipe *cards;
    size_t card_count;
    const Practice *practices; /* in the order of their topics */
    size_t practice_count;
    const Agenda *agendas;
    size_t agenda_count;
    const Region *regions;
    size_t region_count;
    const Stock *stocks;
    size_t stock_count;
    const ScriptFonts *fonts;
    size_t font_count;
    const Source *sources;
    size_t source_count;
    const PastEdition *editions; /* of editions.yaml, which may be missing */
    size_t edition_count;
    const Wording *wording;         /* of wording.yaml, or NULL */
    const PrinterProfile *printers; /* of the user's own folder */
    size_t printer_count;
    struct ContentStore *store; /* private */
} Content;

/* Reads dir, then the overlay folder (regions, stocks; NULL or absent: none). Every fault goes to report at the line and
 * column of the fault itself; false if there is any error, and *out is untouched. A missing dir is ERROR_NO_INPUT. */
bool content_load(const char *dir, const char *overlay, Content **out, Report *report);
void content_free(Content *content);

const Topic *content_topic(const Content *content, const char *id); /* NULL when there is none */
const Unit *content_unit(const Content *content, const char *id);
const CardRecipe *content_card(const Content *content, const char *id);
const Stock *content_stock(const Content *content, const char *id_or_code);
const ScriptFonts *content_font_choice(const Content *content, const char *choice);
const PrinterProfile *content_printer(const Content *content, const char *id);
bool card_has_topic(const CardRecipe *card, const Topic *topic); /* an item of the card is a unit of the topic */
const Region *content_region(const Content *content, const char *id);
const Practice *content_practice(const Content *content, const char *topic);
const Question *content_question(const Content *content, const char *id); /* "home.i-205" */
const RolePlay *content_role_play(const Content *content, const char *id);
const Agenda *content_agenda(const Content *content, const char *id);

/* Every translatable unit in the order of the files, for template, check and status. */
typedef struct ContentString {
    const char *id;      /* msgctxt */
    const char *text;    /* msgid */
    const char *comment; /* where it appears and how much room it has (#. in the POT) */
    const Unit *unit;    /* whose words end here: lead and text are judged as one; else NULL */
    const char *place;   /* where it is true, if it is held to anything */
    unsigned held;       /* HELD_… of wording.h: what it is held to, if it is no unit's */
    SourcePos pos;
} ContentString;
typedef void (*ContentVisit)(void *data, const ContentString *string);
void content_each_string(const Content *content, ContentVisit visit, void *data);

/* Stage dump for golden tests. */
void content_dump(const Content *content, Buf *out);

#endif
