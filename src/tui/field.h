/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of text being typed: whole clusters are erased, pasted text comes in as one, control characters never. Owns its text. */
#ifndef KYR_TUI_FIELD_H
#define KYR_TUI_FIELD_H

#include <stdbool.h>

#include "tui/key.h"
#include "util/buf.h"

enum { FIELD_BYTES_MAX = 200 };

typedef struct Field {
    Buf text;
} Field;

/* ACTION_TYPE and ACTION_ERASE; true if the text changed. */
bool field_act(Field *field, const Act *act);
void field_set(Field *field, const char *text);
const char *field_text(const Field *field);
void field_done(Field *field);

#endif
