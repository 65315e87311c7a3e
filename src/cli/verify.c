/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kyr verify: is the edition on a card the one of today. */
#include "app/verify.h"

#include "card/edition.h"
#include "cli/command.h"

static void say(const Cli *cli, Error *line)
{
    cli_say(cli, cli->out, line);
}

static void say_current(const Cli *cli, const Verdict *verdict)
{
    Error line = {0};
    error_set(&line, ERROR_NONE, N_("current: card %s, edition %s"), verdict->card->id, verdict->line);
    say(cli, &line);
    if (!verdict->review_due)
        return;
    error_set(&line, ERROR_NONE, N_("REVIEW DUE: the law behind it should have been looked at again"));
    say(cli, &line);
}

static void say_superseded(const Cli *cli, const Verdict *verdict)
{
    const PastEdition *past = verdict->past;
    Error line = {0};
    if (*verdict->line)
        error_set(&line, ERROR_NONE, N_("superseded: card %s in %s of %s; the edition of today is %s"), past->card, past->language,
                  past->month, verdict->line);
    else
        error_set(&line, ERROR_NONE, N_("withdrawn: card %s in %s of %s is not made any more"), past->card, past->language, past->month);
    say(cli, &line);
}

static void say_unknown(const Cli *cli, const char *code)
{
    Error line = {0};
    error_set(&line, ERROR_NONE, N_("unknown: no card that this kyr makes or knows of has the code %s; do not rely on the card"), code);
    say(cli, &line);
}

static bool read_code(const Cli *cli, char code[7], Error *err)
{
    const char *text = cli->options.operands[0];
    switch (edition_read(text, code)) {
    case EDITION_NO_CODE:
        return error_set(err, ERROR_USAGE,
                         N_("'%s' is no edition code: it has six signs, such as 3R9JYF, at the end of the small line on a card"), text);
    case EDITION_MISREAD:
        return error_set(err, ERROR_USAGE, N_("'%s' cannot be right: its signs do not fit together; read it again"), text);
    case EDITION_GOOD:
        break;
    }
    return true;
}

bool verify_run(Cli *cli, Error *err)
{
    char code[7];
    Verdict verdict;
    if (!read_code(cli, code, err) || !verify_code(cli->session, code, &verdict, err))
        return false;
    if (verdict.kind == VERDICT_CURRENT)
        say_current(cli, &verdict);
    else if (verdict.kind == VERDICT_SUPERSEDED)
        say_superseded(cli, &verdict);
    else
        say_unknown(cli, code);
    cli->code = verdict.kind == VERDICT_CURRENT && !verdict.review_due ? 0 : EXIT_FAULTS;
    return true;
}
