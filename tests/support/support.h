/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every test program shares: running suites, golden files, scratch folders. */
#ifndef KYR_TESTS_SUPPORT_H
#define KYR_TESTS_SUPPORT_H

#include <check.h>
#include <stddef.h>

#include "util/buf.h"
#include "util/error.h"
#include "util/report.h"

typedef Suite *(*SuiteMaker)(void);

/* Runs the suites (NULL-terminated) and gives main()'s exit code. */
int support_run(const SuiteMaker *makers);

/* Fails unless text equals tests/golden/NAME; with KYR_GOLDEN=update the file is rewritten instead. */
void support_golden(const char *name, const char *text);

const char *support_source_path(const char *relative); /* in the source tree; valid until the next call but seven */
char *support_scratch(void);                           /* a new empty folder; yours; support_remove() it */
void support_remove(char *folder);                     /* the folder with all in it, and frees the name */
/* name may stand in folders below, which are made. */
void support_write(const char *folder, const char *name, const char *text);

/* The whole message with its place, English; valid until the next call. */
const char *support_error_text(const Error *err);
const char *support_report_text(const Report *report);

#endif
