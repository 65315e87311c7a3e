/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/tree.h"

#include <string.h>

#include "support/support.h"

static const Node *read(const char *bytes, size_t len, Arena *arena, Report *report)
{
    return tree_read("f", (StrView){bytes, len}, arena, report);
}

/* A row whose bytes may hold NUL. */
#define BYTES(text) text, sizeof text - 1

static const struct {
    const char *why, *bytes;
    size_t len;
    const char *want;
} faults[] = {
    {"no bytes", BYTES(""), "f:1:1: error: the file is empty\n"},
    {"only a comment", BYTES("# nothing\n"), "f:1:1: error: the file is empty\n"},
    {"an empty document", BYTES("---\n"), "f:1:1: error: the file is empty\n"},
    {"second document", BYTES("a: b\n---\nc: d\n"), "f:2:1: error: a second document is not allowed: one file holds one\n"},
    {"empty second document", BYTES("a: b\n---\n"), "f:2:1: error: a second document is not allowed: one file holds one\n"},
    {"NUL", BYTES("a: b\nc: \0d\n"), "f:2:4: error: character U+0000 is not allowed: no tabs, control characters or bidi marks\n"},
    {"tab", BYTES("a:\n\tb: c\n"), "f:2:1: error: character U+0009 is not allowed: no tabs, control characters or bidi marks\n"},
    {"DEL", BYTES("a: \x7F\n"), "f:1:4: error: character U+007F is not allowed: no tabs, control characters or bidi marks\n"},
    {"a lone CR", BYTES("a: b\rc: d\n"), "f:1:5: error: character U+000D is not allowed: no tabs, control characters or bidi marks\n"},
    {"next line", BYTES("a: b\xC2\x85\n"), "f:1:5: error: character U+0085 is not allowed: no tabs, control characters or bidi marks\n"},
    {"line separator", BYTES("a: \xE2\x80\xA8\n"),
     "f:1:4: error: character U+2028 is not allowed: no tabs, control characters or bidi marks\n"},
    {"bidi override", BYTES("a: x\xE2\x80\xAE\n"),
     "f:1:5: error: character U+202E is not allowed: no tabs, control characters or bidi marks\n"},
    {"bidi mark in a comment", BYTES("a: b # \xE2\x80\x8F\n"),
     "f:1:8: error: character U+200F is not allowed: no tabs, control characters or bidi marks\n"},
    {"byte order mark inside", BYTES("a: \xEF\xBB\xBF\n"),
     "f:1:4: error: character U+FEFF is not allowed: no tabs, control characters or bidi marks\n"},
    {"Latin-1", BYTES("a: caf\xE9\n"), "f:1:7: error: the file is not UTF-8 text\n"},
    {"overlong", BYTES("a: b\nc: \xC0\xAF\n"), "f:2:4: error: the file is not UTF-8 text\n"},
    {"surrogate", BYTES("a: \xED\xA0\x80\n"), "f:1:4: error: the file is not UTF-8 text\n"},
    {"UTF-16",
     BYTES("\xFF\xFE"
           "a\0"),
     "f:1:1: error: the file is not UTF-8 text\n"},
    {"noncharacter", BYTES("a: b\nc: \xEF\xBF\xBE\n"), "f:2:4: error: not valid YAML: control characters are not allowed\n"},
    {"list not closed", BYTES("a: [b\n"), "f:2:1: error: not valid YAML: did not find expected ',' or ']'\n"},
    {"quote not closed", BYTES("a: \"b\n"), "f:2:1: error: not valid YAML: found unexpected end of stream\n"},
    {"map in a line of text", BYTES("a: b: c\n"), "f:1:5: error: not valid YAML: mapping values are not allowed in this context\n"},
    {"column in bytes", BYTES("\xC3\xA9\xC3\xA9: b: c\n"),
     "f:1:8: error: not valid YAML: mapping values are not allowed in this context\n"},
    {"bad indent", BYTES("a: b\n c: d\n"), "f:2:3: error: not valid YAML: mapping values are not allowed in this context\n"},
    {"reserved mark", BYTES("a: @b\n"), "f:1:4: error: not valid YAML: found character that cannot start any token\n"},
    {"anchor", BYTES("a: &x b\n"), "f:1:4: error: anchor '&x' is not allowed: write the value out where it is needed\n"},
    {"anchor of a list", BYTES("a: &x\n  - b\n"), "f:1:4: error: anchor '&x' is not allowed: write the value out where it is needed\n"},
    {"anchor of a map", BYTES("a: &x {b: c}\n"), "f:1:4: error: anchor '&x' is not allowed: write the value out where it is needed\n"},
    {"anchor and alias", BYTES("a: &x b\nc: *x\n"),
     "f:1:4: error: anchor '&x' is not allowed: write the value out where it is needed\n"
     "f:2:4: error: alias '*x' is not allowed: write the value out\n"},
    {"alias of nothing", BYTES("a: *x\n"), "f:1:4: error: alias '*x' is not allowed: write the value out\n"},
    {"alias in a list", BYTES("a: [b, *x]\n"), "f:1:8: error: alias '*x' is not allowed: write the value out\n"},
    {"alias as a key", BYTES("*x : b\n"), "f:1:1: error: alias '*x' is not allowed: write the value out\n"},
    {"tag", BYTES("a: !!int 5\n"), "f:1:4: error: tag 'tag:yaml.org,2002:int' is not allowed: every value is text\n"},
    {"own tag", BYTES("a: !x 5\n"), "f:1:4: error: tag '!x' is not allowed: every value is text\n"},
    {"bare tag", BYTES("a: ! 5\n"), "f:1:4: error: tag '!' is not allowed: every value is text\n"},
    {"tag of a list", BYTES("a: !x [b]\n"), "f:1:4: error: tag '!x' is not allowed: every value is text\n"},
    {"tag, then anchor", BYTES("a: !x &y b\n"),
     "f:1:7: error: anchor '&y' is not allowed: write the value out where it is needed\n"
     "f:1:4: error: tag '!x' is not allowed: every value is text\n"},
    {"anchor, then tag", BYTES("a: &y !x b\n"),
     "f:1:4: error: anchor '&y' is not allowed: write the value out where it is needed\n"
     "f:1:7: error: tag '!x' is not allowed: every value is text\n"},
    {"list as a key", BYTES("? [a]\n: b\n"), "f:1:3: error: a key must be one text\n"},
    {"map as a key", BYTES("{a: b}: c\n"), "f:1:1: error: a key must be one text\n"},
    {"escaped bidi mark", BYTES("a: \"b\\u202Ec\"\n"),
     "f:1:6: error: a backslash may stand only before \" or \\: write the character itself\n"},
    {"escaped line end", BYTES("a: \"b\\n\"\n"), "f:1:6: error: a backslash may stand only before \" or \\: write the character itself\n"},
    {"escaped NUL", BYTES("a: \"\\\\\\0\"\n"), "f:1:7: error: a backslash may stand only before \" or \\: write the character itself\n"},
    {"17 levels", BYTES("[[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]]\n"), "f:1:17: error: nested deeper than 16 levels\n"},
};

