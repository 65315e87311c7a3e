/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rights content as data: English text with its facts, card recipes, paper stocks, font table, sources, regions.
 * Content owns everything below; all pointers live until content_free(). Strings are NFC. Formats: content/README.md. */
#ifndef KYR_CONTENT_CONTENT_H
#define KYR_CONTENT_CONTENT_H

#include <stdbool.h>
#include <stddef.h>

#include "content/value.h"
#include "util/buf.h"
#include "util/error.h"
#include "util/report.h"

typedef enum UnitKind { UNIT_RIGHT, UNIT_SAY, UNIT_ASK, UNIT_DO, UNIT_DONT, UNIT_NOTE, UNIT_LAW, UNIT_KIND_COUNT } UnitKind;
typedef enum Standing { STANDING_SETTLED, STANDING_CONTESTED, STANDING_VARIES, STANDING_PRACTICE, STANDING_COUNT } Standing;

/* The words of DESIGN 3, as they stand in YAML. */
const char *unit_kind_word(UnitKind kind);
const char *standing_word(Standing standing);

typedef struct Source {
    const char *key, *citation, *publisher, *link;
    char grade; /* A law, B legal education, C news, D aggregator */
    Date checked;
    SourcePos pos;
} Source;

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
    unsigned audience; /* bit set of AudienceBit */
    const char *place; /* US, MN, IL … */
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
    const Unit *units;
    size_t unit_count;
    SourcePos pos;
} Topic;

typedef enum CardVoice { VOICE_HOLDER, VOICE_AGENT, VOICE_COUNT } CardVoice;
typedef enum SlotBit { SLOT_HOTLINE = 1, SLOT_EDITION = 2, SLOT_ORGANISATION = 4, SLOT_WRITE_IN = 8 } SlotBit;

typedef struct CardFace {
    CardVoice voice;
    const char *title; /* msgctxt card.ID.front.title or card.ID.back.title */
    const Unit **items;
    size_t item_count;
    const Unit *states; /* the item that tells the holder what the other face says; NULL on the agent's face */
    const char *law;    /* law line at the foot of the agent's face, or NULL; never translated */
    SourcePos pos;
} CardFace;

typedef struct CardRecipe {
    const char *id, *title; /* title: msgctxt card.ID.title */
    const char *size;       /* "wallet" */
    double floor_pt;        /* smallest body size in place of the script's own; 0: that of CARD 3 */
    CardFace faces[2];      /* front, back */
    size_t face_count;
    unsigned slots;             /* bit set of SlotBit */
    const char *hotline_label;  /* msgctxt card.ID.hotline; NULL without the slot */
    const char *write_in_label; /* msgctxt card.ID.write-in; used when no region gives a hotline */
    SourcePos pos;
} CardRecipe;

typedef struct Region {
    const char *id, *name, *organisation, *hotline, *place; /* organisation and hotline may be NULL; NANP form 612-555-0123 */
    Date as_of;
    SourcePos pos;
} Region;

typedef struct Stock {
    const char *id, *name;
    const char *paper; /* letter, a4 */
    double sheet_width_pt, sheet_height_pt;
    int columns, rows;
    double card_width_pt, card_height_pt;
    double left_pt, top_pt; /* true margins of the first card */
    double gap_x_pt, gap_y_pt;
    bool perforated;    /* no cut marks are drawn then */
    const char **codes; /* maker's codes that share the layout */
    size_t code_count;
    const char *confidence, *source;
    SourcePos pos;
} Stock;

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
const Region *content_region(const Content *content, const char *id);

/* Every translatable unit in the order of the files, for template, check and status. */
typedef struct ContentString {
    const char *id;      /* msgctxt */
    const char *text;    /* msgid */
    const char *comment; /* where it appears and how much room it has (#. in the POT) */
    SourcePos pos;
} ContentString;
typedef void (*ContentVisit)(void *data, const ContentString *string);
void content_each_string(const Content *content, ContentVisit visit, void *data);

/* Stage dump for golden tests. */
void content_dump(const Content *content, Buf *out);

#endif
