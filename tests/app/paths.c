/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/paths.h"

#include <stdlib.h>
#include <sys/stat.h>

#include "support/support.h"
#include "util/file.h"

static void make_folder(const char *root, const char *name)
{
    char *path = file_join(root, name);
    ck_assert_int_eq(mkdir(path, 0755), 0);
    free(path);
}

static void ends_with(const char *have, const char *root, const char *tail)
{
    char *want = file_join(root, tail);
    ck_assert_str_eq(have, want);
    free(want);
}

START_TEST(a_program_in_a_build_folder_finds_the_source_tree_above)
{
    char *root = support_scratch();
    make_folder(root, "build");
    make_folder(root, "content");
    support_write(root, "meson.build", "");
    char *exe = file_join(root, "build");
    Paths paths;
    Error err = {0};
    ck_assert_msg(paths_find(&(PathsRequest){.exe_folder = exe}, &paths, &err), "%s", support_error_text(&err));
    ends_with(paths.content, root, "content");
    ends_with(paths.po_dir, root, "locales");
    ends_with(paths.mo_dir, root, "build/locales");
    ck_assert_ptr_null(paths.overlay);
    paths_done(&paths);
    free(exe);
    support_remove(root);
}
END_TEST

START_TEST(an_installed_program_finds_its_share_folder)
{
    char *root = support_scratch();
    make_folder(root, "bin");
    make_folder(root, "share");
    make_folder(root, "share/kyr");
    make_folder(root, "share/kyr/content");
    char *exe = file_join(root, "bin");
    Paths paths;
    ck_assert(paths_find(&(PathsRequest){.exe_folder = exe}, &paths, NULL));
    ends_with(paths.content, root, "bin/../share/kyr/content");
    ends_with(paths.mo_dir, root, "bin/../share/kyr/locales");
    paths_done(&paths);
    free(exe);
    support_remove(root);
}
END_TEST

START_TEST(what_is_asked_for_wins_and_a_locales_folder_is_po_only)
{
    char *root = support_scratch();
    Paths paths;
    ck_assert(paths_find(&(PathsRequest){.content = root, .locales = root, .exe_folder = "/nowhere"}, &paths, NULL));
    ck_assert_str_eq(paths.content, root);
    ck_assert_str_eq(paths.po_dir, root);
    ck_assert_ptr_null(paths.mo_dir);
    paths_done(&paths);
    support_remove(root);
}
END_TEST

static const struct {
    const char *why, *config_home, *home, *want;
} overlays[] = {
    {"nothing known", NULL, NULL, NULL},
    {"home alone", NULL, "/home/a", "/home/a/.config/kyr"},
    {"config folder wins", "/etc/conf", "/home/a", "/etc/conf/kyr"},
    {"a relative config folder is not valid (XDG)", "conf", "/home/a", "/home/a/.config/kyr"},
    {"empty is not set", "", "", NULL},
};

START_TEST(own_content_is_in_the_config_folder)
{
    char *root = support_scratch();
    PathsRequest request = {root, root, "/nowhere", overlays[_i].config_home, overlays[_i].home};
    Paths paths;
    ck_assert(paths_find(&request, &paths, NULL));
    if (overlays[_i].want)
        ck_assert_msg(paths.overlay && strcmp(paths.overlay, overlays[_i].want) == 0, "%s: %s", overlays[_i].why, paths.overlay);
    else
        ck_assert_msg(!paths.overlay, "%s: %s", overlays[_i].why, paths.overlay);
    paths_done(&paths);
    support_remove(root);
}
END_TEST

static const struct {
    const char *why, *content, *locales, *message;
} faults[] = {
    {"nothing beside the program", NULL, NULL, "no content folder found beside the program in /nowhere/bin; name it with --content DIR"},
    {"no such content", "/nowhere/content", NULL, "cannot read the content folder /nowhere/content: no such folder"},
    {"no such locales", "/tmp", "/nowhere/po", "cannot read the locales folder /nowhere/po: no such folder"},
};

START_TEST(a_missing_folder_is_named_with_the_option_that_helps)
{
    Paths paths;
    Error err = {0};
    PathsRequest request = {.content = faults[_i].content, .locales = faults[_i].locales, .exe_folder = "/nowhere/bin"};
    ck_assert_msg(!paths_find(&request, &paths, &err), "%s", faults[_i].why);
    ck_assert_int_eq(err.kind, ERROR_NO_INPUT);
    ck_assert_str_eq(support_error_text(&err), faults[_i].message);
    error_done(&err);
}
END_TEST

Suite *suite_app_paths(void)
{
    Suite *suite = suite_create("app/paths");
    TCase *tcase = tcase_create("paths");
    tcase_add_test(tcase, a_program_in_a_build_folder_finds_the_source_tree_above);
    tcase_add_test(tcase, an_installed_program_finds_its_share_folder);
    tcase_add_test(tcase, what_is_asked_for_wins_and_a_locales_folder_is_po_only);
    tcase_add_loop_test(tcase, own_content_is_in_the_config_folder, 0, sizeof overlays / sizeof *overlays);
    tcase_add_loop_test(tcase, a_missing_folder_is_named_with_the_option_that_helps, 0, sizeof faults / sizeof *faults);
    suite_add_tcase(suite, tcase);
    return suite;
}
