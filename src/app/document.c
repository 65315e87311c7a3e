/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/document.h"

#include "card/type.h"
#include "pdf/pdf.h"

bool app_voice(Session *session, const Catalog *catalog, Block *out, Error *err)
{
    const Language *language = catalog_language(catalog);
    const Content *content = session_content(session, err);
    const ScriptFonts *fonts;
    const TypeClass *type;
    if (!content || !type_fonts_of(content, language, NULL, &fonts, err) || !type_class_of(fonts, language->code, &type, err))
        return false;
    TextStyle style = {.language = language->code, .script = fonts->script, .rtl = language->rtl, .latin_scale = type->latin_scale};
    *out = (Block){.style = style, .scale = type->target_pt / type_class_find("latin")->target_pt};
    return true;
}

static bool write_pages(const Document *document, const DisplayList *lists, size_t count, Buf *out, Error *err)
{
    Arena arena = {0};
    PdfPage *pages = arena_array(&arena, count, sizeof *pages);
    PdfPlacement *placements = arena_array(&arena, count, sizeof *placements);
    const DisplayList **faces = arena_array(&arena, count, sizeof *faces);
    for (size_t i = 0; i < count; i++) {
        faces[i] = &lists[i];
        placements[i] = (PdfPlacement){.face = i};
        pages[i] = (PdfPage){.placements = &placements[i], .count = 1};
    }
    PdfRequest pdf = {
        .title = document->name,
        .language = lists[0].language,
        .width_pt = lists[0].width_pt,
        .height_pt = lists[0].height_pt,
        .faces = faces,
        .face_count = count,
        .pages = pages,
        .page_count = count,
    };
    bool ok = pdf_write(&pdf, out, err);
    arena_done(&arena);
    return ok;
}

bool app_document_pdf(Session *session, const Document *document, Buf *out, Error *err)
{
    double width, height;
    DisplayList *lists;
    size_t count;
    Fonts *fonts = session_fonts(session, err);
    paper_size("letter", false, &width, &height);
    if (!fonts || !document_pages(fonts, document, width, height, &lists, &count, err))
        return false;
    bool ok = write_pages(document, lists, count, out, err);
    document_pages_done(lists, count);
    return ok;
}
