/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/pack.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "pdf/doc.h"
#include "pdf/literal.h"
#include "util/mem.h"

enum {
    ENTRY_BYTES = 20,     /* of libharu's table: "0000000015 00000 n\r\n" */
    STREAM_OBJECTS = 200, /* in one object stream: readers unpack a whole one to find an object */
    ROW_BYTES = 1 + 4 + 2 /* /W [1 4 2] */
};

typedef enum RowType { ROW_FREE, ROW_AT, ROW_PACKED, ROW_TAKEN /* free: written where it was told */ } RowType;

/* Where an object is: at a byte of the file, or the nth in an object stream. */
typedef struct Row {
    RowType type;
    uint32_t place;
    uint16_t nth;
} Row;

typedef struct Pack {
    struct libdeflate_compressor *compressor;
    StrView file;
    size_t table, count; /* byte of the first entry of libharu's table; objects with number 0 */
    Row *rows;
    size_t row_count; /* with the streams that are added here */
    Buf *out;
    size_t start; /* of the file in out */
} Pack;

static const char *find_last(StrView file, const char *what)
{
    size_t len = strlen(what);
    for (size_t at = file.len; at-- > len;)
        if (memcmp(file.ptr + at - len, what, len) == 0)
            return file.ptr + at;
    return NULL;
}

/* The number after `what`, searched from the end of the file. */
static bool read_number_after(StrView file, const char *what, size_t *out)
{
    const char *at = find_last(file, what);
    char *end = NULL;
    if (!at)
        return false;
    *out = strtoul(at, &end, 10);
    return end > at && (size_t)(end - file.ptr) <= file.len;
}

static bool read_table(Pack *pack)
{
    static const char head[] = "xref\n0 ";
    size_t at, size;
    if (!read_number_after(pack->file, "startxref\n", &at) || !read_number_after(pack->file, "/Size ", &size))
        return false;
    if (at + sizeof head > pack->file.len || memcmp(pack->file.ptr + at, head, sizeof head - 1) != 0)
        return false;
    const char *line = memchr(pack->file.ptr + at + sizeof head - 1, '\n', pack->file.len - at - sizeof head + 1);
    pack->table = line ? (size_t)(line + 1 - pack->file.ptr) : 0;
    pack->count = size;
    return line && size > 1 && size <= (pack->file.len - pack->table) / ENTRY_BYTES;
}

/* libharu writes the objects in the order of their numbers, and then the table. */
static StrView object_at(const Pack *pack, size_t number)
{
    static const char close[] = "\nendobj\n";
    const char *entry = pack->file.ptr + pack->table + number * ENTRY_BYTES;
    size_t from = strtoul(entry, NULL, 10), to = pack->table;
    if (number + 1 < pack->count)
        to = strtoul(entry + ENTRY_BYTES, NULL, 10);
    if (from >= to || to > pack->file.len)
        return (StrView){0};
    const char *body = memchr(pack->file.ptr + from, '\n', to - from), *end = pack->file.ptr + to;
    while (body && end - body > (ptrdiff_t)sizeof close && memcmp(end - sizeof close + 1, close, sizeof close - 1) != 0)
        end--;
    return body && end - body > (ptrdiff_t)sizeof close ? (StrView){body + 1, (size_t)(end - body) - sizeof close} : (StrView){0};
}

static bool is_stream(StrView body)
{
    static const char end[] = "endstream";
    return body.len > sizeof end && memcmp(body.ptr + body.len - sizeof end + 1, end, sizeof end - 1) == 0;
}

/* libharu gives the length of a stream as an object of its own, which follows it. */
static const char length_key[] = "/Length ";

static StrView find_length(const Pack *pack, StrView stream, size_t *number)
{
    const char *at = memmem(stream.ptr, stream.len, length_key, sizeof length_key - 1);
    *number = at ? strtoul(at + sizeof length_key - 1, NULL, 10) : 0;
    return *number > 0 && *number < pack->count ? object_at(pack, *number) : (StrView){0};
}

static void mark_place(Pack *pack, size_t number)
{
    pack->rows[number] = (Row){ROW_AT, (uint32_t)(pack->out->len - pack->start), 0};
}

static void add_deflated(const Pack *pack, StrView bytes)
{
    Buf packed = {0};
    doc_deflate(pack->compressor, bytes, &packed);
    buf_addf(pack->out, "/Filter/FlateDecode/Length %zu>>\nstream\n", packed.len);
    buf_add(pack->out, packed.ptr, packed.len);
    buf_add_str(pack->out, "\nendstream\nendobj\n");
    buf_done(&packed);
}

typedef struct ObjectStream {
    Buf places, bodies; /* "number offset number offset …", and the objects */
    size_t count;
} ObjectStream;

static void end_stream(Pack *pack, ObjectStream *stream)
{
    if (stream->count == 0)
        return;
    size_t number = pack->row_count++;
    mark_place(pack, number);
    buf_addf(pack->out, "%zu 0 obj\n<</Type/ObjStm/N %zu/First %zu", number, stream->count, stream->places.len);
    buf_add(&stream->places, stream->bodies.ptr, stream->bodies.len);
    add_deflated(pack, (StrView){stream->places.ptr, stream->places.len});
    buf_clear(&stream->places);
    buf_clear(&stream->bodies);
    stream->count = 0;
}

