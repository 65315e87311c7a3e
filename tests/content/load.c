/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "support/support.h"
#include "util/file.h"

START_TEST(a_good_tree_loads)
{
    char *dir = fixture_new();
    Content *content = fixture_load(dir, NULL);
    ck_assert_uint_eq(content->topic_count, 1);
    ck_assert_uint_eq(content->topics[0].unit_count, 6);
    ck_assert_uint_eq(content->card_count, 2);
    ck_assert_uint_eq(content->region_count, 1);
    ck_assert_uint_eq(content->stock_count, 2);
    ck_assert_uint_eq(content->font_count, 2);
    ck_assert_uint_eq(content->source_count, 2);
    ck_assert_ptr_eq(content->cards[0].faces[0].states, content_unit(content, "home.say-silent"));
    ck_assert_ptr_null(content->fonts[1].bold[0]);
    content_free(content);
    support_remove(dir);
}
END_TEST

static void copy_shipped(const char *dir, const char *name)
{
    char *from = file_join(support_source_path("content"), name);
    Buf text = {0};
    Error err = {0};
    ck_assert_msg(file_read(from, &text, &err), "%s", support_error_text(&err));
    support_write(dir, name, buf_str(&text));
    buf_done(&text);
    free(from);
}

START_TEST(shipped_stocks_and_fonts_are_as_promised)
{
    char *dir = fixture_new();
    copy_shipped(dir, "stocks.yaml");
    copy_shipped(dir, "fonts.yaml");
    Content *content = fixture_load(dir, NULL);
    const Stock *stock = content_stock(content, "28371");
    ck_assert_ptr_eq(stock, content_stock(content, "avery-5371"));
    ck_assert(stock->perforated && stock->columns == 2 && stock->rows == 5);
    ck_assert_ptr_eq(content_stock(content, "c32011"), content_stock(content, "avery-c32011"));
    /* Cut marks are printed, and the cards stand in the middle. */
    const Stock *plain = content_stock(content, "plain-a4");
    ck_assert(!plain->perforated && !content_stock(content, "plain-letter")->perforated);
    ck_assert_double_eq_tol(plain->sheet_width_pt, 2 * plain->left_pt + 2 * plain->card_width_pt, 0.01);
    ck_assert_double_eq_tol(plain->sheet_height_pt, 2 * plain->top_pt + 5 * plain->card_height_pt, 0.01);
    ck_assert_uint_ge(content->font_count, 30);
    content_free(content);
    support_remove(dir);
}
END_TEST

START_TEST(shipped_content_has_no_fault)
{
    content_free(fixture_load(support_source_path("content"), NULL));
}
END_TEST

