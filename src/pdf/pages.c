/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/pages.h"

#include <assert.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>

#include "pdf/content.h"
#include "pdf/resources.h"
#include "pdf/struct.h"
#include "util/arena.h"
#include "util/mem.h"

enum {
    NODE_PAGES = 4096, /* kids of one Pages node: HPDF_Array_Add fails at 32,767 */
    PLACES = 3,
    MOVE_PLACES = 7 /* of a factor: a thousandth of a point over a page */
};

/* A content stream that pages share: the faces and first marks of pages alike, or one list of marks. */
typedef struct Shared {
    const PdfPlacement *placements; /* NULL: only marks */
    const DisplayList *marks;
    HPDF_Dict stream, resources;
} Shared;

typedef struct Writer {
    const PdfRequest *request;
    PdfDoc *doc;
    const PdfFonts *fonts;
    StructTree tags;
    bool *tagged;     /* by face: it stands in page content already */
    HPDF_Dict *forms; /* by face, NULL: none yet */
    Shared *shared;   /* open addressing */
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

static HPDF_Dict write_form(Writer *writer, const DisplayList *face)
{
    Buf content = {0};
    double box[4];
    content_list(face, writer->fonts, writer->request->colours, NULL, &content);
    HPDF_Dict dict = doc_content(writer->doc, (StrView){buf_str(&content), content.len});
    Resources resources = resources_new(writer->doc, writer->fonts);
    resources_add_list(&resources, face);
    form_box(face, box);
    HPDF_Dict_AddName(dict, "Type", "XObject");
    HPDF_Dict_AddName(dict, "Subtype", "Form");
    doc_add_box(writer->doc, dict, "BBox", box);
    HPDF_Dict_Add(dict, "Resources", resources.dict);
    buf_done(&content);
    return dict;
}

static HPDF_Dict form_of(Writer *writer, size_t face)
{
    if (!writer->forms[face])
        writer->forms[face] = write_form(writer, writer->request->faces[face]);
    return writer->forms[face];
}

static void add_placement(Writer *writer, const PdfPlacement *placement, Resources *resources, Buf *out)
{
    const DisplayList *face = writer->request->faces[placement->face];
    bool first = !writer->tagged[placement->face];
    assert(placement->face < writer->request->face_count);
    buf_add_str(out, first ? "q\n" : "/Artifact BMC\nq\n");
    add_matrix(writer, placement, out);
    if (first) {
        content_list(face, writer->fonts, writer->request->colours, &writer->tags, out);
        resources_add_list(resources, face);
        writer->tagged[placement->face] = true;
        buf_add_str(out, "Q\n");
    } else {
        buf_add_str(out, "/X");
        buf_add_integer(out, (long)placement->face);
        buf_add_str(out, " Do\nQ\nEMC\n");
        resources_add_form(resources, placement->face, form_of(writer, placement->face));
    }
}

/* Marks are as large as the page, or stand at its top left corner. */
static void add_marks(Writer *writer, const DisplayList *marks, Buf *out)
{
    buf_add_str(out, "/Artifact BMC\nq\n1 0 0 1 0 ");
    buf_add_number(out, writer->request->height_pt - marks->height_pt, PLACES);
    buf_add_str(out, " cm\n");
    content_list(marks, writer->fonts, writer->request->colours, NULL, out);
    buf_add_str(out, "Q\nEMC\n");
}

static bool has_first_copy(const Writer *writer, const PdfPage *page)
{
    for (size_t i = 0; i < page->count; i++)
        if (!writer->tagged[page->placements[i].face])
            return true;
    return false;
}

/* What a page says of itself. libharu keeps a dictionary's entries in 150 bytes each, and there may be 40,000 pages. */
typedef struct PageKeys {
    unsigned parent, resources, contents[PDF_PAGE_MARKS]; /* numbers of objects */
    size_t content_count;
    const char *boxes; /* or NULL */
} PageKeys;

static unsigned object_number(HPDF_Dict dict)
{
    return dict->header.obj_id & 0x00FFFFFF;
}

static HPDF_STATUS write_page_keys(HPDF_Dict page, HPDF_Stream stream)
{
    const PageKeys *keys = page->attr;
    Buf text = {0};
    buf_addf(&text, "/Type/Page/Parent %u 0 R/Resources %u 0 R/Contents[", keys->parent, keys->resources);
    for (size_t i = 0; i < keys->content_count; i++)
        buf_addf(&text, "%u 0 R ", keys->contents[i]);
    buf_addf(&text, "]%s\n", keys->boxes ? keys->boxes : "");
    HPDF_STATUS status = HPDF_Stream_WriteStr(stream, buf_str(&text));
    buf_done(&text);
    return status;
}

/* These two are not inherited (ISO 32000-1, 7.7.3.3). */
static const char *page_boxes(Writer *writer)
{
    const PdfRequest *request = writer->request;
    double bleed = request->bleed_pt;
    if (bleed <= 0)
        return NULL;
    return arena_printf(&writer->doc->arena, "/BleedBox[0 0 %.3f %.3f]/TrimBox[%.3f %.3f %.3f %.3f]", request->width_pt, request->height_pt,
                        bleed, bleed, request->width_pt - bleed, request->height_pt - bleed);
}

/* MediaBox comes from the root of the page tree, so that a page costs little. */
static HPDF_Dict new_page(Writer *writer, HPDF_Pages parent)
{
    HPDF_Dict page = doc_dict(writer->doc);
    if (!page)
        return NULL;
    PageKeys *keys = arena_alloc(&writer->doc->arena, sizeof *keys);
    keys->parent = object_number(parent);
    keys->boxes = page_boxes(writer);
    page->attr = keys;
    page->write_fn = write_page_keys;
    page->header.obj_class |= HPDF_OSUBCLASS_PAGE; /* libharu counts pages by this */
    HPDF_Array_Add(HPDF_Dict_GetItem(parent, "Kids", HPDF_OCLASS_ARRAY), page);
    return page;
}

/* In the axes of PDF, y up. What follows on the page is moved too. */
static void add_move(const Writer *writer, const double *m, Buf *out)
{
    const double h = writer->request->height_pt, pdf[6] = {m[0], -m[2], -m[1], m[3], m[4] + m[1] * h, h - m[3] * h - m[5]};
    for (int i = 0; i < 6; i++) {
        buf_add_number(out, pdf[i], i < 4 ? MOVE_PLACES : PLACES);
        buf_add_char(out, ' ');
    }
    buf_add_str(out, "cm\n");
}

/* The faces and first marks of a page. What its other marks name is what these name, or less. */
static Shared write_content(Writer *writer, const PdfPage *page)
{
    Buf content = {0};
    Resources resources = resources_new(writer->doc, writer->fonts);
    if (page->moved)
        add_move(writer, page->moved, &content);
    for (size_t i = 0; i < page->count; i++)
        add_placement(writer, &page->placements[i], &resources, &content);
    for (size_t i = 0; i < PDF_PAGE_MARKS && page->marks[i]; i++)
        resources_add_list(&resources, page->marks[i]);
    if (page->marks[0])
        add_marks(writer, page->marks[0], &content);
    HPDF_Dict stream = doc_content(writer->doc, (StrView){buf_str(&content), content.len});
    buf_done(&content);
    return (Shared){page->placements, page->marks[0], stream, resources.dict};
}

static HPDF_Dict write_marks(Writer *writer, const DisplayList *marks)
{
    Buf content = {0};
    add_marks(writer, marks, &content);
    HPDF_Dict stream = doc_content(writer->doc, (StrView){buf_str(&content), content.len});
    buf_done(&content);
    return stream;
}

static Shared *shared_place(Writer *writer, const PdfPlacement *placements, const DisplayList *marks)
{
    if (writer->shared_count * 2 >= writer->shared_size)
        widen_shared(writer);
    Shared *shared = find_shared(writer->shared, writer->shared_size, placements, marks);
    writer->shared_count += !shared->stream;
    return shared;
}

static Shared page_content(Writer *writer, const PdfPage *page, HPDF_Dict dict)
{
    if (has_first_copy(writer, page)) {
        struct_page(&writer->tags, dict);
        return write_content(writer, page);
    }
    Shared *shared = shared_place(writer, page->placements, page->marks[0]);
    if (!shared->stream)
        *shared = write_content(writer, page);
    return *shared;
}

static HPDF_Dict marks_content(Writer *writer, const DisplayList *marks)
{
    Shared *shared = shared_place(writer, NULL, marks);
    if (!shared->stream)
        *shared = (Shared){NULL, marks, write_marks(writer, marks), NULL};
    return shared->stream;
}

static void write_page(Writer *writer, const PdfPage *source, HPDF_Pages parent)
{
    HPDF_Dict page = new_page(writer, parent);
    if (!page)
        return; /* libharu's error is read before saving */
    Shared content = page_content(writer, source, page);
    PageKeys *keys = page->attr;
    keys->resources = object_number(content.resources);
    keys->contents[keys->content_count++] = object_number(content.stream);
    for (size_t i = 1; i < PDF_PAGE_MARKS && source->marks[0] && source->marks[i]; i++)
        keys->contents[keys->content_count++] = object_number(marks_content(writer, source->marks[i]));
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

bool pages_write(const PdfRequest *request, PdfDoc *doc, const PdfFonts *fonts)
{
    Writer writer = {.request = request, .doc = doc, .fonts = fonts};
    HPDF_Pages node = NULL;
    bool going = go_on(request, 0);
    writer.tagged = arena_array(&writer.arena, request->face_count, sizeof *writer.tagged);
    writer.forms = arena_array(&writer.arena, request->face_count, sizeof *writer.forms);
    struct_begin(&writer.tags, doc);
    for (size_t i = 0; going && i < request->page_count; i++) {
        node = node_for(&writer, i, node);
        write_page(&writer, &request->pages[i], node);
        going = go_on(request, i + 1);
    }
    struct_end(&writer.tags);
    doc_add_box(doc, doc->hpdf->root_pages, "MediaBox", (double[]){0, 0, request->width_pt, request->height_pt});
    free(writer.shared);
    arena_done(&writer.arena);
    return going;
}
