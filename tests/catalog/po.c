/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/po.h"

#include <stdio.h>
#include <stdlib.h>

#include "catalog/fixture.h"
#include "util/file.h"

typedef struct Read {
    char *folder, *path;
    Arena arena;
    PoFile po;
    Report report;
    bool ok;
} Read;

static Read read_text(const char *text, PoDepth depth)
{
    Read read = {.folder = support_scratch()};
    support_write(read.folder, "so.po", text);
    read.path = file_join(read.folder, "so.po");
    read.ok = po_read(read.path, depth, &read.arena, &read.po, &read.report);
    return read;
}

static void read_done(Read *read)
{
    arena_done(&read->arena);
    report_done(&read->report);
    free(read->path);
    support_remove(read->folder);
}

/* The report without the scratch folder. */
static const char *faults(const Read *read)
{
    static Buf out;
    buf_done(&out);
    size_t skip = strlen(read->folder) + 1;
    for (const char *at = support_report_text(&read->report); *at;) {
        if (strncmp(at, read->folder, skip - 1) == 0)
            at += skip;
        size_t line = strcspn(at, "\n") + 1;
        buf_add(&out, at, line);
        at += line;
    }
    return buf_str(&out);
}

START_TEST(messages_keep_their_order_lines_and_marks)
{
    char *text = fixture_po("so", "",
                            "\n#. a hint\n#: x.yaml\nmsgctxt \"home.a\"\nmsgid \"door\"\nmsgstr \"albaab\"\n"
                            "\n#, fuzzy\n#| msgid \"old\"\nmsgid \"unsure\"\nmsgstr \"\"\n\"shaki\"\n"
                            "\nmsgid \"one\"\nmsgid_plural \"many\"\nmsgstr[0] \"hal\"\nmsgstr[1] \"te\xCC\x82\"\n"
                            "\nmsgid \"nothing\"\nmsgstr \"\"\n"
                            "\n#~ msgid \"gone\"\n#~ msgstr \"tag\"\n");
    Read read = read_text(text, PO_CHECK);
    ck_assert_str_eq(faults(&read), "");
    ck_assert(read.ok);
    ck_assert_uint_eq(read.po.count, 4);
    const PoMessage *m = read.po.messages;
    ck_assert_str_eq(m[0].ctxt, "home.a");
    ck_assert_str_eq(m[0].forms[0], "albaab");
    ck_assert_int_eq(m[0].line, 21);
    ck_assert(!m[0].fuzzy);
    ck_assert(m[1].fuzzy);
    ck_assert_ptr_null(m[1].ctxt);
    ck_assert_int_eq(m[1].line, 26);
    ck_assert_uint_eq(m[2].form_count, 2);
    ck_assert_str_eq(m[2].plural, "many");
    ck_assert_int_eq(m[2].line, 31);
    ck_assert_str_eq(m[3].forms[0], "");
    ck_assert_int_eq(m[3].line, 35);
    ck_assert_int_eq(read.po.header_line, 2);
    ck_assert_int_eq(po_header_line(&read.po, "X-Kyr-Script"), 14);
    ck_assert_int_eq(po_header_line(&read.po, "X-Kyr-None"), 2);
    ck_assert(!read.po.header_fuzzy);
    read_done(&read);
    free(text);
}
END_TEST

START_TEST(entries_are_sorted_composed_and_sure)
{
    char *text =
        fixture_po("so", "",
                   "msgid \"z\"\nmsgstr \"te\xCC\x82\"\n\nmsgctxt \"c\"\nmsgid \"a\"\nmsgstr \"ctx\"\n\nmsgid \"a\"\nmsgstr \"x\"\n\n"
                   "#, fuzzy\nmsgid \"f\"\nmsgstr \"y\"\n\nmsgid \"e\"\nmsgstr \"\"\n");
    Read read = read_text(text, PO_READ);
    Entries entries;
    po_entries(&read.po, &read.arena, &entries);
    ck_assert_uint_eq(entries.count, 3);
    ck_assert_str_eq(entries_find(&entries, NULL, "z"), "t\xC3\xAA");
    ck_assert_str_eq(entries_find(&entries, "c", "a"), "ctx");
    ck_assert_str_eq(entries_find(&entries, NULL, "a"), "x");
    ck_assert_ptr_null(entries_find(&entries, NULL, "f"));
    ck_assert_ptr_null(entries_find(&entries, NULL, "e"));
    read_done(&read);
    free(text);
}
END_TEST

START_TEST(a_fuzzy_header_is_known)
{
    char *text = fixture_po("so", "", "");
    Buf fuzzy = {0};
    buf_addf(&fuzzy, "#, fuzzy\n%s", text);
    Read read = read_text(buf_str(&fuzzy), PO_READ);
    ck_assert(read.ok && read.po.header_fuzzy);
    ck_assert_int_eq(read.po.header_line, 3);
    read_done(&read);
    buf_done(&fuzzy);
    free(text);
}
END_TEST

/* Each text is put behind a good header of 15 lines. */
static const struct {
    const char *why, *text, *fault; /* the first; libgettextpo may find more in its wake */
} broken[] = {
    {"unknown keyword", "msgid \"a\"\nmsgstring \"b\"\n", "so.po:17: error: keyword \"msgstring\" unknown\n"},
    {"a string that does not end", "msgid \"a\"\nmsgstr \"b\n", "so.po:18: error: end-of-line within string\n"},
    {"an entry that does not end", "msgid \"a\"\n", "so.po:16: error: missing 'msgstr' section\n"},
    {"twice the same", "msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"a\"\nmsgstr \"c\"\n", "so.po:19: error: duplicate message definition\n"},
    {"not UTF-8", "msgid \"a\"\nmsgstr \"\xE9t\xE9\"\n", "so.po:17: error: not UTF-8; save the file as UTF-8\n"},
    {"another domain", "domain \"x\"\nmsgid \"a\"\nmsgstr \"b\"\n", "so.po: error: texts of another domain"},
    {"an escape that is none", "msgid \"a\"\nmsgstr \"\\q\"\n", "so.po:17:10: error: invalid control sequence\n"},
};

