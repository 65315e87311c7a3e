/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/marks.h"

#include <math.h>
#include <string.h>

#include "sheet/fixture.h"
#include "support/support.h"

static const char *page_info(const SheetPlan *plan, size_t page, Buf *out)
{
    buf_clear(out);
    return fixture_texts(plan->pages[page].marks, 6.5, out);
}

static const struct {
    const char *stock;
    unsigned start;
    Flip flip;
    size_t page;
    const char *text;
    const char *why;
} rows[] = {
    {"plain-letter", 1, FLIP_LONG, 0,
     "FRONT sheet 1 of 1 · At the door 2026-11 · es 3F2A9K ×3, ar 91C0TZ ×7 · plain-letter, red · flip long edge", "a shared sheet"},
    {"plain-letter", 1, FLIP_LONG, 1,
     "BACK sheet 1 of 1 · At the door 2026-11 · es 3F2A9K ×3, ar 91C0TZ ×7 · plain-letter, red · flip long edge", "its back"},
    {"avery-c32011", 9, FLIP_SHORT, 0, "FRONT sheet 1 of 2 · At the door 2026-11 · es 3F2A9K ×2 · avery-c32011, red · flip short edge",
     "only what is on this sheet"},
    {"avery-c32011", 9, FLIP_SHORT, 3,
     "BACK sheet 2 of 2 · At the door 2026-11 · es 3F2A9K ×1, ar 91C0TZ ×7 · avery-c32011, red · flip short edge", "the rest"},
    {"lp-795", 1, FLIP_NONE, 0, "FRONT sheet 1 of 1 · At the door 2026-11 · es 3F2A9K ×3, ar 91C0TZ ×7 · lp-795, red · one side",
     "fronts only, line in the left margin"},
    {"narrow", 1, FLIP_LONG, 0, "", "no margin, no line"},
};

START_TEST(line_tells_what_the_sheet_is)
{
    Fonts *fonts = fixture_fonts();
    SheetRequest request = fixture_request(fixture_stock(rows[_i].stock), fonts);
    request.start = rows[_i].start, request.flip = rows[_i].flip;
    SheetPlan plan = fixture_plan(&request);
    Buf out = {0};
    const char *text = page_info(&plan, rows[_i].page, &out);
    ck_assert_msg(strcmp(text, rows[_i].text) == 0, "%s: %s", rows[_i].why, text);
    buf_done(&out);
    sheet_plan_done(&plan);
    fonts_free(fonts);
}
END_TEST

/* x of the columns of the line on a page, left to right; returns how many. */
static size_t count_columns(const DisplayList *list)
{
    double at = -1;
    size_t count = 0;
    for (size_t i = 0; i < list->count; i++) {
        const DrawOp *op = &list->ops[i];
        if (op->kind != DRAW_TEXT || op->text.size_pt != 6.5 || fabs(op->text.lines[0].x_pt - at) < 0.01)
            continue;
        ck_assert_double_gt(op->text.lines[0].x_pt, at);
        at = op->text.lines[0].x_pt;
        count++;
    }
    return count;
}

static const struct {
    const char *stock;
    size_t columns;
    const char *has, *has_not;
    bool left_out;
    const char *why;
} crowds[] = {
    {"plain-letter", 2, "aj_XX WX09YQ ×1 ·", "languages:", false, "ten languages wrap to a second column"},
    {"plain-a4", 1, "aj_XX WX09YQ ·", "×1", false, "a margin for one column: counts go first"},
    {"many", 0, "bn_XX", "languages:", false, "forty languages on a sheet"},
    {"one", 0, "", "sheet", true, "a sheet of 200 pt has no margin for the line"},
};

