/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document on paper, in the fonts of the session. */
#ifndef KYR_APP_DOCUMENT_H
#define KYR_APP_DOCUMENT_H

#include "app/session.h"
#include "sheet/document.h"
#include "util/buf.h"

/* How the words of a language are set: style and scale of a block. */
bool app_voice(Session *session, const Catalog *catalog, Block *out, Error *err);
/* Appends a PDF of Letter pages. */
bool app_document_pdf(Session *session, const Document *document, Buf *out, Error *err);

#endif
