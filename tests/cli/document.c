/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/document.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/run.h"
#include "support/support.h"
#include "util/file.h"

static const TextStyle latin = {.language = "en", .script = "Latn", .latin_scale = 1};

static void add(Document *document, BlockKind kind, const char *label, const char *text)
{
    document_add(document, (Block){.kind = kind, .label = label, .text = text, .style = latin});
}

static Document sample(void)
{
    Document document = {.name = "sample"};
    add(&document, BLOCK_TITLE, NULL, "Title");
    add(&document, BLOCK_INTRO, NULL, "Intro *one*.");
    add(&document, BLOCK_ITEM, "1.", "Right");
    add(&document, BLOCK_TEXT, NULL, "A text that is long enough to be broken, because it goes on and on, over the end of a line.");
    add(&document, BLOCK_WRITE, NULL, "[ ] right");
    add(&document, BLOCK_HEADING, "0:05", "Part");
    add(&document, BLOCK_SMALL, NULL, "5 minutes");
    add(&document, BLOCK_ITEM, NULL, "Item");
    add(&document, BLOCK_ITEM, "•", "Bullet");
    add(&document, BLOCK_TEXT, NULL, "2026. A year.");
    add(&document, BLOCK_TEXT, NULL, "- A dash, 2. - and more");
    return document;
}

static const struct {
    const char *format, *want;
} forms[] = {
    {"text", "Title\n=====\n\nIntro *one*.\n\n 1. Right\n    A text that is long enough to be broken, because it goes on and on, over\n    "
             "the end of a "
             "line.\n    [ ] right ________________________________________\n\n0:05  Part\n----------\n    5 minutes\n\n    Item\n\n  • "
             "Bullet\n    2026. A year.\n    - A dash, 2. - and more\n"},
    {"markdown",
     "# Title\n\nIntro \\*one\\*.\n\n## 1. Right\n\nA text that is long enough to be broken, because it goes on and on, over the end "
     "of a line.\n\n\\[ \\] right \\_\\_\\_\\_\\_\\_\\_\\_\n\n## 0:05 Part\n\n5 minutes\n\n### Item\n\n### • Bullet\n\n2026\\. A "
     "year.\n\n\\- A dash, 2. - and more\n"},
};

START_TEST(one_document_has_two_forms_of_text)
{
    Buf out = {0}, messages = {0};
    Cli cli = {.out = &out, .messages = &messages};
    Document document = sample();
    Error err = {0};
    cli.options.values[OPTION_FORMAT_READ] = forms[_i].format;
    ck_assert_msg(document_write(&cli, &document, &err), "%s", support_error_text(&err));
    ck_assert_str_eq(buf_str(&out), forms[_i].want);
    document_done(&document);
    buf_done(&out);
    buf_done(&messages);
}
END_TEST

/* Reads what a run of kyr wrote. */
static void run_and_read(const char *words, const char *path, Buf *out)
{
    char line[512];
    Error err = {0};
    snprintf(line, sizeof line, "%s -o %s", words, path);
    Run run = run_line(line, NULL);
    ck_assert_msg(run.code == 0 && run.out.len == 0, "%s", buf_str(&run.messages));
    ck_assert_msg(strstr(buf_str(&run.messages), path) != NULL, "%s", buf_str(&run.messages));
    ck_assert(file_read(path, out, &err));
    run_done(&run);
}

START_TEST(the_name_of_the_file_says_what_is_written)
{
    char *folder = support_scratch(), *pdf = file_join(folder, "a.PDF"), *text = file_join(folder, "a.txt");
    Buf bytes = {0}, words = {0};
    run_and_read("read home", pdf, &bytes);
    ck_assert(strncmp(buf_str(&bytes), "%PDF-1.7", 8) == 0);
    run_and_read("read home", text, &words);
    ck_assert(strncmp(buf_str(&words), "A knock at the door\n====", 24) == 0);
    buf_done(&bytes);
    buf_done(&words);
    free(pdf);
    free(text);
    support_remove(folder);
}
END_TEST

START_TEST(what_cannot_be_written_is_73)
{
    Run run = run_line("read home -o /nowhere/a.pdf", NULL);
    ck_assert_int_eq(run.code, 73);
    ck_assert_msg(strstr(buf_str(&run.messages), "/nowhere/a.pdf") != NULL, "%s", buf_str(&run.messages));
    run_done(&run);
}
END_TEST

Suite *suite_cli_document(void)
{
    Suite *suite = suite_create("cli/document");
    TCase *tests = tcase_create("document");
    tcase_set_timeout(tests, 60);
    tcase_add_loop_test(tests, one_document_has_two_forms_of_text, 0, sizeof forms / sizeof *forms);
    tcase_add_test(tests, the_name_of_the_file_says_what_is_written);
    tcase_add_test(tests, what_cannot_be_written_is_73);
    suite_add_tcase(suite, tests);
    return suite;
}