START_TEST(every_part_of_the_shipped_folder_is_needed)
{
    static const struct {
        const char *file;
        const char *want;
    } rows[] = {{"sources.yaml", "sources.yaml"}, {"stocks.yaml", "stocks.yaml"}, {"fonts.yaml", "fonts.yaml"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char *dir = fixture_new();
        fixture_remove(dir, rows[i].file);
        ck_assert_msg(strstr(fixture_report(dir, NULL), rows[i].want) != NULL, "%s", fixture_report(dir, NULL));
        support_remove(dir);
    }
    char *dir = fixture_new();
    fixture_remove(dir, "topics/home.yaml");
    fixture_remove(dir, "topics");
    ck_assert_msg(strstr(fixture_report(dir, NULL), "topics") != NULL, "%s", fixture_report(dir, NULL));
    support_remove(dir);
}
END_TEST

/* Those with a number first, those of one number and those without in the order of their names. */
START_TEST(topics_stand_in_their_order)
{
    static const struct {
        const char *id, *order;
    } topics[] = {{"a", ""}, {"b", "order: 99\n"}, {"c", "order: 2\n"}, {"d", "order: 2\n"}, {"z", "order: 1\n"}};
    static const char *const want[] = {"z", "c", "d", "b", "a", "home"};
    char *dir = fixture_new();
    Buf name = {0}, topic = {0};
    for (size_t i = 0; i < sizeof topics / sizeof *topics; i++) {
        buf_clear(&name);
        buf_clear(&topic);
        buf_addf(&name, "topics/%s.yaml", topics[i].id);
        buf_addf(&topic,
                 "id: %s\ntitle: T\n%sunits:\n  - {id: u, kind: right, text: T, sources: [guide], as_of: 2026-11-22,\n"
                 "     review_by: 2027-05-22, standing: settled, audience: [everyone], place: US}\n",
                 topics[i].id, topics[i].order);
        support_write(dir, buf_str(&name), buf_str(&topic));
    }
    Content *content = fixture_load(dir, NULL);
    ck_assert_uint_eq(content->topic_count, sizeof want / sizeof *want);
    for (size_t i = 0; i < content->topic_count; i++)
        ck_assert_str_eq(content->topics[i].id, want[i]);
    buf_done(&name);
    buf_done(&topic);
    content_free(content);
    support_remove(dir);
}
END_TEST

START_TEST(regions_may_be_missing)
{
    char *dir = fixture_new();
    fixture_remove(dir, "regions/cities.yaml");
    fixture_remove(dir, "regions");
    ck_assert_str_eq(fixture_report(dir, NULL), "fine");
    support_remove(dir);
}
END_TEST

START_TEST(editions_of_before_may_be_told)
{
    char *dir = fixture_new();
    support_write(dir, "editions.yaml", "editions:\n  - {code: 3R9JYF, card: gone, language: es, month: \"2026-02\"}\n");
    Content *content = fixture_load(dir, NULL);
    ck_assert_uint_eq(content->edition_count, 1);
    ck_assert_str_eq(content->editions[0].code, "3R9JYF");
    ck_assert_str_eq(content->editions[0].month, "2026-02");
    content_free(content);
    support_write(dir, "editions.yaml", "editions:\n  - {code: 3R9, card: gone, language: es, month: soon}\n");
    const char *report = fixture_report(dir, NULL);
    ck_assert_msg(strstr(report, "editions.yaml:2:12: error: bad code '3R9'") != NULL, "%s", report);
    ck_assert_msg(strstr(report, "error: bad month 'soon'") != NULL, "%s", report);
    support_remove(dir);
}
END_TEST

START_TEST(a_missing_folder_is_no_input)
{
    Report report = {0};
    Content *content = NULL;
    ck_assert(!content_load("/nowhere/at/all", NULL, &content, &report));
    ck_assert_uint_eq(report.count, 1);
    ck_assert_int_eq(report.entries[0].error.kind, ERROR_NO_INPUT);
    ck_assert_str_eq(support_report_text(&report), "error: no content folder at /nowhere/at/all\n");
    ck_assert_ptr_null(content);
    ck_assert(!content_load("/nowhere/at/all", NULL, &content, NULL));
    report_done(&report);
}
END_TEST

START_TEST(faults_of_before_are_not_of_this_load)
{
    char *dir = fixture_new();
    Report report = {0};
    Content *content = NULL;
    report_error(&report, (SourcePos){"x", 1, 1}, "an older fault");
    ck_assert(content_load(dir, NULL, &content, &report));
    content_free(content);
    report_done(&report);
    support_remove(dir);
}
END_TEST

START_TEST(an_overlay_adds_regions_and_stocks)
{
    char *dir = fixture_new();
    Content *content = fixture_load(dir, support_source_path("tests/content/data/overlay"));
    ck_assert_uint_eq(content->region_count, 2);
    ck_assert_ptr_nonnull(content_region(content, "lakes"));
    ck_assert_uint_eq(content->stock_count, 3);
    ck_assert_ptr_eq(content_stock(content, "MINE-1"), content_stock(content, "mine"));
    content_free(content);
    ck_assert_str_eq(fixture_report(dir, "/nowhere/at/all"), "fine");
    support_remove(dir);
}
END_TEST

START_TEST(an_overlay_may_not_double_what_is_shipped)
{
    char *dir = fixture_new(), *overlay = support_scratch();
    fixture_folder(overlay, "regions");
    support_write(overlay, "regions/cities.yaml", "id: cities\nname: A\nplace: MN\nas_of: 2026-11-22\n");
    support_write(overlay, "stocks.yaml",
                  "stocks:\n  - {id: ten, name: A, paper: a4, columns: 1, rows: 1, card: {width: 1 in, height: 1 in}, left: 0 in,\n"
                  "     top: 0 in, gap_x: 0 in, gap_y: 0 in, perforated: false, codes: ['5371'], confidence: C, source: a}\n");
    const char *text = fixture_report(dir, overlay);
    ck_assert_msg(strstr(text, "/regions/cities.yaml:1:5: error: 'cities' is taken: it stands in regions/cities.yaml on line 1\n") != NULL,
                  "%s", text);
    ck_assert_msg(strstr(text, "/stocks.yaml:2:10: error: 'ten' is taken: it stands in stocks.yaml on line 2\n") != NULL, "%s", text);
    ck_assert_msg(strstr(text, "/stocks.yaml:3:70: error: '5371' is taken: it stands in stocks.yaml on line 2\n") != NULL, "%s", text);
    support_remove(overlay);
    support_remove(dir);
}
END_TEST

START_TEST(an_overlay_that_cannot_be_read_is_a_fault)
{
    char *dir = fixture_new(), *overlay = support_scratch();
    fixture_folder(overlay, "stocks.yaml");
    ck_assert_msg(strstr(fixture_report(dir, overlay), "stocks.yaml") != NULL, "%s", fixture_report(dir, overlay));
    support_remove(overlay);
    support_remove(dir);
}
END_TEST

START_TEST(faults_of_all_files_are_found_at_once)
{
    char *dir = fixture_new();
    fixture_replace(dir, "topics/home.yaml", "as_of: 2026-11-22", "as_of: 2026-02-30");
    fixture_replace(dir, "sources.yaml", "    publisher: Supreme Court\n", "");
    fixture_replace(dir, "cards/one.yaml", "voice: holder", "voice: me");
    fixture_replace(dir, "fonts.yaml", "class: han", "class: *han");
    fixture_replace(dir, "stocks.yaml", "left: 15 mm", "left: 15mm wide");
    ck_assert_str_eq(fixture_report(dir, NULL),
                     "cards/one.yaml:4:16: error: unknown voice 'me'; one of: holder, agent\n"
                     "fonts.yaml:9:12: error: alias '*han' is not allowed: write the value out\n"
                     "sources.yaml:2:5: error: missing key 'publisher'\n"
                     "stocks.yaml:22:11: error: bad length '15mm wide' for 'left': a number and in, mm or pt, such as 3.5 in\n"
                     "topics/home.yaml:9:12: error: bad date '2026-02-30' for 'as_of': a day of the calendar as YYYY-MM-DD\n");
    support_remove(dir);
}
END_TEST

/* Quicker than file_write(), which waits for the disk. */
static void write_bytes(const char *path, const char *bytes, size_t len)
{
    FILE *file = fopen(path, "wb");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(bytes, 1, len, file), len);
    ck_assert_int_eq(fclose(file), 0);
}

