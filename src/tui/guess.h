/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a terminal says of itself in the environment -> what suits it. No terminal is asked. */
#ifndef KYR_TUI_GUESS_H
#define KYR_TUI_GUESS_H

#include <stdbool.h>

#include "text/terminal.h"

typedef const char *(*GuessVariable)(const char *name); /* getenv, or a table in tests */

/* The mode that shows right-to-left text right (languages.md 4.5). */
BidiMode guess_bidi(GuessVariable variable);
/* The name by which people know it, for the right-to-left screen: "xterm", "tmux in VTE" … Borrowed from a table or the environment. */
const char *guess_name(GuessVariable variable);

#endif
