/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plain text in lines for a pipe or a terminal, in logical order. */
#ifndef KYR_CLI_LINES_H
#define KYR_CLI_LINES_H

#include <stddef.h>

#include "util/buf.h"

/* Appends text in lines of at most 78 columns, broken as its language is, each ended by a line end. Lines after the first are
 * indented; the first starts where the caller is, which is taken to be column `indent`. */
void lines_add(const char *text, const char *language, size_t indent, Buf *out);

#endif
