/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/pages.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

#include "pdf/content.h"
#include "pdf/struct.h"
#include "util/arena.h"
#include "util/mem.h"

enum {
    NODE_PAGES = 4096, /* kids of one Pages node: HPDF_Array_Add fails at 32,767 */
    PLACES = 3
};

/* A content stream that pages without tags may share. */
typedef struct Shared {
    uint64_t hash;
    StrView bytes;
    HPDF_Dict stream;
} Shared;

typedef struct Writer {
    const PdfRequest *request;
    PdfDoc *doc;
    const PdfFonts *fonts;
    StructTree tags;
    bool *tagged, *formed; /* by face: it stands in page content already; it needs a form */
    Shared *shared;
    size_t shared_count, shared_cap;
    Arena arena;
} Writer;

static HPDF_Dict shared_stream(Writer *writer, StrView bytes)
{
    uint64_t hash = view_hash(bytes, VIEW_HASH_START);
    for (size_t i = writer->shared_count; i-- > 0;) {
        const Shared *shared = &writer->shared[i];
        if (shared->hash == hash && shared->bytes.len == bytes.len && memcmp(shared->bytes.ptr, bytes.ptr, bytes.len) == 0)
            return shared->stream;
    }
    writer->shared = mem_grow(writer->shared, writer->shared_count, &writer->shared_cap, sizeof *writer->shared);
    StrView copy = {arena_copy(&writer->arena, bytes.ptr, bytes.len), bytes.len};
    writer->shared[writer->shared_count] = (Shared){hash, copy, doc_stream(writer->doc, bytes)};
    return writer->shared[writer->shared_count++].stream;
}

/* "a b c d e f cm" that puts a face's lower left corner where the placement asks. */
static void add_matrix(const Writer *writer, const PdfPlacement *placement, Buf *out)
{
    const DisplayList *face = writer->request->faces[placement->face];
    double x = placement->x_pt, y = writer->request->height_pt - placement->y_pt - face->height_pt;
    buf_add_str(out, placement->turned ? "-1 0 0 -1 " : "1 0 0 1 ");
    buf_add_number(out, placement->turned ? x + face->width_pt : x, PLACES);
    buf_add_char(out, ' ');
    buf_add_number(out, placement->turned ? y + face->height_pt : y, PLACES);
    buf_add_str(out, " cm\n");
}

static void add_placement(Writer *writer, const PdfPlacement *placement, Buf *out)
{
    bool first = !writer->tagged[placement->face];
    assert(placement->face < writer->request->face_count);
    buf_add_str(out, first ? "q\n" : "/Artifact BMC\nq\n");
    add_matrix(writer, placement, out);
    if (first) {
        content_list(writer->request->faces[placement->face], writer->fonts, &writer->tags, out);
        writer->tagged[placement->face] = true;
        buf_add_str(out, "Q\n");
    } else {
        buf_addf(out, "/X%zu Do\nQ\nEMC\n", placement->face);
        writer->formed[placement->face] = true;
    }
}

/* Marks are as large as the page, or stand at its top left corner. */
static void add_marks(Writer *writer, const DisplayList *marks, Buf *out)
{
    buf_add_str(out, "/Artifact BMC\nq\n1 0 0 1 0 ");
    buf_add_number(out, writer->request->height_pt - marks->height_pt, PLACES);
    buf_add_str(out, " cm\n");
    content_list(marks, writer->fonts, NULL, out);
    buf_add_str(out, "Q\nEMC\n");
}

static bool has_first_copy(const Writer *writer, const PdfPage *page)
{
    for (size_t i = 0; i < page->count; i++)
        if (!writer->tagged[page->placements[i].face])
            return true;
    return false;
}

/* Resources and MediaBox come from the root of the page tree, so that a page costs 94 bytes and not 425. */
static HPDF_Dict new_page(Writer *writer, HPDF_Pages parent)
{
    HPDF_Dict page = doc_dict(writer->doc);
    if (!page)
        return NULL;
    page->header.obj_class |= HPDF_OSUBCLASS_PAGE; /* libharu counts pages by this */
    HPDF_Dict_AddName(page, "Type", "Page");
    HPDF_Dict_Add(page, "Parent", parent);
    HPDF_Array_Add(HPDF_Dict_GetItem(parent, "Kids", HPDF_OCLASS_ARRAY), page);
    return page;
}