START_TEST(line_of_many_languages_wraps_or_is_shortened_and_never_clipped)
{
    Fonts *fonts = fixture_fonts();
    RunEntry *entries = fixture_languages(60, 1);
    SheetRequest request = fixture_request(fixture_stock(crowds[_i].stock), fonts);
    request.entries = entries, request.entry_count = 60, request.card_title = "At the door of the house";
    SheetPlan plan = fixture_plan(&request);
    Buf out = {0};
    const char *text = page_info(&plan, 0, &out);
    ck_assert_msg(strstr(text, crowds[_i].has) != NULL, "%s: %s", crowds[_i].why, text);
    ck_assert_msg(strstr(text, crowds[_i].has_not) == NULL, "%s: %s", crowds[_i].why, text);
    ck_assert_msg(crowds[_i].columns == 0 || count_columns(plan.pages[0].marks) == crowds[_i].columns, "%s: %zu columns", crowds[_i].why,
                  count_columns(plan.pages[0].marks));
    ck_assert_msg(plan.marks_left_out == crowds[_i].left_out, "%s", crowds[_i].why);
    buf_done(&out);
    sheet_plan_done(&plan);
    fixture_run_free(entries, 60);
    fonts_free(fonts);
}
END_TEST

static const struct {
    double sheet_height;
    const char *text;
    const char *why;
} levels[] = {
    {1200, "aa_XX WX00YQ ×1, ab_XX WX01YQ ×1, ac_XX WX02YQ ×1, ad_XX WX03YQ ×1 ·", "room for all"},
    {460, "aa_XX WX00YQ, ab_XX WX01YQ, ac_XX WX02YQ, ad_XX WX03YQ ·", "counts go first"},
    {360, "aa_XX, ab_XX, ac_XX, ad_XX ·", "then the codes of the editions"},
    {285, "languages: 4 ·", "then the languages themselves"},
    {240, "", "then the line is left out, and the plan says so"},
};

START_TEST(line_gives_way_in_a_fixed_order)
{
    Fonts *fonts = fixture_fonts();
    RunEntry *entries = fixture_languages(4, 1);
    /* Margins of 33 pt: one column. */
    Stock stock = {.id = "x",
                   .paper = "x",
                   .sheet_width_pt = 200,
                   .sheet_height_pt = levels[_i].sheet_height,
                   .columns = 2,
                   .rows = 2,
                   .card_width_pt = 67,
                   .card_height_pt = 60,
                   .left_pt = 33,
                   .top_pt = 33,
                   .perforated = true};
    SheetRequest request = fixture_request(&stock, fonts);
    stock.left_pt = 33 + 6, stock.card_width_pt = 61, request.card_width_pt = 61;
    request.entries = entries, request.entry_count = 4;
    SheetPlan plan = fixture_plan(&request);
    Buf out = {0};
    const char *text = page_info(&plan, 1, &out);
    ck_assert_msg(strstr(text, levels[_i].text) != NULL && (*text == '\0') == (*levels[_i].text == '\0'), "%s: %s", levels[_i].why, text);
    buf_done(&out);
    sheet_plan_done(&plan);
    fixture_run_free(entries, 4);
    fonts_free(fonts);
}
END_TEST

START_TEST(edition_without_spaces_or_none_at_all_is_no_fault)
{
    Fonts *fonts = fixture_fonts();
    RunEntry entry = {.card = 0, .count = 1, .code = "es", .english_name = "Spanish", .edition = _i ? "2026-11" : NULL};
    SheetRequest request = fixture_request(fixture_stock("plain-letter"), fonts);
    request.entries = &entry, request.entry_count = 1;
    SheetPlan plan = fixture_plan(&request);
    Buf out = {0};
    ck_assert_ptr_nonnull(strstr(page_info(&plan, 0, &out), _i ? "door 2026-11 · es ×1 ·" : "door · es ×1 ·"));
    buf_done(&out);
    sheet_plan_done(&plan);
    fonts_free(fonts);
}
END_TEST

Suite *suite_sheet_info(void)
{
    Suite *suite = suite_create("sheet/info");
    TCase *tcase = tcase_create("info");
    tcase_add_loop_test(tcase, line_tells_what_the_sheet_is, 0, sizeof rows / sizeof *rows);
    tcase_add_loop_test(tcase, line_of_many_languages_wraps_or_is_shortened_and_never_clipped, 0, sizeof crowds / sizeof *crowds);
    tcase_add_loop_test(tcase, line_gives_way_in_a_fixed_order, 0, sizeof levels / sizeof *levels);
    tcase_add_loop_test(tcase, edition_without_spaces_or_none_at_all_is_no_fault, 0, 2);
    suite_add_tcase(suite, tcase);
    return suite;
}
