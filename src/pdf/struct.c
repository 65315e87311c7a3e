/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/struct.h"

/* Pages in one leaf of the ParentTree: two numbers each, and HPDF_Array_Add fails at 32,767. */
enum { LEAF_PAGES = 4096 };

static HPDF_Dict element(StructTree *tree, HPDF_Dict parent, const char *type)
{
    HPDF_Dict dict = doc_dict(tree->doc);
    HPDF_Dict_AddName(dict, "Type", "StructElem");
    HPDF_Dict_AddName(dict, "S", type);
    HPDF_Dict_Add(dict, "P", parent);
    HPDF_Array kids = HPDF_Dict_GetItem(parent, "K", HPDF_OCLASS_ARRAY);
    if (!kids) {
        kids = doc_inline_array(tree->doc);
        HPDF_Dict_Add(parent, "K", kids);
    }
    HPDF_Array_Add(kids, dict);
    return dict;
}

void struct_begin(StructTree *tree, PdfDoc *doc)
{
    *tree = (StructTree){.doc = doc, .root = doc_dict(doc)};
    HPDF_Dict_AddName(tree->root, "Type", "StructTreeRoot");
    tree->document = element(tree, tree->root, "Document");
    tree->leaves = doc_inline_array(doc);
}

static void set_limits(StructTree *tree)
{
    HPDF_Array limits = doc_inline_array(tree->doc);
    HPDF_Array_AddNumber(limits, tree->first_page);
    HPDF_Array_AddNumber(limits, tree->page_count - 1);
    HPDF_Dict_Add(tree->leaf, "Limits", limits);
}

static void next_leaf(StructTree *tree)
{
    if (tree->leaf)
        set_limits(tree);
    tree->leaf = doc_dict(tree->doc);
    tree->numbers = doc_inline_array(tree->doc);
    tree->first_page = tree->page_count;
    HPDF_Dict_Add(tree->leaf, "Nums", tree->numbers);
    HPDF_Array_Add(tree->leaves, tree->leaf);
}

void struct_page(StructTree *tree, HPDF_Dict page)
{
    if (tree->page_count % LEAF_PAGES == 0)
        next_leaf(tree);
    tree->page = page;
    tree->parents = doc_array(tree->doc);
    tree->mcid_count = 0;
    HPDF_Dict_AddNumber(page, "StructParents", tree->page_count);
    HPDF_Array_AddNumber(tree->numbers, tree->page_count++);
    HPDF_Array_Add(tree->numbers, tree->parents);
}

void struct_face(StructTree *tree, const DisplayList *face)
{
    tree->section = element(tree, tree->document, "Sect");
    doc_add_language(tree->doc, tree->section, face->language);
    tree->list = NULL;
    tree->item = NULL;
}

/* The parent of an element of this role; a label opens the item that the next ITEM fills. */
static HPDF_Dict parent_of(StructTree *tree, Role role)
{
    bool listed = role == ROLE_ITEM || role == ROLE_ITEM_LABEL;
    if (!listed) {
        tree->list = NULL;
        tree->item = NULL;
        return tree->section;
    }
    if (!tree->list)
        tree->list = element(tree, tree->section, "L");
    HPDF_Dict item = role == ROLE_ITEM && tree->item ? tree->item : element(tree, tree->list, "LI");
    tree->item = role == ROLE_ITEM_LABEL ? item : NULL;
    return item;
}

void struct_add(StructTree *tree, const DrawText *draw)
{
    static const char *const types[ROLE_COUNT] = {
        [ROLE_ARTIFACT] = "Artifact", [ROLE_TITLE] = "H1", [ROLE_ITEM_LABEL] = "Lbl", [ROLE_ITEM] = "LBody", [ROLE_PARAGRAPH] = "P",
    };
    HPDF_Dict dict = element(tree, parent_of(tree, draw->role), types[draw->role]);
    doc_add_language(tree->doc, dict, paragraph_language(draw->paragraph));
    doc_add_text(tree->doc, dict, "ActualText", view_of(paragraph_text(draw->paragraph)));
    HPDF_Dict_Add(dict, "Pg", tree->page);
    tree->element = dict;
    tree->pieces = doc_inline_array(tree->doc);
    HPDF_Dict_Add(dict, "K", tree->pieces);
}

int struct_reserve(StructTree *tree, int count)
{
    int first = tree->mcid_count;
    for (int i = 0; i < count; i++) {
        HPDF_Array_AddNumber(tree->pieces, tree->mcid_count++);
        HPDF_Array_Add(tree->parents, tree->element);
    }
    return first;
}

void struct_end(StructTree *tree)
{
    HPDF_Dict numbers = doc_dict(tree->doc);
    if (tree->leaf)
        set_limits(tree);
    if (tree->leaf)
        HPDF_Dict_Add(numbers, "Kids", tree->leaves);
    else
        HPDF_Dict_Add(numbers, "Nums", tree->leaves);
    HPDF_Dict_Add(tree->root, "ParentTree", numbers);
    HPDF_Dict_AddNumber(tree->root, "ParentTreeNextKey", tree->page_count);
    HPDF_Dict_Add(tree->doc->hpdf->catalog, "StructTreeRoot", tree->root);
    HPDF_Dict marked = doc_inline_dict(tree->doc);
    HPDF_Dict_AddBoolean(marked, "Marked", HPDF_TRUE);
    HPDF_Dict_Add(tree->doc->hpdf->catalog, "MarkInfo", marked);
}
