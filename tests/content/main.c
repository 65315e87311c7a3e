/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>

#include "support/support.h"

Suite *suite_content_check(void);
Suite *suite_content_content(void);
Suite *suite_content_dump(void);
Suite *suite_content_forms(void);
Suite *suite_content_load(void);
Suite *suite_content_paper(void);
Suite *suite_content_passages(void);
Suite *suite_content_schema(void);
Suite *suite_content_strings(void);
Suite *suite_content_tree(void);
Suite *suite_content_value(void);

Suite *suite_content_loader(void);
Suite *suite_content_local(void);
Suite *suite_content_profile(void);
Suite *suite_content_practice(void);
Suite *suite_content_readability(void);
Suite *suite_content_wording(void);

int main(void)
{
    static const SuiteMaker makers[] = {
        suite_content_profile,  suite_content_practice, suite_content_readability,
        suite_content_passages, suite_content_wording,  suite_content_loader,
        suite_content_local,    suite_content_value,    suite_content_tree,
        suite_content_paper,    suite_content_schema,   suite_content_forms,
        suite_content_check,    suite_content_load,     suite_content_dump,
        suite_content_strings,  suite_content_content,  NULL,
    };
    return support_run(makers);
}
