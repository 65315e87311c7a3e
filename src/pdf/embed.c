/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/embed.h"

#include <stdlib.h>

#include "util/mem.h"

enum {
    FLAG_SYMBOLIC = 4,
    STEM_REGULAR = 80, /* StemV is required, and nobody reads it in an embedded font */
    STEM_BOLD = 140,
    CMAP_BLOCK = 100,   /* ranges between beginbfrange and endbfrange, by the CMap specification */
    WIDTHS_BLOCK = 1000 /* HPDF_Array_Add fails at 32,767 */
};

void embed_name(const char *postscript_name, const Buf *program, Buf *out)
{
    uint64_t hash = view_hash((StrView){program->ptr, program->len}, VIEW_HASH_START);
    for (int i = 0; i < 6; i++, hash /= 26)
        buf_add_char(out, (char)('A' + hash % 26));
    buf_addf(out, "+%s", postscript_name);
}

static int compare_codes(const void *a, const void *b)
{
    const FontUse *x = *(const FontUse *const *)a, *y = *(const FontUse *const *)b;
    return (x->code > y->code) - (x->code < y->code);
}

/* Yours to free. */
static const FontUse **by_code(const PdfFont *font)
{
    const FontUse **uses = mem_array(font->count, sizeof *uses);
    for (size_t i = 0; i < font->count; i++)
        uses[i] = &font->uses[i];
    qsort(uses, font->count, sizeof *uses, compare_codes);
    return uses;
}

/* How many codes from i on follow each other; a range may not leave its high byte. */
static size_t run_of(const FontUse **uses, size_t count, size_t i)
{
    size_t end = i + 1;
    while (end < count && uses[end]->code == uses[end - 1]->code + 1 && uses[end]->code >> 8 == uses[i]->code >> 8)
        end++;
    return end - i;
}

static void add_text(StrView text, Buf *out)
{
    buf_add_char(out, '<');
    doc_hex_utf16(text, out);
    buf_add_char(out, '>');
}

/* "<0001><0005>[<0041><0042>…]": codes of a subset mostly follow each other. */
static void add_range(const FontUse **uses, size_t count, Buf *out)
{
    buf_add_char(out, '<');
    buf_add_hex(out, uses[0]->code, 4);
    buf_add_str(out, "><");
    buf_add_hex(out, uses[count - 1]->code, 4);
    buf_add_str(out, ">[");
    for (size_t i = 0; i < count; i++)
        add_text(uses[i]->text, out);
    buf_add_str(out, "]\n");
}

/* Appends up to CMAP_BLOCK ranges from `from` on; returns where the next block starts. */
static size_t add_cmap_block(const FontUse **uses, size_t count, size_t from, Buf *out)
{
    size_t ranges = 0, end = from;
    for (; end < count && ranges < CMAP_BLOCK; ranges++)
        end += run_of(uses, count, end);
    buf_addf(out, "%zu beginbfrange\n", ranges);
    for (size_t i = from, length; i < end; i += length) {
        length = run_of(uses, count, i);
        add_range(uses + i, length, out);
    }
    buf_add_str(out, "endbfrange\n");
    return end;
}

