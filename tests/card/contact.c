/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/contact.h"

#include <math.h>
#include <string.h>

#include "fixture.h"

static const CardSize *size_of(const char *id)
{
    const CardSize *size = card_sizes;
    while (strcmp(size->id, id) != 0)
        size++;
    return size;
}

static void open_half(Fixture *fixture, const char *language)
{
    fixture_open(fixture, language);
    fixture->recipe.write_in_2_label = "Who to call";
    fixture->request.size = size_of("half");
}

/* Lines to write on, from the top down. */
static size_t find_lines(const DisplayList *face, const DrawBox **out, size_t most)
{
    size_t count = 0;
    for (size_t i = 0; i < face->count; i++)
        if (face->ops[i].kind == DRAW_BOX && fabs(face->ops[i].box.height_pt - 0.6) < 1e-9 && count < most)
            out[count++] = &face->ops[i].box;
    return count;
}

START_TEST(label_number_organisation_lines_and_edition_stand_in_this_order)
{
    static const char *const languages[] = {"es", "ar"};
    static const char *const labels[] = {"Línea", "خط"};
    Fixture fixture;
    Card card;
    open_half(&fixture, languages[_i]);
    fixture.request.region = &fixture.region;
    fixture_layout(&fixture, &card);
    const DisplayList *face = &card.faces[0];
    const DrawText *label = fixture_find(face, labels[_i]), *phone = fixture_find(face, "612-555"),
                   *from = fixture_find(face, "Lake Street");
    const DrawText *edition = fixture_find(face, "2026-11");
    const DrawBox *lines[4];
    ck_assert(label && phone && from && edition);
    ck_assert_uint_eq(find_lines(face, lines, 4), 2);
    ck_assert(phone->size_pt == 31 && edition->size_pt == 7.5);
    ck_assert(label->lines[0].baseline_pt < phone->lines[0].baseline_pt && phone->lines[0].baseline_pt < from->lines[0].baseline_pt &&
              from->lines[0].baseline_pt + 26 <= lines[0]->y_pt && lines[0]->y_pt < edition->lines[0].baseline_pt);
    double start = face->rtl ? phone->lines[0].x_pt + phone->lines[0].line->width * 31 - (396 - 32) : phone->lines[0].x_pt - 32;
    ck_assert_msg(fabs(start) < 0.01, "the number is %.2f from the start edge", start);
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

START_TEST(without_a_number_there_is_a_line_to_write_one_on)
{
    Fixture fixture;
    Card card;
    const DrawBox *lines[4];
    open_half(&fixture, "es");
    fixture_layout(&fixture, &card);
    ck_assert_uint_eq(find_lines(&card.faces[0], lines, 4), 3);
    ck_assert(fabs(lines[0]->width_pt - (396 - 64)) < 1e-9 && lines[0]->y_pt + 26 < lines[1]->y_pt);
    ck_assert(fixture_find(&card.faces[0], "Línea")->lines[0].baseline_pt > lines[0]->y_pt);
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

/* Beside the edition; over it where the number stands on its line. The words are of the language. */
START_TEST(the_notice_stands_with_the_edition)
{
    static const struct {
        const char *language, *words;
        bool lines;
    } cases[] = {
        {"en", "This is not legal", true}, {"es", "Esto no es", true}, {"ar", "هذه ليست", true}, {"en", "This is not legal", false}};
    Fixture fixture;
    Card card;
    open_half(&fixture, cases[_i].language);
    fixture.request.region = &fixture.region;
    if (!cases[_i].lines)
        fixture.recipe.slots &= ~(unsigned)SLOT_WRITE_IN, fixture.recipe.write_in_2_label = NULL;
    fixture_layout(&fixture, &card);
    const DisplayList *face = &card.faces[0];
    const DrawText *notice = fixture_find(face, cases[_i].words), *edition = fixture_find(face, "2026-11");
    ck_assert(notice && edition);
    const DrawLine *first = &notice->lines[0], *second = &edition->lines[0];
    ck_assert(cases[_i].lines ? first->baseline_pt == second->baseline_pt : first->baseline_pt < second->baseline_pt - 7);
    double left = face->rtl ? second->x_pt : first->x_pt, right = face->rtl ? first->x_pt : second->x_pt;
    double width = face->rtl ? second->line->width * edition->size_pt : first->line->width * notice->size_pt;
    ck_assert(!cases[_i].lines || left + width + 6 < right);
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

START_TEST(labels_too_long_for_half_a_line_get_a_line_each)
{
    Fixture fixture;
    Card card;
    const DrawBox *lines[4];
    fixture_open(&fixture, "en");
    fixture.request.size = size_of("half");
    fixture.request.region = &fixture.region;
    fixture.recipe.write_in_label = "The lawyer or the helper whom I want to call at once";
    fixture.recipe.write_in_2_label = "Who to call";
    fixture_layout(&fixture, &card);
    ck_assert_uint_eq(find_lines(&card.faces[0], lines, 4), 2);
    ck_assert(fabs(lines[0]->width_pt - 332) < 1e-9 && fabs(lines[1]->width_pt - 332) < 1e-9 && lines[1]->y_pt - lines[0]->y_pt >= 26);
    card_done(&card);
    fixture.recipe.write_in_2_label =
        "Whoever it may be that I would want you to call about my children, day or night, at any hour, and twice";
    const char *message = fixture_error(&fixture, ERROR_DATA);
    ck_assert_msg(strstr(message, "card.home.write-in-2") != NULL, "%s", message);
    fixture_done(&fixture);
}
END_TEST

static unsigned char logo_pixels[3 * 80 * 20];
static const struct {
    const char *why, *language;
    Picture logo;
    bool number, lines; /* of the foot: the number of a hotline, lines to write on */
} logos[] = {
    {"wide", "es", {80, 20, logo_pixels, 1}, false, true},          {"wide, right to left", "ar", {80, 20, logo_pixels, 1}, false, true},
    {"tall", "es", {20, 80, logo_pixels, 2}, false, true},          {"tall, right to left", "ar", {20, 80, logo_pixels, 2}, false, true},
    {"under a number", "es", {80, 20, logo_pixels, 1}, true, true}, {"beside a number", "es", {40, 40, logo_pixels, 3}, true, false},
};

START_TEST(a_logo_stands_in_the_foot_and_covers_nothing)
{
    Fixture fixture;
    Card card;
    const DrawPicture *logo = NULL;
    double box[4], ink[4], ratio = (double)logos[_i].logo.width / logos[_i].logo.height;
    open_half(&fixture, logos[_i].language);
    fixture.request.logo = &logos[_i].logo;
    fixture.request.region = logos[_i].number ? &fixture.region : NULL;
    if (!logos[_i].lines)
        fixture.recipe.slots &= ~(unsigned)SLOT_WRITE_IN, fixture.recipe.write_in_2_label = NULL;
    fixture_layout(&fixture, &card);
    const DisplayList *face = &card.faces[0];
    for (size_t k = 0; k < face->count; k++)
        if (face->ops[k].kind == DRAW_PICTURE) {
            logo = &face->ops[k].picture;
            ck_assert(draw_op_ink(&face->ops[k], box));
        }
    ck_assert(logo && logo->width_pt <= 36 + 1e-9 && logo->height_pt <= 18 + 1e-9 && fabs(logo->width_pt / logo->height_pt - ratio) < 1e-9);
    ck_assert_msg(fabs(box[3] - (612 - 27)) < 1e-9 && fabs(face->rtl ? box[2] - (396 - 32) : box[0] - 32) < 1e-9, "%.2f", box[0]);
    for (size_t k = 0; k < face->count; k++)
        if (face->ops[k].kind != DRAW_PICTURE && draw_op_ink(&face->ops[k], ink))
            ck_assert_msg(ink[2] <= box[0] || ink[0] >= box[2] || ink[3] <= box[1] || ink[1] >= box[3], "%s: op %zu under the logo",
                          logos[_i].why, k);
    card_done(&card);
    fixture.request.size = &card_sizes[0]; /* none on a wallet card */
    fixture_layout(&fixture, &card);
    for (size_t k = 0; k < card.faces[0].count; k++)
        ck_assert(card.faces[0].ops[k].kind != DRAW_PICTURE);
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

Suite *suite_card_contact(void)
{
    Suite *suite = suite_create("card/contact");
    TCase *tcase = tcase_create("contact");
    tcase_add_loop_test(tcase, label_number_organisation_lines_and_edition_stand_in_this_order, 0, 2);
    tcase_add_loop_test(tcase, a_logo_stands_in_the_foot_and_covers_nothing, 0, sizeof logos / sizeof *logos);
    tcase_add_test(tcase, without_a_number_there_is_a_line_to_write_one_on);
    tcase_add_test(tcase, labels_too_long_for_half_a_line_get_a_line_each);
    tcase_add_loop_test(tcase, the_notice_stands_with_the_edition, 0, 4);
    suite_add_tcase(suite, tcase);
    return suite;
}