START_TEST(faults_are_named_at_their_place)
{
    Arena arena = {0};
    Report report = {0};
    read(faults[_i].bytes, faults[_i].len, &arena, &report);
    const char *have = support_report_text(&report);
    ck_assert_msg(strcmp(have, faults[_i].want) == 0, "%s:\nwant %shave %s", faults[_i].why, faults[_i].want, have);
    report_done(&report);
    arena_done(&arena);
}
END_TEST

static void dump(const Node *node, Buf *out)
{
    static const char *const kinds[] = {"text", "list", "map", "bad"};
    buf_addf(out, "%d:%d %s", node->pos.line, node->pos.col, kinds[node->kind]);
    if (node->kind == NODE_TEXT)
        buf_addf(out, " '%s'", node->text);
    buf_add_char(out, '\n');
    for (const Node *entry = node->first; entry; entry = entry->next) {
        dump(entry, out);
        if (node->kind == NODE_MAP)
            dump(entry->value, out);
    }
}

static const struct {
    const char *why, *yaml, *want;
} trees[] = {
    {"block map", "a: b\nc: d\n", "1:1 map\n1:1 text 'a'\n1:4 text 'b'\n2:1 text 'c'\n2:4 text 'd'\n"},
    {"windows line ends", "a: b\r\nc: d\r\n", "1:1 map\n1:1 text 'a'\n1:4 text 'b'\n2:1 text 'c'\n2:4 text 'd'\n"},
    {"byte order mark",
     "\xEF\xBB\xBF"
     "a: b\n",
     "1:1 map\n1:1 text 'a'\n1:4 text 'b'\n"},
    {"flow", "{a: [b, c]}", "1:1 map\n1:2 text 'a'\n1:5 list\n1:6 text 'b'\n1:9 text 'c'\n"},
    {"columns count bytes", "\xC3\xA9: \xE2\x82\xAC x\n", "1:1 map\n1:1 text '\xC3\xA9'\n1:5 text '\xE2\x82\xAC x'\n"},
    {"nothing is nothing but text", "a: 012\nb: yes\nc: null\nd: ~\ne:\n",
     "1:1 map\n1:1 text 'a'\n1:4 text '012'\n2:1 text 'b'\n2:4 text 'yes'\n3:1 text 'c'\n3:4 text 'null'\n4:1 text 'd'\n4:4 text '~'\n"
     "5:1 text 'e'\n5:3 text ''\n"},
    {"folded", "a: >-\n  b\n  c\n", "1:1 map\n1:1 text 'a'\n1:4 text 'b c'\n"},
    {"quotes", "a: \"b \\\" \\\\\"\nc: 'd '' e'\n", "1:1 map\n1:1 text 'a'\n1:4 text 'b \" \\'\n2:1 text 'c'\n2:4 text 'd ' e'\n"},
    {"16 levels", "[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]\n",
     "1:1 list\n1:2 list\n1:3 list\n1:4 list\n1:5 list\n1:6 list\n1:7 list\n1:8 list\n1:9 list\n1:10 list\n1:11 list\n1:12 list\n"
     "1:13 list\n1:14 list\n1:15 list\n1:16 list\n1:17 text 'a'\n"},
    {"explicit document", "---\na\n...\n", "2:1 text 'a'\n"},
    {"joiners are no controls", "a: \xE2\x80\x8D\n", "1:1 map\n1:1 text 'a'\n1:4 text '\xE2\x80\x8D'\n"},
};

