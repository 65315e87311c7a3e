/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/support.h"

Suite *suite_catalog_check(void);
Suite *suite_catalog_entries(void);
Suite *suite_catalog_facts(void);
Suite *suite_catalog_header(void);
Suite *suite_catalog_mo(void);
Suite *suite_catalog_open(void);
Suite *suite_catalog_po(void);
Suite *suite_catalog_rules(void);
Suite *suite_catalog_script(void);

int main(void)
{
    static const SuiteMaker suites[] = {
        suite_catalog_entries, suite_catalog_facts, suite_catalog_script, suite_catalog_header, suite_catalog_mo,
        suite_catalog_po,      suite_catalog_rules, suite_catalog_check,  suite_catalog_open,   NULL,
    };
    return support_run(suites);
}
