/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One YAML file as a tree of texts, lists and maps, each node with the place where it begins. Only libyaml's events are
 * used: its document API resolves aliases and drops anchors and tags, and we must name their places. The arena owns all. */
#ifndef KYR_CONTENT_TREE_H
#define KYR_CONTENT_TREE_H

#include <stdbool.h>
#include <stddef.h>

#include "util/arena.h"
#include "util/error.h"
#include "util/report.h"
#include "util/view.h"

typedef enum NodeKind {
    NODE_TEXT,
    NODE_LIST,
    NODE_MAP,
    NODE_BAD /* stands for something already reported */
} NodeKind;

typedef struct Node Node;
struct Node {
    NodeKind kind;
    SourcePos pos;
    const char *text;   /* NODE_TEXT: never NULL, ends in NUL and holds no other */
    StrView raw;        /* NODE_TEXT: as it stands in the file, quotes and all */
    Node *first, *last; /* entries of a list, keys of a map */
    Node *next;         /* the next entry or key */
    const Node *value;  /* of a key; never NULL */
    size_t count;
};

enum { TREE_DEPTH_MAX = 16 };

/* bytes must live as long as the tree. Reports every fault of form. NULL if there is no whole tree;
 * a tree with faults is given too, so that a later reader can find more in the same run. */
const Node *tree_read(const char *file, StrView bytes, Arena *arena, Report *report);

/* The value of key in a map, or NULL. */
const Node *tree_value(const Node *map, const char *key);
/* The place of the value of key, or of the map itself where the key is missing. */
SourcePos tree_value_pos(const Node *map, const char *key);
/* The place of byte `offset` of a text; of its beginning where the text runs over several lines. */
SourcePos tree_text_pos(const Node *node, size_t offset);

#endif
