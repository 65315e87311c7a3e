/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/extract.h"

#include <string.h>

#include "pdf/fixture.h"
#include "support/support.h"

/* The operators of one paragraph of a language, on a page of its own direction. */
static void extract_one(const FixtureLanguage *language, const char *text, bool tagged, Buf *out)
{
    Fonts *fonts = fixture_fonts();
    DisplayList list;
    PdfFonts used = {0};
    PdfDoc doc = {0};
    Error err = {0};
    draw_init(&list, 252, 144);
    fixture_text(&list, fixture_paragraph(fonts, language, text, false), (DrawText){.size_pt = 9, .role = ROLE_ITEM},
                 (double[]){9, 40, 200}, 12);
    pdf_fonts_collect(&used, &list);
    ck_assert(doc_open(&doc, &err));
    ck_assert(pdf_fonts_embed(&used, &doc, &err));
    ExtractContext context = {.fonts = &used, .height_pt = 144, .rtl_page = extract_is_rtl(&list)};
    ck_assert(context.rtl_page == language->rtl);
    StructTree tags;
    struct_begin(&tags, &doc);
    struct_page(&tags, doc_dict(&doc));
    struct_face(&tags, &list);
    struct_add(&tags, &list.ops[0].text);
    Pen pen = {.out = out};
    extract_text(&context, &list.ops[0].text, tagged ? &tags : NULL, &pen);
    pen_end_text(&pen);
    struct_end(&tags);
    doc_close(&doc);
    pdf_fonts_done(&used);
    draw_done(&list);
    fonts_free(fonts);
}

static const FixtureLanguage *language_of(const char *code)
{
    const FixtureLanguage *language = fixture_languages;
    while (strcmp(language->code, code) != 0)
        language++;
    return language;
}

static const struct {
    const char *code, *text;
    size_t spans;
    const char *holds, *why;
} cases[] = {
    {"es", "una puerta", 1,
     "/Span<</MCID 0/ActualText<FEFF0075006E0061002000700075006500720074"
     "0061>>>BDC",
     "a paragraph is one span"},
    {"es", "No firme nada, ningún papel ni formulario, antes de hablar con un abogado de confianza.", 1, "/MCID 0",
     "two lines are one span"},
    {"ar", "باب", 3, "/MCID 2>>BDC", "a box for every letter; the leftmost is read last"},
    {"ar", "باب.", 4, "<FEFF200F002E>", "a full stop has a letter's direction on its left"},
    {"ar", "سلا، باب", 8, "<FEFF200F060C>", "also one that the font puts into a cluster with the letter before it"},
    {"ar", "باب 911", 5, "003900310031", "a number is one span, and so is the space before it"},
};

START_TEST(spans_follow_the_direction)
{
    Buf out = {0};
    extract_one(language_of(cases[_i].code), cases[_i].text, true, &out);
    ck_assert_msg(fixture_count(buf_str(&out), "/Span") == cases[_i].spans, "%s:\n%s", cases[_i].why, buf_str(&out));
    ck_assert_msg(strstr(buf_str(&out), cases[_i].holds) != NULL, "%s:\n%s", cases[_i].why, buf_str(&out));
    ck_assert_uint_eq(fixture_count(buf_str(&out), "BDC\n"), fixture_count(buf_str(&out), "EMC\n"));
    ck_assert_uint_eq(fixture_count(buf_str(&out), "BT\n"), 1);
    ck_assert_uint_eq(fixture_count(buf_str(&out), "ET\n"), 1);
    buf_done(&out);
}
END_TEST

START_TEST(a_copy_that_is_not_tagged_has_no_mcid)
{
    Buf out = {0};
    extract_one(language_of("es"), "una puerta", false, &out);
    ck_assert_ptr_null(strstr(buf_str(&out), "MCID"));
    ck_assert_ptr_nonnull(strstr(buf_str(&out), "/ActualText<FEFF0075006E0061"));
    buf_done(&out);
}
END_TEST

Suite *suite_pdf_extract(void)
{
    Suite *suite = suite_create("pdf/extract");
    TCase *tcase = tcase_create("extract");
    tcase_add_loop_test(tcase, spans_follow_the_direction, 0, sizeof cases / sizeof *cases);
    tcase_add_test(tcase, a_copy_that_is_not_tagged_has_no_mcid);
    suite_add_tcase(suite, tcase);
    return suite;
}