START_TEST(each_fault_of_syntax_is_placed)
{
    char *text = fixture_po("so", "", broken[_i].text);
    Read read = read_text(text, PO_READ);
    const char *found = faults(&read);
    ck_assert_msg(strncmp(found, broken[_i].fault, strlen(broken[_i].fault)) == 0, "%s:\n%s", broken[_i].why, found);
    ck_assert(!read.ok);
    ck_assert_uint_eq(read.po.count, 0);
    read_done(&read);
    free(text);
}
END_TEST

START_TEST(the_checks_of_msgfmt_are_run)
{
    char *text = fixture_po("so", "", "#, c-format\nmsgid \"%s of %d\"\nmsgstr \"%d\"\n\nmsgid \"a\\n\"\nmsgstr \"b\"\n");
    Read read = read_text(text, PO_CHECK);
    ck_assert(read.ok); /* it can be read; the faults are in the report */
    ck_assert_uint_eq(read.report.error_count, 2);
    support_golden("catalog-msgfmt-checks.txt", faults(&read));
    read_done(&read);
    free(text);
}
END_TEST

START_TEST(bytes_that_are_no_text_are_refused)
{
    char *folder = support_scratch(), *path = file_join(folder, "so.po");
    Error err = {0};
    Report report = {0};
    Arena arena = {0};
    PoFile po;
    ck_assert(file_write(path, (StrView){"msgid\n\0\n", 8}, &err));
    ck_assert(!po_read(path, PO_READ, &arena, &po, &report));
    ck_assert(file_write(path, view_of("\xEF\xBB\xBFmsgid \"\"\n"), &err));
    ck_assert(!po_read(path, PO_READ, &arena, &po, &report));
    ck_assert(!po_read(folder, PO_READ, &arena, &po, &report));
    ck_assert_uint_eq(report.count, 3);
    ck_assert_str_eq(report.entries[0].error.args[0], "a NUL byte; a .po is text");
    ck_assert_int_eq(report.entries[0].error.line, 2);
    ck_assert_str_eq(report.entries[1].error.args[0], "starts with a byte order mark; save the file as UTF-8 without BOM");
    ck_assert_int_eq(report.entries[2].error.kind, ERROR_NO_INPUT);
    report_done(&report);
    arena_done(&arena);
    free(path);
    support_remove(folder);
}
END_TEST

START_TEST(a_file_cut_at_any_length_is_read_or_refused)
{
    char *text = fixture_po("so", "", "\n#, fuzzy\nmsgctxt \"c\"\nmsgid \"a\"\nmsgstr \"t\xC3\xAA\"\n\n#~ msgid \"b\"\n#~ msgstr \"c\"\n");
    char *folder = support_scratch(), *path = file_join(folder, "so.po");
    for (size_t len = 0; len <= strlen(text); len++) {
        Arena arena = {0};
        Report report = {0};
        PoFile po = {0};
        ck_assert(file_write(path, (StrView){text, len}, NULL));
        bool ok = po_read(path, PO_CHECK, &arena, &po, &report);
        ck_assert_msg(ok || report.error_count > 0, "cut at %zu", len);
        report_done(&report);
        arena_done(&arena);
    }
    free(path);
    support_remove(folder);
    free(text);
}
END_TEST

START_TEST(no_flipped_bit_can_crash_it)
{
    char *text = fixture_po("so", "", "\n#, c-format\nmsgid \"a %s\"\nmsgid_plural \"b %s\"\nmsgstr[0] \"c %s\"\nmsgstr[1] \"d %s\"\n");
    char *folder = support_scratch(), *path = file_join(folder, "so.po");
    size_t len = strlen(text);
    for (size_t i = 0; i < len; i++) {
        char before = text[i];
        text[i] = (char)(before ^ 1 << i % 8);
        FILE *file = fopen(path, "wb");
        fwrite(text, 1, len, file);
        fclose(file);
        text[i] = before;
        Arena arena = {0};
        Report report = {0};
        PoFile po = {0};
        if (!po_read(path, PO_CHECK, &arena, &po, &report))
            ck_assert_uint_gt(report.error_count, 0);
        report_done(&report);
        arena_done(&arena);
    }
    free(path);
    support_remove(folder);
    free(text);
}
END_TEST

Suite *suite_catalog_po(void)
{
    Suite *suite = suite_create("catalog/po");
    TCase *tcase = tcase_create("po");
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, messages_keep_their_order_lines_and_marks);
    tcase_add_test(tcase, entries_are_sorted_composed_and_sure);
    tcase_add_test(tcase, a_fuzzy_header_is_known);
    tcase_add_loop_test(tcase, each_fault_of_syntax_is_placed, 0, sizeof broken / sizeof *broken);
    tcase_add_test(tcase, the_checks_of_msgfmt_are_run);
    tcase_add_test(tcase, bytes_that_are_no_text_are_refused);
    tcase_add_test(tcase, a_file_cut_at_any_length_is_read_or_refused);
    tcase_add_test(tcase, no_flipped_bit_can_crash_it);
    suite_add_tcase(suite, tcase);
    return suite;
}
