/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads maps into structs as tables of fields say. Every fault is reported at its own place, and reading goes on behind it.
 * Structs that a schema fills begin with `const Node *node`, the map that they came from (NULL: not there), so that later
 * checks can name places. The arena owns the texts, which are in NFC. */
#ifndef KYR_CONTENT_SCHEMA_H
#define KYR_CONTENT_SCHEMA_H

#include "content/tree.h"

typedef enum FieldType {                       /* what stands at Field.offset */
                         FIELD_TEXT,           /* const char *: people read it; no markup */
                         FIELD_SPEECH,         /* const char *: may hold <en>…</en> */
                         FIELD_SPEECH_OR_NONE, /* the same, and may be empty */
                         FIELD_FACT,           /* const char *: never translated; any characters */
                         FIELD_ID,             /* const char *, as are the next six */
                         FIELD_PLACE,
                         FIELD_PHONE,
                         FIELD_PHONE_LONG, /* the country's 1 may stand before it */
                         FIELD_SCRIPT,
                         FIELD_LINK,
                         FIELD_NAME,          /* one of Field.words */
                         FIELD_WORD,          /* unsigned: index in Field.words */
                         FIELD_WORDS,         /* unsigned: bit set of indexes, from a list that is not empty */
                         FIELD_NAMES,         /* NameList: indexes in Field.words, which may repeat */
                         FIELD_DATE,          /* Date */
                         FIELD_LENGTH,        /* double, points */
                         FIELD_COUNT,         /* int */
                         FIELD_DECIMAL,       /* double, may be negative */
                         FIELD_FLAG,          /* bool */
                         FIELD_REFS,          /* RefList that is not empty */
                         FIELD_REFS_OR_NONE,  /* RefList */
                         FIELD_LANGUAGES,     /* RefList of codes that is not empty */
                         FIELD_PATHS,         /* RefList of paths of fonts that is not empty */
                         FIELD_PATHS_OR_NONE, /* RefList */
                         FIELD_FORM,          /* a struct of Field.form */
                         FIELD_FORMS,         /* FormList of Field.form */
                         FIELD_TYPE_COUNT
} FieldType;

typedef struct Schema Schema;

typedef struct Field {
    const char *key;
    FieldType type;
    bool required;
    size_t offset;
    const char *const *words; /* NULL-terminated */
    const Schema *form;
} Field;

struct Schema {
    const Field *fields; /* at most 32 */
    size_t field_count;
    size_t size; /* of the struct */
};

typedef struct Ref {
    const char *text;
    SourcePos pos;
} Ref;

typedef struct RefList {
    Ref *refs;
    size_t count;
} RefList;

typedef struct NameList {
    unsigned char *indexes;
    size_t count;
} NameList;

/* The forms that are right; the others are reported. */
typedef struct FormList {
    void *forms;
    size_t count;
} FormList;

typedef struct SchemaReader {
    Arena *arena;
    Report *report;
} SchemaReader;

/* false if anything is wrong with the map; what is right is filled in all the same. form is zeroed by the caller. */
bool schema_read(const SchemaReader *reader, const Schema *schema, const Node *node, void *form);

#endif
