/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/job.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "app/fixture.h"

static JobRequest request_for(Session *session, const JobLanguage *languages, size_t count)
{
    Error err = {0};
    const Content *content = session_content(session, &err);
    ck_assert_msg(content != NULL, "%s", support_error_text(&err));
    JobRequest request = {.languages = languages, .language_count = count};
    request.recipe = content_card(content, "home");
    request.stock = content_stock(content, "avery-5371");
    ck_assert(request.recipe && request.stock);
    return request;
}

static const struct {
    const char *why;
    unsigned count, start;
    Flip flip;
    size_t cards, sheets, pages, blanks;
} plans[] = {
    {"no count fills one sheet", 0, 0, FLIP_LONG, 10, 1, 2, 0},          {"a rest leaves blanks", 3, 1, FLIP_LONG, 3, 1, 2, 7},
    {"one more card is one more sheet", 11, 1, FLIP_SHORT, 11, 2, 4, 9}, {"a late start spills over", 10, 6, FLIP_LONG, 10, 2, 4, 5},
    {"fronts only are half the pages", 20, 1, FLIP_NONE, 20, 2, 2, 0},
};

START_TEST(a_job_counts_cards_sheets_pages_and_blanks)
{
    Session *session = fixture_session(support_source_path("locales"));
    JobLanguage english = {"en", plans[_i].count};
    JobRequest request = request_for(session, &english, 1);
    request.start = plans[_i].start;
    request.flip = plans[_i].flip;
    PrintJob job;
    Error err = {0};
    ck_assert_msg(job_lay_out(session, &request, &job, &err), "%s", support_error_text(&err));
    ck_assert_msg(job.plan.card_count == plans[_i].cards && job.plan.sheet_count == plans[_i].sheets &&
                      job.plan.page_count == plans[_i].pages && job.plan.blank_count == plans[_i].blanks,
                  "%s: %zu %zu %zu %zu", plans[_i].why, job.plan.card_count, job.plan.sheet_count, job.plan.page_count,
                  job.plan.blank_count);
    ck_assert_str_eq(job.title, "At the door: en");
    job_done(&job);
    session_free(session);
}
END_TEST

START_TEST(the_same_job_gives_the_same_bytes)
{
    Buf pdf[2] = {{0}, {0}};
    for (int i = 0; i < 2; i++) {
        Session *session = fixture_session(support_source_path("locales"));
        JobLanguage english = {"en", 2};
        JobRequest request = request_for(session, &english, 1);
        PrintJob job;
        Error err = {0};
        ck_assert_msg(job_lay_out(session, &request, &job, &err) && job_pdf(&job, NULL, &pdf[i], &err), "%s", support_error_text(&err));
        job_done(&job);
        session_free(session);
    }
    ck_assert_uint_gt(pdf[0].len, 1000);
    ck_assert(memcmp(pdf[0].ptr, "%PDF-1.7", 8) == 0);
    ck_assert_uint_eq(pdf[0].len, pdf[1].len);
    ck_assert_int_eq(memcmp(pdf[0].ptr, pdf[1].ptr, pdf[0].len), 0);
    buf_done(&pdf[0]);
    buf_done(&pdf[1]);
}
END_TEST

START_TEST(a_card_that_cannot_be_made_stops_the_job_or_is_left_out)
{
    char *folder = support_scratch();
    support_write(folder, "xx.po", FIXTURE_HEADER);
    Session *session = fixture_session(folder);
    JobLanguage both[] = {{"en", 1}, {"xx", 1}};
    JobRequest request = request_for(session, both, 2);
    PrintJob job;
    Error err = {0};
    ck_assert(!job_lay_out(session, &request, &job, &err));
    ck_assert_int_eq(err.kind, ERROR_DATA);
    ck_assert_msg(strstr(support_error_text(&err), "home.keep-shut") != NULL, "%s", support_error_text(&err));
    error_done(&err);

    request.skip_unprintable = true;
    ck_assert_msg(job_lay_out(session, &request, &job, &err), "%s", support_error_text(&err));
    ck_assert_uint_eq(job.card_count, 1);
    ck_assert_uint_eq(job.skip_count, 1);
    ck_assert_str_eq(job.skipped[0].code, "xx");
    job_done(&job);

    request.languages = &both[1];
    request.language_count = 1;
    ck_assert(!job_lay_out(session, &request, &job, &err));
    ck_assert_str_eq(support_error_text(&err), "no language can be printed on card 'home'; 'kyr fit' says why");
    error_done(&err);
    session_free(session);
    support_remove(folder);
}
END_TEST

static const struct {
    const char *why, *stock_size, *want;
    double width_pt, height_pt;
} sizes[] = {
    {"the recipe's size where it fits", "wallet", "wallet", 252, 144},
    {"the stock's own size where the recipe's does not fit", "wallet", "85x55", 240.94, 155.91},
    {"the largest that fits", "wallet", "85x55", 243.8, 155.91},
    {"a hundredth of a millimetre is no reason", "wallet", "85x55", 240.89, 155.91},
    {"none fits: the recipe's, and the sheet says why", "wallet", "wallet", 200, 100},
    {"no stock", "wallet", "wallet", 0, 0},
    {"a place for a half sheet takes one", "wallet", "half", 396, 612},
    {"a place a little larger does not", "wallet", "wallet", 258, 156},
};

