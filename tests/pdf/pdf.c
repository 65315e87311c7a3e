/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/pdf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pdf/fixture.h"
#include "support/support.h"

/* A Letter sheet with ten cards, the tested face first. */
static void write_sheet(const DisplayList *faces[2], Buf *out)
{
    PdfPlacement front[10], back[10];
    for (size_t i = 0; i < 10; i++) {
        front[i] = (PdfPlacement){.face = 0, .x_pt = 54 + 252.0 * (double)(i % 2), .y_pt = 36 + 144.0 * (double)(i / 2)};
        back[i] = front[i];
        back[i].face = 1;
    }
    PdfPage pages[] = {{.placements = front, .count = 10}, {.placements = back, .count = 10}};
    PdfRequest request = {.title = "At the door",
                          .language = "en",
                          .width_pt = 612,
                          .height_pt = 792,
                          .faces = faces,
                          .face_count = 2,
                          .pages = pages,
                          .page_count = 2,
                          .duplex = PDF_DUPLEX_LONG};
    fixture_write(&request, out);
}

static void expect_strings(const char *path, int page, const char *where, const FixtureLanguage *language)
{
    char command[512];
    snprintf(command, sizeof command, "pdftotext -f %d -l %d %s '%s' -", page, page, where, path);
    char *text = fixture_run(command), *folded = fixture_fold(text);
    for (int i = -1; i < FIXTURE_ITEMS; i++) {
        char *plain = fixture_plain(i < 0 ? language->title : language->items[i]), *expected = fixture_fold(plain);
        ck_assert_msg(strstr(folded, expected) != NULL, "%s %s: no \"%s\" in \"%s\"", language->code, where, expected, folded);
        free(expected);
        free(plain);
    }
    free(folded);
    free(text);
}

START_TEST(every_string_comes_back_out_of_the_first_card)
{
    const FixtureLanguage *language = &fixture_languages[_i], *agent = &fixture_languages[FIXTURE_LANGUAGES - 1];
    Fonts *fonts = fixture_fonts();
    DisplayList front, back;
    Buf pdf = {0};
    char path[256], *folder = support_scratch();
    fixture_face(fonts, language, &front);
    fixture_face(fonts, agent, &back);
    write_sheet((const DisplayList *[]){&front, &back}, &pdf);
    fixture_save(&pdf, folder, path, sizeof path);
    expect_strings(path, 1, "-x 54 -y 36 -W 252 -H 144", language);
    expect_strings(path, 2, "-x 54 -y 36 -W 252 -H 144", agent);
    /* A copy in a form, not tagged, reads the same. */
    expect_strings(path, 1, "-x 306 -y 180 -W 252 -H 144", language);
    support_remove(folder);
    buf_done(&pdf);
    draw_done(&back);
    draw_done(&front);
    fonts_free(fonts);
}
END_TEST

Suite *suite_pdf_pdf(void)
{
    Suite *suite = suite_create("pdf/pdf");
    TCase *tcase = tcase_create("pdf");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, every_string_comes_back_out_of_the_first_card, 0, FIXTURE_LANGUAGES);
    suite_add_tcase(suite, tcase);
    return suite;
}