/* A file cut off anywhere either loads or is reported in its own name; it never crashes (run under sanitizers). */
static void cut_everywhere(const char *name)
{
    char *dir = fixture_new();
    char *path = file_join(dir, name);
    Buf whole = {0};
    Error err = {0};
    ck_assert(file_read(path, &whole, &err));
    for (size_t len = 0; len < whole.len; len++) {
        write_bytes(path, whole.ptr, len);
        const char *text = fixture_report(dir, NULL);
        bool fine = strcmp(text, "fine") == 0;
        ck_assert_msg(fine || strstr(text, ": error: ") != NULL, "%s cut at %zu: %s", name, len, text);
    }
    buf_done(&whole);
    free(path);
    support_remove(dir);
}

static const char *const cut_files[] = {"topics/home.yaml", "cards/home.yaml",     "cards/one.yaml", "sources.yaml",
                                        "stocks.yaml",      "regions/cities.yaml", "fonts.yaml"};

START_TEST(files_may_be_cut_off_anywhere)
{
    cut_everywhere(cut_files[_i]);
}
END_TEST

Suite *suite_content_load(void)
{
    Suite *suite = suite_create("content/load");
    TCase *tests = tcase_create("load");
    tcase_set_timeout(tests, 100);
    tcase_add_test(tests, a_good_tree_loads);
    tcase_add_test(tests, shipped_stocks_and_fonts_are_as_promised);
    tcase_add_test(tests, shipped_content_has_no_fault);
    tcase_add_test(tests, every_part_of_the_shipped_folder_is_needed);
    tcase_add_test(tests, topics_stand_in_their_order);
    tcase_add_test(tests, regions_may_be_missing);
    tcase_add_test(tests, editions_of_before_may_be_told);
    tcase_add_test(tests, a_missing_folder_is_no_input);
    tcase_add_test(tests, faults_of_before_are_not_of_this_load);
    tcase_add_test(tests, an_overlay_adds_regions_and_stocks);
    tcase_add_test(tests, an_overlay_may_not_double_what_is_shipped);
    tcase_add_test(tests, an_overlay_that_cannot_be_read_is_a_fault);
    tcase_add_test(tests, faults_of_all_files_are_found_at_once);
    tcase_add_loop_test(tests, files_may_be_cut_off_anywhere, 0, sizeof cut_files / sizeof *cut_files);
    suite_add_tcase(suite, tests);
    return suite;
}
