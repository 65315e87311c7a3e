/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys of a terminal: bytes in, inputs out. What terminals of today send is one table here, so that --plain, which has no curses,
 * and the screen read alike. Pure: no terminal is touched. A zeroed PlainKeys is empty and valid; it owns its bytes. */
#ifndef KYR_TUI_PLAIN_H
#define KYR_TUI_PLAIN_H

#include <stdbool.h>
#include <stddef.h>

#include "tui/key.h"
#include "util/buf.h"

/* An escape sequence comes in one go: after so long Esc was the key. A paste comes in pieces; what is longer than fits is cut. */
enum { PLAIN_ESCAPE_MS = 25, PLAIN_PASTE_MS = 1000, PLAIN_PASTE_BYTES = 4096 };

typedef struct PlainKeys {
    Buf bytes; /* come, not yet read */
    Buf paste;
    bool pasting, full;
} PlainKeys;

void plain_add(PlainKeys *keys, const void *bytes, size_t len);
/* The next input that is whole. ended: nothing came for plain_wait_ms(), so what is begun is all there is. Never INPUT_NONE: what means
 * nothing here is left out; a sequence that was cut off never acts as other keys. */
bool plain_next(PlainKeys *keys, bool ended, Input *out);
int plain_wait_ms(const PlainKeys *keys); /* how long to wait for the rest of what is begun; -1: nothing is */
void plain_done(PlainKeys *keys);

#endif
