/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/font.h"

#include <hb-ot.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>
#include <unistd.h>

#include "text/cff.h"
#include "util/mem.h"

enum {
    HEAD_BBOX = 36,      /* OpenType 'head': xMin yMin xMax yMax, int16 */
    POST_ANGLE = 4,      /* 'post': italicAngle, 16.16 */
    POSTSCRIPT_NAME = 6, /* name ID */
};

/* A big-endian signed number of the table, 0 when the table is too short. */
static int32_t table_int(hb_face_t *face, hb_tag_t tag, unsigned at, unsigned bytes)
{
    hb_blob_t *blob = hb_face_reference_table(face, tag);
    unsigned len = 0;
    const unsigned char *data = (const unsigned char *)hb_blob_get_data(blob, &len);
    uint32_t value = 0;
    if (len >= at + bytes)
        for (unsigned i = 0; i < bytes; i++)
            value = value << 8 | data[at + i];
    hb_blob_destroy(blob);
    return bytes == 2 ? (int16_t)(uint16_t)value : (int32_t)value;
}

static bool has_table(hb_face_t *face, hb_tag_t tag)
{
    hb_blob_t *blob = hb_face_reference_table(face, tag);
    bool has = hb_blob_get_length(blob) > 0;
    hb_blob_destroy(blob);
    return has;
}

static char *read_name(hb_face_t *face)
{
    char name[128]; /* Adobe TN 5902 limits PostScript names to 63 */
    unsigned len = sizeof name;
    hb_ot_name_get_utf8(face, POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &len, name);
    return mem_strdup(len > 0 ? name : "Unnamed");
}

static double metric(const Font *font, hb_ot_metrics_tag_t tag)
{
    hb_position_t value = 0;
    hb_ot_metrics_get_position_with_fallback(font->hb, tag, &value);
    return (double)value / font->info.units_per_em;
}

static void read_info(Font *font)
{
    hb_face_t *face = font->face;
    FontInfo *info = &font->info;
    info->path = font->path;
    info->postscript_name = font->name = read_name(face);
    info->units_per_em = hb_face_get_upem(face);
    info->ascent = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER);
    info->descent = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER);
    info->cap_height = metric(font, HB_OT_METRICS_TAG_CAP_HEIGHT);
    hb_font_get_nominal_glyph(font->hb, ' ', &info->space_glyph);
    info->italic_angle = table_int(face, HB_TAG('p', 'o', 's', 't'), POST_ANGLE, 4) / 65536.0;
    for (unsigned i = 0; i < 4; i++)
        info->bbox[i] = (double)table_int(face, HB_TAG('h', 'e', 'a', 'd'), HEAD_BBOX + 2 * i, 2) / info->units_per_em;
}

static bool read_format(hb_face_t *face, FontFormat *out)
{
    if (has_table(face, HB_TAG('g', 'l', 'y', 'f'))) {
        *out = FONT_GLYF;
        return true;
    }
    hb_blob_t *blob = hb_face_reference_table(face, HB_TAG('C', 'F', 'F', ' '));
    bool has = hb_blob_get_length(blob) > 0;
    *out = cff_is_cid(blob) ? FONT_CFF_CID : FONT_CFF;
    hb_blob_destroy(blob);
    return has;
}

Font *font_open(const char *path, unsigned index, bool bold, const Font *other, Error *err)
{
    hb_blob_t *blob = other ? hb_face_reference_blob(other->face) : hb_blob_create_from_file_or_fail(path);
    if (!blob) {
        error_set(err, ERROR_UNAVAILABLE, N_("cannot read the font file %s"), path);
        return NULL;
    }
    Font *font = mem_alloc(sizeof *font);
    font->face = hb_face_create(blob, index);
    hb_blob_destroy(blob);
    font->hb = hb_font_create(font->face);
    font->path = mem_strdup(path);
    font->index = index;
    font->info.bold = bold;
    font->glyph_count = hb_face_get_glyph_count(font->face);
    font->ink = mem_array(font->glyph_count, sizeof *font->ink);
    read_info(font);
    if (font->glyph_count > 0 && read_format(font->face, &font->info.format))
        return font;
    error_set(err, ERROR_UNAVAILABLE, N_("%s is not a TrueType or OpenType font with outlines"), path);
    font_close(font);
    return NULL;
}

