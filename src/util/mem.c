/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/mem.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { EXIT_OUT_OF_MEMORY = 70 };

/* The one piece of process-wide state: there is no caller to hand a failed allocation to. */
static MemHook mem_hook;    /* NOLINT(cppcoreguidelines-avoid-non-const-global-variables) */
static void *mem_hook_data; /* NOLINT(cppcoreguidelines-avoid-non-const-global-variables) */

void mem_set_hook(MemHook hook, void *data)
{
    mem_hook = hook;
    mem_hook_data = data;
}

_Noreturn static void out_of_memory(void)
{
    static const char message[] = "kyr: out of memory\n";
    if (mem_hook)
        mem_hook(mem_hook_data);
    if (write(STDERR_FILENO, message, sizeof message - 1) < 0)
        _exit(EXIT_OUT_OF_MEMORY);
    _exit(EXIT_OUT_OF_MEMORY);
}

static void *checked(void *ptr)
{
    if (!ptr)
        out_of_memory();
    return ptr;
}

void *mem_alloc(size_t size)
{
    return checked(calloc(1, size ? size : 1));
}

void *mem_array(size_t count, size_t size)
{
    return checked(calloc(count ? count : 1, size ? size : 1));
}

void *mem_resize(void *ptr, size_t count, size_t size)
{
    if (size != 0 && count > SIZE_MAX / size)
        out_of_memory();
    size_t bytes = count * size;
    return checked(realloc(ptr, bytes ? bytes : 1));
}

char *mem_strdup(const char *text)
{
    return text ? mem_strndup(text, strlen(text)) : NULL;
}

char *mem_strndup(const char *text, size_t len)
{
    char *copy = mem_resize(NULL, len + 1, 1);
    if (len)
        memcpy(copy, text, len);
    copy[len] = '\0';
    return copy;
}

void *mem_grow(void *items, size_t count, size_t *cap, size_t size)
{
    if (count < *cap)
        return items;
    *cap = *cap ? *cap * 2 : 8;
    return mem_resize(items, *cap, size);
}
