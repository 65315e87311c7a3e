/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/mo.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "catalog/fixture.h"
#include "util/file.h"
#include "util/mem.h"

static const char messages[] = "msgctxt \"home.a\"\nmsgid \"door\"\nmsgstr \"albaab\"\n\n"
                               "msgid \"door\"\nmsgstr \"te\xCC\x82\"\n\n"
                               "msgid \"empty\"\nmsgstr \"\"\n\n"
                               "#, fuzzy\nmsgid \"unsure\"\nmsgstr \"x\"\n\n"
                               "msgid \"one\"\nmsgid_plural \"many\"\nmsgstr[0] \"hal\"\nmsgstr[1] \"badan\"\n";

typedef struct Scratch {
    char *folder, *path;
    Buf bytes; /* of a good so.mo */
} Scratch;

static Scratch scratch_new(const char *msgfmt_order)
{
    Scratch scratch = {.folder = support_scratch()};
    fixture_write_po(scratch.folder, "so", "", messages);
    Buf command = {0};
    buf_addf(&command, "cd '%s' && msgfmt %s -o so.mo so.po", scratch.folder, msgfmt_order);
    ck_assert_int_eq(system(buf_str(&command)), 0);
    buf_done(&command);
    scratch.path = file_join(scratch.folder, "so.mo");
    ck_assert(file_read(scratch.path, &scratch.bytes, NULL));
    return scratch;
}

static void scratch_done(Scratch *scratch)
{
    free(scratch->path);
    buf_done(&scratch->bytes);
    support_remove(scratch->folder);
}

/* As so.mo with these bytes: the message, "" when it can be read; yours. */
static char *read_bytes(const Scratch *scratch, StrView bytes)
{
    Arena arena = {0};
    Entries entries = {0};
    Error err = {0};
    FILE *file = fopen(scratch->path, "wb");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(bytes.ptr, 1, bytes.len, file), bytes.len);
    fclose(file);
    bool ok = mo_read(scratch->path, &arena, &entries, &err);
    if (ok)
        entries_find(&entries, "home.a", "door");
    ck_assert_int_eq(ok, err.kind == ERROR_NONE);
    ck_assert(ok || err.kind == ERROR_DATA);
    ck_assert(ok || (entries.items == NULL && strcmp(err.file, scratch->path) == 0));
    Buf message = {0};
    error_message(&err, NULL, NULL, &message);
    error_done(&err);
    arena_done(&arena);
    char *text = mem_strdup(buf_str(&message));
    buf_done(&message);
    return text;
}

static void put(char *bytes, size_t at, uint32_t number)
{
    for (int i = 0; i < 4; i++)
        bytes[at + (size_t)i] = (char)(number >> 8 * i & 0xFF);
}

static const char *const orders[] = {"--endianness=little", "--endianness=big", "--no-hash"};

START_TEST(what_msgfmt_writes_is_read)
{
    Scratch scratch = scratch_new(orders[_i]);
    Arena arena = {0};
    Entries entries;
    ck_assert(mo_read(scratch.path, &arena, &entries, NULL));
    ck_assert_str_eq(entries_find(&entries, "home.a", "door"), "albaab");
    ck_assert_str_eq(entries_find(&entries, NULL, "door"), "t\xC3\xAA");
    ck_assert_str_eq(entries_find(&entries, NULL, "one"), "hal");
    ck_assert_ptr_null(entries_find(&entries, NULL, "empty"));
    ck_assert_ptr_null(entries_find(&entries, NULL, "unsure"));
    ck_assert_ptr_null(entries_find(&entries, "home.b", "door"));
    ck_assert_ptr_nonnull(strstr(entries.header, "X-Kyr-Script: Latn"));
    ck_assert(!entries.header_fuzzy);
    arena_done(&arena);
    scratch_done(&scratch);
}
END_TEST

START_TEST(the_mark_of_the_build_says_that_the_header_was_fuzzy)
{
    char *folder = support_scratch();
    fixture_write_po(folder, "so", "", "msgctxt \"kyr.header\"\nmsgid \"fuzzy\"\nmsgstr \"yes\"\n");
    fixture_compile(folder, "so");
    char *path = file_join(folder, "so.mo");
    Arena arena = {0};
    Entries entries;
    ck_assert(mo_read(path, &arena, &entries, NULL));
    ck_assert(entries.header_fuzzy);
    arena_done(&arena);
    free(path);
    support_remove(folder);
}
END_TEST

START_TEST(a_file_cut_at_any_length_is_an_error)
{
    Scratch scratch = scratch_new("--no-hash");
    for (size_t len = 0; len < scratch.bytes.len; len++) {
        char *message = read_bytes(&scratch, (StrView){scratch.bytes.ptr, len});
        ck_assert_msg(*message, "cut at %zu of %zu", len, scratch.bytes.len);
        free(message);
    }
    scratch_done(&scratch);
}
END_TEST

