/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/schema.h"

#include <stdlib.h>
#include <string.h>

#include "content/content.h"
#include "content/value.h"
#include "util/buf.h"
#include "util/unicode.h"

typedef bool (*FieldRead)(const SchemaReader *reader, const Field *field, const Node *node, void *slot);

/* Something already reported is not reported again as a wrong type. */
static bool is_kind(const SchemaReader *reader, const Field *field, const Node *node, NodeKind kind)
{
    if (node->kind == kind)
        return true;
    if (node->kind == NODE_BAD)
        return false;
    if (kind == NODE_TEXT)
        return report_error(reader->report, node->pos, N_("'%s' must be one text, not a list or a map"), field->key);
    if (kind == NODE_LIST)
        return report_error(reader->report, node->pos, N_("'%s' must be a list, as in [a, b]"), field->key);
    return report_error(reader->report, node->pos, N_("'%s' must be a map of keys and values"), field->key);
}

static const char *word_list(const char *const *words, Buf *out)
{
    for (size_t i = 0; words[i]; i++) {
        buf_add_str(out, i ? ", " : "");
        buf_add_str(out, words[i]);
    }
    return buf_str(out);
}

static bool find_word(const SchemaReader *reader, const Field *field, const Node *node, unsigned *index)
{
    for (unsigned i = 0; field->words[i]; i++) {
        if (strcmp(field->words[i], node->text) == 0) {
            *index = i;
            return true;
        }
    }
    Buf words = {0};
    report_error(reader->report, node->pos, N_("unknown %s '%s'; one of: %s"), field->key, node->text, word_list(field->words, &words));
    buf_done(&words);
    return false;
}

static const char *store_text(const SchemaReader *reader, const char *text)
{
    Buf nfc = {0};
    unicode_nfc(view_of(text), &nfc);
    const char *stored = arena_strndup(reader->arena, buf_str(&nfc), nfc.len);
    buf_done(&nfc);
    return stored;
}

static bool check_line(const SchemaReader *reader, const Field *field, const Node *node)
{
    size_t len = strlen(node->text);
    if (len == 0)
        return report_error(reader->report, node->pos, N_("'%s' is empty"), field->key);
    if (strchr(node->text, '\n'))
        return report_error(reader->report, node->pos, N_("'%s' must be one line: fold it with >-"), field->key);
    if (node->text[0] == ' ' || node->text[len - 1] == ' ')
        return report_error(reader->report, node->pos, N_("'%s' begins or ends with a space"), field->key);
    return true;
}

static bool check_markup(const SchemaReader *reader, const Node *node)
{
    size_t offset = 0;
    MarkupFault markup = value_markup(node->text, &offset);
    SourcePos pos = tree_text_pos(node, offset);
    switch (markup) {
    case MARKUP_UNKNOWN:
        return report_error(reader->report, pos, N_("unknown markup: only <en> and </en> may stand here"));
    case MARKUP_UNCLOSED:
        return report_error(reader->report, pos, N_("<en> is not closed by </en>"));
    case MARKUP_UNOPENED:
        return report_error(reader->report, pos, N_("</en> closes nothing"));
    case MARKUP_EMPTY:
        return report_error(reader->report, pos, N_("nothing stands between <en> and </en>"));
    case MARKUP_FINE:
        break;
    }
    return true;
}

static bool read_fact(const SchemaReader *reader, const Field *field, const Node *node, void *slot)
{
    if (!is_kind(reader, field, node, NODE_TEXT) || !check_line(reader, field, node))
        return false;
    *(const char **)slot = store_text(reader, node->text);
    return true;
}

static bool read_text(const SchemaReader *reader, const Field *field, const Node *node, void *slot)
{
    const char *mark = node->kind == NODE_TEXT ? strpbrk(node->text, "<>") : NULL;
    if (mark)
        return report_error(reader->report, tree_text_pos(node, (size_t)(mark - node->text)), N_("'%s' takes no markup"), field->key);
    return read_fact(reader, field, node, slot);
}

