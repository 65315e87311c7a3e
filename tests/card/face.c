/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/face.h"

#include <math.h>
#include <string.h>

#include "fixture.h"

typedef struct EdgeCase {
    const char *why;
    bool rtl;
    FaceEdge edge;
    double inset, width, x;
} EdgeCase;

static const EdgeCase edges[] = {
    {"start is left", false, EDGE_START, 0, 50, 9},
    {"with an inset", false, EDGE_START, 6, 50, 15},
    {"end is right", false, EDGE_END, 0, 50, 193},
    {"with an inset", false, EDGE_END, 6, 50, 187},
    {"mirrored, start is right", true, EDGE_START, 0, 50, 193},
    {"mirrored, with an inset", true, EDGE_START, 11.5, 50, 181.5},
    {"mirrored, end is left", true, EDGE_END, 0, 50, 9},
    {"mirrored, with an inset", true, EDGE_END, 3, 50, 12},
};

START_TEST(edges_follow_the_reading_direction)
{
    const EdgeCase *row = &edges[_i];
    Face face = {.left = 9, .right = 243, .style = {.rtl = row->rtl}};
    double x = face_edge_x(&face, row->edge, row->inset, row->width);
    ck_assert_msg(fixture_near(x, row->x, 1e-9), "%s: %.2f", row->why, x);
}
END_TEST

START_TEST(a_line_is_placed_with_its_own_width)
{
    Fixture fixture;
    DisplayList list;
    FaceLine line;
    Error err = {0};
    fixture_open(&fixture, "en");
    draw_init(&list, 252, 144);
    Face face = {.request = &fixture.request, .type = *type_class_find("myanmar"), .left = 9, .right = 243, .list = &list};
    CardText text = {.id = "x", .plain = (char[]){"Hx"}};
    ck_assert(face_line(&face, &text, face_latin_style(), 10, &line, &err));
    double width = line.width_pt;
    ck_assert(width > 10 && line.stroke_pt == 0);
    ck_assert(fixture_near(line_top(&line), 7.14, 0.1) && fixture_near(line_drop(&line), 0, 0.1));
    face_resize(&line, 20);
    ck_assert(fixture_near(line.width_pt, 2 * width, 1e-9));
    face_put(&face, &line, (FaceMark){.edge = EDGE_END, .baseline_pt = 30, .ink = INK_RED, .role = ROLE_TITLE});
    const DrawText *drawn = &list.ops[0].text;
    ck_assert(drawn->size_pt == 20 && drawn->ink == INK_RED && drawn->role == ROLE_TITLE);
    ck_assert(fixture_near(drawn->lines[0].x_pt, 243 - 2 * width, 1e-9) && drawn->lines[0].baseline_pt == 30);
    draw_done(&list);
    fixture_done(&fixture);
}
END_TEST

START_TEST(a_line_too_wide_is_named_with_its_numbers)
{
    Fixture fixture;
    Error err = {0};
    fixture_open(&fixture, "en");
    Face face = {.request = &fixture.request, .style = {.language = "so"}};
    FaceLine line = {.width_pt = 120.26, .size_pt = 9};
    ck_assert(face_check_width(&face, "organisation", &line, 120.3, &err));
    ck_assert(!face_check_width(&face, "organisation", &line, 100, &err));
    ck_assert_int_eq(err.kind, ERROR_DATA);
    ck_assert_str_eq(support_error_text(&err), "card home in so: organisation is 120.3 pt wide at its smallest size, 9.0 pt, but has one "
                                               "line of 100.0 pt; shorten it");
    error_done(&err);
    fixture_done(&fixture);
}
END_TEST

START_TEST(blank_text_is_an_empty_line)
{
    Fixture fixture;
    DisplayList list;
    FaceLine line;
    Error err = {0};
    fixture_open(&fixture, "en");
    draw_init(&list, 252, 144);
    Face face = {.request = &fixture.request, .type = *type_class_find("latin"), .left = 9, .right = 243, .list = &list};
    CardText text = {.id = "x", .plain = (char[]){""}};
    ck_assert_msg(face_line(&face, &text, face_latin_style(), 10, &line, &err), "%s", support_error_text(&err));
    ck_assert(line.width_pt == 0);
    draw_done(&list);
    fixture_done(&fixture);
}
END_TEST

