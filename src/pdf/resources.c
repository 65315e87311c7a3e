/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/resources.h"

#include <stdio.h>

#include "pdf/logo.h"

Resources resources_new(PdfDoc *doc, const PdfFonts *fonts)
{
    return (Resources){.doc = doc, .fonts = fonts, .dict = doc_dict(doc)};
}

/* Adds a letter and index to the sub-dictionary of that kind, if it is not there. */
static void add(Resources *resources, const char *kind, char letter, size_t index, HPDF_Dict object)
{
    char name[24];
    HPDF_Dict names = HPDF_Dict_GetItem(resources->dict, kind, HPDF_OCLASS_DICT);
    if (!names) {
        names = doc_inline_dict(resources->doc);
        HPDF_Dict_Add(resources->dict, kind, names);
    }
    snprintf(name, sizeof name, "%c%zu", letter, index);
    if (!HPDF_Dict_GetItem(names, name, HPDF_OCLASS_DICT))
        HPDF_Dict_Add(names, name, object);
}

static void add_pictures(Resources *resources, const DisplayList *list)
{
    for (size_t i = 0; i < list->count; i++) {
        const Picture *picture = list->ops[i].kind == DRAW_PICTURE ? list->ops[i].picture.picture : NULL;
        if (picture)
            add(resources, "XObject", 'I', picture->name, logo_object(resources->doc, picture));
    }
}

void resources_add_list(Resources *resources, const DisplayList *list)
{
    add_pictures(resources, list);

    const Font *last = NULL;
    for (size_t i = 0; i < list->count; i++) {
        const DrawText *draw = &list->ops[i].text;
        for (size_t l = 0; list->ops[i].kind == DRAW_TEXT && l < draw->line_count; l++) {
            const TextLine *line = draw->lines[l].line;
            for (size_t r = 0; r < line->run_count; r++) {
                const PdfFont *font = line->runs[r].font != last ? pdf_fonts_find(resources->fonts, line->runs[r].font) : NULL;
                if (font)
                    add(resources, "Font", 'F', font->index, font->object);
                last = line->runs[r].font;
            }
        }
    }
}

void resources_add_form(Resources *resources, size_t index, HPDF_Dict form)
{
    add(resources, "XObject", 'X', index, form);
}