void embed_to_unicode(const PdfFont *font, Buf *out)
{
    const FontUse **uses = by_code(font);
    buf_add_str(out, "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
                     "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    for (size_t at = 0; at < font->count;)
        at = add_cmap_block(uses, font->count, at, out);
    buf_add_str(out, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    free(uses);
}

/* "first [widths of first, first + 1, …]", by ISO 32000-1 9.7.4.3. */
static HPDF_Array widths(PdfDoc *doc, const PdfFont *font)
{
    const FontUse **uses = by_code(font);
    HPDF_Array all = doc_inline_array(doc), block = NULL;
    for (size_t i = 0; i < font->count; i++) {
        if (i == 0 || uses[i]->code != uses[i - 1]->code + 1 || HPDF_Array_Items(block) >= WIDTHS_BLOCK) {
            HPDF_Array_AddNumber(all, uses[i]->code);
            block = doc_inline_array(doc);
            HPDF_Array_Add(all, block);
        }
        HPDF_Array_AddNumber(block, uses[i]->width);
    }
    free(uses);
    return all;
}

static HPDF_Dict embed_program(PdfDoc *doc, FontFormat format, const Buf *program)
{
    HPDF_Dict file = doc_stream(doc, (StrView){program->ptr, program->len});
    if (format == FONT_GLYF)
        HPDF_Dict_AddNumber(file, "Length1", (HPDF_INT32)program->len);
    else
        HPDF_Dict_AddName(file, "Subtype", "CIDFontType0C");
    return file;
}

static HPDF_Dict descriptor(PdfDoc *doc, const FontInfo *info, const char *name, HPDF_Dict file)
{
    HPDF_Dict dict = doc_dict(doc);
    double box[4];
    for (int i = 0; i < 4; i++)
        box[i] = info->bbox[i] * 1000;
    HPDF_Dict_AddName(dict, "Type", "FontDescriptor");
    HPDF_Dict_AddName(dict, "FontName", name);
    HPDF_Dict_AddNumber(dict, "Flags", FLAG_SYMBOLIC);
    doc_add_box(doc, dict, "FontBBox", box);
    HPDF_Dict_AddReal(dict, "ItalicAngle", (HPDF_REAL)info->italic_angle);
    HPDF_Dict_AddReal(dict, "Ascent", (HPDF_REAL)(info->ascent * 1000));
    HPDF_Dict_AddReal(dict, "Descent", (HPDF_REAL)(info->descent * 1000));
    HPDF_Dict_AddReal(dict, "CapHeight", (HPDF_REAL)(info->cap_height * 1000));
    HPDF_Dict_AddNumber(dict, "StemV", info->bold ? STEM_BOLD : STEM_REGULAR);
    HPDF_Dict_Add(dict, info->format == FONT_GLYF ? "FontFile2" : "FontFile3", file);
    return dict;
}

static HPDF_Dict system_info(PdfDoc *doc)
{
    HPDF_Dict dict = doc_inline_dict(doc);
    HPDF_Dict_Add(dict, "Registry", HPDF_String_New(doc->hpdf->mmgr, "Adobe", NULL));
    HPDF_Dict_Add(dict, "Ordering", HPDF_String_New(doc->hpdf->mmgr, "Identity", NULL));
    HPDF_Dict_AddNumber(dict, "Supplement", 0);
    return dict;
}

static HPDF_Dict descendant(PdfDoc *doc, const PdfFont *font, const char *name, const Buf *program)
{
    const FontInfo *info = font_info(font->font);
    HPDF_Dict dict = doc_dict(doc);
    HPDF_Dict_AddName(dict, "Type", "Font");
    HPDF_Dict_AddName(dict, "Subtype", info->format == FONT_GLYF ? "CIDFontType2" : "CIDFontType0");
    HPDF_Dict_AddName(dict, "BaseFont", name);
    HPDF_Dict_Add(dict, "CIDSystemInfo", system_info(doc));
    HPDF_Dict_Add(dict, "FontDescriptor", descriptor(doc, info, name, embed_program(doc, info->format, program)));
    HPDF_Dict_Add(dict, "W", widths(doc, font));
    if (info->format == FONT_GLYF)
        HPDF_Dict_AddName(dict, "CIDToGIDMap", "Identity");
    return dict;
}

HPDF_Dict embed_font(PdfDoc *doc, const PdfFont *font, const Buf *program)
{
    const FontInfo *info = font_info(font->font);
    HPDF_Dict dict = doc_dict(doc);
    HPDF_Array descendants = doc_inline_array(doc);
    Buf name = {0}, cmap = {0};
    embed_name(info->postscript_name, program, &name);
    embed_to_unicode(font, &cmap);
    HPDF_Array_Add(descendants, descendant(doc, font, buf_str(&name), program));
    /* ISO 32000-1 table 121: the name of a Type0 font with a CIDFontType0 ends in its CMap. */
    if (info->format != FONT_GLYF)
        buf_add_str(&name, "-Identity-H");
    HPDF_Dict_AddName(dict, "Type", "Font");
    HPDF_Dict_AddName(dict, "Subtype", "Type0");
    HPDF_Dict_AddName(dict, "BaseFont", buf_str(&name));
    HPDF_Dict_AddName(dict, "Encoding", "Identity-H");
    HPDF_Dict_Add(dict, "DescendantFonts", descendants);
    HPDF_Dict_Add(dict, "ToUnicode", doc_stream(doc, (StrView){cmap.ptr, cmap.len}));
    buf_done(&cmap);
    buf_done(&name);
    return dict;
}
