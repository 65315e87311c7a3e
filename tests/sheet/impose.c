/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/sheet.h"

#include <math.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "sheet/fixture.h"
#include "sheet/paper.h"
#include "support/support.h"

static void check_backs(const Stock *stock)
{
    const double at[][2] = {{0, 0}, {1, 0}, {0, 1}, {0.25, 0.1}, {0.9, 0.7}};
    for (Flip flip = FLIP_LONG; flip <= FLIP_HAND; flip++)
        for (unsigned k = 0; k < (unsigned)(stock->columns * stock->rows); k++)
            for (size_t i = 0; i < sizeof at / sizeof *at; i++) {
                double u = at[i][0] * stock->card_width_pt, v = at[i][1] * stock->card_height_pt;
                Placement front = sheet_position(stock, flip, false, k), back = sheet_position(stock, flip, true, k);
                Point page = face_on_page(stock, back, u, v);
                Point seen = seen_by_holder(stock, flip, front, page.x, page.y);
                ck_assert_msg(fabs(seen.x - front.x_pt - u) < 1e-6 && fabs(seen.y - front.y_pt - v) < 1e-6,
                              "%s, flip %s, position %u: (%g, %g) of the back is seen at (%g, %g)", stock->id, flip_word(flip), k, u, v,
                              seen.x - front.x_pt, seen.y - front.y_pt);
            }
}

START_TEST(back_of_each_card_is_behind_its_front_and_upright_in_the_hand)
{
    check_backs(&fixture_stocks[_i]);
}
END_TEST

static void check_places(const Stock *stock)
{
    unsigned places = (unsigned)(stock->columns * stock->rows);
    for (Flip flip = FLIP_LONG; flip < FLIP_COUNT; flip++)
        for (int back = 0; back <= 1; back++)
            for (unsigned k = 0; k < places; k++) {
                Placement a = sheet_position(stock, flip, back, k);
                ck_assert_msg(a.x_pt > -0.1 && a.x_pt + stock->card_width_pt < stock->sheet_width_pt + 0.1, "%s %u", stock->id, k);
                ck_assert_msg(a.y_pt > -0.1 && a.y_pt + stock->card_height_pt < stock->sheet_height_pt + 0.1, "%s %u", stock->id, k);
                for (unsigned j = 0; j < k; j++) {
                    Placement b = sheet_position(stock, flip, back, j);
                    ck_assert_msg(fabs(a.x_pt - b.x_pt) > stock->card_width_pt - 0.1 || fabs(a.y_pt - b.y_pt) > stock->card_height_pt - 0.1,
                                  "%s: %u on %u", stock->id, k, j);
                }
            }
    if (stock->columns > 1)
        ck_assert_double_gt(sheet_position(stock, FLIP_LONG, false, 1).x_pt, sheet_position(stock, FLIP_LONG, false, 0).x_pt);
}

START_TEST(positions_run_row_by_row_inside_the_sheet_and_do_not_overlap)
{
    check_places(&fixture_stocks[_i]);
}
END_TEST

START_TEST(every_stock_that_we_ship_keeps_both_promises)
{
    Content *content = NULL;
    Report report = {0};
    ck_assert(content_load(support_source_path("content"), NULL, &content, &report));
    ck_assert_uint_ge(content->stock_count, 28);
    for (size_t i = 0; i < content->stock_count; i++) {
        check_backs(&content->stocks[i]);
        check_places(&content->stocks[i]);
    }
    content_free(content);
    report_done(&report);
}
END_TEST

static const struct {
    const char *stock;
    Flip flip;
    double x, y;
    bool turned;
    const char *why;
} backs[] = {
    {"plain-letter", FLIP_LONG, 306, 36, false, "portrait, long edge: left and right change places"},
    {"plain-letter", FLIP_SHORT, 54, 612, true, "portrait, short edge: top and foot change places"},
    {"lp-795", FLIP_LONG, 595.28 - 39.69 - 240.94, 29.76, false, "asymmetric: the back starts at the front's right margin"},
    {"lp-795", FLIP_SHORT, 39.69, 841.89 - 29.76 - 155.91, true, "asymmetric: the back starts at the front's bottom margin"},
    {"landscape", FLIP_LONG, 113.39, 612 - 56.69 - 144, true, "landscape: the long edge is level"},
    {"landscape", FLIP_SHORT, 792 - 113.39 - 252, 56.69, false, "landscape: the short edge is upright"},
    {"plain-letter", FLIP_NONE, 54, 36, false, "no backs: as the front"},
};

