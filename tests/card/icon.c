/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/icon.h"

#include <math.h>

#include "fixture.h"

START_TEST(an_icon_stands_in_its_square_and_is_black_line)
{
    DisplayList list;
    double ink[4];
    draw_init(&list, 100, 100);
    icon_draw(&list, (CardIcon)_i, 10, 20, 26, false);
    ck_assert(list.count > 0 && draw_ink(&list, ink));
    ck_assert_msg(ink[0] >= 10 && ink[1] >= 20 && ink[2] <= 36 && ink[3] <= 46, "%.2f %.2f %.2f %.2f", ink[0], ink[1], ink[2], ink[3]);
    ck_assert_msg(ink[2] - ink[0] > 13 && ink[3] - ink[1] > 10, "icon %d is too small", _i);
    for (size_t i = 0; i < list.count; i++)
        ck_assert(list.ops[i].kind == DRAW_STROKE && list.ops[i].stroke.ink == INK_BLACK &&
                  fabs(list.ops[i].stroke.width_pt - 2 * 26 / 24.0) < 1e-9);
    draw_done(&list);
}
END_TEST

START_TEST(a_mirrored_icon_is_its_own_mirror_image)
{
    DisplayList lists[2];
    for (int mirrored = 0; mirrored < 2; mirrored++) {
        draw_init(&lists[mirrored], 100, 100);
        icon_draw(&lists[mirrored], (CardIcon)_i, 10, 20, 24, mirrored);
    }
    for (size_t i = 0; i < lists[0].count; i++)
        for (size_t k = 0; k < lists[0].ops[i].stroke.count; k++) {
            DrawPoint left = lists[0].ops[i].stroke.points[k], right = lists[1].ops[i].stroke.points[k];
            ck_assert(fabs(left.x_pt - 10 - (34 - right.x_pt)) < 1e-9 && fabs(left.y_pt - right.y_pt) < 1e-9);
        }
    draw_done(&lists[0]);
    draw_done(&lists[1]);
}
END_TEST

Suite *suite_card_icon(void)
{
    Suite *suite = suite_create("card/icon");
    TCase *tcase = tcase_create("icon");
    tcase_add_loop_test(tcase, an_icon_stands_in_its_square_and_is_black_line, 0, ICON_COUNT);
    tcase_add_loop_test(tcase, a_mirrored_icon_is_its_own_mirror_image, 0, ICON_COUNT);
    suite_add_tcase(suite, tcase);
    return suite;
}
