/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <math.h>

typedef struct InkCase {
    const char *why;
    Sample sample;
    double box[4];
} InkCase;

/* Noto Sans, units of 1000: H is inked 98..643 x 0..714, p 87..561 x -240..546. */
static const InkCase cases[] = {
    {"a capital stands on its baseline", {"H", "en", "Latn", .size_pt = 10, .x_pt = 20, .baseline_pt = 50}, {20.98, 42.86, 26.43, 50}},
    {"size scales the ink", {"H", "en", "Latn", .size_pt = 100, .x_pt = 0, .baseline_pt = 100}, {9.8, 28.6, 64.3, 100}},
    {"a descender goes below the baseline", {"p", "en", "Latn", .size_pt = 10, .x_pt = 0, .baseline_pt = 0}, {0.87, -5.46, 5.61, 2.4}},
    {"a quarter turn reads upwards: the foot of the letter is at its right",
     {"H", "en", "Latn", .size_pt = 10, .x_pt = 20, .baseline_pt = 50, .quarter_turns = 1},
     {12.86, 43.57, 20, 49.02}},
    {"half of a stroke stands outside the letter",
     {"H", "en", "Latn", .size_pt = 10, .x_pt = 20, .baseline_pt = 50, .stroke_pt = 0.2},
     {20.88, 42.76, 26.53, 50.1}},
};

START_TEST(ink_of_a_letter_is_where_the_font_says)
{
    const InkCase *row = &cases[_i];
    DisplayList list;
    Fonts *fonts = draw_fonts();
    double box[4];
    draw_init(&list, 200, 200);
    draw_sample(&list, fonts, row->sample);
    ck_assert_msg(draw_op_ink(&list.ops[0], box), "%s", row->why);
    for (int i = 0; i < 4; i++)
        ck_assert_msg(fabs(box[i] - row->box[i]) < 0.2, "%s: side %d is %.3f, not %.3f", row->why, i, box[i], row->box[i]);
    draw_done(&list);
    fonts_free(fonts);
}
END_TEST

START_TEST(ink_of_a_list_holds_every_op)
{
    DisplayList list;
    double box[4];
    draw_init(&list, 200, 200);
    draw_box(&list, (DrawBox){10, 20, 30, 40, 0, INK_RED});
    draw_box(&list, (DrawBox){5, 50, 1, 100, 0, INK_RED});
    ck_assert(draw_ink(&list, box));
    ck_assert(box[0] == 5 && box[1] == 20 && box[2] == 40 && box[3] == 150);
    draw_done(&list);
}
END_TEST

START_TEST(ink_of_a_stroke_holds_its_round_ends)
{
    DisplayList list;
    double box[4];
    DrawPoint points[] = {{10, 40}, {30, 20}};
    draw_init(&list, 200, 200);
    draw_stroke(&list, (DrawStroke){points, 2, 4, INK_BLACK});
    points[0].x_pt = 99; /* the list has its own */
    ck_assert(draw_ink(&list, box));
    ck_assert(box[0] == 8 && box[1] == 18 && box[2] == 32 && box[3] == 42);
    draw_done(&list);
}
END_TEST

START_TEST(an_empty_list_and_blank_text_have_no_ink)
{
    DisplayList list;
    Fonts *fonts = draw_fonts();
    double box[4] = {7, 7, 7, 7};
    draw_init(&list, 200, 200);
    ck_assert(!draw_ink(&list, box));
    draw_sample(&list, fonts, (Sample){"\u00A0", "en", "Latn", .size_pt = 10});
    ck_assert(!draw_ink(&list, box));
    ck_assert(!draw_op_ink(&list.ops[0], box));
    ck_assert(box[0] == 7);
    draw_done(&list);
    fonts_free(fonts);
}
END_TEST

START_TEST(a_script_without_a_bold_face_is_stroked_by_its_size)
{
    DisplayList list;
    Fonts *fonts = draw_fonts();
    draw_init(&list, 200, 200);
    draw_sample(&list, fonts, (Sample){"权", "zh_CN", "Hans", .bold = true, .size_pt = 10.5});
    draw_sample(&list, fonts, (Sample){"权", "zh_CN", "Hans", .size_pt = 10.5, .stroke_pt = 0.14});
    draw_sample(&list, fonts, (Sample){"H", "en", "Latn", .bold = true, .size_pt = 10.5});
    const double want[] = {0.273, 0.14, 0};
    for (size_t i = 0; i < 3; i++) {
        const DrawText *text = &list.ops[i].text;
        ck_assert(fabs(draw_run_stroke(text, &text->lines[0].line->runs[0]) - want[i]) < 1e-9);
    }
    draw_done(&list);
    fonts_free(fonts);
}
END_TEST

START_TEST(a_scaled_latin_run_inside_a_thin_script_is_not_stroked)
{
    GlyphRun scaled = {.scale = 0.88}, own = {.scale = 1};
    DrawText text = {.size_pt = 8, .stroke_pt = 0.14};
    ck_assert(draw_run_stroke(&text, &scaled) == 0);
    ck_assert(draw_run_stroke(&text, &own) == 0.14);
}
END_TEST

Suite *suite_draw_ink(void)
{
    Suite *suite = suite_create("draw/ink");
    TCase *tcase = tcase_create("ink");
    tcase_add_loop_test(tcase, ink_of_a_letter_is_where_the_font_says, 0, sizeof cases / sizeof *cases);
    tcase_add_test(tcase, ink_of_a_list_holds_every_op);
    tcase_add_test(tcase, ink_of_a_stroke_holds_its_round_ends);
    tcase_add_test(tcase, an_empty_list_and_blank_text_have_no_ink);
    tcase_add_test(tcase, a_script_without_a_bold_face_is_stroked_by_its_size);
    tcase_add_test(tcase, a_scaled_latin_run_inside_a_thin_script_is_not_stroked);
    suite_add_tcase(suite, tcase);
    return suite;
}
