/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/lesson-draw.h"

#include "screens/words.h"

/* Ground is set narrower than notes; it stands behind its sign. Under so many rows units follow each other at once. */
enum { GROUND_MOST = 66, SIGN_COLUMNS = 2, ROWS_FOR_GAPS = 12 };

int lesson_gap(const Ui *ui)
{
    return ui->grid.rows >= ROWS_FOR_GAPS ? 1 : 0;
}

static bool is_seen(const LessonView *view, int row)
{
    return row >= view->first && row < view->end;
}

/* A text in lines, those of them that are seen; gives how many there are. */
static int paragraph(const LessonView *view, Box box, const TermText *text)
{
    TermLines lines;
    terminal_break(text, box.columns, view->pen->arena, &lines);
    for (size_t i = 0; i < lines.count; i++) {
        Box line = {box.row + (int)i, box.col, box.columns};
        if (is_seen(view, line.row))
            pen_line(view->pen, line, (Look){.style = STYLE_TEXT}, text, lines.lines[i]);
    }
    return (int)lines.count;
}

/* From row on; gives the row behind it. */
static int ground(const LessonView *view, size_t index, int row)
{
    const LessonShape *shape = &view->lesson->shape;
    const GroundLine *lines;
    int col = shape->text + (shape->bare ? 0 : SIGN_COLUMNS), columns = view->ui->grid.cols - col - (shape->narrow ? 0 : 1);
    Detail detail = index == view->cursor ? view->detail : DETAIL_NONE;
    const Unit *unit = view->lesson->units[index].unit;
    size_t count = lesson_ground(view->ui, unit, detail, view->pen->arena, &lines);
    columns = columns > GROUND_MOST ? GROUND_MOST : columns < 1 ? 1 : columns;
    if (count > 0 && !shape->bare && is_seen(view, row))
        pen_sign(view->pen, row, shape->text, STYLE_KEY, SIGN_LAW);
    for (size_t i = 0; i < count; i++) {
        bool english = lines[i].english;
        const TermText text = {lines[i].text, english ? "en" : view->pen->language, !english && view->pen->rtl, NULL, 0};
        row += paragraph(view, (Box){row, col, columns}, &text);
    }
    return row;
}

int lesson_height(const LessonView *view, size_t index)
{
    LessonView unseen = *view;
    unseen.end = unseen.first;
    return view->lesson->units[index].rows + ground(&unseen, index, 0);
}

static void draw_number(const LessonView *view, size_t index, int row)
{
    const LessonShape *shape = &view->lesson->shape;
    bool here = index == view->cursor;
    Style style = here ? STYLE_BOLD : STYLE_TEXT;
    if (here) {
        pen_sign(view->pen, row, shape->narrow ? 0 : 1, STYLE_BOLD, SIGN_CURSOR);
        pen_cursor(view->pen, row, shape->narrow && !shape->bare ? shape->text - 1 : shape->text, false);
    }
    if (shape->bare)
        return;
    if (shape->narrow)
        pen_put(view->pen, (Box){row, 1, 3}, style, arena_printf(view->pen->arena, "%zu", index + 1));
    else
        pen_number(view->pen, (Box){row, 2, 2}, style, index + 1);
}

/* Where it is narrow: kind and states on one row over the text. */
static void draw_kind_row(const LessonView *view, size_t index, int row)
{
    const LessonUnit *unit = &view->lesson->units[index];
    const Pen *pen = view->pen;
    UnitKind kind = unit->unit->kind;
    int col = index + 1 < 10 ? 3 : 4, columns = view->ui->grid.cols - col - SIGN_COLUMNS;
    pen_sign(pen, row, col, words_kind_style(kind), words_kind_sign(kind));
    col += SIGN_COLUMNS;
    int used = pen_put(pen, (Box){row, col, columns}, words_kind_style(kind), words_kind(view->ui, kind));
    for (size_t i = 0; i < unit->state_count; i++) {
        used += 1 + pen_sign(pen, row, col + used + 1, STYLE_CAUTION, SIGN_DOT) + 1;
        used += pen_put(pen, (Box){row, col + used, columns - used}, STYLE_CAUTION, unit->states[i]);
    }
}

