/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/grid.h"

#include <stdlib.h>
#include <string.h>

#include "util/mem.h"

static Cell *cell_at(const Grid *grid, int row, int col)
{
    return &grid->cells[(size_t)row * (size_t)grid->cols + (size_t)col];
}

static void blank(Cell *cell)
{
    memset(cell->chars, 0, sizeof cell->chars);
    cell->columns = 1;
}

void grid_clear(Grid *grid)
{
    for (int row = 0; row < grid->rows; row++) {
        for (int col = 0; col < grid->cols; col++)
            *cell_at(grid, row, col) = (Cell){.columns = 1};
    }
    grid->zone_count = 0;
    grid->cursor_row = grid->cursor_col = 0;
    grid->cursor_shown = false;
}

void grid_resize(Grid *grid, int rows, int cols)
{
    grid->rows = rows > 0 ? rows : 1;
    grid->cols = cols > 0 ? cols : 1;
    grid->cells = mem_resize(grid->cells, (size_t)grid->rows * (size_t)grid->cols, sizeof *grid->cells);
    grid_clear(grid);
}

void grid_done(Grid *grid)
{
    free(grid->cells);
    free(grid->zones);
    *grid = (Grid){0};
}

/* Wide cells that reach over an edge of [col, end) lose their other half. */
static void free_edges(Grid *grid, int row, int col, int end)
{
    if (cell_at(grid, row, col)->columns == 0)
        blank(cell_at(grid, row, col - 1));
    if (end < grid->cols && cell_at(grid, row, end)->columns == 0)
        blank(cell_at(grid, row, end));
}

static void put_cell(Grid *grid, int row, int col, const TermCell *cell, Style style)
{
    free_edges(grid, row, col, col + cell->columns);
    Cell *to = cell_at(grid, row, col);
    *to = (Cell){.columns = cell->columns, .style = (uint8_t)style};
    if (cell->chars[0] != ' ' || cell->chars[1] != 0)
        memcpy(to->chars, cell->chars, sizeof to->chars);
    if (cell->columns == 2)
        to[1] = (Cell){.columns = 0, .style = (uint8_t)style};
}

void grid_put(Grid *grid, int row, int col, const TermCell *cells, size_t count, Style style)
{
    if (row < 0 || row >= grid->rows)
        return;
    for (size_t i = 0; i < count && col < grid->cols; col += cells[i++].columns) {
        if (col >= 0 && cells[i].columns > 0 && cells[i].columns <= grid->cols - col)
            put_cell(grid, row, col, &cells[i], style);
    }
}

void grid_style(Grid *grid, int row, int col, int columns, Style style)
{
    if (row < 0 || row >= grid->rows)
        return;
    for (int at = col > 0 ? col : 0; at < grid->cols && at - col < columns; at++)
        cell_at(grid, row, at)->style = (uint8_t)style;
}

void grid_zone(Grid *grid, Zone zone)
{
    grid->zones = mem_grow(grid->zones, grid->zone_count, &grid->zone_cap, sizeof *grid->zones);
    grid->zones[grid->zone_count++] = zone;
}

const Zone *grid_hit(const Grid *grid, int row, int col)
{
    for (size_t i = grid->zone_count; i > 0; i--) {
        const Zone *zone = &grid->zones[i - 1];
        if (zone->row == row && col >= zone->col && col - zone->col < zone->columns)
            return zone;
    }
    return NULL;
}

static void add_cell(Buf *out, const Cell *cell)
{
    if (cell->columns > 0 && cell->chars[0] == 0)
        buf_add_char(out, ' ');
    for (size_t i = 0; i < TERM_CHARS_MAX && cell->chars[i] != 0; i++)
        buf_add_utf8(out, cell->chars[i]);
}

static void add_row(const Grid *grid, int row, int cols, Buf *out)
{
    for (int col = 0; col < cols; col++)
        add_cell(out, cell_at(grid, row, col));
}

void grid_text(const Grid *grid, Buf *out)
{
    for (int row = 0; row < grid->rows; row++) {
        add_row(grid, row, grid->cols, out);
        buf_add_char(out, '\n');
    }
}

void grid_row_text(const Grid *grid, int row, Buf *out)
{
    if (row < 0 || row >= grid->rows)
        return;
    int cols = grid->cols;
    while (cols > 0 && cell_at(grid, row, cols - 1)->columns == 1 && cell_at(grid, row, cols - 1)->chars[0] == 0)
        cols--;
    add_row(grid, row, cols, out);
}

void grid_styles(const Grid *grid, Buf *out)
{
#define STYLE_LETTER(name, letter) letter,
    static const char letters[] = {STYLES(STYLE_LETTER)};
#undef STYLE_LETTER
    for (int row = 0; row < grid->rows; row++) {
        int cols = grid->cols;
        while (cols > 0 && cell_at(grid, row, cols - 1)->style == STYLE_TEXT)
            cols--;
        for (int col = 0; col < cols; col++)
            buf_add_char(out, letters[cell_at(grid, row, col)->style]);
        buf_add_char(out, '\n');
    }
}
