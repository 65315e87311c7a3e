/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/support.h"

Suite *suite_cli_browse(void);
Suite *suite_cli_cards(void);
Suite *suite_cli_check(void);
Suite *suite_cli_cli(void);
Suite *suite_cli_fit(void);
Suite *suite_cli_lines(void);
Suite *suite_cli_list(void);
Suite *suite_cli_lookup(void);
Suite *suite_cli_options(void);
Suite *suite_cli_picture(void);
Suite *suite_cli_queue(void);
Suite *suite_cli_read(void);
Suite *suite_cli_table(void);
Suite *suite_cli_tables(void);
Suite *suite_cli_template(void);
Suite *suite_cli_usage(void);
Suite *suite_cli_verify(void);
Suite *suite_cli_words(void);

Suite *suite_cli_calibrate(void);

Suite *suite_cli_plan(void);

Suite *suite_cli_output(void);
Suite *suite_cli_agenda(void);
Suite *suite_cli_document(void);
Suite *suite_cli_leaflet(void);
Suite *suite_cli_review(void);
Suite *suite_cli_since(void);

int main(void)
{
    static const SuiteMaker suites[] = {suite_cli_output,  suite_cli_plan,     suite_cli_calibrate,
                                        suite_cli_browse,  suite_cli_cards,    suite_cli_check,
                                        suite_cli_cli,     suite_cli_fit,      suite_cli_lines,
                                        suite_cli_list,    suite_cli_lookup,   suite_cli_options,
                                        suite_cli_picture, suite_cli_queue,    suite_cli_read,
                                        suite_cli_table,   suite_cli_tables,   suite_cli_template,
                                        suite_cli_usage,   suite_cli_verify,   suite_cli_words,
                                        suite_cli_agenda,  suite_cli_document, suite_cli_leaflet,
                                        suite_cli_review,  suite_cli_since,    NULL};
    return support_run(suites);
}