START_TEST(back_of_the_first_card_is_where_paper_and_pencil_put_it)
{
    Placement back = sheet_position(fixture_stock(backs[_i].stock), backs[_i].flip, true, 0);
    ck_assert_msg(fabs(back.x_pt - backs[_i].x) < 0.01 && fabs(back.y_pt - backs[_i].y) < 0.01 && back.turned == backs[_i].turned,
                  "%s: %g %g %d", backs[_i].why, back.x_pt, back.y_pt, back.turned);
}
END_TEST

static const struct {
    unsigned first, second, start;
    Flip flip;
    size_t sheets, pages, blanks, last_count;
    const char *why;
} runs[] = {
    {3, 7, 1, FLIP_LONG, 1, 2, 0, 10, "two languages share one full sheet"},
    {1, 1, 1, FLIP_LONG, 1, 2, 8, 2, "blanks after the last card"},
    {3, 7, 2, FLIP_SHORT, 2, 4, 9, 1, "the start moves one card to a second sheet"},
    {3, 7, 10, FLIP_NONE, 2, 2, 1, 9, "fronts only, start at the last position"},
    {10, 10, 1, FLIP_LONG, 2, 4, 0, 10, "two full sheets"},
    {9999, 1, 1, FLIP_NONE, 1000, 1000, 0, 10, "the largest count"},
};

START_TEST(cards_fill_the_sheets_in_the_order_of_the_run)
{
    Fonts *fonts = fixture_fonts();
    RunEntry entries[] = {fixture_run[0], fixture_run[1]};
    entries[0].count = runs[_i].first, entries[1].count = runs[_i].second;
    SheetRequest request = fixture_request(fixture_stock("plain-letter"), fonts);
    request.entries = entries, request.start = runs[_i].start, request.flip = runs[_i].flip;
    SheetPlan plan = fixture_plan(&request);
    ck_assert_msg(plan.sheet_count == runs[_i].sheets && plan.page_count == runs[_i].pages, "%s", runs[_i].why);
    ck_assert_msg(plan.blank_count == runs[_i].blanks && plan.pages[plan.page_count - 1].count == runs[_i].last_count, "%s", runs[_i].why);
    size_t seen[2] = {0};
    for (size_t p = 0; p < plan.page_count; p++) {
        const SheetPage *page = &plan.pages[p];
        ck_assert_msg(page->back == (plan.page_count != plan.sheet_count && p % 2 == 1), "%s: page %zu", runs[_i].why, p);
        for (size_t i = 0; i < page->count; i++) {
            size_t before = seen[page->back]++;
            size_t card = before < runs[_i].first ? 0 : 1;
            ck_assert_msg(page->placements[i].face == 2 * card + page->back, "%s: page %zu card %zu", runs[_i].why, p, i);
            unsigned k = (unsigned)((before + runs[_i].start - 1) % 10);
            Placement want = sheet_position(request.stock, request.flip, page->back, k);
            ck_assert_double_eq_tol(page->placements[i].x_pt, want.x_pt, 1e-6);
            ck_assert_double_eq_tol(page->placements[i].y_pt, want.y_pt, 1e-6);
            ck_assert_int_eq(page->placements[i].turned, want.turned);
        }
    }
    ck_assert_uint_eq(seen[0], plan.card_count);
    sheet_plan_done(&plan);
    fonts_free(fonts);
}
END_TEST

static double number_foot(const SheetPage *page, size_t part)
{
    return page->number[part]->ops[0].text.lines[0].baseline_pt;
}

START_TEST(sheets_alike_share_all_but_their_number)
{
    Fonts *fonts = fixture_fonts();
    RunEntry entries[] = {fixture_run[0], fixture_run[1]};
    entries[0].count = 1234, entries[1].count = 15;
    SheetRequest request = fixture_request(fixture_stock("plain-letter"), fonts);
    request.entries = entries;
    SheetPlan plan = fixture_plan(&request);
    ck_assert_uint_eq(plan.sheet_count, 125);
    Buf text = {0};
    for (size_t p = 0; p < plan.page_count; p++) {
        const SheetPage *page = &plan.pages[p], *first = &plan.pages[2 + p % 2];
        bool alike = p >= 2 && p < 246; /* not the sheet with the bar, nor those that the second language shares */
        ck_assert_msg((page->marks == first->marks) == alike && (page->placements == first->placements) == alike, "page %zu", p);
        ck_assert_msg((page->number[0] != NULL) == alike, "page %zu", p);
        char whole[16];
        snprintf(whole, sizeof whole, "%03zu", page->sheet + 1);
        if (!alike) {
            char wanted[32];
            snprintf(wanted, sizeof wanted, "sheet %s of 125 ·", whole);
            buf_clear(&text);
            ck_assert_msg(strstr(fixture_texts(page->marks, 6.5, &text), wanted) != NULL, "%s", buf_str(&text));
            continue;
        }
        buf_clear(&text);
        ck_assert_str_eq(fixture_texts(page->number[0], 6.5, &text), whole + 1);
        buf_clear(&text);
        whole[1] = '\0';
        ck_assert_str_eq(fixture_texts(page->number[1], 6.5, &text), whole);
        ck_assert_ptr_null(page->number[2]);
        /* Upwards: the first digit stands below the next two. */
        ck_assert_double_eq_tol(number_foot(page, 1) - number_foot(page, 0), 0.572 * 6.5, 0.06);
        ck_assert(page->sheet <= 100 || page->number[0] == plan.pages[p - 200].number[0]);
    }
    buf_done(&text);
    sheet_plan_done(&plan);
    fonts_free(fonts);
}
END_TEST

