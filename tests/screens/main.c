/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/support.h"

Suite *suite_screens_bidi(void);
Suite *suite_screens_blank(void);
Suite *suite_screens_editor(void);
Suite *suite_screens_face(void);
Suite *suite_screens_find(void);
Suite *suite_screens_find_rows(void);
Suite *suite_screens_form(void);
Suite *suite_screens_form_make(void);
Suite *suite_screens_form_words(void);
Suite *suite_screens_form_draw(void);
Suite *suite_screens_start(void);
Suite *suite_screens_frame(void);
Suite *suite_screens_gallery(void);
Suite *suite_screens_help(void);
Suite *suite_screens_help_rows(void);
Suite *suite_screens_home(void);
Suite *suite_screens_home_look(void);
Suite *suite_screens_home_parts(void);
Suite *suite_screens_lacking(void);
Suite *suite_screens_lesson(void);
Suite *suite_screens_lesson_draw(void);
Suite *suite_screens_making(void);
Suite *suite_screens_measure(void);
Suite *suite_screens_measure_name(void);
Suite *suite_screens_measure_read(void);
Suite *suite_screens_measure_scale(void);
Suite *suite_screens_measure_words(void);
Suite *suite_screens_parts(void);
Suite *suite_screens_message(void);
Suite *suite_screens_order(void);
Suite *suite_screens_picker(void);
Suite *suite_screens_picker_rows(void);
Suite *suite_screens_picker_table(void);
Suite *suite_screens_reader(void);
Suite *suite_screens_ready(void);
Suite *suite_screens_ready_parts(void);
Suite *suite_screens_run(void);
Suite *suite_screens_ui(void);
Suite *suite_screens_unit(void);
Suite *suite_screens_words(void);

int main(void)
{
    return support_run((const SuiteMaker[]){suite_screens_bidi,
                                            suite_screens_blank,
                                            suite_screens_editor,
                                            suite_screens_face,
                                            suite_screens_find,
                                            suite_screens_find_rows,
                                            suite_screens_form,
                                            suite_screens_form_make,
                                            suite_screens_form_words,
                                            suite_screens_form_draw,
                                            suite_screens_start,
                                            suite_screens_frame,
                                            suite_screens_gallery,
                                            suite_screens_help,
                                            suite_screens_help_rows,
                                            suite_screens_home,
                                            suite_screens_home_look,
                                            suite_screens_home_parts,
                                            suite_screens_lacking,
                                            suite_screens_lesson,
                                            suite_screens_lesson_draw,
                                            suite_screens_making,
                                            suite_screens_measure,
                                            suite_screens_measure_name,
                                            suite_screens_measure_read,
                                            suite_screens_measure_scale,
                                            suite_screens_measure_words,
                                            suite_screens_parts,
                                            suite_screens_message,
                                            suite_screens_order,
                                            suite_screens_picker,
                                            suite_screens_picker_rows,
                                            suite_screens_picker_table,
                                            suite_screens_reader,
                                            suite_screens_ready,
                                            suite_screens_ready_parts,
                                            suite_screens_run,
                                            suite_screens_ui,
                                            suite_screens_unit,
                                            suite_screens_words,
                                            NULL});
}
