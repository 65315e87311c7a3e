/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/entries.h"

#include "support/support.h"

START_TEST(contexts_keep_equal_words_apart)
{
    Entry items[] = {{"home.b\4door", "b"}, {"door", "plain"}, {"home\4door", "short"},
                     {"home.a\4door", "a"}, {"doors", "many"}, {"", "head"}};
    Entries entries = {.items = items, .count = sizeof items / sizeof *items};
    entries_sort(&entries);
    ck_assert_str_eq(entries.items[0].key, "");
    ck_assert_str_eq(entries_find(&entries, NULL, "door"), "plain");
    ck_assert_str_eq(entries_find(&entries, "home", "door"), "short");
    ck_assert_str_eq(entries_find(&entries, "home.a", "door"), "a");
    ck_assert_str_eq(entries_find(&entries, "home.b", "door"), "b");
    ck_assert_str_eq(entries_find(&entries, NULL, "doors"), "many");
    ck_assert_ptr_null(entries_find(&entries, "home.c", "door"));
    ck_assert_ptr_null(entries_find(&entries, "hom", "door"));
    ck_assert_ptr_null(entries_find(&entries, "home.a", "doors"));
    ck_assert_ptr_null(entries_find(&entries, "", "door"));
    ck_assert_ptr_null(entries_find(&entries, NULL, "do"));
}
END_TEST

START_TEST(bytes_over_127_sort_as_unsigned)
{
    Entry items[] = {{"\xC3\xA9\4x", "e"}, {"a\4x", "a"}, {"\4x", "none"}, {"z\4x", "z"}};
    Entries entries = {.items = items, .count = 4};
    entries_sort(&entries);
    ck_assert_str_eq(entries_find(&entries, "\xC3\xA9", "x"), "e");
    ck_assert_str_eq(entries_find(&entries, "z", "x"), "z");
    ck_assert_str_eq(entries_find(&entries, "", "x"), "none");
}
END_TEST

START_TEST(nothing_is_found_in_nothing)
{
    Entries entries = {0};
    entries_sort(&entries);
    ck_assert_ptr_null(entries_find(&entries, NULL, "door"));
}
END_TEST

START_TEST(text_is_copied_only_to_compose_it)
{
    Arena arena = {0};
    const char *composed = "t\xC3\xAA", *han = "\xE9\x97\xA8";
    ck_assert_ptr_eq(entries_nfc(&arena, composed), composed);
    ck_assert_ptr_eq(entries_nfc(&arena, han), han);
    ck_assert_str_eq(entries_nfc(&arena, "te\xCC\x82"), "t\xC3\xAA");
    arena_done(&arena);
}
END_TEST

Suite *suite_catalog_entries(void)
{
    Suite *suite = suite_create("catalog/entries");
    TCase *tcase = tcase_create("entries");
    tcase_add_test(tcase, contexts_keep_equal_words_apart);
    tcase_add_test(tcase, bytes_over_127_sort_as_unsigned);
    tcase_add_test(tcase, nothing_is_found_in_nothing);
    tcase_add_test(tcase, text_is_copied_only_to_compose_it);
    suite_add_tcase(suite, tcase);
    return suite;
}
