/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/marks.h"

#include <math.h>
#include <string.h>

#include "sheet/fixture.h"
#include "support/support.h"

typedef struct Rect {
    double box[4]; /* x0 y0 x1 y1 */
} Rect;

static bool is_hairline(const DrawOp *op)
{
    return op->kind == DRAW_BOX && (fabs(op->box.width_pt - 0.36) < 1e-6 || fabs(op->box.height_pt - 0.36) < 1e-6);
}

static bool overlap(const double a[4], const double b[4], double apart)
{
    return a[0] < b[2] + apart && b[0] < a[2] + apart && a[1] < b[3] + apart && b[1] < a[3] + apart;
}

static Rect place_rect(const SheetRequest *request, bool back, unsigned k)
{
    Placement place = sheet_position(request->stock, request->flip, back, k);
    double width = request->stock->card_width_pt, height = request->stock->card_height_pt;
    return (Rect){{place.x_pt, place.y_pt, place.x_pt + width, place.y_pt + height}};
}

static void check_op(const SheetRequest *request, const SheetPage *page, const DrawOp *op)
{
    double ink[4];
    ck_assert(draw_op_ink(op, ink));
    double edge = is_hairline(op) ? 0 : 18;
    ck_assert_msg(ink[0] >= edge && ink[1] >= edge && ink[2] <= request->stock->sheet_width_pt - edge &&
                      ink[3] <= request->stock->sheet_height_pt - edge,
                  "%s flip %s: ink %g %g %g %g is too near to the edge", request->stock->id, flip_word(request->flip), ink[0], ink[1],
                  ink[2], ink[3]);
    for (unsigned k = 0; k < (unsigned)(request->stock->columns * request->stock->rows); k++)
        ck_assert_msg(!overlap(ink, place_rect(request, page->back, k).box, 5.99), "%s flip %s: ink %g %g %g %g is too near to card %u",
                      request->stock->id, flip_word(request->flip), ink[0], ink[1], ink[2], ink[3], k);
}

static void check_apart(const SheetRequest *request, const DisplayList *list)
{
    for (size_t i = 0; i < list->count; i++)
        for (size_t j = 0; j < i && list->ops[i].kind == DRAW_TEXT; j++) {
            double a[4], b[4];
            ck_assert(draw_op_ink(&list->ops[i], a) && draw_op_ink(&list->ops[j], b));
            ck_assert_msg(!overlap(a, b, 0.1), "%s flip %s: ink %g %g %g %g touches %g %g %g %g", request->stock->id,
                          flip_word(request->flip), a[0], a[1], a[2], a[3], b[0], b[1], b[2], b[3]);
        }
}

static void check_page(const SheetRequest *request, const SheetPage *page)
{
    const DisplayList *list = page->marks;
    if (page->help)
        return;
    for (size_t i = 0; i < list->count; i++) {
        check_op(request, page, &list->ops[i]);
        ck_assert(list->ops[i].kind == DRAW_BOX || list->ops[i].text.role == ROLE_ARTIFACT);
    }
    check_apart(request, list);
}

START_TEST(marks_keep_off_cards_paper_edges_and_each_other)
{
    Fonts *fonts = fixture_fonts();
    RunEntry *many = fixture_languages(60, 1);
    for (Flip flip = FLIP_LONG; flip < FLIP_COUNT; flip++)
        for (int crowded = 0; crowded <= 1; crowded++) {
            SheetRequest request = fixture_request(&fixture_stocks[_i], fonts);
            request.flip = flip;
            if (crowded)
                request.entries = many, request.entry_count = 60;
            SheetPlan plan = fixture_plan(&request);
            for (size_t p = 0; p < plan.page_count; p++)
                check_page(&request, &plan.pages[p]);
            sheet_plan_done(&plan);
        }
    fixture_run_free(many, 60);
    fonts_free(fonts);
}
END_TEST

static size_t count_hairlines(const DisplayList *list, double *shortest, double *longest)
{
    size_t count = 0;
    *shortest = 1e9, *longest = 0;
    for (size_t i = 0; i < list->count; i++) {
        if (!is_hairline(&list->ops[i]))
            continue;
        double length = fmax(list->ops[i].box.width_pt, list->ops[i].box.height_pt);
        *shortest = fmin(*shortest, length);
        *longest = fmax(*longest, length);
        count++;
    }
    return count;
}

static const struct {
    const char *stock;
    size_t marks;
    double shortest, longest;
    bool left_out;
    const char *why;
} cuts[] = {
    {"plain-letter", 2 * 3 + 2 * 6, 8, 12, false, "neighbours share a boundary; 12 pt at the sides, 8 pt in the margins of 36 pt"},
    {"plain-a4", 2 * 4 + 2 * 6, 8, 8, false, "with a gap both edges are marked; A4 margins have 8 pt"},
    {"avery-5371", 0, 0, 0, false, "perforated stock has no cut marks"},
    {"avery-c32011", 0, 0, 0, false, "perforated stock has no cut marks"},
    {"avery-8373", 2 * 4 + 2 * 8, 8, 12, false, "side margins of 36 pt: bar and information line lie above and below"},
    {"landscape", 2 * 4 + 2 * 6, 12, 12, false, "landscape has room for everything"},
    {"narrow", 0, 0, 0, true, "margins of 3 mm hold no marks, and the plan says so"},
    {"lp-795", 2 * 4 + 2 * 6, 8, 8, false, "bar and information line change sides"},
};

