/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cards form from inside: what form.c changes and form-draw.c shows. */
#ifndef KYR_SCREENS_FORM_H
#define KYR_SCREENS_FORM_H

#include "screens/face.h"
#include "screens/order.h"
#include "tui/field.h"

typedef enum FormField {
    FORM_LANGUAGES,
    FORM_PAPER,
    FORM_TURN,
    FORM_REGION,
    FORM_LOOK,
    FORM_SIZE,
    FORM_PRINTER,
    FORM_START,
    FORM_SAVE,
    FORM_FIELD_COUNT
} FormField;

typedef struct Form {
    Screen base;
    Order order;
    FormField field;
    size_t language; /* in the row of languages; order.count is "add…" */
    size_t shown;    /* language whose face is shown */
    bool counting;   /* digits go on with the number that stands there */
    FaceSide side;
    bool typing; /* the name of the file */
    Field path;
} Form;

/* Asks which language is to be added. */
void form_pick_language(Form *form, Ui *ui);
/* Makes the PDF; what stands in the way is gone to, or told with ways out. */
void form_make(Form *form, Ui *ui);

void form_draw(Form *form, const Ui *ui, const Pen *pen, int first, int rows);
/* The field under the cursor, and its value, in words. */
const char *form_label(const Ui *ui, FormField field);
const char *form_value(Form *form, const Ui *ui, Arena *arena, FormField field);
/* What will be printed, and what to know of it. */
const char *form_plan(Form *form, const Ui *ui, Arena *arena);
/* Which sheets hold which language, where there are several, and what stays free on the last one; NULL: nothing to tell. */
const char *form_sheets(Form *form, const Ui *ui, Arena *arena);
const char *form_cautions(Form *form, const Ui *ui, Arena *arena);
/* The printer was measured on other paper, or turned another way. */
const char *form_printer_misfit(const Form *form, const Ui *ui, Arena *arena);
/* Names of the languages in print that are drafts, joined; NULL if there are none. */
const char *form_drafts(Form *form, const Ui *ui, Arena *arena, size_t *count);

#endif
