/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/pdf.h"

#include "pdf/doc.h"
#include "pdf/fonts.h"
#include "pdf/pages.h"

/* Pages that share their marks follow each other, front and back in turn. */
static bool is_collected(const PdfRequest *request, size_t page, size_t list)
{
    for (size_t step = 1; step <= 2 && step <= page; step++)
        if (request->pages[page - step].marks[list] == request->pages[page].marks[list])
            return true;
    return false;
}

static void collect_fonts(const PdfRequest *request, PdfFonts *fonts)
{
    for (size_t i = 0; i < request->face_count; i++)
        pdf_fonts_collect(fonts, request->faces[i]);
    for (size_t i = 0; i < request->page_count; i++)
        for (size_t k = 0; k < PDF_PAGE_MARKS && request->pages[i].marks[k]; k++)
            if (!is_collected(request, i, k))
                pdf_fonts_collect(fonts, request->pages[i].marks[k]);
}

/* "Fit to page" is the first cause of cards that do not line up, so the printer is asked not to. */
static void write_preferences(const PdfRequest *request, PdfDoc *doc)
{
    static const char *const duplex[] = {
        [PDF_SIMPLEX] = "Simplex",
        [PDF_DUPLEX_LONG] = "DuplexFlipLongEdge",
        [PDF_DUPLEX_SHORT] = "DuplexFlipShortEdge",
    };
    HPDF_Dict dict = doc_inline_dict(doc);
    HPDF_Dict_AddName(dict, "PrintScaling", "None");
    HPDF_Dict_AddName(dict, "Duplex", duplex[request->duplex]);
    HPDF_Dict_AddBoolean(dict, "PickTrayByPDFSize", HPDF_TRUE);
    HPDF_Dict_AddBoolean(dict, "DisplayDocTitle", HPDF_TRUE);
    HPDF_Dict_Add(doc->hpdf->catalog, "ViewerPreferences", dict);
}

static bool write_doc(const PdfRequest *request, PdfDoc *doc, PdfFonts *fonts, Error *err)
{
    collect_fonts(request, fonts);
    if (!pdf_fonts_embed(fonts, doc, err) || !pages_write(request, doc, fonts))
        return false;
    write_preferences(request, doc);
    doc_add_language(doc, doc->hpdf->catalog, request->language);
    doc_add_text(doc, doc->hpdf->info, "Title", view_of(request->title ? request->title : ""));
    return true;
}

bool pdf_write(const PdfRequest *request, Buf *out, Error *err)
{
    PdfDoc doc = {0};
    PdfFonts fonts = {0};
    if (request->page_count == 0)
        return error_set(err, ERROR_DATA, N_("there is no page to write"));
    bool ok = doc_open(&doc, err) && write_doc(request, &doc, &fonts, err) && doc_save(&doc, out, err);
    pdf_fonts_done(&fonts);
    doc_close(&doc);
    return ok;
}
