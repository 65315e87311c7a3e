/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A growing run of bytes, always followed by a NUL that len does not count. A zeroed Buf is empty and valid. */
#ifndef KYR_UTIL_BUF_H
#define KYR_UTIL_BUF_H

#include <stdarg.h>
#include <stddef.h>

#include "util/view.h"

typedef struct Buf {
    char *ptr;
    size_t len, cap;
} Buf;

void buf_add(Buf *buf, const void *bytes, size_t len);
/* Room for so many bytes at the end, and how many of them were filled. */
char *buf_room(Buf *buf, size_t len);
void buf_took(Buf *buf, size_t len);
void buf_add_str(Buf *buf, const char *text);
void buf_add_char(Buf *buf, char c);
void buf_addf(Buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
void buf_addv(Buf *buf, const char *format, va_list args) __attribute__((format(printf, 2, 0)));
/* A number with at most `decimals` places, trailing zeros dropped: "12.5", "0", "-3". Never an exponent. */
void buf_add_number(Buf *buf, double value, int decimals);
void buf_add_integer(Buf *buf, long value);
void buf_add_hex(Buf *buf, unsigned value, int digits); /* upper case, with leading zeros */
void buf_add_utf8(Buf *buf, unsigned code_point);
const char *buf_str(const Buf *buf); /* borrowed; "" when empty */
char *buf_take(Buf *buf);            /* the bytes are yours; the Buf is empty again */
void buf_clear(Buf *buf);            /* keeps the memory */
void buf_done(Buf *buf);

#endif
