/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/literal.h"

/* Of a hex digit. */
static unsigned digit_value(unsigned char c)
{
    return c <= '9' ? c - (unsigned)'0' : (c & 15U) + 9;
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
    unsigned byte = 1;                                               /* and, behind that bit, the digits so far */
    *to++ = '(';
    for (; at < stop; at++) {
        if ((unsigned char)*at <= ' ')
            continue;
        byte = byte << 4 | digit_value((unsigned char)*at);
        if (byte >= 0x100) {
            to = put_byte(to, byte & 0xFF);
            byte = 1;
        }
    }
    if (byte > 1)
        to = put_byte(to, byte << 4 & 0xFF);
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
