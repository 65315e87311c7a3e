/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the app is opened with, from options and environment. */
#ifndef KYR_CLI_BROWSE_H
#define KYR_CLI_BROWSE_H

#include "cli/command.h"
#include "screens/run.h"

/* The session must be open; strings are borrowed from it, the options and the environment. ERROR_USAGE: there is no such topic. */
bool browse_request(const Cli *cli, RunRequest *out, Error *err);

#endif
