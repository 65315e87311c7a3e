/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/words.h"

#include <string.h>

#include "fixture.h"
#include "util/arena.h"

static void words_of(Fixture *fixture, Arena *arena, CardWords *out)
{
    Error err = {0};
    ck_assert_msg(card_words(&fixture->request, arena, out, &err), "%s", support_error_text(&err));
}

START_TEST(the_holder_speaks_the_language_and_the_agent_reads_english)
{
    Fixture fixture;
    Arena arena = {0};
    CardWords words;
    fixture_open(&fixture, "es");
    words_of(&fixture, &arena, &words);
    ck_assert_str_eq(words.faces[0].title.plain, "Usted tiene derechos");
    ck_assert_uint_eq(words.faces[0].item_count, 6);
    ck_assert_str_eq(words.faces[0].items[5].plain, "Muestre esta tarjeta. El otro lado les dice esto.");
    ck_assert_str_eq(words.faces[1].title.plain, "To the officer");
    ck_assert_str_eq(words.faces[1].items[0].plain, "I choose to stay silent. I want a lawyer.");
    arena_done(&arena);
    fixture_done(&fixture);
}
END_TEST

START_TEST(all_missing_units_are_named_at_once)
{
    Fixture fixture;
    fixture_open(&fixture, "pt");
    ck_assert_str_eq(fixture_error(&fixture, ERROR_DATA),
                     "card home in pt: not translated: card.home.front.title, home.ask-warrant, card.home.write-in");
    fixture.request.region = &fixture.region;
    ck_assert_str_eq(fixture_error(&fixture, ERROR_DATA), "card home in pt: not translated: card.home.front.title, home.ask-warrant");
    fixture_done(&fixture);
}
END_TEST

START_TEST(a_changed_english_text_withdraws_its_translation)
{
    Fixture fixture;
    fixture_open(&fixture, "es");
    fixture.units[0].text = "You may keep the door locked.";
    ck_assert_str_eq(fixture_error(&fixture, ERROR_DATA), "card home in es: not translated: home.keep-shut");
    fixture_done(&fixture);
}
END_TEST

START_TEST(a_lead_is_bold_and_runs_into_its_text)
{
    Fixture fixture;
    Arena arena = {0};
    CardWords words;
    fixture_open(&fixture, "en");
    words_of(&fixture, &arena, &words);
    const CardText *entry = &words.faces[1].items[1], *calm = &words.faces[1].items[4];
    ck_assert_uint_eq(entry->span_count, 1);
    ck_assert_uint_eq(entry->spans[0].start, 0);
    ck_assert_uint_eq(entry->spans[0].end, strlen("I do not agree to entry"));
    ck_assert_uint_eq(entry->spans[0].flags, SPAN_BOLD);
    ck_assert_msg(strcmp(calm->plain, "I am not resisting.") == 0, "no space behind a lead without text: '%s'", calm->plain);
    arena_done(&arena);
    fixture_done(&fixture);
}
END_TEST

START_TEST(spans_inside_and_behind_a_lead_keep_their_places)
{
    Fixture fixture;
    Arena arena = {0};
    CardWords words;
    fixture_open(&fixture, "en");
    fixture.units[6].lead = "No I-205 here.";
    fixture.units[6].text = "Call 612-555-0123.";
    words_of(&fixture, &arena, &words);
    const CardText *item = &words.faces[1].items[0];
    static const char *const parts[] = {"No ", "I-205", " here.", "612-555-0123"};
    static const unsigned bold[] = {1, 1, 1, 0};
    ck_assert_uint_eq(item->span_count, 4);
    for (size_t i = 0; i < 4; i++) {
        size_t len = item->spans[i].end - item->spans[i].start;
        ck_assert_msg(len == strlen(parts[i]) && strncmp(item->plain + item->spans[i].start, parts[i], len) == 0, "span %zu", i);
        ck_assert_uint_eq((item->spans[i].flags & SPAN_BOLD) != 0, bold[i]);
    }
    arena_done(&arena);
    fixture_done(&fixture);
}
END_TEST

START_TEST(the_line_that_names_the_other_face_is_set_once)
{
    Fixture fixture;
    Arena arena = {0};
    CardWords words;
    fixture_open(&fixture, "en");
    fixture.recipe.faces[0].item_count = 5;
    words_of(&fixture, &arena, &words);
    ck_assert_msg(words.faces[0].item_count == 6, "it is added when it is not an item");
    arena_done(&arena);
    fixture_done(&fixture);
}
END_TEST

typedef struct SlotCase {
    const char *why;
    unsigned slots;
    bool region, hotline;
    const char *phone, *organisation, *label;
} SlotCase;

static const SlotCase slot_cases[] = {
    {"no region: a line to write on", SLOT_HOTLINE | SLOT_ORGANISATION | SLOT_WRITE_IN, false, true, NULL, NULL,
     "Lawyer or helper to call"},
    {"a region with a hotline", SLOT_HOTLINE | SLOT_ORGANISATION, true, true, "612-555-0123", "Lake Street Neighbors",
     "Rapid response hotline"},
    {"a region without a hotline", SLOT_HOTLINE | SLOT_ORGANISATION, true, false, NULL, "Lake Street Neighbors",
     "Lawyer or helper to call"},
    {"no organisation slot", SLOT_HOTLINE, true, true, "612-555-0123", NULL, "Rapid response hotline"},
    {"a line to write on although there is a region", SLOT_WRITE_IN, true, true, NULL, NULL, "Lawyer or helper to call"},
    {"no slot at all", 0, true, true, NULL, NULL, NULL},
};

static bool same(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

START_TEST(slots_and_region_choose_the_foot)
{
    const SlotCase *row = &slot_cases[_i];
    Fixture fixture;
    Arena arena = {0};
    CardWords words;
    fixture_open(&fixture, "en");
    fixture.recipe.slots = row->slots;
    fixture.request.region = row->region ? &fixture.region : NULL;
    if (!row->hotline)
        fixture.region.hotline_count = 0;
    words_of(&fixture, &arena, &words);
    ck_assert_msg(same(words.phone, row->phone), "%s: phone", row->why);
    ck_assert_msg(same(words.organisation, row->organisation), "%s: organisation", row->why);
    ck_assert_msg(same(words.foot_label.plain, row->label), "%s: label", row->why);
    arena_done(&arena);
    fixture_done(&fixture);
}
END_TEST

Suite *suite_card_words(void)
{
    Suite *suite = suite_create("card/words");
    TCase *tcase = tcase_create("words");
    tcase_add_test(tcase, the_holder_speaks_the_language_and_the_agent_reads_english);
    tcase_add_test(tcase, all_missing_units_are_named_at_once);
    tcase_add_test(tcase, a_changed_english_text_withdraws_its_translation);
    tcase_add_test(tcase, a_lead_is_bold_and_runs_into_its_text);
    tcase_add_test(tcase, spans_inside_and_behind_a_lead_keep_their_places);
    tcase_add_test(tcase, the_line_that_names_the_other_face_is_set_once);
    tcase_add_loop_test(tcase, slots_and_region_choose_the_foot, 0, sizeof slot_cases / sizeof *slot_cases);
    suite_add_tcase(suite, tcase);
    return suite;
}
