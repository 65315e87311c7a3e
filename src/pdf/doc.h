/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A libharu document used through its object layer only. libharu owns every object; its error is sticky and read once, before saving. */
#ifndef KYR_PDF_DOC_H
#define KYR_PDF_DOC_H

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <stdbool.h>

#include "util/arena.h"
#include "util/buf.h"
#include "util/error.h"
#include "util/view.h"

struct libdeflate_compressor;
struct PdfLogo;

typedef struct PdfDoc {
    HPDF_Doc hpdf;
    struct libdeflate_compressor *compressor; /* half the time of zlib, which libharu would take */
    struct PdfLogo *logos;                    /* those written already */
    Arena arena;                              /* what objects hold until they are written */
} PdfDoc;

bool doc_open(PdfDoc *doc, Error *err);
void doc_close(PdfDoc *doc); /* NULL and half-open are fine */

HPDF_Dict doc_dict(PdfDoc *doc);        /* an object of its own */
HPDF_Dict doc_inline_dict(PdfDoc *doc); /* lives inside the first container that it is added to */
HPDF_Array doc_array(PdfDoc *doc);      /* an object of its own */
HPDF_Array doc_inline_array(PdfDoc *doc);
HPDF_Dict doc_stream(PdfDoc *doc, StrView bytes);                              /* Flate */
HPDF_Dict doc_content(PdfDoc *doc, StrView bytes);                             /* the same for operators: literal_strings() */
void doc_add_text(PdfDoc *doc, HPDF_Dict dict, const char *key, StrView utf8); /* as UTF-16BE */
void doc_add_box(PdfDoc *doc, HPDF_Dict dict, const char *key, const double box[4]);
/* /Lang from a gettext code: zh_CN gives zh-CN, sr@latin gives sr-Latn. */
void doc_add_language(PdfDoc *doc, HPDF_Dict dict, const char *code);

/* Appends the file to *out. ERROR_IO names libharu's code if anything has failed since doc_open. */
bool doc_save(PdfDoc *doc, Buf *out, Error *err);

/* Appends bytes in the zlib format. */
void doc_deflate(struct libdeflate_compressor *compressor, StrView bytes, Buf *out);

/* Appends UTF-16BE in hex digits, for content streams and CMaps. */
void doc_hex_utf16(StrView utf8, Buf *out);

#endif
