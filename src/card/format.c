/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/format.h"

/* What all faces of card size have in common, CARD 2, 3 and 5. */
#define CARD_FACE                                                                                                                          \
    .margin_top = 9, .margin_side = 9, .margin_foot = 9, .heading_floor = 9, .heading_ratio = 1.35, .heading_clear = 10, .list_y = 32.5,   \
    .list_above_foot = 4.5, .numeral_column = 11.5, .spread_most = 0.5, .bar_height = 19, .bar_radius = 1.5, .bar_inset = 6,               \
    .bar_title = 12, .statements_y = 33, .law_height = 11, .law_size = 6.5, .foot_baseline = 1.5, .edition_size = 6, .hotline_foot = 15.6, \
    .phone_clear = 8, .organisation_pitch = 7.4, .write_in_foot = 24.5, .write_in_clear = 17, .write_in_line = 0.6,                        \
    .write_in_label_clear = 1.5, .write_in_lift = 2.5, .draft_height = 8.4, .draft_size = 6, .draft_ink_clear = 1.4,                       \
    .draft_list_clear = 1.1, .draft_list_lower = 2.5, .review_size = 5.25, .review_height = 6.6, .review_inset = 2.2, .review_line = 0.6,  \
    .review_clear = 1
/* The head of a card and of the panels inside a fold: the rule stands at the same height. */
#define CARD_HEAD .heading_baseline = 21.25, .heading_above_rule = 1.5, .rule_y = 26.5, .draft_y = 25.5
#define CARD_TYPE                                                                                                                          \
    .heading_least = 10.5, .heading_most = 13, .rule_scale = 1, .label_scale = 1, .label_clear = 0.5, .phone_size = 14, .qr_module = 1.2,  \
    .qr_version = 2
#define CARD_WORDS  CARD_TYPE, .draft_inset = 3
#define SMALL_WORDS CARD_TYPE, .draft_inset = 2
#define PANEL_WORDS .heading_least = 11.5, .heading_most = 11.5, .rule_scale = 0.5, .label_scale = 1, .inner = true, .items = {9.5, 7.5, 7}

static const CardGrid card_grid = {CARD_FACE, CARD_HEAD, CARD_WORDS};
static const CardGrid *const card_grids[CARD_FACES] = {&card_grid, &card_grid};
/* The smallest: the words of the draft bar stand closer to its ends. */
static const CardGrid small_grid = {CARD_FACE, CARD_HEAD, SMALL_WORDS};
static const CardGrid *const small_grids[CARD_FACES] = {&small_grid, &small_grid};

/* The book fold of CARD 8: cover, back cover, two panels inside. */
static const CardGrid cover_grid = {
    CARD_FACE,          .margin_fold = 12,       .draft_inset = 3, .heading_baseline = 30, .heading_least = 21,
    .heading_most = 21, .heading_above_rule = 3, .rule_y = 38,     .rule_scale = 1.5,      .draft_y = 38,
    .label_scale = 1.2, .label_clear = 1.4,      .phone_size = 20, .contact = true,        .contact_hotline = true,
    .contact_gap = 3,   .qr_module = 1.8,        .qr_version = 4,
};
static const CardGrid back_cover_grid = {CARD_FACE, CARD_HEAD, CARD_WORDS, .margin_fold = 12};
static const CardGrid panel_grid = {CARD_FACE, CARD_HEAD, PANEL_WORDS, .margin_fold = 12};
static const CardGrid last_panel_grid = {
    CARD_FACE, CARD_HEAD, PANEL_WORDS, .margin_fold = 12, .contact = true, .contact_gap = 3, .write_ins = 2, .write_in_gutter = 9,
};
static const CardGrid *const fold_grids[CARD_FACES] = {&cover_grid, &back_cover_grid, &panel_grid, &last_panel_grid};

static const CardGrid half_grid = {
    .margin_top = 30,
    .margin_side = 32,
    .margin_foot = 27,
    .heading_baseline = 57,
    .heading_floor = 20,
    .heading_least = 29,
    .heading_most = 29,
    .heading_ratio = 1,
    .heading_clear = 12,
    .heading_above_rule = 4,
    .rule_y = 70,
    .rule_scale = 2,
    .list_y = 88,
    .list_above_foot = 20,
    .numeral_column = 16,
    .icon_size = 26,
    .icon_column = 37,
    .items = {18, 12.5, 11},
    .gap_least = 0.4,
    .spread_most = 1.4,
    .bar_height = 44,
    .bar_radius = 2.5,
    .bar_inset = 12,
    .bar_title = 27,
    .statements_y = 92,
    .statements = {16.5, 14.5, 13},
    .translation_share = 11 / 16.5,
    .translation_indent = 10,
    .translation_rule = 2.4,
    .law_height = 22,
    .law_size = 8,
    .foot_baseline = 2,
    .edition_size = 7.5,
    .label_scale = 1.5,
    .phone_size = 31,
    .phone_clear = 12,
    .label_clear = 2,
    .write_in_clear = 26,
    .write_in_line = 0.6,
    .write_in_label_clear = 2.5,
    .contact = true,
    .contact_hotline = true,
    .write_ins = 2,
    .writing_lines = 2,
    .writing_pitch = 19,
    .write_in_gutter = 14,
    .contact_gap = 6,
    .logo_width = 36,
    .logo_height = 18,
    .qr_module = 2.88,
    .qr_version = 4,
    .draft_y = 69,
    .draft_height = 12,
    .draft_size = 8,
    .draft_ink_clear = 2.5,
    .draft_inset = 6,
    .draft_list_clear = 3,
    .draft_list_lower = 3,
    .review_size = 8,
    .review_height = 10.5,
    .review_inset = 3.5,
    .review_line = 0.8,
    .review_clear = 2,
};
static const CardGrid *const half_grids[CARD_FACES] = {&half_grid, &half_grid};

