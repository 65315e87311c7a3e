/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <sys/stat.h>

#include "catalog/catalog.h"
#include "catalog/fixture.h"

#define SIGNED "\"X-Kyr-Language-Check: AB 2026-11-22\\n\"\n\"X-Kyr-Legal-Check: CD 2026-11-22\\n\"\n"

typedef struct Folders {
    char *po, *mo;
} Folders;

static Folders folders_new(void)
{
    return (Folders){support_scratch(), support_scratch()};
}

static void folders_done(Folders *folders)
{
    support_remove(folders->po);
    support_remove(folders->mo);
}

static void write_po(const char *folder, const char *code, const char *door)
{
    Buf messages = {0};
    buf_addf(&messages, "\nmsgid \"door\"\nmsgstr \"%s\"\n", door);
    fixture_write_po(folder, code, SIGNED, buf_str(&messages));
    buf_done(&messages);
}

static const char *list_of(const CatalogDirs *dirs)
{
    static Buf out;
    buf_done(&out);
    FileList list;
    Error err = {0};
    if (!catalog_list(dirs, &list, &err)) {
        buf_addf(&out, "error %d", (int)err.kind);
        error_done(&err);
        return buf_str(&out);
    }
    for (size_t i = 0; i < list.count; i++)
        buf_addf(&out, "%s ", list.names[i]);
    file_list_done(&list);
    return buf_str(&out);
}

START_TEST(languages_of_both_folders_are_listed_once)
{
    Folders folders = folders_new();
    write_po(folders.po, "so", "albaab");
    write_po(folders.po, "es", "puerta");
    write_po(folders.mo, "vi", "x");
    write_po(folders.mo, "so", "albaab");
    fixture_compile(folders.mo, "vi");
    fixture_compile(folders.mo, "so");
    support_write(folders.po, "Readme.po", "");
    support_write(folders.po, "notes.txt", "");
    ck_assert_str_eq(list_of(&(CatalogDirs){folders.po, folders.mo}), "en es so vi ");
    ck_assert_str_eq(list_of(&(CatalogDirs){folders.po, NULL}), "en es so ");
    ck_assert_str_eq(list_of(&(CatalogDirs){"/nonexistent", folders.mo}), "en so vi ");
    ck_assert_str_eq(list_of(&(CatalogDirs){folders.po, "/nonexistent"}), "en es so ");
    ck_assert_str_eq(list_of(&(CatalogDirs){NULL, NULL}), "en ");
    ck_assert_str_eq(list_of(&(CatalogDirs){"/nonexistent", NULL}), "error 3");
    ck_assert_str_eq(list_of(&(CatalogDirs){"/nonexistent", "/nonexistent"}), "error 3");
    folders_done(&folders);
}
END_TEST

static const struct {
    const char *why;
    time_t po_time, mo_time; /* 0: no such file */
    const char *door;
} ages[] = {
    {"only a .po", 1000, 0, "from po"},
    {"only a .mo", 0, 1000, "from mo"},
    {"a .po changed after the build", 1001, 1000, "from po"},
    {"a .mo built from the .po", 1000, 1001, "from mo"},
    {"both of one second", 1000, 1000, "from mo"},
};

START_TEST(the_newer_of_po_and_mo_is_read)
{
    Folders folders = folders_new();
    if (ages[_i].mo_time) {
        write_po(folders.mo, "so", "from mo");
        fixture_compile(folders.mo, "so");
        fixture_set_time(folders.mo, "so.mo", ages[_i].mo_time);
    }
    if (ages[_i].po_time) {
        write_po(folders.po, "so", "from po");
        fixture_set_time(folders.po, "so.po", ages[_i].po_time);
    }
    Catalog *catalog = NULL;
    Error err = {0};
    CatalogDirs dirs = {folders.po, folders.mo};
    ck_assert_msg(catalog_open(&dirs, "so", &catalog, &err), "%s: %s", ages[_i].why, support_error_text(&err));
    ck_assert_msg(strcmp(catalog_find(catalog, NULL, "door"), ages[_i].door) == 0, "%s", ages[_i].why);
    const Language *language = catalog_language(catalog);
    ck_assert_str_eq(language->code, "so");
    ck_assert_str_eq(language->legal_check, "CD 2026-11-22");
    ck_assert(!language->draft);
    ck_assert_int_eq(strncmp(catalog_path(catalog), "/tmp/", 5), 0);
    catalog_close(catalog);
    folders_done(&folders);
}
END_TEST

