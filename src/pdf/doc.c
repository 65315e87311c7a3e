/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/doc.h"

#include <libdeflate.h>
#include <stdint.h>
#include <stdlib.h>

#include "pdf/literal.h"
#include "pdf/pack.h"
#include "util/mem.h"
#include "util/unicode.h"

enum { READ_CHUNK = 65536 };

bool doc_open(PdfDoc *doc, Error *err)
{
    enum { FLATE_LEVEL = 6 }; /* of 12 */
    HPDF_Doc hpdf = HPDF_New(NULL, NULL);
    *doc = (PdfDoc){.hpdf = hpdf, .compressor = libdeflate_alloc_compressor(FLATE_LEVEL)};
    if (!hpdf || !doc->compressor) {
        doc_close(doc);
        return error_set(err, ERROR_IO, N_("the PDF library could not start"));
    }
    /* PrintScaling and tagged structure need 1.7; libharu would write 1.2 or what its own calls ask for. */
    hpdf->pdf_version = HPDF_VER_17;
    return true;
}

void doc_close(PdfDoc *doc)
{
    if (!doc)
        return;
    libdeflate_free_compressor(doc->compressor);
    if (doc->hpdf)
        HPDF_Free(doc->hpdf);
    arena_done(&doc->arena);
    *doc = (PdfDoc){0};
}

HPDF_Dict doc_inline_dict(PdfDoc *doc)
{
    return HPDF_Dict_New(doc->hpdf->mmgr);
}

HPDF_Dict doc_dict(PdfDoc *doc)
{
    HPDF_Dict dict = doc_inline_dict(doc);
    HPDF_Xref_Add(doc->hpdf->xref, dict);
    return dict;
}

HPDF_Array doc_inline_array(PdfDoc *doc)
{
    return HPDF_Array_New(doc->hpdf->mmgr);
}

HPDF_Array doc_array(PdfDoc *doc)
{
    enum { GROWTH = 1024 };
    HPDF_Array array = doc_inline_array(doc);
    if (array)
        array->list->items_per_block = GROWTH; /* it may be long, and libharu would copy the list for every 40 items more */
    HPDF_Xref_Add(doc->hpdf->xref, array);
    return array;
}

void doc_deflate(struct libdeflate_compressor *compressor, StrView bytes, Buf *out)
{
    size_t most = libdeflate_zlib_compress_bound(compressor, bytes.len);
    char *packed = mem_resize(NULL, most, 1);
    size_t size = libdeflate_zlib_compress(compressor, bytes.ptr, bytes.len, packed, most); /* cannot fail with that much room */
    buf_add(out, packed, size);
    free(packed);
}

/* libharu takes a filter that is not its own out of the dictionary again, so this is written behind its keys. */
static HPDF_STATUS write_filter(HPDF_Dict dict, HPDF_Stream stream)
{
    (void)dict;
    return HPDF_Stream_WriteStr(stream, "/Filter /FlateDecode\n");
}

HPDF_Dict doc_stream(PdfDoc *doc, StrView bytes)
{
    HPDF_Dict dict = HPDF_DictStream_New(doc->hpdf->mmgr, doc->hpdf->xref);
    Buf packed = {0};
    if (!dict)
        return NULL;
    doc_deflate(doc->compressor, bytes, &packed);
    dict->write_fn = write_filter;
    HPDF_Stream_Write(dict->stream, (const HPDF_BYTE *)packed.ptr, (HPDF_UINT)packed.len);
    buf_done(&packed);
    return dict;
}

HPDF_Dict doc_content(PdfDoc *doc, StrView bytes)
{
    Buf literal = {0};
    literal_strings(bytes, &literal);
    HPDF_Dict dict = doc_stream(doc, (StrView){buf_str(&literal), literal.len});
    buf_done(&literal);
    return dict;
}

static void utf16_unit(Buf *out, uint32_t unit)
{
    buf_add_char(out, (char)(unit >> 8));
    buf_add_char(out, (char)(unit & 0xFF));
}

static void utf16(StrView utf8, Buf *out)
{
    for (size_t pos = 0; pos < utf8.len;) {
        uint32_t c = unicode_next(utf8, &pos);
        if (c < 0x10000) {
            utf16_unit(out, c);
        } else {
            utf16_unit(out, 0xD800 + ((c - 0x10000) >> 10));
            utf16_unit(out, 0xDC00 + ((c - 0x10000) & 0x3FF));
        }
    }
}

void doc_hex_utf16(StrView utf8, Buf *out)
{
    for (size_t pos = 0; pos < utf8.len;) {
        uint32_t c = unicode_next(utf8, &pos);
        if (c >= 0x10000)
            buf_add_hex(out, 0xD800 + ((c - 0x10000) >> 10), 4);
        buf_add_hex(out, c < 0x10000 ? c : 0xDC00 + ((c - 0x10000) & 0x3FF), 4);
    }
}

void doc_add_text(PdfDoc *doc, HPDF_Dict dict, const char *key, StrView utf8)
{
    Buf bytes = {0};
    utf16_unit(&bytes, 0xFEFF);
    utf16(utf8, &bytes);
    HPDF_Dict_Add(dict, key, HPDF_Binary_New(doc->hpdf->mmgr, (HPDF_BYTE *)bytes.ptr, (HPDF_UINT)bytes.len));
    buf_done(&bytes);
}

void doc_add_box(PdfDoc *doc, HPDF_Dict dict, const char *key, const double box[4])
{
    HPDF_Array array = doc_inline_array(doc);
    for (int i = 0; i < 4; i++)
        HPDF_Array_AddReal(array, (HPDF_REAL)box[i]);
    HPDF_Dict_Add(dict, key, array);
}

void doc_add_language(PdfDoc *doc, HPDF_Dict dict, const char *code)
{
    Buf tag = {0};
    for (const char *c = code ? code : ""; *c; c++) {
        if (strcmp(c, "@latin") == 0) {
            buf_add_str(&tag, "-Latn");
            break;
        }
        buf_add_char(&tag, *c == '_' ? '-' : *c);
    }
    if (tag.len > 0)
        HPDF_Dict_Add(dict, "Lang", HPDF_String_New(doc->hpdf->mmgr, buf_str(&tag), NULL));
    buf_done(&tag);
}

static bool read_back(HPDF_Doc hpdf, Buf *out)
{
    HPDF_BYTE *chunk = mem_alloc(READ_CHUNK);
    size_t left = HPDF_GetStreamSize(hpdf);
    while (left > 0) {
        HPDF_UINT32 size = left < READ_CHUNK ? (HPDF_UINT32)left : READ_CHUNK;
        HPDF_STATUS status = HPDF_ReadFromStream(hpdf, chunk, &size);
        if ((status != HPDF_OK && status != HPDF_STREAM_EOF) || size == 0)
            break;
        buf_add(out, chunk, size);
        left -= size;
    }
    free(chunk);
    return left == 0;
}

bool doc_save(PdfDoc *doc, Buf *out, Error *err)
{
    Buf file = {0};
    HPDF_STATUS status = HPDF_GetError(doc->hpdf);
    if (status == HPDF_OK)
        status = HPDF_SaveToStream(doc->hpdf);
    bool ok = status == HPDF_OK && read_back(doc->hpdf, &file);
    HPDF_Free(doc->hpdf); /* as large as the file: not both at once */
    doc->hpdf = NULL;
    ok = ok && pack_objects(doc->compressor, (StrView){file.ptr, file.len}, out);
    buf_done(&file);
    return ok || error_set(err, ERROR_IO, N_("the PDF library failed with code 0x%04X"), (unsigned)status);
}
