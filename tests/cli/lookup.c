/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/lookup.h"

#include "support/support.h"

static const struct {
    const char *text;
    bool ok;
    unsigned value;
} numbers[] = {
    {"1", true, 1},           {"9999", true, 9999},
    {"0010", true, 10},       {"0", false, 0},
    {"10000", false, 0},      {"-3", false, 0},
    {"+3", false, 0},         {"", false, 0},
    {"x", false, 0},          {"3x", false, 0},
    {" 3", false, 0},         {"3.5", false, 0},
    {"1e3", false, 0},        {"100000000000000000000", false, 0},
    {"4294967297", false, 0},
};

START_TEST(a_number_is_digits_in_range)
{
    unsigned value = 0;
    ck_assert_msg(lookup_number(numbers[_i].text, 1, 9999, &value) == numbers[_i].ok, "'%s'", numbers[_i].text);
    if (numbers[_i].ok)
        ck_assert_uint_eq(value, numbers[_i].value);
}
END_TEST

START_TEST(words_of_options_are_found)
{
    ck_assert_int_eq(lookup_skin("plain"), SKIN_PLAIN);
    ck_assert_int_eq(lookup_skin(NULL), SKIN_RED);
    ck_assert_int_eq(lookup_flip("short"), FLIP_SHORT);
    ck_assert_int_eq(lookup_flip("none"), FLIP_NONE);
    ck_assert_int_eq(lookup_flip(NULL), FLIP_LONG);
    ck_assert_str_eq(lookup_size("cr80")->id, "cr80");
    ck_assert_ptr_null(lookup_size(NULL));
}
END_TEST

START_TEST(unknown_names_list_what_there_is)
{
    const Stock stocks[] = {{.id = "a"}, {.id = "b"}};
    const Topic topics[] = {{.id = "home"}};
    const CardRecipe cards[] = {{.id = "door"}};
    const Agenda agendas[] = {{.id = "evening"}};
    const Region regions[] = {{.id = "us-mn"}};
    Content content = {.stocks = stocks, .topics = topics, .cards = cards, .agendas = agendas, .regions = regions};
    Error err = {0};
    const Region *region;
    ck_assert(!lookup_region(&content, "x", &region, &err));
    ck_assert_str_eq(support_error_text(&err), "unknown region 'x'; there are none yet: see content/README.md on how to write one");
    content.stock_count = 2;
    content.topic_count = content.card_count = content.agenda_count = content.region_count = 1;
    const Stock *stock;
    ck_assert(!lookup_stock(&content, "x", &stock, &err));
    ck_assert_str_eq(support_error_text(&err), "unknown stock 'x'; one of: a, b ('kyr list stocks' tells them apart)");
    const Agenda *agenda;
    ck_assert(!lookup_agenda(&content, "x", &agenda, &err));
    ck_assert_str_eq(support_error_text(&err), "unknown agenda 'x'; one of: evening");
    const Topic *topic;
    ck_assert(!lookup_topic(&content, "x", &topic, &err));
    ck_assert_str_eq(support_error_text(&err), "unknown topic 'x'; one of: home");
    const CardRecipe *card;
    ck_assert(!lookup_card(&content, "x", &card, &err));
    ck_assert_str_eq(support_error_text(&err), "unknown card 'x'; one of: door");
    ck_assert(!lookup_region(&content, "x", &region, &err));
    ck_assert_str_eq(support_error_text(&err), "unknown region 'x'; one of: us-mn");
    ck_assert_int_eq(err.kind, ERROR_USAGE);
    ck_assert(lookup_stock(&content, "b", &stock, &err) && stock == &stocks[1]);
    error_done(&err);
}
END_TEST

Suite *suite_cli_lookup(void)
{
    Suite *suite = suite_create("cli/lookup");
    TCase *tcase = tcase_create("lookup");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, a_number_is_digits_in_range, 0, sizeof numbers / sizeof *numbers);
    tcase_add_test(tcase, words_of_options_are_found);
    tcase_add_test(tcase, unknown_names_list_what_there_is);
    suite_add_tcase(suite, tcase);
    return suite;
}