START_TEST(no_flipped_bit_can_crash_it)
{
    Scratch scratch = scratch_new("--no-hash");
    for (size_t bit = 0; bit < scratch.bytes.len * 8; bit++) {
        char *byte = &scratch.bytes.ptr[bit / 8], before = *byte;
        *byte = (char)(*byte ^ 1 << bit % 8);
        free(read_bytes(&scratch, (StrView){scratch.bytes.ptr, scratch.bytes.len}));
        *byte = before;
    }
    scratch_done(&scratch);
}
END_TEST

/* A file of five numbers and two pairs of tables; each row breaks one number. */
static const struct {
    const char *why;
    size_t at;
    uint32_t number;
    const char *message;
} broken[] = {
    {"other magic", 0, 0x12345678, "not a .mo file; build it again with msgfmt"},
    {"a future format", 4, 0x20000, ".mo format 2 is unknown; 0 and 1 are known"},
    {"more strings than bytes", 8, 0xFFFFFFFF, "broken .mo file: its tables leave the file"},
    {"keys behind the end", 12, 0xFFFFFFF0, "broken .mo file: its tables leave the file"},
    {"texts behind the end", 16, 0xFFFFFFF0, "broken .mo file: its tables leave the file"},
    {"a key behind the end", 32, 0xFFFFFFFF, "broken .mo file: the string at byte 28 leaves the file"},
    {"a key that is too long", 28, 0xFFFFFFFF, "broken .mo file: the string at byte 28 leaves the file"},
    {"a key that does not end", 28, 2, "broken .mo file: the string at byte 28 leaves the file"},
};

START_TEST(each_broken_number_has_its_message)
{
    Scratch scratch = scratch_new("--no-hash");
    put(scratch.bytes.ptr, 12, 28); /* where msgfmt --no-hash puts the keys */
    put(scratch.bytes.ptr, broken[_i].at, broken[_i].number);
    char *message = read_bytes(&scratch, (StrView){scratch.bytes.ptr, scratch.bytes.len});
    ck_assert_msg(strcmp(message, broken[_i].message) == 0, "%s: %s", broken[_i].why, message);
    free(message);
    scratch_done(&scratch);
}
END_TEST

START_TEST(short_other_and_overlapping_files_are_named)
{
    Scratch scratch = scratch_new("--no-hash");
    char *message = read_bytes(&scratch, view_of("short"));
    ck_assert_str_eq(message, "not a .mo file: only 5 bytes; build it again with msgfmt");
    free(message);

    char many[20 + 8 * 64 + 64] = {0}; /* 64 keys and texts, all the same 60 bytes */
    put(many, 0, 0x950412DE);
    put(many, 8, 64);
    put(many, 12, 20);
    put(many, 16, 20);
    for (size_t i = 0; i < 64; i++) {
        put(many, 20 + 8 * i, 60);
        put(many, 24 + 8 * i, 20 + 8 * 64);
    }
    memset(many + 20 + 8 * 64, 'a', 60);
    message = read_bytes(&scratch, (StrView){many, sizeof many});
    ck_assert_str_eq(message, "broken .mo file: strings overlap");
    free(message);

    put(many, 8, 1);
    many[20 + 8 * 64 + 3] = (char)0xFF;
    message = read_bytes(&scratch, (StrView){many, sizeof many});
    ck_assert_str_eq(message, "broken .mo file: the string at byte 20 is not UTF-8");
    free(message);
    scratch_done(&scratch);
}
END_TEST

START_TEST(a_missing_file_is_missing_input)
{
    Arena arena = {0};
    Entries entries;
    Error err = {0};
    ck_assert(!mo_read("/nonexistent/so.mo", &arena, &entries, &err));
    ck_assert_int_eq(err.kind, ERROR_NO_INPUT);
    error_done(&err);
    arena_done(&arena);
}
END_TEST

Suite *suite_catalog_mo(void)
{
    Suite *suite = suite_create("catalog/mo");
    TCase *tcase = tcase_create("mo");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, what_msgfmt_writes_is_read, 0, sizeof orders / sizeof *orders);
    tcase_add_test(tcase, the_mark_of_the_build_says_that_the_header_was_fuzzy);
    tcase_add_test(tcase, a_file_cut_at_any_length_is_an_error);
    tcase_add_test(tcase, no_flipped_bit_can_crash_it);
    tcase_add_loop_test(tcase, each_broken_number_has_its_message, 0, sizeof broken / sizeof *broken);
    tcase_add_test(tcase, short_other_and_overlapping_files_are_named);
    tcase_add_test(tcase, a_missing_file_is_missing_input);
    suite_add_tcase(suite, tcase);
    return suite;
}
