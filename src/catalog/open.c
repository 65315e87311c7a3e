/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "catalog/catalog.h"
#include "catalog/entries.h"
#include "catalog/header.h"
#include "catalog/mo.h"
#include "catalog/po.h"
#include "util/mem.h"

struct Catalog {
    Arena arena;
    Entries entries;
    Language language;
    const char *path;
    bool english;
};

static const char english_code[] = "en";

static int by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static bool has_name(const FileList *list, const char *name)
{
    for (size_t i = 0; i < list->count; i++)
        if (strcmp(list->names[i], name) == 0)
            return true;
    return false;
}

static void add_name(FileList *list, size_t *cap, const char *name)
{
    if (has_name(list, name))
        return;
    list->names = mem_grow(list->names, list->count, cap, sizeof *list->names);
    list->names[list->count++] = mem_strdup(name);
}

/* Files whose name is no code (a POT, a translator's copy "so (2).po") are not languages. */
static bool add_folder(FileList *list, size_t *cap, const char *folder, const char *suffix, Error *err)
{
    FileList found = {0};
    if (!file_list(folder, suffix, &found, err))
        return false;
    for (size_t i = 0; i < found.count; i++)
        if (header_code_ok(found.names[i]))
            add_name(list, cap, found.names[i]);
    file_list_done(&found);
    return true;
}

/* An installed kyr has no .po, a translator's folder no .mo: one of the folders is enough. */
bool catalog_list(const CatalogDirs *dirs, FileList *out, Error *err)
{
    FileList list = {0};
    size_t cap = 0;
    Error fault = {0};
    add_name(&list, &cap, english_code);
    bool po = dirs->po_dir && add_folder(&list, &cap, dirs->po_dir, ".po", &fault);
    bool mo = dirs->mo_dir && add_folder(&list, &cap, dirs->mo_dir, ".mo", po || fault.kind != ERROR_NONE ? NULL : &fault);
    if (!po && !mo && fault.kind != ERROR_NONE) {
        file_list_done(&list);
        return error_move(err, &fault);
    }
    error_done(&fault);
    qsort(list.names, list.count, sizeof *list.names, by_name);
    *out = list;
    return true;
}

static bool unknown_code(const CatalogDirs *dirs, const char *code, Error *err)
{
    FileList list = {0};
    if (!catalog_list(dirs, &list, err))
        return false;
    Buf codes = {0};
    for (size_t i = 0; i < list.count; i++)
        buf_addf(&codes, "%s%s", i > 0 ? ", " : "", list.names[i]);
    error_set(err, ERROR_USAGE, N_("unknown language '%s'; one of: %s"), code, buf_str(&codes));
    buf_done(&codes);
    file_list_done(&list);
    return false;
}

static const char *path_of(Arena *arena, const char *folder, const char *code, const char *suffix)
{
    return folder ? arena_printf(arena, "%s/%s%s", folder, code, suffix) : NULL;
}

/* The .mo, unless the .po was changed after it was built; NULL if there is neither. */
static const char *choose_file(const CatalogDirs *dirs, const char *code, Arena *arena, bool *is_po)
{
    const char *po = path_of(arena, dirs->po_dir, code, ".po"), *mo = path_of(arena, dirs->mo_dir, code, ".mo");
    int64_t po_time = po ? file_modified_ns(po) : -1, mo_time = mo ? file_modified_ns(mo) : -1;
    *is_po = po_time > mo_time;
    if (po_time < 0 && mo_time < 0)
        return NULL;
    return *is_po ? po : mo;
}

static bool read_po(Catalog *catalog, const char *code, Report *report)
{
    PoFile po = {0};
    if (!po_read(catalog->path, PO_READ, &catalog->arena, &po, report))
        return false;
    po_entries(&po, &catalog->arena, &catalog->entries);
    Header header = {po.path, code, catalog->entries.header, po.header_fuzzy, po_header_line, &po};
    return header_read(&header, &catalog->arena, &catalog->language, report);
}

static bool read_mo(Catalog *catalog, const char *code, Report *report)
{
    Error err = {0};
    if (!mo_read(catalog->path, &catalog->arena, &catalog->entries, &err))
        return report_take(report, SEVERITY_ERROR, &err);
    Header header = {.path = catalog->path, .code = code, .text = catalog->entries.header, .fuzzy = catalog->entries.header_fuzzy};
    return header_read(&header, &catalog->arena, &catalog->language, report);
}

static Catalog *open_english(void)
{
    Catalog *catalog = mem_alloc(sizeof *catalog);
    catalog->english = true;
    catalog->path = "";
    catalog->language = (Language){.code = english_code, .autonym = "English", .english_name = "English", .script = "Latn"};
    return catalog;
}

bool catalog_open(const CatalogDirs *dirs, const char *code, Catalog **out, Error *err)
{
    if (strcmp(code, english_code) == 0) {
        *out = open_english();
        return true;
    }
    if (!header_code_ok(code))
        return unknown_code(dirs, code, err);
    Catalog *catalog = mem_alloc(sizeof *catalog);
    bool is_po = false;
    catalog->path = choose_file(dirs, code, &catalog->arena, &is_po);
    if (!catalog->path) {
        catalog_close(catalog);
        return unknown_code(dirs, code, err);
    }
    Report report = {0};
    bool ok = is_po ? read_po(catalog, code, &report) : read_mo(catalog, code, &report);
    if (ok)
        *out = catalog;
    else {
        report_first_error(&report, err);
        catalog_close(catalog);
    }
    report_done(&report);
    return ok;
}

void catalog_close(Catalog *catalog)
{
    if (!catalog)
        return;
    arena_done(&catalog->arena);
    free(catalog);
}

const Language *catalog_language(const Catalog *catalog)
{
    return &catalog->language;
}

const char *catalog_path(const Catalog *catalog)
{
    return catalog->path;
}

const char *catalog_find(const Catalog *catalog, const char *ctxt, const char *msgid)
{
    if (catalog->english || *msgid == '\0') /* an empty msgid would find the header */
        return msgid;
    return entries_find(&catalog->entries, ctxt, msgid);
}

const char *catalog_text(const Catalog *catalog, const char *ctxt, const char *msgid)
{
    const char *text = catalog_find(catalog, ctxt, msgid);
    return text ? text : msgid;
}
