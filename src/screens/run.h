/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The loop: a Ui joined to a terminal. */
#ifndef KYR_SCREENS_RUN_H
#define KYR_SCREENS_RUN_H

#include <stdbool.h>

#include "screens/ui.h"

typedef struct RunRequest {
    UiRequest ui; /* rows and cols are the terminal's */
    bool plain;
    bool no_color;      /* NO_COLOR */
    const char *editor; /* $VISUAL, else $EDITOR; NULL: vi */
} RunRequest;

/* Until the user leaves. *signal: the signal that ended it, or 0; the caller ends as it asks. */
bool run_app(const RunRequest *request, int *signal, Error *err);

/* --plain says each change: where in `now` the first line begins that was not in `before` at the same place. */
size_t run_new_words(const char *before, const char *now);

#endif
