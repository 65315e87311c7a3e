/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/literal.h"

/* 16: no hex digit. */
static unsigned digit(char c)
{
    return c >= '0' && c <= '9'   ? (unsigned)(c - '0')
           : c >= 'A' && c <= 'F' ? (unsigned)(c - 'A' + 10)
           : c >= 'a' && c <= 'f' ? (unsigned)(c - 'a' + 10)
                                  : 16;
}

/* Readers take a bare CR for a line feed. */
static char *put_byte(char *to, unsigned c)
{
    if (c == '(' || c == ')' || c == '\\' || c == '\r')
        *to++ = '\\';
    *to++ = (char)(c == '\r' ? 'r' : c);
    return to;
}

/* From behind "<" to behind ">"; a digit left over has 0 behind it. */
static const char *add_hex_string(const char *at, const char *end, Buf *out)
{
    const char *stop = at;
    while (stop < end && *stop != '>')
        stop++;
    char *from = buf_room(out, (size_t)(stop - at) + 3), *to = from; /* each byte takes two digits, escaped two characters */
    unsigned high = 16;
    *to++ = '(';
    for (; at < stop; at++) {
        unsigned value = digit(*at);
        if (value < 16 && high < 16)
            to = put_byte(to, high << 4 | value);
        high = value == 16 ? high : high < 16 ? 16 : value;
    }
    if (high < 16)
        to = put_byte(to, high << 4);
    *to++ = ')';
    buf_took(out, (size_t)(to - from));
    return stop < end ? stop + 1 : end;
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
