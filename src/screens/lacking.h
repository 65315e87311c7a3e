/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a language lacks to print a card, in the words of the menus. Texts live in the arena. */
#ifndef KYR_SCREENS_LACKING_H
#define KYR_SCREENS_LACKING_H

#include "screens/ui.h"

/* The sentences that are not translated, each with its id: how many there are. */
size_t lacking_sentences(const Ui *ui, Arena *arena, const CardRecipe *recipe, const Catalog *catalog, const char ***sentences);
/* One line: "Somali: 2 sentences are not translated.", or where none is lacking what else the error says. */
const char *lacking_why(const Ui *ui, Arena *arena, const CardRecipe *recipe, const Catalog *catalog, const Error *why);

#endif
