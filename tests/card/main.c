/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/support.h"

Suite *suite_card_agent(void);
Suite *suite_card_card(void);
Suite *suite_card_contact(void);
Suite *suite_card_edition(void);
Suite *suite_card_face(void);
Suite *suite_card_fit(void);
Suite *suite_card_foot(void);
Suite *suite_card_format(void);
Suite *suite_card_head(void);
Suite *suite_card_holder(void);
Suite *suite_card_icon(void);
Suite *suite_card_list(void);
Suite *suite_card_markup(void);
Suite *suite_card_misfit(void);
Suite *suite_card_qr(void);
Suite *suite_card_statements(void);
Suite *suite_card_type(void);
Suite *suite_card_words(void);

int main(void)
{
    static const SuiteMaker suites[] = {suite_card_agent,
                                        suite_card_card,
                                        suite_card_contact,
                                        suite_card_edition,
                                        suite_card_face,
                                        suite_card_fit,
                                        suite_card_foot,
                                        suite_card_format,
                                        suite_card_head,
                                        suite_card_holder,
                                        suite_card_icon,
                                        suite_card_list,
                                        suite_card_markup,
                                        suite_card_misfit,
                                        suite_card_qr,
                                        suite_card_statements,
                                        suite_card_type,
                                        suite_card_words,
                                        NULL};
    return support_run(suites);
}
