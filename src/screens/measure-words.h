/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a printer does to the backs of sheets, in words. */
#ifndef KYR_SCREENS_MEASURE_WORDS_H
#define KYR_SCREENS_MEASURE_WORDS_H

#include "content/content.h"
#include "screens/ui.h"

/* "The back lies 0.2 mm too far right. The back lies 0.4 mm too low." Less than the eye sees is left out; never empty. so_far: more
 * is to come, and only the place is known yet. */
const char *measure_words(const Ui *ui, Arena *arena, const PrinterProfile *printer, bool so_far);
const char *measure_reading(Arena *arena, double value); /* +1, -0.5, 0 */

#endif
