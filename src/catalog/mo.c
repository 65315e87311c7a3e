/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/mo.h"

#include <string.h>

#include "util/file.h"
#include "util/unicode.h"

enum { MO_HEADER_SIZE = 20, MO_PAIR_SIZE = 8 };
static const uint32_t mo_magic = 0x950412DE, mo_magic_swapped = 0xDE120495;

typedef struct MoReader {
    SourcePos pos;
    const unsigned char *bytes;
    size_t size;
    bool big_endian;
    size_t text_len; /* of all strings so far: more than the file holds means that they overlap */
} MoReader;

/* The caller has checked that four bytes are there. */
static uint32_t number_at(const MoReader *mo, size_t at)
{
    const unsigned char *b = mo->bytes + at;
    if (mo->big_endian)
        return (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 | (uint32_t)b[2] << 8 | b[3];
    return (uint32_t)b[3] << 24 | (uint32_t)b[2] << 16 | (uint32_t)b[1] << 8 | b[0];
}

static bool check_start(MoReader *mo, Error *err)
{
    if (mo->size < MO_HEADER_SIZE)
        return error_at(err, mo->pos, N_("not a .mo file: only %zu bytes; build it again with msgfmt"), mo->size);
    uint32_t magic = number_at(mo, 0);
    if (magic != mo_magic && magic != mo_magic_swapped)
        return error_at(err, mo->pos, N_("not a .mo file; build it again with msgfmt"));
    mo->big_endian = magic == mo_magic_swapped;
    uint32_t major = number_at(mo, 4) >> 16;
    if (major > 1)
        return error_at(err, mo->pos, N_(".mo format %u is unknown; 0 and 1 are known"), major);
    return true;
}

/* One pair (length, offset) of a table, or NULL. Strings end in a NUL that the length does not count. */
static const char *read_string(MoReader *mo, size_t pair, Error *err)
{
    uint64_t len = number_at(mo, pair), offset = number_at(mo, pair + 4);
    if (offset + len >= mo->size || mo->bytes[offset + len] != '\0') {
        error_at(err, mo->pos, N_("broken .mo file: the string at byte %zu leaves the file"), pair);
        return NULL;
    }
    mo->text_len += (size_t)len + 1;
    if (mo->text_len > mo->size) {
        error_at(err, mo->pos, N_("broken .mo file: strings overlap"));
        return NULL;
    }
    const char *text = (const char *)mo->bytes + offset;
    if (unicode_first_invalid((StrView){text, (size_t)len}) < len) {
        error_at(err, mo->pos, N_("broken .mo file: the string at byte %zu is not UTF-8"), pair);
        return NULL;
    }
    return text;
}

static bool read_entries(MoReader *mo, Arena *arena, Entries *out, Error *err)
{
    uint64_t count = number_at(mo, 8), keys = number_at(mo, 12), texts = number_at(mo, 16);
    if (keys + count * MO_PAIR_SIZE > mo->size || texts + count * MO_PAIR_SIZE > mo->size)
        return error_at(err, mo->pos, N_("broken .mo file: its tables leave the file"));
    *out = (Entries){.items = arena_array(arena, (size_t)count, sizeof *out->items)};
    for (size_t i = 0; i < count; i++) {
        const char *key = read_string(mo, keys + i * MO_PAIR_SIZE, err);
        const char *text = key ? read_string(mo, texts + i * MO_PAIR_SIZE, err) : NULL;
        if (!text)
            return false;
        if (*text)
            out->items[out->count++] = (Entry){entries_nfc(arena, key), entries_nfc(arena, text)};
    }
    return true;
}

bool mo_read(const char *path, Arena *arena, Entries *out, Error *err)
{
    Buf file = {0};
    if (!file_read(path, &file, err)) {
        buf_done(&file);
        return false;
    }
    MoReader mo = {.pos = {.file = path}, .bytes = arena_copy(arena, buf_str(&file), file.len), .size = file.len};
    buf_done(&file);
    Entries entries = {0};
    if (!check_start(&mo, err) || !read_entries(&mo, arena, &entries, err))
        return false;
    entries_sort(&entries);
    entries.header = entries_find(&entries, NULL, "");
    entries.header_fuzzy = entries_find(&entries, MO_FUZZY_CTXT, MO_FUZZY_MSGID) != NULL;
    *out = entries;
    return true;
}
