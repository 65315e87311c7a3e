/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/browse.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"
#include "cli/run.h"
#include "support/support.h"
#include "util/mem.h"

enum { WORDS_MAX = 6, VARIABLES_MAX = 3 };

static const struct {
    const char *why;
    char *argv[WORDS_MAX];
    const char *variables[VARIABLES_MAX][2];
    BidiMode bidi;
    bool chosen, ascii, plain, no_color;
    const char *editor, *terminal;
} cases[] = {
    {"nothing", {"kyr"}, {{NULL}}, BIDI_APP, false, false, false, false, NULL, "?"},
    {"the mode is guessed", {"kyr"}, {{"KONSOLE_VERSION", "221201"}}, BIDI_APP_LRM, false, false, false, false, NULL, "Konsole"},
    {"also when asked to", {"kyr", "--bidi", "auto"}, {{"KITTY_WINDOW_ID", "1"}}, BIDI_WORDS, false, false, false, false, NULL, "kitty"},
    {"a mode that is chosen", {"kyr", "--bidi=terminal"}, {{"TMUX", "x"}}, BIDI_TERMINAL, true, false, false, false, NULL, "tmux"},
    {"off is a choice", {"kyr", "--bidi", "off"}, {{NULL}}, BIDI_OFF, true, false, false, false, NULL, "?"},
    {"the first mode is a choice too",
     {"kyr", "--bidi", "app"},
     {{"KITTY_WINDOW_ID", "1"}},
     BIDI_APP,
     true,
     false,
     false,
     false,
     NULL,
     "kitty"},
    {"--ascii", {"kyr", "--ascii"}, {{"LC_ALL", "en_US.UTF-8"}}, BIDI_APP, false, true, false, false, NULL, "?"},
    {"LC_ALL=C", {"kyr"}, {{"LC_ALL", "C"}, {"LANG", "en_US.UTF-8"}}, BIDI_APP, false, true, false, false, NULL, "?"},
    {"LANG=POSIX", {"kyr"}, {{"LC_ALL", ""}, {"LANG", "POSIX"}}, BIDI_APP, false, true, false, false, NULL, "?"},
    {"LC_CTYPE before LANG", {"kyr"}, {{"LC_CTYPE", "C.UTF-8"}, {"LANG", "C"}}, BIDI_APP, false, false, false, false, NULL, "?"},
    {"--plain", {"kyr", "--plain"}, {{NULL}}, BIDI_APP, false, false, true, false, NULL, "?"},
    {"NO_COLOR", {"kyr"}, {{"NO_COLOR", "1"}}, BIDI_APP, false, false, false, true, NULL, "?"},
    {"NO_COLOR that is empty is not set (no-color.org)", {"kyr"}, {{"NO_COLOR", ""}}, BIDI_APP, false, false, false, false, NULL, "?"},
    {"VISUAL before EDITOR", {"kyr"}, {{"EDITOR", "ed"}, {"VISUAL", "emacs -nw"}}, BIDI_APP, false, false, false, false, "emacs -nw", "?"},
    {"EDITOR", {"kyr"}, {{"EDITOR", "ed"}, {"VISUAL", ""}}, BIDI_APP, false, false, false, false, "ed", "?"},
};

/* Of the case that runs: the function is like getenv(). */
static size_t current;

static const char *variable(const char *name)
{
    for (size_t i = 0; i < VARIABLES_MAX && cases[current].variables[i][0]; i++) {
        if (strcmp(cases[current].variables[i][0], name) == 0)
            return cases[current].variables[i][1];
    }
    return NULL;
}

static Session *open_session(void)
{
    Paths paths = {.content = mem_strdup(support_source_path("content")), .po_dir = mem_strdup(support_source_path("locales"))};
    return session_new(&paths, (Date){2026, 11, 22}, NULL);
}

START_TEST(options_and_environment_become_the_request)
{
    int argc = 0;
    Cli cli = {.environment = &(CliEnvironment){.home = "/home/ana", .variable = variable}, .session = open_session()};
    RunRequest request;
    Error err = {0};
    current = (size_t)_i;
    setlocale(LC_CTYPE, "C.UTF-8"); /* as main() does */
    while (cases[_i].argv[argc])
        argc++;
    ck_assert_msg(options_parse(argc, cases[_i].argv, &cli.options, &err), "%s", support_error_text(&err));
    ck_assert(browse_request(&cli, &request, &err));
    ck_assert_msg(request.ui.bidi == cases[_i].bidi && request.ui.bidi_chosen == cases[_i].chosen, "%s: %s", cases[_i].why,
                  bidi_mode_word(request.ui.bidi));
    ck_assert_msg(request.ui.ascii == cases[_i].ascii, "%s", cases[_i].why);
    ck_assert_msg(request.plain == cases[_i].plain && request.no_color == cases[_i].no_color, "%s", cases[_i].why);
    ck_assert_msg(request.editor ? cases[_i].editor && strcmp(request.editor, cases[_i].editor) == 0 : !cases[_i].editor, "%s",
                  cases[_i].why);
    ck_assert_str_eq(request.ui.terminal, cases[_i].terminal);
    ck_assert_str_eq(request.ui.home, "/home/ana");
    ck_assert_ptr_eq(request.ui.session, cli.session);
    setlocale(LC_CTYPE, "C");
    options_done(&cli.options);
    session_free(cli.session);
}
END_TEST

static const struct {
    const char *topic, *languages, *message;
} topics[] = {
    {NULL, NULL, NULL},
    {"home", "en,es", NULL},
    {"nowhere", NULL, "unknown topic 'nowhere'; one of: "},
};

START_TEST(a_topic_is_looked_up_before_the_app_opens)
{
    Cli cli = {.environment = &(CliEnvironment){0}, .session = open_session()};
    RunRequest request = {0};
    Error err = {0};
    cli.options.operands = &(const char *){topics[_i].topic};
    cli.options.operand_count = topics[_i].topic ? 1 : 0;
    cli.options.values[OPTION_LANG] = topics[_i].languages;
    ck_assert_int_eq(browse_request(&cli, &request, &err), !topics[_i].message);
    if (topics[_i].message) {
        ck_assert_int_eq(err.kind, ERROR_USAGE);
        ck_assert_msg(strncmp(support_error_text(&err), topics[_i].message, strlen(topics[_i].message)) == 0, "%s",
                      support_error_text(&err));
    } else {
        ck_assert_pstr_eq(request.ui.topic, topics[_i].topic);
        ck_assert_pstr_eq(request.ui.languages, topics[_i].languages);
        ck_assert_str_eq(request.ui.home, ".");
    }
    error_done(&err);
    session_free(cli.session);
}
END_TEST

START_TEST(without_a_terminal_it_says_what_works)
{
    Run run = run_line("browse home", NULL);
    ck_assert_int_eq(run.code, 64);
    ck_assert_str_eq(buf_str(&run.messages), "kyr: the app needs a terminal; 'kyr read TOPIC' shows a topic as text\n");
    ck_assert_uint_eq(run.out.len, 0);
    run_done(&run);
}
END_TEST

Suite *suite_cli_browse(void)
{
    Suite *suite = suite_create("cli/browse");
    TCase *tcase = tcase_create("browse");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, options_and_environment_become_the_request, 0, sizeof cases / sizeof *cases);
    tcase_add_loop_test(tcase, a_topic_is_looked_up_before_the_app_opens, 0, sizeof topics / sizeof *topics);
    tcase_add_test(tcase, without_a_terminal_it_says_what_works);
    suite_add_tcase(suite, tcase);
    return suite;
}
