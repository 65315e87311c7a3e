/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/format.h"

#include <string.h>

#include "fixture.h"

START_TEST(sizes_are_those_of_the_specification)
{
    static const struct {
        const char *id;
        double width_pt, height_pt;
        CardLayout layout;
    } wanted[] = {{"wallet", 252, 144, LAYOUT_CARD}, {"badge", 252, 156, LAYOUT_CARD}, {"fold", 252, 144, LAYOUT_FOLD},
                  {"half", 396, 612, LAYOUT_SHEET},  {"door", 612, 792, LAYOUT_SHEET}, {"poster", 792, 1224, LAYOUT_SHEET}};
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        const CardSize *size = card_sizes;
        while (size->id && strcmp(size->id, wanted[i].id) != 0)
            size++;
        ck_assert_msg(size->id != NULL, "%s", wanted[i].id);
        ck_assert_msg(size->width_pt == wanted[i].width_pt && size->height_pt == wanted[i].height_pt && size->layout == wanted[i].layout,
                      "%s", wanted[i].id);
    }
    ck_assert_str_eq(card_sizes[0].id, "wallet");
}
END_TEST

START_TEST(every_face_has_a_grid_with_room_for_its_list)
{
    for (const CardSize *size = card_sizes; size->id; size++)
        for (size_t face = 0; face < (size->layout == LAYOUT_FOLD ? CARD_FACES : 2); face++) {
            const CardGrid *grid = format_grid(size, face);
            ck_assert_msg(grid != NULL, "%s %zu", size->id, face);
            ck_assert_msg(grid->margin_top >= 9 && grid->margin_side >= 9 && grid->margin_foot >= 9, "%s %zu", size->id, face);
            bool cover = size->layout == LAYOUT_FOLD && face == 0; /* has no list */
            ck_assert_msg((cover || grid->rule_y < grid->list_y) && grid->list_y < size->height_pt / 4, "%s %zu", size->id, face);
            ck_assert_msg(grid->items.ceiling <= 0 || grid->items.floor < grid->items.ceiling, "%s %zu", size->id, face);
            ck_assert_msg((size->layout == LAYOUT_FOLD) == (grid->margin_fold > 0), "%s %zu", size->id, face);
        }
}
END_TEST

/* Every language on every size, at the trim's margins and in the order of reading. */
START_TEST(every_size_sets_every_language_inside_its_margins)
{
    Fixture fixture;
    Card card;
    bool translated =
        strcmp(fixture_languages[_i], "en") == 0 || strcmp(fixture_languages[_i], "es") == 0 || strcmp(fixture_languages[_i], "ar") == 0;
    fixture_open(&fixture, fixture_languages[_i]);
    for (const CardSize *size = card_sizes; size->id; size++) {
        bool tiny = size->width_pt < 240, half = strncmp(size->id, "half", 4) == 0;
        if (size->layout == LAYOUT_FOLD || tiny || (half && !translated))
            continue;
        fixture.request.size = size;
        fixture_layout(&fixture, &card);
        for (size_t face = 0; face < 2; face++) {
            const CardGrid *grid = format_grid(size, face);
            double ink[4];
            ck_assert(draw_ink(&card.faces[face], ink));
            ck_assert_msg(ink[0] >= grid->margin_side - 1 && ink[2] <= size->width_pt - grid->margin_side + 1 &&
                              ink[1] >= grid->margin_top - 0.5 && ink[3] <= size->height_pt - grid->margin_foot + 0.5,
                          "%s %s %zu: %.2f %.2f %.2f %.2f", fixture_languages[_i], size->id, face, ink[0], ink[1], ink[2], ink[3]);
        }
        card_done(&card);
    }
    fixture_done(&fixture);
}
END_TEST

Suite *suite_card_format(void)
{
    Suite *suite = suite_create("card/format");
    TCase *tcase = tcase_create("format");
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, sizes_are_those_of_the_specification);
    tcase_add_test(tcase, every_face_has_a_grid_with_room_for_its_list);
    tcase_add_loop_test(tcase, every_size_sets_every_language_inside_its_margins, 0, FIXTURE_LANGUAGES);
    suite_add_tcase(suite, tcase);
    return suite;
}
