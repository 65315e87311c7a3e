/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/support.h"

Suite *suite_pdf_cluster(void);
Suite *suite_pdf_content(void);
Suite *suite_pdf_doc(void);
Suite *suite_pdf_embed(void);
Suite *suite_pdf_extract(void);
Suite *suite_pdf_fonts(void);
Suite *suite_pdf_literal(void);
Suite *suite_pdf_logo(void);
Suite *suite_pdf_pack(void);
Suite *suite_pdf_pages(void);
Suite *suite_pdf_pdf(void);
Suite *suite_pdf_pen(void);
Suite *suite_pdf_resources(void);
Suite *suite_pdf_struct(void);

int main(void)
{
    static const SuiteMaker makers[] = {suite_pdf_cluster, suite_pdf_content, suite_pdf_doc,       suite_pdf_embed,  suite_pdf_extract,
                                        suite_pdf_fonts,   suite_pdf_literal, suite_pdf_logo,      suite_pdf_pack,   suite_pdf_pages,
                                        suite_pdf_pdf,     suite_pdf_pen,     suite_pdf_resources, suite_pdf_struct, NULL};
    return support_run(makers);
}
