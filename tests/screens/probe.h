/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A screen that records what it is told, to test the frame around screens. */
#ifndef KYR_TESTS_PROBE_H
#define KYR_TESTS_PROBE_H

#include "screens/ui.h"

typedef struct Probe {
    Screen base;
    const char *part, *state, *note, *prompt;
    bool typing, off; /* off: ENTER is not enabled */
    Act last;
    unsigned acts;
    int first, rows; /* of the last drawing */
    bool *freed;
} Probe;

Probe *probe_new(bool *freed);
/* The same, with LANGUAGES and BACK its own. */
Probe *probe_own_new(bool *freed);

#endif
