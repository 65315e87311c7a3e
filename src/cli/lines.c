/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/lines.h"

#include "text/terminal.h"

enum { LINE_WIDTH = 78, MEASURE_MIN = 24 };

void lines_add(const char *text, const char *language, size_t indent, Buf *out)
{
    const TermText whole = {.text = text, .language = language};
    const int measure = LINE_WIDTH - (int)indent;
    Arena arena = {0};
    TermLines lines;
    terminal_break(&whole, measure < MEASURE_MIN ? MEASURE_MIN : measure, &arena, &lines);
    for (size_t i = 0; i < lines.count; i++) {
        for (size_t column = 0; i > 0 && column < indent; column++)
            buf_add_char(out, ' ');
        buf_add(out, text + lines.lines[i].start, lines.lines[i].end - lines.lines[i].start);
        buf_add_char(out, '\n');
    }
    arena_done(&arena);
}