void font_close(Font *font)
{
    if (!font)
        return;
    hb_font_destroy(font->hb);
    hb_face_destroy(font->face);
    free(font->ink);
    free(font->name);
    free(font->path);
    free(font);
}

const FontInfo *font_info(const Font *font)
{
    return &font->info;
}

StrView font_file(const Font *font, unsigned *index)
{
    hb_blob_t *blob = hb_face_reference_blob(font->face);
    unsigned len = 0;
    const char *bytes = hb_blob_get_data(blob, &len);
    hb_blob_destroy(blob); /* the face keeps it */
    *index = font->index;
    return (StrView){bytes, len};
}

void font_drop_pages(const Font *font)
{
    const size_t large = 1 << 20, page = (size_t)sysconf(_SC_PAGESIZE);
    unsigned index;
    StrView file = font_file(font, &index);
    /* HarfBuzz maps the file; what the mapping begins with is not ours to know, so only whole pages inside it go. */
    uintptr_t from = ((uintptr_t)file.ptr + page - 1) / page * page, to = ((uintptr_t)file.ptr + file.len) / page * page;
    if (file.len >= large && to > from)
        madvise((void *)from, to - from, MADV_DONTNEED);
}

uint32_t font_glyph(const Font *font, uint32_t c)
{
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font->hb, c, &glyph) ? glyph : 0;
}

double font_advance(const Font *font, uint32_t glyph)
{
    return (double)hb_font_get_glyph_h_advance(font->hb, glyph) / font->info.units_per_em;
}

static InkBox measure_ink(const Font *font, uint32_t glyph)
{
    hb_glyph_extents_t e = {0};
    double em = font->info.units_per_em;
    if (!hb_font_get_glyph_extents(font->hb, glyph, &e) || e.width == 0 || e.height == 0)
        return (InkBox){.known = true, .blank = true};
    /* HarfBuzz measures from the top left corner: height is negative. */
    return (InkBox){.known = true,
                    .box = {(float)(e.x_bearing / em), (float)((e.y_bearing + e.height) / em), (float)((e.x_bearing + e.width) / em),
                            (float)(e.y_bearing / em)}};
}

bool font_ink(const Font *font, uint32_t glyph, double box[4])
{
    if (glyph >= font->glyph_count)
        return false;
    InkBox *ink = &font->ink[glyph];
    if (!ink->known)
        *ink = measure_ink(font, glyph);
    for (int i = 0; i < 4; i++)
        box[i] = (double)ink->box[i];
    return !ink->blank;
}

static bool in_cmap(const Font *font, uint32_t c)
{
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font->hb, c, &glyph) && glyph != 0;
}

/* HarfBuzz takes a character apart when the font has only its canonical parts. */
static bool has_parts(const Font *font, uint32_t c)
{
    UErrorCode status = U_ZERO_ERROR;
    UChar parts[32];
    const UNormalizer2 *nfd = unorm2_getNFDInstance(&status);
    int32_t len = U_SUCCESS(status) ? unorm2_getDecomposition(nfd, (UChar32)c, parts, 32, &status) : -1;
    if (len <= 0 || U_FAILURE(status))
        return false;
    for (int32_t i = 0; i < len;) {
        UChar32 part;
        U16_NEXT(parts, i, len, part);
        if (!in_cmap(font, (uint32_t)part))
            return false;
    }
    return true;
}

bool font_has(const Font *font, uint32_t c)
{
    if (u_hasBinaryProperty((UChar32)c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || in_cmap(font, c))
        return true;
    if (u_charType((UChar32)c) == U_SPACE_SEPARATOR)
        return in_cmap(font, ' ');
    if (c == 0x2011) /* NON-BREAKING HYPHEN is drawn as HYPHEN */
        return in_cmap(font, 0x2010);
    return has_parts(font, c);
}
