/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/languages.h"

#include "app/fixture.h"

#define SIGNED FIXTURE_HEADER_OPEN "\"X-Kyr-Language-Check: AB 2026-10-01\\n\"\n\"X-Kyr-Legal-Check: CD 2026-10-02\\n\"\n\n"
#define FIXTURE_HEADER_OPEN                                                                                                                \
    "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Language: yy\\n\"\n\"X-Kyr-Autonym: Yish\\n\"\n"           \
    "\"X-Kyr-English-Name: Yish\\n\"\n\"X-Kyr-Script: Latn\\n\"\n\"X-Kyr-Direction: ltr\\n\"\n"
#define MESSAGE(id, english) "msgctxt \"" id "\"\nmsgid \"" english "\"\nmsgstr \"X\"\n\n"

static const Unit units[] = {
    {.id = "car.stop", .text = "Stop."},
    {.id = "car.search", .text = "Say no.", .lead = "Be calm:"},
    {.id = "car.more", .text = "More."},
};
static const Topic topics[] = {{.id = "car", .title = "In a car", .units = units, .unit_count = 3}};
static const Unit *driver_items[] = {&units[0], &units[1]}, *rider_items[] = {&units[0]};
static const CardRecipe cards[] = {
    {.id = "driver",
     .size = "wallet",
     .title = "Driver",
     .face_count = 1,
     .faces = {{.voice = VOICE_HOLDER, .title = "Rights", .items = driver_items, .item_count = 2}}},
    {.id = "rider",
     .size = "wallet",
     .title = "Rider",
     .face_count = 1,
     .faces = {{.voice = VOICE_HOLDER, .title = "Rights", .items = rider_items, .item_count = 1}}},
};
static const Content content = {.topics = topics, .topic_count = 1, .cards = cards, .card_count = 2};

#define RIDER  MESSAGE("car.stop", "Stop.") MESSAGE("card.rider.front.title", "Rights")
#define DRIVER MESSAGE("car.search", "Say no.") MESSAGE("car.search.lead", "Be calm:") MESSAGE("card.driver.front.title", "Rights")

static const struct {
    const char *why, *po;
    size_t done, card_done, cards, printable;
    bool withdrawn;
} cases[] = {
    {"nothing yet", FIXTURE_HEADER, 0, 0, 0, 1, false},
    {"one card", FIXTURE_HEADER RIDER, 2, 2, 1, 1, false},
    {"both cards, not the titles in lists", FIXTURE_HEADER RIDER DRIVER, 5, 5, 2, 2, false},
    {"what is on no card does not count for cards", FIXTURE_HEADER MESSAGE("car.more", "More."), 1, 0, 0, 1, false},
    {"English that changed is not translated", FIXTURE_HEADER MESSAGE("car.stop", "Stop!"), 0, 0, 0, 1, false},
    {"signed and whole", SIGNED RIDER DRIVER, 5, 5, 2, 2, false},
    {"signed, then the English changed", SIGNED RIDER, 2, 2, 1, 1, true},
};

START_TEST(counts_are_those_of_the_cards_and_the_whole)
{
    char *folder = support_scratch();
    support_write(folder, strstr(cases[_i].po, "yy") ? "yy.po" : "xx.po", cases[_i].po);
    Session *session = fixture_session(folder);
    LanguageList list;
    Error err = {0};
    ck_assert_msg(languages_open(session, &content, &list, &err), "%s", support_error_text(&err));
    ck_assert_uint_eq(list.count, 2);
    ck_assert_str_eq(list.items[0].code, "en");
    ck_assert_uint_eq(list.items[0].cards, 2);
    const LanguageState *state = &list.items[1];
    Status alone = status_count(&content, state->catalog);
    ck_assert_msg(memcmp(&alone, &state->status, sizeof alone) == 0, "%s: not as status.c counts", cases[_i].why);
    ck_assert_msg(state->status.done == cases[_i].done, "%s: done %zu", cases[_i].why, state->status.done);
    ck_assert_msg(state->status.card_done == cases[_i].card_done, "%s: on cards %zu", cases[_i].why, state->status.card_done);
    ck_assert_msg(state->cards == cases[_i].cards, "%s: cards %zu", cases[_i].why, state->cards);
    ck_assert_msg(list.printable == cases[_i].printable, "%s: printable %zu", cases[_i].why, list.printable);
    ck_assert_uint_eq(list.by_card[0] + list.by_card[1], 2 + cases[_i].cards);
    ck_assert_msg(language_withdrawn(state) == cases[_i].withdrawn, "%s", cases[_i].why);
    languages_done(&list);
    session_free(session);
    support_remove(folder);
}
END_TEST

START_TEST(a_broken_file_keeps_its_place_and_says_why)
{
    char *folder = support_scratch();
    support_write(folder, "aa.po", "msgid \"\"\nmsgstr \"\"\n\"Language: aa\\n\"\n\nnonsense\n");
    support_write(folder, "xx.po", FIXTURE_HEADER);
    Session *session = fixture_session(folder);
    LanguageList list;
    Error err = {0};
    ck_assert(languages_open(session, &content, &list, &err));
    ck_assert_uint_eq(list.count, 3);
    ck_assert_str_eq(list.items[1].code, "aa");
    ck_assert_ptr_null(list.items[1].catalog);
    ck_assert_ptr_nonnull(strstr(list.items[1].error.file, "aa.po"));
    ck_assert_ptr_nonnull(list.items[2].catalog);
    languages_done(&list);
    session_free(session);
    support_remove(folder);
}
END_TEST

START_TEST(without_a_folder_there_is_english)
{
    Paths paths = {.content = mem_strdup(support_source_path("content"))};
    Session *session = session_new(&paths, (Date){2026, 1, 1}, NULL);
    LanguageList list;
    Error err = {0};
    ck_assert(!languages_open(session, &content, &list, &err));
    ck_assert_int_eq(err.kind, ERROR_NO_INPUT);
    ck_assert_uint_eq(list.count, 1);
    ck_assert_uint_eq(list.printable, 1);
    error_done(&err);
    languages_done(&list);
    languages_done(&list);
    session_free(session);
}
END_TEST

START_TEST(content_without_cards_is_printable_by_all)
{
    const Content bare = {.topics = topics, .topic_count = 1};
    Session *session = fixture_session(support_source_path("locales"));
    LanguageList list;
    Error err = {0};
    ck_assert(languages_open(session, &bare, &list, &err));
    ck_assert_uint_gt(list.count, 1);
    ck_assert_uint_eq(list.printable, list.count);
    languages_done(&list);
    session_free(session);
}
END_TEST

Suite *suite_app_languages(void)
{
    Suite *suite = suite_create("app/languages");
    TCase *tcase = tcase_create("languages");
    tcase_add_loop_test(tcase, counts_are_those_of_the_cards_and_the_whole, 0, (int)(sizeof cases / sizeof *cases));
    tcase_add_test(tcase, a_broken_file_keeps_its_place_and_says_why);
    tcase_add_test(tcase, without_a_folder_there_is_english);
    tcase_add_test(tcase, content_without_cards_is_printable_by_all);
    suite_add_tcase(suite, tcase);
    return suite;
}
