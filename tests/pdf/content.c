/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content.h"

#include "support/support.h"

static const struct {
    DrawBox boxes[3];
    size_t count;
    const char *want, *why;
} box_cases[] = {
    {{{9, 9, 10, 2, 0, INK_BLACK}}, 1, "1 j\n0 g\n9 133 10 2 re\nf\n", "y is turned upwards"},
    {{{0, 0, 1, 1, 0, INK_RED}, {2, 0, 1, 1, 0, INK_RED}},
     2,
     "1 j\n0.69 0.086 0.118 rg\n0 143 1 1 re\n2 143 1 1 re\nf\n",
     "boxes of one ink are one path"},
    {{{0, 0, 1, 1, 0, INK_RED}, {2, 0, 1, 1, 0, INK_WHITE}},
     2,
     "1 j\n0.69 0.086 0.118 rg\n0 143 1 1 re\nf\n1 g\n2 143 1 1 re\nf\n",
     "another ink ends the path"},
    {{{0, 0, 0, 0, 0, INK_BLACK}}, 0, "1 j\n", "nothing"},
};

START_TEST(boxes_become_paths)
{
    DisplayList list;
    PdfFonts fonts = {0};
    Buf out = {0};
    draw_init(&list, 252, 144);
    list.language = "en";
    for (size_t i = 0; i < box_cases[_i].count; i++)
        draw_box(&list, box_cases[_i].boxes[i]);
    content_list(&list, &fonts, PDF_COLOURS_RGB, NULL, &out);
    ck_assert_msg(strcmp(buf_str(&out), box_cases[_i].want) == 0, "%s:\n%s", box_cases[_i].why, buf_str(&out));
    buf_done(&out);
    draw_done(&list);
}
END_TEST

START_TEST(a_stroke_keeps_its_width_to_itself)
{
    DisplayList list;
    PdfFonts fonts = {0};
    Buf out = {0};
    draw_init(&list, 252, 144);
    list.language = "en";
    draw_stroke(&list, (DrawStroke){(DrawPoint[]){{10, 44}, {20, 34}, {30, 44}}, 3, 2.2, INK_BLACK});
    content_list(&list, &fonts, PDF_COLOURS_RGB, NULL, &out);
    ck_assert_str_eq(buf_str(&out), "1 j\nq 1 J 2.2 w\n0 G\n10 100 m\n20 110 l\n30 100 l\nS Q\n");
    buf_done(&out);
    draw_done(&list);
}
END_TEST

START_TEST(a_rounded_box_has_four_curves)
{
    DisplayList list;
    PdfFonts fonts = {0};
    Buf out = {0};
    size_t curves = 0;
    draw_init(&list, 252, 144);
    list.language = "en";
    draw_box(&list, (DrawBox){9, 9, 234, 19, 1.5, INK_RED});
    content_list(&list, &fonts, PDF_COLOURS_RGB, NULL, &out);
    for (const char *at = buf_str(&out); (at = strstr(at, " c")); at++)
        curves++;
    ck_assert_uint_eq(curves, 4);
    ck_assert_ptr_nonnull(strstr(buf_str(&out), "10.5 116 m\n"));
    ck_assert_ptr_nonnull(strstr(buf_str(&out), " c h\nf\n"));
    buf_done(&out);
    draw_done(&list);
}
END_TEST

Suite *suite_pdf_content(void)
{
    Suite *suite = suite_create("pdf/content");
    TCase *tcase = tcase_create("content");
    tcase_add_loop_test(tcase, boxes_become_paths, 0, sizeof box_cases / sizeof *box_cases);
    tcase_add_test(tcase, a_stroke_keeps_its_width_to_itself);
    tcase_add_test(tcase, a_rounded_box_has_four_curves);
    suite_add_tcase(suite, tcase);
    return suite;
}