static void add_to_stream(Pack *pack, ObjectStream *stream, size_t number, StrView body)
{
    pack->rows[number] = (Row){ROW_PACKED, (uint32_t)pack->row_count, (uint16_t)stream->count};
    buf_add_integer(&stream->places, (long)number);
    buf_add_char(&stream->places, ' ');
    buf_add_integer(&stream->places, (long)stream->bodies.len);
    buf_add_char(&stream->places, ' ');
    literal_strings(body, &stream->bodies);
    buf_add_char(&stream->bodies, '\n');
    if (++stream->count == STREAM_OBJECTS)
        end_stream(pack, stream);
}

/* The stream with its length written where it is told; its object is free then. */
static bool move_stream(Pack *pack, size_t number, StrView body)
{
    static const char ref_end[] = " 0 R";
    size_t length_object;
    StrView length = find_length(pack, body, &length_object);
    const char *key = memmem(body.ptr, body.len, length_key, sizeof length_key - 1);
    const char *end = length.len > 0 ? memmem(key, body.len - (size_t)(key - body.ptr), ref_end, sizeof ref_end - 1) : NULL;
    if (!end)
        return false;
    mark_place(pack, number);
    pack->rows[length_object].type = ROW_TAKEN;
    buf_addf(pack->out, "%zu 0 obj\n", number);
    buf_add(pack->out, body.ptr, (size_t)(key - body.ptr) + sizeof length_key - 1);
    buf_add(pack->out, length.ptr, length.len);
    end += sizeof ref_end - 1;
    buf_add(pack->out, end, (size_t)(body.ptr + body.len - end));
    buf_add_str(pack->out, "\nendobj\n");
    return true;
}

static bool move_objects(Pack *pack)
{
    ObjectStream stream = {0};
    bool ok = true;
    for (size_t number = 1; ok && number < pack->count; number++) {
        StrView body = object_at(pack, number);
        ok = body.len > 0;
        if (ok && is_stream(body))
            ok = move_stream(pack, number, body);
        else if (ok && pack->rows[number].type != ROW_TAKEN)
            add_to_stream(pack, &stream, number, body);
    }
    end_stream(pack, &stream);
    buf_done(&stream.places);
    buf_done(&stream.bodies);
    return ok;
}

static void put_bytes(unsigned char *row, uint32_t value, int count)
{
    for (int i = count; i-- > 0; value >>= 8)
        row[i] = (unsigned char)value;
}

/* Each row as its difference from the one above (PNG predictor "up"): rows differ little, so they deflate to nearly nothing. */
static void table_rows(const Pack *pack, Buf *out)
{
    unsigned char above[ROW_BYTES] = {0}, row[ROW_BYTES], line[1 + ROW_BYTES] = {2};
    for (size_t i = 0; i < pack->row_count; i++) {
        put_bytes(row, pack->rows[i].type == ROW_TAKEN ? ROW_FREE : pack->rows[i].type, 1);
        put_bytes(row + 1, pack->rows[i].place, 4);
        put_bytes(row + 5, i == 0 ? UINT16_MAX : pack->rows[i].nth, 2);
        for (int k = 0; k < ROW_BYTES; k++)
            line[1 + k] = (unsigned char)(row[k] - above[k]);
        memcpy(above, row, sizeof above);
        buf_add(out, line, sizeof line);
    }
}

/* Root, Info and what else libharu's trailer holds beside the size. */
static void add_trailer_keys(const Pack *pack, Buf *out)
{
    const char *at = find_last(pack->file, "trailer\n<<\n"), *end = at ? find_last(pack->file, "\n>>\nstartxref") : NULL;
    for (const char *line = at; line && end && line < end;) {
        const char *stop = memchr(line, '\n', (size_t)(pack->file.ptr + pack->file.len - line));
        if (*line == '/' && strncmp(line, "/Size", 5) != 0)
            buf_add(out, line, (size_t)(stop - line));
        line = stop + 1;
        if (strncmp(line, ">>", 2) == 0)
            break;
    }
}

static void add_table(Pack *pack)
{
    Buf rows = {0};
    size_t number = pack->row_count++, at = pack->out->len - pack->start;
    mark_place(pack, number);
    table_rows(pack, &rows);
    buf_addf(pack->out, "%zu 0 obj\n<</Type/XRef/Size %zu/W[1 4 2]/DecodeParms<</Predictor 12/Columns %d>>", number, pack->row_count,
             ROW_BYTES);
    add_trailer_keys(pack, pack->out);
    add_deflated(pack, (StrView){rows.ptr, rows.len});
    buf_addf(pack->out, "startxref\n%zu\n%%%%EOF\n", at);
    buf_done(&rows);
}

bool pack_objects(struct libdeflate_compressor *compressor, StrView file, Buf *out)
{
    Pack pack = {.compressor = compressor, .file = file, .out = out, .start = out->len};
    if (!read_table(&pack) || file.len > UINT32_MAX)
        return false;
    const char *head = memchr(file.ptr, '\n', file.len),
               *line = head ? memchr(head + 1, '\n', file.len - (size_t)(head + 1 - file.ptr)) : NULL;
    if (!line)
        return false;
    pack.rows = mem_array(pack.count + pack.count / STREAM_OBJECTS + 2, sizeof *pack.rows);
    pack.row_count = pack.count;
    buf_add(out, file.ptr, (size_t)(line + 1 - file.ptr));
    bool ok = move_objects(&pack);
    if (ok)
        add_table(&pack);
    else if (out->ptr)
        out->ptr[out->len = pack.start] = '\0';
    free(pack.rows);
    return ok;
}
