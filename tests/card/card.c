/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/card.h"

#include <stdlib.h>
#include <string.h>

#include "card/type.h"
#include "fixture.h"

typedef struct GoldenCase {
    const char *name, *language;
    Skin skin;
    bool region;
    Date today;
} GoldenCase;

static const GoldenCase goldens[] = {
    {"card-en.txt", "en", SKIN_RED, true, {2026, 11, 22}},
    {"card-ar.txt", "ar", SKIN_RED, true, {2026, 11, 22}},
    {"card-zh.txt", "zh_CN", SKIN_RED, true, {2026, 11, 22}},
    {"card-my-due.txt", "my", SKIN_PLAIN, false, {2028, 1, 1}},
};

START_TEST(a_card_is_drawn_as_its_golden_dump)
{
    const GoldenCase *row = &goldens[_i];
    Fixture fixture;
    Card card;
    Buf out = {0};
    fixture_open(&fixture, row->language);
    fixture.request.skin = row->skin;
    fixture.request.today = row->today;
    fixture.request.region = row->region ? &fixture.region : NULL;
    fixture_layout(&fixture, &card);
    for (size_t i = 0; i < card.face_count; i++)
        draw_dump(&card.faces[i], &out);
    support_golden(row->name, buf_str(&out));
    buf_done(&out);
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

static void check_margins(const DisplayList *list, const char *language)
{
    const double rounding = 0.3; /* a letter's own overhang at the ends of a line */
    double box[4];
    ck_assert(draw_ink(list, box));
    ck_assert_msg(box[0] >= 9 - rounding && box[1] >= 9 - rounding && box[2] <= list->width_pt - 9 + rounding &&
                      box[3] <= list->height_pt - 9 + rounding,
                  "%s: ink %.2f %.2f %.2f %.2f", language, box[0], box[1], box[2], box[3]);
}

/* Texts of one face never touch: every op's ink stays out of every other's. White text stands on its bar on purpose. */
static void check_apart(const DisplayList *list, const char *language)
{
    for (size_t i = 0; i < list->count; i++) {
        for (size_t k = 0; k < i; k++) {
            double a[4], b[4];
            bool texts = list->ops[i].kind == DRAW_TEXT && list->ops[k].kind == DRAW_TEXT;
            if (!texts || !draw_op_ink(&list->ops[i], a) || !draw_op_ink(&list->ops[k], b))
                continue;
            bool apart = a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
            ck_assert_msg(apart, "%s: '%s' touches '%s'", language, paragraph_text(list->ops[i].text.paragraph),
                          paragraph_text(list->ops[k].text.paragraph));
        }
    }
}

static void check_sizes(const Fixture *fixture, const Card *card, const char *language)
{
    const TypeClass *type;
    Error err = {0};
    const ScriptFonts *fonts;
    ck_assert(type_fonts_of(&fixture->content, catalog_language(fixture->catalog), NULL, &fonts, &err));
    ck_assert(type_class_of(fonts, language, &type, &err));
    ck_assert_msg(card->fit[0].size_pt >= type->floor_pt && card->fit[0].size_pt <= type->ceiling_pt, "%s: %.2f", language,
                  card->fit[0].size_pt);
    ck_assert_msg(card->fit[1].size_pt >= 8, "%s: agent %.2f", language, card->fit[1].size_pt);
    ck_assert_msg(card->fit[0].heading_pt >= 9 && card->fit[0].heading_pt <= 13, "%s: heading %.2f", language, card->fit[0].heading_pt);
    for (size_t i = 0; i < 2; i++)
        ck_assert_msg(card->fit[i].fill <= 1.0001 && card->fit[i].fits, "%s: fill", language);
}

START_TEST(every_language_keeps_margins_sizes_and_distance)
{
    const char *language = fixture_languages[_i / 4];
    Fixture fixture;
    Card card;
    fixture_open(&fixture, language);
    fixture.request.region = _i & 1 ? &fixture.region : NULL;
    fixture.request.today.year = _i & 2 ? 2030 : 2026;
    fixture_layout(&fixture, &card);
    check_sizes(&fixture, &card, language);
    for (size_t i = 0; i < card.face_count; i++) {
        check_margins(&card.faces[i], language);
        check_apart(&card.faces[i], language);
    }
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

START_TEST(only_the_list_changes_with_the_size_of_the_card)
{
    const CardSize *size = &card_sizes[_i];
    Fixture fixture;
    Card card;
    fixture_open(&fixture, "es");
    fixture.request.size = size;
    fixture.request.region = &fixture.region;
    fixture_layout(&fixture, &card);
    const DrawText *phone = fixture_find(&card.faces[0], "612-555");
    ck_assert(phone->size_pt == 14);
    ck_assert(fixture_near(phone->lines[0].baseline_pt, size->height_pt - 9 - 1.5, 0.01));
    ck_assert(fixture_near(phone->lines[0].x_pt + phone->lines[0].line->width * 14, size->width_pt - 9, 0.01));
    check_margins(&card.faces[0], size->id);
    check_margins(&card.faces[1], size->id);
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

START_TEST(a_card_knows_its_state)
{
    Fixture fixture;
    Card card;
    fixture_open(&fixture, "vi");
    fixture.request.today = (Date){2030, 1, 1};
    fixture_layout(&fixture, &card);
    ck_assert(card.draft && card.review_due);
    ck_assert_uint_eq(card.face_count, 2);
    ck_assert_str_eq(card.faces[0].language, "vi");
    ck_assert_str_eq(card.faces[1].language, "en");
    card_done(&card);
    ck_assert_uint_eq(card.face_count, 0);
    card_done(&card);
    card_done(NULL);
    fixture_done(&fixture);
}
END_TEST

START_TEST(measuring_agrees_with_layout)
{
    Fixture fixture;
    Card card;
    FaceFit fit[CARD_FACES];
    Error err = {0};
    fixture_open(&fixture, fixture_languages[_i]);
    fixture_layout(&fixture, &card);
    ck_assert(card_measure(&fixture.request, fit, &err));
    ck_assert_int_eq(memcmp(fit, card.fit, sizeof fit), 0);
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

START_TEST(a_card_that_cannot_be_set_can_still_be_measured)
{
    Fixture fixture;
    FaceFit fit[CARD_FACES];
    Error err = {0};
    fixture_open(&fixture, "fr");
    ck_assert_msg(card_measure(&fixture.request, fit, &err), "%s", support_error_text(&err));
    ck_assert(fit[0].fill > 1 && !fit[0].fits && fit[0].small);
    ck_assert(fit[1].fill <= 1 && fit[1].fits && fit[1].misfit.kind == ERROR_NONE);
    ck_assert_int_eq(fit[0].misfit.kind, ERROR_DATA);
    ck_assert_ptr_nonnull(strstr(support_error_text(&fit[0].misfit), "shorten"));
    card_measure_done(fit);
    fixture_done(&fixture);
    fixture_open(&fixture, "pt");
    ck_assert_msg(!card_measure(&fixture.request, fit, &err), "other faults stay faults");
    error_done(&err);
    fixture_done(&fixture);
}
END_TEST

START_TEST(two_faces_of_the_holder_and_one_face_alone_are_cards_too)
{
    Fixture fixture;
    Card card;
    fixture_open(&fixture, "en");
    fixture.recipe.face_count = 1;
    fixture_layout(&fixture, &card);
    ck_assert_uint_eq(card.face_count, 1);
    card_done(&card);
    fixture.recipe.face_count = 2;
    fixture.recipe.faces[1] = fixture.recipe.faces[0];
    fixture_layout(&fixture, &card);
    ck_assert_ptr_nonnull(fixture_find(&card.faces[1], "You have rights"));
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

START_TEST(a_character_without_a_font_names_its_unit)
{
    Fixture fixture;
    fixture_open(&fixture, "en");
    fixture.units[1].text = "Ask \U00012000.";
    const char *text = fixture_error(&fixture, ERROR_UNAVAILABLE);
    ck_assert_msg(strstr(text, "home.ask-warrant") != NULL, "%s", text);
    fixture_done(&fixture);
}
END_TEST

/* CARD 6: red to the bleed, white letters with a stroke, and a white foot in which all is black. */
START_TEST(skin_full_is_white_on_red_but_for_the_foot)
{
    Fixture fixture;
    Card card;
    fixture_open(&fixture, fixture_languages[_i]);
    fixture.request.skin = SKIN_FULL;
    fixture.request.region = &fixture.region;
    fixture_layout(&fixture, &card);
    for (size_t f = 0; f < 2; f++) {
        const DisplayList *face = &card.faces[f];
        const DrawBox *ground = &face->ops[0].box, *band = &face->ops[1].box;
        ck_assert(face->ops[0].kind == DRAW_BOX && ground->ink == INK_RED && ground->x_pt == -9 && ground->y_pt == -9 &&
                  ground->width_pt == 270 && ground->height_pt == 162);
        double white_from = f == 0 ? band->y_pt : 1000;
        if (f == 0)
            ck_assert(band->ink == INK_WHITE && band->x_pt == -9 && band->width_pt == 270 &&
                      fixture_near(band->y_pt + band->height_pt, 153, 1e-9));
        for (size_t i = 1; i < face->count; i++) {
            double ink[4];
            const DrawOp *op = &face->ops[i];
            if (op->kind != DRAW_TEXT || !draw_op_ink(op, ink))
                continue;
            const char *text = paragraph_text(op->text.paragraph);
            bool in_bar = op->text.role == ROLE_TITLE && f == 1;
            bool in_draft = card.draft && f == 0 && ink[1] > 25 && ink[3] < 37 && op->text.size_pt == 6;
            Ink want = ink[1] > white_from || in_draft ? INK_BLACK : in_bar ? INK_RED : INK_WHITE;
            ck_assert_msg(op->text.ink == want, "%s, face %zu: ink %d of '%s'", fixture_languages[_i], f, op->text.ink, text);
            ck_assert_msg(want != INK_WHITE || op->text.stroke_pt >= 0.1, "no stroke on '%s'", text);
            ck_assert_msg(ink[3] < white_from + 0.01 || ink[1] > white_from - 0.01, "'%s' stands on the edge of the band", text);
        }
    }
    card_done(&card);
    fixture.request.size = &card_sizes[9]; /* door */
    ck_assert_ptr_nonnull(strstr(fixture_error(&fixture, ERROR_USAGE), "skin full is for cards"));
    fixture_done(&fixture);
}
END_TEST

Suite *suite_card_card(void)
{
    Suite *suite = suite_create("card/card");
    TCase *tcase = tcase_create("card");
    tcase_add_loop_test(tcase, skin_full_is_white_on_red_but_for_the_foot, 0, FIXTURE_LANGUAGES);
    tcase_add_loop_test(tcase, a_card_is_drawn_as_its_golden_dump, 0, sizeof goldens / sizeof *goldens);
    tcase_add_loop_test(tcase, every_language_keeps_margins_sizes_and_distance, 0, 4 * FIXTURE_LANGUAGES);
    tcase_add_loop_test(tcase, only_the_list_changes_with_the_size_of_the_card, 0, 4);
    tcase_add_test(tcase, a_card_knows_its_state);
    tcase_add_loop_test(tcase, measuring_agrees_with_layout, 0, FIXTURE_LANGUAGES);
    tcase_add_test(tcase, a_card_that_cannot_be_set_can_still_be_measured);
    tcase_add_test(tcase, two_faces_of_the_holder_and_one_face_alone_are_cards_too);
    tcase_add_test(tcase, a_character_without_a_font_names_its_unit);
    suite_add_tcase(suite, tcase);
    return suite;
}
