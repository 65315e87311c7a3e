/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/table.h"

#include <stdarg.h>
#include <stdlib.h>

#include "text/terminal.h"
#include "util/mem.h"

static void take(Table *table, char *cell)
{
    table->cells = mem_grow(table->cells, table->count, &table->cap, sizeof *table->cells);
    table->cells[table->count++] = cell;
}

void table_add(Table *table, const char *cell)
{
    take(table, mem_strdup(cell ? cell : ""));
}

void table_addf(Table *table, const char *format, ...)
{
    Buf cell = {0};
    va_list args;
    va_start(args, format);
    buf_addv(&cell, format, args);
    va_end(args);
    take(table, mem_strdup(buf_str(&cell)));
    buf_done(&cell);
}

static size_t column_width(const Table *table, size_t column)
{
    size_t widest = 0;
    for (size_t i = column; i < table->count; i += table->columns) {
        size_t width = (size_t)terminal_columns(table->cells[i]);
        widest = width > widest ? width : widest;
    }
    return widest;
}

static void add_spaces(Buf *out, size_t count)
{
    while (count-- > 0)
        buf_add_char(out, ' ');
}

/* Nothing follows the last filled cell of a row: no spaces at line ends. */
static void add_row(const Table *table, size_t row, const size_t *widths, Buf *out)
{
    char *const *cells = table->cells + row;
    size_t used = table->columns;
    while (used > 0 && !*cells[used - 1])
        used--;
    add_spaces(out, used > 0 ? table->indent : 0);
    for (size_t c = 0; c < used; c++) {
        buf_add_str(out, cells[c]);
        if (c + 1 < used)
            add_spaces(out, widths[c] - (size_t)terminal_columns(cells[c]) + 2);
    }
    buf_add_char(out, '\n');
}

void table_text(const Table *table, Buf *out)
{
    size_t *widths = mem_array(table->columns, sizeof *widths);
    for (size_t c = 0; c < table->columns; c++)
        widths[c] = column_width(table, c);
    for (size_t row = 0; row + table->columns <= table->count; row += table->columns)
        add_row(table, row, widths, out);
    free(widths);
}

void table_tsv(const Table *table, Buf *out)
{
    for (size_t i = 0; i < table->count; i++) {
        for (const char *c = table->cells[i]; *c; c++)
            buf_add_char(out, *c == '\t' || *c == '\n' || *c == '\r' ? ' ' : *c);
        buf_add_char(out, (i + 1) % table->columns == 0 ? '\n' : '\t');
    }
}

void table_done(Table *table)
{
    for (size_t i = 0; i < table->count; i++)
        free(table->cells[i]);
    free(table->cells);
    *table = (Table){0};
}