/* The door sheet, and the poster, which is the same seen from further away. */
#define DOOR_FACE(k, module)                                                                                                               \
    .margin_top = 45 * (k), .margin_side = 50 * (k), .margin_foot = 42 * (k), .heading_baseline = 91 * (k), .heading_floor = 30 * (k),     \
    .heading_least = 46 * (k), .heading_most = 46 * (k), .heading_ratio = 1, .heading_clear = 18 * (k), .heading_above_rule = 6 * (k),     \
    .rule_y = 107 * (k), .rule_scale = 7 / 2.4 * (k), .list_y = 134 * (k), .list_above_foot = 30 * (k), .numeral_column = 34 * (k),        \
    .items = {28 * (k), 20 * (k), 18 * (k)}, .gap_least = 0.4, .spread_most = 1.4, .bar_height = 78 * (k), .bar_radius = 4 * (k),          \
    .bar_inset = 20 * (k), .bar_title = 50 * (k), .statements_y = 143 * (k), .statements = {36.5 * (k), 33 * (k), 30 * (k)},               \
    .rest_share = 26.5 / 36.5, .law_height = 32 * (k), .law_size = 10.5 * (k), .foot_baseline = 3 * (k), .edition_size = 9 * (k),          \
    .label_scale = 2.1 * (k), .phone_size = 45 * (k), .phone_clear = 18 * (k), .label_clear = 3 * (k), .write_in_clear = 34 * (k),         \
    .write_in_line = 0.8 * (k), .write_in_label_clear = 3 * (k), .contact = true, .contact_hotline = true, .write_ins = 2,                 \
    .writing_lines = 2, .writing_pitch = 26 * (k), .write_in_gutter = 18 * (k), .contact_gap = 9 * (k), .logo_width = 54 * (k),            \
    .logo_height = 27 * (k), .qr_module = (module), .qr_version = 4, .draft_y = 106 * (k), .draft_height = 17 * (k),                       \
    .draft_size = 11.5 * (k), .draft_ink_clear = 3.5 * (k), .draft_inset = 9 * (k), .draft_list_clear = 5 * (k),                           \
    .draft_list_lower = 4 * (k), .review_size = 11 * (k), .review_height = 14.5 * (k), .review_inset = 5 * (k), .review_line = 1 * (k),    \
    .review_clear = 3 * (k)

static const CardGrid door_grid = {DOOR_FACE(1, 4.32)};
static const CardGrid *const door_grids[CARD_FACES] = {&door_grid, &door_grid};
static const CardGrid poster_grid = {DOOR_FACE(1.3, 5.76)};
static const CardGrid *const poster_grids[CARD_FACES] = {&poster_grid, &poster_grid};

/* Trim sizes of CARD 2 and 8; 85.6 × 54 mm is CR80 in millimetres rounded to the tenth, 80x50 fits the small stocks of peers.md,
 * the badge is that of Avery 5383. A fold is measured shut. */
const CardSize card_sizes[] = {
    {"wallet", 252, 144, LAYOUT_CARD, card_grids},
    {"cr80", 242.65, 153.01, LAYOUT_CARD, card_grids},
    {"85x54", 240.94, 153.07, LAYOUT_CARD, card_grids},
    {"85x55", 240.94, 155.91, LAYOUT_CARD, card_grids},
    {"80x50", 226.77, 141.73, LAYOUT_CARD, small_grids},
    {"badge", 252, 156, LAYOUT_CARD, card_grids},
    {"fold", 252, 144, LAYOUT_FOLD, fold_grids},
    {"half", 396, 612, LAYOUT_SHEET, half_grids},
    {"half-a5", 419.53, 595.28, LAYOUT_SHEET, half_grids},
    {"door", 612, 792, LAYOUT_SHEET, door_grids},
    {"door-a4", 595.28, 841.89, LAYOUT_SHEET, door_grids},
    {"poster", 792, 1224, LAYOUT_SHEET, poster_grids},
    {"poster-a3", 841.89, 1190.55, LAYOUT_SHEET, poster_grids},
    {NULL, 0, 0, LAYOUT_CARD, NULL},
};

const CardGrid *format_grid(const CardSize *size, size_t face)
{
    return size->grids[face];
}
