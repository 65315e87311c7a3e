/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/fit.h"

#include "fixture.h"

/* Two lines of "Hx" take size × (2 × leading + gap); sizes 10 down to 8, so that every rung can be reckoned by hand. */
static const TypeClass small_class = {
    .id = "test", .ceiling_pt = 10, .target_pt = 8.5, .floor_pt = 8, .leading = {1.30, 1.22, 1.16}, .latin_scale = 1};

typedef struct FitCase {
    const char *why;
    double height;
    bool fits;
    double size, leading, gap, spread;
} FitCase;

static const FitCase cases[] = {
    {"room for the ideal", 30.6, true, 10, 1.30, 0.46, 0.46},
    {"spare height goes to the gap, up to 0.5 em, and the rest stays", 60, true, 10, 1.30, 0.46, 0.5},
    {"gaps give way first", 30.5, true, 10, 1.30, 0.24, 0.45},
    {"then leading, to the middle", 28.3, true, 10, 1.22, 0.24, 0.39},
    {"then leading, to the least, with smaller gaps", 26.7, true, 10, 1.16, 0.16, 0.35},
    {"then gaps again", 24.7, true, 10, 1.16, 0.10, 0.15},
    {"the last of the ceiling", 24.2, true, 10, 1.16, 0.10, 0.10},
    {"then the size, a quarter of a point", 24.1, true, 9.75, 1.16, 0.10, 0.1518},
    {"the floor at its tightest", 19.36, true, 8, 1.16, 0.10, 0.10},
    {"then, at the floor only, the half leading at the edges", 19.3, true, 8, 1.16, 0.10, 0.5},
    {"the floor without edges", 15.8, true, 8, 1.16, 0.10, 0.101},
    {"below that it fails", 15.7, false, 8, 1.16, 0.10, 0.10},
};

typedef struct Shaped {
    Fonts *fonts;
    Paragraph *items[4];
    size_t count;
} Shaped;

static Shaped shape(const char *const *texts, size_t count)
{
    Shaped shaped = {.fonts = fixture_fonts(), .count = count};
    for (size_t i = 0; i < count; i++) {
        TextInput input = {.text = texts[i], .style = {.language = "en", .script = "Latn"}, .unit = "test"};
        Error err = {0};
        ck_assert_msg(paragraph_shape(shaped.fonts, &input, &shaped.items[i], &err), "%s", support_error_text(&err));
    }
    return shaped;
}

static void shaped_done(Shaped *shaped)
{
    for (size_t i = 0; i < shaped->count; i++)
        paragraph_free(shaped->items[i]);
    fonts_free(shaped->fonts);
}

START_TEST(things_give_way_in_the_order_of_the_ladder)
{
    const FitCase *row = &cases[_i];
    Shaped shaped = shape((const char *const[]){"Hx", "Hx"}, 2);
    FitBlock block = {.spread_most = 0.5,
                      .items = shaped.items,
                      .count = 2,
                      .measure_pt = 200,
                      .height_pt = row->height,
                      .drop_over_pt = 2,
                      .type = &small_class};
    FitResult fit = fit_search(&block);
    ck_assert_msg(fit.fits == row->fits, "%s", row->why);
    ck_assert_msg(fixture_near(fit.size_pt, row->size, 1e-9), "%s: size %.3f", row->why, fit.size_pt);
    ck_assert_msg(fixture_near(fit.leading, row->leading, 1e-9), "%s: leading %.3f", row->why, fit.leading);
    ck_assert_msg(fixture_near(fit.gap, row->gap, 1e-9), "%s: gap %.3f", row->why, fit.gap);
    ck_assert_msg(fixture_near(fit.spread, row->spread, 1e-3), "%s: spread %.4f", row->why, fit.spread);
    shaped_done(&shaped);
}
END_TEST

static double width_em(const Paragraph *paragraph)
{
    Arena arena = {0};
    TextLines lines;
    paragraph_break(paragraph, 1000, &arena, &lines);
    double width = lines.lines[0].width;
    arena_done(&arena);
    return width;
}

START_TEST(a_smaller_size_is_taken_for_fewer_lines_but_not_under_target)
{
    Shaped shaped = shape((const char *const[]){"Outside, ask if you may go. If so, walk calmly."}, 1);
    TypeClass class = small_class;
    FitBlock block = {.spread_most = 0.5,
                      .items = shaped.items,
                      .count = 1,
                      .measure_pt = width_em(shaped.items[0]) * 9.6,
                      .height_pt = 100,
                      .type = &class};
    FitResult fit = fit_search(&block);
    ck_assert(fixture_near(fit.size_pt, 9.5, 1e-9));
    ck_assert_uint_eq(fit.line_count, 1);
    class.target_pt = 9.75;
    fit = fit_search(&block);
    ck_assert(fixture_near(fit.size_pt, 10, 1e-9));
    ck_assert_uint_eq(fit.line_count, 2);
    shaped_done(&shaped);
}
END_TEST

