/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/document.h"

#include <math.h>
#include <string.h>

#include "sheet/fixture.h"
#include "support/support.h"

static const TextStyle latin = {.language = "en", .script = "Latn", .latin_scale = 1};
static const double width = 612, height = 792, margin = 54;

static void add(Document *document, BlockKind kind, const char *label, const char *text)
{
    document_add(document, (Block){.kind = kind, .label = label, .text = text, .style = latin});
}

static Document lesson(size_t items)
{
    Document document = {.name = "lesson", .notice = {.text = "No advice.", .style = latin}};
    add(&document, BLOCK_TITLE, NULL, "A lesson");
    for (size_t i = 0; i < items; i++) {
        add(&document, BLOCK_ITEM, "7.", "Right");
        add(&document, BLOCK_TEXT, NULL,
            "You may keep the door shut. Talk through it. This is true for all people, with or without papers. It does not matter who owns "
            "or rents the home.");
        add(&document, BLOCK_SMALL, NULL, "law");
        add(&document, BLOCK_WRITE, NULL, "right");
    }
    return document;
}

static void set(Fonts *fonts, const Document *document, DisplayList **pages, size_t *count)
{
    Error err = {0};
    ck_assert_msg(document_pages(fonts, document, width, height, pages, count, &err), "%s", support_error_text(&err));
}

static size_t count_text(const DisplayList *pages, size_t count, const char *words)
{
    size_t found = 0;
    for (size_t p = 0; p < count; p++)
        for (size_t i = 0; i < pages[p].count; i++)
            if (pages[p].ops[i].kind == DRAW_TEXT && strcmp(paragraph_text(pages[p].ops[i].text.paragraph), words) == 0)
                found++;
    return found;
}

/* Nothing is lost, nothing stands outside the margins, and no group is torn. */
START_TEST(pages_hold_all_of_it)
{
    Fonts *fonts = fixture_fonts();
    Document document = lesson(30);
    DisplayList *pages;
    size_t count;
    set(fonts, &document, &pages, &count);
    ck_assert_uint_gt(count, 2);
    ck_assert_uint_eq(count_text(pages, count, "Right"), 30);
    ck_assert_uint_eq(count_text(pages, count, "law"), 30);
    ck_assert_uint_eq(count_text(pages, count, "7."), 30);
    for (size_t p = 0; p < count; p++) {
        double box[4];
        ck_assert(draw_ink(&pages[p], box));
        ck_assert_msg(box[0] >= margin - 1 && box[2] <= width - margin + 1 && box[1] >= 36 && box[3] <= height - 30,
                      "page %zu: %g %g %g %g", p, box[0], box[1], box[2], box[3]);
        ck_assert_uint_eq(count_text(&pages[p], 1, "Right"), count_text(&pages[p], 1, "law"));
    }
    ck_assert_uint_eq(count_text(&pages[1], 1, arena_printf(&document.arena, "lesson · 2/%zu · No advice.", count)), 1);
    document_pages_done(pages, count);
    document_done(&document);
    fonts_free(fonts);
}
END_TEST

START_TEST(a_heading_takes_its_first_item_along)
{
    Fonts *fonts = fixture_fonts();
    for (size_t items = 4; items < 9; items++) {
        Document document = lesson(items);
        DisplayList *pages;
        size_t count;
        add(&document, BLOCK_HEADING, "0:05", "The part");
        add(&document, BLOCK_ITEM, NULL, "The item");
        add(&document, BLOCK_TEXT, NULL, "The text");
        set(fonts, &document, &pages, &count);
        for (size_t p = 0; p < count; p++)
            ck_assert_uint_eq(count_text(&pages[p], 1, "The part"), count_text(&pages[p], 1, "The text"));
        document_pages_done(pages, count);
        document_done(&document);
    }
    fonts_free(fonts);
}
END_TEST

