/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/fold.h"

#include <math.h>
#include <string.h>

#include "sheet/fixture.h"
#include "sheet/paper.h"
#include "support/support.h"

/* A fold has two panels a side: behind the left one of the front is the right one of the back. */
START_TEST(panels_of_a_fold_have_their_own_backs_behind_them)
{
    Fonts *fonts = fixture_fonts();
    SheetRequest request = fixture_request(fixture_stock("avery-5371"), fonts);
    request.panels = 2;
    request.flip = (Flip)_i;
    request.start = 2;
    SheetPlan plan = fixture_plan(&request);
    ck_assert_uint_eq(plan.per_sheet, 5);
    ck_assert_uint_eq(plan.sheet_count, 3);
    const SheetPage *front = &plan.pages[0], *back = &plan.pages[1];
    ck_assert_uint_eq(front->count, 8);
    for (size_t i = 0; i < front->count; i++) {
        const Placement *panel = &front->placements[i];
        size_t behind = i % 2 == 0 ? i + 1 : i - 1;
        const Placement *own = &back->placements[behind];
        ck_assert_uint_eq(own->face, panel->face + (i % 2 == 0 ? 3 : 1));
        Point page = face_on_page(request.stock, *own, 30, 20);
        Point seen = seen_by_holder(request.stock, request.flip, *panel, page.x, page.y);
        ck_assert_msg(fabs(seen.x - panel->x_pt - 30) < 1e-6 && fabs(seen.y - panel->y_pt - 20) < 1e-6, "panel %zu", i);
    }
    sheet_plan_done(&plan);
    fonts_free(fonts);
}
END_TEST

START_TEST(only_pairs_without_a_gap_take_a_fold)
{
    Fonts *fonts = fixture_fonts();
    Stock stock = *fixture_stock("avery-5371");
    ck_assert(sheet_card_fits(&stock, 252, 144, 2));
    stock.gap_x_pt = 3;
    ck_assert(sheet_card_fits(&stock, 252, 144, 1) && !sheet_card_fits(&stock, 252, 144, 2));
    SheetRequest request = fixture_request(&stock, fonts);
    request.panels = 2;
    SheetPlan plan;
    Error err = {0};
    ck_assert(!sheet_plan(&request, &plan, &err));
    ck_assert_str_eq(support_error_text(&err),
                     "stock 'avery-5371' takes no folded card: that needs pairs of cards without a gap, as avery-5371 has them");
    error_done(&err);
    stock.gap_x_pt = 0;
    stock.columns = 1;
    ck_assert(!sheet_card_fits(&stock, 252, 144, 2));
    fonts_free(fonts);
}
END_TEST

START_TEST(bleed_wants_gaps_that_forgive_a_millimetre)
{
    Stock stock = *fixture_stock("avery-8373");
    ck_assert(sheet_takes_bleed(&stock, 9) && sheet_takes_bleed(fixture_stock("avery-5371"), 0));
    ck_assert(!sheet_takes_bleed(fixture_stock("avery-5371"), 9) && !sheet_takes_bleed(fixture_stock("avery-c32011"), 9));
    stock.gap_x_pt = 11;
    ck_assert(!sheet_takes_bleed(&stock, 9));
    stock.columns = 1;
    ck_assert(sheet_takes_bleed(&stock, 9));
}
END_TEST

/* As the shop sees them: each side upright, the card 3 mm inside its page. */
START_TEST(a_shop_gets_a_page_for_each_side_of_each_card)
{
    Fonts *fonts = fixture_fonts();
    SheetRequest request = fixture_request(fixture_stock("avery-5371"), fonts);
    for (unsigned panels = 1; panels <= 2; panels++) {
        request.shop = true;
        request.panels = panels;
        SheetPlan plan = fixture_plan(&request);
        ck_assert_uint_eq(plan.page_count, 4);
        ck_assert(fabs(plan.width_pt - panels * request.card_width_pt - 6 * 72 / 25.4) < 1e-9);
        for (size_t i = 0; i < plan.page_count; i++) {
            const SheetPage *page = &plan.pages[i];
            ck_assert(page->back == (i % 2 == 1) && page->count == panels && page->marks == NULL);
            for (size_t k = 0; k < panels; k++) {
                ck_assert_uint_eq(page->placements[k].face, i * panels + k);
                ck_assert(!page->placements[k].turned && fabs(page->placements[k].y_pt - 3 * 72 / 25.4) < 1e-9);
            }
        }
        Buf dump = {0};
        sheet_dump(&plan, &dump);
        ck_assert_ptr_nonnull(strstr(buf_str(&dump), "plan shop"));
        buf_done(&dump);
        sheet_plan_done(&plan);
    }
    fonts_free(fonts);
}
END_TEST

Suite *suite_sheet_fold(void)
{
    Suite *suite = suite_create("sheet/fold");
    TCase *tcase = tcase_create("fold");
    tcase_add_loop_test(tcase, panels_of_a_fold_have_their_own_backs_behind_them, FLIP_LONG, FLIP_HAND);
    tcase_add_test(tcase, bleed_wants_gaps_that_forgive_a_millimetre);
    tcase_add_test(tcase, a_shop_gets_a_page_for_each_side_of_each_card);
    tcase_add_test(tcase, only_pairs_without_a_gap_take_a_fold);
    suite_add_tcase(suite, tcase);
    return suite;
}
