/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "sample.h"
#include "support/support.h"

/* Runs of the whole paragraph, then the lines at a measure of nine em: about four words. */
START_TEST(every_language_sets_as_it_did)
{
    const Sample *sample = &samples[_i];
    Fonts *fonts = sample_fonts();
    Paragraph *paragraph = sample_paragraph(fonts, sample->language);
    Arena arena = {0};
    TextLines lines;
    Buf dump = {0}, name = {0};
    paragraph_dump(paragraph, &dump);
    paragraph_break(paragraph, 9, &arena, &lines);
    text_lines_dump(paragraph, &lines, &dump);
    buf_addf(&name, "text-%s.txt", sample->language);
    support_golden(buf_str(&name), buf_str(&dump));
    buf_done(&name);
    buf_done(&dump);
    arena_done(&arena);
    paragraph_free(paragraph);
    fonts_free(fonts);
}
END_TEST

Suite *suite_text_dump(void)
{
    size_t count = 0;
    while (samples[count].language)
        count++;
    TCase *languages = tcase_create("languages");
    tcase_add_loop_test(languages, every_language_sets_as_it_did, 0, (int)count);
    Suite *suite = suite_create("text/dump");
    suite_add_tcase(suite, languages);
    return suite;
}
