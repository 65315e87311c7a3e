/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/logo.h"

struct PdfLogo {
    const Picture *picture;
    HPDF_Dict object;
    struct PdfLogo *next;
};

static HPDF_Dict write_object(PdfDoc *doc, const Picture *picture)
{
    size_t size = (size_t)picture->width * picture->height * 3;
    HPDF_Dict dict = doc_stream(doc, (StrView){(const char *)picture->rgb, size});
    HPDF_Dict_AddName(dict, "Type", "XObject");
    HPDF_Dict_AddName(dict, "Subtype", "Image");
    HPDF_Dict_AddNumber(dict, "Width", (HPDF_INT32)picture->width);
    HPDF_Dict_AddNumber(dict, "Height", (HPDF_INT32)picture->height);
    HPDF_Dict_AddName(dict, "ColorSpace", "DeviceRGB");
    HPDF_Dict_AddNumber(dict, "BitsPerComponent", 8);
    HPDF_Dict_AddBoolean(dict, "Interpolate", HPDF_TRUE);
    return dict;
}

HPDF_Dict logo_object(PdfDoc *doc, const Picture *picture)
{
    for (struct PdfLogo *logo = doc->logos; logo; logo = logo->next)
        if (logo->picture->name == picture->name)
            return logo->object;
    struct PdfLogo *logo = arena_alloc(&doc->arena, sizeof *logo);
    *logo = (struct PdfLogo){picture, write_object(doc, picture), doc->logos};
    doc->logos = logo;
    return logo->object;
}
