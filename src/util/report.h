/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list of faults, for checks that must find all of them and not stop at the first. Owns its entries. */
#ifndef KYR_UTIL_REPORT_H
#define KYR_UTIL_REPORT_H

#include <stddef.h>

#include "util/error.h"

typedef enum Severity { SEVERITY_ERROR, SEVERITY_WARNING } Severity;

typedef struct ReportEntry {
    Severity severity;
    Error error;
} ReportEntry;

typedef struct Report {
    ReportEntry *entries;
    size_t count, cap;
    size_t error_count;
} Report;

/* Both return false, so that a failing check is one line. A NULL report only returns false. */
bool report_error(Report *report, SourcePos pos, const char *format, ...) __attribute__((format(printf, 3, 4)));
bool report_warning(Report *report, SourcePos pos, const char *format, ...) __attribute__((format(printf, 3, 4)));
bool report_take(Report *report, Severity severity, Error *err); /* moves err into the report */
void report_sort(Report *report);                                /* by file, line, column; stable */
/* One line an entry: "file:line:col: error: message\n". English by design (STYLE, Words). */
void report_format(const Report *report, Buf *out);
/* Moves the first error into err (for callers that stop at one); true if there was none. */
bool report_first_error(Report *report, Error *err);
void report_done(Report *report);

#endif
