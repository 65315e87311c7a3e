/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fixture.h"

static const DrawText *title_of(const DisplayList *list)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->ops[i].kind == DRAW_TEXT && list->ops[i].text.role == ROLE_TITLE)
            return &list->ops[i].text;
    return NULL;
}

START_TEST(heading_is_clear_of_rule_edition_and_margin)
{
    Fixture fixture;
    Card card;
    double title[4], edition[4];
    fixture_open(&fixture, fixture_languages[_i]);
    fixture_layout(&fixture, &card);
    const DisplayList *face = &card.faces[0];
    double rule = card.draft ? 25.5 : 26.5;
    ck_assert_int_eq(face->ops[0].text.role, ROLE_TITLE);
    ck_assert(draw_op_ink(&face->ops[0], title) && draw_op_ink(fixture_find_op(face, "2026-11"), edition));
    ck_assert_msg(title[3] <= rule - 1.5 + 0.15, "%.2f to the rule", rule - title[3]);
    ck_assert_msg(title[1] >= 9 - 0.15, "top %.2f", title[1]);
    double clear = face->rtl ? title[0] - edition[2] : edition[0] - title[2];
    ck_assert_msg(clear >= 9.5, "clear of the edition by %.2f", clear);
    ck_assert(fixture_find(face, "2026-11")->size_pt == 6);
    ck_assert(fixture_near(fixture_find(face, "2026-11")->lines[0].baseline_pt, title_of(face)->lines[0].baseline_pt, 1e-9));
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

START_TEST(heading_follows_the_body_between_10_5_and_13)
{
    Fixture fixture;
    Card card;
    fixture_open(&fixture, "zh_CN");
    fixture.request.region = &fixture.region;
    fixture_layout(&fixture, &card);
    ck_assert(fixture_near(card.fit[0].heading_pt, 1.35 * card.fit[0].size_pt, 1e-9));
    ck_assert(title_of(&card.faces[0])->size_pt == card.fit[0].heading_pt);
    card_done(&card);
    fixture.recipe.faces[0].item_count = 2;
    fixture.recipe.faces[0].states = NULL;
    fixture_layout(&fixture, &card);
    ck_assert(fixture_near(card.fit[0].heading_pt, 13, 1e-9));
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

START_TEST(a_wide_heading_shrinks_and_then_fails)
{
    Fixture fixture;
    Card card;
    fixture_open(&fixture, "en");
    fixture.recipe.faces[0].title = "You always have rights here";
    fixture_layout(&fixture, &card);
    ck_assert_msg(card.fit[0].heading_pt >= 9 && card.fit[0].heading_pt < 1.35 * card.fit[0].size_pt, "%.2f", card.fit[0].heading_pt);
    card_done(&card);
    fixture_done(&fixture);
    fixture_open(&fixture, "it");
    const char *text = fixture_error(&fixture, ERROR_DATA);
    ck_assert_msg(strstr(text, "card home in it: card.home.front.title is ") && strstr(text, "at its smallest size, 9.0 pt"), "%s", text);
    fixture_done(&fixture);
}
END_TEST

typedef struct DraftCase {
    const char *language, *local;
    bool english_at_left;
} DraftCase;
static const DraftCase drafts[] = {
    {"vi", "BẢN NHÁP", true}, {"my", "မူကြမ်း", true}, {"hi", "मसौदा", true}, {"zh_CN", "草稿", true}, {"am", "ረቂቅ", true}};

START_TEST(a_draft_has_a_black_bar_in_place_of_the_rule)
{
    const DraftCase *row = &drafts[_i];
    Fixture fixture;
    Card card;
    double english[4], local[4];
    fixture_open(&fixture, row->language);
    fixture_layout(&fixture, &card);
    const DisplayList *face = &card.faces[0];
    const DrawBox *bar = &face->ops[1].box;
    ck_assert_int_eq(face->ops[1].kind, DRAW_BOX);
    ck_assert(bar->y_pt == 25.5 && bar->height_pt >= 8.4 && bar->ink == INK_BLACK && bar->width_pt == 234);
    ck_assert(draw_op_ink(fixture_find_op(face, "DRAFT: translation not checked"), english));
    ck_assert(draw_op_ink(fixture_find_op(face, row->local), local));
    ck_assert_msg((english[2] < local[0]) == row->english_at_left, "sides");
    ck_assert_msg(local[1] >= bar->y_pt && local[3] <= bar->y_pt + bar->height_pt, "local words leave the bar");
    ck_assert(english[1] >= bar->y_pt && english[3] <= bar->y_pt + bar->height_pt);
    ck_assert(fixture_find(face, row->local)->ink == INK_WHITE && fixture_find(face, row->local)->size_pt == 6);
    ck_assert(draw_op_ink(&face->ops[5], local));
    ck_assert_msg(local[1] > bar->y_pt + bar->height_pt, "the list starts under the bar");
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

START_TEST(a_signed_translation_and_english_have_the_rule_of_their_skin)
{
    Fixture fixture;
    Card card;
    fixture_open(&fixture, _i & 1 ? "es" : "en");
    fixture.request.skin = _i & 2 ? SKIN_PLAIN : SKIN_RED;
    fixture_layout(&fixture, &card);
    const DrawBox *rule = &card.faces[0].ops[1].box;
    ck_assert(!card.draft);
    ck_assert_ptr_null(fixture_find(&card.faces[0], "DRAFT"));
    ck_assert(rule->y_pt == 26.5 && rule->height_pt == (_i & 2 ? 1.8 : 2.4) && rule->ink == (_i & 2 ? INK_BLACK : INK_RED));
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

START_TEST(review_due_stands_framed_above_the_edition)
{
    Fixture fixture;
    Card card;
    double due[4], edition[4];
    fixture_open(&fixture, _i ? "ar" : "en");
    fixture.request.today = (Date){2030, 1, 1};
    fixture_layout(&fixture, &card);
    const DisplayList *face = &card.faces[0];
    ck_assert(draw_op_ink(fixture_find_op(face, "REVIEW DUE"), due) && draw_op_ink(fixture_find_op(face, "2026-11"), edition));
    ck_assert(fixture_find(face, "REVIEW DUE")->size_pt == 5.25);
    ck_assert_msg(due[3] < edition[1], "above the edition");
    ck_assert(due[1] > 9.6 && due[0] > 9 && due[2] < 243);
    ck_assert_int_eq(_i ? due[0] < 20 : due[2] > 232, 1);
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

START_TEST(without_the_slot_there_is_no_edition)
{
    Fixture fixture;
    Card card;
    fixture_open(&fixture, "en");
    fixture.recipe.slots &= ~(unsigned)SLOT_EDITION;
    fixture_layout(&fixture, &card);
    ck_assert_ptr_null(fixture_find(&card.faces[0], "2026-11"));
    ck_assert_msg(strncmp(card.edition, "2026-11 en ", 11) == 0, "the sheet still names it");
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

Suite *suite_card_head(void)
{
    Suite *suite = suite_create("card/head");
    TCase *tcase = tcase_create("head");
    tcase_add_loop_test(tcase, heading_is_clear_of_rule_edition_and_margin, 0, FIXTURE_LANGUAGES);
    tcase_add_test(tcase, heading_follows_the_body_between_10_5_and_13);
    tcase_add_test(tcase, a_wide_heading_shrinks_and_then_fails);
    tcase_add_loop_test(tcase, a_draft_has_a_black_bar_in_place_of_the_rule, 0, sizeof drafts / sizeof *drafts);
    tcase_add_loop_test(tcase, a_signed_translation_and_english_have_the_rule_of_their_skin, 0, 4);
    tcase_add_loop_test(tcase, review_due_stands_framed_above_the_edition, 0, 2);
    tcase_add_test(tcase, without_the_slot_there_is_no_edition);
    suite_add_tcase(suite, tcase);
    return suite;
}
