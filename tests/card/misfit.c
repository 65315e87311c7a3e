/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/misfit.h"

#include <string.h>

#include "fixture.h"

START_TEST(a_recipe_may_go_below_the_floor)
{
    Fixture fixture;
    Card card;
    fixture_open(&fixture, "fr");
    fixture.recipe.floor_pt = 4;
    fixture_layout(&fixture, &card);
    ck_assert(card.fit[0].size_pt < 6.5 && card.fit[0].size_pt >= 4 && card.fit[0].small);
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

START_TEST(an_overfull_list_fails_with_its_percent)
{
    Fixture fixture;
    fixture_open(&fixture, "fr");
    fixture.request.region = &fixture.region;
    support_golden("card-overfull.txt", fixture_error(&fixture, ERROR_DATA));
    fixture_done(&fixture);
}
END_TEST

START_TEST(a_word_wider_than_a_line_is_told_apart)
{
    Fixture fixture;
    fixture_open(&fixture, "de");
    ck_assert_str_eq(fixture_error(&fixture, ERROR_DATA),
                     "card home in de: a word is wider than a line of 222.5 pt at the smallest size, 6.50 pt");
    fixture_done(&fixture);
}
END_TEST

typedef struct ReliefCase {
    const char *why;
    double minimum, bottom;
    bool region, draft;
    const char *texts[2];
    const char *want;
} ReliefCase;

#define LONG "a text that is much longer than one line of a card can hold at the smallest size that is allowed"
static const ReliefCase reliefs[] = {
    {"shorter wording",
     100,
     100.5,
     true,
     false,
     {LONG, "short"},
     "card home in en: the list takes 148 % of its room at the smallest size, 6.50 pt; shorten home.keep-shut"},
    {"nothing to shorten",
     100,
     100.5,
     true,
     false,
     {"short", "short"},
     "card home in en: the list takes 148 % of its room at the smallest size, 6.50 pt; leave out an item"},
    {"a hotline needs less room than a line to write on",
     80,
     106,
     false,
     false,
     {LONG, "short"},
     "card home in en: the list takes 109 % of its room at the smallest size, 6.50 pt; it fits with a hotline (--region) in place of "
     "the write-in line, or shorten home.keep-shut"},
    {"a hotline alone, where no item has two lines",
     80,
     106,
     false,
     false,
     {"short", "short"},
     "card home in en: the list takes 109 % of its room at the smallest size, 6.50 pt; it fits with a hotline (--region) in place of "
     "the write-in line"},
    {"the draft bar takes room too",
     82,
     114.9,
     true,
     true,
     {LONG, "short"},
     "card home in en: the list takes 104 % of its room at the smallest size, 6.50 pt; it fits without the DRAFT bar, once both checks "
     "are signed, or shorten home.keep-shut"},
    {"two lines to lose, two items named, the shorter last line first",
     100,
     114.9,
     true,
     false,
     {LONG " and more", LONG},
     "card home in en: the list takes 122 % of its room at the smallest size, 6.50 pt; shorten home.ask-warrant, home.keep-shut"},
};

START_TEST(the_message_says_what_would_free_the_list)
{
    const ReliefCase *row = &reliefs[_i];
    Fixture fixture;
    DisplayList list;
    Error err = {0};
    fixture_open(&fixture, "en");
    draw_init(&list, 252, 144);
    CardText items[] = {{.id = "home.keep-shut", .plain = (char *)row->texts[0]},
                        {.id = "home.ask-warrant", .plain = (char *)row->texts[1]}};
    FaceWords words = {.voice = VOICE_HOLDER, .items = items, .item_count = 2};
    CardWords card = {.phone = row->region ? "612-555-0123" : NULL};
    Face face = {.request = &fixture.request,
                 .grid = format_grid(&card_sizes[0], 0),
                 .card = &card,
                 .words = &words,
                 .type = *type_class_find("latin"),
                 .left = 9,
                 .right = 243,
                 .foot = 135,
                 .list = &list,
                 .style = face_latin_style()};
    Paragraph *shaped[2];
    for (size_t i = 0; i < 2; i++)
        ck_assert(face_shape(&face, &items[i], face.style, &shaped[i], &err));
    FaceList area = {.top = row->draft ? 35.5 : 32.5, .bottom = row->bottom, .column = 11.5};
    FitResult fit = {.size_pt = 6.5, .leading = 1.16, .used_pt = row->minimum};
    ck_assert(!misfit_error(&face, &area, &fit, shaped, &err));
    ck_assert_msg(strcmp(support_error_text(&err), row->want) == 0, "%s: %s", row->why, support_error_text(&err));
    error_done(&err);
    draw_done(&list);
    fixture_done(&fixture);
}
END_TEST

Suite *suite_card_misfit(void)
{
    Suite *suite = suite_create("card/misfit");
    TCase *tcase = tcase_create("misfit");
    tcase_add_test(tcase, a_recipe_may_go_below_the_floor);
    tcase_add_test(tcase, an_overfull_list_fails_with_its_percent);
    tcase_add_test(tcase, a_word_wider_than_a_line_is_told_apart);
    tcase_add_loop_test(tcase, the_message_says_what_would_free_the_list, 0, sizeof reliefs / sizeof *reliefs);
    suite_add_tcase(suite, tcase);
    return suite;
}
