/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/qr.h"

#include <math.h>
#include <string.h>

#include "support/support.h"

static const struct {
    const char *text;
    unsigned most_version, modules; /* 0: refused */
} texts[] = {
    {"tel:+16125550123", 1, 21},
    {"https://kyr.example/a", 2, 25},
    {"tel:911", 1, 21},
    {"https://neighbors.example/mn", 2, 0},
    {"https://neighbors.example/mn", 3, 29},
};

START_TEST(the_smallest_version_that_holds_the_text_is_taken)
{
    Qr qr = {0};
    Error err = {0};
    Arena arena = {0};
    bool made = qr_make(texts[_i].text, texts[_i].most_version, &arena, &qr, &err);
    ck_assert_msg(made == (texts[_i].modules > 0), "%s: %s", texts[_i].text, made ? "made" : support_error_text(&err));
    ck_assert_uint_eq(qr.modules, texts[_i].modules);
    if (!made)
        ck_assert_str_eq(support_error_text(&err),
                         "'https://neighbors.example/mn' has 28 characters; the QR code of this format holds at most 26");
    error_done(&err);
    arena_done(&arena);
}
END_TEST

/* The boxes are the dark cells: none twice, none missing, all on the grid of modules. */
START_TEST(boxes_cover_the_dark_cells_and_nothing_else)
{
    Qr qr;
    Error err = {0};
    Arena arena = {0};
    DisplayList list;
    unsigned char seen[21 * 21] = {0};
    ck_assert(qr_make("tel:+16125550123", 2, &arena, &qr, &err));
    draw_init(&list, 100, 100);
    qr_draw(&qr, 12, 6, 1.2, &list);
    for (size_t i = 0; i < list.count; i++) {
        const DrawBox *box = &list.ops[i].box;
        ck_assert(list.ops[i].kind == DRAW_BOX && box->ink == INK_BLACK && fabs(box->height_pt - 1.2) < 1e-9);
        unsigned x = (unsigned)lround((box->x_pt - 12) / 1.2), y = (unsigned)lround((box->y_pt - 6) / 1.2);
        for (unsigned k = 0; k < (unsigned)lround(box->width_pt / 1.2); k++)
            seen[y * 21 + x + k]++;
    }
    ck_assert_int_eq(memcmp(seen, qr.cells, sizeof seen), 0);
    draw_done(&list);
    arena_done(&arena);
}
END_TEST

Suite *suite_card_qr(void)
{
    Suite *suite = suite_create("card/qr");
    TCase *tcase = tcase_create("qr");
    tcase_add_loop_test(tcase, the_smallest_version_that_holds_the_text_is_taken, 0, sizeof texts / sizeof *texts);
    tcase_add_test(tcase, boxes_cover_the_dark_cells_and_nothing_else);
    suite_add_tcase(suite, tcase);
    return suite;
}
