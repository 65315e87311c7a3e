/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Usage texts and the man page, printed from the tables of commands and options. */
#ifndef KYR_CLI_USAGE_H
#define KYR_CLI_USAGE_H

#include "cli/command.h"

/* Of the whole program, or of cli->options.command. */
void usage_write(const Cli *cli, Buf *out);
/* kyr(1) in roff, always English. */
void usage_man(Buf *out);

#endif
