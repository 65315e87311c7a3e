/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers of CARD.md as tables: type classes by script, skins, sizes, grid. All lengths are points unless named em. */
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
    Ink heading, rule, numeral, bar;
    double rule_height;
} SkinInks;
const SkinInks *skin_inks(Skin skin);

typedef struct CardGrid {
    double margin;           /* safe area on all sides */
    double head_height;      /* heading and edition, on one baseline */
    double heading_baseline; /* from the top edge, where the ink allows it */
    double heading_floor, heading_least, heading_most, heading_ratio;
    double heading_clear;      /* to the edition */
    double heading_above_rule; /* lowest ink to the rule */
    double rule_y, list_y, list_above_foot, numeral_column;
    double bar_height, bar_radius, bar_inset, bar_title;
    double statements_y;
    double law_height, law_size; /* law_height: from the end of the statements to the margin */
    double foot_baseline;        /* lowest baseline above the margin */
    double edition_size;
    double hotline_foot, phone_size, phone_clear, organisation_pitch, label_clear;
    double write_in_foot, write_in_clear, write_in_line, write_in_label_clear, write_in_lift;
    double draft_y, draft_height, draft_size, draft_ink_clear, draft_inset;
    double draft_list_clear, draft_list_lower;
    double review_size, review_height, review_inset, review_line, review_clear;
} CardGrid;
extern const CardGrid card_grid;

#endif
