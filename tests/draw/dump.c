/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

START_TEST(a_dump_shows_every_kind_of_op)
{
    DisplayList list;
    Fonts *fonts = draw_fonts();
    Buf out = {0};
    draw_init(&list, 252, 144);
    list.language = "ar";
    list.rtl = true;
    draw_box(&list, (DrawBox){9, 26.5, 234, 2.4, 0, INK_RED});
    draw_box(&list, (DrawBox){9, 9, 234, 19, 1.5, INK_BLACK});
    draw_sample(&list, fonts, (Sample){"You have rights", "en", "Latn", .bold = true, .size_pt = 12, .x_pt = 9, .baseline_pt = 21.25});
    draw_sample(&list, fonts, (Sample){"لديك حقوق", "ar", "Arab", .rtl = true, .size_pt = 10, .x_pt = 100.126, .baseline_pt = 40});
    draw_sample(&list, fonts, (Sample){"back of es", "en", "Latn", .size_pt = 6, .quarter_turns = 1, .stroke_pt = 0.14});
    list.ops[2].text.role = ROLE_TITLE;
    list.ops[2].text.ink = INK_RED;
    list.ops[3].text.role = ROLE_ITEM;
    list.ops[3].text.ink = INK_WHITE;
    draw_dump(&list, &out);
    support_golden("draw-ops.txt", buf_str(&out));
    buf_done(&out);
    draw_done(&list);
    fonts_free(fonts);
}
END_TEST

START_TEST(a_dump_of_an_empty_list_is_its_size)
{
    DisplayList list;
    Buf out = {0};
    draw_init(&list, 10.25, 20);
    draw_dump(&list, &out);
    ck_assert_str_eq(buf_str(&out), "list 10.25 x 20 en ltr\n");
    buf_done(&out);
    draw_done(&list);
}
END_TEST

Suite *suite_draw_dump(void)
{
    Suite *suite = suite_create("draw/dump");
    TCase *tcase = tcase_create("dump");
    tcase_add_test(tcase, a_dump_shows_every_kind_of_op);
    tcase_add_test(tcase, a_dump_of_an_empty_list_is_its_size);
    suite_add_tcase(suite, tcase);
    return suite;
}
