/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of cells, as aligned text for people or as tab-separated values for programs. Owns its cells. */
#ifndef KYR_CLI_TABLE_H
#define KYR_CLI_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "util/buf.h"

typedef struct Table {
    size_t columns;
    size_t indent;
    char **cells; /* row by row */
    size_t count, cap;
} Table;

void table_add(Table *table, const char *cell); /* NULL is an empty cell */
void table_addf(Table *table, const char *format, ...) __attribute__((format(printf, 2, 3)));
void table_text(const Table *table, Buf *out);
void table_tsv(const Table *table, Buf *out); /* tabs and line ends inside a cell become spaces */
void table_done(Table *table);

#endif