START_TEST(several_languages_are_open_at_once)
{
    Folders folders = folders_new();
    CatalogDirs dirs = {folders.po, folders.mo};
    write_po(folders.po, "so", "albaab");
    write_po(folders.po, "es", "puerta");
    Catalog *so = NULL, *es = NULL, *en = NULL, *again = NULL;
    ck_assert(catalog_open(&dirs, "so", &so, NULL));
    ck_assert(catalog_open(&dirs, "es", &es, NULL));
    ck_assert(catalog_open(&dirs, "en", &en, NULL));
    ck_assert(catalog_open(&dirs, "so", &again, NULL));
    catalog_close(again);
    ck_assert_str_eq(catalog_text(so, NULL, "door"), "albaab");
    ck_assert_str_eq(catalog_text(es, NULL, "door"), "puerta");
    ck_assert_str_eq(catalog_text(en, NULL, "door"), "door");
    catalog_close(so);
    ck_assert_str_eq(catalog_text(es, NULL, "door"), "puerta");
    catalog_close(es);
    catalog_close(en);
    catalog_close(NULL);
    folders_done(&folders);
}
END_TEST

START_TEST(texts_are_found_by_context_and_never_guessed)
{
    char *folder = support_scratch();
    fixture_write_po(folder, "so", "",
                     "\nmsgctxt \"home.a\"\nmsgid \"door\"\nmsgstr \"A\"\n\nmsgctxt \"home.b\"\nmsgid \"door\"\nmsgstr \"\"\n"
                     "\n#, fuzzy\nmsgid \"wall\"\nmsgstr \"C\"\n");
    Catalog *catalog = NULL;
    CatalogDirs dirs = {folder, NULL};
    ck_assert(catalog_open(&dirs, "so", &catalog, NULL));
    ck_assert_str_eq(catalog_find(catalog, "home.a", "door"), "A");
    ck_assert_ptr_null(catalog_find(catalog, "home.a", "doors"));
    ck_assert_ptr_null(catalog_find(catalog, "home.b", "door"));
    ck_assert_ptr_null(catalog_find(catalog, NULL, "door"));
    ck_assert_ptr_null(catalog_find(catalog, NULL, "wall"));
    ck_assert_str_eq(catalog_find(catalog, NULL, ""), ""); /* not the header */
    ck_assert_str_eq(catalog_text(catalog, "home.b", "door"), "door");
    ck_assert(catalog_language(catalog)->draft);
    catalog_close(catalog);
    support_remove(folder);
}
END_TEST

START_TEST(english_needs_no_file)
{
    Catalog *catalog = NULL;
    ck_assert(catalog_open(&(CatalogDirs){NULL, NULL}, "en", &catalog, NULL));
    ck_assert_str_eq(catalog_find(catalog, "home.a", "door"), "door");
    ck_assert_str_eq(catalog_path(catalog), "");
    const Language *english = catalog_language(catalog);
    ck_assert_str_eq(english->code, "en");
    ck_assert_str_eq(english->autonym, "English");
    ck_assert_str_eq(english->script, "Latn");
    ck_assert(!english->draft && !english->rtl);
    catalog_close(catalog);
}
END_TEST

START_TEST(a_fuzzy_header_makes_a_draft_from_either_file)
{
    Folders folders = folders_new();
    char *text = fixture_po("so", SIGNED, "");
    Buf fuzzy = {0};
    buf_addf(&fuzzy, "#, fuzzy\n%s", text);
    support_write(folders.po, "so.po", buf_str(&fuzzy));
    fixture_write_po(folders.mo, "es", SIGNED, "\nmsgctxt \"kyr.header\"\nmsgid \"fuzzy\"\nmsgstr \"yes\"\n"); /* as locales/build.sh */
    fixture_compile(folders.mo, "es");
    CatalogDirs dirs = {folders.po, folders.mo};
    static const char *const codes[] = {"so", "es"};
    for (int i = 0; i < 2; i++) {
        Catalog *catalog = NULL;
        ck_assert(catalog_open(&dirs, codes[i], &catalog, NULL));
        ck_assert(catalog_language(catalog)->draft);
        ck_assert_ptr_null(catalog_language(catalog)->legal_check);
        catalog_close(catalog);
    }
    buf_done(&fuzzy);
    free(text);
    folders_done(&folders);
}
END_TEST

