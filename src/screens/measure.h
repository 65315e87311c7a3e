/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measuring a printer in four steps (SCREENS 10.11): make a test sheet, print it, read it, name the printer and prove it. The screen of
 * the first step is the Measure; those of the other steps stand over it and borrow it. */
#ifndef KYR_SCREENS_MEASURE_H
#define KYR_SCREENS_MEASURE_H

#include "app/calibrate.h"
#include "screens/ui.h"

typedef struct Reading {
    bool known, minus; /* minus: typed before its number, or with it */
    double value;      /* -5 to 5 in halves */
} Reading;

typedef struct Measure {
    Screen base;
    CalibrateRequest request; /* the sheet in hand */
    bool saved;               /* it proves a printer that was saved here */
    List list;                /* what can be done in step 1 */
    size_t depth;             /* so many screens stay at the end */
    Reading readings[CALIBRATION_MOST];
} Measure;

const char *measure_step(const Ui *ui, Arena *arena, unsigned step); /* "step 3 of 4" */
/* Makes a sheet and shows it; with a printer its errors are undone on it. False: it said why not. */
bool measure_make(Ui *ui, Measure *measure, const PrinterProfile *printer);
/* Step 3, and step 4 from its readings. */
void measure_read(Ui *ui, Measure *measure);
void measure_name(Ui *ui, Measure *measure);
/* Leaves the steps, this one too. */
void measure_end(Ui *ui, const Measure *measure);

/* Readings from A on without a gap: how many. */
size_t measure_known(const Measure *measure);
/* What the printer does, by four or six readings. */
bool measure_solve(const Ui *ui, const Measure *measure, const char *name, PrinterProfile *out, Error *err);

#endif
