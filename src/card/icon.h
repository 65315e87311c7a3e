/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The line icons of larger formats (CARD 7): beside a text, never in its place. */
#ifndef KYR_CARD_ICON_H
#define KYR_CARD_ICON_H

#include <stdbool.h>

#include "content/recipe.h"
#include "draw/draw.h"

/* Black, in a square whose top left corner is (x_pt, y_pt); mirrored for a face that reads from the right. */
void icon_draw(DisplayList *list, CardIcon icon, double x_pt, double y_pt, double size_pt, bool mirrored);

#endif
