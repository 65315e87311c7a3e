/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/schema.h"

#include <string.h>

#include "content/content.h"
#include "support/support.h"

typedef struct Inner {
    const Node *node;
    const char *name;
} Inner;

typedef struct Form {
    const Node *node;
    const char *text, *speech, *aside, *fact, *id, *place, *phone, *script, *link, *name;
    unsigned word, words;
    Date date;
    double length;
    int count;
    bool flag;
    RefList refs, some, paths, spare;
    Inner inner;
    FormList list;
} Form;

static const char *const colours[] = {"red", "blue", NULL};
static const Field inner_fields[] = {{"name", FIELD_FACT, true, offsetof(Inner, name), NULL, NULL}};
static const Schema inner_schema = {inner_fields, 1, sizeof(Inner)};

#define ROW(key, type)                                                                                                                     \
    {                                                                                                                                      \
#key, type, false, offsetof(Form, key), colours, &inner_schema                                                                     \
    }
static const Field fields[] = {
    ROW(text, FIELD_TEXT),           ROW(speech, FIELD_SPEECH),
    ROW(fact, FIELD_FACT),           ROW(id, FIELD_ID),
    ROW(place, FIELD_PLACE),         ROW(phone, FIELD_PHONE),
    ROW(script, FIELD_SCRIPT),       ROW(link, FIELD_LINK),
    ROW(name, FIELD_NAME),           ROW(word, FIELD_WORD),
    ROW(words, FIELD_WORDS),         ROW(date, FIELD_DATE),
    ROW(length, FIELD_LENGTH),       ROW(count, FIELD_COUNT),
    ROW(flag, FIELD_FLAG),           ROW(refs, FIELD_REFS),
    ROW(some, FIELD_REFS_OR_NONE),   ROW(paths, FIELD_PATHS),
    ROW(spare, FIELD_PATHS_OR_NONE), ROW(inner, FIELD_FORM),
    ROW(list, FIELD_FORMS),          ROW(aside, FIELD_SPEECH_OR_NONE),
};
static const Schema schema = {fields, sizeof fields / sizeof *fields, sizeof(Form)};

static bool read(const char *yaml, const Schema *with, void *form, Arena *arena, Report *report)
{
    const Node *node = tree_read("f", view_of(yaml), arena, report);
    ck_assert_msg(node != NULL, "%s", support_report_text(report));
    return schema_read(&(SchemaReader){arena, report}, with, node, form);
}