static bool read_speech(const SchemaReader *reader, const Field *field, const Node *node, void *slot)
{
    return read_fact(reader, field, node, slot) && check_markup(reader, node);
}

static bool read_speech_or_none(const SchemaReader *reader, const Field *field, const Node *node, void *slot)
{
    if (node->kind == NODE_TEXT && node->text[0] == '\0') {
        *(const char **)slot = "";
        return true;
    }
    return read_speech(reader, field, node, slot);
}

/* The texts that must have a form, and what is said of those that have not. */
static const struct TextForm {
    FieldType type;
    bool (*matches)(const char *text);
    const char *format;
} text_forms[] = {
    {FIELD_ID, value_is_id, N_("bad id '%s': small letters, digits and hyphens only")},
    {FIELD_PLACE, value_is_place, N_("bad place '%s': US, or a state in two capital letters such as MN")},
    {FIELD_PHONE, value_is_phone, N_("bad phone number '%s': a North American number such as 612-555-0123")},
    {FIELD_PHONE_LONG, value_is_long_phone, N_("bad phone number '%s': a North American number such as 1-800-898-7180")},
    {FIELD_SCRIPT, value_is_script, N_("bad script '%s': an ISO 15924 code such as Arab")},
    {FIELD_LINK, value_is_link, N_("bad link '%s': an address that begins with https:// or http://")},
    {FIELD_LANGUAGES, value_is_language, N_("bad language '%s': a code such as es or zh_CN")},
    {FIELD_PATHS, value_is_path, N_("bad path '%s': a whole path such as /usr/share/fonts/a.ttf or a.ttc#0")},
};

static bool check_form(const SchemaReader *reader, FieldType type, const char *text, SourcePos pos)
{
    for (size_t i = 0; i < sizeof text_forms / sizeof *text_forms; i++) {
        if (text_forms[i].type == type && !text_forms[i].matches(text))
            return report_error(reader->report, pos, text_forms[i].format, text);
    }
    return true;
}

static bool read_formed(const SchemaReader *reader, const Field *field, const Node *node, void *slot)
{
    return read_fact(reader, field, node, slot) && check_form(reader, field->type, node->text, node->pos);
}

static bool read_word(const SchemaReader *reader, const Field *field, const Node *node, void *slot)
{
    return is_kind(reader, field, node, NODE_TEXT) && find_word(reader, field, node, slot);
}

static bool read_name(const SchemaReader *reader, const Field *field, const Node *node, void *slot)
{
    unsigned index = 0;
    if (!read_word(reader, field, node, &index))
        return false;
    *(const char **)slot = field->words[index];
    return true;
}

/* One entry of a list of texts: a line of its own that no entry before it repeats. */
static bool check_entry(const SchemaReader *reader, const Field *field, const Node *entry, const Node *list)
{
    if (entry->kind == NODE_BAD)
        return false;
    if (entry->kind != NODE_TEXT)
        return report_error(reader->report, entry->pos, N_("each entry of '%s' must be one text"), field->key);
    for (const Node *before = list->first; before != entry; before = before->next) {
        if (before->kind == NODE_TEXT && strcmp(before->text, entry->text) == 0)
            return report_error(reader->report, entry->pos, N_("'%s' stands twice in '%s'"), entry->text, field->key);
    }
    return check_line(reader, field, entry);
}

static bool check_list(const SchemaReader *reader, const Field *field, const Node *node, bool may_be_empty)
{
    if (!is_kind(reader, field, node, NODE_LIST))
        return false;
    if (node->count == 0 && !may_be_empty)
        return report_error(reader->report, node->pos, N_("'%s' is empty"), field->key);
    return true;
}

static bool read_words(const SchemaReader *reader, const Field *field, const Node *node, void *slot)
{
    if (!check_list(reader, field, node, false))
        return false;
    bool fine = true;
    for (const Node *entry = node->first; entry; entry = entry->next) {
        unsigned index = 0;
        if (check_entry(reader, field, entry, node) && find_word(reader, field, entry, &index))
            *(unsigned *)slot |= 1U << index;
        else
            fine = false;
    }
    return fine;
}

