/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fixture.h"

START_TEST(the_agents_face_is_the_same_in_every_language)
{
    Fixture fixture;
    Card card;
    Buf english = {0}, other = {0};
    fixture_open(&fixture, "en");
    fixture_layout(&fixture, &card);
    draw_dump(&card.faces[1], &english);
    card_done(&card);
    fixture_done(&fixture);
    fixture_open(&fixture, fixture_languages[_i]);
    fixture.request.region = &fixture.region;
    fixture.request.today = (Date){2030, 1, 1};
    fixture_layout(&fixture, &card);
    draw_dump(&card.faces[1], &other);
    ck_assert_str_eq(buf_str(&english), buf_str(&other));
    ck_assert_msg(strstr(buf_str(&other), "2026") == NULL && strstr(buf_str(&other), "612") == NULL, "nothing about the holder");
    card_done(&card);
    fixture_done(&fixture);
    buf_done(&english);
    buf_done(&other);
}
END_TEST

typedef struct SkinCase {
    Skin skin;
    Ink bar;
} SkinCase;
static const SkinCase skins[] = {{SKIN_RED, INK_RED}, {SKIN_PLAIN, INK_BLACK}};

START_TEST(the_title_stands_white_in_a_solid_bar)
{
    Fixture fixture;
    Card card;
    fixture_open(&fixture, "en");
    fixture.request.skin = skins[_i].skin;
    fixture_layout(&fixture, &card);
    const DisplayList *face = &card.faces[1];
    const DrawBox *bar = &face->ops[0].box;
    const DrawText *title = fixture_find(face, "To the officer");
    ck_assert_int_eq(face->ops[0].kind, DRAW_BOX);
    ck_assert(bar->x_pt == 9 && bar->y_pt == 9 && bar->width_pt == 234 && bar->height_pt == 19 && bar->radius_pt == 1.5);
    ck_assert_int_eq(bar->ink, skins[_i].bar);
    ck_assert(title->ink == INK_WHITE && title->size_pt == 12 && title->role == ROLE_TITLE);
    ck_assert(title->lines[0].x_pt == 15);
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

START_TEST(statements_have_no_numbers_and_end_above_the_law_line)
{
    Fixture fixture;
    Card card;
    double box[4];
    fixture_open(&fixture, "en");
    fixture_layout(&fixture, &card);
    const DisplayList *face = &card.faces[1];
    ck_assert_ptr_null(fixture_find(face, "1"));
    ck_assert(draw_op_ink(fixture_find_op(face, "I am not resisting."), box));
    ck_assert_msg(box[0] >= 9 && box[3] <= 124, "ends at %.2f", box[3]);
    ck_assert(draw_op_ink(fixture_find_op(face, "I choose to stay silent."), box));
    ck_assert_msg(box[1] >= 33, "starts at %.2f", box[1]);
    const DrawText *law = fixture_find(face, "Amendments");
    ck_assert(law->size_pt == 6.5 && law->role == ROLE_PARAGRAPH);
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

START_TEST(without_a_law_line_the_statements_have_its_room)
{
    Fixture fixture;
    Card card;
    fixture_open(&fixture, "en");
    fixture.recipe.faces[1].law = NULL;
    fixture_layout(&fixture, &card);
    ck_assert_ptr_null(fixture_find(&card.faces[1], "Amendments"));
    ck_assert(card.fit[1].size_pt >= 9.5);
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

typedef struct WideCase {
    const char *what, *title, *law, *message;
} WideCase;
static const WideCase wide[] = {
    {"title", "To the officer or agent who stands at this door today", NULL, "card.home.back.title is"},
    {"law line", "To the officer", "4th and 5th Amendments, United States Constitution, and the laws and constitution of Minnesota",
     "law is"},
};

START_TEST(what_has_one_line_must_fit_it)
{
    Fixture fixture;
    fixture_open(&fixture, "en");
    fixture.recipe.faces[1].title = wide[_i].title;
    fixture.recipe.faces[1].law = wide[_i].law;
    const char *text = fixture_error(&fixture, ERROR_DATA);
    ck_assert_msg(strstr(text, wide[_i].message) && strstr(text, "shorten it"), "%s: %s", wide[_i].what, text);
    fixture_done(&fixture);
}
END_TEST

Suite *suite_card_agent(void)
{
    Suite *suite = suite_create("card/agent");
    TCase *tcase = tcase_create("agent");
    tcase_add_loop_test(tcase, the_agents_face_is_the_same_in_every_language, 0, FIXTURE_LANGUAGES);
    tcase_add_loop_test(tcase, the_title_stands_white_in_a_solid_bar, 0, 2);
    tcase_add_test(tcase, statements_have_no_numbers_and_end_above_the_law_line);
    tcase_add_test(tcase, without_a_law_line_the_statements_have_its_room);
    tcase_add_loop_test(tcase, what_has_one_line_must_fit_it, 0, sizeof wide / sizeof *wide);
    suite_add_tcase(suite, tcase);
    return suite;
}