static const struct {
    const char *why, *yaml, *want;
} faults[] = {
    {"a list at the top", "- a\n", "f:1:1: error: the file must be a map of keys and values\n"},
    {"a text at the top", "a\n", "f:1:1: error: the file must be a map of keys and values\n"},
    {"unknown key", "text: a\ntxt: b\n",
     "f:2:1: error: unknown key 'txt'; one of: text, speech, fact, id, place, phone, script, link, name, word, words, date, length, count, "
     "flag, refs, some, paths, spare, inner, list, aside\n"},
    {"unknown key further in", "inner: {name: a, nam: b}\n", "f:1:18: error: unknown key 'nam'; one of: name\n"},
    {"missing key", "inner: {}\n", "f:1:8: error: missing key 'name'\n"},
    {"doubled key", "text: a\nfact: b\ntext: c\n", "f:3:1: error: key 'text' stands twice: first on line 1\n"},
    {"list for a text", "text: [a]\n", "f:1:7: error: 'text' must be one text, not a list or a map\n"},
    {"map for a word", "word: {a: b}\n", "f:1:7: error: 'word' must be one text, not a list or a map\n"},
    {"list for a date", "date: []\n", "f:1:7: error: 'date' must be one text, not a list or a map\n"},
    {"list for a length", "length: []\n", "f:1:9: error: 'length' must be one text, not a list or a map\n"},
    {"list for a number", "count: []\n", "f:1:8: error: 'count' must be one text, not a list or a map\n"},
    {"list for a flag", "flag: []\n", "f:1:7: error: 'flag' must be one text, not a list or a map\n"},
    {"list for an id", "id: []\n", "f:1:5: error: 'id' must be one text, not a list or a map\n"},
    {"list for a speech", "speech: []\n", "f:1:9: error: 'speech' must be one text, not a list or a map\n"},
    {"text for a list", "refs: a\n", "f:1:7: error: 'refs' must be a list, as in [a, b]\n"},
    {"nothing for a list", "refs:\n", "f:1:6: error: 'refs' must be a list, as in [a, b]\n"},
    {"text for words", "words: red\n", "f:1:8: error: 'words' must be a list, as in [a, b]\n"},
    {"map for forms", "list: {a: b}\n", "f:1:7: error: 'list' must be a list, as in [a, b]\n"},
    {"text for a map", "inner: a\n", "f:1:8: error: 'inner' must be a map of keys and values\n"},
    {"text among forms", "list:\n  - name: a\n  - b\n", "f:3:5: error: each entry of 'list' must be a map of keys and values\n"},
    {"list in a list", "refs: [a, [b]]\n", "f:1:11: error: each entry of 'refs' must be one text\n"},
    {"doubled entry", "refs: [a, b, a]\n", "f:1:14: error: 'a' stands twice in 'refs'\n"},
    {"doubled word", "words: [red, red]\n", "f:1:14: error: 'red' stands twice in 'words'\n"},
    {"empty list", "refs: []\n", "f:1:7: error: 'refs' is empty\n"},
    {"empty list of words", "words: []\n", "f:1:8: error: 'words' is empty\n"},
    {"empty list of forms", "list: []\n", "f:1:7: error: 'list' is empty\n"},
    {"empty list of paths", "paths: []\n", "f:1:8: error: 'paths' is empty\n"},
    {"empty text", "text: \"\"\n", "f:1:7: error: 'text' is empty\n"},
    {"no text", "text:\nfact: a\n", "f:1:6: error: 'text' is empty\n"},
    {"empty entry", "refs: [a, '']\n", "f:1:11: error: 'refs' is empty\n"},
    {"two lines", "text: |-\n  a\n  b\n", "f:1:7: error: 'text' must be one line: fold it with >-\n"},
    {"an empty speech", "speech: ''\n", "f:1:9: error: 'speech' is empty\n"},
    {"line end kept", "speech: >\n  a\n", "f:1:9: error: 'speech' must be one line: fold it with >-\n"},
    {"space before", "text: \" a\"\n", "f:1:7: error: 'text' begins or ends with a space\n"},
    {"space behind", "speech: 'a '\n", "f:1:9: error: 'speech' begins or ends with a space\n"},
    {"markup in a plain text", "text: a <en>b</en>\n", "f:1:9: error: 'text' takes no markup\n"},
    {"unknown markup", "speech: a <b>c</b>\n", "f:1:11: error: unknown markup: only <en> and </en> may stand here\n"},
    {"not closed", "speech: \"Say: <en>b\"\n", "f:1:15: error: <en> is not closed by </en>\n"},
    {"not opened", "speech: b</en>\n", "f:1:10: error: </en> closes nothing\n"},
    {"nothing in English", "speech: b <en></en>\n", "f:1:15: error: nothing stands between <en> and </en>\n"},
    {"bad id", "id: A b\n", "f:1:5: error: bad id 'A b': small letters, digits and hyphens only\n"},
    {"bad place", "place: Minnesota\n", "f:1:8: error: bad place 'Minnesota': US, or a state in two capital letters such as MN\n"},
    {"bad phone", "phone: 5550123\n", "f:1:8: error: bad phone number '5550123': a North American number such as 612-555-0123\n"},
    {"bad script", "script: arabic\n", "f:1:9: error: bad script 'arabic': an ISO 15924 code such as Arab\n"},
    {"bad link", "link: example.org\n", "f:1:7: error: bad link 'example.org': an address that begins with https:// or http://\n"},
    {"unknown name", "name: green\n", "f:1:7: error: unknown name 'green'; one of: red, blue\n"},
    {"unknown word", "word: Red\n", "f:1:7: error: unknown word 'Red'; one of: red, blue\n"},
    {"unknown word in a list", "words: [red, green]\n", "f:1:14: error: unknown words 'green'; one of: red, blue\n"},
    {"bad date", "date: 2026-02-30\n", "f:1:7: error: bad date '2026-02-30' for 'date': a day of the calendar as YYYY-MM-DD\n"},
    {"bad length", "length: 12x\n", "f:1:9: error: bad length '12x' for 'length': a number and in, mm or pt, such as 3.5 in\n"},
    {"bad number", "count: 012\n", "f:1:8: error: bad number '012' for 'count': a whole number from 1 to 99\n"},
    {"bad flag", "flag: yes\n", "f:1:7: error: unknown flag 'yes'; one of: true, false\n"},
    {"bad path", "paths: [/a.ttf, b.ttf]\n", "f:1:17: error: bad path 'b.ttf': a whole path such as /usr/share/fonts/a.ttf or a.ttc#0\n"},
    {"bad spare path", "spare: [b]\n", "f:1:9: error: bad path 'b': a whole path such as /usr/share/fonts/a.ttf or a.ttc#0\n"},
    {"an alias is reported once", "word: *x\nrefs: [*y]\nlist: [*z]\ninner: *w\n",
     "f:1:7: error: alias '*x' is not allowed: write the value out\n"
     "f:2:8: error: alias '*y' is not allowed: write the value out\n"
     "f:3:8: error: alias '*z' is not allowed: write the value out\n"
     "f:4:8: error: alias '*w' is not allowed: write the value out\n"},
    {"all faults, not the first", "id: A\ndate: x\nlist:\n  - {name: a}\n  - {}\nflag: 1\n",
     "f:1:5: error: bad id 'A': small letters, digits and hyphens only\n"
     "f:2:7: error: bad date 'x' for 'date': a day of the calendar as YYYY-MM-DD\n"
     "f:5:5: error: missing key 'name'\n"
     "f:6:7: error: unknown flag '1'; one of: true, false\n"},
};