static bool read_names(const SchemaReader *reader, const Field *field, const Node *node, void *slot)
{
    if (!check_list(reader, field, node, false))
        return false;
    NameList *list = slot;
    list->indexes = arena_array(reader->arena, node->count, sizeof *list->indexes);
    bool fine = true;
    for (const Node *entry = node->first; entry; entry = entry->next) {
        unsigned index = 0;
        if (is_kind(reader, field, entry, NODE_TEXT) && find_word(reader, field, entry, &index))
            list->indexes[list->count++] = (unsigned char)index;
        else
            fine = false;
    }
    return fine;
}

static bool read_refs(const SchemaReader *reader, const Field *field, const Node *node, void *slot)
{
    if (!check_list(reader, field, node, field->type == FIELD_REFS_OR_NONE || field->type == FIELD_PATHS_OR_NONE))
        return false;
    RefList *list = slot;
    list->refs = arena_array(reader->arena, node->count, sizeof *list->refs);
    bool fine = true;
    for (const Node *entry = node->first; entry; entry = entry->next) {
        if (check_entry(reader, field, entry, node))
            list->refs[list->count++] = (Ref){store_text(reader, entry->text), entry->pos};
        else
            fine = false;
    }
    return fine;
}

static bool read_formed_refs(const SchemaReader *reader, const Field *field, const Node *node, void *slot)
{
    const RefList *list = slot;
    FieldType form = field->type == FIELD_PATHS_OR_NONE ? FIELD_PATHS : field->type;
    bool fine = read_refs(reader, field, node, slot);
    for (size_t i = 0; i < list->count; i++)
        fine = check_form(reader, form, list->refs[i].text, list->refs[i].pos) && fine;
    return fine;
}

static bool read_date(const SchemaReader *reader, const Field *field, const Node *node, void *slot)
{
    if (!is_kind(reader, field, node, NODE_TEXT))
        return false;
    return date_parse(node->text, slot) ||
           report_error(reader->report, node->pos, N_("bad date '%s' for '%s': a day of the calendar as YYYY-MM-DD"), node->text,
                        field->key);
}

static bool read_length(const SchemaReader *reader, const Field *field, const Node *node, void *slot)
{
    if (!is_kind(reader, field, node, NODE_TEXT))
        return false;
    return value_length(node->text, slot) ||
           report_error(reader->report, node->pos, N_("bad length '%s' for '%s': a number and in, mm or pt, such as 3.5 in"), node->text,
                        field->key);
}

static bool read_count(const SchemaReader *reader, const Field *field, const Node *node, void *slot)
{
    if (!is_kind(reader, field, node, NODE_TEXT))
        return false;
    return value_count(node->text, slot) ||
           report_error(reader->report, node->pos, N_("bad number '%s' for '%s': a whole number from 1 to 99"), node->text, field->key);
}

static bool read_decimal(const SchemaReader *reader, const Field *field, const Node *node, void *slot)
{
    if (!is_kind(reader, field, node, NODE_TEXT))
        return false;
    return value_decimal(node->text, slot) ||
           report_error(reader->report, node->pos, N_("bad number '%s' for '%s': a decimal number such as -0.35"), node->text, field->key);
}

static bool read_flag(const SchemaReader *reader, const Field *field, const Node *node, void *slot)
{
    if (!is_kind(reader, field, node, NODE_TEXT))
        return false;
    *(bool *)slot = strcmp(node->text, "true") == 0;
    return *(bool *)slot || strcmp(node->text, "false") == 0 ||
           report_error(reader->report, node->pos, N_("unknown %s '%s'; one of: %s"), field->key, node->text, "true, false");
}

static bool read_form(const SchemaReader *reader, const Field *field, const Node *node, void *slot)
{
    return is_kind(reader, field, node, NODE_MAP) && schema_read(reader, field->form, node, slot);
}

