/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/po.h"

#include <errno.h>
#include <gettext-po.h>
#include <setjmp.h>
#include <string.h>

#include "util/file.h"
#include "util/unicode.h"
#include "util/view.h"

typedef struct Sink {
    const char *path;
    Report *report;
    bool failed;
    jmp_buf escape; /* libgettextpo's handler may not return from a fatal error */
} Sink;

/* libgettextpo hands no pointer through to its handlers; this one is set only while it runs. */
static _Thread_local Sink *sink; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

/* Messages of several lines become one. */
static void add_line(Buf *out, const char *text)
{
    for (; *text; text++) {
        bool space = *text == '\n' || *text == ' ';
        if (!space)
            buf_add_char(out, *text);
        else if (out->len > 0 && out->ptr[out->len - 1] != ' ')
            buf_add_char(out, ' ');
    }
    while (out->len > 0 && out->ptr[out->len - 1] == ' ')
        out->ptr[--out->len] = '\0';
}

static void take(int severity, const char *file, size_t line, size_t column, const char *text)
{
    Buf words = {0};
    add_line(&words, text);
    SourcePos pos = {file ? file : sink->path, 0, 0};
    if (file && line != (size_t)-1) {
        pos.line = (int)line;
        pos.col = column == (size_t)-1 ? 0 : (int)column;
    }
    if (severity == PO_SEVERITY_WARNING) {
        report_warning(sink->report, pos, "%s", buf_str(&words));
    } else {
        report_error(sink->report, pos, "%s", buf_str(&words));
        sink->failed = true;
    }
    buf_done(&words);
}

/* NOLINTBEGIN(readability-function-size): the parameters are libgettextpo's */
static void on_error(int severity, po_message_t message, const char *file, size_t line, size_t column, int multiline, const char *text)
{
    (void)message, (void)multiline;
    take(severity, file, line, column, text);
    if (severity == PO_SEVERITY_FATAL_ERROR)
        longjmp(sink->escape, 1);
}

static void on_error2(int severity, po_message_t message1, const char *file1, size_t line1, size_t column1, int multiline1,
                      const char *text1, po_message_t message2, const char *file2, size_t line2, size_t column2, int multiline2,
                      const char *text2)
{
    (void)message1, (void)multiline1, (void)message2, (void)multiline2;
    take(severity, file1, line1, column1, text1);
    if (file2) /* without a place, "this is the location of the first definition" says nothing */
        take(severity, file2, line2, column2, text2);
    if (severity == PO_SEVERITY_FATAL_ERROR)
        longjmp(sink->escape, 1);
}

/* NOLINTEND(readability-function-size) */

static const struct po_xerror_handler handler = {on_error, on_error2};

/* msgfmt would put them into another .mo, which nobody reads. */
static void check_domains(po_file_t file, Sink *to)
{
    const char *const *domains = po_file_domains(file);
    for (; domains && *domains; domains++) {
        if (strcmp(*domains, "messages") == 0)
            continue;
        report_error(to->report, (SourcePos){to->path, 0, 0}, "texts of another domain, '%s': delete the line that starts with domain",
                     *domains);
        to->failed = true;
    }
}

/* NULL after a fatal error. What libgettextpo held then is lost: it has no way to free it. */
static po_file_t read_guarded(Sink *to, PoDepth depth)
{
    sink = to;
    if (setjmp(to->escape) != 0) {
        sink = NULL;
        return NULL;
    }
    po_file_t file = po_file_read(to->path, &handler);
    if (file)
        check_domains(file, to);
    if (file && depth == PO_CHECK && !to->failed) {
        po_file_check_all(file, &handler);
        to->failed = false; /* the file could be read */
    }
    sink = NULL;
    return file;
}

/* Before libgettextpo sees it: it takes other encodings, and reads past a NUL. */
static bool read_source(const char *path, Arena *arena, const char **out, Report *report)
{
    Buf file = {0};
    Error err = {0};
    if (!file_read(path, &file, &err)) {
        buf_done(&file);
        return report_take(report, SEVERITY_ERROR, &err);
    }
    StrView text = {buf_str(&file), file.len};
    size_t end = unicode_first_invalid(text);
    size_t nul = strlen(text.ptr);
    int line = 1;
    for (size_t i = 0; i < end && i < nul; i++)
        line += text.ptr[i] == '\n';
    *out = arena_strndup(arena, text.ptr, nul);
    buf_done(&file);
    if (nul < text.len && nul < end)
        return report_error(report, (SourcePos){path, line, 0}, "a NUL byte; a .po is text");
    if (end < text.len)
        return report_error(report, (SourcePos){path, line, 0}, "not UTF-8; save the file as UTF-8");
    if (strncmp(*out, "\xEF\xBB\xBF", 3) == 0)
        return report_error(report, (SourcePos){path, 1, 0}, "starts with a byte order mark; save the file as UTF-8 without BOM");
    return true;
}

