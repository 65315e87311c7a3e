/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fixture.h"

typedef struct PhoneCase {
    const char *language;
    bool at_left;
} PhoneCase;
static const PhoneCase phones[] = {{"en", false}, {"zh_CN", false}, {"ar", true}};

START_TEST(the_phone_stands_bold_and_black_at_the_end_edge_in_reading_order_of_digits)
{
    Fixture fixture;
    Card card;
    double box[4];
    fixture_open(&fixture, phones[_i].language);
    fixture.request.region = &fixture.region;
    fixture_layout(&fixture, &card);
    const DrawOp *op = fixture_find_op(&card.faces[0], "612-555-0123");
    ck_assert(draw_op_ink(op, box));
    ck_assert(op->text.size_pt == 14 && op->text.ink == INK_BLACK);
    ck_assert(!paragraph_is_rtl(op->text.paragraph));
    if (phones[_i].at_left)
        ck_assert_msg(fixture_near(box[0], 9, 1), "%.2f", box[0]);
    else
        ck_assert_msg(fixture_near(box[2], 243, 1), "%.2f", box[2]);
    const GlyphRun *run = &op->text.lines[0].line->runs[0];
    for (size_t i = 1; i < run->count; i++)
        ck_assert_msg(run->glyphs[i].cluster > run->glyphs[i - 1].cluster, "digits run left to right");
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

START_TEST(label_stands_over_organisation_at_the_start)
{
    Fixture fixture;
    Card card;
    fixture_open(&fixture, "en");
    fixture.request.region = &fixture.region;
    fixture_layout(&fixture, &card);
    const DrawText *label = fixture_find(&card.faces[0], "Rapid response hotline");
    const DrawText *name = fixture_find(&card.faces[0], "Lake Street Neighbors");
    ck_assert(label->size_pt == 7 && name->size_pt == 6);
    ck_assert(label->lines[0].x_pt == 9 && name->lines[0].x_pt == 9);
    ck_assert(fixture_near(name->lines[0].baseline_pt - label->lines[0].baseline_pt, 7.4, 0.05));
    ck_assert_ptr_null(fixture_find(&card.faces[0], "Lawyer or helper"));
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

START_TEST(without_a_hotline_there_is_a_line_to_write_on)
{
    Fixture fixture;
    Card card;
    const DrawBox *line = NULL;
    double ink[4];
    fixture_open(&fixture, fixture_languages[_i]);
    fixture_layout(&fixture, &card);
    const DisplayList *face = &card.faces[0];
    for (size_t i = 0; i < face->count; i++)
        if (face->ops[i].kind == DRAW_BOX && fixture_near(face->ops[i].box.height_pt, 0.6, 1e-9))
            line = &face->ops[i].box;
    ck_assert_ptr_nonnull(line);
    ck_assert(line->x_pt == 9 && line->width_pt == 234 && line->y_pt <= 127.51);
    for (size_t i = 0; i < face->count; i++) {
        if (face->ops[i].kind != DRAW_TEXT || !draw_op_ink(&face->ops[i], ink))
            continue;
        if (face->ops[i].text.role == ROLE_ITEM)
            ck_assert_msg(ink[3] <= line->y_pt - 17, "17 pt clear for the pen, not %.2f", line->y_pt - ink[3]);
    }
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

START_TEST(a_region_without_hotline_puts_its_name_at_the_other_end_of_the_line)
{
    Fixture fixture;
    Card card;
    double box[4];
    fixture_open(&fixture, _i ? "ar" : "en");
    fixture.region.hotline_count = 0;
    fixture.request.region = &fixture.region;
    fixture_layout(&fixture, &card);
    ck_assert(draw_op_ink(fixture_find_op(&card.faces[0], "Lake Street Neighbors"), box));
    ck_assert_msg(_i ? fixture_near(box[0], 9, 1) : fixture_near(box[2], 243, 1), "%.2f to %.2f", box[0], box[2]);
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

START_TEST(a_name_too_long_for_that_stands_under_the_label)
{
    Fixture fixture;
    Card card;
    double label[4], name[4], line[4] = {0};
    fixture_open(&fixture, _i ? "ar" : "en");
    fixture.region.hotline_count = 0;
    fixture.region.organisation = "The Lake Street and Powderhorn Park Neighbors Rapid Response Network";
    fixture.recipe.faces[0].item_count = 4; /* the list is not what is tried here */
    fixture.recipe.faces[0].states = NULL;
    fixture.request.region = &fixture.region;
    fixture_layout(&fixture, &card);
    const DisplayList *face = &card.faces[0];
    for (size_t i = 0; i < face->count; i++)
        if (face->ops[i].kind == DRAW_BOX && fixture_near(face->ops[i].box.height_pt, 0.6, 1e-9))
            ck_assert(draw_op_ink(&face->ops[i], line));
    ck_assert(draw_op_ink(fixture_find_op(face, fixture.region.organisation), name));
    ck_assert(draw_op_ink(&face->ops[fixture_find_op(face, fixture.region.organisation) - face->ops - 1], label));
    ck_assert_msg(label[3] <= name[1] && name[3] <= 135, "label %.2f to %.2f, name %.2f to %.2f", label[1], label[3], name[1], name[3]);
    ck_assert_msg(line[3] > 0 && line[3] <= label[1], "line at %.2f", line[3]);
    int start = _i ? 2 : 0;
    ck_assert_msg(fixture_near(name[start], _i ? 243 : 9, 1) && fixture_near(label[start], _i ? 243 : 9, 1), "label at %.2f, name at %.2f",
                  label[start], name[start]);
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

typedef struct WideCase {
    const char *organisation, *hotline_label, *message;
} WideCase;
static const WideCase wide[] = {
    {"The Lake Street and Powderhorn Neighbors Rapid Response Network", "Rapid response hotline", "organisation is"},
    {NULL, "Rapid response hotline of the neighbors, day and night", "card.home.hotline is"},
};

START_TEST(label_and_organisation_may_not_reach_the_phone)
{
    Fixture fixture;
    fixture_open(&fixture, "en");
    fixture.region.organisation = wide[_i].organisation;
    fixture.recipe.hotline_label = wide[_i].hotline_label;
    fixture.request.region = &fixture.region;
    const char *text = fixture_error(&fixture, ERROR_DATA);
    ck_assert_msg(strstr(text, wide[_i].message) && strstr(text, "pt wide"), "%s", text);
    fixture_done(&fixture);
}
END_TEST

START_TEST(a_card_without_foot_slots_gives_its_room_to_the_list)
{
    Fixture fixture;
    Card with, without;
    fixture_open(&fixture, "es");
    fixture_layout(&fixture, &with);
    fixture.recipe.slots = SLOT_EDITION;
    fixture_layout(&fixture, &without);
    ck_assert(without.fit[0].size_pt >= with.fit[0].size_pt && without.fit[0].fill != with.fit[0].fill);
    ck_assert_ptr_null(fixture_find(&without.faces[0], "Abogado o ayuda"));
    card_done(&with);
    card_done(&without);
    fixture_done(&fixture);
}
END_TEST

Suite *suite_card_foot(void)
{
    Suite *suite = suite_create("card/foot");
    TCase *tcase = tcase_create("foot");
    tcase_add_loop_test(tcase, the_phone_stands_bold_and_black_at_the_end_edge_in_reading_order_of_digits, 0, 3);
    tcase_add_test(tcase, label_stands_over_organisation_at_the_start);
    tcase_add_loop_test(tcase, without_a_hotline_there_is_a_line_to_write_on, 0, FIXTURE_LANGUAGES);
    tcase_add_loop_test(tcase, a_region_without_hotline_puts_its_name_at_the_other_end_of_the_line, 0, 2);
    tcase_add_loop_test(tcase, a_name_too_long_for_that_stands_under_the_label, 0, 2);
    tcase_add_loop_test(tcase, label_and_organisation_may_not_reach_the_phone, 0, sizeof wide / sizeof *wide);
    tcase_add_test(tcase, a_card_without_foot_slots_gives_its_room_to_the_list);
    suite_add_tcase(suite, tcase);
    return suite;
}
