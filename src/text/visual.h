/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a terminal is sent for a character, shared by breaking and by terminal_cells (terminal.h), which visual.c holds. */
#ifndef KYR_TEXT_VISUAL_H
#define KYR_TEXT_VISUAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/terminal.h"
#include "util/view.h"

enum {
    VISUAL_HIDDEN = 0,         /* not sent: joiners, bidi controls, soft hyphens, variation selectors */
    VISUAL_UNKNOWN = 0xFFFD,   /* instead of a control character */
    VISUAL_MARK_BASE = 0x25CC, /* under a mark that has nothing before it: a cell never begins with a zero-width character */
};

typedef struct VisualChar {
    uint32_t c;  /* as given, or one of the above */
    int columns; /* 0: a mark, or hidden */
} VisualChar;

VisualChar visual_char(uint32_t c);
bool visual_is_rtl(uint32_t c); /* turns text round: right-to-left letters, Arabic digits, explicit controls */
bool visual_has_rtl(StrView text);

#endif