START_TEST(a_card_takes_the_size_of_its_paper)
{
    CardRecipe recipe = {.size = sizes[_i].stock_size};
    Stock stock = {.card_width_pt = sizes[_i].width_pt, .card_height_pt = sizes[_i].height_pt};
    const CardSize *size = job_default_size(&recipe, sizes[_i].width_pt > 0 ? &stock : NULL);
    ck_assert_ptr_nonnull(size);
    ck_assert_msg(strcmp(size->id, sizes[_i].want) == 0, "%s: %s", sizes[_i].why, size->id);
    ck_assert_ptr_null(job_size("postcard"));
}
END_TEST

START_TEST(a_size_finds_the_stock_that_is_cut_for_it)
{
    static const struct {
        const char *card, *size, *want;
    } rows[] = {{"home", NULL, "avery-5371"},     {"home", "badge", "avery-5383"},     {"home", "85x54", "avery-c32011"},
                {"home", "half", "half-letter"},  {"home", "half-a5", "half-a4"},      {"home", "door", "sheet-letter"},
                {"home", "door-a4", "sheet-a4"},  {"home", "poster", "sheet-tabloid"}, {"home", "poster-a3", "sheet-a3"},
                {"home-fold", NULL, "avery-5371"}};
    Session *session = fixture_session(support_source_path("locales"));
    Error err = {0};
    const Content *content = session_content(session, &err);
    ck_assert_msg(content != NULL, "%s", support_error_text(&err));
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const CardRecipe *recipe = content_card(content, rows[i].card);
        const Stock *stock = job_default_stock(content, recipe, rows[i].size ? job_size(rows[i].size) : NULL);
        ck_assert_msg(stock && strcmp(stock->id, rows[i].want) == 0, "%s %s: %s", rows[i].card, rows[i].size, stock ? stock->id : "none");
    }
    session_free(session);
}
END_TEST

START_TEST(only_a_fold_is_folded)
{
    CardRecipe flat = {.id = "flat", .size = "wallet", .face_count = 2},
               folded = {.id = "folded", .size = "fold", .face_count = CARD_FACES};
    CardRecipe sheet = {.id = "sheet", .size = "half", .face_count = 2};
    Error err = {0};
    ck_assert(job_check_size(&flat, job_size("door"), &err) && job_check_size(&folded, job_size("fold"), &err));
    ck_assert(!job_check_size(&folded, job_size("half"), &err));
    ck_assert_str_eq(support_error_text(&err), "card 'folded' cannot be of size half; it can be: fold");
    error_done(&err);
    ck_assert(!job_check_size(&flat, job_size("fold"), &err) && err.kind == ERROR_USAGE);
    error_done(&err);
    ck_assert(job_check_size(&sheet, job_size("half-a5"), &err) && job_check_size(&sheet, job_size("poster"), &err));
    ck_assert(!job_check_size(&sheet, job_size("wallet"), &err) && err.kind == ERROR_USAGE);
    ck_assert_str_eq(support_error_text(&err),
                     "card 'sheet' cannot be of size wallet; it can be: half, half-a5, door, door-a4, poster, poster-a3");
    error_done(&err);
}
END_TEST

/* From left to right: of a language that reads from the right the cover is the left half. */
START_TEST(a_folded_job_places_four_faces_a_card)
{
    Session *session = fixture_session(support_source_path("locales"));
    JobLanguage languages[] = {{"en", 3}, {"ar", 2}};
    JobRequest request = request_for(session, languages, 2);
    request.recipe = content_card(session_content(session, NULL), "home-fold");
    PrintJob job;
    Buf pdf = {0};
    Error err = {0};
    ck_assert_msg(job_lay_out(session, &request, &job, &err), "%s", support_error_text(&err));
    ck_assert_uint_eq(job.panels, 2);
    ck_assert_uint_eq(job.plan.sheet_count, 1);
    ck_assert_uint_eq(job.plan.pages[0].count, 10);
    ck_assert_uint_eq(job.plan.pages[0].placements[7].face, 5); /* the right panel of the first Arabic front */
    ck_assert_msg(job_pdf(&job, NULL, &pdf, &err), "%s", support_error_text(&err));
    buf_done(&pdf);
    job_done(&job);
    session_free(session);
}
END_TEST

static bool near(double a, double b)
{
    const double hundredth_mm = 0.01 * 72 / 25.4;
    return fabs(a - b) <= hundredth_mm;
}

/* Face 4c + k of a fold, 2c + k of a card, seen through the paper from the front. */
static void check_pair(const SheetPlan *plan, Flip flip, const CardSize *size, const Placement *front, const Placement *back,
                       const char *why)
{
    bool upright = (flip != FLIP_SHORT) != (plan->width_pt > plan->height_pt);
    double x = upright ? plan->width_pt - back->x_pt - size->width_pt : back->x_pt;
    double y = upright ? back->y_pt : plan->height_pt - back->y_pt - size->height_pt;
    ck_assert_msg(near(x, front->x_pt) && near(y, front->y_pt) && back->turned == !upright, "%s: a back lies %.3f %.3f pt off", why,
                  x - front->x_pt, y - front->y_pt);
    ck_assert_msg(front->x_pt > -0.1 && front->y_pt > -0.1 && front->x_pt + size->width_pt < plan->width_pt + 0.1 &&
                      front->y_pt + size->height_pt < plan->height_pt + 0.1,
                  "%s: a card runs off its sheet", why);
}

