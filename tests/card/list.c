/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fixture.h"

START_TEST(numerals_stand_in_their_column_on_the_first_baseline)
{
    Fixture fixture;
    Card card;
    double box[4];
    fixture_open(&fixture, fixture_languages[_i]);
    fixture_layout(&fixture, &card);
    const DisplayList *face = &card.faces[0];
    unsigned number = 0;
    for (size_t i = 0; i < face->count; i++) {
        const DrawOp *op = &face->ops[i];
        if (op->kind != DRAW_TEXT || op->text.role != ROLE_ITEM_LABEL)
            continue;
        const DrawText *item = &face->ops[i + 1].text;
        ck_assert_uint_eq((unsigned)(paragraph_text(op->text.paragraph)[0] - '0'), ++number);
        ck_assert(draw_op_ink(op, box) && op->text.ink == INK_RED);
        ck_assert(face->rtl ? box[0] >= 243 - 11.5 : box[2] <= 9 + 11.5);
        ck_assert(font_info(op->text.lines[0].line->runs[0].font)->bold);
        ck_assert(fixture_near(op->text.lines[0].baseline_pt, item->lines[0].baseline_pt, 1e-9));
        for (size_t k = 0; k < item->line_count; k++)
            ck_assert(face->rtl || fixture_near(item->lines[k].x_pt, 20.5, 1e-9));
    }
    ck_assert_uint_eq(number, 6);
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

START_TEST(lines_never_come_nearer_than_leading_or_ink_allow)
{
    Fixture fixture;
    Card card;
    fixture_open(&fixture, fixture_languages[_i]);
    fixture_layout(&fixture, &card);
    const DrawLine *above = NULL;
    double size = card.fit[0].size_pt;
    for (size_t i = 0; i < card.faces[0].count; i++) {
        const DrawOp *op = &card.faces[0].ops[i];
        for (size_t k = 0; op->kind == DRAW_TEXT && op->text.role == ROLE_ITEM && k < op->text.line_count; k++) {
            const DrawLine *line = &op->text.lines[k];
            double pitch = above ? line->baseline_pt - above->baseline_pt : 1e9;
            double ink = above ? (line->line->ink_top - above->line->ink_bottom + 0.06) * size : 0;
            double gap = k == 0 ? card.fit[0].gap * size : 0;
            ck_assert_msg(pitch >= card.fit[0].leading * size + gap - 1e-6, "leading: %.3f", pitch);
            ck_assert_msg(pitch >= ink - 1e-6, "ink: %.3f for %.3f", pitch, ink);
            above = line;
        }
    }
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

START_TEST(a_form_has_two_lines_under_each_item)
{
    Fixture fixture;
    Card card;
    fixture_open(&fixture, fixture_languages[_i]);
    fixture.recipe.slots = 0;
    fixture.recipe.face_count = 1;
    fixture.recipe.faces[0].lines = true;
    fixture.recipe.faces[0].item_count = 4;
    fixture.recipe.faces[0].states = NULL;
    for (fixture.request.size = card_sizes; strcmp(fixture.request.size->id, "half") != 0;)
        fixture.request.size++;
    fixture_layout(&fixture, &card);
    const DisplayList *face = &card.faces[0];
    double last = 0, lowest = face->height_pt - 27;
    size_t lines = 0, since = 2;
    for (size_t i = 0; i < face->count; i++) {
        const DrawOp *op = &face->ops[i];
        if (op->kind == DRAW_TEXT && op->text.role == ROLE_ITEM) {
            ck_assert_msg(since == 2, "an item with %zu lines above it", since);
            last = op->text.lines[op->text.line_count - 1].baseline_pt;
            since = 0;
        } else if (op->kind == DRAW_BOX && since < 2) {
            ck_assert_msg(fixture_near(op->box.y_pt - last, 19, 1e-6), "a pen has 19 pt, not %.2f", op->box.y_pt - last);
            ck_assert(op->box.y_pt <= lowest && op->box.ink == INK_BLACK);
            last = op->box.y_pt;
            since++;
            lines++;
        }
    }
    ck_assert_uint_eq(lines, 2 * fixture.recipe.faces[0].item_count);
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

typedef struct SizeCase {
    const char *language;
    double numeral_scale, stroke;
} SizeCase;
static const SizeCase sizes[] = {{"en", 1, 0}, {"ar", 0.78, 0}, {"hi", 0.97, 0}, {"my", 0.88, 0.14}};

START_TEST(numerals_have_the_scale_of_latin_runs_and_thin_scripts_a_stroke)
{
    Fixture fixture;
    Card card;
    fixture_open(&fixture, sizes[_i].language);
    fixture_layout(&fixture, &card);
    for (size_t i = 0; i < card.faces[0].count; i++) {
        const DrawOp *op = &card.faces[0].ops[i];
        if (op->kind != DRAW_TEXT)
            continue;
        if (op->text.role == ROLE_ITEM_LABEL)
            ck_assert(fixture_near(op->text.size_pt, sizes[_i].numeral_scale * card.fit[0].size_pt, 1e-9));
        if (op->text.role == ROLE_ITEM)
            ck_assert(op->text.stroke_pt == sizes[_i].stroke);
        if (op->text.role == ROLE_TITLE)
            ck_assert(op->text.stroke_pt == 0);
    }
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

Suite *suite_card_list(void)
{
    Suite *suite = suite_create("card/list");
    TCase *tcase = tcase_create("list");
    tcase_add_loop_test(tcase, numerals_stand_in_their_column_on_the_first_baseline, 0, FIXTURE_LANGUAGES);
    tcase_add_loop_test(tcase, lines_never_come_nearer_than_leading_or_ink_allow, 0, FIXTURE_LANGUAGES);
    tcase_add_loop_test(tcase, a_form_has_two_lines_under_each_item, 0, FIXTURE_LANGUAGES);
    tcase_add_loop_test(tcase, numerals_have_the_scale_of_latin_runs_and_thin_scripts_a_stroke, 0, sizeof sizes / sizeof *sizes);
    suite_add_tcase(suite, tcase);
    return suite;
}
