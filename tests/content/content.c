/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/content.h"

#include <string.h>

#include "fixture.h"
#include "support/support.h"
#include "util/arena.h"

START_TEST(a_source_is_told_in_one_line)
{
    Source source = {.citation = "8 CFR 287.8", .publisher = "Cornell", .link = "https://a.example"};
    Arena arena = {0};
    ck_assert_str_eq(source_line(&source, &arena), "8 CFR 287.8. Cornell. https://a.example");
    source.link = NULL;
    ck_assert_str_eq(source_line(&source, &arena), "8 CFR 287.8. Cornell.");
    arena_done(&arena);
}
END_TEST

START_TEST(things_are_found_by_id)
{
    char *dir = fixture_new();
    Content *content = fixture_load(dir, NULL);
    ck_assert_ptr_eq(content_topic(content, "home"), &content->topics[0]);
    ck_assert_str_eq(content_unit(content, "home.calm")->lead, "I am not resisting.");
    ck_assert_ptr_eq(content_card(content, "one"), &content->cards[1]);
    ck_assert_ptr_eq(content_region(content, "cities"), &content->regions[0]);
    ck_assert_ptr_eq(content_stock(content, "ten"), &content->stocks[0]);
    content_free(content);
    support_remove(dir);
}
END_TEST

START_TEST(stocks_are_found_by_code_however_it_is_typed)
{
    char *dir = fixture_new();
    Content *content = fixture_load(dir, NULL);
    ck_assert_ptr_eq(content_stock(content, "5371"), &content->stocks[0]);
    ck_assert_ptr_eq(content_stock(content, "x100"), &content->stocks[0]);
    ck_assert_ptr_eq(content_stock(content, "x 100"), &content->stocks[0]);
    ck_assert_ptr_eq(content_stock(content, "X-100 "), &content->stocks[0]);
    ck_assert_ptr_null(content_stock(content, "X10"));
    ck_assert_ptr_null(content_stock(content, "X1000"));
    ck_assert_ptr_null(content_stock(content, ""));
    content_free(content);
    support_remove(dir);
}
END_TEST

START_TEST(lessons_leave_out_notes_and_what_stands_on_cards_alone)
{
    ck_assert(unit_is_taught(&(Unit){.kind = UNIT_SAY}));
    ck_assert(!unit_is_taught(&(Unit){.kind = UNIT_NOTE}));
    ck_assert(!unit_is_taught(&(Unit){.kind = UNIT_SAY, .cards_only = true}));
}
END_TEST

START_TEST(units_are_due_the_day_after)
{
    Unit unit = {.review_by = {2026, 11, 22}};
    ck_assert(!unit_is_due(&unit, (Date){2026, 11, 22}) && unit_is_due(&unit, (Date){2026, 11, 23}));
}
END_TEST

START_TEST(what_differs_is_disputed)
{
    ck_assert(unit_is_disputed(&(Unit){.standing = STANDING_CONTESTED}) && unit_is_disputed(&(Unit){.standing = STANDING_VARIES}));
    ck_assert(!unit_is_disputed(&(Unit){.standing = STANDING_SETTLED}) && !unit_is_disputed(&(Unit){.standing = STANDING_PRACTICE}));
}
END_TEST

START_TEST(a_card_has_the_topics_of_its_items)
{
    Unit units[2] = {{.id = "home.a"}, {.id = "car.a"}};
    Topic home = {.units = &units[0], .unit_count = 1}, car = {.units = &units[1], .unit_count = 1};
    const Unit *items[] = {&units[0]};
    CardRecipe card = {.face_count = 1, .faces = {{.items = items, .item_count = 1}}};
    ck_assert(card_has_topic(&card, &home) && !card_has_topic(&card, &car));
}
END_TEST

START_TEST(what_is_not_there_is_null)
{
    Content none = {0};
    ck_assert_ptr_null(content_topic(&none, "home"));
    ck_assert_ptr_null(content_unit(&none, "home.calm"));
    ck_assert_ptr_null(content_card(&none, "home"));
    ck_assert_ptr_null(content_region(&none, "home"));
    ck_assert_ptr_null(content_stock(&none, "home"));
    content_free(NULL);
}
END_TEST

static size_t shipped_minutes(const Content *content, const char *audience, int minutes)
{
    size_t count = 0;
    for (size_t i = 0; i < content->agenda_count; i++)
        count += strcmp(content->agendas[i].audience, audience) == 0 && agenda_minutes(&content->agendas[i]) == minutes ? 1 : 0;
    return count;
}

/* Six questions a topic; eight role-plays; workshops of three lengths for three audiences. */
START_TEST(the_shipped_content_is_whole)
{
    static const char *const audiences[] = {"families", "observers", "school-staff"};
    static const int minutes[] = {30, 60, 115};
    Content *content = fixture_load(support_source_path("content"), NULL);
    size_t units = 0, questions = 0, plays = 0;
    for (size_t i = 0; i < content->topic_count; i++) {
        const Topic *topic = &content->topics[i];
        const Practice *practice = content_practice(content, topic->id);
        ck_assert_msg(topic->order == (int)i + 1, "%s", topic->id);
        ck_assert_msg(practice && practice->question_count >= 6, "%s", topic->id);
        ck_assert_msg(topic->units[topic->unit_count - 1].kind == UNIT_NOTE, "%s has no note for the trainer", topic->id);
        units += topic->unit_count;
        questions += practice->question_count;
        plays += practice->role_play_count;
    }
    ck_assert_uint_eq(content->topic_count, 15);
    ck_assert_msg(units >= 220 && content->card_count >= 14 && questions >= 90 && plays >= 8,
                  "%zu units, %zu cards, %zu questions, %zu plays", units, content->card_count, questions, plays);
    for (size_t i = 0; i < 9; i++)
        ck_assert_uint_eq(shipped_minutes(content, audiences[i / 3], minutes[i % 3]), 1);
    content_free(content);
}
END_TEST

Suite *suite_content_content(void)
{
    Suite *suite = suite_create("content/content");
    TCase *tests = tcase_create("content");
    tcase_add_test(tests, a_source_is_told_in_one_line);
    tcase_add_test(tests, things_are_found_by_id);
    tcase_add_test(tests, stocks_are_found_by_code_however_it_is_typed);
    tcase_add_test(tests, lessons_leave_out_notes_and_what_stands_on_cards_alone);
    tcase_add_test(tests, units_are_due_the_day_after);
    tcase_add_test(tests, what_differs_is_disputed);
    tcase_add_test(tests, a_card_has_the_topics_of_its_items);
    tcase_add_test(tests, what_is_not_there_is_null);
    tcase_add_test(tests, the_shipped_content_is_whole);
    suite_add_tcase(suite, tests);
    return suite;
}