/* The box of the code's modules on a face; false if there is none. */
static bool find_code(const DisplayList *face, double module, double box[4])
{
    bool any = false;
    for (size_t i = 0; i < face->count; i++) {
        double ink[4];
        if (face->ops[i].kind != DRAW_BOX || fabs(face->ops[i].box.height_pt - module) > 1e-9 || !draw_op_ink(&face->ops[i], ink))
            continue;
        for (int k = 0; k < 4; k++)
            box[k] = !any || (k < 2 ? ink[k] < box[k] : ink[k] > box[k]) ? ink[k] : box[k];
        any = true;
    }
    return any;
}

/* Every format, from the left and from the right: four modules all round are white, the paper's edge counting as such. */
START_TEST(nothing_stands_in_the_quiet_zone_of_a_code)
{
    const CardSize *size = &card_sizes[_i];
    static const char *const languages[] = {"en", "es", "ar"};
    for (size_t l = 0; l < 3 && size->layout != LAYOUT_FOLD; l++) {
        Fixture fixture;
        Card card;
        double code[4], ink[4], module = format_grid(size, 0)->qr_module;
        fixture_open(&fixture, languages[l]);
        fixture.recipe.slots |= SLOT_QR;
        fixture.request.size = size;
        fixture.request.qr = true;
        fixture.request.region = &fixture.region;
        fixture.region.organisation = NULL;
        fixture.recipe.faces[0].item_count = 4; /* the list is not what is tried here */
        fixture.recipe.faces[0].states = NULL;
        fixture_layout(&fixture, &card);
        const DisplayList *face = &card.faces[0];
        ck_assert_msg(find_code(face, module, code), "%s %s", size->id, languages[l]);
        ck_assert_msg(fabs(code[2] - code[0] - 21 * module) < 1e-6 && fabs(code[3] - code[1] - 21 * module) < 1e-6, "%s", size->id);
        ck_assert_msg(fabs(module * 600 / 72 - round(module * 600 / 72)) < 1e-9, "%s: no whole dots", size->id);
        double quiet = 4 * module - 0.01;
        for (size_t i = 0; i < face->count; i++) {
            bool own = face->ops[i].kind == DRAW_BOX && fabs(face->ops[i].box.height_pt - module) < 1e-9;
            if (own || !draw_op_ink(&face->ops[i], ink))
                continue;
            ck_assert_msg(ink[2] <= code[0] - quiet || ink[0] >= code[2] + quiet || ink[3] <= code[1] - quiet || ink[1] >= code[3] + quiet,
                          "%s %s: op %zu stands in the quiet zone", size->id, languages[l], i);
        }
        ck_assert(code[0] >= 4 * module && code[3] + 4 * module <= size->height_pt);
        card_done(&card);
        fixture_done(&fixture);
    }
}
END_TEST

START_TEST(a_code_needs_its_slot_and_on_cards_to_be_asked_for)
{
    Fixture fixture;
    Card card;
    double code[4];
    fixture_open(&fixture, "en");
    fixture.request.region = &fixture.region;
    fixture.request.qr = true;
    fixture_layout(&fixture, &card);
    ck_assert_msg(!find_code(&card.faces[0], 1.2, code), "without the slot");
    card_done(&card);
    fixture.recipe.slots |= SLOT_QR;
    fixture.request.qr = false;
    fixture_layout(&fixture, &card);
    ck_assert_msg(!find_code(&card.faces[0], 1.2, code), "not asked for");
    card_done(&card);
    fixture.request.qr = true;
    fixture.region.link = "https://a.very.long.example/that/no/wallet/card/can/hold";
    const char *message = fixture_error(&fixture, ERROR_DATA);
    ck_assert_msg(strstr(message, "the QR code of this format holds at most 26") != NULL, "%s", message);
    fixture_done(&fixture);
}
END_TEST

Suite *suite_card_face(void)
{
    Suite *suite = suite_create("card/face");
    TCase *tcase = tcase_create("face");
    tcase_add_loop_test(tcase, nothing_stands_in_the_quiet_zone_of_a_code, 0, 13);
    tcase_add_test(tcase, a_code_needs_its_slot_and_on_cards_to_be_asked_for);
    tcase_add_loop_test(tcase, edges_follow_the_reading_direction, 0, sizeof edges / sizeof *edges);
    tcase_add_test(tcase, a_line_is_placed_with_its_own_width);
    tcase_add_test(tcase, a_line_too_wide_is_named_with_its_numbers);
    tcase_add_test(tcase, blank_text_is_an_empty_line);
    suite_add_tcase(suite, tcase);
    return suite;
}
