/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plain text in lines for a pipe or a terminal, in logical order. Widths are columns, counted from a small table and not by the C
 * locale, so that the same text gives the same lines everywhere. */
#ifndef KYR_CLI_WRAP_H
#define KYR_CLI_WRAP_H

#include <stddef.h>

#include "util/buf.h"
#include "util/view.h"

size_t wrap_width(StrView text);

/* Appends text in lines of at most width columns, each ended by a line end. Lines after the first are indented; the first starts
 * where the caller is, which is taken to be column `indent`. A word wider than the line stands alone on it. */
void wrap_text(const char *text, size_t width, size_t indent, Buf *out);

#endif
