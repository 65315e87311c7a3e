/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/file.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support/support.h"

START_TEST(what_is_written_is_read_back)
{
    char *folder = support_scratch();
    char *path = file_join(folder, "a.bin");
    Error err = {0};
    Buf have = {0};
    ck_assert(file_write(path, (StrView){"a\0b", 3}, &err));
    ck_assert(file_write(path, (StrView){"c\0d\n", 4}, &err));
    ck_assert(file_read(path, &have, &err));
    ck_assert_uint_eq(have.len, 4);
    ck_assert_mem_eq(have.ptr, "c\0d\n", 4);
    ck_assert(file_exists(path));
    ck_assert_int_gt(file_modified_ns(path), 0);
    buf_done(&have);
    free(path);
    support_remove(folder);
}
END_TEST

START_TEST(no_temporary_file_is_left)
{
    char *folder = support_scratch();
    char *path = file_join(folder, "a.txt");
    ck_assert(file_write(path, view_of("text"), NULL));
    FileList list = {0};
    ck_assert(file_list(folder, "", &list, NULL));
    ck_assert_uint_eq(list.count, 1);
    ck_assert_str_eq(list.names[0], "a.txt");
    file_list_done(&list);
    free(path);
    support_remove(folder);
}
END_TEST

static const struct {
    const char *path;
    ErrorKind kind;
    const char *message;
} write_cases[] = {
    {"/nonexistent/a.pdf", ERROR_CREATE, "cannot create /nonexistent/a.pdf: No such file or directory"},
    {"/tmp", ERROR_CREATE, "cannot create /tmp: it is a folder"},
    {"/dev/full", ERROR_IO, "writing to /dev/full failed: No space left on device"},
};

START_TEST(writing_says_why_it_failed)
{
    Error err = {0};
    ck_assert(!file_write(write_cases[_i].path, view_of("text"), &err));
    ck_assert_int_eq(err.kind, write_cases[_i].kind);
    ck_assert_str_eq(support_error_text(&err), write_cases[_i].message);
    error_done(&err);
}
END_TEST

static const struct {
    const char *path, *message;
} read_cases[] = {
    {"/nonexistent", "cannot open /nonexistent: No such file or directory"},
    {"/tmp", "cannot read /tmp: it is a folder"},
};

START_TEST(reading_says_why_it_failed)
{
    Error err = {0};
    Buf out = {0};
    ck_assert(!file_read(read_cases[_i].path, &out, &err));
    ck_assert_int_eq(err.kind, ERROR_NO_INPUT);
    ck_assert_str_eq(support_error_text(&err), read_cases[_i].message);
    ck_assert_uint_eq(out.len, 0);
    error_done(&err);
}
END_TEST

