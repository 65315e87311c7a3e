/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/report.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "util/mem.h"

bool report_take(Report *report, Severity severity, Error *err)
{
    if (!report) {
        error_done(err);
        return false;
    }
    report->entries = mem_grow(report->entries, report->count, &report->cap, sizeof *report->entries);
    report->entries[report->count++] = (ReportEntry){severity, *err};
    report->error_count += severity == SEVERITY_ERROR;
    *err = (Error){0};
    return false;
}

static bool add(Report *report, Severity severity, SourcePos pos, const char *format, va_list args)
{
    Buf message = {0};
    Error err = {0};
    buf_addv(&message, format, args);
    error_at(&err, pos, "%s", buf_str(&message));
    buf_done(&message);
    return report_take(report, severity, &err);
}

bool report_error(Report *report, SourcePos pos, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    add(report, SEVERITY_ERROR, pos, format, args);
    va_end(args);
    return false;
}

bool report_warning(Report *report, SourcePos pos, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    add(report, SEVERITY_WARNING, pos, format, args);
    va_end(args);
    return false;
}

static int compare_places(const Error *a, const Error *b)
{
    int order = strcmp(a->file ? a->file : "", b->file ? b->file : "");
    if (order == 0)
        order = a->line - b->line;
    return order != 0 ? order : a->col - b->col;
}

void report_sort(Report *report)
{
    for (size_t i = 1; i < report->count; i++) { /* insertion sort: stable, and reports are short */
        ReportEntry entry = report->entries[i];
        size_t at = i;
        for (; at > 0 && compare_places(&report->entries[at - 1].error, &entry.error) > 0; at--)
            report->entries[at] = report->entries[at - 1];
        report->entries[at] = entry;
    }
}

void report_format(const Report *report, Buf *out)
{
    static const char *const words[] = {[SEVERITY_ERROR] = "error", [SEVERITY_WARNING] = "warning"};
    for (size_t i = 0; i < report->count; i++) {
        const Error *err = &report->entries[i].error;
        if (err->file && *err->file) {
            buf_addf(out, "%s:", err->file);
            if (err->line > 0)
                buf_addf(out, "%d:", err->line);
            if (err->line > 0 && err->col > 0)
                buf_addf(out, "%d:", err->col);
            buf_add_char(out, ' ');
        }
        buf_addf(out, "%s: ", words[report->entries[i].severity]);
        error_message(err, NULL, NULL, out);
        buf_add_char(out, '\n');
    }
}

bool report_first_error(Report *report, Error *err)
{
    for (size_t i = 0; i < report->count; i++) {
        if (report->entries[i].severity == SEVERITY_ERROR)
            return error_move(err, &report->entries[i].error);
    }
    return true;
}

void report_done(Report *report)
{
    for (size_t i = 0; i < report->count; i++)
        error_done(&report->entries[i].error);
    free(report->entries);
    *report = (Report){0};
}