/* The lines of the keywords msgstr (or msgstr[0]) of entries that are not obsolete, which libgettextpo does not tell. */
typedef struct LineScan {
    const char *at;
    int line;
} LineScan;

static int next_msgstr_line(LineScan *scan)
{
    while (*scan->at) {
        const char *start = scan->at + strspn(scan->at, " \t");
        const char *end = strchr(scan->at, '\n');
        scan->line++;
        scan->at = end ? end + 1 : scan->at + strlen(scan->at);
        bool found = strncmp(start, "msgstr", 6) == 0 && (strchr(" \t\"", start[6]) || strncmp(start + 6, "[0]", 3) == 0);
        if (found)
            return scan->line;
    }
    return 0;
}

static void take_forms(po_message_t from, Arena *arena, PoMessage *to)
{
    size_t count = 0;
    while (to->plural && po_message_msgstr_plural(from, (int)count))
        count++;
    to->form_count = to->plural ? count : 1;
    to->forms = arena_array(arena, to->form_count, sizeof *to->forms);
    for (size_t i = 0; i < to->form_count; i++)
        to->forms[i] = arena_strdup(arena, to->plural ? po_message_msgstr_plural(from, (int)i) : po_message_msgstr(from));
}

static void take_message(po_message_t from, int line, Arena *arena, PoFile *out)
{
    const char *ctxt = po_message_msgctxt(from), *msgid = po_message_msgid(from);
    if (!ctxt && *msgid == '\0') {
        out->header = arena_strdup(arena, po_message_msgstr(from));
        out->header_fuzzy = po_message_is_fuzzy(from) != 0;
        out->header_line = line;
        return;
    }
    PoMessage *to = &out->messages[out->count++];
    to->ctxt = arena_strdup(arena, ctxt);
    to->msgid = arena_strdup(arena, msgid);
    to->plural = arena_strdup(arena, po_message_msgid_plural(from));
    to->fuzzy = po_message_is_fuzzy(from) != 0;
    to->line = line;
    take_forms(from, arena, to);
}

static void take_messages(po_file_t file, Arena *arena, PoFile *out)
{
    size_t count = 0;
    po_message_iterator_t iterator = po_message_iterator(file, NULL);
    while (po_next_message(iterator))
        count++;
    po_message_iterator_free(iterator);
    out->messages = arena_array(arena, count, sizeof *out->messages);
    LineScan scan = {out->source, 0};
    iterator = po_message_iterator(file, NULL);
    for (po_message_t message; (message = po_next_message(iterator));)
        if (!po_message_is_obsolete(message))
            take_message(message, next_msgstr_line(&scan), arena, out);
    po_message_iterator_free(iterator);
}

bool po_read(const char *path, PoDepth depth, Arena *arena, PoFile *out, Report *report)
{
    PoFile po = {.path = arena_strdup(arena, path)};
    if (!read_source(path, arena, &po.source, report))
        return false;
    Sink to = {.path = po.path, .report = report};
    po_file_t file = read_guarded(&to, depth);
    if (!file) {
        if (!to.failed)
            report_error(report, (SourcePos){path, 0, 0}, "cannot be read: %s", strerror(errno));
        return false;
    }
    if (!to.failed) {
        take_messages(file, arena, &po);
        *out = po;
    }
    po_file_free(file);
    return !to.failed;
}

void po_entries(const PoFile *po, Arena *arena, Entries *out)
{
    *out = (Entries){.header = po->header ? entries_nfc(arena, po->header) : NULL, .header_fuzzy = po->header_fuzzy};
    out->items = arena_array(arena, po->count, sizeof *out->items);
    for (size_t i = 0; i < po->count; i++) {
        const PoMessage *message = &po->messages[i];
        if (message->fuzzy || message->form_count == 0 || message->forms[0][0] == '\0')
            continue;
        const char *key = message->msgid;
        if (message->ctxt)
            key = arena_printf(arena, "%s%c%s", message->ctxt, ENTRIES_EOT, message->msgid);
        out->items[out->count++] = (Entry){entries_nfc(arena, key), entries_nfc(arena, message->forms[0])};
    }
    entries_sort(out);
}

int po_header_line(const void *data, const char *field)
{
    const PoFile *po = data;
    size_t len = strlen(field);
    LineScan scan = {po->source, 0};
    while (*scan.at) {
        const char *start = scan.at + strspn(scan.at, " \t");
        const char *end = strchr(scan.at, '\n');
        scan.line++;
        scan.at = end ? end + 1 : scan.at + strlen(scan.at);
        if (scan.line > po->header_line && *start != '"')
            break;
        if (*start == '"' && strncmp(start + 1, field, len) == 0 && start[len + 1] == ':')
            return scan.line;
    }
    return po->header_line;
}
