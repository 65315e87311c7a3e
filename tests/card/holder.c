/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fixture.h"

static const Role reading_order[] = {ROLE_TITLE, ROLE_ITEM_LABEL, ROLE_ITEM,      ROLE_ITEM_LABEL, ROLE_ITEM,     ROLE_ITEM_LABEL,
                                     ROLE_ITEM,  ROLE_ITEM_LABEL, ROLE_ITEM,      ROLE_ITEM_LABEL, ROLE_ITEM,     ROLE_ITEM_LABEL,
                                     ROLE_ITEM,  ROLE_PARAGRAPH,  ROLE_PARAGRAPH, ROLE_PARAGRAPH,  ROLE_PARAGRAPH};

START_TEST(ops_come_in_reading_order)
{
    static const char *const foot[] = {"Línea de respuesta", "Lake Street Neighbors", "612-555-0123", "2026-11 es"};
    Fixture fixture;
    Card card;
    size_t at = 0;
    fixture_open(&fixture, "es");
    fixture.request.region = &fixture.region;
    fixture_layout(&fixture, &card);
    for (size_t i = 0; i < card.faces[0].count; i++) {
        const DrawOp *op = &card.faces[0].ops[i];
        if (op->kind != DRAW_TEXT)
            continue;
        ck_assert_uint_lt(at, sizeof reading_order / sizeof *reading_order);
        ck_assert_int_eq(op->text.role, reading_order[at]);
        if (at >= 13)
            ck_assert_msg(strstr(paragraph_text(op->text.paragraph), foot[at - 13]) != NULL, "%s", paragraph_text(op->text.paragraph));
        at++;
    }
    ck_assert_uint_eq(at, sizeof reading_order / sizeof *reading_order);
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

START_TEST(an_arabic_face_is_mirrored_whole)
{
    Fixture fixture;
    Card card;
    double box[4];
    fixture_open(&fixture, "ar");
    fixture.request.region = &fixture.region;
    fixture_layout(&fixture, &card);
    const DisplayList *face = &card.faces[0];
    ck_assert(face->rtl && strcmp(face->language, "ar") == 0 && !card.faces[1].rtl);
    ck_assert(draw_op_ink(&face->ops[0], box));
    ck_assert_msg(fixture_near(box[2], 243, 1), "heading ends at %.2f", box[2]);
    ck_assert(draw_op_ink(fixture_find_op(face, "2026-11 ar"), box));
    ck_assert_msg(fixture_near(box[0], 9, 1), "edition starts at %.2f", box[0]);
    for (size_t i = 0; i < face->count; i++) {
        const DrawOp *op = &face->ops[i];
        if (op->kind != DRAW_TEXT || !draw_op_ink(op, box))
            continue;
        if (op->text.role == ROLE_ITEM_LABEL)
            ck_assert_msg(box[0] > 243 - 11.5 && box[2] <= 243, "numeral at %.2f", box[0]);
        if (op->text.role == ROLE_ITEM)
            ck_assert_msg(fixture_near(box[2], 243 - 11.5, 1.2), "line ends at %.2f", box[2]);
    }
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

START_TEST(the_english_phrase_is_bold_latin_inside_every_language)
{
    static const char phrase[] = "“I choose to stay silent.”";
    Fixture fixture;
    Card card;
    fixture_open(&fixture, fixture_languages[_i]);
    fixture_layout(&fixture, &card);
    const DrawText *item = fixture_find(&card.faces[0], phrase);
    ck_assert_ptr_nonnull(item);
    const TextSpan *spans;
    ck_assert_uint_eq(paragraph_spans(item->paragraph, &spans), 1);
    ck_assert_uint_eq(spans[0].end - spans[0].start, strlen(phrase));
    ck_assert_uint_eq(spans[0].flags, SPAN_BOLD | SPAN_ISOLATE | SPAN_KEEP | SPAN_LATIN | SPAN_ENGLISH);
    for (size_t i = 0; i < item->line_count; i++) {
        const TextLine *line = item->lines[i].line;
        bool starts = line->start <= spans[0].start && spans[0].start < line->end;
        ck_assert_msg(!starts || line->end >= spans[0].end, "the phrase is broken");
        for (size_t k = 0; k < line->run_count; k++) {
            const GlyphRun *run = &line->runs[k];
            size_t cluster = run->glyphs[0].cluster;
            if (cluster >= spans[0].start && cluster < spans[0].end)
                ck_assert_msg(font_info(run->font)->bold && !run->rtl, "%s", font_info(run->font)->postscript_name);
        }
    }
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

START_TEST(spare_height_stays_above_the_foot)
{
    Fixture fixture;
    Card card;
    double box[4];
    fixture_open(&fixture, "en");
    fixture.request.region = &fixture.region;
    fixture.recipe.faces[0].item_count = 2;
    fixture.recipe.faces[0].states = NULL;
    fixture_layout(&fixture, &card);
    ck_assert(draw_op_ink(fixture_find_op(&card.faces[0], "Ask to see a warrant"), box));
    ck_assert_msg(box[3] < 70, "ends at %.2f", box[3]);
    ck_assert(fixture_near(card.fit[0].size_pt, 10.5, 1e-9) && fixture_near(card.fit[0].gap, 0.5, 1e-9));
    card_done(&card);
    fixture_done(&fixture);
}
END_TEST

Suite *suite_card_holder(void)
{
    Suite *suite = suite_create("card/holder");
    TCase *tcase = tcase_create("holder");
    tcase_add_test(tcase, ops_come_in_reading_order);
    tcase_add_test(tcase, an_arabic_face_is_mirrored_whole);
    tcase_add_loop_test(tcase, the_english_phrase_is_bold_latin_inside_every_language, 0, FIXTURE_LANGUAGES);
    tcase_add_test(tcase, spare_height_stays_above_the_foot);
    suite_add_tcase(suite, tcase);
    return suite;
}
