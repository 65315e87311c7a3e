/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/support.h"

Suite *suite_pdf_pdf(void);

int main(void)
{
    const SuiteMaker makers[] = {suite_pdf_pdf, NULL};
    return support_run(makers);
}
