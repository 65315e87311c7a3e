/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/cff.h"

#include <stddef.h>

enum { OP_CHARSET = 15, OP_ESCAPE = 12, OP_ROS = 12 << 8 | 30 };

/* Reading stops for good at the first byte that is not there. */
typedef struct Reader {
    const unsigned char *data;
    size_t len, pos;
    bool failed;
} Reader;

static Reader reader_open(hb_blob_t *blob)
{
    unsigned len = 0;
    const char *data = hb_blob_get_data(blob, &len);
    return (Reader){.data = (const unsigned char *)data, .len = len};
}

static uint32_t read_int(Reader *r, size_t bytes)
{
    uint32_t value = 0;
    if (r->failed || r->pos > r->len || r->len - r->pos < bytes) {
        r->failed = true;
        return 0;
    }
    for (size_t i = 0; i < bytes; i++)
        value = value << 8 | r->data[r->pos++];
    return value;
}

/* Leaves the reader behind an INDEX; *first and *end are the extent of its first object. */
static void read_index(Reader *r, size_t *first, size_t *end)
{
    size_t count = read_int(r, 2);
    *first = *end = r->pos;
    if (count == 0 || r->failed)
        return;
    size_t size = read_int(r, 1), offsets = r->pos;
    size_t base = offsets + (count + 1) * size - 1; /* offsets count from the byte before the data */
    *first = base + read_int(r, size);
    *end = base + read_int(r, size);
    r->pos = offsets + count * size;
    r->pos = base + read_int(r, size);
    if (size < 1 || size > 4 || *first > *end || *end > r->pos || r->pos > r->len)
        r->failed = true;
}

/* One operand of a DICT that is a whole number; reals are skipped and read as 0. */
static int32_t read_operand(Reader *r, uint32_t b)
{
    if (b == 28)
        return (int16_t)(uint16_t)read_int(r, 2);
    if (b == 29)
        return (int32_t)read_int(r, 4);
    if (b >= 32 && b <= 246)
        return (int32_t)b - 139;
    if (b >= 247 && b <= 250)
        return (int32_t)((b - 247) * 256 + read_int(r, 1) + 108);
    if (b >= 251 && b <= 254)
        return -(int32_t)((b - 251) * 256 + read_int(r, 1) + 108);
    while (b == 30 && !r->failed) { /* nibbles up to one that is 15 */
        uint32_t pair = read_int(r, 1);
        if ((pair & 15) == 15 || pair >> 4 == 15)
            break;
    }
    return 0;
}

/* The last operand of op in the top dictionary. */
static bool find_operator(Reader *r, uint32_t op, int32_t *operand)
{
    size_t first, end;
    r->pos = 2;
    r->pos = read_int(r, 1); /* hdrSize */
    read_index(r, &first, &end);
    read_index(r, &first, &end);
    r->pos = first;
    int32_t last = 0;
    while (!r->failed && r->pos < end) {
        uint32_t b = read_int(r, 1);
        if (b >= 22) {
            last = read_operand(r, b);
            continue;
        }
        uint32_t found = b == OP_ESCAPE ? b << 8 | read_int(r, 1) : b;
        if (found == op && !r->failed) {
            *operand = last;
            return true;
        }
    }
    return false;
}

bool cff_is_cid(hb_blob_t *cff)
{
    Reader r = reader_open(cff);
    int32_t unused;
    return find_operator(&r, OP_ROS, &unused);
}

bool cff_glyph_cid(hb_blob_t *cff, uint32_t glyph, uint16_t *cid)
{
    Reader r = reader_open(cff);
    int32_t offset = 0;
    *cid = 0;
    if (glyph == 0)
        return true;
    if (!find_operator(&r, OP_CHARSET, &offset) || offset < 3)
        return false;
    r.pos = (size_t)offset;
    uint32_t format = read_int(&r, 1);
    if (format == 0) {
        r.pos += (size_t)(glyph - 1) * 2;
        *cid = (uint16_t)read_int(&r, 2);
        return !r.failed;
    }
    for (uint32_t at = 1; format <= 2 && !r.failed;) {
        uint32_t first = read_int(&r, 2), left = read_int(&r, format);
        if (glyph <= at + left) {
            *cid = (uint16_t)(first + (glyph - at));
            return !r.failed;
        }
        at += left + 1;
    }
    return false;
}
