/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

static const char *const latin[] = {"/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf", NULL};
static const char *const latin_bold[] = {"/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf", NULL};
static const char *const arabic[] = {"/usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.ttf", NULL};
static const char *const han[] = {"/usr/share/fonts/truetype/wqy/wqy-microhei.ttc#0", NULL};
static const char *const none[] = {NULL};

static const FontRow rows[] = {
    {"Latn", latin, latin_bold, "Noto Sans", "fonts-noto-core"},
    {"Arab", arabic, none, "Noto Naskh Arabic", "fonts-noto-core"},
    {"Hans", han, none, "WenQuanYi Micro Hei", "fonts-wqy-microhei"},
};

Fonts *draw_fonts(void)
{
    return fonts_new(rows, sizeof rows / sizeof *rows, NULL);
}

void draw_sample(DisplayList *list, Fonts *fonts, Sample sample)
{
    TextStyle style = {.language = sample.language, .script = sample.script, .rtl = sample.rtl, .bold = sample.bold};
    TextInput input = {.text = sample.text, .style = style, .unit = "sample"};
    Error err = {0};
    Paragraph *paragraph;
    TextLines lines;
    ck_assert_msg(paragraph_shape(fonts, &input, &paragraph, &err), "%s", support_error_text(&err));
    draw_own(list, paragraph);
    paragraph_break(paragraph, 1000, &list->arena, &lines);
    DrawLine at = {sample.x_pt, sample.baseline_pt, &lines.lines[0]};
    draw_text(list, (DrawText){.paragraph = paragraph,
                               .lines = &at,
                               .line_count = lines.count,
                               .size_pt = sample.size_pt,
                               .stroke_pt = sample.stroke_pt,
                               .quarter_turns = sample.quarter_turns});
}
