/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small pictures of boxes and lines of text, and questions about their pixels. */
#ifndef KYR_TESTS_RASTER_FIXTURE_H
#define KYR_TESTS_RASTER_FIXTURE_H

#include "raster/raster.h"

/* Noto Sans for Latn and, where it is installed, Noto Sans CJK (CFF, CID-keyed, a collection) for Hans. */
Fonts *fixture_fonts(void);
bool fixture_has_cjk(void);
/* One line of text at x, baseline; the list owns its paragraph. */
void fixture_text(DisplayList *list, Fonts *fonts, const char *text, DrawText style, double x_pt, double baseline_pt);
Raster fixture_draw(const DisplayList *list, double dpi);            /* fails the test with the error's words */
const unsigned char *fixture_at(const Raster *raster, int x, int y); /* RGB */
/* Sum of what ink covers in the green channel, in pixels. */
double fixture_ink(const Raster *raster);
/* The box of every pixel that is not white: x0 y0 x1 y1. False if all are. */
bool fixture_box(const Raster *raster, int box[4]);

#endif
