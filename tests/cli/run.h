/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs a command line on the shipped content, without a process. */
#ifndef KYR_TESTS_CLI_RUN_H
#define KYR_TESTS_CLI_RUN_H

#include "util/buf.h"

/* The header of xx.po, a language that nobody speaks. */
#define XISH                                                                                                                               \
    "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Language: xx\\n\"\n\"X-Kyr-Autonym: Xish\\n\"\n"           \
    "\"X-Kyr-English-Name: Xish\\n\"\n\"X-Kyr-Script: Latn\\n\"\n\"X-Kyr-Direction: ltr\\n\"\n\n"

typedef struct Run {
    int code;
    Buf out, messages;
} Run;

/* Words are split at spaces; --content and --locales are put before them, where `locales` is NULL those of the source tree. */
Run run_line(const char *line, const char *locales);
/* With the user's own folder kyr in config_home. */
Run run_near(const char *line, const char *config_home);
/* Without any option put before, in a place where no content is. */
Run run_bare(const char *line);
/* Must end with 0, and print `want` and not `never` (NULL: anything may stand there). */
void run_tells(const char *why, const char *line, const char *locales, const char *want, const char *never);
/* Must end with 64, say `want`, and write nothing. */
void run_refused(const char *line, const char *want);
void run_done(Run *run);

#endif
