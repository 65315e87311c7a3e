/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the file of a font is. Known paths first (0.14 ms), then the user's folders, then fontconfig, which may take seconds
 * when its cache is cold. Only the family that was asked for is ever found. */
#ifndef KYR_TEXT_FIND_H
#define KYR_TEXT_FIND_H

#include <stdbool.h>

#include "text/text.h"

typedef struct FontFile {
    char *path;     /* owned; font_file_done() */
    unsigned index; /* face in a collection */
} FontFile;

/* False when no such file exists; *out is untouched then. search_path: folders divided by ':', or NULL. */
bool find_font(const FontRow *row, bool bold, const char *search_path, FontFile *out);
void font_file_done(FontFile *file);

#endif
