/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "catalog/catalog.h"
#include "catalog/header.h"
#include "catalog/po.h"
#include "catalog/rules.h"

/* "so" of "locales/so.po". */
static const char *code_of(const char *path, Arena *arena)
{
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    size_t len = strlen(name);
    bool po = len > 3 && strcmp(name + len - 3, ".po") == 0;
    return arena_strndup(arena, name, po ? len - 3 : len);
}

static void check_header(const PoFile *po, const char *code, Arena *arena, Language *language, Report *report)
{
    SourcePos pos = {po->path, po->header_line, 0};
    if (!header_code_ok(code))
        report_error(report, (SourcePos){po->path, 0, 0}, "the file name '%s' is no language code such as so, zh_CN or uz@cyrillic", code);
    Header header = {po->path, code, po->header, po->header_fuzzy, po_header_line, po};
    header_read(&header, arena, language, report);
    if (po->header_fuzzy)
        report_warning(report, pos, "the header is marked fuzzy: its sign-off is ignored");
}

static bool is_empty(const PoMessage *message)
{
    return message->form_count == 0 || message->forms[0][0] == '\0';
}

static void check_message(const PoMessage *message, const PoFile *po, const Language *language, Report *report)
{
    for (size_t i = 0; i < message->form_count; i++) {
        const char *source = i > 0 && message->plural ? message->plural : message->msgid;
        Translation translation = {.pos = {po->path, message->line, 0},
                                   .code = language->code,
                                   .script = language->script,
                                   .source = view_of(source),
                                   .text = view_of(message->forms[i]),
                                   .interface = message->ctxt == NULL};
        rules_check(&translation, report);
    }
}

static void check_messages(const PoFile *po, const Language *language, Report *report)
{
    size_t fuzzy = 0, empty = 0;
    for (size_t i = 0; i < po->count; i++) {
        const PoMessage *message = &po->messages[i];
        if (message->fuzzy)
            fuzzy++;
        else if (is_empty(message))
            empty++;
        else
            check_message(message, po, language, report);
    }
    if (fuzzy + empty > 0)
        report_warning(report, (SourcePos){po->path, 0, 0}, "of %zu texts %zu are fuzzy and %zu untranslated: they are shown in English",
                       po->count, fuzzy, empty);
}

bool catalog_check_po(const char *path, Report *report)
{
    Arena arena = {0};
    PoFile po = {0};
    size_t before = report->error_count;
    if (po_read(path, PO_CHECK, &arena, &po, report)) {
        const char *code = code_of(path, &arena);
        Language language = {0};
        check_header(&po, code, &arena, &language, report);
        check_messages(&po, &language, report);
    }
    arena_done(&arena);
    return report->error_count == before;
}