static const char *const unknown[] = {"fr", "", "../so", "so/../so", "SO", "so.po", "zh-Hans"};

START_TEST(an_unknown_language_lists_the_known_ones)
{
    char *folder = support_scratch();
    write_po(folder, "so", "albaab");
    write_po(folder, "es", "puerta");
    Catalog *catalog = NULL;
    Error err = {0};
    Buf want = {0};
    buf_addf(&want, "unknown language '%s'; one of: en, es, so", unknown[_i]);
    ck_assert(!catalog_open(&(CatalogDirs){folder, NULL}, unknown[_i], &catalog, &err));
    ck_assert_str_eq(support_error_text(&err), buf_str(&want));
    ck_assert_int_eq(err.kind, ERROR_USAGE);
    ck_assert_ptr_null(catalog);
    buf_done(&want);
    error_done(&err);
    support_remove(folder);
}
END_TEST

START_TEST(without_a_folder_the_folder_is_the_fault)
{
    Catalog *catalog = NULL;
    Error err = {0};
    ck_assert(!catalog_open(&(CatalogDirs){"/nonexistent", NULL}, "so", &catalog, &err));
    ck_assert_int_eq(err.kind, ERROR_NO_INPUT);
    ck_assert_str_eq(support_error_text(&err), "cannot read the folder /nonexistent: No such file or directory");
    error_done(&err);
}
END_TEST

START_TEST(a_broken_file_is_an_error_at_its_place)
{
    Folders folders = folders_new();
    CatalogDirs dirs = {folders.po, folders.mo};
    support_write(
        folders.po, "so.po",
        "msgid \"\"\nmsgstr \"\"\n\"Language: so\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\nmsgid \"a\nmsgstr \"\"\n");
    support_write(folders.mo, "es.mo", "short");
    fixture_write_po(folders.po, "vi", "\"X-Kyr-Legal-Check: soon\\n\"\n", "");
    static const struct {
        const char *code, *file, *message;
        int line;
    } rows[] = {
        {"so", "so.po", "end-of-line within string", 7},
        {"es", "es.mo", "not a .mo file: only 5 bytes; build it again with msgfmt", 0},
        {"vi", "vi.po", "X-Kyr-Legal-Check is 'soon'; it must be initials and date, such as AB 2026-11-22", 16},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Catalog *catalog = NULL;
        Error err = {0};
        Buf message = {0};
        ck_assert(!catalog_open(&dirs, rows[i].code, &catalog, &err));
        ck_assert_int_eq(err.kind, ERROR_DATA);
        error_message(&err, NULL, NULL, &message);
        ck_assert_str_eq(buf_str(&message), rows[i].message);
        ck_assert_int_eq(err.line, rows[i].line);
        ck_assert_ptr_nonnull(strstr(err.file, rows[i].file));
        buf_done(&message);
        error_done(&err);
    }
    folders_done(&folders);
}
END_TEST

Suite *suite_catalog_open(void)
{
    Suite *suite = suite_create("catalog/open");
    TCase *tcase = tcase_create("open");
    tcase_add_test(tcase, languages_of_both_folders_are_listed_once);
    tcase_add_loop_test(tcase, the_newer_of_po_and_mo_is_read, 0, sizeof ages / sizeof *ages);
    tcase_add_test(tcase, several_languages_are_open_at_once);
    tcase_add_test(tcase, texts_are_found_by_context_and_never_guessed);
    tcase_add_test(tcase, english_needs_no_file);
    tcase_add_test(tcase, a_fuzzy_header_makes_a_draft_from_either_file);
    tcase_add_loop_test(tcase, an_unknown_language_lists_the_known_ones, 0, sizeof unknown / sizeof *unknown);
    tcase_add_test(tcase, without_a_folder_the_folder_is_the_fault);
    tcase_add_test(tcase, a_broken_file_is_an_error_at_its_place);
    suite_add_tcase(suite, tcase);
    return suite;
}