START_TEST(smaller_face_stands_in_the_middle_of_its_place_on_both_sides)
{
    Fonts *fonts = fixture_fonts();
    SheetRequest request = fixture_request(fixture_stock("lp-795"), fonts);
    request.card_width_pt -= 20, request.card_height_pt -= 10;
    request.flip = _i ? FLIP_SHORT : FLIP_LONG;
    SheetPlan plan = fixture_plan(&request);
    for (size_t p = 0; p < 2; p++)
        for (unsigned k = 0; k < 10; k++) {
            Placement place = sheet_position(request.stock, request.flip, p == 1, k);
            ck_assert_double_eq_tol(plan.pages[p].placements[k].x_pt, place.x_pt + 10, 1e-6);
            ck_assert_double_eq_tol(plan.pages[p].placements[k].y_pt, place.y_pt + 5, 1e-6);
        }
    sheet_plan_done(&plan);
    fonts_free(fonts);
}
END_TEST

static void run_empty(SheetRequest *request, RunEntry *entry, Stock *stock)
{
    (void)entry, (void)stock;
    request->entry_count = 0;
}

static void count_none(SheetRequest *request, RunEntry *entry, Stock *stock)
{
    (void)request, (void)stock;
    entry->count = 0;
}

static void count_many(SheetRequest *request, RunEntry *entry, Stock *stock)
{
    (void)request, (void)stock;
    entry->count = 10000;
}

static void start_zero(SheetRequest *request, RunEntry *entry, Stock *stock)
{
    (void)entry, (void)stock;
    request->start = 0;
}

static void start_late(SheetRequest *request, RunEntry *entry, Stock *stock)
{
    (void)entry, (void)stock;
    request->start = 11;
}

static void card_wide(SheetRequest *request, RunEntry *entry, Stock *stock)
{
    (void)entry, (void)stock;
    request->card_width_pt += 1;
}

static void card_high(SheetRequest *request, RunEntry *entry, Stock *stock)
{
    (void)entry, (void)stock;
    request->card_height_pt = 288;
}

static void stock_empty(SheetRequest *request, RunEntry *entry, Stock *stock)
{
    (void)request, (void)entry;
    stock->rows = 0;
}

static void stock_wide(SheetRequest *request, RunEntry *entry, Stock *stock)
{
    (void)request, (void)entry;
    stock->gap_x_pt = 80;
}

static const struct {
    void (*spoil)(SheetRequest *request, RunEntry *entry, Stock *stock);
    ErrorKind kind;
    const char *text;
} faults[] = {
    {run_empty, ERROR_USAGE, "no cards to print: name at least one language"},
    {count_none, ERROR_USAGE, "0 cards of 'es' cannot be printed; allowed: 1 to 9999"},
    {count_many, ERROR_USAGE, "10000 cards of 'es' cannot be printed; allowed: 1 to 9999"},
    {start_zero, ERROR_USAGE, "a sheet of 'plain-letter' has no position 0; allowed: 1 to 10"},
    {start_late, ERROR_USAGE, "a sheet of 'plain-letter' has no position 11; allowed: 1 to 10"},
    {card_wide, ERROR_USAGE, "a card of 89.3 x 50.8 mm does not fit the places of stock 'plain-letter', 88.9 x 50.8 mm"},
    {card_high, ERROR_USAGE, "a card of 88.9 x 101.6 mm does not fit the places of stock 'plain-letter', 88.9 x 50.8 mm"},
    {stock_empty, ERROR_DATA, "stocks.yaml:7:3: stock 'plain-letter' has no places for cards"},
    {stock_wide, ERROR_DATA, "stocks.yaml:7:3: the cards of stock 'plain-letter' run off its sheet"},
};

