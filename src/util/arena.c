/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "util/buf.h"
#include "util/mem.h"

enum { BLOCK_FIRST = 1024, BLOCK_MOST = 65536 }; /* each is twice as large as the one before */

struct ArenaBlock {
    ArenaBlock *next;
    size_t used, size;
    _Alignas(max_align_t) char bytes[];
};

static ArenaBlock *block_new(Arena *arena, size_t size)
{
    ArenaBlock *block = mem_resize(NULL, 1, sizeof *block + size);
    block->size = size;
    block->used = 0;
    block->next = arena->blocks;
    arena->blocks = block;
    return block;
}

static void *take(Arena *arena, size_t size)
{
    const size_t align = _Alignof(max_align_t);
    size_t rounded = (size + align - 1) / align * align;
    ArenaBlock *block = arena->blocks;
    if (!block || block->size - block->used < rounded) {
        size_t next = !block ? BLOCK_FIRST : block->size < BLOCK_MOST / 2 ? block->size * 2 : BLOCK_MOST;
        block = block_new(arena, rounded > next ? rounded : next);
    }
    void *ptr = block->bytes + block->used;
    block->used += rounded;
    return ptr;
}

void *arena_alloc(Arena *arena, size_t size)
{
    return memset(take(arena, size), 0, size);
}

void *arena_array(Arena *arena, size_t count, size_t size)
{
    /* An overflowing product becomes a size that no allocator can give, and so ends in the one hook. */
    return arena_alloc(arena, size != 0 && count > SIZE_MAX / 2 / size ? SIZE_MAX / 2 : count * size);
}

void *arena_copy(Arena *arena, const void *bytes, size_t len)
{
    void *copy = take(arena, len);
    if (len)
        memcpy(copy, bytes, len);
    return copy;
}

char *arena_strndup(Arena *arena, const char *text, size_t len)
{
    char *copy = take(arena, len + 1);
    if (len)
        memcpy(copy, text, len);
    copy[len] = '\0';
    return copy;
}

char *arena_strdup(Arena *arena, const char *text)
{
    return text ? arena_strndup(arena, text, strlen(text)) : NULL;
}

char *arena_printf(Arena *arena, const char *format, ...)
{
    Buf text = {0};
    va_list args;
    va_start(args, format);
    buf_addv(&text, format, args);
    va_end(args);
    char *copy = arena_strndup(arena, buf_str(&text), text.len);
    buf_done(&text);
    return copy;
}

void arena_done(Arena *arena)
{
    for (ArenaBlock *block = arena->blocks, *next; block; block = next) {
        next = block->next;
        free(block);
    }
    arena->blocks = NULL;
}
