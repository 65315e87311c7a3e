/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/content.h"

#include "fixture.h"
#include "support/support.h"

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

Suite *suite_content_content(void)
{
    Suite *suite = suite_create("content/content");
    TCase *tests = tcase_create("content");
    tcase_add_test(tests, things_are_found_by_id);
    tcase_add_test(tests, stocks_are_found_by_code_however_it_is_typed);
    tcase_add_test(tests, what_is_not_there_is_null);
    suite_add_tcase(suite, tests);
    return suite;
}
