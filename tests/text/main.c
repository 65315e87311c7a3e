/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/support.h"

Suite *suite_text_bidi(void);
Suite *suite_text_break(void);
Suite *suite_text_cff(void);
Suite *suite_text_dump(void);
Suite *suite_text_find(void);
Suite *suite_text_font(void);
Suite *suite_text_fonts(void);
Suite *suite_text_grapheme(void);
Suite *suite_text_itemise(void);
Suite *suite_text_joining(void);
Suite *suite_text_line(void);
Suite *suite_text_paragraph(void);
Suite *suite_text_place(void);
Suite *suite_text_segmenter(void);
Suite *suite_text_shape(void);
Suite *suite_text_spaces(void);
Suite *suite_text_subset(void);
Suite *suite_text_terminal(void);
Suite *suite_text_visual(void);

int main(void)
{
    static const SuiteMaker suites[] = {suite_text_bidi,    suite_text_break,     suite_text_cff,    suite_text_dump,
                                        suite_text_find,    suite_text_font,      suite_text_fonts,  suite_text_grapheme,
                                        suite_text_itemise, suite_text_joining,   suite_text_line,   suite_text_paragraph,
                                        suite_text_place,   suite_text_segmenter, suite_text_shape,  suite_text_spaces,
                                        suite_text_subset,  suite_text_terminal,  suite_text_visual, NULL};
    return support_run(suites);
}
