/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/pen.h"

#include <string.h>

#include "support/support.h"

static FontUse uses[] = {{.glyph = 3, .code = 0x20, .width = 250}, {.glyph = 7, .code = 0x41, .width = 500}};
static const PdfFont font = {.index = 3, .uses = uses, .count = 2, .bracket = 3};

static const struct {
    double x, y; /* of the second glyph; the first stands at 0, 0 and is 5 pt wide */
    const char *want, *why;
} glyph_cases[] = {
    {5, 0, "[<00410041>]TJ\n", "next to each other: one string"},
    {5.5, 0, "[<0041>-50<0041>]TJ\n", "a kern is a number in the array"},
    {4, 0, "[<0041>100<0041>]TJ\n", "closer together"},
    {5, 2, "[<0041>]TJ\n1 0 0 1 105 52 Tm\n[<0041>]TJ\n", "off the baseline: a new matrix"},
    {60, 0, "[<0041>]TJ\n1 0 0 1 160 50 Tm\n[<0041>]TJ\n", "a jump: a new matrix is shorter"},
};

START_TEST(glyphs_are_shown_where_they_belong)
{
    Buf out = {0};
    Pen pen = {.out = &out};
    pen_start_line(&pen, 100, 50, 0);
    pen_font(&pen, &font, 10, 0);
    pen_glyph(&pen, &uses[1], 0, 0);
    pen_glyph(&pen, &uses[1], glyph_cases[_i].x, glyph_cases[_i].y);
    pen_flush(&pen);
    static const char start[] = "/F3 10 Tf\n1 0 0 1 100 50 Tm\n";
    ck_assert_msg(strncmp(buf_str(&out), start, strlen(start)) == 0, "%s", buf_str(&out));
    ck_assert_msg(strcmp(buf_str(&out) + strlen(start), glyph_cases[_i].want) == 0, "%s:\n%s", glyph_cases[_i].why, buf_str(&out));
    buf_done(&out);
}
END_TEST

START_TEST(a_quarter_turn_reads_upwards)
{
    Buf out = {0};
    Pen pen = {.out = &out};
    pen_start_line(&pen, 100, 50, 1);
    pen_font(&pen, &font, 10, 0);
    pen_glyph(&pen, &uses[1], 5, 2);
    pen_flush(&pen);
    ck_assert_str_eq(buf_str(&out), "/F3 10 Tf\n0 1 -1 0 98 55 Tm\n[<0041>]TJ\n");
    buf_done(&out);
}
END_TEST

START_TEST(an_outline_is_switched_on_and_off)
{
    Buf out = {0};
    Pen pen = {.out = &out};
    pen_start_line(&pen, 0, 0, 0);
    pen_font(&pen, &font, 10, 0.14);
    pen_font(&pen, &font, 10, 0.14);
    pen_font(&pen, &font, 10, 0);
    ck_assert_str_eq(buf_str(&out), "/F3 10 Tf\n0.14 w 2 Tr\n0 Tr\n");
    buf_done(&out);
}
END_TEST

START_TEST(a_bracket_is_invisible_and_takes_no_room)
{
    Buf out = {0};
    Pen pen = {.out = &out};
    pen_start_line(&pen, 0, 0, 0);
    pen_font(&pen, &font, 10, 0.5);
    pen_bracket(&pen, 7);
    ck_assert_double_eq_tol(pen.x, 7, 1e-9);
    ck_assert_str_eq(buf_str(&out), "/F3 10 Tf\n0.5 w 2 Tr\n3 Tr -2.5 Tc\n1 0 0 1 7 0 Tm\n[<0020>]TJ\n2 Tr 0 Tc\n");
    buf_done(&out);
}
END_TEST

START_TEST(black_is_one_ink)
{
    Buf out = {0};
    pen_fill_colour(&out, INK_BLACK);
    pen_stroke_colour(&out, INK_BLACK);
    ck_assert_str_eq(buf_str(&out), "0 g\n0 G\n");
    buf_done(&out);
}
END_TEST

Suite *suite_pdf_pen(void)
{
    Suite *suite = suite_create("pdf/pen");
    TCase *tcase = tcase_create("pen");
    tcase_add_loop_test(tcase, glyphs_are_shown_where_they_belong, 0, sizeof glyph_cases / sizeof *glyph_cases);
    tcase_add_test(tcase, a_quarter_turn_reads_upwards);
    tcase_add_test(tcase, an_outline_is_switched_on_and_off);
    tcase_add_test(tcase, a_bracket_is_invisible_and_takes_no_room);
    tcase_add_test(tcase, black_is_one_ink);
    suite_add_tcase(suite, tcase);
    return suite;
}
