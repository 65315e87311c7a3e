/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/support.h"

#include <errno.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "util/file.h"
#include "util/mem.h"

int support_run(const SuiteMaker *makers)
{
    SRunner *runner = srunner_create(NULL);
    for (; *makers; makers++)
        srunner_add_suite(runner, (*makers)());
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

const char *support_source_path(const char *relative)
{
    static char paths[8][1024];
    static unsigned next;
    const char *root = getenv("KYR_SOURCE_ROOT");
    char *path = paths[next++ % 8];
    ck_assert_msg(root != NULL, "KYR_SOURCE_ROOT is not set: run the tests with meson test");
    snprintf(path, sizeof paths[0], "%s/%s", root, relative);
    return path;
}

/* Check's messages have a bound, so the first line that differs is told, and not all. */
static void expect_same(const char *path, const char *want, const char *have)
{
    unsigned line = 1;
    size_t start = 0;
    for (size_t i = 0; want[i] && want[i] == have[i]; i++) {
        line += want[i] == '\n';
        start = want[i] == '\n' ? i + 1 : start;
    }
    int want_len = (int)strcspn(want + start, "\n"), have_len = (int)strcspn(have + start, "\n");
    ck_assert_msg(strcmp(want, have) == 0, "%s differs in line %u:\n--- want\n%.*s\n--- have\n%.*s", path, line, want_len, want + start,
                  have_len, have + start);
}

void support_golden(const char *name, const char *text)
{
    char relative[512];
    snprintf(relative, sizeof relative, "tests/golden/%s", name);
    const char *path = support_source_path(relative);
    const char *mode = getenv("KYR_GOLDEN");
    Error err = {0};
    if (mode && strcmp(mode, "update") == 0) {
        ck_assert_msg(file_write(path, view_of(text), &err), "%s", support_error_text(&err));
        return;
    }
    Buf want = {0};
    ck_assert_msg(file_read(path, &want, &err), "%s (KYR_GOLDEN=update writes it)", support_error_text(&err));
    expect_same(path, buf_str(&want), text);
    buf_done(&want);
}

char *support_scratch(void)
{
    char name[] = "/tmp/kyr-test-XXXXXX";
    ck_assert_ptr_nonnull(mkdtemp(name));
    return mem_strdup(name);
}

static int remove_entry(const char *path, const struct stat *info, int type, struct FTW *place)
{
    (void)info, (void)type, (void)place;
    return remove(path);
}

void support_remove(char *folder)
{
    nftw(folder, remove_entry, 8, FTW_DEPTH | FTW_PHYS);
    free(folder);
}

void support_write(const char *folder, const char *name, const char *text)
{
    char *path = file_join(folder, name);
    Error err = {0};
    for (char *slash = path + strlen(folder) + 1; (slash = strchr(slash, '/')); *slash++ = '/') {
        *slash = '\0';
        ck_assert_msg(mkdir(path, 0700) == 0 || errno == EEXIST, "%s", path);
    }
    ck_assert_msg(file_write(path, view_of(text), &err), "%s", support_error_text(&err));
    free(path);
}

const char *support_error_text(const Error *err)
{
    static Buf text;
    buf_done(&text);
    error_format(err, NULL, NULL, &text);
    return buf_str(&text);
}

const char *support_report_text(const Report *report)
{
    static Buf text;
    buf_done(&text);
    report_format(report, &text);
    return buf_str(&text);
}
