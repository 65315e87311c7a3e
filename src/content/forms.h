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
    RefList sources;
} UnitForm;

typedef struct TopicForm {
    const Node *node;
    const char *id, *title;
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
} FaceForm;

typedef struct CardForm {
    const Node *node;
    CardRecipe card;
    FaceForm faces[CARD_FACES]; /* as in CardRecipe; those inside are copied from `inside` */
    FormList inside;            /* FaceForm */
} CardForm;

typedef struct HotlineForm {
    const Node *node;
    Hotline hotline;
    RefList languages;
} HotlineForm;

typedef struct RegionForm {
    const Node *node;
    Region region;
    FormList hotlines; /* HotlineForm */
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

extern const Schema topic_schema, card_schema, region_schema, printer_schema; /* one thing a file */
extern const Schema sources_schema, stocks_schema, fonts_schema,
    editions_schema; /* ListForm of SourceForm, StockForm, FontForm, EditionForm */

#endif