START_TEST(of_a_language_that_reads_from_the_right_all_is_mirrored)
{
    static const char *const files[] = {"/usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.ttf", NULL};
    static const char *const bold[] = {"/usr/share/fonts/truetype/noto/NotoNaskhArabic-Bold.ttf", NULL};
    static const char *const latin_files[] = {"/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf", NULL};
    static const char *const latin_bold[] = {"/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf", NULL};
    static const FontRow rows[] = {{"Arab", files, bold, "Noto Naskh Arabic", "fonts-noto-core"},
                                   {"Latn", latin_files, latin_bold, "Noto Sans", "fonts-noto-core"}};
    Fonts *fonts = fonts_new(rows, 2, NULL);
    static const TextStyle arabic = {.language = "ar", .script = "Arab", .rtl = true, .latin_scale = 0.74};
    Document document = {.name = "lesson", .language = "ar", .rtl = true, .notice = {.text = "معلومات", .style = arabic, .scale = 1.4}};
    DisplayList *pages;
    size_t count;
    document_add(&document, (Block){.kind = BLOCK_ITEM, .label = "1.", .text = "تكلم", .style = arabic, .scale = 1.4});
    set(fonts, &document, &pages, &count);
    const DrawText *label = &pages[0].ops[0].text, *text = &pages[0].ops[1].text;
    double end = text->lines[0].x_pt + text->lines[0].line->width * text->size_pt;
    ck_assert_msg(end > width - margin - 34.1 && end < width - margin - 33.9, "the text ends at %g", end);
    ck_assert(label->lines[0].x_pt > end);
    ck_assert(text->size_pt > 14.6 && text->size_pt < 14.8);
    const DrawText *foot = &pages[0].ops[2].text;
    ck_assert_str_eq(paragraph_text(foot->paragraph), "lesson · 1/1 · معلومات");
    ck_assert(paragraph_is_rtl(foot->paragraph) && strcmp(pages[0].language, "ar") == 0 && foot->size_pt > 11);
    ck_assert(fabs(foot->lines[0].x_pt + foot->lines[0].line->width * foot->size_pt - (width - margin)) < 0.01);
    document_pages_done(pages, count);
    document_done(&document);
    fonts_free(fonts);
}
END_TEST

static const struct {
    const char *word, *want;
} too_large[] = {
    {"words and ", "long: a paragraph is larger than a page: words and words and words and words and words and words and "},
    {"words", "long: a word is wider than a line: wordswordswordswordswordswordswordswordswordswordswordswords"},
};

START_TEST(what_no_page_can_hold_is_an_error)
{
    Fonts *fonts = fixture_fonts();
    Document document = {.name = "long"};
    Buf text = {0};
    Error err = {0};
    DisplayList *pages = NULL;
    size_t count = 0;
    for (int i = 0; i < 2000; i++)
        buf_add_str(&text, too_large[_i].word);
    add(&document, BLOCK_TEXT, NULL, buf_str(&text));
    ck_assert(!document_pages(fonts, &document, width, height, &pages, &count, &err) && !pages);
    ck_assert_str_eq(support_error_text(&err), too_large[_i].want);
    error_done(&err);
    buf_done(&text);
    document_done(&document);
    fonts_free(fonts);
}
END_TEST

START_TEST(an_empty_document_is_one_page)
{
    Fonts *fonts = fixture_fonts();
    Document document = {.name = "empty"};
    DisplayList *pages;
    size_t count;
    set(fonts, &document, &pages, &count);
    ck_assert_uint_eq(count, 1);
    document_pages_done(pages, count);
    fonts_free(fonts);
}
END_TEST

Suite *suite_sheet_document(void)
{
    Suite *suite = suite_create("sheet/document");
    TCase *tests = tcase_create("document");
    tcase_add_test(tests, pages_hold_all_of_it);
    tcase_add_test(tests, a_heading_takes_its_first_item_along);
    tcase_add_test(tests, of_a_language_that_reads_from_the_right_all_is_mirrored);
    tcase_add_loop_test(tests, what_no_page_can_hold_is_an_error, 0, sizeof too_large / sizeof *too_large);
    tcase_add_test(tests, an_empty_document_is_one_page);
    suite_add_tcase(suite, tests);
    return suite;
}
