/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/fixture.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "support/support.h"
#include "util/mem.h"

#define MM(x)  ((x)*72 / 25.4)
#define LETTER .paper = "letter", .sheet_width_pt = 612, .sheet_height_pt = 792
#define A4     .paper = "a4", .sheet_width_pt = MM(210), .sheet_height_pt = MM(297)
#define GRID(c, r, w, h, l, t, gx, gy)                                                                                                     \
    .columns = c, .rows = r, .card_width_pt = MM(w), .card_height_pt = MM(h), .left_pt = MM(l), .top_pt = MM(t), .gap_x_pt = MM(gx),       \
    .gap_y_pt = MM(gy)

const Stock fixture_stocks[] = {
    {.id = "plain-letter", LETTER, GRID(2, 5, 88.9, 50.8, 19.05, 12.7, 0, 0)},
    {.id = "plain-a4", A4, GRID(2, 5, 85, 54, 15, 13.5, 10, 0)},
    {.id = "avery-5371", LETTER, GRID(2, 5, 88.9, 50.8, 19.05, 12.7, 0, 0), .perforated = true},
    {.id = "avery-c32011", A4, GRID(2, 5, 85, 54, 15, 13.5, 10, 0), .perforated = true},
    {.id = "lp-795", A4, GRID(2, 5, 85, 55, 14, 10.5, 10, 0)},
    {.id = "dp-837", A4, GRID(2, 5, 85, 55, 15, 6, 10, 1.5), .perforated = true},
    {.id = "herma-5028", A4, GRID(2, 5, 83.8, 50.8, 18.6, 22, 5.4, 0)},
    {.id = "hama-50400", A4, GRID(2, 5, 85, 55, 13.5, 10.5, 10, 0)},
    {.id = "avery-8373", LETTER, GRID(2, 4, 88.9, 50.8, 12.7, 19.05, 12.7, 12.7)},
    {.id = "avery-5361", LETTER, GRID(1, 3, 82.55, 50.8, 109.54, 21.17, 0, 42.33), .perforated = true},
    {.id = "landscape", .paper = "letter", .sheet_width_pt = 792, .sheet_height_pt = 612, GRID(2, 3, 88.9, 50.8, 40, 20, 10, 5)},
    {.id = "landscape-perforated",
     .paper = "letter",
     .sheet_width_pt = 792,
     .sheet_height_pt = 612,
     GRID(3, 4, 80, 48, 12, 9, 2, 1),
     .perforated = true},
    {.id = "one", .paper = "small", .sheet_width_pt = 300, .sheet_height_pt = 200, GRID(1, 1, 85, 54, 3, 2, 0, 0)},
    {.id = "many", LETTER, GRID(2, 20, 60, 12, 25, 15, 0, 0)},
    {.id = "narrow", LETTER, GRID(2, 5, 104.5, 54, 3, 4, 0, 0.3)},
    {0},
};
const int fixture_stock_count = sizeof fixture_stocks / sizeof *fixture_stocks - 1;

const RunEntry fixture_run[2] = {
    {.card = 0, .count = 3, .code = "es", .english_name = "Spanish", .edition = "2026-11 es 3F2A9K"},
    {.card = 1, .count = 7, .code = "ar", .english_name = "Arabic", .edition = "2026-11 ar 91C0TZ"},
};

const Stock *fixture_stock(const char *id)
{
    for (const Stock *stock = fixture_stocks; stock->id; stock++)
        if (strcmp(stock->id, id) == 0)
            return stock;
    ck_abort_msg("no stock %s", id);
}

Fonts *fixture_fonts(void)
{
    static const char *const regular[] = {"/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf", NULL};
    static const char *const bold[] = {"/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf", NULL};
    static const FontRow row = {.script = "Latn", .regular = regular, .bold = bold, .family = "Noto Sans", .package = "fonts-noto-core"};
    return fonts_new(&row, 1, NULL);
}

SheetRequest fixture_request(const Stock *stock, Fonts *fonts)
{
    return (SheetRequest){.stock = stock,
                          .entries = fixture_run,
                          .entry_count = 2,
                          .card_width_pt = stock->card_width_pt,
                          .card_height_pt = stock->card_height_pt,
                          .flip = FLIP_LONG,
                          .start = 1,
                          .card_title = "At the door",
                          .skin = "red",
                          .fonts = fonts};
}

RunEntry *fixture_languages(size_t count, unsigned each)
{
    RunEntry *entries = mem_array(count, sizeof *entries);
    for (size_t i = 0; i < count; i++) {
        Buf code = {0}, edition = {0};
        buf_addf(&code, "%c%c_XX", (char)('a' + i / 26), (char)('a' + i % 26));
        buf_addf(&edition, "2026-11 %s WX%02zuYQ", buf_str(&code), i);
        entries[i] =
            (RunEntry){.card = i, .count = each, .code = buf_take(&code), .english_name = "Language", .edition = buf_take(&edition)};
    }
    return entries;
}

void fixture_run_free(RunEntry *entries, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        free((char *)entries[i].code);
        free((char *)entries[i].edition);
    }
    free(entries);
}

SheetPlan fixture_plan(const SheetRequest *request)
{
    SheetPlan plan = {0};
    Error err = {0};
    ck_assert_msg(sheet_plan(request, &plan, &err), "%s: %s", request->stock->id, support_error_text(&err));
    return plan;
}

const char *fixture_texts(const DisplayList *list, double size_pt, Buf *out)
{
    for (size_t i = 0; i < list->count; i++) {
        const DrawOp *op = &list->ops[i];
        if (op->kind != DRAW_TEXT || fabs(op->text.size_pt - size_pt) > 0.01)
            continue;
        if (out->len)
            buf_add_char(out, ' ');
        buf_add_str(out, paragraph_text(op->text.paragraph));
    }
    return buf_str(out);
}
