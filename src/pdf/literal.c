/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/literal.h"

#include <string.h>

static int digit(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Readers take a bare CR for a line feed. */
static void add_byte(char c, Buf *out)
{
    if (c == '(' || c == ')' || c == '\\' || c == '\r')
        buf_add_char(out, '\\');
    buf_add_char(out, c == '\r' ? 'r' : c);
}

/* From behind "<" to behind ">"; a digit left over has 0 behind it. */
static const char *add_hex_string(const char *at, const char *end, Buf *out)
{
    int high = -1;
    buf_add_char(out, '(');
    for (; at < end && *at != '>'; at++) {
        int value = digit(*at);
        if (value >= 0 && high >= 0)
            add_byte((char)(high << 4 | value), out);
        high = value < 0 ? high : high >= 0 ? -1 : value;
    }
    if (high >= 0)
        add_byte((char)(high << 4), out);
    buf_add_char(out, ')');
    return at < end ? at + 1 : end;
}

/* Behind a literal string that starts at `at`. */
static const char *skip_literal(const char *at, const char *end)
{
    int depth = 0;
    for (; at < end; at++) {
        if (*at == '\\')
            at++;
        else if (*at == '(')
            depth++;
        else if (*at == ')' && --depth == 0)
            return at + 1;
    }
    return end;
}

void literal_strings(StrView from, Buf *out)
{
    const char *at = from.ptr, *end = from.ptr + from.len, *kept = at;
    while (at < end) {
        if (*at == '(') {
            at = skip_literal(at, end);
        } else if (*at != '<') {
            at++;
        } else if (at + 1 < end && at[1] == '<') {
            at += 2;
        } else {
            buf_add(out, kept, (size_t)(at - kept));
            kept = at = add_hex_string(at + 1, end, out);
        }
    }
    buf_add(out, kept, (size_t)(end - kept));
}
