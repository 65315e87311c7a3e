/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The user's own editor, which has the terminal meanwhile. */
#ifndef KYR_SCREENS_EDITOR_H
#define KYR_SCREENS_EDITOR_H

#include <stdbool.h>
#include <stddef.h>

#include "util/arena.h"
#include "util/error.h"

/* editor: as in $VISUAL, a program with words after it ("emacs -nw"), never given to a shell; NULL or "": vi. place: "FILE:LINE" or
 * "FILE". The words to start, NULL after the last, in the arena: editor, "+LINE", file. */
const char **editor_words(const char *editor, const char *place, Arena *arena);

/* Waits for its end. False if it cannot be started; how it ends is its own matter. */
bool editor_run(const char *editor, const char *place, Error *err);

#endif
