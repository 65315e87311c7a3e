/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much toner a face takes. */
#ifndef KYR_APP_TONER_H
#define KYR_APP_TONER_H

#include "draw/draw.h"
#include "util/error.h"

/* The sum of the four inks over the area of the trim, black made of what the three colours share (CARD 6): 1 is all black. */
bool toner_share(const DisplayList *face, double *out, Error *err);

#endif
