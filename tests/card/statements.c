/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "fixture.h"

static void open_size(Fixture *fixture, const char *language, const char *id)
{
    const CardSize *size = card_sizes;
    while (strcmp(size->id, id) != 0)
        size++;
    fixture_open(fixture, language);
    fixture->request.size = size;
}

START_TEST(a_door_sheet_sets_each_lead_on_a_line_of_its_own)
{
    Fixture fixture;
    Card card;
    open_size(&fixture, "es", "door");
    fixture_layout(&fixture, &card);
    const DrawText *lead = fixture_find(&card.faces[1], "I do not agree to entry"),
                   *rest = fixture_find(&card.faces[1], "without a warrant");
    ck_assert(lead && rest && lead != rest && fixture_find(&card.faces[1], "Elijo") == NULL);
    ck_assert(lead->size_pt == 36.5 && fabs(rest->size_pt - 26.5) < 0.01 && lead->line_count == 1);
    ck_assert(rest->lines[0].baseline_pt > lead->lines[0].baseline_pt);
    ck_assert_str_eq(paragraph_text(lead->paragraph), "I do not agree to entry");
    ck_assert(card.fit[1].size_pt == 36.5 && card.fit[1].fits && !card.fit[1].small);
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

START_TEST(free_space_goes_equally_between_statements)
{
    static const char *const leads[] = {"I choose", "I do not agree to entry", "I do not agree to a search", "I will not", "I am not"};
    Fixture fixture;
    Card card;
    double law[4], last[4], gaps[4], above = 0;
    open_size(&fixture, "en", "door");
    fixture_layout(&fixture, &card);
    const DisplayList *face = &card.faces[1];
    for (size_t i = 0, n = 0; i < face->count; i++) {
        const DrawOp *op = &face->ops[i];
        if (op->kind != DRAW_TEXT || op->text.role != ROLE_PARAGRAPH)
            continue;
        const char *text = paragraph_text(op->text.paragraph);
        double first = op->text.lines[0].baseline_pt;
        if (n < 5 && strncmp(text, leads[n], strlen(leads[n])) == 0) {
            if (n > 0)
                gaps[n - 1] = first - above;
            n++;
        }
        above = op->text.lines[op->text.line_count - 1].baseline_pt;
    }
    for (size_t i = 1; i < 4; i++)
        ck_assert_msg(fabs(gaps[i] - gaps[0]) < 0.5, "gap %zu is %.2f, the first %.2f", i, gaps[i], gaps[0]);
    ck_assert(draw_op_ink(fixture_find_op(face, "I am not resisting"), last) && draw_op_ink(fixture_find_op(face, "4th and 5th"), law));
    ck_assert_msg(last[3] < law[1] && law[1] - last[3] < 40, "%.2f above the law line", law[1] - last[3]);
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

START_TEST(a_half_sheet_sets_the_translation_under_each_statement)
{
    static const struct {
        const char *language, *translation;
        double size_pt;
    } rows[] = {{"es", "Elijo guardar silencio. Quiero un abogado.", 11}, {"ar", "أختار التزام الصمت. أريد محاميًا.", 11 * 10.5 / 7.5}};
    Fixture fixture;
    Card card;
    open_size(&fixture, rows[_i].language, "half");
    fixture_layout(&fixture, &card);
    const DisplayList *face = &card.faces[1];
    const DrawText *english = fixture_find(face, "I choose to stay silent. I want a lawyer."),
                   *own = fixture_find(face, rows[_i].translation);
    const DrawText *next = fixture_find(face, "I do not agree to entry");
    ck_assert(english && own && next);
    ck_assert_msg(fabs(own->size_pt - rows[_i].size_pt) < 0.01, "%.3f", own->size_pt);
    ck_assert(english->lines[0].baseline_pt < own->lines[0].baseline_pt && own->lines[0].baseline_pt < next->lines[0].baseline_pt);
    double right = own->lines[0].x_pt + own->lines[0].line->width * own->size_pt;
    ck_assert(_i == 0 ? fabs(own->lines[0].x_pt - 42) < 0.01 : fabs(right - (396 - 42)) < 0.01);
    size_t rules = 0;
    for (size_t i = 0; i < face->count; i++)
        rules += face->ops[i].kind == DRAW_BOX && fabs(face->ops[i].box.width_pt - 2.4) < 1e-9;
    ck_assert_uint_eq(rules, 5);
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

START_TEST(english_needs_no_translation_and_a_missing_one_is_named)
{
    Fixture fixture;
    Card card;
    open_size(&fixture, "en", "half");
    fixture_layout(&fixture, &card);
    card_done(&card);
    fixture_done(&fixture);
    open_size(&fixture, "so", "half");
    const char *message = fixture_error(&fixture, ERROR_DATA);
    ck_assert_msg(strstr(message, "not translated: home.statement-silence") != NULL, "%s", message);
    fixture_done(&fixture);
}
END_TEST

START_TEST(statements_that_do_not_fit_are_an_error_with_their_percent)
{
    static const char endless[] =
        "without a warrant that a judge has signed and that has my name on it and the right address of this very house; "
        "so please slide it under the door or show it at the window, and let me read all of it first, slowly";
    Fixture fixture;
    FaceFit fit[CARD_FACES];
    Error err = {0};
    open_size(&fixture, "en", "door");
    for (size_t i = 6; i < FIXTURE_UNITS; i++)
        fixture.units[i].text = endless;
    const char *message = fixture_error(&fixture, ERROR_DATA);
    ck_assert_msg(strstr(message, "the statements take ") && strstr(message, "of their room at the smallest size, 30.00 pt"), "%s",
                  message);
    ck_assert(card_measure(&fixture.request, fit, &err));
    ck_assert(!fit[1].fits && fit[1].fill > 1 && fit[1].misfit.kind == ERROR_DATA);
    card_measure_done(fit);
    fixture_done(&fixture);
}
END_TEST

Suite *suite_card_statements(void)
{
    Suite *suite = suite_create("card/statements");
    TCase *tcase = tcase_create("statements");
    tcase_add_test(tcase, a_door_sheet_sets_each_lead_on_a_line_of_its_own);
    tcase_add_test(tcase, free_space_goes_equally_between_statements);
    tcase_add_loop_test(tcase, a_half_sheet_sets_the_translation_under_each_statement, 0, 2);
    tcase_add_test(tcase, english_needs_no_translation_and_a_missing_one_is_named);
    tcase_add_test(tcase, statements_that_do_not_fit_are_an_error_with_their_percent);
    suite_add_tcase(suite, tcase);
    return suite;
}
