/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Type sizes by script and the inks of the skins (CARD 3, 6) as tables. All lengths are points unless named em. */
#ifndef KYR_CARD_TYPE_H
#define KYR_CARD_TYPE_H

#include <stdbool.h>

#include "card/card.h"

/* The row of fonts.yaml that sets a language: of the choice if there is one for its script (NULL: none asked for, then the language's
 * own X-Kyr-Font), else of its script. ERROR_DATA if there is no such row or choice. */
bool type_fonts_of(const Content *content, const Language *language, const char *choice, const ScriptFonts **out, Error *err);
/* The class of a language in that row; Latin with stacked marks has its own. */
bool type_class_of(const ScriptFonts *row, const char *language, const TypeClass **out, Error *err);

typedef struct SkinInks {
    const char *word;
    Ink heading, rule, numeral, bar, bar_title, text, draft_bar, draft_words;
    double rule_height;
    bool ground;                    /* red all over, but for the foot */
    double text_stroke, floor_more; /* what white letters need on it, points */
} SkinInks;
const SkinInks *skin_inks(Skin skin);

#endif
