/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How each screen is opened: yours to ui_push(). What a screen is given must outlive it, or is copied where it says so. */
#ifndef KYR_SCREENS_SCREENS_H
#define KYR_SCREENS_SCREENS_H

#include "app/making.h"
#include "screens/ui.h"

Screen *home_new(const Ui *ui);
Screen *reader_new(const Ui *ui, const Topic *topic, size_t unit); /* unit: 0-based among those shown */

typedef enum PickerSlot { PICK_FIRST, PICK_BESIDE, PICK_MENUS, PICK_SLOT_COUNT } PickerSlot;
/* Tells the taker the code and pops; a NULL taker sets first, beside or menus of the Ui (Tab goes between them). */
typedef void (*PickerTake)(Ui *ui, void *data, const char *code);
Screen *picker_new(Ui *ui, PickerSlot slot, PickerTake take, void *data);

Screen *find_new(Ui *ui);
/* n and N: the next match of ui->query behind, or before, this unit, opened in a reader. False: nothing is sought, or found. */
bool find_step(Ui *ui, const Topic *topic, size_t unit, bool back);

Screen *gallery_new(Ui *ui, const Topic *topic); /* topic: only cards with its units, or NULL */
/* Pushes the form, and over it the picker where no language is chosen yet. */
void form_open(Ui *ui, const CardRecipe *card);
/* Waits a moment first: if the work is done by then, or cannot be, this is the ready screen or the message that says why. making and
 * *job are taken over (*job is empty afterwards), done is copied. */
Screen *making_new(Ui *ui, Making *making, PrintJob *job, const MakingDone *done);
Screen *ready_new(Ui *ui, const MakingDone *done); /* copied */
/* The first step of measuring the printer for these sheets, or a word why that cannot be. When it ends, so many screens stay. */
void measure_open(Ui *ui, const Stock *stock, Flip flip, size_t depth);

Screen *help_new(const Ui *ui, const Screen *about); /* about: the screen whose keys come first */
Screen *bidi_new(const Ui *ui);
Screen *blank_new(void);

/* A message with numbered ways out, safest first. lines and ways are copied; take is told the number, from 0, after the screen is
 * gone; Enter on a screen without ways goes on. */
typedef struct Message {
    const char *part, *state; /* of the title */
    const char *headline;     /* after "! " */
    const char *const *lines; /* paragraphs under it */
    size_t line_count;
    const char *const *ways;
    size_t way_count;
    const char *edit; /* "FILE:LINE" for e, or NULL */
    void (*take)(Ui *ui, void *data, size_t way);
    void *data; /* borrowed */
} Message;
Screen *message_new(const Message *message);

#endif
