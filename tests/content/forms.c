/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/forms.h"

#include <string.h>

#include "fixture.h"
#include "support/support.h"
#include "util/file.h"

START_TEST(enums_have_the_words_of_the_files)
{
    ck_assert_str_eq(unit_kind_word(UNIT_RIGHT), "right");
    ck_assert_str_eq(unit_kind_word(UNIT_DONT), "dont");
    ck_assert_str_eq(unit_kind_word(UNIT_LAW), "law");
    ck_assert_str_eq(standing_word(STANDING_SETTLED), "settled");
    ck_assert_str_eq(standing_word(STANDING_PRACTICE), "practice");
}
END_TEST

/* The keys of each kind of map, as the message to authors lists them, and what a map without any lacks. */
static const struct {
    const char *why, *file, *find, *replace, *want;
} rows[] = {
    {"topic", "topics/home.yaml", "title: A", "titel: A",
     "topics/home.yaml:1:1: error: missing key 'title'\n"
     "topics/home.yaml:2:1: error: unknown key 'titel'; one of: id, title, order, units\n"},
    {"unit", "topics/home.yaml", "law: ", "laws: ",
     "topics/home.yaml:7:5: error: unknown key 'laws'; one of: id, kind, lead, text, law, cards_only, facts, sources, as_of, review_by, "
     "standing, "
     "audience, "
     "place\n"},
    {"standing", "topics/home.yaml", "settled", "firm",
     "topics/home.yaml:11:15: error: unknown standing 'firm'; one of: settled, contested, varies, practice\n"},
    {"audience", "topics/home.yaml", "minor]", "child]",
     "topics/home.yaml:21:25: error: unknown audience 'child'; one of: everyone, citizen, resident, no-papers, minor, driver, staff, "
     "observer\n"},
    {"source", "sources.yaml", "citation: A guide", "cite: A guide",
     "sources.yaml:8:5: error: missing key 'citation'\n"
     "sources.yaml:9:5: error: unknown key 'cite'; one of: key, citation, publisher, link, checked, grade\n"},
    {"list of sources", "sources.yaml", "sources:", "source:",
     "sources.yaml:1:1: error: unknown key 'source'; one of: sources\n"
     "sources.yaml:1:1: error: missing key 'sources'\n"},
    {"card", "cards/one.yaml", "size: wallet", "skin: red",
     "cards/one.yaml:1:1: error: missing key 'size'\n"
     "cards/one.yaml:3:1: error: unknown key 'skin'; one of: id, title, order, size, floor, front, back, inside, slots, hotline, write_in, "
     "write_in_2\n"},
    {"size", "cards/one.yaml", "size: wallet", "size: a7",
     "cards/one.yaml:3:7: error: unknown size 'a7'; one of: wallet, cr80, 85x54, 85x55, 80x50, badge, fold, half, half-a5, door, door-a4, "
     "poster, poster-a3\n"},
    {"face", "cards/one.yaml", "title: Rights", "heading: Rights",
     "cards/one.yaml:4:8: error: missing key 'title'\n"
     "cards/one.yaml:4:24: error: unknown key 'heading'; one of: voice, title, items, icons, states, lines, law\n"},
    {"slots", "cards/home.yaml", "edition]", "fax]",
     "cards/home.yaml:16:18: error: unknown slots 'fax'; one of: hotline, edition, organisation, write-in, logo, qr\n"},
    {"region", "regions/cities.yaml", "hotlines:", "phones:",
     "regions/cities.yaml:5:1: error: unknown key 'phones'; one of: id, name, place, organisation, hotlines, contacts, link, logo, "
     "as_of\n"},
    {"phone", "regions/cities.yaml", "612-555-0123", "+1 612 555 0123",
     "regions/cities.yaml:6:12: error: bad phone number '+1 612 555 0123': a North American number such as 612-555-0123\n"},
    {"an area code", "regions/cities.yaml", "612-555-0123", "911-555-0123",
     "regions/cities.yaml:6:12: error: bad phone number '911-555-0123': a North American number such as 612-555-0123\n"},
    {"a hotline without a number", "regions/cities.yaml", "phone:", "fax:",
     "regions/cities.yaml:6:5: error: unknown key 'fax'; one of: phone, languages, hours, name, grade\n"
     "regions/cities.yaml:6:5: error: missing key 'phone'\n"},
    {"a language in words", "regions/cities.yaml", "612-555-0123", "612-555-0123\n    languages: [es, english]",
     "regions/cities.yaml:7:21: error: bad language 'english': a code such as es or zh_CN\n"},
    {"a language twice", "regions/cities.yaml", "612-555-0123", "612-555-0123\n    languages: [es, es]",
     "regions/cities.yaml:7:21: error: 'es' stands twice in 'languages'\n"},
    {"no languages", "regions/cities.yaml", "612-555-0123", "612-555-0123\n    languages: []",
     "regions/cities.yaml:7:16: error: 'languages' is empty\n"},
    {"no hours", "regions/cities.yaml", "612-555-0123", "612-555-0123\n    hours: \"\"",
     "regions/cities.yaml:7:12: error: 'hours' is empty\n"},
    {"hotlines in a line", "regions/cities.yaml", "\n  - phone: 612-555-0123", " 612-555-0123",
     "regions/cities.yaml:5:11: error: 'hotlines' must be a list, as in [a, b]\n"},
    {"a list of numbers", "regions/cities.yaml", "phone: 612", "612",
     "regions/cities.yaml:6:5: error: each entry of 'hotlines' must be a map of keys and values\n"},
    {"a day that is none", "regions/cities.yaml", "2026-11-22", "2026-02-30",
     "regions/cities.yaml:7:8: error: bad date '2026-02-30' for 'as_of': a day of the calendar as YYYY-MM-DD\n"},
    {"stock", "stocks.yaml", "perforated: true", "perforation: true",
     "stocks.yaml:2:5: error: missing key 'perforated'\n"
     "stocks.yaml:12:5: error: unknown key 'perforation'; one of: id, name, paper, landscape, columns, rows, card, left, top, gap_x, "
     "gap_y, "
     "corners, perforated, codes, confidence, source\n"},
    {"paper", "stocks.yaml", "paper: a4", "paper: A4",
     "stocks.yaml:18:12: error: unknown paper 'A4'; one of: letter, legal, tabloid, a4, a3\n"},
    {"card of a stock", "stocks.yaml", "height: 2 in", "high: 2 in",
     "stocks.yaml:7:11: error: missing key 'height'\n"
     "stocks.yaml:7:27: error: unknown key 'high'; one of: width, height\n"},
    {"columns", "stocks.yaml", "columns: 2", "columns: two",
     "stocks.yaml:5:14: error: bad number 'two' for 'columns': a whole number from 1 to 99\n"},
    {"confidence", "stocks.yaml", "confidence: A", "confidence: high",
     "stocks.yaml:14:17: error: unknown confidence 'high'; one of: A, B, C\n"},
    {"fonts", "fonts.yaml", "family: H", "name: H",
     "fonts.yaml:8:5: error: missing key 'family'\n"
     "fonts.yaml:12:5: error: unknown key 'name'; one of: script, class, choice, instead_of, regular, bold, family, package\n"},
    {"a choice of a font", "fonts.yaml", "class: han", "class: han\n    choice: kai",
     "fonts.yaml:8:5: error: 'choice' and 'instead_of' belong together: a word, and the script whose font it replaces\n"},
    {"class", "fonts.yaml", "class: han", "class: cjk",
     "fonts.yaml:9:12: error: unknown class 'cjk'; one of: latin, stacked, arabic, nastaliq, devanagari, south-indic, myanmar, khmer, "
     "thai, han, "
     "ethiopic\n"},
};

