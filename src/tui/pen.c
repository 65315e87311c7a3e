/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/pen.h"

#include <string.h>

#include "util/unicode.h"

/* From logical columns to those of the grid. */
static int real_col(const Pen *pen, int col, int columns)
{
    return pen->mirror ? pen->grid->cols - col - columns : col;
}

/* Cells from a column of the grid on; what would stand outside the box, or half outside, is left out. */
static void put_cells(const Pen *pen, Box box, int col, const TermCells *cells, Look look)
{
    int left = real_col(pen, box.col, box.columns);
    for (size_t i = 0; i < cells->count; i++) {
        const TermCell *cell = &cells->cells[i];
        bool is_match = cell->pos >= look.match_start && cell->pos < look.match_end;
        if (col >= left && col + cell->columns <= left + box.columns)
            grid_put(pen->grid, box.row, col, cell, 1, is_match ? STYLE_MATCH : look.style);
        col += cell->columns;
    }
}

/* In ASCII mode signs, quotes and dashes are ASCII; the letters stay. */
static const char *to_ascii(const Pen *pen, const char *text)
{
    if (!pen->ascii)
        return text;
    Buf out = {0};
    StrView view = view_of(text);
    for (size_t pos = 0; pos < view.len;) {
        size_t start = pos;
        const char *ascii = sign_ascii(unicode_next(view, &pos));
        if (ascii)
            buf_add_str(&out, ascii);
        else
            buf_add(&out, text + start, pos - start);
    }
    const char *made = arena_strndup(pen->arena, buf_str(&out), out.len);
    buf_done(&out);
    return made;
}

/* On one row a line end is a blank. */
static const char *to_row(const Pen *pen, const char *text)
{
    if (!strpbrk(text, "\n\t"))
        return text;
    char *row = arena_strdup(pen->arena, text);
    for (char *at = row; (at = strpbrk(at, "\n\t"));)
        *at = ' ';
    return row;
}

/* As much of a text as fits with SIGN_CUT behind it; *kept: bytes of the text in it. */
static const char *cut(const Pen *pen, const char *text, int columns, size_t *kept)
{
    const char *sign = sign_text(SIGN_CUT, pen->ascii);
    int room = columns - terminal_columns(sign);
    *kept = room > 0 ? terminal_fit(text, room) : 0;
    while (*kept > 0 && text[*kept - 1] == ' ')
        --*kept;
    if (room < 0) /* "..." in one or two columns */
        sign = arena_strndup(pen->arena, sign, (size_t)columns);
    return arena_printf(pen->arena, "%.*s%s", (int)*kept, text, sign);
}

static TermLine whole_line(const char *text)
{
    return (TermLine){0, strlen(text), terminal_columns(text)};
}

/* Interface text. What has no right-to-left letters is set as English is: a number, or words that are not translated yet. */
static TermText interface_text(const Pen *pen, const char *text)
{
    bool has_rtl = terminal_hides(text, BIDI_OFF);
    return (TermText){.text = text, .language = pen->language, .rtl = pen->rtl && has_rtl};
}

/* On one row, in ASCII where it has to be. */
static int put_row(const Pen *pen, Box box, Style style, const char *text)
{
    size_t kept;
    if (box.columns <= 0)
        return 0;
    if (terminal_columns(text) > box.columns)
        text = cut(pen, text, box.columns, &kept);
    TermText term = interface_text(pen, text);
    TermCells cells;
    terminal_cells(&term, whole_line(text), pen->bidi, pen->arena, &cells);
    int used = cells.columns < box.columns ? cells.columns : box.columns;
    put_cells(pen, (Box){box.row, box.col, used}, real_col(pen, box.col, used), &cells, (Look){.style = style});
    return used;
}

int pen_put(const Pen *pen, Box box, Style style, const char *text)
{
    return put_row(pen, box, style, to_row(pen, to_ascii(pen, text)));
}

int pen_width(const Pen *pen, const char *text)
{
    return terminal_columns(to_row(pen, to_ascii(pen, text)));
}

/* One sign after the other from a column of the grid, as far as the box goes. */
static void put_sign(const Pen *pen, Box box, Style style, const char *sign)
{
    TermText term = {.text = sign, .language = ""};
    TermCells cells;
    terminal_cells(&term, whole_line(sign), BIDI_TERMINAL, pen->arena, &cells);
    for (int at = 0; cells.columns > 0 && at < box.columns; at += cells.columns)
        put_cells(pen, box, real_col(pen, box.col, box.columns) + at, &cells, (Look){.style = style});
}

static const char *sign_of(const Pen *pen, Sign sign)
{
    return sign_text(pen->mirror ? sign_mirrored(sign) : sign, pen->ascii);
}

int pen_sign(const Pen *pen, int row, int col, Style style, Sign sign)
{
    const char *text = sign_of(pen, sign);
    int columns = terminal_columns(text);
    put_sign(pen, (Box){row, col, columns}, style, text);
    return columns;
}

