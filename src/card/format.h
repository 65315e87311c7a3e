/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grid of each format in numbers (CARD 2, 5, 8). All lengths are points unless named em; y runs down from the top edge. */
#ifndef KYR_CARD_FORMAT_H
#define KYR_CARD_FORMAT_H

#include <stdbool.h>

#include "card/card.h"

/* Sizes in Noto Sans; those of another script are × its target / 7.5 (CARD 8). All zero: the script's own of CARD 3. */
typedef struct TypeRange {
    double ceiling, target, floor;
} TypeRange;

typedef struct CardGrid {
    double margin_top, margin_side, margin_foot; /* safe area */
    double margin_fold;                          /* on the side of the fold; 0: there is none */
    double heading_baseline;                     /* from the top edge, where the ink allows it */
    double heading_floor, heading_least, heading_most, heading_ratio;
    double heading_clear;      /* to the edition */
    double heading_above_rule; /* lowest ink to the rule */
    double rule_y, rule_scale, list_y, list_above_foot, numeral_column;
    double icon_size, icon_column; /* before the numerals; 0: no icons */
    TypeRange items;
    double gap_least;   /* em: no gap is smaller, if that can be had above the floor */
    double spread_most; /* em: a gap takes spare height up to here */
    bool inner;         /* a panel inside a fold: no edition, DRAFT or REVIEW DUE */
    double bar_height, bar_radius, bar_inset, bar_title;
    double statements_y;
    TypeRange statements;     /* of the English; 0: a list of run-in paragraphs, else statements.c */
    double rest_share;        /* of the lead's size, which then stands on a line of its own; 0: run in */
    double translation_share; /* of the English, under each statement; 0: none */
    double translation_indent, translation_rule;
    double law_height, law_size; /* law_height: from the end of the statements to the margin */
    double foot_baseline;        /* lowest baseline above the margin */
    double edition_size;
    double label_scale; /* of label and organisation of CARD 3 */
    double hotline_foot, phone_size, phone_clear, organisation_pitch, label_clear;
    double write_in_foot, write_in_clear, write_in_line, write_in_label_clear, write_in_lift;
    bool contact;           /* the foot is a block of its own: contact.c */
    bool contact_hotline;   /* which holds the hotline, or a line to write one on */
    unsigned write_ins;     /* lines side by side in it */
    unsigned writing_lines; /* under each item of a form */
    double writing_pitch;   /* from line to line: a pen needs 6 mm */
    double write_in_gutter, contact_gap;
    double logo_width, logo_height; /* of its place at the start of the last line; 0: none */
    double qr_module;               /* whole printer dots at 600 dpi */
    unsigned qr_version;            /* the largest */
    double draft_y, draft_height, draft_size, draft_ink_clear, draft_inset;
    double draft_list_clear, draft_list_lower;
    double review_size, review_height, review_inset, review_line, review_clear;
} CardGrid;

const CardGrid *format_grid(const CardSize *size, size_t face);

#endif