START_TEST(cut_marks_stand_at_every_boundary_outside_the_cards)
{
    Fonts *fonts = fixture_fonts();
    SheetRequest request = fixture_request(fixture_stock(cuts[_i].stock), fonts);
    SheetPlan plan = fixture_plan(&request);
    for (size_t p = 0; p < plan.page_count; p++) {
        double shortest, longest;
        size_t count = count_hairlines(plan.pages[p].marks, &shortest, &longest);
        ck_assert_msg(count == cuts[_i].marks, "%s: %zu marks", cuts[_i].why, count);
        if (count)
            ck_assert_msg(fabs(shortest - cuts[_i].shortest) < 1e-6 && fabs(longest - cuts[_i].longest) < 1e-6, "%s: %g to %g",
                          cuts[_i].why, shortest, longest);
    }
    ck_assert_msg(plan.marks_left_out == cuts[_i].left_out, "%s", cuts[_i].why);
    sheet_plan_done(&plan);
    fonts_free(fonts);
}
END_TEST

/* Both edges of every card must have a mark above and below, or left and right, that is centred on them. */
START_TEST(each_edge_of_each_card_has_its_mark_on_front_and_back)
{
    Fonts *fonts = fixture_fonts();
    SheetRequest request = fixture_request(fixture_stock(_i % 2 ? "lp-795" : "herma-5028"), fonts);
    request.flip = _i / 2 ? FLIP_SHORT : FLIP_LONG;
    request.card_width_pt -= 6; /* cut at the face, not at the place */
    SheetPlan plan = fixture_plan(&request);
    for (size_t p = 0; p < plan.page_count; p++)
        for (size_t c = 0; c < plan.pages[p].count; c++) {
            const Placement *card = &plan.pages[p].placements[c];
            int found[4] = {0};
            for (size_t i = 0; i < plan.pages[p].marks->count; i++) {
                const DrawOp *op = &plan.pages[p].marks->ops[i];
                if (!is_hairline(op))
                    continue;
                bool upright = op->box.width_pt < op->box.height_pt;
                double middle = upright ? op->box.x_pt + 0.18 : op->box.y_pt + 0.18;
                double low = upright ? card->x_pt : card->y_pt;
                double high = low + (upright ? request.card_width_pt : request.card_height_pt);
                found[upright ? 0 : 2] += fabs(middle - low) < 0.01;
                found[upright ? 1 : 3] += fabs(middle - high) < 0.01;
            }
            for (int edge = 0; edge < 4; edge++)
                ck_assert_msg(found[edge] == 2, "page %zu card %zu edge %d has %d marks", p, c, edge, found[edge]);
        }
    sheet_plan_done(&plan);
    fonts_free(fonts);
}
END_TEST

static const struct {
    const char *stock, *name, *front, *back;
    const char *why;
} labels[] = {
    {"avery-5371", "Spanish", "es Spanish", "back of es", "code and name, backs name the front"},
    {"many", "Chinese (Simplified, all of it)", "es", "es", "a name longer than the card is high leaves the code"},
    {"avery-5361", "Spanish", "es Spanish", "back of es", "one column: the label stands in the margin that has room"},
    {"narrow", "Spanish", NULL, NULL, "no margin, no label"},
};

static const DrawText *first_label(const SheetPage *page)
{
    for (size_t i = 0; i < page->marks->count; i++)
        if (page->marks->ops[i].kind == DRAW_TEXT && page->marks->ops[i].text.size_pt == 6)
            return &page->marks->ops[i].text;
    return NULL;
}

START_TEST(label_beside_a_card_names_its_language)
{
    Fonts *fonts = fixture_fonts();
    RunEntry entry = fixture_run[0];
    entry.english_name = labels[_i].name;
    SheetRequest request = fixture_request(fixture_stock(labels[_i].stock), fonts);
    request.entries = &entry, request.entry_count = 1;
    SheetPlan plan = fixture_plan(&request);
    const char *want[] = {labels[_i].front, labels[_i].back};
    for (size_t p = 0; p < 2; p++) {
        const DrawText *label = first_label(&plan.pages[p]);
        ck_assert_msg((label != NULL) == (want[p] != NULL), "%s", labels[_i].why);
        if (!label)
            continue;
        ck_assert_msg(strcmp(paragraph_text(label->paragraph), want[p]) == 0, "%s: %s", labels[_i].why, paragraph_text(label->paragraph));
        ck_assert_int_eq(label->quarter_turns, 1);
    }
    sheet_plan_done(&plan);
    fonts_free(fonts);
}
END_TEST

