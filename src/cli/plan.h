/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What kyr cards says of a run before it writes anything: counts, sizes, sheets, and what to know of drafts and numbers. */
#ifndef KYR_CLI_PLAN_H
#define KYR_CLI_PLAN_H

#include "app/job.h"
#include "cli/command.h"

bool plan_say(const Cli *cli, const JobRequest *request, const PrintJob *job, Error *err);

#endif
