/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a command's file goes: --output FILE, - for standard output, or a name of our own. */
#ifndef KYR_CLI_OUTPUT_H
#define KYR_CLI_OUTPUT_H

#include "cli/command.h"

/* Takes own_name over, which is used where the option is absent. A file that was written is said so. */
bool output_write(const Cli *cli, OptionId option, char *own_name, StrView bytes, Error *err);
/* The option stands, and is -. */
bool output_is_standard(const Cli *cli, OptionId option);

#endif
