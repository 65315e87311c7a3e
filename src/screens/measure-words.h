/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a printer does to the backs of sheets, in words. */
#ifndef KYR_SCREENS_MEASURE_WORDS_H
#define KYR_SCREENS_MEASURE_WORDS_H

#include "content/content.h"
#include "screens/ui.h"

/* "The back lies 0.2 mm too far right. It lies 0.4 mm too low." Less than the eye sees is left out; never empty. */
const char *measure_words(const Ui *ui, Arena *arena, const PrinterProfile *printer);
const char *measure_reading(Arena *arena, double value); /* +1, -0.5, 0 */

#endif
