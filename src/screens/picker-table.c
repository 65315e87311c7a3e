/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/picker-table.h"

#include "screens/words.h"

/* Where the columns of the table begin, by the width of the screen; -1: left out. */
typedef struct Columns {
    int from; /* columns of the screen */
    int cursor, tick, name, name_end, code, code_end, text, checked, checked_end, own;
} Columns;

static const Columns columns_by_width[] = {
    {80, 1, 3, 6, 27, 28, 35, 36, 45, 61, 62}, {62, 1, 3, 6, 26, 27, 33, -1, 34, 50, 51}, {50, 1, 3, 6, 26, 27, 33, -1, 34, 50, -1},
    {38, 0, 1, 3, 18, 19, 25, -1, 26, 40, -1}, {24, 0, 1, 3, 17, 18, 24, -1, -1, -1, -1}, {0, 0, -1, 1, 80, -1, -1, -1, -1, -1, -1},
};

static const Columns *columns_of(const Ui *ui)
{
    const Columns *columns = columns_by_width;
    while (ui->grid.cols < columns->from)
        columns++;
    return columns;
}

static void put(const Pen *pen, int row, int col, int end, Style style, const char *text)
{
    int room = pen->grid->cols - col;
    if (col >= 0 && room > 0)
        pen_put(pen, (Box){row, col, end - col < room ? end - col : room}, style, text);
}

int picker_table_heads(const Ui *ui, const Pen *pen, int row)
{
    const Columns *at = columns_of(ui);
    if (at->code < 0)
        return 0;
    put(pen, row, at->name, at->name_end, STYLE_BOLD, C_("head", "Language"));
    put(pen, row, at->code, at->code_end, STYLE_BOLD, C_("head", "Code"));
    put(pen, row, at->text, at->checked - 1, STYLE_BOLD, C_("head", "Text"));
    put(pen, row, at->checked, at->checked_end, STYLE_BOLD, C_("head", "Checked by"));
    put(pen, row, at->own, ui->grid.cols, STYLE_BOLD, C_("head", "Own name"));
    return 1;
}

/* Widths of some scripts differ from terminal to terminal, so the own name ends its row; mirrored it would begin it (SCREENS 4). */
static void draw_own_name(const Ui *ui, const Pen *pen, int row, int col, Style style, const Language *language)
{
    int room = ui->grid.cols - col;
    bool shifts = pen->mirror && terminal_weak_script(language->script);
    if (col < 0 || room <= 0 || shifts || terminal_hides(language->autonym, pen->bidi))
        return;
    int columns = terminal_columns(language->autonym);
    TermText name = {.text = language->autonym, .language = language->code, .rtl = language->rtl};
    pen_text(pen, (Box){row, col, columns < room ? columns : room}, (Look){.style = style}, &name);
}

static void draw_state(const Ui *ui, const Pen *pen, int y, const PickerLine *line, Style style)
{
    const PickerRow *row = line->row;
    const Columns *at = columns_of(ui);
    if (!row->state)
        return;
    if (!row->state->catalog) {
        put(pen, y, at->text >= 0 ? at->text : at->checked, ui->grid.cols, STYLE_ERROR, words_error(ui, pen->arena, &row->state->error));
        return;
    }
    put(pen, y, at->text, at->checked - 1, style, picker_text(ui, pen->arena, row, line->slot));
    put(pen, y, at->checked, at->checked_end, picker_doubtful(row) ? STYLE_CAUTION : style, picker_checked(ui, row));
    draw_own_name(ui, pen, y, at->own, style, catalog_language(row->state->catalog));
}

void picker_table_row(const Ui *ui, const Pen *pen, int y, const PickerLine *line)
{
    const Columns *at = columns_of(ui);
    Style style = line->here ? STYLE_BOLD : STYLE_TEXT;
    if (line->here) {
        pen_sign(pen, y, at->cursor, STYLE_BOLD, SIGN_CURSOR);
        pen_cursor(pen, y, at->name, false);
    }
    if (at->tick >= 0 && line->chosen)
        pen_sign(pen, y, at->tick, style, SIGN_DONE);
    put(pen, y, at->name, at->name_end, style, line->row->name);
    put(pen, y, at->code, at->code_end, style, line->row->code);
    draw_state(ui, pen, y, line, style);
    pen_zone(pen, (Box){y, 0, ui->grid.cols}, ACTION_ROW, (int)line->index);
}
