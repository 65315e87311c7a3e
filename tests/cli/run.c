/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/run.h"

#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"
#include "support/support.h"
#include "util/mem.h"

enum { MOST_WORDS = 32 };

static Run run_words(char **argv, size_t argc, const char *line, const char *config_home)
{
    CliEnvironment environment = {
        .exe_folder = "/nowhere/bin", .config_home = config_home, .source_date_epoch = "1795392000"}; /* 2026-11-23 */
    char *copy = mem_strdup(line), *rest = copy;
    for (char *word; (word = strsep(&rest, " "));) {
        ck_assert_uint_lt(argc, MOST_WORDS);
        if (*word)
            argv[argc++] = word;
    }
    argv[argc] = NULL;
    Run run = {0};
    run.code = cli_run((int)argc, argv, &environment, &run.out, &run.messages);
    free(copy);
    return run;
}

static Run run_with(const char *line, const char *locales, const char *config_home)
{
    char *content = mem_strdup(support_source_path("content"));
    char *po = mem_strdup(locales ? locales : support_source_path("locales"));
    char *argv[MOST_WORDS + 1] = {"kyr", "--content", content, "--locales", po};
    Run run = run_words(argv, 5, line, config_home);
    free(content);
    free(po);
    return run;
}

Run run_line(const char *line, const char *locales)
{
    return run_with(line, locales, NULL);
}

Run run_near(const char *line, const char *config_home)
{
    return run_with(line, NULL, config_home);
}

Run run_bare(const char *line)
{
    char *argv[MOST_WORDS + 1] = {"kyr"};
    return run_words(argv, 1, line, NULL);
}

void run_tells(const char *why, const char *line, const char *locales, const char *want, const char *never)
{
    Run run = run_line(line, locales);
    const char *out = buf_str(&run.out);
    ck_assert_msg(run.code == 0, "%s: %s", why, buf_str(&run.messages));
    ck_assert_msg(strstr(out, want) != NULL, "%s:\n%.2000s", why, out);
    ck_assert_msg(!never || !strstr(out, never), "%s:\n%.2000s", why, out);
    run_done(&run);
}

void run_refused(const char *line, const char *want)
{
    Run run = run_line(line, NULL);
    ck_assert_msg(run.code == 64, "%s: %d %s", line, run.code, buf_str(&run.messages));
    ck_assert_msg(strstr(buf_str(&run.messages), want) != NULL, "%s: %s", line, buf_str(&run.messages));
    ck_assert_uint_eq(run.out.len, 0);
    run_done(&run);
}

void run_done(Run *run)
{
    buf_done(&run->out);
    buf_done(&run->messages);
}
