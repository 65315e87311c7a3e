/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/check.h"

#include <string.h>

#include "fixture.h"
#include "support/support.h"

#define LONG_49 "Forty-nine characters are one more than there may"
#define UNIT(id, text)                                                                                                                     \
    "  - {id: " id ", kind: right, text: '" text "', sources: [guide], as_of: 2026-11-22, review_by: 2027-05-22,\n"                        \
    "     standing: settled, audience: [everyone], place: US}\n"

static const struct {
    const char *why, *file, *find, *replace, *want;
} rows[] = {
    {"no text and no lead", "topics/home.yaml", "    text: You may keep the door shut.\n", "",
     "topics/home.yaml:4:5: error: unit 'keep-shut' has no text and no lead\n"},
    {"an empty text and no lead", "topics/home.yaml", "You may keep the door shut.", "''",
     "topics/home.yaml:4:5: error: unit 'keep-shut' has no text and no lead\n"},
    {"review on the day of the check", "topics/home.yaml", "review_by: 2027-05-22", "review_by: 2026-11-22",
     "topics/home.yaml:10:16: error: 'review_by' must be later than 'as_of'\n"},
    {"pause in a right", "topics/home.yaml", "You may keep the door shut.", "You may | wait.",
     "topics/home.yaml:6:19: error: '|' is a pause in texts of kind say and ask only\n"},
    {"doubled unit", "topics/home.yaml", "id: calm", "id: statement",
     "topics/home.yaml:33:9: error: 'statement' is taken: it stands in topics/home.yaml on line 23\n"},
    {"id is not the file", "topics/home.yaml", "id: home", "id: house",
     "topics/home.yaml:1:5: error: id 'house' is not the name of the file, 'home'\n"},
    {"unknown source", "topics/home.yaml", "[payton, guide]", "[payton, guild]",
     "topics/home.yaml:17:23: error: unknown source 'guild': sources.yaml has no such key\n"},
    {"doubled source", "sources.yaml", "key: guide", "key: payton",
     "sources.yaml:8:10: error: 'payton' is taken: it stands in sources.yaml on line 2\n"},
    {"a broken file of sources is one fault", "sources.yaml", "grade: B", "grade: E",
     "sources.yaml:13:12: error: unknown grade 'E'; one of: A, B, C, D\n"},
    {"a broken unit is one fault", "topics/home.yaml", "kind: right", "kind: rite",
     "topics/home.yaml:5:11: error: unknown kind 'rite'; one of: right, say, ask, do, dont, note, law\n"},
    {"id of a card is not the file", "cards/one.yaml", "id: one", "id: two",
     "cards/one.yaml:1:5: error: id 'two' is not the name of the file, 'one'\n"},
    {"unknown unit", "cards/home.yaml", "home.say-silent,", "home.say-nothing,",
     "cards/home.yaml:7:27: error: unknown unit 'home.say-nothing': no topic has it\n"},
    {"a note", "cards/one.yaml", "home.keep-shut", "home.hint",
     "cards/one.yaml:4:47: error: 'home.hint' is a note for the trainer: it does not go on a card\n"
     "cards/one.yaml:4:47: error: 'home.hint' is marked 'contested': it goes on a card only with a state as its place\n"},
    {"varies by state, no state", "topics/home.yaml", "place: MN", "place: US",
     "cards/home.yaml:7:44: error: 'home.local' is marked 'varies': it goes on a card only with a state as its place\n"},
    {"a right on the agent's face", "cards/home.yaml", "- home.calm", "- home.keep-shut",
     "cards/home.yaml:14:7: error: 'home.keep-shut' has no lead and is not of kind say: it is no statement to an agent\n"},
    {"an item of 49", "topics/home.yaml", "You may keep the door shut.", LONG_49,
     "cards/home.yaml:7:11: error: 'home.keep-shut' has 49 characters; at most 48 on a holder's face\n"
     "cards/one.yaml:4:47: error: 'home.keep-shut' has 49 characters; at most 48 on a holder's face\n"},
    {"statements too long together", "topics/home.yaml", "text: without a warrant.",
     "text: " LONG_49 " " LONG_49 " " LONG_49 " " LONG_49 " now or later.",
     "cards/home.yaml:13:5: error: 255 characters together; at most 250 on an agent's face\n"},
    {"no item says what the other face says", "cards/home.yaml", "  states: home.say-silent\n", "",
     "cards/home.yaml:5:3: error: missing key 'states': the other face is an agent's, and an item must say what it says\n"},
    {"states is no item", "cards/home.yaml", "states: home.say-silent", "states: home.calm",
     "cards/home.yaml:8:11: error: 'home.calm' is not among the items of this face\n"},
    {"states on one face", "cards/one.yaml", "items: [home.keep-shut]", "items: [home.keep-shut], states: home.keep-shut",
     "cards/one.yaml:4:72: error: 'states' stands only on a holder's face whose other face is an agent's\n"},
    {"states on the agent's face", "cards/home.yaml", "  law: 4th Amendment", "  states: home.calm",
     "cards/home.yaml:15:11: error: 'states' stands only on a holder's face whose other face is an agent's\n"},
    {"law on the holder's face", "cards/home.yaml", "  states: home.say-silent\n", "  states: home.say-silent\n  law: a law\n",
     "cards/home.yaml:9:8: error: 'law' stands on an agent's face only\n"},
    {"hotline without label", "cards/home.yaml", "hotline: Hotline\n", "",
     "cards/home.yaml:16:8: error: missing key 'hotline': the slot hotline needs its label\n"},
    {"line to write on without label", "cards/home.yaml", "write_in: Lawyer\n", "",
     "cards/home.yaml:16:8: error: missing key 'write_in': the line to write on needs its label\n"},
    {"slot write-in without label", "cards/one.yaml", "size: wallet", "size: wallet\nslots: [write-in]",
     "cards/one.yaml:4:8: error: missing key 'write_in': the line to write on needs its label\n"},
    {"labels without slots", "cards/home.yaml", "slots: [hotline, edition]", "slots: [edition]",
     "cards/home.yaml:17:10: error: 'hotline' is the label of a slot that 'slots' does not name\n"
     "cards/home.yaml:18:11: error: 'write_in' is the label of a slot that 'slots' does not name\n"},
    {"a card without width", "stocks.yaml", "width: 3.5 in", "width: 0 in", "stocks.yaml:7:19: error: a card needs a width\n"},
    {"a card without height", "stocks.yaml", "height: 2 in", "height: 0 pt", "stocks.yaml:7:35: error: a card needs a height\n"},
    {"corners that cut into the card", "stocks.yaml", "perforated: true", "corners: 4 mm\n    perforated: true",
     "stocks.yaml:12:14: error: corners of 4.0 mm would cut into the card: at most 3 mm\n"},
    {"too wide", "stocks.yaml", "gap_x: 0 in", "gap_x: 0.8 in",
     "stocks.yaml:5:14: error: the cards end at 615.60 pt, but the paper is 612.00 pt wide\n"},
    {"too high", "stocks.yaml", "rows: 5", "rows: 6",
     "stocks.yaml:6:11: error: the cards end at 900.00 pt, but the paper is 792.00 pt high\n"},
    {"cards that overlap", "stocks.yaml", "gap_x: 0 in", "gap_x: -1 mm",
     "stocks.yaml:10:12: error: bad length '-1 mm' for 'gap_x': a number and in, mm or pt, such as 3.5 in\n"},
    {"a fold without its panels", "cards/home.yaml", "size: wallet", "size: fold",
     "cards/home.yaml:1:1: error: a card of size fold needs 'back' and two panels under 'inside'\n"},
    {"panels of a card that is not folded", "cards/one.yaml", "size: wallet",
     "size: wallet\ninside:\n  - {voice: holder, title: T, items: [home.keep-shut]}",
     "cards/one.yaml:5:3: error: 'inside' stands only on a card of size fold\n"},
    {"an empty list", "cards/one.yaml", "items: [home.keep-shut]", "items: []", "cards/one.yaml:4:46: error: 'items' is empty\n"},
    {"lines to write on a wallet card", "cards/one.yaml", "items: [home.keep-shut]", "items: [home.keep-shut], lines: true",
     "cards/one.yaml:4:71: error: 'lines' to write on stand on a holder's face of half sheets only\n"},
    {"icons without their items", "cards/one.yaml", "items: [home.keep-shut]", "items: [home.keep-shut], icons: [door, pen]",
     "cards/one.yaml:4:71: error: 2 icons for 1 items; each item has one\n"},
    {"doubled stock", "stocks.yaml", "id: ten-a4", "id: ten",
     "stocks.yaml:16:9: error: 'ten' is taken: it stands in stocks.yaml on line 2\n"},
    {"doubled code", "stocks.yaml", "codes: []", "codes: [x100]",
     "stocks.yaml:27:13: error: 'x100' is taken: it stands in stocks.yaml on line 2\n"},
    {"code that is an id", "stocks.yaml", "codes: []", "codes: [ten]",
     "stocks.yaml:27:13: error: 'ten' is taken: it stands in stocks.yaml on line 2\n"},
    {"doubled script", "fonts.yaml", "script: Hans", "script: Latn",
     "fonts.yaml:8:13: error: 'Latn' is taken: it stands in fonts.yaml on line 2\n"},
    {"a link that is not safe", "regions/cities.yaml",
     "as_of:", "link: http://x.example\nas_of:", "regions/cities.yaml:7:7: error: the link of a region must begin with https://\n"},
    {"a link with another letter", "regions/cities.yaml", "as_of:", "link: https://x.exámple\nas_of:",
     "regions/cities.yaml:7:19: error: an address may hold ASCII letters, digits and -._~:/?#[]@!$&'()*+,;=% only\n"},
    {"a link longer than any code", "regions/cities.yaml",
     "as_of:", "link: https://help.example/012345678901234567890123456789012345678901\nas_of:",
     "regions/cities.yaml:7:7: error: the link has 63 characters; a QR code holds at most 62\n"},
    {"a number that stands twice", "regions/cities.yaml", "phone: 612-555-0123",
     "phone: 612-555-0123\n  - phone: 651-555-0123\n  - phone: 612-555-0123",
     "regions/cities.yaml:8:12: error: '612-555-0123' stands twice in 'hotlines'\n"},
    {"id of a region is not the file", "regions/cities.yaml", "id: cities", "id: city",
     "regions/cities.yaml:1:5: error: id 'city' is not the name of the file, 'cities'\n"},
};

