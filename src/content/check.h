/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What no table of fields can say: rules between values, between records and between files. All only report. */
#ifndef KYR_CONTENT_CHECK_H
#define KYR_CONTENT_CHECK_H

#include <stdbool.h>
#include <stddef.h>

#include "content/forms.h"

/* The text budget of a face (DESIGN 6): characters that are seen. A recipe made for half sheets says so with its size, and has
 * room for sentences of the lessons; its agent's face is that of a card. */
typedef struct CardBudget {
    size_t items, item, holder, agent;
    bool writing; /* there is room for lines to write on under the items */
} CardBudget;
CardBudget card_budget(const CardRecipe *recipe);

/* A file that holds one thing is named after it; some names are taken by msgctxts of the program. */
void check_file_id(Report *report, const Node *node, const char *id, const char *stem);
/* first is where the same id stands already, or NULL. */
void check_taken(Report *report, SourcePos pos, const char *id, const SourcePos *first);

void check_unit(Report *report, const UnitForm *form);
/* recipe is form with its units found; index is 0 for the front. */
void check_face(Report *report, const CardForm *form, const CardRecipe *recipe, size_t index);
/* Four faces make a fold, and only a fold has panels inside. */
bool check_fold(Report *report, const CardForm *form);
/* A QR code opens what the link names: only https. */
void check_region(Report *report, const RegionForm *form);
void check_labels(Report *report, const CardForm *form);
/* The stock with the size of its sheet. */
void check_stock(Report *report, const StockForm *form);

/* How many characters a unit shows: lead and text count, markup does not. */
size_t check_visible(const Unit *unit);

#endif
