/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The translators' template: every string of the content as POT text, to be merged with xgettext's for the interface. */
#ifndef KYR_APP_TEMPLATE_H
#define KYR_APP_TEMPLATE_H

#include "content/content.h"
#include "util/buf.h"

/* content_dir is the folder that the content came from: references are written as content/…, wherever it stood. */
void template_write(const Content *content, const char *content_dir, Buf *out);

/* Appends text as a PO string in quotes. */
void template_quote(const char *text, Buf *out);

#endif
