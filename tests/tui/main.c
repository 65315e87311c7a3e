/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/support.h"

Suite *suite_tui_field(void);
Suite *suite_tui_grid(void);
Suite *suite_tui_guard(void);
Suite *suite_tui_guess(void);
Suite *suite_tui_key(void);
Suite *suite_tui_list(void);
Suite *suite_tui_pen(void);
Suite *suite_tui_plain(void);
Suite *suite_tui_sign(void);
Suite *suite_tui_term(void);

int main(void)
{
    return support_run((const SuiteMaker[]){suite_tui_field, suite_tui_grid, suite_tui_guard, suite_tui_guess, suite_tui_key,
                                            suite_tui_list, suite_tui_pen, suite_tui_plain, suite_tui_sign, suite_tui_term, NULL});
}
