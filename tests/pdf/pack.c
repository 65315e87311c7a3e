/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/pack.h"

#include <libdeflate.h>
#include <stdio.h>

#include "pdf/doc.h"
#include "pdf/fixture.h"
#include "support/support.h"

/* A file as libharu writes one, with as many small objects as asked for. */
static void plain_file(int objects, Buf *out)
{
    PdfDoc doc = {0};
    ck_assert(doc_open(&doc, NULL));
    HPDF_AddPage(doc.hpdf);
    HPDF_Array kept = doc_array(&doc);
    for (int i = 0; i < objects; i++) {
        HPDF_Dict dict = doc_dict(&doc);
        doc_add_language(&doc, dict, i % 2 ? "es" : "zh_CN");
        HPDF_Array_Add(kept, dict);
    }
    HPDF_Array_Add(kept, doc_stream(&doc, view_of("endobj in a stream is no end")));
    HPDF_Dict_Add(doc.hpdf->catalog, "Kept", kept);
    ck_assert_uint_eq(HPDF_SaveToStream(doc.hpdf), HPDF_OK);
    for (HPDF_UINT32 size = 4096; size == 4096;) {
        HPDF_BYTE bytes[4096];
        HPDF_ReadFromStream(doc.hpdf, bytes, &size);
        buf_add(out, bytes, size);
    }
    doc_close(&doc);
}

static char *qpdf(const Buf *pdf, const char *options, const char *target)
{
    char path[256], command[400], *folder = support_scratch();
    fixture_save(pdf, folder, path, sizeof path);
    snprintf(command, sizeof command, "qpdf %s '%s' %s", options, path, target);
    char *said = fixture_run(command);
    support_remove(folder);
    return said;
}

static const int counts[] = {0, 1, 150, 199, 200, 201, 1000};

START_TEST(qpdf_finds_every_object_again)
{
    struct libdeflate_compressor *compressor = libdeflate_alloc_compressor(6);
    Buf plain = {0}, packed = {0};
    plain_file(counts[_i], &plain);
    buf_add_str(&packed, "kept");
    ck_assert(pack_objects(compressor, (StrView){plain.ptr, plain.len}, &packed));
    ck_assert_mem_eq(packed.ptr, "kept%PDF-1.7\n", 13);
    memmove(packed.ptr, packed.ptr + 4, packed.len -= 4);
    char *check = qpdf(&packed, "--check", "");
    ck_assert_msg(strstr(check, "No syntax or stream encoding errors") != NULL, "%s", check);
    /* Written out by qpdf in the same order, both are the same file. */
    const char *options = "--qdf --object-streams=disable --static-id --no-original-object-ids";
    char *before = qpdf(&plain, options, "-"), *after = qpdf(&packed, options, "-");
    ck_assert_uint_eq(fixture_count(before, "zh-CN"), (size_t)(counts[_i] + 1) / 2);
    ck_assert_uint_eq(fixture_count(after, "zh-CN"), (size_t)(counts[_i] + 1) / 2);
    ck_assert_uint_eq(fixture_count(after, "(es)"), (size_t)counts[_i] / 2);
    ck_assert_uint_eq(fixture_count(after, "endobj in a stream"), fixture_count(before, "endobj in a stream"));
    ck_assert(counts[_i] < 150 || packed.len < plain.len / 2);
    free(check);
    free(before);
    free(after);
    buf_done(&plain);
    libdeflate_free_compressor(compressor);
    buf_done(&packed);
}
END_TEST

START_TEST(a_file_cut_anywhere_is_refused_or_whole)
{
    struct libdeflate_compressor *compressor = libdeflate_alloc_compressor(6);
    Buf plain = {0}, packed = {0};
    plain_file(3, &plain);
    buf_add_str(&packed, "kept");
    for (size_t len = 0; len + 7 < plain.len; len++) { /* behind that only %%EOF is missing */
        char *cut = malloc(len + 1);
        memcpy(cut, plain.ptr, len);
        cut[len] = '\0';
        ck_assert_msg(!pack_objects(compressor, (StrView){cut, len}, &packed), "%zu of %zu bytes", len, plain.len);
        ck_assert_str_eq(buf_str(&packed), "kept");
        free(cut);
    }
    buf_done(&plain);
    libdeflate_free_compressor(compressor);
    buf_done(&packed);
}
END_TEST

START_TEST(a_table_that_points_astray_is_refused)
{
    struct libdeflate_compressor *compressor = libdeflate_alloc_compressor(6);
    Buf plain = {0}, packed = {0};
    plain_file(3, &plain);
    char *entry = memmem(plain.ptr, plain.len, " 65535 f", 8);
    ck_assert_ptr_nonnull(entry);
    for (int i = 0; i < 3; i++) {
        char *digits = entry + 10 + 20 * i, kept[10];
        memcpy(kept, digits, 10);
        memcpy(digits, "9999999999", 10);
        ck_assert(!pack_objects(compressor, (StrView){plain.ptr, plain.len}, &packed));
        memcpy(digits, kept, 10);
    }
    ck_assert(pack_objects(compressor, (StrView){plain.ptr, plain.len}, &packed));
    buf_done(&plain);
    libdeflate_free_compressor(compressor);
    buf_done(&packed);
}
END_TEST

Suite *suite_pdf_pack(void)
{
    Suite *suite = suite_create("pdf/pack");
    TCase *tcase = tcase_create("pack");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, qpdf_finds_every_object_again, 0, sizeof counts / sizeof *counts);
    tcase_add_test(tcase, a_file_cut_anywhere_is_refused_or_whole);
    tcase_add_test(tcase, a_table_that_points_astray_is_refused);
    suite_add_tcase(suite, tcase);
    return suite;
}
