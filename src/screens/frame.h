/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one layout of every screen (SCREENS 1): title line, body, footer. The footer is made from the screen's keys. */
#ifndef KYR_SCREENS_FRAME_H
#define KYR_SCREENS_FRAME_H

#include "screens/ui.h"

/* The screen on top into ui->grid. */
void frame_draw(Ui *ui);
/* The path and what is seen in words, then the words of the screen. */
void frame_speak(const Ui *ui, Buf *out);

#endif
