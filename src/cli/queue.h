/* SPDX-License-Identifier: GPL-3.0-or-later */
/* --print QUEUE: the PDF goes to a printer queue through CUPS's own lp. */
#ifndef KYR_CLI_QUEUE_H
#define KYR_CLI_QUEUE_H

#include "app/job.h"
#include "cli/command.h"

/* ERROR_UNAVAILABLE that lists the queues there are. Waits for lpstat, at most two seconds. */
bool queue_check(const char *queue, Error *err);

/* Prints the file at path, or the bytes by a file of its own that is gone afterwards (path NULL), and says what lp made of it. */
bool queue_print(const Cli *cli, const char *queue, const PrintJob *job, const char *path, StrView pdf, Error *err);

#endif
