/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command line (DESIGN 11). cli_main is the thin edge: arguments, environment, standard output and error. cli_run is the whole
 * of it as a function of values, but for the files that a command is asked to write. */
#ifndef KYR_CLI_CLI_H
#define KYR_CLI_CLI_H

#include <stdbool.h>

#include "util/buf.h"

/* What the program takes from its surroundings; any may be NULL. */
typedef struct CliEnvironment {
    const char *exe_folder;                    /* where the program stands; NULL asks the system */
    const char *config_home;                   /* XDG_CONFIG_HOME */
    const char *home;                          /* HOME */
    const char *font_path;                     /* KYR_FONT_PATH */
    const char *source_date_epoch;             /* SOURCE_DATE_EPOCH: seconds that stand for now (reproducible-builds.org) */
    const char *(*variable)(const char *name); /* the others, for the app: getenv() */
    bool terminal;                             /* standard input and output are one: the app can open */
} CliEnvironment;

/* Appends what goes to standard output and to standard error; gives the exit code. */
int cli_run(int argc, char *const *argv, const CliEnvironment *environment, Buf *out, Buf *messages);

int cli_main(int argc, char **argv);

#endif