START_TEST(rules_between_values_are_kept)
{
    char *dir = fixture_new();
    fixture_replace(dir, rows[_i].file, rows[_i].find, rows[_i].replace);
    const char *have = fixture_report(dir, NULL);
    ck_assert_msg(strcmp(have, rows[_i].want) == 0, "%s:\nwant %s\nhave %s", rows[_i].why, rows[_i].want, have);
    support_remove(dir);
}
END_TEST

START_TEST(ids_of_the_program_are_no_topics)
{
    static const char *const taken[] = {"agenda", "card", "play", "practice", "topic"};
    char *dir = fixture_new();
    Buf want = {0}, name = {0}, topic = {0};
    for (size_t i = 0; i < sizeof taken / sizeof *taken; i++) {
        buf_clear(&name);
        buf_clear(&topic);
        buf_addf(&name, "topics/%s.yaml", taken[i]);
        buf_addf(&topic, "id: %s\ntitle: A\nunits:\n" UNIT("a", "A."), taken[i]);
        support_write(dir, buf_str(&name), buf_str(&topic));
        buf_addf(&want, "%s:1:5: error: id '%s' is taken by the program itself\n", buf_str(&name), taken[i]);
    }
    ck_assert_str_eq(fixture_report(dir, NULL), buf_str(&want));
    buf_done(&want);
    buf_done(&name);
    buf_done(&topic);
    support_remove(dir);
}
END_TEST

