/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kyr, kyr browse: the app in the terminal. */
#include "cli/browse.h"

#include <langinfo.h>
#include <string.h>

#include "cli/cli.h"
#include "cli/lookup.h"
#include "tui/guess.h"

static const char *variable(const Cli *cli, const char *name)
{
    const CliEnvironment *env = cli->environment;
    const char *value = env->variable ? env->variable(name) : NULL;
    return value && *value ? value : NULL;
}

static const char *no_variable(const char *name)
{
    (void)name;
    return NULL;
}

/* --ascii, or a locale that asks for it or can show no more. Without any locale named, terminals of today are taken to know UTF-8. */
static bool wants_ascii(const Cli *cli)
{
    static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    const char *locale = NULL;
    for (size_t i = 0; !locale && i < sizeof names / sizeof *names; i++)
        locale = variable(cli, names[i]);
    bool plain_c = locale && (strcmp(locale, "C") == 0 || strcmp(locale, "POSIX") == 0);
    return cli->options.values[OPTION_ASCII] || plain_c || strcmp(nl_langinfo(CODESET), "UTF-8") != 0;
}

/* "auto" is a word of the option alone. */
static bool find_bidi(const char *word, BidiMode *out)
{
    for (int mode = 0; mode < BIDI_MODE_COUNT; mode++) {
        if (strcmp(word, bidi_mode_word((BidiMode)mode)) == 0) {
            *out = (BidiMode)mode;
            return true;
        }
    }
    return false;
}

static bool check_topic(const Cli *cli, const char *id, Error *err)
{
    const Topic *topic;
    Error ignored = {0};
    const Content *content = session_content(cli->session, &ignored);
    error_done(&ignored); /* the app says it, and goes on where it can */
    return !content || lookup_topic(content, id, &topic, err);
}

bool browse_request(const Cli *cli, RunRequest *out, Error *err)
{
    const CliEnvironment *env = cli->environment;
    const char *topic = cli->options.operand_count > 0 ? cli->options.operands[0] : NULL;
    const char *editor = variable(cli, "VISUAL");
    GuessVariable guess = env->variable ? env->variable : no_variable;
    if (topic && !check_topic(cli, topic, err))
        return false;
    RunRequest request = {
        .ui =
            {
                .session = cli->session,
                .languages = cli->options.values[OPTION_LANG],
                .topic = topic,
                .home = env->home ? env->home : ".",
                .terminal = guess_name(guess),
                .ascii = wants_ascii(cli),
            },
        .plain = cli->options.values[OPTION_PLAIN] != NULL,
        .no_color = variable(cli, "NO_COLOR") != NULL,
        .editor = editor ? editor : variable(cli, "EDITOR"),
    };
    request.ui.bidi_chosen = find_bidi(options_get(&cli->options, OPTION_BIDI), &request.ui.bidi);
    if (!request.ui.bidi_chosen)
        request.ui.bidi = guess_bidi(guess);
    *out = request;
    return true;
}

bool browse_run(Cli *cli, Error *err)
{
    RunRequest request;
    int signal = 0;
    if (!cli->environment->terminal)
        return error_set(err, ERROR_USAGE, N_("the app needs a terminal; 'kyr read TOPIC' shows a topic as text"));
    if (!browse_request(cli, &request, err) || !run_app(&request, &signal, err))
        return false;
    cli->code = signal ? EXIT_SIGNAL + signal : 0;
    return true;
}