START_TEST(messages_list_what_a_map_may_hold)
{
    char *dir = fixture_new();
    fixture_replace(dir, rows[_i].file, rows[_i].find, rows[_i].replace);
    const char *have = fixture_report(dir, NULL);
    ck_assert_msg(strcmp(have, rows[_i].want) == 0, "%s:\nwant %s\nhave %s", rows[_i].why, rows[_i].want, have);
    support_remove(dir);
}
END_TEST

START_TEST(every_required_key_is_asked_for)
{
    static const struct {
        const char *file;
        const char *text;
        const Schema *schema;
    } files[] = {
        {"topics/x.yaml", "{}\n", &topic_schema}, {"cards/x.yaml", "{}\n", &card_schema}, {"regions/x.yaml", "{}\n", &region_schema}};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        char *dir = fixture_new();
        support_write(dir, files[i].file, files[i].text);
        const char *have = fixture_report(dir, NULL);
        for (size_t k = 0; k < files[i].schema->field_count; k++) {
            const Field *field = &files[i].schema->fields[k];
            Buf want = {0};
            buf_addf(&want, "%s:1:1: error: missing key '%s'\n", files[i].file, field->key);
            ck_assert_msg((strstr(have, buf_str(&want)) != NULL) == field->required, "%s%s", buf_str(&want), have);
            buf_done(&want);
        }
        support_remove(dir);
    }
}
END_TEST

/* Any one byte of a file replaced by what means something in YAML: read or reported, never a crash (run under sanitizers). */
START_TEST(a_wrong_byte_is_read_or_reported)
{
    static const char bytes[] = {'&', '*', '!', '"', '\'', '{', ']', ':', '-', '#', '|', '?', '\n', '\t', ' ', '<', '\x80', '\0'};
    static const struct {
        const char *path;
        const Schema *schema;
    } files[] = {{"tests/content/data/good/cards/home.yaml", &card_schema}, {"tests/content/data/lakes.yaml", &region_schema}};
    Buf text = {0};
    Error err = {0};
    ck_assert(file_read(support_source_path(files[_i].path), &text, &err));
    for (size_t i = 0; i < text.len; i++) {
        char kept = text.ptr[i];
        Arena arena = {0};
        for (size_t k = 0; k < sizeof bytes; k++) {
            Report report = {0};
            union {
                CardForm card;
                RegionForm region;
            } form;
            memset(&form, 0, sizeof form);
            text.ptr[i] = bytes[k];
            const Node *node = tree_read("f", (StrView){text.ptr, text.len}, &arena, &report);
            bool fine = node && schema_read(&(SchemaReader){&arena, &report}, files[_i].schema, node, &form);
            ck_assert_msg(fine || report.error_count > 0, "byte %zu as %d", i, bytes[k]);
            report_done(&report);
        }
        arena_done(&arena);
        text.ptr[i] = kept;
    }
    buf_done(&text);
}
END_TEST

Suite *suite_content_forms(void)
{
    Suite *suite = suite_create("content/forms");
    TCase *tests = tcase_create("forms");
    tcase_add_test(tests, enums_have_the_words_of_the_files);
    tcase_add_loop_test(tests, messages_list_what_a_map_may_hold, 0, sizeof rows / sizeof *rows);
    tcase_add_loop_test(tests, a_wrong_byte_is_read_or_reported, 0, 2);
    tcase_add_test(tests, every_required_key_is_asked_for);
    suite_add_tcase(suite, tests);
    return suite;
}
