/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/output.h"

#include <stdlib.h>
#include <string.h>

#include "support/support.h"
#include "util/file.h"
#include "util/mem.h"

static bool write_to(const char *option, char *own_name, Buf *out, Buf *messages, Error *err)
{
    Cli cli = {.out = out, .messages = messages};
    cli.options.values[OPTION_OUTPUT] = option;
    ck_assert(output_is_standard(&cli, OPTION_OUTPUT) == (option && strcmp(option, "-") == 0));
    return output_write(&cli, OPTION_OUTPUT, own_name, view_of("bytes"), err);
}

START_TEST(bytes_go_where_they_were_asked_to)
{
    char *dir = support_scratch(), *named = file_join(dir, "named"), *own = file_join(dir, "own");
    Buf out = {0}, messages = {0};
    Error err = {0};
    ck_assert(write_to("-", mem_strdup(own), &out, &messages, &err));
    ck_assert_str_eq(buf_str(&out), "bytes");
    ck_assert(messages.len == 0 && !file_exists(own));
    ck_assert(write_to(named, mem_strdup(own), &out, &messages, &err));
    ck_assert(file_exists(named) && !file_exists(own) && strstr(buf_str(&messages), named));
    ck_assert(write_to(NULL, mem_strdup(own), &out, &messages, &err));
    ck_assert(file_exists(own) && strstr(buf_str(&messages), own));
    ck_assert(!write_to("/nowhere/x", NULL, &out, &messages, &err) && err.kind == ERROR_CREATE);
    ck_assert_ptr_null(strstr(buf_str(&messages), "/nowhere/x"));
    error_done(&err);
    buf_done(&out);
    buf_done(&messages);
    free(named);
    free(own);
    support_remove(dir);
}
END_TEST

Suite *suite_cli_output(void)
{
    Suite *suite = suite_create("cli/output");
    TCase *tcase = tcase_create("output");
    tcase_add_test(tcase, bytes_go_where_they_were_asked_to);
    suite_add_tcase(suite, tcase);
    return suite;
}