START_TEST(faults_are_named_at_their_place)
{
    Arena arena = {0};
    Report report = {0};
    Form form = {0};
    ck_assert_msg(!read(faults[_i].yaml, &schema, &form, &arena, &report), "%s", faults[_i].why);
    const char *have = support_report_text(&report);
    ck_assert_msg(strcmp(have, faults[_i].want) == 0, "%s:\nwant %shave %s", faults[_i].why, faults[_i].want, have);
    report_done(&report);
    arena_done(&arena);
}
END_TEST

START_TEST(every_type_is_read)
{
    static const char yaml[] = "text: \"e\xCC\x81\"\nspeech: say <en>no</en>\nfact: a < b\nid: a-1\nplace: MN\nphone: 612-555-0123\n"
                               "script: Arab\nlink: https://a.b\nname: blue\nword: blue\nwords: [blue]\ndate: 2026-11-22\n"
                               "length: 1 in\ncount: 12\nflag: true\nrefs: [a, b]\nsome: []\npaths: [/a]\nspare: []\n"
                               "inner: {name: c}\nlist: [{name: d}, {name: e}]\n";
    Arena arena = {0};
    Report report = {0};
    Form form = {0};
    ck_assert_msg(read(yaml, &schema, &form, &arena, &report), "%s", support_report_text(&report));
    ck_assert_msg(strcmp(form.text, "\xC3\xA9") == 0, "texts are in NFC");
    ck_assert_str_eq(form.speech, "say <en>no</en>");
    ck_assert_str_eq(form.fact, "a < b");
    ck_assert_str_eq(form.name, "blue");
    ck_assert_uint_eq(form.word, 1);
    ck_assert_uint_eq(form.words, 2);
    ck_assert_int_eq(form.date.day, 22);
    ck_assert(form.length > 71.99 && form.length < 72.01);
    ck_assert_int_eq(form.count, 12);
    ck_assert(form.flag);
    ck_assert_uint_eq(form.refs.count, 2);
    ck_assert_str_eq(form.refs.refs[1].text, "b");
    ck_assert_int_eq(form.refs.refs[1].pos.col, 11);
    ck_assert_uint_eq(form.some.count + form.spare.count, 0);
    ck_assert_str_eq(form.inner.name, "c");
    ck_assert_int_eq(form.inner.node->pos.line, 20);
    ck_assert_uint_eq(form.list.count, 2);
    ck_assert_str_eq(((Inner *)form.list.forms)[1].name, "e");
    arena_done(&arena);
}
END_TEST

START_TEST(good_forms_are_kept_beside_bad_ones)
{
    Arena arena = {0};
    Report report = {0};
    Form form = {0};
    ck_assert(!read("list: [{name: a}, {}, {name: c}]\n", &schema, &form, &arena, &report));
    ck_assert_uint_eq(form.list.count, 2);
    ck_assert_str_eq(((Inner *)form.list.forms)[1].name, "c");
    report_done(&report);
    arena_done(&arena);
}
END_TEST

START_TEST(an_aside_may_be_empty)
{
    Arena arena = {0};
    Report report = {0};
    Form form = {0};
    ck_assert(read("aside: ''\n", &schema, &form, &arena, &report));
    ck_assert_str_eq(form.aside, "");
    arena_done(&arena);
}
END_TEST

Suite *suite_content_schema(void)
{
    Suite *suite = suite_create("content/schema");
    TCase *tests = tcase_create("schema");
    tcase_add_loop_test(tests, faults_are_named_at_their_place, 0, sizeof faults / sizeof *faults);
    tcase_add_test(tests, every_type_is_read);
    tcase_add_test(tests, good_forms_are_kept_beside_bad_ones);
    tcase_add_test(tests, an_aside_may_be_empty);
    suite_add_tcase(suite, tests);
    return suite;
}
