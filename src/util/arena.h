/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Memory that dies in one call. The arena owns everything that it hands out. A zeroed Arena is empty and valid. */
#ifndef KYR_UTIL_ARENA_H
#define KYR_UTIL_ARENA_H

#include <stddef.h>

typedef struct ArenaBlock ArenaBlock;

typedef struct Arena {
    ArenaBlock *blocks;
} Arena;

void *arena_alloc(Arena *arena, size_t size); /* zeroed, aligned for any type */
void *arena_array(Arena *arena, size_t count, size_t size);
char *arena_strdup(Arena *arena, const char *text); /* NULL gives NULL */
char *arena_strndup(Arena *arena, const char *text, size_t len);
void *arena_copy(Arena *arena, const void *bytes, size_t len);
char *arena_printf(Arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
void arena_done(Arena *arena);

#endif
