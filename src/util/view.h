/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A borrowed stretch of bytes: it never owns what it shows, and need not end in NUL. */
#ifndef KYR_UTIL_VIEW_H
#define KYR_UTIL_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
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

static inline bool text_starts(const char *text, const char *prefix)
{
    return strncmp(text, prefix, strlen(prefix)) == 0;
}

/* FNV-1a, 64 bits: deterministic on every machine. Start with VIEW_HASH_START, or go on with an earlier hash. */
#define VIEW_HASH_START UINT64_C(0xCBF29CE484222325)
static inline uint64_t view_hash(StrView view, uint64_t hash)
{
    for (size_t i = 0; i < view.len; i++)
        hash = (hash ^ (unsigned char)view.ptr[i]) * UINT64_C(0x100000001B3);
    return hash;
}

#endif