static bool read_forms(const SchemaReader *reader, const Field *field, const Node *node, void *slot)
{
    if (!check_list(reader, field, node, false))
        return false;
    FormList *list = slot;
    list->forms = arena_array(reader->arena, node->count, field->form->size);
    for (const Node *entry = node->first; entry; entry = entry->next) {
        void *form = (char *)list->forms + list->count * field->form->size;
        if (entry->kind == NODE_LIST || entry->kind == NODE_TEXT)
            report_error(reader->report, entry->pos, N_("each entry of '%s' must be a map of keys and values"), field->key);
        else if (entry->kind == NODE_MAP && schema_read(reader, field->form, entry, form))
            list->count++;
        else
            memset(form, 0, field->form->size);
    }
    return list->count == node->count;
}

static const FieldRead readers[FIELD_TYPE_COUNT] = {
    [FIELD_TEXT] = read_text,
    [FIELD_SPEECH] = read_speech,
    [FIELD_SPEECH_OR_NONE] = read_speech_or_none,
    [FIELD_FACT] = read_fact,
    [FIELD_ID] = read_formed,
    [FIELD_PLACE] = read_formed,
    [FIELD_PHONE] = read_formed,
    [FIELD_PHONE_LONG] = read_formed,
    [FIELD_SCRIPT] = read_formed,
    [FIELD_LINK] = read_formed,
    [FIELD_NAME] = read_name,
    [FIELD_WORD] = read_word,
    [FIELD_WORDS] = read_words,
    [FIELD_DATE] = read_date,
    [FIELD_LENGTH] = read_length,
    [FIELD_COUNT] = read_count,
    [FIELD_FLAG] = read_flag,
    [FIELD_REFS] = read_refs,
    [FIELD_LANGUAGES] = read_formed_refs,
    [FIELD_PATHS] = read_formed_refs,
    [FIELD_FORM] = read_form,
    [FIELD_REFS_OR_NONE] = read_refs,
    [FIELD_FORMS] = read_forms,
    [FIELD_PATHS_OR_NONE] = read_formed_refs,
    [FIELD_NAMES] = read_names,
    [FIELD_DECIMAL] = read_decimal,
};

static bool unknown_key(const SchemaReader *reader, const Schema *schema, const Node *key)
{
    Buf keys = {0};
    for (size_t i = 0; i < schema->field_count; i++) {
        buf_add_str(&keys, i ? ", " : "");
        buf_add_str(&keys, schema->fields[i].key);
    }
    report_error(reader->report, key->pos, N_("unknown key '%s'; one of: %s"), key->text, buf_str(&keys));
    buf_done(&keys);
    return false;
}

static bool read_key(const SchemaReader *reader, const Schema *schema, const Node *key, const Node **seen, void *form)
{
    for (size_t i = 0; i < schema->field_count; i++) {
        const Field *field = &schema->fields[i];
        if (strcmp(field->key, key->text) != 0)
            continue;
        if (seen[i])
            return report_error(reader->report, key->pos, N_("key '%s' stands twice: first on line %d"), key->text, seen[i]->pos.line);
        seen[i] = key;
        return readers[field->type](reader, field, key->value, (char *)form + field->offset);
    }
    return unknown_key(reader, schema, key);
}

bool schema_read(const SchemaReader *reader, const Schema *schema, const Node *node, void *form)
{
    if (node->kind != NODE_MAP)
        return node->kind != NODE_BAD && report_error(reader->report, node->pos, N_("the file must be a map of keys and values"));
    const Node *seen[32] = {0};
    bool fine = true;
    *(const Node **)form = node;
    for (const Node *key = node->first; key; key = key->next)
        fine = key->kind == NODE_TEXT && read_key(reader, schema, key, seen, form) && fine;
    for (size_t i = 0; i < schema->field_count; i++) {
        if (schema->fields[i].required && !seen[i])
            fine = report_error(reader->report, node->pos, N_("missing key '%s'"), schema->fields[i].key);
    }
    return fine;
}
