/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/pen.h"

#include <string.h>

#include "support/support.h"

static FontUse uses[] = {{.glyph = 3, .code = 0x20, .width = 250}, {.glyph = 7, .code = 0x41, .width = 500}};
static uint32_t places[] = {0, 0, 0, 1, 0, 0, 0, 2};
static const PdfFont font = {.index = 3, .uses = uses, .count = 2, .places = places, .place_count = 8, .bracket = 3};

static const struct {
    double x, y; /* of the second glyph; the first stands at 0, 0 and is 5 pt wide */
    const char *want, *why;
} glyph_cases[] = {
    {5, 0, "[<00410041>]TJ\n", "next to each other: one string"},
    {5.5, 0, "[<0041>-50<0041>]TJ\n", "a kern is a number in the array"},
    {4, 0, "[<0041>100<0041>]TJ\n", "closer together"},
    {5, 2, "[<0041>]TJ\n5 2 Td\n[<0041>]TJ\n", "off the baseline: a new place"},
    {60, 0, "[<0041>]TJ\n60 0 Td\n[<0041>]TJ\n", "a jump: a new place is shorter"},
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

START_TEST(a_bracket_is_a_space_that_starts_or_ends_a_box)
{
    Buf out = {0};
    Pen pen = {.out = &out};
    pen_start_line(&pen, 0, 0, 0);
    pen_font(&pen, &font, 10, 0);
    pen_bracket(&pen, PEN_STARTS, 7);
    pen_glyph(&pen, &uses[1], 8, 0);
    pen_bracket(&pen, PEN_ENDS, 14);
    pen_flush(&pen);
    ck_assert_double_eq_tol(pen.x, 14, 1e-9);
    ck_assert_str_eq(buf_str(&out), "/F3 10 Tf\n1 0 0 1 7 0 Tm\n[<0020>150<0041>150<0020>]TJ\n");
    buf_done(&out);
}
END_TEST

START_TEST(places_are_told_from_the_last_one_without_drift)
{
    Buf out = {0};
    Pen pen = {.out = &out};
    pen_font(&pen, &font, 10, 0);
    for (int line = 0; line < 3; line++) {
        pen_start_line(&pen, 10.0004 + line / 3.0, 100 - 10 * line, 0);
        pen_glyph(&pen, &uses[1], 0, 0);
    }
    pen_start_line(&pen, 5, 5, 1);
    pen_glyph(&pen, &uses[1], 0, 0);
    pen_glyph(&pen, &uses[1], 5, 1);
    pen_start_line(&pen, 5, 5, 0);
    pen_glyph(&pen, &uses[1], 0, 0);
    pen_flush(&pen);
    ck_assert_str_eq(buf_str(&out), "/F3 10 Tf\n1 0 0 1 10 100 Tm\n[<0041>]TJ\n0.334 -10 Td\n[<0041>]TJ\n0.333 -10 Td\n[<0041>]TJ\n"
                                    "0 1 -1 0 5 5 Tm\n[<0041>]TJ\n5 1 Td\n[<0041>]TJ\n1 0 0 1 5 5 Tm\n[<0041>]TJ\n");
    buf_done(&out);
}
END_TEST

START_TEST(black_is_one_ink)
{
    Buf out = {0};
    pen_fill_colour(&out, PDF_COLOURS_RGB, INK_BLACK);
    pen_stroke_colour(&out, PDF_COLOURS_RGB, INK_BLACK);
    ck_assert_str_eq(buf_str(&out), "0 g\n0 G\n");
    buf_done(&out);
}
END_TEST

START_TEST(black_of_a_shop_is_black_alone)
{
    Buf out = {0};
    for (Ink ink = INK_BLACK; ink < INK_COUNT; ink++)
        pen_stroke_colour(&out, PDF_COLOURS_CMYK, ink);
    ck_assert_str_eq(buf_str(&out), "0 0 0 1 K\n0 1 1 0.15 K\n0 0 0 0 K\n");
    buf_done(&out);
}
END_TEST

START_TEST(a_proof_has_one_grey)
{
    Buf out = {0};
    for (Ink ink = INK_BLACK; ink < INK_COUNT; ink++)
        pen_fill_colour(&out, PDF_COLOURS_PROOF, ink);
    ck_assert_str_eq(buf_str(&out), "0.7 g\n0.7 g\n1 g\n");
    buf_done(&out);
}
END_TEST

Suite *suite_pdf_pen(void)
{
    Suite *suite = suite_create("pdf/pen");
    TCase *tcase = tcase_create("pen");
    tcase_add_test(tcase, black_of_a_shop_is_black_alone);
    tcase_add_test(tcase, a_proof_has_one_grey);
    tcase_add_loop_test(tcase, glyphs_are_shown_where_they_belong, 0, sizeof glyph_cases / sizeof *glyph_cases);
    tcase_add_test(tcase, a_quarter_turn_reads_upwards);
    tcase_add_test(tcase, an_outline_is_switched_on_and_off);
    tcase_add_test(tcase, a_bracket_is_a_space_that_starts_or_ends_a_box);
    tcase_add_test(tcase, places_are_told_from_the_last_one_without_drift);
    tcase_add_test(tcase, black_is_one_ink);
    suite_add_tcase(suite, tcase);
    return suite;
}
