/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "raster/fixture.h"

#include <string.h>

#include "support/support.h"
#include "util/file.h"

#define NOTO "/usr/share/fonts/truetype/noto/"
#define CJK  "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"

enum { WHITE = 255, CHANNELS = 3 };

static const FontRow rows[] = {
    {"Latn", (const char *const[]){NOTO "NotoSans-Regular.ttf", NULL}, (const char *const[]){NULL}, "Noto Sans", "fonts-noto-core"},
    {"Hans", (const char *const[]){CJK "#2", NULL}, (const char *const[]){NULL}, "Noto Sans CJK SC", "fonts-noto-cjk"},
};

Fonts *fixture_fonts(void)
{
    return fonts_new(rows, sizeof rows / sizeof *rows, NULL);
}

bool fixture_has_cjk(void)
{
    return file_exists(CJK);
}

void fixture_text(DisplayList *list, Fonts *fonts, const char *text, DrawText style, double x_pt, double baseline_pt)
{
    bool han = (unsigned char)*text >= 0xE3;
    TextInput input = {.text = text, .style = {.language = han ? "zh_CN" : "en", .script = han ? "Hans" : "Latn"}, .unit = "test.unit"};
    Paragraph *paragraph = NULL;
    TextLines lines;
    Error err = {0};
    ck_assert_msg(paragraph_shape(fonts, &input, &paragraph, &err), "%s", support_error_text(&err));
    draw_own(list, paragraph);
    paragraph_break(paragraph, 1000, &list->arena, &lines);
    ck_assert_uint_eq(lines.count, 1);
    DrawLine line = {x_pt, baseline_pt, lines.lines};
    style.paragraph = paragraph;
    style.lines = &line;
    style.line_count = 1;
    draw_text(list, style);
}

Raster fixture_draw(const DisplayList *list, double dpi)
{
    Raster raster = {0};
    Error err = {0};
    ck_assert_msg(raster_draw(list, dpi, &raster, &err), "%s", support_error_text(&err));
    return raster;
}

const unsigned char *fixture_at(const Raster *raster, int x, int y)
{
    return raster->pixels + CHANNELS * ((size_t)y * (size_t)raster->width + (size_t)x);
}

double fixture_ink(const Raster *raster)
{
    size_t sum = 0, count = (size_t)raster->width * (size_t)raster->height;
    for (size_t i = 0; i < count; i++)
        sum += WHITE - raster->pixels[CHANNELS * i + 1];
    return (double)sum / WHITE;
}

bool fixture_box(const Raster *raster, int box[4])
{
    int x0 = raster->width, y0 = raster->height, x1 = 0, y1 = 0;
    for (int y = 0; y < raster->height; y++) {
        for (int x = 0; x < raster->width; x++) {
            if (fixture_at(raster, x, y)[1] == WHITE)
                continue;
            x0 = x < x0 ? x : x0, x1 = x >= x1 ? x + 1 : x1;
            y0 = y < y0 ? y : y0, y1 = y + 1;
        }
    }
    memcpy(box, (int[4]){x0, y0, x1, y1}, 4 * sizeof *box);
    return x0 < x1;
}
