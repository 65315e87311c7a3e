/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/error.h"

#include <assert.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "util/mem.h"

/* One conversion of a format: %[n$][flags][.precision][length]letter */
typedef struct Conversion {
    const char *start, *end;
    int position;  /* n of n$, 0 when there is none */
    int precision; /* 60 of "%.60s"; -1: none */
    bool star;     /* ".*" */
    char length;   /* 'l', 'z' or 0 */
    char letter;   /* 's', 'd', … or '%' */
} Conversion;

/* Finds the next conversion at or after *at; false at the end of the format or at a broken one. */
static bool next_conversion(const char *at, Conversion *out)
{
    const char *p = strchr(at, '%');
    if (!p)
        return false;
    *out = (Conversion){.start = p++, .precision = -1};
    size_t digits = strspn(p, "0123456789");
    if (digits > 0 && p[digits] == '$') {
        out->position = atoi(p);
        p += digits + 1;
    }
    p += strspn(p, "0123456789");
    if (*p == '.' && *++p != '*')
        out->precision = atoi(p);
    p += strspn(p, "0123456789");
    if (*p == '*') {
        out->star = true;
        p++;
    }
    if (*p == 'l' || *p == 'z')
        out->length = *p++;
    if (*p == '\0')
        return false;
    out->letter = *p++;
    out->end = p;
    return true;
}

static void add_integer(Buf *buf, const char *spec, const Conversion *conv, va_list *args)
{
    bool is_signed = conv->letter == 'd';
    if (conv->length == 'l' && is_signed)
        buf_addf(buf, spec, va_arg(*args, long));
    else if (conv->length == 'l')
        buf_addf(buf, spec, va_arg(*args, unsigned long));
    else if (conv->length == 'z')
        buf_addf(buf, spec, va_arg(*args, size_t));
    else if (is_signed)
        buf_addf(buf, spec, va_arg(*args, int));
    else
        buf_addf(buf, spec, va_arg(*args, unsigned));
}

/* Of the beginning of a text: at most so many bytes, and whole characters. */
static size_t begin_len(const char *text, size_t most)
{
    size_t len = strnlen(text, most);
    while (len > 0 && ((unsigned char)text[len] & 0xc0) == 0x80)
        len--;
    return len;
}

/* NULL is an empty text. What a star measures need not end with NUL. */
static void add_text(Buf *buf, const Conversion *conv, va_list *args)
{
    int most = conv->star ? va_arg(*args, int) : conv->precision;
    const char *text = va_arg(*args, const char *);
    if (text && most < 0)
        buf_add_str(buf, text);
    else if (text)
        buf_add(buf, text, conv->star ? strnlen(text, (size_t)most) : begin_len(text, (size_t)most));
}

/* One argument as text, as the English format would show it. */
static char *take_argument(const Conversion *conv, va_list *args)
{
    Buf buf = {0};
    char *spec = mem_strndup(conv->start, (size_t)(conv->end - conv->start));
    if (conv->letter == 's') {
        add_text(&buf, conv, args);
    } else if (conv->letter == 'c') {
        buf_add_char(&buf, (char)va_arg(*args, int));
    } else if (conv->letter == 'f') {
        buf_addf(&buf, spec, va_arg(*args, double));
    } else {
        assert(strchr("duxX", conv->letter) != NULL);
        add_integer(&buf, spec, conv, args);
    }
    free(spec);
    return buf_take(&buf);
}

static void error_fill(Error *err, ErrorKind kind, const char *format, va_list *args)
{
    Error fresh = {.kind = kind, .format = format};
    size_t count = 0;
    Conversion conv;
    for (const char *at = format; next_conversion(at, &conv); at = conv.end) {
        if (conv.letter == '%')
            continue;
        assert(count < ERROR_ARGS_MAX);
        fresh.args[count++] = take_argument(&conv, args);
    }
    error_done(err); /* after the arguments: they may be the old error's own text */
    *err = fresh;
}

bool error_set(Error *err, ErrorKind kind, const char *format, ...)
{
    if (!err)
        return false;
    va_list args;
    va_start(args, format);
    error_fill(err, kind, format, &args);
    va_end(args);
    return false;
}

bool error_setv(Error *err, ErrorKind kind, const char *format, va_list args)
{
    va_list copy;
    va_copy(copy, args);
    if (err)
        error_fill(err, kind, format, &copy);
    va_end(copy);
    return false;
}

bool error_at(Error *err, SourcePos pos, const char *format, ...)
{
    if (!err)
        return false;
    char *file = mem_strdup(pos.file);
    va_list args;
    va_start(args, format);
    error_fill(err, ERROR_DATA, format, &args);
    va_end(args);
    err->file = file;
    err->line = pos.line;
    err->col = pos.col;
    return false;
}

bool error_move(Error *to, Error *from)
{
    if (to) {
        error_done(to);
        *to = *from;
        *from = (Error){0};
    } else {
        error_done(from);
    }
    return false;
}

static size_t argument_count(const Error *err)
{
    size_t count = 0;
    while (count < ERROR_ARGS_MAX && err->args[count])
        count++;
    return count;
}

/* True if every conversion of a translated format names one of the arguments, and each is named. */
static bool format_fits(const char *format, size_t count)
{
    unsigned used = 0;
    size_t next = 0;
    Conversion conv;
    for (const char *at = format; next_conversion(at, &conv); at = conv.end) {
        if (conv.letter == '%')
            continue;
        size_t index = conv.position > 0 ? (size_t)conv.position - 1 : next++;
        if (index >= count)
            return false;
        used |= 1U << index;
    }
    return used == (1U << count) - 1;
}

void error_message(const Error *err, ErrorTranslate translate, const void *data, Buf *out)
{
    if (!err->format)
        return;
    size_t count = argument_count(err);
    const char *format = translate ? translate(data, err->format) : NULL;
    if (!format || !format_fits(format, count))
        format = err->format;
    size_t next = 0;
    const char *at = format;
    Conversion conv;
    while (next_conversion(at, &conv)) {
        buf_add(out, at, (size_t)(conv.start - at));
        at = conv.end;
        if (conv.letter == '%') {
            buf_add_char(out, '%');
            continue;
        }
        size_t index = conv.position > 0 ? (size_t)conv.position - 1 : next++;
        buf_add_str(out, err->args[index]);
    }
    buf_add_str(out, at);
}

void error_format(const Error *err, ErrorTranslate translate, const void *data, Buf *out)
{
    if (err->file && *err->file) {
        buf_add_str(out, err->file);
        if (err->line > 0)
            buf_addf(out, ":%d", err->line);
        if (err->line > 0 && err->col > 0)
            buf_addf(out, ":%d", err->col);
        buf_add_str(out, ": ");
    }
    error_message(err, translate, data, out);
}

void error_done(Error *err)
{
    if (!err)
        return;
    free(err->file);
    for (size_t i = 0; i < ERROR_ARGS_MAX; i++)
        free(err->args[i]);
    *err = (Error){0};
}
