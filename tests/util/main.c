/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/support.h"

Suite *suite_util_arena(void);
Suite *suite_util_buf(void);
Suite *suite_util_error(void);
Suite *suite_util_file(void);
Suite *suite_util_mem(void);
Suite *suite_util_process(void);
Suite *suite_util_report(void);
Suite *suite_util_unicode(void);

int main(void)
{
    static const SuiteMaker suites[] = {suite_util_arena,  suite_util_buf,     suite_util_error,
                                        suite_util_file,   suite_util_mem,     suite_util_process,
                                        suite_util_report, suite_util_unicode, NULL};
    return support_run(suites);
}
