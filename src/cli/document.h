/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document as text, as Markdown, or as the file that --output names. */
#ifndef KYR_CLI_DOCUMENT_H
#define KYR_CLI_DOCUMENT_H

#include "cli/command.h"
#include "sheet/document.h"

/* A file whose name ends in .pdf is a PDF, all else is text in the form of --format. */
bool document_write(const Cli *cli, const Document *document, Error *err);

#endif
