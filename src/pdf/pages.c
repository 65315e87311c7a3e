/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/pages.h"

#include <assert.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>

#include "pdf/content.h"
#include "pdf/struct.h"
#include "util/arena.h"
#include "util/mem.h"

enum {
    NODE_PAGES = 4096, /* kids of one Pages node: HPDF_Array_Add fails at 32,767 */
    PLACES = 3
};

/* A content stream that pages share: the faces and first marks of pages alike, or one list of marks. */
typedef struct Shared {
    const PdfPlacement *placements; /* NULL: only marks */
    const DisplayList *marks;
    HPDF_Dict stream;
} Shared;

typedef struct Writer {
    const PdfRequest *request;
    PdfDoc *doc;
    const PdfFonts *fonts;
    StructTree tags;
    bool *tagged, *formed; /* by face: it stands in page content already; it needs a form */
    Shared *shared;        /* open addressing */
    size_t shared_size, shared_count;
    Arena arena;
} Writer;

static Shared *find_shared(Shared *table, size_t size, const PdfPlacement *placements, const DisplayList *marks)
{
    size_t at = ((uintptr_t)placements / sizeof(void *) * 31 + (uintptr_t)marks / sizeof(void *)) % size;
    while (table[at].stream && (table[at].placements != placements || table[at].marks != marks))
        at = (at + 1) % size;
    return &table[at];
}

static void widen_shared(Writer *writer)
{
    size_t size = writer->shared_size * 2 + 61;
    Shared *table = mem_array(size, sizeof *table);
    for (size_t i = 0; i < writer->shared_size; i++) {
        const Shared *old = &writer->shared[i];
        if (old->stream)
            *find_shared(table, size, old->placements, old->marks) = *old;
    }
    free(writer->shared);
    writer->shared = table;
    writer->shared_size = size;
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

/* Resources and MediaBox come from the root of the page tree, so that a page costs little. */
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

static HPDF_Dict write_content(Writer *writer, const PdfPlacement *placements, size_t count, const DisplayList *marks)
{
    Buf content = {0};
    for (size_t i = 0; i < count; i++)
        add_placement(writer, &placements[i], &content);
    if (marks)
        add_marks(writer, marks, &content);
    HPDF_Dict stream = doc_content(writer->doc, (StrView){buf_str(&content), content.len});
    buf_done(&content);
    return stream;
}

static HPDF_Dict shared_content(Writer *writer, const PdfPlacement *placements, size_t count, const DisplayList *marks)
{
    if (writer->shared_count * 2 >= writer->shared_size)
        widen_shared(writer);
    Shared *shared = find_shared(writer->shared, writer->shared_size, placements, marks);
    if (!shared->stream) {
        *shared = (Shared){placements, marks, write_content(writer, placements, count, marks)};
        writer->shared_count++;
    }
    return shared->stream;
}

static void write_page(Writer *writer, const PdfPage *source, HPDF_Pages parent)
{
    HPDF_Dict page = new_page(writer, parent), first;
    if (has_first_copy(writer, source)) {
        struct_page(&writer->tags, page);
        first = write_content(writer, source->placements, source->count, source->marks[0]);
    } else {
        first = shared_content(writer, source->placements, source->count, source->marks[0]);
    }
    if (!source->marks[0] || !source->marks[1]) {
        HPDF_Dict_Add(page, "Contents", first);
        return;
    }
    HPDF_Array contents = doc_inline_array(writer->doc);
    HPDF_Array_Add(contents, first);
    for (size_t i = 1; i < PDF_PAGE_MARKS && source->marks[i]; i++)
        HPDF_Array_Add(contents, shared_content(writer, NULL, 0, source->marks[i]));
    HPDF_Dict_Add(page, "Contents", contents);
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
    HPDF_Dict dict = doc_content(writer->doc, (StrView){buf_str(&content), content.len});
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
