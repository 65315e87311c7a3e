/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/mem.h"

#include <stdint.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/support.h"

START_TEST(arrays_grow_by_doubling)
{
    int *items = NULL;
    size_t cap = 0;
    for (int i = 0; i < 1000; i++) {
        items = mem_grow(items, (size_t)i, &cap, sizeof *items);
        items[i] = i;
    }
    for (int i = 0; i < 1000; i++)
        ck_assert_int_eq(items[i], i);
    ck_assert_uint_eq(cap, 1024);
    free(items);
}
END_TEST

START_TEST(nothing_is_a_valid_size)
{
    free(mem_alloc(0));
    free(mem_array(0, 8));
    free(mem_resize(NULL, 0, 8));
    char *empty = mem_strndup("", 0);
    ck_assert_str_eq(empty, "");
    free(empty);
    ck_assert_ptr_null(mem_strdup(NULL));
}
END_TEST

static void say_hook(void *data)
{
    if (write(*(int *)data, "hook", 4) != 4)
        _exit(1);
}

START_TEST(running_out_runs_the_hook_and_ends_with_70)
{
    int ends[2];
    ck_assert_int_eq(pipe(ends), 0);
    pid_t child = fork();
    if (child == 0) {
        close(STDERR_FILENO);
        mem_set_hook(say_hook, &ends[1]);
        mem_resize(NULL, SIZE_MAX / 2, 8);
        _exit(0);
    }
    char said[8] = "";
    int status = 0;
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert_int_eq(read(ends[0], said, 4), 4);
    ck_assert_str_eq(said, "hook");
    ck_assert_int_eq(WEXITSTATUS(status), 70);
    close(ends[0]);
    close(ends[1]);
}
END_TEST

Suite *suite_util_mem(void)
{
    Suite *suite = suite_create("util/mem");
    TCase *tcase = tcase_create("mem");
    tcase_add_test(tcase, arrays_grow_by_doubling);
    tcase_add_test(tcase, nothing_is_a_valid_size);
    tcase_add_test(tcase, running_out_runs_the_hook_and_ends_with_70);
    suite_add_tcase(suite, tcase);
    return suite;
}
