/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a terminal shows, as values: cells with styles, where the cursor stands, and what can be clicked. The tests read its dump,
 * tui/term.c sends it. A Grid owns its cells; a zeroed one is empty and valid. */
#ifndef KYR_TUI_GRID_H
#define KYR_TUI_GRID_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/terminal.h"
#include "util/buf.h"

/* The roles of SCREENS 3: name, letter in the dump. How each looks is term.c's. */
#define STYLES(X)                                                                                                                          \
    X(TEXT, ' ')                                                                                                                           \
    X(TITLE, 't')      /* reverse */                                                                                                       \
    X(TITLE_NOTE, 'n') /* reverse and bold: draft, counts of what is missing */                                                            \
    X(BOLD, 'b')       /* cursor row, headings */                                                                                          \
    X(KEY, 'k')                                                                                                                            \
    X(SAY, 's')                                                                                                                            \
    X(DONT, 'd')                                                                                                                           \
    X(CAUTION, 'c')                                                                                                                        \
    X(MATCH, 'm')                                                                                                                          \
    X(ERROR, 'e')
#define STYLE_NAME(name, letter) STYLE_##name,
typedef enum Style { STYLES(STYLE_NAME) STYLE_COUNT } Style;
#undef STYLE_NAME

typedef struct Cell {
    uint32_t chars[TERM_CHARS_MAX]; /* all zero: a blank */
    uint8_t columns;                /* 1, 2, or 0: the right half of the cell before it */
    uint8_t style;
} Cell;

/* A stretch of a row that can be clicked: it does the action; for rows of a list index says which. */
typedef struct Zone {
    int row, col, columns;
    int action; /* Action of tui/key.h */
    int index;
} Zone;

typedef struct Grid {
    int rows, cols;
    Cell *cells;
    int cursor_row, cursor_col; /* where the hardware cursor stands */
    bool cursor_shown;
    Zone *zones;
    size_t zone_count, zone_cap;
} Grid;

void grid_resize(Grid *grid, int rows, int cols); /* and clears; at least 1 × 1 */
void grid_clear(Grid *grid);
void grid_done(Grid *grid);

/* Cells from (row, col) to the right; what would stand outside, or half outside, is left out. Half-covered wide cells become blank. */
void grid_put(Grid *grid, int row, int col, const TermCell *cells, size_t count, Style style);
void grid_style(Grid *grid, int row, int col, int columns, Style style); /* of what is there already */

void grid_zone(Grid *grid, Zone zone);
const Zone *grid_hit(const Grid *grid, int row, int col); /* the last one put there, or NULL */

/* One line a row, in cell order, exactly cols columns wide (trailing blanks kept). */
void grid_text(const Grid *grid, Buf *out);
void grid_row_text(const Grid *grid, int row, Buf *out); /* without trailing blanks, no line end */
/* One letter a column (STYLES), trailing blanks dropped; rows of plain text are empty lines. */
void grid_styles(const Grid *grid, Buf *out);

#endif
