/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stocks, runs and fonts that the tests of the sheet share. */
#ifndef KYR_TESTS_SHEET_FIXTURE_H
#define KYR_TESTS_SHEET_FIXTURE_H

#include "sheet/sheet.h"

extern const Stock fixture_stocks[]; /* real and made up; ends with id NULL */
extern const int fixture_stock_count;
const Stock *fixture_stock(const char *id);

Fonts *fixture_fonts(void);

extern const RunEntry fixture_run[2]; /* es=3 ar=7 */

/* es=3 ar=7 on that stock, faces as large as its places, long edge, from the first position. */
SheetRequest fixture_request(const Stock *stock, Fonts *fonts);
/* `count` languages with `each` cards; the names are made up and all different. Yours: fixture_run_free. */
RunEntry *fixture_languages(size_t count, unsigned each);
void fixture_run_free(RunEntry *entries, size_t count);

SheetPlan fixture_plan(const SheetRequest *request); /* fails the test if there is none */

/* The texts of that size on a list, in the order drawn, with a space between two. */
const char *fixture_texts(const DisplayList *list, double size_pt, Buf *out);

#endif
