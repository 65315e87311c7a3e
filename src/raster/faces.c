/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "raster/faces.h"

#include <stdlib.h>

#include "util/mem.h"

static bool open_face(Faces *faces, const Font *font, FT_Face *out, Error *err)
{
    unsigned index;
    StrView file = font_file(font, &index);
    FT_Face face;
    FT_Error fault = FT_New_Memory_Face(faces->library, (const FT_Byte *)file.ptr, (FT_Long)file.len, (FT_Long)index, &face);
    if (fault)
        return error_set(err, ERROR_DATA, N_("%s: FreeType cannot read this font (its error %d)"), font_info(font)->path, fault);
    faces->faces = mem_grow(faces->faces, faces->count, &faces->cap, sizeof *faces->faces);
    faces->faces[faces->count++] = (Face){font, face};
    *out = face;
    return true;
}

static bool find_face(Faces *faces, const Font *font, FT_Face *out, Error *err)
{
    for (size_t i = 0; i < faces->count; i++) {
        if (faces->faces[i].font == font) {
            *out = faces->faces[i].face;
            return true;
        }
    }
    return open_face(faces, font, out, err);
}

bool faces_glyph(Faces *faces, const Font *font, uint32_t glyph, FT_Outline **out, Error *err)
{
    enum { AS_DESIGNED = FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP };
    FT_Face face = NULL;
    if (!find_face(faces, font, &face, err))
        return false;
    FT_Error fault = FT_Load_Glyph(face, glyph, AS_DESIGNED);
    if (fault || face->glyph->format != FT_GLYPH_FORMAT_OUTLINE)
        return error_set(err, ERROR_DATA, N_("%s: FreeType cannot read glyph %u (its error %d)"), font_info(font)->path, glyph, fault);
    FT_Outline *outline = &face->glyph->outline;
    for (int i = 0; i < outline->n_points; i++) {
        outline->points[i].x *= 64;
        outline->points[i].y *= 64;
    }
    *out = outline;
    return true;
}

void faces_done(Faces *faces)
{
    for (size_t i = 0; i < faces->count; i++)
        FT_Done_Face(faces->faces[i].face);
    free(faces->faces);
    *faces = (Faces){0};
}
