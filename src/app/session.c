/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/session.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "util/mem.h"

struct NamedPicture {
    char *path;
    Picture picture;
    struct NamedPicture *next;
};

struct Session {
    Paths paths;
    Date today;
    char *font_path;
    Content *content;
    Arena printers; /* of those taken */
    FontRow *font_rows;
    Fonts *fonts;
    Catalog **catalogs;
    size_t catalog_count, catalog_cap;
    struct NamedPicture *pictures;
};

Session *session_new(Paths *paths, Date today, const char *font_path)
{
    Session *session = mem_alloc(sizeof *session);
    session->paths = *paths;
    session->today = today;
    session->font_path = mem_strdup(font_path);
    *paths = (Paths){0};
    return session;
}

static void free_pictures(struct NamedPicture *named)
{
    while (named) {
        struct NamedPicture *next = named->next;
        picture_done(&named->picture);
        free(named->path);
        free(named);
        named = next;
    }
}

void session_free(Session *session)
{
    if (!session)
        return;
    for (size_t i = 0; i < session->catalog_count; i++)
        catalog_close(session->catalogs[i]);
    free(session->catalogs);
    free_pictures(session->pictures);
    fonts_free(session->fonts);
    free(session->font_rows);
    content_free(session->content);
    arena_done(&session->printers);
    free(session->font_path);
    paths_done(&session->paths);
    free(session);
}

const Paths *session_paths(const Session *session)
{
    return &session->paths;
}

Date session_today(const Session *session)
{
    return session->today;
}

const Content *session_content_report(Session *session, Report *report)
{
    if (!session->content)
        content_load(session->paths.content, session->paths.overlay, &session->content, report);
    return session->content;
}

const Content *session_content(Session *session, Error *err)
{
    Report report = {0};
    const Content *content = session_content_report(session, &report);
    report_sort(&report);
    if (!content)
        report_first_error(&report, err);
    report_done(&report);
    return content;
}

const PrinterProfile *session_take_printer(Session *session, const PrinterProfile *profile)
{
    Content *content = session->content;
    const PrinterProfile *before = content_printer(content, profile->id);
    size_t index = before ? (size_t)(before - content->printers) : content->printer_count;
    PrinterProfile *all = arena_array(&session->printers, content->printer_count + 1, sizeof *all);
    for (size_t i = 0; i < content->printer_count; i++)
        all[i] = content->printers[i];
    all[index] = *profile;
    all[index].id = arena_strdup(&session->printers, profile->id);
    all[index].paper = arena_strdup(&session->printers, profile->paper);
    all[index].flip = arena_strdup(&session->printers, profile->flip);
    content->printers = all;
    content->printer_count += before ? 0 : 1;
    return &all[index];
}

void session_leave_overlay(Session *session)
{
    assert(!session->content);
    free(session->paths.overlay);
    session->paths.overlay = NULL;
}

static bool has_locales(const Session *session, Error *err)
{
    return session->paths.po_dir ||
           error_set(err, ERROR_NO_INPUT, N_("no locales folder found beside the program; name it with --locales DIR"));
}

static CatalogDirs catalog_dirs(const Session *session)
{
    return (CatalogDirs){session->paths.po_dir, session->paths.mo_dir};
}

const Catalog *session_catalog(Session *session, const char *code, Error *err)
{
    for (size_t i = 0; i < session->catalog_count; i++) {
        if (strcmp(catalog_language(session->catalogs[i])->code, code) == 0)
            return session->catalogs[i];
    }
    CatalogDirs dirs = catalog_dirs(session);
    Catalog *catalog;
    bool english = strcmp(code, "en") == 0; /* needs no file */
    if ((!english && !has_locales(session, err)) || !catalog_open(&dirs, code, &catalog, err))
        return NULL;
    session->catalogs = mem_grow(session->catalogs, session->catalog_count, &session->catalog_cap, sizeof(Catalog *));
    session->catalogs[session->catalog_count++] = catalog;
    return catalog;
}

bool session_languages(Session *session, FileList *out, Error *err)
{
    CatalogDirs dirs = catalog_dirs(session);
    return has_locales(session, err) && catalog_list(&dirs, out, err);
}

const Picture *session_picture(Session *session, const char *path, Error *err)
{
    for (struct NamedPicture *named = session->pictures; named; named = named->next)
        if (strcmp(named->path, path) == 0)
            return &named->picture;
    Picture picture;
    if (!picture_load(path, &picture, err))
        return NULL;
    struct NamedPicture *named = mem_alloc(sizeof *named);
    *named = (struct NamedPicture){mem_strdup(path), picture, session->pictures};
    session->pictures = named;
    return &named->picture;
}

/* text/ does not see content/, so the font table crosses here, row by row. */
static FontRow *copy_font_rows(const Content *content)
{
    FontRow *rows = mem_array(content->font_count, sizeof *rows);
    for (size_t i = 0; i < content->font_count; i++) {
        const ScriptFonts *from = &content->fonts[i];
        rows[i] = (FontRow){from->script, from->regular, from->bold, from->family, from->package};
    }
    return rows;
}

Fonts *session_fonts(Session *session, Error *err)
{
    const Content *content = session->fonts ? session->content : session_content(session, err);
    if (content && !session->fonts) {
        session->font_rows = copy_font_rows(content);
        session->fonts = fonts_new(session->font_rows, content->font_count, session->font_path);
    }
    return session->fonts;
}
