/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "screens/help-rows.h"
#include "screens/screens.h"
#include "screens/words.h"
#include "util/mem.h"

typedef struct Help {
    Screen base;
    const Screen *about;           /* stands below */
    size_t page, pages, step_page; /* step_page: where the keys of that screen begin; as last drawn */
} Help;

/* A page starts at a row and has as many as there is room for; the keys of the screen start one of their own. */
static size_t page_start(const HelpRows *rows, size_t room, size_t page, size_t *step_page, size_t *pages)
{
    size_t key_pages = (rows->steps + room - 1) / room, step_rows = rows->count - rows->steps;
    *step_page = key_pages;
    *pages = key_pages + (step_rows + room - 1) / room;
    return page < key_pages ? page * room : rows->steps + (page - key_pages) * room;
}

static void title(const Screen *screen, const Ui *ui, Arena *arena, Title *out)
{
    const Help *help = (const Help *)screen;
    bool step = help->page >= help->step_page && help->pages > 1;
    *out = (Title){.part = _("Help")};
    if (help->pages > 0)
        out->state =
            words_fill(ui, arena, step ? N_("page %zu of %zu: this screen") : N_("page %zu of %zu: keys"), help->page + 1, help->pages);
}

/* Columns of a cell, from its own start. */
typedef struct CellColumns {
    int key, text, more, end; /* more 0: not told */
} CellColumns;

static void draw_key(const Pen *pen, const HelpCell *cell, int row, int col, const CellColumns *at)
{
    int used = pen_put(pen, (Box){row, col + at->key, at->end - at->key}, STYLE_KEY, cell->key);
    int text = at->key + used + 1 > at->text ? at->key + used + 1 : at->text;
    used = pen_put(pen, (Box){row, col + text, at->end - text}, STYLE_TEXT, cell->text);
    int more = text + used + 2 > at->more ? text + used + 2 : at->more;
    if (at->more && cell->more)
        pen_put(pen, (Box){row, col + more, at->end - more}, STYLE_TEXT, cell->more);
}

static void draw_cell(const Pen *pen, const HelpCell *cell, int row, int col, const CellColumns *at)
{
    if (cell->heading)
        pen_put(pen, (Box){row, col, at->end}, STYLE_BOLD, cell->heading);
    else if (cell->key)
        draw_key(pen, cell, row, col, at);
    else if (cell->text)
        pen_put(pen, (Box){row, col, at->end}, STYLE_TEXT, cell->text);
}

static void draw_row(const Ui *ui, const Pen *pen, const HelpRow *from, int row)
{
    int cols = ui->grid.cols, col = ui_narrow(ui) ? 0 : 2, right = cols / 2 + 3;
    CellColumns at = {2, ui_narrow(ui) ? 12 : 14, ui_narrow(ui) ? 0 : 32, cols - col - 1};
    CellColumns half = {2, 14, 0, right - col - 1};
    draw_cell(pen, &from->left, row, col, from->half ? &half : &at);
    half.end = cols - right - 1;
    draw_cell(pen, &from->right, row, right, &half);
}

static void draw(Screen *screen, Ui *ui, const Pen *pen, int first, int rows)
{
    Help *help = (Help *)screen;
    HelpRows all;
    int row = ui_body(ui, first), room = first + rows - row > 0 ? first + rows - row : 1;
    help_rows(ui, help->about, pen->arena, &all);
    size_t start = page_start(&all, (size_t)room, help->page, &help->step_page, &help->pages);
    if (help->page >= help->pages) {
        help->page = help->pages - 1;
        start = page_start(&all, (size_t)room, help->page, &help->step_page, &help->pages);
    }
    size_t end = start < all.steps ? all.steps : all.count;
    for (size_t i = start; i < end && i < start + (size_t)room; i++)
        draw_row(ui, pen, &all.rows[i], row++);
}

static void act(Screen *screen, Ui *ui, const Act *what)
{
    Help *help = (Help *)screen;
    (void)ui;
    switch ((int)what->action) {
    case ACTION_NEXT:
    case ACTION_PAGE_DOWN:
    case ACTION_DOWN:
    case ACTION_WHEEL_DOWN:
        help->page += help->page + 1 < help->pages;
        break;
    case ACTION_STEP_BACK:
    case ACTION_PAGE_UP:
    case ACTION_UP:
    case ACTION_WHEEL_UP:
        help->page -= help->page > 0;
        break;
    case ACTION_LAST:
        help->page = help->pages > 0 ? help->pages - 1 : 0;
        break;
    default: /* first; ? again */
        help->page = 0;
    }
}

static void speak_cell(const HelpCell *cell, Buf *out)
{
    if (cell->heading)
        buf_addf(out, "%s\n", cell->heading);
    else if (cell->key)
        buf_addf(out, cell->more ? "%s: %s: %s\n" : "%s: %s\n", cell->key, cell->text, cell->more);
    else if (cell->text)
        buf_addf(out, "%s\n", cell->text);
}

/* One language's columns would be read across: first the left ones, then the right ones. All of it: lines need no pages. */
static void speak(const Screen *screen, const Ui *ui, Buf *out)
{
    const Help *help = (const Help *)screen;
    Arena arena = {0};
    HelpRows all;
    help_rows(ui, help->about, &arena, &all);
    bool step = help->step_page > 0 && help->page >= help->step_page;
    size_t start = step ? all.steps : 0, end = step ? all.count : all.steps;
    for (size_t i = start; i < end; i++) {
        if (all.rows[i].half)
            speak_cell(&all.rows[i].left, out);
    }
    for (size_t i = start; i < end; i++)
        speak_cell(all.rows[i].half ? &all.rows[i].right : &all.rows[i].left, out);
    arena_done(&arena);
}

static void release(Screen *screen)
{
    free(screen);
}

static bool enabled(const Screen *screen, const Ui *ui, Action action)
{
    const Help *help = (const Help *)screen;
    (void)ui;
    if (action == ACTION_NEXT)
        return help->page + 1 < help->pages;
    if (action == ACTION_STEP_BACK)
        return help->page > 0;
    return true;
}

static const char *label(const Screen *screen, const Ui *ui, Action action)
{
    const Help *help = (const Help *)screen;
    if (action != ACTION_NEXT)
        return NULL;
    if (help->page + 1 != help->step_page)
        return N_("page");
    return ui_narrow(ui) ? N_("this screen") : N_("this screen, step by step");
}

static const ScreenKey keys[] = {
    {ACTION_FIND, NULL},    {ACTION_NEXT, NULL},  {ACTION_STEP_BACK, N_("page back")},
    {ACTION_PAGE_DOWN, ""}, {ACTION_PAGE_UP, ""}, {ACTION_DOWN, ""},
    {ACTION_UP, ""},        {ACTION_FIRST, ""},   {ACTION_LAST, ""},
    {ACTION_HELP, NULL},    {ACTION_BACK, NULL},  {ACTION_NONE, NULL},
};
static const Action own[] = {ACTION_HELP, ACTION_NONE};

static const ScreenOps ops = {
    .id = "help",
    .keys = keys,
    .own = own,
    .title = title,
    .draw = draw,
    .act = act,
    .speak = speak,
    .free = release,
    .enabled = enabled,
    .label = label,
};

Screen *help_new(const Ui *ui, const Screen *about)
{
    Help *help = mem_alloc(sizeof *help);
    (void)ui;
    help->base.ops = &ops;
    help->about = about;
    return &help->base;
}
