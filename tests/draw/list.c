/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

START_TEST(a_new_list_has_its_size_and_nothing_in_it)
{
    DisplayList list;
    draw_init(&list, 252, 144);
    ck_assert(list.width_pt == 252 && list.height_pt == 144);
    ck_assert_uint_eq(list.count, 0);
    ck_assert_str_eq(list.language, "en");
    draw_done(&list);
}
END_TEST

START_TEST(ops_keep_the_order_in_which_they_came)
{
    DisplayList list;
    Fonts *fonts = draw_fonts();
    draw_init(&list, 100, 100);
    for (int i = 0; i < 40; i++)
        draw_box(&list, (DrawBox){i, 0, 1, 1, 0, INK_BLACK});
    draw_sample(&list, fonts, (Sample){"last", "en", "Latn", .size_pt = 10});
    ck_assert_uint_eq(list.count, 41);
    for (size_t i = 0; i < 40; i++)
        ck_assert(list.ops[i].kind == DRAW_BOX && list.ops[i].box.x_pt == (double)i);
    ck_assert_int_eq(list.ops[40].kind, DRAW_TEXT);
    draw_done(&list);
    fonts_free(fonts);
}
END_TEST

START_TEST(the_caller_may_reuse_the_lines_it_gave)
{
    DisplayList list;
    DrawLine line = {5, 6, NULL};
    draw_init(&list, 100, 100);
    draw_text(&list, (DrawText){.lines = &line, .line_count = 1});
    line.x_pt = 99;
    ck_assert(list.ops[0].text.lines[0].x_pt == 5);
    draw_done(&list);
}
END_TEST

START_TEST(done_accepts_null_an_empty_and_a_finished_list)
{
    DisplayList list = {0};
    draw_done(NULL);
    draw_done(&list);
    draw_init(&list, 1, 1);
    draw_box(&list, (DrawBox){0, 0, 1, 1, 0, INK_RED});
    draw_done(&list);
    draw_done(&list);
    ck_assert_ptr_null(list.ops);
}
END_TEST

Suite *suite_draw_list(void)
{
    Suite *suite = suite_create("draw/list");
    TCase *tcase = tcase_create("list");
    tcase_add_test(tcase, a_new_list_has_its_size_and_nothing_in_it);
    tcase_add_test(tcase, ops_keep_the_order_in_which_they_came);
    tcase_add_test(tcase, the_caller_may_reuse_the_lines_it_gave);
    tcase_add_test(tcase, done_accepts_null_an_empty_and_a_finished_list);
    suite_add_tcase(suite, tcase);
    return suite;
}
