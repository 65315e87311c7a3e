/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What to say of a list that does not fit at the floor, and what would free it (CARD 4, step 5). */
#ifndef KYR_CARD_MISFIT_H
#define KYR_CARD_MISFIT_H

#include <stdbool.h>

#include "card/list.h"

/* ERROR_DATA with the percent of its room that the list takes; returns false. */
bool misfit_error(const Face *face, const FaceList *area, const FitResult *fit, Paragraph *const *items, Error *err);

#endif
