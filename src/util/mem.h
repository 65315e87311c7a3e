/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Allocation that cannot fail to its caller: when memory runs out the hook runs (the app restores the
 * terminal in it), then the program ends with exit code 70. Everything returned is freed with free(). */
#ifndef KYR_UTIL_MEM_H
#define KYR_UTIL_MEM_H

#include <stddef.h>

typedef void (*MemHook)(void *data);

/* The one hook of the process; data is borrowed. NULL clears it. */
void mem_set_hook(MemHook hook, void *data);

void *mem_alloc(size_t size);                           /* zeroed; size 0 gives a valid pointer */
void *mem_array(size_t count, size_t size);             /* zeroed; the product is checked for overflow */
void *mem_resize(void *ptr, size_t count, size_t size); /* new space is not zeroed */
char *mem_strdup(const char *text);                     /* NULL gives NULL */
char *mem_strndup(const char *text, size_t len);

/* Makes room in a growing array for one more element: *items has room for *cap elements of size bytes. */
void *mem_grow(void *items, size_t count, size_t *cap, size_t size);

#endif
