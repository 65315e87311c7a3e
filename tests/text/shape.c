/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/shape.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sample.h"
#include "support/support.h"
#include "text/paragraph.h"
#include "util/mem.h"

/* As hb-shape writes it: [id=cluster@dx,dy+advance|…] in font units. */
static void add_glyphs(const Item *item, const ShapedRun *run, Buf *out)
{
    double units = item->face.font->info.units_per_em / item->scale;
    for (size_t i = 0; i < run->count; i++) {
        const ShapedGlyph *glyph = &run->glyphs[i];
        buf_addf(out, "%c%u=%zu", i ? '|' : '[', (unsigned)glyph->id, glyph->cluster - item->start);
        if (fabs(glyph->dx) > 1e-9 || fabs(glyph->dy) > 1e-9)
            buf_addf(out, "@%ld,%ld", lround(glyph->dx * units), lround(glyph->dy * units));
        buf_addf(out, "+%ld", lround(glyph->advance * units));
    }
    buf_add_str(out, "]\n");
}

/* What hb-shape makes of the same stretch, in its context. No sample holds an apostrophe. */
static void add_reference(const Paragraph *paragraph, const Item *item, Buf *out)
{
    char script[5] = "", line[512];
    Buf command = {0};
    hb_tag_to_string(hb_script_to_iso15924_tag(item->script), script);
    buf_addf(&command, "hb-shape --no-glyph-names --utf8-clusters --shapers=ot --direction=%s --script=%s --language='%s' --face-index=%u",
             item->level & 1 ? "rtl" : "ltr", script, hb_language_to_string(paragraph->shape_language), item->face.font->index);
    buf_addf(&command, " --text-before='%.*s' --text-after='%s' '%s'", (int)item->start, paragraph->text, paragraph->text + item->end,
             item->face.font->info.path);
    buf_addf(&command, " --text='%.*s'", (int)(item->end - item->start), paragraph->text + item->start);
    FILE *pipe = popen(buf_str(&command), "r");
    ck_assert_ptr_nonnull(pipe);
    while (fgets(line, sizeof line, pipe))
        buf_add_str(out, line);
    ck_assert_int_eq(pclose(pipe), 0);
    buf_done(&command);
}

START_TEST(glyphs_are_those_of_hb_shape)
{
    if (system("hb-shape --version >/dev/null 2>&1") != 0)
        return;
    Fonts *fonts = sample_fonts();
    Paragraph *paragraph = sample_paragraph(fonts, samples[_i].language);
    for (size_t i = 0; i < paragraph->item_count; i++) {
        Buf have = {0}, want = {0};
        add_glyphs(&paragraph->items[i], &paragraph->runs[i], &have);
        add_reference(paragraph, &paragraph->items[i], &want);
        ck_assert_str_eq(buf_str(&have), buf_str(&want));
        buf_done(&have);
        buf_done(&want);
    }
    paragraph_free(paragraph);
    fonts_free(fonts);
}
END_TEST

static const struct {
    const char *code, *want;
} language_cases[] = {{"en", "en"}, {"zh_CN", "zh-cn"}, {"sr@latin", "sr"}, {"pt_BR.UTF-8", "pt-br"}, {"fa_AF", "fa-af"}};

START_TEST(gettext_codes_become_languages)
{
    ck_assert_str_eq(hb_language_to_string(shape_language(language_cases[_i].code)), language_cases[_i].want);
}
END_TEST

/* Joiners are invisible, but what they do is not. */
START_TEST(joiners_work_and_are_never_boxes)
{
    static const struct {
        const char *language, *plain, *joined;
    } rows[] = {{"hi", "क्ष", "क्‍ष"}, {"ar", "هه", "ه‌ه"}, {"km", "កក", "ក​ក"}};
    Fonts *fonts = sample_fonts();
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        TextInput input = sample_input(sample_find(rows[i].language));
        input.text = rows[i].plain;
        Paragraph *plain = sample_shape(fonts, &input);
        input.text = rows[i].joined;
        Paragraph *joined = sample_shape(fonts, &input);
        ck_assert_uint_eq(joined->item_count, 1);
        bool same = plain->runs[0].count == joined->runs[0].count;
        for (size_t k = 0; same && k < plain->runs[0].count; k++)
            same = plain->runs[0].glyphs[k].id == joined->runs[0].glyphs[k].id;
        ck_assert_msg(!same, "%s", rows[i].language);
        paragraph_free(plain);
        paragraph_free(joined);
    }
    fonts_free(fonts);
}
END_TEST

Suite *suite_text_shape(void)
{
    size_t count = 0;
    while (samples[count].language)
        count++;
    TCase *shaping = tcase_create("shaping");
    tcase_set_timeout(shaping, 60);
    tcase_add_loop_test(shaping, glyphs_are_those_of_hb_shape, 0, (int)count);
    tcase_add_loop_test(shaping, gettext_codes_become_languages, 0, sizeof language_cases / sizeof *language_cases);
    tcase_add_test(shaping, joiners_work_and_are_never_boxes);
    Suite *suite = suite_create("text/shape");
    suite_add_tcase(suite, shaping);
    return suite;
}
