/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/find.h"

#include <stdlib.h>
#include <string.h>

#include "sample.h"
#include "support/support.h"
#include "util/file.h"
#include "util/mem.h"

static const char *const missing[] = {"/nonexistent/Face.ttf", "/nonexistent/Other.ttc#3", NULL};
static const char *const none[] = {NULL};

START_TEST(the_first_path_that_exists_is_taken)
{
    char *folder = support_scratch(), *path = file_join(folder, "a.ttc");
    support_write(folder, "a.ttc", "x");
    Buf entry = {0};
    buf_addf(&entry, "%s#2", path);
    const char *const paths[] = {"/nonexistent/Face.ttf", buf_str(&entry), NULL};
    FontRow row = {"Latn", paths, none, "Kyr Nowhere", "pkg"};
    FontFile file = {0};
    ck_assert(find_font(&row, false, NULL, &file));
    ck_assert_str_eq(file.path, path);
    ck_assert_uint_eq(file.index, 2);
    font_file_done(&file);
    buf_done(&entry);
    free(path);
    support_remove(folder);
}
END_TEST

static const struct {
    const char *format; /* of the search path, %s is the folder */
    const char *name;
    bool found;
    unsigned index;
    const char *why;
} folder_cases[] = {
    {"%s", "Face.ttf", true, 0, "one folder"},
    {"/nonexistent:%s", "Face.ttf", true, 0, "the second folder"},
    {":%s:", "Face.ttf", true, 0, "empty parts are skipped"},
    {"%s", "Other.ttc", true, 3, "the face in a collection is kept"},
    {"%s", "face.ttf", false, 0, "names are exact"},
    {"", "Face.ttf", false, 0, "no folder"},
};

START_TEST(the_users_folders_are_searched_by_file_name)
{
    char *folder = support_scratch();
    support_write(folder, folder_cases[_i].name, "x");
    Buf search = {0};
    buf_addf(&search, folder_cases[_i].format, folder);
    FontRow row = {"Latn", missing, none, "Kyr Nowhere", "pkg"};
    FontFile file = {0};
    bool found = find_font(&row, false, buf_str(&search), &file);
    ck_assert_msg(found == folder_cases[_i].found && file.index == folder_cases[_i].index, "%s", folder_cases[_i].why);
    font_file_done(&file);
    buf_done(&search);
    support_remove(folder);
}
END_TEST

static const struct {
    const char *family;
    const char *end; /* of the path found, NULL: none */
    bool bold;
    const char *why;
} family_cases[] = {
    {"Noto Sans", "/NotoSans-Regular.ttf", false, "regular"},
    {"Noto Sans", "/NotoSans-Bold.ttf", true, "bold, and neither black nor italic"},
    {"Noto Sans Devanagari", "/NotoSansDevanagari-Regular.ttf", false, "a longer family is another family"},
    {"WenQuanYi Micro Hei", "/wqy-microhei.ttc", false, "a collection"},
    {"WenQuanYi Micro Hei", NULL, true, "no other family steps in for a bold that does not exist"},
    {"Kyr Nowhere", NULL, false, "no other family steps in"},
};

START_TEST(fontconfig_finds_the_family_and_nothing_else)
{
    FontRow row = {"Latn", missing, missing, family_cases[_i].family, "pkg"};
    FontFile file = {0};
    bool found = find_font(&row, family_cases[_i].bold, NULL, &file);
    const char *end = family_cases[_i].end;
    ck_assert_msg(found == (end != NULL), "%s: %s", family_cases[_i].why, found ? file.path : "none");
    if (end) {
        ck_assert_uint_ge(strlen(file.path), strlen(end));
        ck_assert_str_eq(file.path + strlen(file.path) - strlen(end), end);
    }
    font_file_done(&file);
}
END_TEST

START_TEST(a_row_without_bold_has_none)
{
    FontRow row = {"Latn", missing, none, "Noto Sans", "pkg"};
    FontFile file = {0};
    ck_assert(!find_font(&row, true, NULL, &file));
    ck_assert_ptr_null(file.path);
}
END_TEST

Suite *suite_text_find(void)
{
    TCase *search = tcase_create("search");
    tcase_set_timeout(search, 60);
    tcase_add_test(search, the_first_path_that_exists_is_taken);
    tcase_add_loop_test(search, the_users_folders_are_searched_by_file_name, 0, sizeof folder_cases / sizeof *folder_cases);
    tcase_add_loop_test(search, fontconfig_finds_the_family_and_nothing_else, 0, sizeof family_cases / sizeof *family_cases);
    tcase_add_test(search, a_row_without_bold_has_none);
    Suite *suite = suite_create("text/find");
    suite_add_tcase(suite, search);
    return suite;
}