START_TEST(good_files_become_trees_with_places)
{
    Arena arena = {0};
    Report report = {0};
    Buf have = {0};
    const Node *root = read(trees[_i].yaml, strlen(trees[_i].yaml), &arena, &report);
    ck_assert_msg(root != NULL, "%s: %s", trees[_i].why, support_report_text(&report));
    dump(root, &have);
    ck_assert_msg(strcmp(buf_str(&have), trees[_i].want) == 0, "%s:\n%s", trees[_i].why, buf_str(&have));
    buf_done(&have);
    arena_done(&arena);
}
END_TEST

static const struct {
    const char *why, *yaml;
    size_t offset;
    int line, col;
} places[] = {
    {"plain", "a: b<c\n", 1, 1, 5},
    {"double quotes", "a: \"b<c\"\n", 1, 1, 6},
    {"behind escapes", "a: \"\\\"\\\\<c\"\n", 2, 1, 9},
    {"single quotes", "a: 'it''s <c'\n", 5, 1, 11},
    {"folded text counts from its beginning", "a: >-\n  b\n  <\n", 2, 1, 4},
    {"nothing", "a:\n", 0, 1, 3},
};

START_TEST(a_tree_is_given_only_if_it_is_whole)
{
    static const struct {
        const char *yaml;
        bool whole;
    } rows[] = {{"a: *x\n", true},  {"a: b\n---\nc: d\n", true},
                {"a: [b\n", false}, {"a: b\n\t\n", false},
                {"", false},        {"[[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]]", false}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Arena arena = {0};
        Report report = {0};
        const Node *root = read(rows[i].yaml, strlen(rows[i].yaml), &arena, &report);
        ck_assert_msg((root != NULL) == rows[i].whole, "%s", rows[i].yaml);
        ck_assert_uint_eq(report.error_count, 1);
        report_done(&report);
        arena_done(&arena);
    }
}
END_TEST

START_TEST(a_byte_of_a_text_has_a_place)
{
    Arena arena = {0};
    Report report = {0};
    const Node *root = read(places[_i].yaml, strlen(places[_i].yaml), &arena, &report);
    ck_assert_msg(root != NULL, "%s", support_report_text(&report));
    SourcePos pos = tree_text_pos(tree_value(root, "a"), places[_i].offset);
    ck_assert_msg(pos.line == places[_i].line && pos.col == places[_i].col, "%s: %d:%d", places[_i].why, pos.line, pos.col);
    arena_done(&arena);
}
END_TEST

START_TEST(a_value_is_found_by_its_key)
{
    Arena arena = {0};
    Report report = {0};
    const char *yaml = "\na: b\nc: d\n";
    const Node *root = read(yaml, strlen(yaml), &arena, &report);
    ck_assert_str_eq(tree_value(root, "c")->text, "d");
    ck_assert_ptr_null(tree_value(root, "e"));
    ck_assert_int_eq(tree_value_pos(root, "c").col, 4);
    ck_assert_int_eq(tree_value_pos(root, "e").line, 2);
    arena_done(&arena);
}
END_TEST

Suite *suite_content_tree(void)
{
    Suite *suite = suite_create("content/tree");
    TCase *tests = tcase_create("tree");
    tcase_add_loop_test(tests, faults_are_named_at_their_place, 0, sizeof faults / sizeof *faults);
    tcase_add_loop_test(tests, good_files_become_trees_with_places, 0, sizeof trees / sizeof *trees);
    tcase_add_test(tests, a_tree_is_given_only_if_it_is_whole);
    tcase_add_loop_test(tests, a_byte_of_a_text_has_a_place, 0, sizeof places / sizeof *places);
    tcase_add_test(tests, a_value_is_found_by_its_key);
    suite_add_tcase(suite, tests);
    return suite;
}