START_TEST(looking_down_stops_at_0_92_of_the_size_that_fits)
{
    Shaped shaped = shape((const char *const[]){"Outside, ask if you may go. If so, walk calmly."}, 1);
    FitBlock block = {.spread_most = 0.5,
                      .items = shaped.items,
                      .count = 1,
                      .measure_pt = width_em(shaped.items[0]) * 9.1,
                      .height_pt = 100,
                      .type = &small_class};
    FitResult fit = fit_search(&block);
    ck_assert(fixture_near(fit.size_pt, 10, 1e-9));
    block.measure_pt = width_em(shaped.items[0]) * 9.26;
    fit = fit_search(&block);
    ck_assert(fixture_near(fit.size_pt, 9.25, 1e-9));
    shaped_done(&shaped);
}
END_TEST

START_TEST(a_word_wider_than_the_measure_never_fits)
{
    Shaped shaped = shape((const char *const[]){"HHHHHHHHHHHHHHHHHHHH"}, 1);
    FitBlock block = {
        .spread_most = 0.5, .items = shaped.items, .count = 1, .measure_pt = 50, .height_pt = 100, .drop_over_pt = 2, .type = &small_class};
    FitResult fit = fit_search(&block);
    ck_assert(!fit.fits && fit.overfull);
    shaped_done(&shaped);
}
END_TEST

START_TEST(pitch_is_even_or_grows_with_the_ink_of_its_two_lines)
{
    TextLine flat = {.ink_top = 0.7, .ink_bottom = -0.2}, tall = {.ink_top = 1.2, .ink_bottom = -0.6};
    FitResult fit = {.size_pt = 10, .leading = 1.3};
    ck_assert(fixture_near(fit_pitch(&fit, &flat, &flat, 0), 13, 1e-9));
    ck_assert(fixture_near(fit_pitch(&fit, &flat, &tall, 0), 14.6, 1e-9));
    ck_assert(fixture_near(fit_pitch(&fit, &tall, &tall, 0), 18.6, 1e-9));
    ck_assert(fixture_near(fit_pitch(&fit, &flat, &tall, 0.2), 15, 1e-9));
    fit.pitch = 1.86;
    ck_assert(fixture_near(fit_pitch(&fit, &flat, &flat, 0), 18.6, 1e-9));
    ck_assert(fixture_near(fit_pitch(&fit, &flat, &flat, 0.1), 19.6, 1e-9));
}
END_TEST

START_TEST(one_close_pair_of_lines_moves_all)
{
    Shaped shaped = shape((const char *const[]){"g", "\u1EA8", "xx"}, 3);
    FitBlock block = {.spread_most = 0.5, .items = shaped.items, .count = 3, .measure_pt = 200, .height_pt = 100, .type = &small_class};
    FitResult fit = fit_search(&block);
    ck_assert(fit.fits && fit.pitch > 1.31);
    ck_assert(fit.used_pt >= 2 * (fit.pitch + fit.gap) * fit.size_pt);
    shaped_done(&shaped);
}
END_TEST

START_TEST(ink_stands_below_the_block_only_where_there_is_space)
{
    static const TypeClass tight = {
        .id = "test", .ceiling_pt = 10, .target_pt = 10, .floor_pt = 10, .leading = {0.9, 0.9, 0.9}, .latin_scale = 1};
    Shaped shaped = shape((const char *const[]){"g"}, 1);
    FitBlock block = {.spread_most = 0.5, .items = shaped.items, .count = 1, .measure_pt = 200, .height_pt = 100, .type = &tight};
    FitResult safe = fit_search(&block);
    block.drop_over_pt = 2;
    FitResult over = fit_search(&block);
    ck_assert_double_eq_tol(safe.used_pt - safe.rise_pt, 2.4, 0.1);  /* the descender */
    ck_assert_double_eq_tol(over.used_pt - over.rise_pt, 1.8, 0.01); /* a fifth of the leading */
    shaped_done(&shaped);
}
END_TEST

Suite *suite_card_fit(void)
{
    Suite *suite = suite_create("card/fit");
    TCase *tcase = tcase_create("fit");
    tcase_add_loop_test(tcase, things_give_way_in_the_order_of_the_ladder, 0, sizeof cases / sizeof *cases);
    tcase_add_test(tcase, a_smaller_size_is_taken_for_fewer_lines_but_not_under_target);
    tcase_add_test(tcase, looking_down_stops_at_0_92_of_the_size_that_fits);
    tcase_add_test(tcase, a_word_wider_than_the_measure_never_fits);
    tcase_add_test(tcase, pitch_is_even_or_grows_with_the_ink_of_its_two_lines);
    tcase_add_test(tcase, one_close_pair_of_lines_moves_all);
    tcase_add_test(tcase, ink_stands_below_the_block_only_where_there_is_space);
    suite_add_tcase(suite, tcase);
    return suite;
}
