/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/support.h"

Suite *suite_draw_dump(void);
Suite *suite_draw_ink(void);
Suite *suite_draw_list(void);
Suite *suite_draw_picture(void);

int main(void)
{
    static const SuiteMaker suites[] = {suite_draw_dump, suite_draw_ink, suite_draw_list, suite_draw_picture, NULL};
    return support_run(suites);
}
