/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/loader.h"

#include <string.h>

#include "support/support.h"

START_TEST(arrays_grow_and_texts_end_with_null)
{
    Arena arena = {0};
    Loader loader = {.arena = &arena};
    int two[] = {1, 2};
    int *four = loader_room(&loader, two, 2, 2, sizeof *two);
    ck_assert(four[0] == 1 && four[1] == 2 && four[2] == 0 && four[3] == 0);
    ck_assert(loader_room(&loader, NULL, 0, 1, 4) != NULL);
    Ref refs[] = {{.text = "a"}, {.text = "b"}};
    const char **texts = loader_texts(&loader, &(RefList){refs, 2});
    ck_assert(strcmp(texts[0], "a") == 0 && strcmp(texts[1], "b") == 0 && texts[2] == NULL);
    arena_done(&arena);
}
END_TEST

START_TEST(a_missing_file_is_a_fault_of_the_report)
{
    Arena arena = {0};
    Report report = {0};
    Content content = {0};
    RegionForm form = {0};
    Loader loader = {.arena = &arena, .report = &report, .content = &content};
    ck_assert(!loader_read(&loader, "/nowhere/x.yaml", &region_schema, &form));
    ck_assert_uint_eq(report.error_count, 1);
    report_done(&report);
    arena_done(&arena);
}
END_TEST

Suite *suite_content_loader(void)
{
    Suite *suite = suite_create("content/loader");
    TCase *tcase = tcase_create("loader");
    tcase_add_test(tcase, arrays_grow_and_texts_end_with_null);
    tcase_add_test(tcase, a_missing_file_is_a_fault_of_the_report);
    suite_add_tcase(suite, tcase);
    return suite;
}
