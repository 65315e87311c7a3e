/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/tree.h"

#include <assert.h>
#include <string.h>
#include <yaml.h>

#include "util/unicode.h"

typedef struct Frame {
    Node *node;
    Node *key; /* of a map: the key that waits for its value */
} Frame;

typedef struct TreeReader {
    const char *file;
    StrView bytes;
    Arena *arena;
    Report *report;
    const size_t *lines; /* where each line begins */
    size_t line_count;
    Frame stack[TREE_DEPTH_MAX];
    size_t depth;
    Node *root;
    bool whole; /* read to the end, so that every key has its value */
} TreeReader;

static SourcePos place_of(const TreeReader *reader, size_t offset)
{
    size_t low = 0, high = reader->line_count;
    while (high - low > 1) {
        size_t mid = low + (high - low) / 2;
        if (reader->lines[mid] <= offset)
            low = mid;
        else
            high = mid;
    }
    return (SourcePos){reader->file, (int)low + 1, (int)(offset - reader->lines[low]) + 1};
}

/* libyaml counts columns in characters; everything of ours counts bytes. */
static size_t offset_of(const TreeReader *reader, yaml_mark_t mark)
{
    if (mark.line >= reader->line_count)
        return reader->bytes.len;
    size_t offset = reader->lines[mark.line];
    for (size_t i = 0; i < mark.column && offset < reader->bytes.len; i++) {
        if ((unsigned char)reader->bytes.ptr[offset] < 0x80)
            offset++;
        else
            unicode_next(reader->bytes, &offset);
    }
    return offset;
}

static void find_lines(TreeReader *reader)
{
    size_t count = 1;
    for (size_t i = 0; i < reader->bytes.len; i++)
        count += reader->bytes.ptr[i] == '\n';
    size_t *lines = arena_array(reader->arena, count, sizeof *lines);
    size_t line = 1;
    for (size_t i = 0; i < reader->bytes.len; i++) {
        if (reader->bytes.ptr[i] == '\n')
            lines[line++] = i + 1;
    }
    reader->lines = lines;
    reader->line_count = count;
}

/* U+2028 and U+2029 would break lines for libyaml but for no editor. */
static bool is_allowed(uint32_t c, uint32_t next)
{
    if (c == '\n' || (c == '\r' && next == '\n') || (c >= ' ' && c < 0x7F))
        return true;
    return !unicode_is_control(c) && !unicode_is_bidi_control(c) && c != 0x2028 && c != 0x2029 && c != 0xFEFF;
}

static bool check_bytes(const TreeReader *reader)
{
    size_t invalid = unicode_first_invalid(reader->bytes);
    if (invalid < reader->bytes.len)
        return report_error(reader->report, place_of(reader, invalid), N_("the file is not UTF-8 text"));
    for (size_t at = 0; at < reader->bytes.len;) {
        size_t start = at;
        unsigned char byte = (unsigned char)reader->bytes.ptr[at];
        if (byte == '\n' || (byte >= ' ' && byte < 0x7F)) {
            at++;
            continue;
        }
        uint32_t c = unicode_next(reader->bytes, &at);
        uint32_t next = at < reader->bytes.len ? (unsigned char)reader->bytes.ptr[at] : 0;
        if (!is_allowed(c, next))
            return report_error(reader->report, place_of(reader, start),
                                N_("character U+%04X is not allowed: no tabs, control characters or bidi marks"), (unsigned)c);
    }
    return true;
}

static void fault(const TreeReader *reader, size_t offset, const char *format, const char *argument)
{
    report_error(reader->report, place_of(reader, offset), format, argument);
}

/* An anchor and a tag may stand in either order before a node; offset is where the first of them begins. */
static void check_properties(const TreeReader *reader, size_t offset, const yaml_char_t *anchor, const yaml_char_t *tag)
{
    if (!anchor && !tag)
        return;
    size_t second = offset;
    const char *bytes = reader->bytes.ptr;
    while (second < reader->bytes.len && !strchr(" \r\n", bytes[second]))
        second++;
    while (second < reader->bytes.len && strchr(" \r\n", bytes[second]))
        second++;
    bool anchor_first = offset < reader->bytes.len && bytes[offset] == '&';
    if (anchor)
        fault(reader, anchor_first ? offset : second, N_("anchor '&%s' is not allowed: write the value out where it is needed"),
              (const char *)anchor);
    if (tag)
        fault(reader, anchor_first ? second : offset, N_("tag '%s' is not allowed: every value is text"), (const char *)tag);
}

static Node *node_new(TreeReader *reader, NodeKind kind, size_t offset)
{
    Node *node = arena_alloc(reader->arena, sizeof *node);
    node->kind = kind;
    node->pos = place_of(reader, offset);
    return node;
}

static void append(Node *parent, Node *child)
{
    if (parent->last)
        parent->last->next = child;
    else
        parent->first = child;
    parent->last = child;
    parent->count++;
}

static void attach(TreeReader *reader, Node *node, size_t offset)
{
    if (reader->depth == 0) {
        reader->root = node;
        return;
    }
    Frame *frame = &reader->stack[reader->depth - 1];
    if (frame->node->kind == NODE_LIST) {
        append(frame->node, node);
    } else if (frame->key) {
        frame->key->value = node;
        frame->key = NULL;
    } else {
        if (node->kind == NODE_LIST || node->kind == NODE_MAP)
            fault(reader, offset, N_("a key must be one text"), NULL);
        frame->key = node;
        append(frame->node, node);
    }
}

