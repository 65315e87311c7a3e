/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/doc.h"

#include <stdio.h>
#include <string.h>

#include "pdf/fixture.h"
#include "support/support.h"

static const struct {
    const char *utf8, *want, *why;
} utf16_cases[] = {
    {"A", "0041", "ASCII"},   {"é", "00E9", "Latin"},
    {"က", "1000", "Burmese"}, {"\xF0\x90\xB4\x80", "D803DD00", "beyond the BMP: a surrogate pair"},
    {"", "", "nothing"},
};

START_TEST(text_becomes_utf16_in_hex)
{
    Buf out = {0};
    doc_hex_utf16(view_of(utf16_cases[_i].utf8), &out);
    ck_assert_msg(strcmp(buf_str(&out), utf16_cases[_i].want) == 0, "%s: %s", utf16_cases[_i].why, buf_str(&out));
    buf_done(&out);
}
END_TEST

/* The file with its objects laid open. */
static char *laid_open(const Buf *pdf)
{
    char path[256], command[400], *folder = support_scratch();
    fixture_save(pdf, folder, path, sizeof path);
    snprintf(command, sizeof command, "qpdf --qdf --object-streams=disable --preserve-unreferenced --static-id '%s' - 2>&1", path);
    char *text = fixture_run(command);
    support_remove(folder);
    return text;
}

static const struct {
    const char *code, *want;
} language_cases[] = {{"es", "/Lang (es)"}, {"zh_CN", "/Lang (zh-CN)"}, {"sr@latin", "/Lang (sr-Latn)"}};

START_TEST(gettext_codes_become_bcp_47)
{
    PdfDoc doc = {0};
    Buf out = {0};
    Error err = {0};
    ck_assert(doc_open(&doc, &err));
    doc_add_language(&doc, HPDF_AddPage(doc.hpdf), language_cases[_i].code);
    ck_assert_msg(doc_save(&doc, &out, &err), "%s", support_error_text(&err));
    char *text = laid_open(&out);
    ck_assert_msg(strstr(text, language_cases[_i].want) != NULL, "%s", text);
    free(text);
    doc_close(&doc);
    buf_done(&out);
}
END_TEST

START_TEST(the_file_says_nothing_of_the_machine)
{
    static const char *const secrets[] = {"/CreationDate", "/ModDate", "/ID", "/Author", "/home/", "/tmp/", "/root/"};
    PdfDoc doc = {0};
    Buf out = {0};
    ck_assert(doc_open(&doc, NULL));
    HPDF_AddPage(doc.hpdf);
    ck_assert(doc_save(&doc, &out, NULL));
    ck_assert_mem_eq(out.ptr, "%PDF-1.7", 8);
    char *text = laid_open(&out);
    *strstr(text, "trailer") = '\0'; /* qpdf writes an /ID of its own there */
    for (size_t i = 0; i < sizeof secrets / sizeof *secrets; i++)
        ck_assert_msg(strstr(text, secrets[i]) == NULL, "%s", secrets[i]);
    free(text);
    doc_close(&doc);
    buf_done(&out);
}
END_TEST

START_TEST(a_fault_of_the_library_is_reported_before_saving)
{
    PdfDoc doc = {0};
    Buf out = {0};
    Error err = {0};
    ck_assert(doc_open(&doc, &err));
    HPDF_AddPage(doc.hpdf);
    HPDF_RaiseError(&doc.hpdf->error, HPDF_FILE_IO_ERROR, 0);
    ck_assert(!doc_save(&doc, &out, &err));
    ck_assert_int_eq(err.kind, ERROR_IO);
    ck_assert_str_eq(support_error_text(&err), "the PDF library failed with code 0x1016");
    ck_assert_uint_eq(out.len, 0);
    error_done(&err);
    doc_close(&doc);
    doc_close(&doc);
}
END_TEST

Suite *suite_pdf_doc(void)
{
    Suite *suite = suite_create("pdf/doc");
    TCase *tcase = tcase_create("doc");
    tcase_add_loop_test(tcase, text_becomes_utf16_in_hex, 0, sizeof utf16_cases / sizeof *utf16_cases);
    tcase_add_loop_test(tcase, gettext_codes_become_bcp_47, 0, sizeof language_cases / sizeof *language_cases);
    tcase_add_test(tcase, the_file_says_nothing_of_the_machine);
    tcase_add_test(tcase, a_fault_of_the_library_is_reported_before_saving);
    suite_add_tcase(suite, tcase);
    return suite;
}
