/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every command sees: the run it belongs to, the table it is a row of, and how it speaks. */
#ifndef KYR_CLI_COMMAND_H
#define KYR_CLI_COMMAND_H

#include "app/session.h"
#include "cli/options.h"

typedef struct Cli {
    Options options;
    Buf *out, *messages;  /* standard output and standard error */
    Session *session;     /* NULL until a command asks for it: cli_open() */
    const Catalog *words; /* interface language, NULL: English */
    const struct CliEnvironment *environment;
    int code; /* exit code of a command that succeeds */
} Cli;

typedef struct Command {
    const char *name, *operands, *summary, *details;
    unsigned long options; /* OPTION_BITs beside the global ones */
    size_t min_operands, max_operands;
    bool (*run)(Cli *cli, Error *err);
} Command;

extern const Command command_table[]; /* ends with name NULL */
const Command *command_find(const char *name);

/* EXIT_SIGNAL and the number of a signal: the program is told to end, and ends so. */
enum { EXIT_FAULTS = 1, EXIT_USAGE_SHOWN = 64, EXIT_SIGNAL = 128 };

bool browse_run(Cli *cli, Error *err);
bool calibrate_run(Cli *cli, Error *err);
bool cards_run(Cli *cli, Error *err);
bool picture_run(Cli *cli, Error *err);
bool read_run(Cli *cli, Error *err);
bool list_run(Cli *cli, Error *err);
bool check_run(Cli *cli, Error *err);
bool fit_run(Cli *cli, Error *err);
bool template_run(Cli *cli, Error *err);
bool verify_run(Cli *cli, Error *err);

/* The text in the interface language. Keywords for xgettext: _ N_ C_:1c,2 NC_:1c,2. */
const char *cli_text(const Cli *cli, const char *ctxt, const char *text);
#define _(text)        cli_text(cli, NULL, text)
#define C_(ctxt, text) cli_text(cli, ctxt, text)

/* Appends a sentence, filled in and translated as an Error is (a translation cannot misuse the arguments), and empties it. */
void cli_say(const Cli *cli, Buf *out, Error *sentence);

#endif