/* false where the tree gets too deep: reading ends there. */
static bool open_node(TreeReader *reader, NodeKind kind, size_t offset)
{
    if (reader->depth == TREE_DEPTH_MAX) {
        report_error(reader->report, place_of(reader, offset), N_("nested deeper than %d levels"), TREE_DEPTH_MAX);
        return false;
    }
    Node *node = node_new(reader, kind, offset);
    attach(reader, node, offset);
    reader->stack[reader->depth++] = (Frame){.node = node};
    return true;
}

/* Escapes could bring in what check_bytes() keeps out, unseen by a person who reads the file. */
static void check_escapes(const TreeReader *reader, size_t start, size_t end)
{
    for (size_t i = start; i + 1 < end; i++) {
        if (reader->bytes.ptr[i] != '\\')
            continue;
        if (!strchr("\"\\", reader->bytes.ptr[i + 1])) {
            fault(reader, i, N_("a backslash may stand only before \" or \\: write the character itself"), NULL);
            return;
        }
        i++;
    }
}

static void add_text(TreeReader *reader, const yaml_event_t *event, size_t start)
{
    size_t end = offset_of(reader, event->end_mark);
    Node *node = node_new(reader, NODE_TEXT, start);
    node->text = arena_strndup(reader->arena, (const char *)event->data.scalar.value, event->data.scalar.length);
    node->raw = (StrView){reader->bytes.ptr + start, end - start};
    check_properties(reader, start, event->data.scalar.anchor, event->data.scalar.tag);
    if (event->data.scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE)
        check_escapes(reader, start, end);
    attach(reader, node, start);
}

/* false when reading should end. */
static bool take_event(TreeReader *reader, const yaml_event_t *event)
{
    size_t start = offset_of(reader, event->start_mark);
    switch (event->type) {
    case YAML_DOCUMENT_START_EVENT:
        if (reader->root)
            fault(reader, start, N_("a second document is not allowed: one file holds one"), NULL);
        reader->whole = reader->root != NULL;
        return !reader->whole;
    case YAML_ALIAS_EVENT:
        fault(reader, start, N_("alias '*%s' is not allowed: write the value out"), (const char *)event->data.alias.anchor);
        attach(reader, node_new(reader, NODE_BAD, start), start);
        return true;
    case YAML_SCALAR_EVENT:
        add_text(reader, event, start);
        return true;
    case YAML_SEQUENCE_START_EVENT:
        check_properties(reader, start, event->data.sequence_start.anchor, event->data.sequence_start.tag);
        return open_node(reader, NODE_LIST, start);
    case YAML_MAPPING_START_EVENT:
        check_properties(reader, start, event->data.mapping_start.anchor, event->data.mapping_start.tag);
        return open_node(reader, NODE_MAP, start);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        assert(reader->depth > 0);
        reader->depth--;
        return true;
    case YAML_STREAM_END_EVENT:
        reader->whole = true;
        return false;
    case YAML_NO_EVENT:
    case YAML_STREAM_START_EVENT:
    case YAML_DOCUMENT_END_EVENT:
        break;
    }
    return true;
}

static void report_parser(const TreeReader *reader, const yaml_parser_t *parser)
{
    size_t offset = parser->error == YAML_READER_ERROR ? parser->problem_offset : offset_of(reader, parser->problem_mark);
    fault(reader, offset < reader->bytes.len ? offset : reader->bytes.len, N_("not valid YAML: %s"),
          parser->problem ? parser->problem : "out of memory");
}

static void read_events(TreeReader *reader)
{
    yaml_parser_t parser;
    if (!yaml_parser_initialize(&parser)) {
        fault(reader, 0, N_("not valid YAML: %s"), "out of memory");
        return;
    }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser, (const unsigned char *)reader->bytes.ptr, reader->bytes.len);
    bool more = true;
    while (more) {
        yaml_event_t event;
        if (!yaml_parser_parse(&parser, &event)) {
            report_parser(reader, &parser);
            break;
        }
        more = take_event(reader, &event);
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
}

const Node *tree_read(const char *file, StrView bytes, Arena *arena, Report *report)
{
    if (bytes.len >= 3 && memcmp(bytes.ptr, "\xEF\xBB\xBF", 3) == 0)
        bytes = (StrView){bytes.ptr + 3, bytes.len - 3}; /* the byte order mark of some editors */
    TreeReader reader = {.file = file, .bytes = bytes, .arena = arena, .report = report};
    find_lines(&reader);
    if (!check_bytes(&reader))
        return NULL;
    read_events(&reader);
    if (!reader.whole)
        return NULL;
    if (reader.root && (reader.root->kind != NODE_TEXT || reader.root->raw.len > 0))
        return reader.root;
    fault(&reader, 0, N_("the file is empty"), NULL);
    return NULL;
}

const Node *tree_value(const Node *map, const char *key)
{
    for (const Node *node = map->first; node; node = node->next) {
        if (node->kind == NODE_TEXT && strcmp(node->text, key) == 0)
            return node->value;
    }
    return NULL;
}

SourcePos tree_value_pos(const Node *map, const char *key)
{
    const Node *value = tree_value(map, key);
    return value ? value->pos : map->pos;
}

SourcePos tree_text_pos(const Node *node, size_t offset)
{
    SourcePos pos = node->pos;
    if (node->raw.len == 0 || memchr(node->raw.ptr, '\n', node->raw.len))
        return pos;
    char quote = node->raw.ptr[0];
    bool quoted = quote == '"' || quote == '\'';
    size_t at = quoted;
    for (size_t i = 0; i < offset && at < node->raw.len; i++) {
        bool escaped = (quote == '"' && node->raw.ptr[at] == '\\') || (quote == '\'' && node->raw.ptr[at] == '\'');
        at += escaped ? 2 : 1;
    }
    pos.col += (int)at;
    return pos;
}
