/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/support.h"

Suite *suite_app_check(void);
Suite *suite_app_document(void);
Suite *suite_app_fold(void);
Suite *suite_app_job(void);
Suite *suite_app_languages(void);
Suite *suite_app_making(void);
Suite *suite_app_paths(void);
Suite *suite_app_print(void);
Suite *suite_app_search(void);
Suite *suite_app_session(void);
Suite *suite_app_status(void);
Suite *suite_app_template(void);
Suite *suite_app_verify(void);

Suite *suite_app_calibrate(void);

Suite *suite_app_toner(void);

int main(void)
{
    static const SuiteMaker suites[] = {suite_app_toner,  suite_app_calibrate, suite_app_check,     suite_app_document,
                                        suite_app_fold,   suite_app_job,       suite_app_languages, suite_app_making,
                                        suite_app_paths,  suite_app_print,     suite_app_search,    suite_app_session,
                                        suite_app_status, suite_app_template,  suite_app_verify,    NULL};
    return support_run(suites);
}
