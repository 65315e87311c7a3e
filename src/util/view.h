/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A borrowed stretch of bytes: it never owns what it shows, and need not end in NUL. */
#ifndef KYR_UTIL_VIEW_H
#define KYR_UTIL_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

typedef struct StrView {
    const char *ptr;
    size_t len;
} StrView;

/* The two arguments of "%.*s". */
#define SV(v) (int)(v).len, (v).ptr

static inline StrView view_of(const char *text)
{
    return (StrView){text, text ? strlen(text) : 0};
}

static inline bool view_is(StrView view, const char *text)
{
    return view.len == strlen(text) && (view.len == 0 || memcmp(view.ptr, text, view.len) == 0);
}

#endif
