/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/vernier.h"

#include <math.h>
#include <string.h>

#include "sheet/calibration.h"
#include "sheet/fixture.h"
#include "support/support.h"

typedef struct Sides {
    Fonts *fonts;
    Lettering *lettering;
    DisplayList lists[2];
} Sides;

static void open_sides(Sides *sides, const VernierRequest *request)
{
    Error err = {0};
    sides->fonts = fixture_fonts();
    sides->lettering = lettering_new(sides->fonts);
    for (int i = 0; i < 2; i++)
        draw_init(&sides->lists[i], request->width_pt, request->height_pt);
    ck_assert_msg(vernier_front(sides->lettering, request, &sides->lists[0], &err) &&
                      vernier_back(sides->lettering, request, &sides->lists[1], &err),
                  "%s", support_error_text(&err));
}

static void close_sides(Sides *sides)
{
    for (int i = 0; i < 2; i++)
        draw_done(&sides->lists[i]);
    lettering_free(sides->lettering);
    fonts_free(sides->fonts);
}

static size_t count_lines(const DisplayList *list, double width_pt)
{
    size_t count = 0;
    for (size_t i = 0; i < list->count; i++)
        count += list->ops[i].kind == DRAW_STROKE && list->ops[i].stroke.count == 2 && fabs(list->ops[i].stroke.width_pt - width_pt) < 1e-9;
    return count;
}

/* With a true printer the 0 lines meet and no others do. */
START_TEST(on_a_true_printer_the_lines_at_0_meet)
{
    static const Flip flips[] = {FLIP_LONG, FLIP_SHORT, FLIP_HAND};
    VernierRequest request = {.paper = "letter", .width_pt = 612, .height_pt = 792, .flip = flips[_i]};
    Sides sides;
    size_t meeting = 0;
    open_sides(&sides, &request);
    ck_assert_uint_eq(count_lines(&sides.lists[0], 0.7), 66);
    ck_assert_uint_eq(count_lines(&sides.lists[1], 1), 66);
    for (size_t i = 0; i < sides.lists[0].count; i++) {
        const DrawStroke *front = &sides.lists[0].ops[i].stroke;
        if (sides.lists[0].ops[i].kind != DRAW_STROKE || fabs(front->width_pt - 0.7) > 1e-9)
            continue;
        for (size_t k = 0; k < sides.lists[1].count; k++) {
            if (sides.lists[1].ops[k].kind != DRAW_STROKE)
                continue;
            DrawPoint back = sides.lists[1].ops[k].stroke.points[0];
            *(_i == 1 ? &back.y_pt : &back.x_pt) = _i == 1 ? 792 - back.y_pt : 612 - back.x_pt;
            meeting += hypot(back.x_pt - front->points[1].x_pt, back.y_pt - front->points[1].y_pt) < 0.1;
        }
    }
    ck_assert_uint_eq(meeting, CALIBRATION_MOST);
    close_sides(&sides);
}
END_TEST

START_TEST(words_and_lines_keep_off_each_other_and_the_edge)
{
    static const struct {
        const char *paper;
        double width_pt, height_pt;
    } papers[] = {{"letter", 612, 792}, {"a4", 595.28, 841.89}, {"legal", 612, 1008}};
    PrinterProfile printer = {.id = "the-one-in-the-office", .paper = "letter", .flip = "long", .scale_x = 1, .scale_y = 1};
    VernierRequest request = {papers[_i].paper, papers[_i].width_pt, papers[_i].height_pt, FLIP_LONG, _i == 0 ? &printer : NULL};
    Sides sides;
    open_sides(&sides, &request);
    for (int side = 0; side < 2; side++) {
        const DisplayList *list = &sides.lists[side];
        double all[4], a[4], b[4];
        ck_assert(draw_ink(list, all));
        ck_assert_msg(all[0] >= 18 && all[1] >= 18 && all[2] <= request.width_pt - 18 && all[3] <= request.height_pt - 18, "%g %g %g %g",
                      all[0], all[1], all[2], all[3]);
        for (size_t i = 0; i < list->count; i++)
            for (size_t k = 0; k < list->count; k++) {
                if (i == k || list->ops[i].kind != DRAW_TEXT || !draw_op_ink(&list->ops[i], a) || !draw_op_ink(&list->ops[k], b))
                    continue;
                ck_assert_msg(a[2] <= b[0] || a[0] >= b[2] || a[3] <= b[1] || a[1] >= b[3], "%s: '%s' stands on another mark",
                              papers[_i].paper, paragraph_text(list->ops[i].text.paragraph));
            }
    }
    close_sides(&sides);
}
END_TEST

Suite *suite_sheet_vernier(void)
{
    Suite *suite = suite_create("sheet/vernier");
    TCase *tcase = tcase_create("vernier");
    tcase_add_loop_test(tcase, on_a_true_printer_the_lines_at_0_meet, 0, 3);
    tcase_add_loop_test(tcase, words_and_lines_keep_off_each_other_and_the_edge, 0, 3);
    suite_add_tcase(suite, tcase);
    return suite;
}
