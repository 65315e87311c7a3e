/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files of content/ as tables of fields, and the structs that they fill: a public struct of content.h with what only
 * later checks need beside it. */
#ifndef KYR_CONTENT_FORMS_H
#define KYR_CONTENT_FORMS_H

#include "content/content.h"
#include "content/schema.h"

typedef struct UnitForm {
    const Node *node;
    Unit unit; /* id without its topic; sources not yet found */
    unsigned kind, standing;
    RefList sources, facts;
} UnitForm;

typedef struct TopicForm {
    const Node *node;
    const char *id, *title;
    int order;
    FormList units; /* UnitForm */
} TopicForm;

typedef struct SourceForm {
    const Node *node;
    Source source;
    const char *grade;
} SourceForm;

typedef struct FaceForm {
    const Node *node;
    unsigned voice;
    const char *title, *law, *states;
    RefList items;
    NameList icons;
    bool lines;
} FaceForm;

typedef struct CardForm {
    const Node *node;
    CardRecipe card;
    FaceForm faces[CARD_FACES]; /* as in CardRecipe; those inside are copied from `inside` */
    FormList inside;            /* FaceForm */
} CardForm;

typedef struct QuestionForm {
    const Node *node;
    Question question;
    const char *answer;
    RefList choices, units;
} QuestionForm;

typedef struct LineForm {
    const Node *node;
    unsigned part;
    const char *text;
    RefList units;
} LineForm;

typedef struct RolePlayForm {
    const Node *node;
    RolePlay play;
    FormList lines; /* LineForm */
} RolePlayForm;

typedef struct PracticeForm {
    const Node *node;
    const char *topic;
    FormList questions, role_plays; /* QuestionForm, RolePlayForm */
} PracticeForm;

typedef struct AgendaPartForm {
    const Node *node;
    AgendaPart part;
    RefList topics, role_plays, questions, cards;
} AgendaPartForm;

typedef struct AgendaForm {
    const Node *node;
    Agenda agenda;
    FormList parts; /* AgendaPartForm */
} AgendaForm;

typedef struct JargonForm {
    const Node *node;
    Jargon jargon;
} JargonForm;

typedef struct LineRuleForm {
    const Node *node;
    ForbiddenLine line;
} LineRuleForm;

typedef struct WordingForm {
    const Node *node;
    Wording wording;
    RefList long_words;
    FormList jargon, lines; /* JargonForm, LineRuleForm */
} WordingForm;

typedef struct ContactForm {
    const Node *node;
    Contact contact;
} ContactForm;

typedef struct HotlineForm {
    const Node *node;
    Hotline hotline;
    RefList languages;
} HotlineForm;

typedef struct RegionForm {
    const Node *node;
    Region region;
    FormList hotlines; /* HotlineForm */
    FormList contacts; /* ContactForm */
} RegionForm;

typedef struct PrinterForm {
    const Node *node;
    PrinterProfile printer;
} PrinterForm;

typedef struct SizeForm {
    const Node *node;
    double width_pt, height_pt;
} SizeForm;

typedef struct StockForm {
    const Node *node;
    Stock stock;
    SizeForm card;
    RefList codes;
} StockForm;

typedef struct FontForm {
    const Node *node;
    ScriptFonts fonts;
    RefList regular, bold;
} FontForm;

typedef struct EditionForm {
    const Node *node;
    PastEdition edition;
} EditionForm;

/* A file that is one list under one key. */
typedef struct ListForm {
    const Node *node;
    FormList list;
} ListForm;

/* One thing a file. */
extern const Schema wording_schema, topic_schema, card_schema, practice_schema, agenda_schema, region_schema, printer_schema;
extern const Schema sources_schema, stocks_schema, fonts_schema,
    editions_schema; /* ListForm of SourceForm, StockForm, FontForm, EditionForm */

#endif
