/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/cli.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/usage.h"
#include "tui/term.h"
#include "util/file.h"
#include "util/mem.h"

/* sysexits.h, DESIGN 11. */
static const int exit_codes[ERROR_KIND_COUNT] = {
    [ERROR_NONE] = 0,         [ERROR_USAGE] = 64,  [ERROR_DATA] = 65, [ERROR_NO_INPUT] = 66,
    [ERROR_UNAVAILABLE] = 69, [ERROR_CREATE] = 73, [ERROR_IO] = 74,
};

const char *cli_text(const Cli *cli, const char *ctxt, const char *text)
{
    return cli->words ? catalog_text(cli->words, ctxt, text) : text;
}

static const char *translate(const void *data, const char *format)
{
    return cli_text(data, NULL, format);
}

void cli_say(const Cli *cli, Buf *out, Error *sentence)
{
    error_message(sentence, translate, cli, out);
    buf_add_char(out, '\n');
    error_done(sentence);
}

static int fail(const Cli *cli, Error *err)
{
    int code = exit_codes[err->kind];
    buf_add_str(cli->messages, "kyr: ");
    error_format(err, translate, cli, cli->messages);
    buf_add_char(cli->messages, '\n');
    error_done(err);
    return code;
}

/* UTC: the same moment is the same day in every time zone. */
static bool find_today(const char *epoch, Date *out, Error *err)
{
    time_t now = time(NULL);
    if (epoch && *epoch) {
        char *end;
        long long value = strtoll(epoch, &end, 10);
        if (*end || value < 0)
            return error_set(err, ERROR_USAGE, N_("SOURCE_DATE_EPOCH is '%s'; it must be a number of seconds"), epoch);
        now = (time_t)value;
    }
    struct tm utc;
    if (!gmtime_r(&now, &utc))
        return error_set(err, ERROR_USAGE, N_("SOURCE_DATE_EPOCH is '%s'; it must be a number of seconds"), epoch ? epoch : "");
    *out = (Date){utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday};
    return true;
}

static bool open_session(Cli *cli, Error *err)
{
    const CliEnvironment *env = cli->environment;
    PathsRequest request = {
        .content = cli->options.values[OPTION_CONTENT],
        .locales = cli->options.values[OPTION_LOCALES],
        .exe_folder = env->exe_folder,
        .config_home = env->config_home,
        .home = env->home,
    };
    Paths paths;
    Date today;
    if (!find_today(env->source_date_epoch, &today, err) || !paths_find(&request, &paths, err))
        return false;
    cli->session = session_new(&paths, today, env->font_path);
    return true;
}

/* The interface speaks the first language of --lang. */
static bool open_words(Cli *cli, Error *err)
{
    const char *langs = cli->options.values[OPTION_LANG];
    if (!langs)
        return true;
    char *code = mem_strndup(langs, strcspn(langs, ","));
    cli->words = session_catalog(cli->session, code, err);
    free(code);
    return cli->words != NULL;
}

static bool check_operands(const Cli *cli, Error *err)
{
    const Command *command = cli->options.command;
    if (cli->options.operand_count < command->min_operands)
        return error_set(err, ERROR_USAGE, N_("'kyr %s' needs %s; 'kyr %s --help' tells more"), command->name, command->operands,
                         command->name);
    if (cli->options.operand_count > command->max_operands)
        return error_set(err, ERROR_USAGE, N_("'%s' is one word too many for 'kyr %s'"), cli->options.operands[command->max_operands],
                         command->name);
    return true;
}

static bool wants(const Cli *cli, OptionId id)
{
    return cli->options.values[id] != NULL;
}

static bool run_command(Cli *cli, Error *err)
{
    if (!cli->options.command && cli->environment->terminal)
        cli->options.command = command_find("browse");
    if (!cli->options.command) {
        usage_write(cli, cli->messages);
        cli->code = EXIT_USAGE_SHOWN;
        return true;
    }
    return check_operands(cli, err) && (cli->session || open_session(cli, err)) && cli->options.command->run(cli, err);
}

static bool run(Cli *cli, Error *err)
{
    if (wants(cli, OPTION_LANG) && !(open_session(cli, err) && open_words(cli, err)))
        return false;
    if (wants(cli, OPTION_HELP))
        usage_write(cli, cli->out);
    else if (wants(cli, OPTION_VERSION))
        buf_add_str(cli->out, "kyr " KYR_VERSION "\n");
    else if (wants(cli, OPTION_MAN))
        usage_man(cli->out);
    else
        return run_command(cli, err);
    return true;
}

/* A fault in an argument is told in the language of a --lang that was read before it, if that can be had. */
static void try_words(Cli *cli)
{
    Error ignored = {0};
    if (wants(cli, OPTION_LANG) && open_session(cli, &ignored))
        open_words(cli, &ignored);
    error_done(&ignored);
}

int cli_run(int argc, char *const *argv, const CliEnvironment *environment, Buf *out, Buf *messages)
{
    Cli cli = {.out = out, .messages = messages, .environment = environment};
    Error err = {0};
    bool ok = options_parse(argc, argv, &cli.options, &err);
    if (ok)
        ok = run(&cli, &err);
    else
        try_words(&cli);
    int code = ok ? cli.code : fail(&cli, &err);
    session_free(cli.session);
    options_done(&cli.options);
    return code;
}

/* What started us sees the signal, as from any other program. */
static void end_by(int signal_number)
{
    signal(signal_number, SIG_DFL);
    raise(signal_number);
}

static const char *getenv_const(const char *name)
{
    return getenv(name);
}

int cli_main(int argc, char **argv)
{
    CliEnvironment environment = {
        .config_home = getenv("XDG_CONFIG_HOME"),
        .home = getenv("HOME"),
        .font_path = getenv("KYR_FONT_PATH"),
        .source_date_epoch = getenv("SOURCE_DATE_EPOCH"),
        .variable = getenv_const,
        .terminal = term_possible(),
    };
    Buf out = {0}, messages = {0};
    int code = cli_run(argc, argv, &environment, &out, &messages);
    Error err = {0};
    if (out.len > 0 && !file_write("-", (StrView){out.ptr, out.len}, &err)) {
        Cli plain = {.messages = &messages};
        code = fail(&plain, &err);
    }
    /* Where standard error cannot be written there is nowhere left to say so. */
    if (write(STDERR_FILENO, buf_str(&messages), messages.len) < 0)
        code = code ? code : exit_codes[ERROR_IO];
    buf_done(&out);
    buf_done(&messages);
    if (code > EXIT_SIGNAL)
        end_by(code - EXIT_SIGNAL);
    return code;
}
