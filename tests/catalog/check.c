/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "catalog/catalog.h"
#include "catalog/fixture.h"

/* Checks NAME.po with this text; the report is sorted, without the scratch folder, and yours. */
static char *check_text(const char *name, const char *text, bool *ok)
{
    char *folder = support_scratch(), *path = file_join(folder, name);
    support_write(folder, name, text);
    Report report = {0};
    *ok = catalog_check_po(path, &report);
    report_sort(&report);
    Buf out = {0};
    size_t skip = strlen(folder) + 1;
    for (const char *at = support_report_text(&report); *at;) {
        at += strncmp(at, folder, skip - 1) == 0 ? skip : 0;
        size_t line = strcspn(at, "\n") + 1;
        buf_add(&out, at, line);
        at += line;
    }
    report_done(&report);
    free(path);
    support_remove(folder);
    buf_add_char(&out, '.');
    return buf_take(&out);
}

START_TEST(a_good_file_has_no_faults)
{
    char *text = fixture_po("so", "", "\nmsgid \"door\"\nmsgstr \"albaab\"\n");
    bool ok = false;
    char *faults = check_text("so.po", text, &ok);
    ck_assert_str_eq(faults, ".");
    ck_assert(ok);
    free(faults);
    free(text);
}
END_TEST

START_TEST(every_fault_of_a_file_is_listed_with_its_line)
{
    char *text = fixture_po("so", "\"X-Kyr-Legal: AB 2026-11-22\\n\"\n\"X-Kyr-Language-Check: soon\\n\"\n",
                            "\nmsgctxt \"home.a\"\nmsgid \"Call 911\"\nmsgstr \"\"\n\"Wac \"\n\"\xD9\xA9\"\n"
                            "\nmsgid \"one\"\nmsgid_plural \"many of 911\"\nmsgstr[0] \"hal\"\nmsgstr[1] \"badan\"\n"
                            "\n#, fuzzy\nmsgid \"unsure\"\nmsgstr \"\xE2\x80\x8F\"\n"
                            "\n#, c-format\nmsgid \"%s cards\"\nmsgstr \"kaarar\"\n"
                            "\nmsgid \"nothing\"\nmsgstr \"\"\n"
                            "\n#~ msgid \"gone\"\n#~ msgstr \"\xE2\x80\x8F\"\n");
    bool ok = true;
    char *faults = check_text("so.po", text, &ok);
    support_golden("catalog-check.txt", faults);
    ck_assert(!ok);
    free(faults);
    free(text);
}
END_TEST

static const struct {
    const char *why, *name, *before, *code;
    const char *faults;
    bool ok;
} headers[] = {
    {"a fuzzy header is a warning", "so.po", "#, fuzzy\n", "so", "so.po:3: warning: the header is marked fuzzy: its sign-off is ignored\n.",
     true},
    {"the file of another language", "so.po", "", "es", "so.po:7: error: Language is 'es'; it must be the name of the file without .po\n.",
     false},
    {"a name that is no code", "Somali.po", "", "Somali",
     "Somali.po: error: the file name 'Somali' is no language code such as so, zh_CN or uz@cyrillic\n.", false},
};

START_TEST(the_header_is_checked_against_the_file_name)
{
    char *good = fixture_po(headers[_i].code, "", "\nmsgid \"door\"\nmsgstr \"albaab\"\n");
    Buf text = {0};
    buf_addf(&text, "%s%s", headers[_i].before, good);
    bool ok = !headers[_i].ok;
    char *faults = check_text(headers[_i].name, buf_str(&text), &ok);
    ck_assert_msg(strcmp(faults, headers[_i].faults) == 0, "%s:\n%s", headers[_i].why, faults);
    ck_assert_int_eq(ok, headers[_i].ok);
    free(faults);
    buf_done(&text);
    free(good);
}
END_TEST

START_TEST(a_file_without_header_or_syntax_is_no_crash)
{
    bool ok = true;
    char *faults = check_text("so.po", "msgid \"a\"\nmsgstr \"b\"\n", &ok);
    ck_assert(!ok);
    ck_assert_ptr_nonnull(strstr(faults, "there is no header"));
    free(faults);
    faults = check_text("so.po", "nonsense\n", &ok);
    ck_assert(!ok);
    ck_assert_ptr_nonnull(strstr(faults, "so.po:1: error: keyword \"nonsense\" unknown\n"));
    free(faults);
    Report report = {0};
    ck_assert(!catalog_check_po("/nonexistent/so.po", &report));
    ck_assert_int_eq(report.entries[0].error.kind, ERROR_NO_INPUT);
    report_done(&report);
}
END_TEST

Suite *suite_catalog_check(void)
{
    Suite *suite = suite_create("catalog/check");
    TCase *tcase = tcase_create("check");
    tcase_add_test(tcase, a_good_file_has_no_faults);
    tcase_add_test(tcase, every_fault_of_a_file_is_listed_with_its_line);
    tcase_add_loop_test(tcase, the_header_is_checked_against_the_file_name, 0, sizeof headers / sizeof *headers);
    tcase_add_test(tcase, a_file_without_header_or_syntax_is_no_crash);
    suite_add_tcase(suite, tcase);
    return suite;
}