static void write_page(Writer *writer, const PdfPage *source, HPDF_Pages parent)
{
    Buf content = {0};
    HPDF_Dict page = new_page(writer, parent);
    bool own = has_first_copy(writer, source);
    if (own)
        struct_page(&writer->tags, page);
    for (size_t i = 0; i < source->count; i++)
        add_placement(writer, &source->placements[i], &content);
    if (source->marks)
        add_marks(writer, source->marks, &content);
    StrView bytes = {buf_str(&content), content.len};
    HPDF_Dict_Add(page, "Contents", own ? doc_stream(writer->doc, bytes) : shared_stream(writer, bytes));
    buf_done(&content);
}

/* Ink may lie outside a face (bleed), and BBox cuts. */
static void form_box(const DisplayList *face, double box[4])
{
    double ink[4];
    box[0] = 0;
    box[1] = 0;
    box[2] = face->width_pt;
    box[3] = face->height_pt;
    if (!draw_ink(face, ink))
        return;
    box[0] = fmin(box[0], floor(ink[0]) - 1);
    box[1] = fmin(box[1], face->height_pt - ceil(ink[3]) - 1);
    box[2] = fmax(box[2], ceil(ink[2]) + 1);
    box[3] = fmax(box[3], face->height_pt - floor(ink[1]) + 1);
}

static HPDF_Dict form(Writer *writer, const DisplayList *face, HPDF_Dict font_resources)
{
    Buf content = {0};
    double box[4];
    content_list(face, writer->fonts, NULL, &content);
    HPDF_Dict dict = doc_stream(writer->doc, (StrView){buf_str(&content), content.len});
    HPDF_Dict resources = doc_inline_dict(writer->doc);
    form_box(face, box);
    HPDF_Dict_AddName(dict, "Type", "XObject");
    HPDF_Dict_AddName(dict, "Subtype", "Form");
    doc_add_box(writer->doc, dict, "BBox", box);
    HPDF_Dict_Add(resources, "Font", font_resources);
    HPDF_Dict_Add(dict, "Resources", resources);
    buf_done(&content);
    return dict;
}

static void write_resources(Writer *writer, HPDF_Dict font_resources)
{
    HPDF_Dict resources = doc_inline_dict(writer->doc), forms = doc_dict(writer->doc);
    Buf name = {0};
    for (size_t i = 0; i < writer->request->face_count; i++) {
        if (!writer->formed[i])
            continue;
        buf_clear(&name);
        buf_addf(&name, "X%zu", i);
        HPDF_Dict_Add(forms, buf_str(&name), form(writer, writer->request->faces[i], font_resources));
    }
    HPDF_Dict_Add(resources, "Font", font_resources);
    HPDF_Dict_Add(resources, "XObject", forms);
    HPDF_Dict_Add(writer->doc->hpdf->root_pages, "Resources", resources);
    buf_done(&name);
}

/* The node under which page i stands: the root, or one node for every NODE_PAGES. */
static HPDF_Pages node_for(Writer *writer, size_t i, HPDF_Pages node)
{
    HPDF_Pages root = writer->doc->hpdf->root_pages;
    if (writer->request->page_count <= NODE_PAGES)
        return root;
    return i % NODE_PAGES == 0 ? HPDF_Pages_New(writer->doc->hpdf->mmgr, root, writer->doc->hpdf->xref) : node;
}

static bool go_on(const PdfRequest *request, size_t page)
{
    const PdfProgress *progress = request->progress;
    return !progress || progress->tell(progress->data, page, request->page_count);
}

bool pages_write(const PdfRequest *request, PdfDoc *doc, const PdfFonts *fonts, HPDF_Dict font_resources)
{
    Writer writer = {.request = request, .doc = doc, .fonts = fonts};
    HPDF_Pages node = NULL;
    bool going = go_on(request, 0);
    writer.tagged = arena_array(&writer.arena, request->face_count, sizeof *writer.tagged);
    writer.formed = arena_array(&writer.arena, request->face_count, sizeof *writer.formed);
    struct_begin(&writer.tags, doc);
    for (size_t i = 0; going && i < request->page_count; i++) {
        node = node_for(&writer, i, node);
        write_page(&writer, &request->pages[i], node);
        going = go_on(request, i + 1);
    }
    struct_end(&writer.tags);
    write_resources(&writer, font_resources);
    doc_add_box(doc, doc->hpdf->root_pages, "MediaBox", (double[]){0, 0, request->width_pt, request->height_pt});
    free(writer.shared);
    arena_done(&writer.arena);
    return going;
}
