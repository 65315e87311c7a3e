/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures as image XObjects: one object for each, however often it is drawn. */
#ifndef KYR_PDF_LOGO_H
#define KYR_PDF_LOGO_H

#include "draw/picture.h"
#include "pdf/doc.h"

HPDF_Dict logo_object(PdfDoc *doc, const Picture *picture);

#endif
