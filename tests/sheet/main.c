/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/support.h"

Suite *suite_sheet_bar(void);
Suite *suite_sheet_dump(void);
Suite *suite_sheet_fold(void);
Suite *suite_sheet_help(void);
Suite *suite_sheet_impose(void);
Suite *suite_sheet_info(void);
Suite *suite_sheet_lettering(void);
Suite *suite_sheet_marks(void);

Suite *suite_sheet_calibration(void);

Suite *suite_sheet_vernier(void);
Suite *suite_sheet_document(void);

int main(void)
{
    static const SuiteMaker suites[] = {suite_sheet_vernier, suite_sheet_document,  suite_sheet_calibration, suite_sheet_bar,
                                        suite_sheet_dump,    suite_sheet_fold,      suite_sheet_help,        suite_sheet_impose,
                                        suite_sheet_info,    suite_sheet_lettering, suite_sheet_marks,       NULL};
    return support_run(suites);
}
