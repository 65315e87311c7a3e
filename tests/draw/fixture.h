/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Real text in a display list: Latin, Arabic, and Han without a bold face. */
#ifndef KYR_TESTS_DRAW_FIXTURE_H
#define KYR_TESTS_DRAW_FIXTURE_H

#include "draw/draw.h"
#include "support/support.h"

Fonts *draw_fonts(void);

typedef struct Sample {
    const char *text, *language, *script;
    bool rtl, bold;
    double size_pt, x_pt, baseline_pt;
    double stroke_pt;
    int quarter_turns;
} Sample;

/* Shapes the sample on one line and adds it to the list, which owns it. */
void draw_sample(DisplayList *list, Fonts *fonts, Sample sample);

#endif
