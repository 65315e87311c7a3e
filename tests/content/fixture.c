/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "support/support.h"
#include "util/file.h"

static void read_text(const char *path, Buf *out)
{
    Error err = {0};
    ck_assert_msg(file_read(path, out, &err), "%s", support_error_text(&err));
}

char *fixture_new(void)
{
    static const char *const files[] = {"sources.yaml",   "topics/home.yaml",   "cards/home.yaml",
                                        "cards/one.yaml", "stocks.yaml",        "regions/cities.yaml",
                                        "fonts.yaml",     "practice/home.yaml", "agendas/evening.yaml"};
    char *dir = support_scratch();
    fixture_folder(dir, "topics");
    fixture_folder(dir, "cards");
    fixture_folder(dir, "regions");
    fixture_folder(dir, "practice");
    fixture_folder(dir, "agendas");
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        char *from = file_join(support_source_path("tests/content/data/good"), files[i]);
        Buf text = {0};
        read_text(from, &text);
        support_write(dir, files[i], buf_str(&text));
        buf_done(&text);
        free(from);
    }
    return dir;
}

void fixture_replace(const char *dir, const char *file, const char *find, const char *replace)
{
    char *path = file_join(dir, file);
    Buf old = {0}, fresh = {0};
    read_text(path, &old);
    const char *at = strstr(buf_str(&old), find);
    ck_assert_msg(at != NULL, "%s does not hold: %s", file, find);
    buf_add(&fresh, buf_str(&old), (size_t)(at - buf_str(&old)));
    buf_add_str(&fresh, replace);
    buf_add_str(&fresh, at + strlen(find));
    support_write(dir, file, buf_str(&fresh));
    buf_done(&old);
    buf_done(&fresh);
    free(path);
}

void fixture_folder(const char *dir, const char *name)
{
    char *path = file_join(dir, name);
    ck_assert_int_eq(mkdir(path, 0700), 0);
    free(path);
}

void fixture_remove(const char *dir, const char *name)
{
    char *path = file_join(dir, name);
    ck_assert_int_eq(remove(path), 0);
    free(path);
}

static void without(const char *text, const char *dir, Buf *out)
{
    size_t len = strlen(dir);
    while (*text) {
        if (strncmp(text, dir, len) == 0)
            text += text[len] == '/' ? len + 1 : len;
        else
            buf_add_char(out, *text++);
    }
}

const char *fixture_report(const char *dir, const char *overlay)
{
    static Buf text;
    Report report = {0};
    Content *content = NULL;
    buf_done(&text);
    if (content_load(dir, overlay, &content, &report))
        buf_add_str(&text, "fine");
    else
        ck_assert_msg(content == NULL, "a failed load must not touch *out");
    report_sort(&report);
    without(support_report_text(&report), dir, &text);
    report_done(&report);
    content_free(content);
    return buf_str(&text);
}

Content *fixture_load(const char *dir, const char *overlay)
{
    Content *content = NULL;
    Report report = {0};
    ck_assert_msg(content_load(dir, overlay, &content, &report), "%s", support_report_text(&report));
    report_done(&report);
    return content;
}