START_TEST(folders_are_listed_in_byte_order_by_suffix)
{
    char *folder = support_scratch();
    const char *names[] = {"zh_CN.po", "ar.po", "es.po", "es.mo", ".hidden.po", ".po", "README.md"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        support_write(folder, names[i], "");
    FileList list = {0};
    ck_assert(file_list(folder, ".po", &list, NULL));
    ck_assert_uint_eq(list.count, 3);
    ck_assert_str_eq(list.names[0], "ar");
    ck_assert_str_eq(list.names[1], "es");
    ck_assert_str_eq(list.names[2], "zh_CN");
    file_list_done(&list);
    support_remove(folder);
    Error err = {0};
    ck_assert(!file_list("/nonexistent", ".po", &list, &err));
    ck_assert_int_eq(err.kind, ERROR_NO_INPUT);
    error_done(&err);
}
END_TEST

START_TEST(a_path_is_joined_with_one_slash)
{
    char *a = file_join("x", "y"), *b = file_join("x/", "y"), *c = file_join("", "y");
    ck_assert_str_eq(a, "x/y");
    ck_assert_str_eq(b, "x/y");
    ck_assert_str_eq(c, "y");
    free(a);
    free(b);
    free(c);
}
END_TEST

START_TEST(the_new_file_has_the_users_usual_mode)
{
    char *folder = support_scratch();
    char *path = file_join(folder, "a");
    mode_t mask = umask(027);
    ck_assert(file_write(path, view_of("x"), NULL));
    umask(mask);
    struct stat info;
    ck_assert_int_eq(stat(path, &info), 0);
    ck_assert_uint_eq(info.st_mode & 0777, 0640);
    ck_assert(!file_is_folder(path));
    ck_assert(file_is_folder(folder));
    ck_assert(!file_exists(folder));
    ck_assert_int_eq(file_modified_ns("/nonexistent"), -1);
    free(path);
    support_remove(folder);
}
END_TEST

static size_t names_in(const char *folder)
{
    size_t count = 0;
    DIR *dir = opendir(folder);
    ck_assert_ptr_nonnull(dir);
    while (readdir(dir))
        count++;
    closedir(dir);
    return count - 2; /* . and .. */
}

START_TEST(a_file_is_created_only_where_there_is_none)
{
    char *folder = support_scratch();
    char *path = file_join(folder, "a.pdf"), *hanging = file_join(folder, "link");
    Error err = {0};
    Buf have = {0};
    ck_assert_msg(file_create(path, (StrView){"a\0b", 3}, &err), "%s", support_error_text(&err));
    ck_assert(!file_create(path, view_of("other"), &err));
    ck_assert_int_eq(err.kind, ERROR_CREATE);
    ck_assert_msg(strstr(support_error_text(&err), "/a.pdf: it is there already") != NULL, "%s", support_error_text(&err));
    ck_assert(file_read(path, &have, NULL));
    ck_assert_mem_eq(have.ptr, "a\0b", 3);
    ck_assert_int_eq(symlink("/nonexistent/x", hanging), 0); /* followed, it would write elsewhere */
    ck_assert(!file_create(hanging, view_of("x"), &err));
    ck_assert_uint_eq(names_in(folder), 2);
    error_done(&err);
    buf_done(&have);
    free(path);
    free(hanging);
    support_remove(folder);
}
END_TEST

static const struct {
    const char *path, *message;
} create_cases[] = {
    {"/nonexistent/a.pdf", "cannot create /nonexistent/a.pdf: No such file or directory"},
    {"/tmp", "cannot create /tmp: it is there already"},
    {"/dev/null", "cannot create /dev/null: it is there already"},
};

START_TEST(creating_says_why_it_cannot_be)
{
    Error err = {0};
    ck_assert(!file_create(create_cases[_i].path, view_of("text"), &err));
    ck_assert_int_eq(err.kind, ERROR_CREATE);
    ck_assert_str_eq(support_error_text(&err), create_cases[_i].message);
    error_done(&err);
}
END_TEST

static const struct {
    const char *why;
    bool part, linked;
    size_t left;
} discards[] = {
    {"nothing is there", false, false, 1},
    {"ended while writing", true, false, 1},
    {"ended behind the link", true, true, 1},
};

START_TEST(what_an_ended_process_left_is_removed_and_nothing_else)
{
    char *folder = support_scratch();
    char *path = file_join(folder, "a.pdf"), *part = file_join(folder, ".a.pdf.4242"), *other = file_join(folder, "b.pdf");
    support_write(folder, "b.pdf", "somebody's");
    if (discards[_i].part)
        support_write(folder, ".a.pdf.4242", "half");
    if (discards[_i].linked)
        ck_assert_int_eq(link(part, path), 0);
    file_discard(path, 4242);
    ck_assert_msg(names_in(folder) == discards[_i].left && file_exists(other), "%s", discards[_i].why);
    support_write(folder, ".a.pdf.4242", "half");
    support_write(folder, "a.pdf", "somebody's");
    file_discard(path, 4242);
    ck_assert_msg(file_exists(path) && !file_exists(part), "%s", discards[_i].why);
    free(path);
    free(part);
    free(other);
    support_remove(folder);
}
END_TEST

Suite *suite_util_file(void)
{
    Suite *suite = suite_create("util/file");
    TCase *tcase = tcase_create("file");
    tcase_add_test(tcase, what_is_written_is_read_back);
    tcase_add_test(tcase, no_temporary_file_is_left);
    tcase_add_loop_test(tcase, writing_says_why_it_failed, 0, sizeof write_cases / sizeof *write_cases);
    tcase_add_loop_test(tcase, reading_says_why_it_failed, 0, sizeof read_cases / sizeof *read_cases);
    tcase_add_test(tcase, folders_are_listed_in_byte_order_by_suffix);
    tcase_add_test(tcase, a_path_is_joined_with_one_slash);
    tcase_add_test(tcase, the_new_file_has_the_users_usual_mode);
    tcase_add_test(tcase, a_file_is_created_only_where_there_is_none);
    tcase_add_loop_test(tcase, creating_says_why_it_cannot_be, 0, sizeof create_cases / sizeof *create_cases);
    tcase_add_loop_test(tcase, what_an_ended_process_left_is_removed_and_nothing_else, 0, sizeof discards / sizeof *discards);
    suite_add_tcase(suite, tcase);
    return suite;
}
