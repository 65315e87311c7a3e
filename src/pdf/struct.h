/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The structure tree: Document > Sect for each face > H1, L > LI > Lbl and LBody, P (ISO 32000-1 14.7, 14.8). */
#ifndef KYR_PDF_STRUCT_H
#define KYR_PDF_STRUCT_H

#include "draw/draw.h"
#include "pdf/doc.h"

typedef struct StructTree {
    PdfDoc *doc;
    HPDF_Dict root, document;
    HPDF_Dict section, list, item; /* open at the moment, or NULL */
    HPDF_Dict element;             /* added last */
    HPDF_Array pieces;             /* its MCIDs */
    HPDF_Dict page;
    HPDF_Array parents;         /* of the page: the element of each MCID */
    HPDF_Array leaves, numbers; /* of the ParentTree */
    HPDF_Dict leaf;
    int first_page, page_count, mcid_count;
} StructTree;

void struct_begin(StructTree *tree, PdfDoc *doc);
/* What follows stands on this page; MCIDs start again. The page gets its StructParents. */
void struct_page(StructTree *tree, HPDF_Dict page);
void struct_face(StructTree *tree, const DisplayList *face);
void struct_add(StructTree *tree, const DrawText *draw); /* a new element for this text */
/* The first of count MCIDs that belong to the last element, in the order in which they are read. */
int struct_reserve(StructTree *tree, int count);
void struct_end(StructTree *tree);

#endif
