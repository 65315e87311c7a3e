/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/marks.h"

#include <math.h>
#include <string.h>

#include "sheet/fixture.h"
#include "support/support.h"

static const char sentence[] = "100 % check: a bank card is exactly as long as this line (85.6 mm). If not, print again without scaling.";

static const DrawBox *find_bar(const DisplayList *list)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->ops[i].kind == DRAW_BOX && fabs(list->ops[i].box.width_pt - 0.6) < 1e-6 && list->ops[i].box.height_pt > 200)
            return &list->ops[i].box;
    return NULL;
}

static const DrawText *find_text(const DisplayList *list, const char *text)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->ops[i].kind == DRAW_TEXT && strcmp(paragraph_text(list->ops[i].text.paragraph), text) == 0)
            return &list->ops[i].text;
    return NULL;
}

static bool has_tick(const DisplayList *list, const DrawBox *bar, double above_foot)
{
    double y = bar->y_pt + bar->height_pt - above_foot;
    for (size_t i = 0; i < list->count; i++) {
        const DrawBox *box = &list->ops[i].box;
        if (list->ops[i].kind == DRAW_BOX && fabs(box->height_pt - 0.6) < 1e-6 && fabs(box->y_pt + 0.3 - y) < 1e-6)
            return true;
    }
    return false;
}

static const struct {
    const char *stock;
    double x; /* of the bar's middle; 0: no bar */
    bool inches;
    const char *why;
} places[] = {
    {"plain-letter", 30, true, "a margin of 54 pt has it at 30 pt"},
    {"avery-5371", 30, true, "perforated stock has it too"},
    {"plain-a4", 26.52, true, "A4: between the paper's edge and the cut marks"},
    {"avery-c32011", 26.52, true, "A4 perforated: the same margin"},
    {"lp-795", 565.92, true, "no room at the left: the right margin has it"},
    {"landscape", 30, true, "landscape sheet"},
    {"narrow", 0, false, "no room anywhere"},
    {"one", 0, false, "a sheet that is lower than the sentence is long"},
};

START_TEST(bar_is_a_bank_card_long_with_a_tick_at_two_inches)
{
    Fonts *fonts = fixture_fonts();
    SheetRequest request = fixture_request(fixture_stock(places[_i].stock), fonts);
    SheetPlan plan = fixture_plan(&request);
    const DisplayList *list = plan.pages[0].marks;
    const DrawBox *bar = find_bar(list);
    ck_assert_msg((bar != NULL) == (places[_i].x > 0), "%s", places[_i].why);
    if (bar) {
        ck_assert_double_eq_tol(bar->height_pt, 242.6457, 0.001);
        ck_assert_msg(fabs(bar->x_pt + 0.3 - places[_i].x) < 0.01, "%s: %g", places[_i].why, bar->x_pt + 0.3);
        ck_assert(has_tick(list, bar, 144) && has_tick(list, bar, 0.3) && has_tick(list, bar, bar->height_pt - 0.3));
    } else {
        ck_assert(plan.marks_left_out);
    }
    ck_assert_msg((find_text(list, sentence) != NULL) == (bar != NULL), "%s", places[_i].why);
    ck_assert_msg((find_text(list, "2 in") != NULL) == places[_i].inches, "%s", places[_i].why);
    sheet_plan_done(&plan);
    fonts_free(fonts);
}
END_TEST

START_TEST(bar_is_on_the_front_of_the_first_sheet_only)
{
    Fonts *fonts = fixture_fonts();
    SheetRequest request = fixture_request(fixture_stock("plain-letter"), fonts);
    request.start = 5;
    SheetPlan plan = fixture_plan(&request);
    ck_assert_uint_eq(plan.page_count, 4);
    for (size_t p = 0; p < plan.page_count; p++)
        ck_assert_msg((find_bar(plan.pages[p].marks) != NULL) == (p == 0), "page %zu", p);
    sheet_plan_done(&plan);
    fonts_free(fonts);
}
END_TEST

START_TEST(bar_wants_a_zone_of_its_width)
{
    ck_assert(bar_fits((Zone){.from_pt = 18, .to_pt = 29}));
    ck_assert(!bar_fits((Zone){.from_pt = 18, .to_pt = 27}));
    ck_assert(!bar_fits((Zone){.from_pt = 18, .to_pt = 2}));
}
END_TEST

Suite *suite_sheet_bar(void)
{
    Suite *suite = suite_create("sheet/bar");
    TCase *tcase = tcase_create("bar");
    tcase_add_loop_test(tcase, bar_is_a_bank_card_long_with_a_tick_at_two_inches, 0, sizeof places / sizeof *places);
    tcase_add_test(tcase, bar_is_on_the_front_of_the_first_sheet_only);
    tcase_add_test(tcase, bar_wants_a_zone_of_its_width);
    suite_add_tcase(suite, tcase);
    return suite;
}