START_TEST(blank_places_have_no_label)
{
    Fonts *fonts = fixture_fonts();
    SheetRequest request = fixture_request(fixture_stock("avery-5371"), fonts);
    request.entry_count = 1, request.flip = FLIP_NONE, request.start = 8;
    SheetPlan plan = fixture_plan(&request);
    size_t count = 0;
    for (size_t i = 0; i < plan.pages[0].marks->count; i++) {
        const DrawOp *op = &plan.pages[0].marks->ops[i];
        count += op->kind == DRAW_TEXT && strcmp(paragraph_text(op->text.paragraph), "es Spanish") == 0;
    }
    ck_assert_uint_eq(count, 3);
    sheet_plan_done(&plan);
    fonts_free(fonts);
}
END_TEST

START_TEST(a_proof_has_marks_edges_and_its_name_also_on_perforated_stock)
{
    Fonts *fonts = fixture_fonts();
    SheetRequest request = fixture_request(fixture_stock("avery-5371"), fonts);
    for (int proof = 0; proof < 2; proof++) {
        size_t edges = 0, hairlines = 0, names = 0;
        request.proof = proof;
        SheetPlan plan = fixture_plan(&request);
        const DisplayList *list = plan.pages[0].marks;
        for (size_t i = 0; i < list->count; i++) {
            edges += list->ops[i].kind == DRAW_STROKE;
            hairlines += is_hairline(&list->ops[i]);
            names += list->ops[i].kind == DRAW_TEXT && strcmp(paragraph_text(list->ops[i].text.paragraph), "PROOF, not for use:") == 0;
        }
        ck_assert_uint_eq(edges, proof ? 10 : 0);
        ck_assert_uint_eq(hairlines, proof ? 18 : 0);
        ck_assert_uint_eq(names, proof ? 1 : 0);
        sheet_plan_done(&plan);
    }
    fonts_free(fonts);
}
END_TEST

START_TEST(what_the_side_margins_do_not_hold_lies_level)
{
    Fonts *fonts = fixture_fonts();
    Stock stock = *fixture_stock("avery-8373");
    RunEntry entry = fixture_run[0];
    SheetRequest request = fixture_request(&stock, fonts);
    stock.perforated = true;
    entry.count = 8 * 120;
    request.entries = &entry, request.entry_count = 1;
    SheetPlan plan = fixture_plan(&request);
    ck_assert(!plan.marks_left_out);
    double ink[4];
    bool above = false;
    for (size_t i = 0; i < plan.pages[0].marks->count; i++)
        above = above || (draw_op_ink(&plan.pages[0].marks->ops[i], ink) && ink[1] >= 18 && ink[3] <= 48 && ink[2] - ink[0] > 240);
    ck_assert_msg(above, "the bar is not above the cards");
    /* Sheet 037: its digits stand side by side in the line below the cards. */
    const SheetPage *page = &plan.pages[72];
    ck_assert(page->number[0] && page->number[1] && !page->number[2]);
    double tens[4], hundreds[4];
    ck_assert(draw_ink(page->number[0], tens) && draw_ink(page->number[1], hundreds));
    ck_assert(tens[1] > 792 - 54 && tens[3] < 792 - 18 && hundreds[2] <= tens[0] + 0.5 && tens[0] - hundreds[2] < 3);
    ck_assert_double_eq_tol(tens[3], hundreds[3], 0.2);
    for (size_t i = 0; i < page->marks->count; i++)
        ck_assert_msg(!draw_op_ink(&page->marks->ops[i], ink) || ink[0] > tens[2] || ink[2] < hundreds[0] || ink[1] > tens[3] ||
                          ink[3] < tens[1],
                      "the number touches another word");
    sheet_plan_done(&plan);
    fonts_free(fonts);
}
END_TEST

Suite *suite_sheet_marks(void)
{
    Suite *suite = suite_create("sheet/marks");
    TCase *tcase = tcase_create("marks");
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, a_proof_has_marks_edges_and_its_name_also_on_perforated_stock);
    tcase_add_loop_test(tcase, marks_keep_off_cards_paper_edges_and_each_other, 0, fixture_stock_count);
    tcase_add_loop_test(tcase, cut_marks_stand_at_every_boundary_outside_the_cards, 0, sizeof cuts / sizeof *cuts);
    tcase_add_loop_test(tcase, each_edge_of_each_card_has_its_mark_on_front_and_back, 0, 4);
    tcase_add_loop_test(tcase, label_beside_a_card_names_its_language, 0, sizeof labels / sizeof *labels);
    tcase_add_test(tcase, blank_places_have_no_label);
    tcase_add_test(tcase, what_the_side_margins_do_not_hold_lies_level);
    suite_add_tcase(suite, tcase);
    return suite;
}