START_TEST(a_face_has_a_budget)
{
    static const char text_45[] = "Forty-five characters stand here, no more, ok";
    Buf topic = {0}, card = {0};
    buf_add_str(&topic, "id: many\ntitle: Many\nunits:\n");
    buf_add_str(&card, "id: many\ntitle: Many\nsize: wallet\nfront: {voice: holder, title: Many, items: [");
    for (int i = 0; i < 7; i++) {
        buf_addf(&topic, "  - {id: u%d, kind: do, text: '%s', sources: [guide], as_of: 2026-11-22, review_by: 2027-05-22,\n", i, text_45);
        buf_add_str(&topic, "     standing: settled, audience: [everyone], place: US}\n");
        buf_addf(&card, "%smany.u%d", i ? ", " : "", i);
    }
    buf_add_str(&card, "]}\n");
    char *dir = fixture_new();
    support_write(dir, "topics/many.yaml", buf_str(&topic));
    support_write(dir, "cards/many.yaml", buf_str(&card));
    ck_assert_str_eq(fixture_report(dir, NULL), "cards/many.yaml:4:44: error: 7 items; at most 6 on a face\n"
                                                "cards/many.yaml:4:44: error: 315 characters together; at most 270 on a holder's face\n");
    fixture_replace(dir, "cards/many.yaml", ", many.u6", "");
    ck_assert_str_eq(fixture_report(dir, NULL), "fine");
    buf_done(&topic);
    buf_done(&card);
    support_remove(dir);
}
END_TEST