static void check_marks(const SheetPage *page, const CardSize *size, const char *why)
{
    for (size_t i = 0; i < page->marks->count; i++) {
        double ink[4];
        if (!draw_op_ink(&page->marks->ops[i], ink))
            continue;
        for (size_t k = 0; k < page->count; k++) {
            const Placement *at = &page->placements[k];
            ck_assert_msg(ink[2] <= at->x_pt || ink[0] >= at->x_pt + size->width_pt || ink[3] <= at->y_pt ||
                              ink[1] >= at->y_pt + size->height_pt,
                          "%s: a mark stands in a card", why);
        }
    }
}

static void check_plan(const SheetRequest *request, const CardSize *size)
{
    SheetPlan plan;
    Error err = {0};
    char why[96];
    snprintf(why, sizeof why, "%s, %s, flip %s, start %u", request->stock->id, size->id, flip_word(request->flip), request->start);
    ck_assert_msg(sheet_plan(request, &plan, &err), "%s: %s", why, support_error_text(&err));
    unsigned panels = sheet_panels(request);
    for (size_t i = 0; i < plan.page_count; i++)
        for (size_t b = 0; b < plan.page_count && !plan.pages[i].back && !plan.pages[i].help; b++) {
            const SheetPage *front = &plan.pages[i], *back = &plan.pages[b];
            if (!back->back || back->sheet != front->sheet)
                continue;
            ck_assert_uint_eq(front->count, back->count);
            for (size_t k = 0; k < front->count; k++)
                check_pair(&plan, request->flip, size, &front->placements[k], &back->placements[panels > 1 ? k ^ 1 : k], why);
            check_marks(front, size, why);
            check_marks(back, size, why);
        }
    sheet_plan_done(&plan);
}

/* What every volunteer relies on: each stock, each size that it takes, each way of turning, each start that differs. */
START_TEST(backs_lie_behind_fronts_on_every_stock)
{
    Session *session = fixture_session(support_source_path("locales"));
    Error err = {0};
    const Content *content = session_content(session, &err);
    ck_assert_msg(content != NULL, "%s", support_error_text(&err));
    size_t planned = 0;
    for (size_t s = 0; s < content->stock_count; s++)
        for (const CardSize *size = card_sizes; size->id; size++) {
            const Stock *stock = &content->stocks[s];
            const CardRecipe *recipe = content_card(content, size->layout == LAYOUT_FOLD ? "home-fold" : "home");
            unsigned panels = job_panels(recipe), places = sheet_places(stock, panels);
            if (!job_size_fits(recipe, size, stock))
                continue;
            RunEntry entry = {0, places + 1, "es", "Spanish", "2026-11 es 3F2A9K"};
            const unsigned starts[] = {1, places / 2 + 1, places};
            for (size_t k = 0; k < 9; k++, planned++)
                check_plan(&(SheetRequest){.stock = stock,
                                           .entries = &entry,
                                           .entry_count = 1,
                                           .card_width_pt = size->width_pt,
                                           .card_height_pt = size->height_pt,
                                           .panels = panels,
                                           .flip = (Flip)(k / 3),
                                           .start = starts[k % 3],
                                           .card_title = "At the door",
                                           .skin = "red",
                                           .fonts = session_fonts(session, &err)},
                           size);
        }
    ck_assert_msg(planned > 700, "%zu", planned);
    for (size_t s = 0; s < content->stock_count; s++)
        ck_assert_msg(job_size_fits(content_card(content, "home"), job_default_size(content_card(content, "home"), &content->stocks[s]),
                                    &content->stocks[s]),
                      "no card is made for %s", content->stocks[s].id);
    session_free(session);
}
END_TEST

Suite *suite_app_job(void)
{
    Suite *suite = suite_create("app/job");
    TCase *tcase = tcase_create("job");
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, backs_lie_behind_fronts_on_every_stock);
    tcase_add_test(tcase, a_size_finds_the_stock_that_is_cut_for_it);
    tcase_add_test(tcase, only_a_fold_is_folded);
    tcase_add_test(tcase, a_folded_job_places_four_faces_a_card);
    tcase_add_loop_test(tcase, a_job_counts_cards_sheets_pages_and_blanks, 0, sizeof plans / sizeof *plans);
    tcase_add_test(tcase, the_same_job_gives_the_same_bytes);
    tcase_add_test(tcase, a_card_that_cannot_be_made_stops_the_job_or_is_left_out);
    tcase_add_loop_test(tcase, a_card_takes_the_size_of_its_paper, 0, sizeof sizes / sizeof *sizes);
    suite_add_tcase(suite, tcase);
    return suite;
}
