/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/editor.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "support/support.h"
#include "util/file.h"

static const struct {
    const char *why, *editor, *place, *words;
} cases[] = {
    {"none named", NULL, "/a/b.yaml:14", "vi|+14|/a/b.yaml"},
    {"an empty name", "", "/a/b.yaml:14", "vi|+14|/a/b.yaml"},
    {"only spaces", "  ", "/a/b.yaml:14", "vi|+14|/a/b.yaml"},
    {"a name", "nano", "/a/b.yaml:14", "nano|+14|/a/b.yaml"},
    {"words after it", " emacs  -nw ", "/a/b.yaml:1", "emacs|-nw|+1|/a/b.yaml"},
    {"nothing that a shell would do", "x;y $HOME", "/a b/$(c).yaml:3", "x;y|$HOME|+3|/a b/$(c).yaml"},
    {"no line", "ed", "/a/b.yaml", "ed|/a/b.yaml"},
    {"line 0 is not known", "ed", "/a/b.yaml:0", "ed|/a/b.yaml"},
    {"a colon in the name", "ed", "/a:1/b:c", "ed|/a:1/b:c"},
    {"a colon in the name, and a line", "ed", "/a:1/b:c:7", "ed|+7|/a:1/b:c"},
    {"a colon at the end", "ed", "/a/b:", "ed|/a/b:"},
};

START_TEST(the_editor_is_a_program_and_its_words)
{
    Arena arena = {0};
    Buf out = {0};
    const char **words = editor_words(cases[_i].editor, cases[_i].place, &arena);
    for (; *words; words++)
        buf_addf(&out, out.len > 0 ? "|%s" : "%s", *words);
    ck_assert_msg(strcmp(buf_str(&out), cases[_i].words) == 0, "%s: %s", cases[_i].why, buf_str(&out));
    buf_done(&out);
    arena_done(&arena);
}
END_TEST

START_TEST(it_is_waited_for_and_gets_usual_signals)
{
    char *folder = support_scratch();
    Error err = {0};
    Buf place = {0}, told = {0}, file = {0};
    struct sigaction before, after;
    support_write(folder, "editor", "#!/bin/sh\necho \"$1 ${2##*/}\" > \"$2.told\"\nkill -INT $$\necho ignored >> \"$2.told\"\n");
    buf_addf(&file, "%s/editor", folder);
    chmod(buf_str(&file), 0755);
    buf_addf(&place, "%s/x.yaml:12", folder);
    sigaction(SIGINT, NULL, &before);
    ck_assert_msg(editor_run(buf_str(&file), buf_str(&place), &err), "%s", support_error_text(&err));
    sigaction(SIGINT, NULL, &after);
    ck_assert(before.sa_handler == after.sa_handler);
    buf_clear(&file);
    buf_addf(&file, "%s/x.yaml.told", folder);
    ck_assert(file_read(buf_str(&file), &told, &err));
    ck_assert_str_eq(buf_str(&told), "+12 x.yaml\n");
    buf_done(&place);
    buf_done(&told);
    buf_done(&file);
    support_remove(folder);
}
END_TEST

START_TEST(one_that_is_not_there_is_named)
{
    Error err = {0};
    ck_assert(!editor_run("/nowhere/my-editor -w", "/a:1", &err));
    ck_assert_int_eq(err.kind, ERROR_UNAVAILABLE);
    ck_assert_str_eq(support_error_text(&err), "the editor '/nowhere/my-editor' cannot be started; name yours in VISUAL");
    error_done(&err);
}
END_TEST

Suite *suite_screens_editor(void)
{
    Suite *suite = suite_create("screens/editor");
    TCase *tcase = tcase_create("editor");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, the_editor_is_a_program_and_its_words, 0, sizeof cases / sizeof *cases);
    tcase_add_test(tcase, it_is_waited_for_and_gets_usual_signals);
    tcase_add_test(tcase, one_that_is_not_there_is_named);
    suite_add_tcase(suite, tcase);
    return suite;
}
