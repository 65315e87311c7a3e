/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/pages.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pdf/fixture.h"
#include "support/support.h"
#include "util/mem.h"

typedef struct Sheets {
    Fonts *fonts;
    DisplayList face;
    PdfPlacement placements[10];
} Sheets;

static void sheets_init(Sheets *sheets)
{
    sheets->fonts = fixture_fonts();
    fixture_face(sheets->fonts, &fixture_languages[0], &sheets->face);
    for (size_t i = 0; i < 10; i++)
        sheets->placements[i] = (PdfPlacement){.x_pt = 54 + 252.0 * (double)(i % 2), .y_pt = 36 + 144.0 * (double)(i / 2)};
}

static void sheets_done(Sheets *sheets)
{
    draw_done(&sheets->face);
    fonts_free(sheets->fonts);
}

/* A file of `pages` pages with `cards` cards on each. */
static void write_pages(Sheets *sheets, size_t pages, size_t cards, Buf *out)
{
    PdfPage *all = mem_array(pages, sizeof *all);
    for (size_t i = 0; i < pages; i++)
        all[i] = (PdfPage){.placements = sheets->placements, .count = cards};
    PdfRequest request = {.title = "Pages", .language = "en", .width_pt = 612, .height_pt = 792, .pages = all, .page_count = pages};
    request.faces = (const DisplayList *[]){&sheets->face};
    request.face_count = 1;
    fixture_write(&request, out);
    free(all);
}

START_TEST(a_face_placed_often_is_one_form)
{
    Sheets sheets;
    Buf two = {0}, ten = {0};
    sheets_init(&sheets);
    write_pages(&sheets, 1, 2, &two);
    write_pages(&sheets, 1, 10, &ten);
    ck_assert_uint_lt(ten.len - two.len, 8 * 60);
    buf_done(&two);
    buf_done(&ten);
    sheets_done(&sheets);
}
END_TEST

START_TEST(pages_that_are_alike_share_their_content)
{
    Sheets sheets;
    Buf few = {0}, many = {0};
    sheets_init(&sheets);
    write_pages(&sheets, 3, 10, &few);
    write_pages(&sheets, 1003, 10, &many);
    ck_assert_msg(many.len - few.len < 1000 * 60, "%zu bytes a page", (many.len - few.len) / 1000);
    buf_done(&few);
    buf_done(&many);
    sheets_done(&sheets);
}
END_TEST

START_TEST(more_pages_than_one_array_holds_are_all_there)
{
    Sheets sheets;
    Buf pdf = {0};
    char path[256], command[400], *folder = support_scratch();
    sheets_init(&sheets);
    write_pages(&sheets, 40000, 1, &pdf);
    fixture_save(&pdf, folder, path, sizeof path);
    snprintf(command, sizeof command, "qpdf --show-npages '%s'", path);
    char *count = fixture_run(command);
    ck_assert_str_eq(count, "40000\n");
    free(count);
    support_remove(folder);
    buf_done(&pdf);
    sheets_done(&sheets);
}
END_TEST

/* Black of a rendered page in the quarter of the card's box given by column and row. */
static unsigned long ink_in(const char *path, int column, int row)
{
    char command[512];
    snprintf(command, sizeof command, "pdftoppm -r 72 -x %d -y %d -W 126 -H 72 -gray '%s' | tail -c 9072 | od -An -v -tu1",
             54 + 126 * column, 36 + 72 * row, path);
    char *bytes = fixture_run(command), *at = bytes;
    unsigned long ink = 0;
    for (char *end;; at = end) {
        unsigned long value = strtoul(at, &end, 10);
        if (end == at)
            break;
        ink += 255 - value;
    }
    free(bytes);
    return ink;
}

START_TEST(a_turned_face_stands_on_its_head)
{
    Sheets sheets;
    Buf upright = {0}, turned = {0};
    char first[256], second[256], *folder = support_scratch(), *other = support_scratch();
    sheets_init(&sheets);
    write_pages(&sheets, 1, 1, &upright);
    sheets.placements[0].turned = true;
    write_pages(&sheets, 1, 1, &turned);
    fixture_save(&upright, folder, first, sizeof first);
    fixture_save(&turned, other, second, sizeof second);
    for (int i = 0; i < 4; i++) {
        unsigned long a = ink_in(first, i % 2, i / 2), b = ink_in(second, 1 - i % 2, 1 - i / 2);
        ck_assert_msg(a < b + b / 50 + 500 && b < a + a / 50 + 500, "quarter %d: %lu and %lu", i, a, b);
    }
    support_remove(folder);
    support_remove(other);
    buf_done(&upright);
    buf_done(&turned);
    sheets_done(&sheets);
}
END_TEST

typedef struct Watch {
    size_t told, stop_at;
} Watch;

static bool watch(void *data, size_t page, size_t page_count)
{
    Watch *seen = data;
    ck_assert_uint_eq(page, seen->told);
    ck_assert_uint_eq(page_count, 40);
    seen->told++;
    return page != seen->stop_at;
}

static const struct {
    const char *why;
    size_t stop_at, told;
    bool ok;
} watches[] = {
    {"all pages are told", SIZE_MAX, 41, true},
    {"stopped before the first page", 0, 1, false},
    {"stopped in the middle", 17, 18, false},
    {"stopped after the last page", 40, 41, false},
};

START_TEST(progress_is_told_after_each_page_and_can_stop)
{
    Sheets sheets;
    Watch seen = {.stop_at = watches[_i].stop_at};
    PdfPage pages[40];
    PdfProgress progress = {watch, &seen};
    Error err = {0};
    Buf out = {0}, quiet = {0};
    sheets_init(&sheets);
    for (size_t i = 0; i < 40; i++)
        pages[i] = (PdfPage){.placements = sheets.placements, .count = 10};
    PdfRequest request = {.title = "Pages", .language = "en", .width_pt = 612, .height_pt = 792, .pages = pages, .page_count = 40};
    request.faces = (const DisplayList *[]){&sheets.face};
    request.face_count = 1;
    fixture_write(&request, &quiet);
    request.progress = &progress;
    ck_assert_msg(pdf_write(&request, &out, &err) == watches[_i].ok, "%s", watches[_i].why);
    ck_assert_msg(seen.told == watches[_i].told, "%s: %zu", watches[_i].why, seen.told);
    ck_assert_int_eq(err.kind, ERROR_NONE);
    ck_assert_uint_eq(out.len, watches[_i].ok ? quiet.len : 0);
    buf_done(&out);
    buf_done(&quiet);
    sheets_done(&sheets);
}
END_TEST

Suite *suite_pdf_pages(void)
{
    Suite *suite = suite_create("pdf/pages");
    TCase *tcase = tcase_create("pages");
    tcase_set_timeout(tcase, 120);
    tcase_add_test(tcase, a_face_placed_often_is_one_form);
    tcase_add_test(tcase, pages_that_are_alike_share_their_content);
    tcase_add_test(tcase, more_pages_than_one_array_holds_are_all_there);
    tcase_add_test(tcase, a_turned_face_stands_on_its_head);
    tcase_add_loop_test(tcase, progress_is_told_after_each_page_and_can_stop, 0, sizeof watches / sizeof *watches);
    suite_add_tcase(suite, tcase);
    return suite;
}
