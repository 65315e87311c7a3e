/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/buf.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "util/mem.h"

static void reserve(Buf *buf, size_t more)
{
    if (more < buf->cap - buf->len)
        return;
    size_t want = buf->len + more + 1;
    size_t cap = buf->cap < 32 ? 64 : buf->cap * 2;
    buf->cap = cap < want ? want : cap;
    buf->ptr = mem_resize(buf->ptr, buf->cap, 1);
}

void buf_add(Buf *buf, const void *bytes, size_t len)
{
    reserve(buf, len);
    if (len)
        memcpy(buf->ptr + buf->len, bytes, len);
    buf->len += len;
    buf->ptr[buf->len] = '\0';
}

char *buf_room(Buf *buf, size_t len)
{
    reserve(buf, len);
    return buf->ptr + buf->len;
}

void buf_took(Buf *buf, size_t len)
{
    buf->len += len;
    buf->ptr[buf->len] = '\0';
}

void buf_add_str(Buf *buf, const char *text)
{
    buf_add(buf, text, strlen(text));
}

void buf_add_char(Buf *buf, char c)
{
    *buf_room(buf, 1) = c;
    buf_took(buf, 1);
}

void buf_addv(Buf *buf, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, args);
    if (len > 0) {
        reserve(buf, (size_t)len);
        vsnprintf(buf->ptr + buf->len, (size_t)len + 1, format, again);
        buf->len += (size_t)len;
    }
    va_end(again);
}

void buf_addf(Buf *buf, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    buf_addv(buf, format, args);
    va_end(args);
}

static void add_digits(Buf *buf, uint64_t value, int least)
{
    char digits[24];
    size_t at = sizeof digits;
    for (; value > 0 || least > 0; value /= 10, least--)
        digits[--at] = (char)('0' + value % 10);
    buf_add(buf, digits + at, sizeof digits - at);
}

void buf_add_integer(Buf *buf, long value)
{
    if (value < 0)
        buf_add_char(buf, '-');
    add_digits(buf, value < 0 ? -(uint64_t)value : (uint64_t)value, 1);
}

void buf_add_hex(Buf *buf, unsigned value, int digits)
{
    char *text = buf_room(buf, (size_t)digits);
    for (int i = digits; i-- > 0; value >>= 4)
        text[i] = "0123456789ABCDEF"[value & 15];
    buf_took(buf, (size_t)digits);
}

/* Written from integers, so that no locale can put a comma where PDF wants a point. */
void buf_add_number(Buf *buf, double value, int decimals)
{
    static const int64_t powers[] = {1, 10, 100, 1000, 10000, 100000, 1000000};
    if (decimals > 6)
        decimals = 6;
    int64_t scaled = llround(value * (double)powers[decimals]);
    if (scaled < 0)
        buf_add_char(buf, '-');
    uint64_t rest = (uint64_t)(scaled < 0 ? -scaled : scaled);
    uint64_t unit = (uint64_t)powers[decimals];
    add_digits(buf, rest / unit, 1);
    rest %= unit;
    if (rest == 0)
        return;
    while (rest % 10 == 0) {
        rest /= 10;
        decimals--;
    }
    buf_add_char(buf, '.');
    add_digits(buf, rest, decimals);
}

void buf_add_utf8(Buf *buf, unsigned c)
{
    char bytes[4];
    size_t len = 0;
    if (c < 0x80) {
        bytes[len++] = (char)c;
    } else if (c < 0x800) {
        bytes[len++] = (char)(0xC0 | (c >> 6));
        bytes[len++] = (char)(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        bytes[len++] = (char)(0xE0 | (c >> 12));
        bytes[len++] = (char)(0x80 | ((c >> 6) & 0x3F));
        bytes[len++] = (char)(0x80 | (c & 0x3F));
    } else {
        bytes[len++] = (char)(0xF0 | (c >> 18));
        bytes[len++] = (char)(0x80 | ((c >> 12) & 0x3F));
        bytes[len++] = (char)(0x80 | ((c >> 6) & 0x3F));
        bytes[len++] = (char)(0x80 | (c & 0x3F));
    }
    buf_add(buf, bytes, len);
}

const char *buf_str(const Buf *buf)
{
    return buf->ptr ? buf->ptr : "";
}

char *buf_take(Buf *buf)
{
    char *text = buf->ptr ? buf->ptr : mem_strdup("");
    *buf = (Buf){0};
    return text;
}

void buf_clear(Buf *buf)
{
    buf->len = 0;
    if (buf->ptr)
        buf->ptr[0] = '\0';
}

void buf_done(Buf *buf)
{
    free(buf->ptr);
    *buf = (Buf){0};
}