static const struct {
    const char *why, *size;
    int items, length;
    const char *want;
} budgets[] = {
    {"an item on a wallet card", "wallet", 1, 48, "fine"},
    {"a character more", "wallet", 1, 49, "cards/long.yaml:4:45: error: 'long.u0' has 49 characters; at most 48 on a holder's face\n"},
    {"an item on a half sheet", "half", 1, 170, "fine"},
    {"a character more", "half", 1, 171, "cards/long.yaml:4:45: error: 'long.u0' has 171 characters; at most 170 on a holder's face\n"},
    {"all of a half sheet", "half", 5, 148, "fine"},
    {"more than all", "half-a5", 5, 149, "cards/long.yaml:4:44: error: 745 characters together; at most 740 on a holder's face\n"},
};

START_TEST(a_hand_out_has_room_for_sentences)
{
    char *dir = fixture_new();
    Buf topic = {0}, card = {0};
    buf_add_str(&topic, "id: long\ntitle: Long\nunits:\n");
    buf_addf(&card, "id: long\ntitle: Long\nsize: %s\nfront: {voice: holder, title: Long, items: [", budgets[_i].size);
    for (int i = 0; i < budgets[_i].items; i++) {
        buf_addf(&topic, UNIT("u%d", "%0*d"), i, budgets[_i].length, 0);
        buf_addf(&card, "%slong.u%d", i > 0 ? ", " : "", i);
    }
    buf_add_str(&card, "]}\n");
    support_write(dir, "topics/long.yaml", buf_str(&topic));
    support_write(dir, "cards/long.yaml", buf_str(&card));
    const char *have = fixture_report(dir, NULL);
    ck_assert_msg(strcmp(have, budgets[_i].want) == 0, "%s:\nwant %s\nhave %s", budgets[_i].why, budgets[_i].want, have);
    buf_done(&topic);
    buf_done(&card);
    support_remove(dir);
}
END_TEST

Suite *suite_content_check(void)
{
    Suite *suite = suite_create("content/check");
    TCase *tests = tcase_create("check");
    tcase_add_loop_test(tests, rules_between_values_are_kept, 0, sizeof rows / sizeof *rows);
    tcase_add_test(tests, ids_of_the_program_are_no_topics);
    tcase_add_test(tests, a_face_has_a_budget);
    tcase_add_loop_test(tests, a_hand_out_has_room_for_sentences, 0, sizeof budgets / sizeof *budgets);
    suite_add_tcase(suite, tests);
    return suite;
}
