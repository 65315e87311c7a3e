/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/cluster.h"

#include "support/support.h"

static const struct {
    const char *text;
    bool rtl;
} letter_cases[] = {{"abc", false}, {"محام", true}, {"שלום", true}, {"12, 5", false},
                    {"a م", true},  {"", false},    {"،", false},   {"က", false}};

START_TEST(right_to_left_letters_are_known)
{
    ck_assert_msg(text_has_rtl_letters(view_of(letter_cases[_i].text)) == letter_cases[_i].rtl, "%s", letter_cases[_i].text);
}
END_TEST

START_TEST(glyphs_of_one_cluster_stand_together)
{
    /* "e" + accent as two glyphs, a blank, then "x": bytes 0-2, 3, 4. */
    static const char text[] = "e\xCC\x81 x";
    const Glyph glyphs[] = {{.id = 1, .cluster = 0, .x = 0, .advance = 0.5},
                            {.id = 2, .cluster = 0, .x = 0.1, .y = 0.2, .advance = 0},
                            {.id = 3, .cluster = 3, .x = 0.5, .advance = 0.25},
                            {.id = 4, .cluster = 4, .x = 0.75, .advance = 0.5}};
    const GlyphRun run = {.scale = 1, .glyphs = glyphs, .count = 4};
    const TextLine line = {.start = 0, .end = 5, .runs = &run, .run_count = 1};
    Arena arena = {0};
    Clusters clusters;
    clusters_of_line(&line, &arena, &clusters);
    ck_assert_uint_eq(clusters.count, 3);
    ck_assert_uint_eq(clusters.items[0].count, 2);
    ck_assert_uint_eq(cluster_text(&clusters.items[0], text).len, 3);
    ck_assert(cluster_is_space(&clusters.items[1], text));
    ck_assert(!cluster_is_space(&clusters.items[2], text));
    ck_assert_double_eq_tol(clusters.items[2].x0, 0.75, 1e-9);
    ck_assert_double_eq_tol(clusters.items[2].x1, 1.25, 1e-9);
    arena_done(&arena);
}
END_TEST

START_TEST(right_to_left_clusters_keep_their_own_bytes)
{
    /* Seen from the left: the last letter first. */
    static const char text[] = "ab";
    const Glyph glyphs[] = {{.id = 2, .cluster = 1, .x = 0, .advance = 0.5}, {.id = 1, .cluster = 0, .x = 0.5, .advance = 0.5}};
    const GlyphRun run = {.scale = 1, .rtl = true, .glyphs = glyphs, .count = 2};
    const TextLine line = {.start = 0, .end = 2, .runs = &run, .run_count = 1};
    Arena arena = {0};
    Clusters clusters;
    clusters_of_line(&line, &arena, &clusters);
    ck_assert_uint_eq(clusters.count, 2);
    ck_assert_int_eq(*cluster_text(&clusters.items[0], text).ptr, 'b');
    ck_assert_uint_eq(cluster_text(&clusters.items[0], text).len, 1);
    ck_assert_int_eq(*cluster_text(&clusters.items[1], text).ptr, 'a');
    arena_done(&arena);
}
END_TEST

Suite *suite_pdf_cluster(void)
{
    Suite *suite = suite_create("pdf/cluster");
    TCase *tcase = tcase_create("cluster");
    tcase_add_loop_test(tcase, right_to_left_letters_are_known, 0, sizeof letter_cases / sizeof *letter_cases);
    tcase_add_test(tcase, glyphs_of_one_cluster_stand_together);
    tcase_add_test(tcase, right_to_left_clusters_keep_their_own_bytes);
    suite_add_tcase(suite, tcase);
    return suite;
}
