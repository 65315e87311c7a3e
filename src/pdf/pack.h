/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Object streams (ISO 32000-1 7.5.7, 7.5.8), which libharu cannot write: everything in its file that is not a stream itself moves into
 * compressed streams, and the table of places becomes one too. Dictionaries of tags and pages shrink to a tenth. */
#ifndef KYR_PDF_PACK_H
#define KYR_PDF_PACK_H

#include <stdbool.h>

#include "util/buf.h"

/* Appends the packed file. False, and nothing appended, if the input is not as libharu writes it. */
struct libdeflate_compressor;
bool pack_objects(struct libdeflate_compressor *compressor, StrView file, Buf *out);

#endif
