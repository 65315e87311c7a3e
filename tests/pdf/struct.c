/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/struct.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pdf/fixture.h"
#include "support/support.h"

/* Poppler's reading of the tags of a sheet with one face placed four times. */
static char *tags_of(const FixtureLanguage *language, const char *format)
{
    Fonts *fonts = fixture_fonts();
    DisplayList face;
    Buf pdf = {0};
    char path[256], command[400], *folder = support_scratch();
    PdfPlacement placements[4];
    fixture_face(fonts, language, &face);
    for (size_t i = 0; i < 4; i++)
        placements[i] = (PdfPlacement){.x_pt = 54, .y_pt = 36 + 144.0 * (double)i};
    PdfPage page = {.placements = placements, .count = 4};
    PdfRequest request = {.title = "Tags", .language = "en", .width_pt = 612, .height_pt = 792, .pages = &page, .page_count = 1};
    request.faces = (const DisplayList *[]){&face};
    request.face_count = 1;
    fixture_write(&request, &pdf);
    fixture_save(&pdf, folder, path, sizeof path);
    snprintf(command, sizeof command, format, path);
    char *text = fixture_run(command);
    support_remove(folder);
    buf_done(&pdf);
    draw_done(&face);
    fonts_free(fonts);
    return text;
}

static const struct {
    const char *tag;
    size_t count;
} tag_cases[] = {{"  Sect\n", 1}, {"H1 (block)", 1}, {"L (block)", 1}, {"LI (block)", 6}, {"Lbl (block)", 6}, {"LBody (block)", 6}};

START_TEST(a_face_is_read_once_as_title_and_list)
{
    const FixtureLanguage *language = &fixture_languages[_i];
    char *tags = tags_of(language, "pdfinfo -struct-text '%s' 2>&1");
    const char *at = strstr(tags, "H1 (block)");
    for (size_t i = 0; i < sizeof tag_cases / sizeof *tag_cases; i++)
        ck_assert_msg(fixture_count(tags, tag_cases[i].tag) == tag_cases[i].count, "%s: %s\n%s", language->code, tag_cases[i].tag, tags);
    for (char number = '1'; number <= '6'; number++) {
        char label[] = "\"1\"";
        label[1] = number;
        at = at ? strstr(at, label) : NULL;
        ck_assert_msg(at != NULL, "%s: %s is not in order\n%s", language->code, label, tags);
    }
    free(tags);
}
END_TEST

/* Poppler's walk of the tags reads glyphs and not ActualText, a piece a line. */
START_TEST(every_letter_of_a_right_to_left_title_is_tagged_in_reading_order)
{
    static const char *const letters[] = {"ل", "د", "ي", "ك", " ", "ح", "ق", "و", "ق"};
    char *tags = tags_of(&fixture_languages[3], "pdfinfo -struct-text '%s' 2>&1");
    const char *at = strstr(tags, "H1 (block)");
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) {
        char piece[8];
        snprintf(piece, sizeof piece, "\"%s\"", letters[i]);
        at = at ? strstr(at + 1, piece) : NULL;
        ck_assert_msg(at != NULL, "letter %zu is missing", i);
    }
    free(tags);
}
END_TEST

START_TEST(elements_carry_language_and_text)
{
    char *json = tags_of(&fixture_languages[0], "qpdf --json=1 --json-key=objects '%s'");
    ck_assert_uint_ge(fixture_count(json, "\"/Lang\": \"es\""), 7); /* the title and six items; numerals are English */
    ck_assert_uint_ge(fixture_count(json, "\"/ActualText\": \""), 13);
    ck_assert_ptr_nonnull(strstr(json, "\"/ActualText\": \"Usted tiene derechos\""));
    ck_assert_ptr_nonnull(strstr(json, "\"/Marked\": true"));
    ck_assert_ptr_nonnull(strstr(json, "\"/ParentTree\""));
    free(json);
}
END_TEST

Suite *suite_pdf_struct(void)
{
    Suite *suite = suite_create("pdf/struct");
    TCase *tcase = tcase_create("struct");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, a_face_is_read_once_as_title_and_list, 0, FIXTURE_LANGUAGES);
    tcase_add_test(tcase, every_letter_of_a_right_to_left_title_is_tagged_in_reading_order);
    tcase_add_test(tcase, elements_carry_language_and_text);
    suite_add_tcase(suite, tcase);
    return suite;
}
