/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measuring a printer: the test sheet as a PDF, readings -> a profile, the profile -> a file in the user's own folder. */
#ifndef KYR_APP_CALIBRATE_H
#define KYR_APP_CALIBRATE_H

#include "app/session.h"
#include "sheet/calibration.h"
#include "util/buf.h"

typedef struct CalibrateRequest {
    const char *paper;             /* letter, a4 … */
    Flip flip;                     /* not NONE */
    const PrinterProfile *printer; /* to prove it, or to measure what it leaves; NULL: none */
} CalibrateRequest;

/* Appends the PDF of the test sheet, front and back. */
bool calibrate_sheet(Session *session, const CalibrateRequest *request, Buf *out, Error *err);

/* "1,-0.5,0,2" or six: halves from -5 to 5. ERROR_USAGE otherwise. */
bool calibrate_readings(const char *text, double readings[CALIBRATION_MOST], size_t *count, Error *err);

/* What the printer does, from readings of the sheet of that request. Strings of the profile are those of request and name. */
bool calibrate_solve(Session *session, const CalibrateRequest *request, const char *name, const double *readings, size_t count,
                     PrinterProfile *out, Error *err);

/* Writes printers/NAME.yaml, in the place of one that is there. *path is yours. */
bool calibrate_save(const Session *session, const PrinterProfile *profile, char **path, Error *err);

#endif
