/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/arena.h"

#include <stdint.h>
#include <string.h>

#include "support/support.h"

START_TEST(memory_is_zeroed_and_aligned)
{
    Arena arena = {0};
    for (size_t size = 1; size < 200; size += 7) {
        unsigned char *ptr = arena_alloc(&arena, size);
        ck_assert_uint_eq((uintptr_t)ptr % _Alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++)
            ck_assert_uint_eq(ptr[i], 0);
        memset(ptr, 0xA5, size);
    }
    arena_done(&arena);
    ck_assert_ptr_null(arena.blocks);
}
END_TEST

START_TEST(large_pieces_get_blocks_of_their_own)
{
    Arena arena = {0};
    char *small = arena_strdup(&arena, "small");
    char *large = arena_array(&arena, 100000, 3);
    memset(large, 'x', 300000);
    ck_assert_str_eq(small, "small");
    arena_done(&arena);
}
END_TEST

START_TEST(texts_are_copied_with_their_end)
{
    Arena arena = {0};
    ck_assert_str_eq(arena_strndup(&arena, "abcdef", 3), "abc");
    ck_assert_str_eq(arena_printf(&arena, "%s-%d", "unit", 7), "unit-7");
    ck_assert_str_eq(arena_printf(&arena, "%s", ""), "");
    ck_assert_ptr_null(arena_strdup(&arena, NULL));
    ck_assert_int_eq(memcmp(arena_copy(&arena, "\0b", 2), "\0b", 2), 0);
    arena_done(&arena);
}
END_TEST

Suite *suite_util_arena(void)
{
    Suite *suite = suite_create("util/arena");
    TCase *tcase = tcase_create("arena");
    tcase_add_test(tcase, memory_is_zeroed_and_aligned);
    tcase_add_test(tcase, large_pieces_get_blocks_of_their_own);
    tcase_add_test(tcase, texts_are_copied_with_their_end);
    suite_add_tcase(suite, tcase);
    return suite;
}