void pen_repeat(const Pen *pen, Box box, Style style, Sign sign)
{
    put_sign(pen, box, style, sign_of(pen, sign));
}

void pen_number(const Pen *pen, Box box, Style style, size_t number)
{
    const char *digits = arena_printf(pen->arena, "%zu", number);
    int columns = (int)strlen(digits);
    if (columns > box.columns) /* part of a number is another number */
        return;
    TermText term = {.text = digits, .language = ""};
    TermCells cells;
    terminal_cells(&term, whole_line(digits), BIDI_TERMINAL, pen->arena, &cells);
    int left = real_col(pen, box.col, box.columns);
    put_cells(pen, box, left + box.columns - columns, &cells, (Look){.style = style});
}

/* The cells in ASCII. A sign that needs more columns than it had gets them where `spare` has them, else its first character stands. */
static void cells_to_ascii(const Pen *pen, TermCells *cells, int spare)
{
    size_t count = 0, room = cells->count + (spare > 0 ? (size_t)spare : 0);
    TermCell *out = arena_array(pen->arena, room + 1, sizeof *out);
    for (size_t i = 0; i < cells->count; i++) {
        const TermCell *cell = &cells->cells[i];
        const char *ascii = sign_ascii(cell->chars[0]);
        int more = ascii ? (int)strlen(ascii) - cell->columns : 0;
        out[count] = *cell;
        if (ascii)
            out[count].chars[0] = (uint32_t)(unsigned char)ascii[0];
        count++;
        if (more <= 0 || more > spare)
            continue;
        spare -= more;
        cells->columns += more;
        for (int k = 1; k <= more; k++)
            out[count++] = (TermCell){.chars = {(uint32_t)(unsigned char)ascii[k]}, .columns = 1, .pos = cell->pos};
    }
    cells->cells = out;
    cells->count = count;
}

int pen_line(const Pen *pen, Box box, Look look, const TermText *text, TermLine line)
{
    TermCells cells;
    if (box.columns <= 0)
        return 0;
    terminal_cells(text, line, pen->bidi, pen->arena, &cells);
    if (pen->ascii)
        cells_to_ascii(pen, &cells, box.columns - cells.columns);
    int left = real_col(pen, box.col, box.columns);
    put_cells(pen, box, text->rtl ? left + box.columns - cells.columns : left, &cells, look);
    return cells.columns < box.columns ? cells.columns : box.columns;
}

/* The text with SIGN_CUT behind what fits; what was found ends there too. */
static TermText cut_text(const Pen *pen, const TermText *text, int columns, Look *look)
{
    size_t kept;
    TermText part = *text;
    part.text = cut(pen, text->text, columns, &kept);
    TextSpan *spans = arena_array(pen->arena, text->span_count + 1, sizeof *spans);
    part.spans = spans;
    part.span_count = 0;
    for (size_t i = 0; i < text->span_count; i++) {
        TextSpan span = text->spans[i];
        if (span.end > kept)
            span.end = kept;
        if (span.start < span.end)
            spans[part.span_count++] = span;
    }
    if (look->match_end > kept)
        look->match_end = kept;
    return part;
}

int pen_text(const Pen *pen, Box box, Look look, const TermText *text)
{
    TermText row = *text;
    row.text = to_row(pen, text->text);
    if (box.columns > 0 && terminal_columns(row.text) > box.columns)
        row = cut_text(pen, &row, box.columns, &look);
    return pen_line(pen, box, look, &row, whole_line(row.text));
}

void pen_zone(const Pen *pen, Box box, int action, int index)
{
    int col = real_col(pen, box.col, box.columns);
    grid_zone(pen->grid, (Zone){.row = box.row, .col = col, .columns = box.columns, .action = action, .index = index});
}

static int within(int value, int count)
{
    return value < 0 ? 0 : value < count ? value : count - 1;
}

void pen_cursor(const Pen *pen, int row, int col, bool shown)
{
    pen->grid->cursor_row = within(row, pen->grid->rows);
    pen->grid->cursor_col = within(real_col(pen, col, 1), pen->grid->cols);
    pen->grid->cursor_shown = shown;
}

int pen_paragraph(const Pen *pen, Box box, int rows, Style style, const char *text)
{
    if (box.columns <= 0)
        return 0;
    TermText term = interface_text(pen, to_ascii(pen, text));
    TermLines lines;
    terminal_break(&term, box.columns, pen->arena, &lines);
    for (int i = 0; i < rows && i < (int)lines.count; i++) {
        TermLine line = lines.lines[i];
        bool goes_on = i == rows - 1 && i + 1 < (int)lines.count; /* SIGN_CUT says so */
        size_t end = goes_on ? strlen(term.text) : line.end;
        const char *part = arena_strndup(pen->arena, term.text + line.start, end - line.start);
        put_row(pen, (Box){box.row + i, box.col, box.columns}, style, to_row(pen, part));
    }
    return (int)lines.count;
}