/* Number, kind and under it the states. What is scrolled away of the unit under the cursor keeps its number and kind in sight. */
static void draw_margin(const LessonView *view, size_t index, int row)
{
    const LessonUnit *unit = &view->lesson->units[index];
    const LessonShape *shape = &view->lesson->shape;
    UnitKind kind = unit->unit->kind;
    int columns = shape->text - shape->kind - 1;
    if (row < view->first && !shape->narrow)
        row = view->first;
    if (is_seen(view, row) || index == view->cursor)
        draw_number(view, index, row < view->first ? view->first : row);
    if (shape->bare || !is_seen(view, row))
        return;
    if (shape->narrow) {
        draw_kind_row(view, index, row);
        return;
    }
    pen_put(view->pen, (Box){row, shape->kind, columns}, words_kind_style(kind), words_kind(view->ui, kind));
    for (size_t i = 0; i < unit->state_count; i++) {
        Box box = {row + 1 + (int)i, shape->kind, columns};
        if (is_seen(view, box.row))
            pen_put(view->pen, box, STYLE_CAUTION, unit->states[i]);
    }
}

static Look look_of(const LessonPane *pane)
{
    return (Look){.style = pane->text.hidden ? STYLE_CAUTION : STYLE_TEXT, .match_start = pane->match_start, .match_end = pane->match_end};
}

static int pane_col(const LessonShape *shape, size_t pane)
{
    return (pane == 1) != shape->turned ? shape->other : shape->text;
}

static void draw_panes(const LessonView *view, size_t index, int row)
{
    const LessonUnit *unit = &view->lesson->units[index];
    const LessonShape *shape = &view->lesson->shape;
    int at = row + (shape->narrow && !shape->bare ? 1 : 0);
    for (size_t p = 0; p < unit->pane_count; p++) {
        const LessonPane *pane = &unit->panes[p];
        for (size_t i = 0; i < pane->lines.count; i++) {
            Box box = {at + (int)i, pane_col(shape, p), shape->columns};
            if (is_seen(view, box.row))
                pen_line(view->pen, box, look_of(pane), &pane->text.text, pane->lines.lines[i]);
        }
        at += shape->beside ? 0 : (int)pane->lines.count;
    }
}

int lesson_draw(const LessonView *view, size_t index, int row)
{
    const LessonShape *shape = &view->lesson->shape;
    int text_end = row + view->lesson->units[index].rows;
    draw_margin(view, index, row);
    draw_panes(view, index, row);
    int behind = ground(view, index, text_end), start = row > view->first ? row : view->first;
    for (int i = start; i < behind && i < view->end; i++)
        pen_zone(view->pen, (Box){i, 0, view->ui->grid.cols}, ACTION_ROW, (int)index);
    if (!shape->beside)
        return behind;
    /* Down to the next unit, but not through the ground, nor below the last one. */
    int last = behind > text_end || index + 1 == view->lesson->count ? text_end : behind + lesson_gap(view->ui);
    for (int i = start; i < last && i < view->end; i++)
        pen_sign(view->pen, i, shape->other - 2, STYLE_TEXT, SIGN_BETWEEN);
    return behind;
}

void lesson_draw_head(const LessonView *view, int row)
{
    const Ui *ui = view->ui;
    const LessonShape *shape = &view->lesson->shape;
    for (size_t p = 0; p < 2; p++) {
        const Language *language = catalog_language(view->lesson->catalogs[p]);
        const char *draft = language->draft ? arena_printf(view->pen->arena, "  %s", C_("language", "draft")) : "";
        TermText name = {arena_printf(view->pen->arena, "%s%s", language->autonym, draft), language->code, language->rtl, NULL, 0};
        pen_text(view->pen, (Box){row, pane_col(shape, p), shape->columns}, (Look){.style = STYLE_BOLD}, &name);
    }
}

void lesson_draw_more(const LessonView *view, int more)
{
    const Ui *ui = view->ui;
    const Pen *pen = view->pen;
    int row = view->end - 1, cols = ui->grid.cols;
    pen_put(pen, (Box){row, 0, cols}, STYLE_TEXT, arena_printf(pen->arena, "%*s", cols, ""));
    int used = 1 + pen_sign(pen, row, 1, STYLE_BOLD, SIGN_BELOW) + 1;
    pen_put(pen, (Box){row, used, cols - used - 1}, STYLE_BOLD,
            words_count(ui, pen->arena, (size_t)more, N_("1 more line"), N_("%s more lines")));
}