START_TEST(bad_request_is_refused_with_what_is_allowed)
{
    Stock stock = *fixture_stock("plain-letter");
    stock.pos = (SourcePos){"stocks.yaml", 7, 3};
    RunEntry entry = fixture_run[0];
    SheetRequest request = fixture_request(&stock, NULL);
    request.entries = &entry, request.entry_count = 1;
    faults[_i].spoil(&request, &entry, &stock);
    SheetPlan plan = {.per_sheet = 77};
    Error err = {0};
    ck_assert(!sheet_plan(&request, &plan, &err));
    ck_assert_str_eq(support_error_text(&err), faults[_i].text);
    ck_assert_int_eq(err.kind, faults[_i].kind);
    ck_assert_uint_eq(plan.per_sheet, 77);
    error_done(&err);
}
END_TEST

START_TEST(missing_font_stops_the_plan_and_leaks_nothing)
{
    static const char *const none[] = {"/nowhere/none.ttf", NULL};
    static const FontRow row = {.script = "Latn", .regular = none, .bold = none, .family = "No Such Family", .package = "fonts-none"};
    Fonts *fonts = fonts_new(&row, 1, "/nowhere");
    SheetRequest request = fixture_request(fixture_stock("plain-letter"), fonts);
    SheetPlan plan = {.per_sheet = 77};
    Error err = {0};
    ck_assert(!sheet_plan(&request, &plan, &err));
    ck_assert_int_eq(err.kind, ERROR_UNAVAILABLE);
    ck_assert_uint_eq(plan.per_sheet, 77);
    error_done(&err);
    fonts_free(fonts);
}
END_TEST

START_TEST(ten_thousand_cards_are_planned_in_seconds)
{
    Fonts *fonts = fixture_fonts();
    RunEntry *entries = fixture_languages(20, 500);
    SheetRequest request = fixture_request(fixture_stock("plain-letter"), fonts);
    request.entries = entries, request.entry_count = 20;
    clock_t begin = clock();
    SheetPlan plan = fixture_plan(&request);
    double seconds = (double)(clock() - begin) / CLOCKS_PER_SEC;
    ck_assert_uint_eq(plan.sheet_count, 1000);
    ck_assert_msg(seconds < 10, "%.1f s", seconds); /* 0.2 s without sanitizers */
    sheet_plan_done(&plan);
    fixture_run_free(entries, 20);
    fonts_free(fonts);
}
END_TEST

START_TEST(done_accepts_nothing_and_is_safe_twice)
{
    SheetPlan plan = {0};
    sheet_plan_done(NULL);
    sheet_plan_done(&plan);
    sheet_plan_done(&plan);
    ck_assert_str_eq(flip_word(FLIP_LONG), "long");
    ck_assert_str_eq(flip_word(FLIP_SHORT), "short");
    ck_assert_str_eq(flip_word(FLIP_NONE), "none");
}
END_TEST

Suite *suite_sheet_impose(void)
{
    Suite *suite = suite_create("sheet/impose");
    TCase *tcase = tcase_create("impose");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, back_of_each_card_is_behind_its_front_and_upright_in_the_hand, 0, fixture_stock_count);
    tcase_add_loop_test(tcase, positions_run_row_by_row_inside_the_sheet_and_do_not_overlap, 0, fixture_stock_count);
    tcase_add_test(tcase, every_stock_that_we_ship_keeps_both_promises);
    tcase_add_loop_test(tcase, back_of_the_first_card_is_where_paper_and_pencil_put_it, 0, sizeof backs / sizeof *backs);
    tcase_add_loop_test(tcase, cards_fill_the_sheets_in_the_order_of_the_run, 0, sizeof runs / sizeof *runs);
    tcase_add_test(tcase, sheets_alike_share_all_but_their_number);
    tcase_add_loop_test(tcase, smaller_face_stands_in_the_middle_of_its_place_on_both_sides, 0, 2);
    tcase_add_loop_test(tcase, bad_request_is_refused_with_what_is_allowed, 0, sizeof faults / sizeof *faults);
    tcase_add_test(tcase, missing_font_stops_the_plan_and_leaks_nothing);
    tcase_add_test(tcase, ten_thousand_cards_are_planned_in_seconds);
    tcase_add_test(tcase, done_accepts_nothing_and_is_safe_twice);
    suite_add_tcase(suite, tcase);
    return suite;
}
