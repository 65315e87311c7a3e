/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/frame.h"

#include <string.h>

#include "screens/words.h"
#include "util/unicode.h"

/* Lines from which on the footer and the title are there, and columns under which there is nothing but text (SCREENS 5). */
enum { FOOTER_LINES = 8, TITLE_LINES = 4, TEXT_ONLY_COLUMNS = 24, KEY_GAP = 2, PARTS_MAX = 16 };

typedef struct FooterItem {
    const char *key, *label;
    Action action;
    int columns;
} FooterItem;

static Pen pen_of(Ui *ui)
{
    const Language *menus = catalog_language(ui->menus);
    return (Pen){
        .grid = &ui->grid,
        .arena = &ui->scratch,
        .bidi = ui->bidi,
        .ascii = ui->ascii,
        .mirror = catalog_language(ui->first)->rtl,
        .language = menus->code,
        .rtl = menus->rtl,
    };
}

/* The stack from its bottom; of a very deep one the middle is left out, so that the last is always the screen on top. */
static size_t stack(const Ui *ui, const Screen *out[PARTS_MAX])
{
    size_t depth = ui_depth(ui), count = depth < PARTS_MAX ? depth : PARTS_MAX;
    for (const Screen *screen = ui->top; screen; screen = screen->below, depth--) {
        if (depth < count)
            out[depth - 1] = screen;
    }
    out[count - 1] = ui->top;
    return count;
}

static int path_columns(const Pen *pen, const Title *titles, size_t count)
{
    int columns = 0;
    for (size_t i = 0; i < count; i++)
        columns += *titles[i].part ? pen_width(pen, titles[i].part) + (i > 0 ? 3 : 0) : 0;
    return columns;
}

static void draw_whole_path(const Pen *pen, const Title *titles, size_t count, int room)
{
    int col = 1;
    for (size_t i = 0; i < count && room > 0; i++) {
        if (!*titles[i].part)
            continue;
        if (i > 0) {
            pen_sign(pen, 0, col + 1, STYLE_TITLE, SIGN_PATH);
            col += 3;
        }
        int columns = pen_put(pen, (Box){0, col, room - col + 1}, STYLE_TITLE, titles[i].part);
        pen_zone(pen, (Box){0, col, columns}, ACTION_POP, (int)i + 1);
        col += columns;
    }
}

/* All parts, or where there is no room "‹ last". */
static void draw_path(const Pen *pen, const Title *titles, size_t count, int room, bool narrow)
{
    size_t last = count - 1;
    while (last > 0 && !*titles[last].part)
        last--;
    bool whole = last == 0 || (!narrow && path_columns(pen, titles, count) <= room);
    if (whole) {
        draw_whole_path(pen, titles, count, room);
        return;
    }
    pen_sign(pen, 0, 1, STYLE_TITLE, SIGN_PATH_CUT);
    pen_put(pen, (Box){0, 3, room - 2}, STYLE_TITLE, titles[last].part);
    pen_zone(pen, (Box){0, 1, room}, ACTION_POP, (int)count - 1);
}

/* Gives the columns that state and note take at the end of the line. */
static int draw_state(const Pen *pen, const Title *title, int cols)
{
    int note = title->note ? pen_width(pen, title->note) : 0, state = title->state ? pen_width(pen, title->state) : 0;
    int gap = note && state ? 3 : 0, used = note + gap + state;
    if (used > cols - 2 - cols / 4) { /* the path keeps a quarter */
        note = gap = 0;
        used = state < cols - 2 - cols / 4 ? state : cols - 2 - cols / 4;
    }
    if (used <= 0)
        return 0;
    if (state)
        pen_put(pen, (Box){0, cols - 1 - used, used - note - gap}, STYLE_TITLE, title->state);
    if (note)
        pen_put(pen, (Box){0, cols - 1 - note, note}, STYLE_TITLE_NOTE, title->note);
    return used;
}

/* A part that says what the one before it says is left out: the same topic, opened again from what was found. */
static void titles_of(const Ui *ui, const Screen *const *screens, size_t count, Arena *arena, Title *titles)
{
    const char *before = "";
    for (size_t i = 0; i < count; i++) {
        screens[i]->ops->title(screens[i], ui, arena, &titles[i]);
        if (!titles[i].part || strcmp(titles[i].part, before) == 0)
            titles[i].part = "";
        else
            before = titles[i].part;
    }
}

static void draw_title(Ui *ui, const Pen *pen)
{
    const Screen *screens[PARTS_MAX];
    Title titles[PARTS_MAX] = {0};
    int cols = ui->grid.cols;
    size_t count = stack(ui, screens);
    titles_of(ui, screens, count, pen->arena, titles);
    grid_style(&ui->grid, 0, 0, cols, STYLE_TITLE);
    int used = cols < TEXT_ONLY_COLUMNS ? 0 : draw_state(pen, &titles[count - 1], cols);
    draw_path(pen, titles, count, cols - 2 - (used > 0 ? used + 1 : 0), ui_narrow(ui));
}

static const char *key_words(const Ui *ui, Arena *arena, Action action, bool typing)
{
    const ScreenOps *ops = ui->top->ops;
    if (action == ACTION_NUMBER && ops->numbers)
        return arena_printf(arena, ops->numbers(ui->top) > 1 ? "1-%zu" : "%zu", ops->numbers(ui->top));
    if (typing && action == ACTION_BACK)
        return "Esc";
    if (typing && action == ACTION_HELP)
        return "F1";
    const char *shown = key_of(action)->shown;
    return C_("key", shown);
}

static FooterItem footer_item(const Ui *ui, const Pen *pen, const ScreenKey *row, bool typing)
{
    const Screen *screen = ui->top;
    const char *own = screen->ops->label ? screen->ops->label(screen, ui, row->action) : NULL;
    const char *label = own ? own : row->label ? row->label : key_of(row->action)->label;
    FooterItem item = {.action = row->action};
    if (!*label)
        return item;
    item.key = key_words(ui, pen->arena, row->action, typing);
    item.label = words_key(ui, label);
    item.columns = pen_width(pen, item.key) + 1 + pen_width(pen, item.label);
    return item;
}

static void draw_item(const Pen *pen, const FooterItem *item, int row, int col)
{
    int key = pen_put(pen, (Box){row, col, item->columns}, STYLE_KEY, item->key);
    pen_put(pen, (Box){row, col + key + 1, item->columns - key - 1}, STYLE_TEXT, item->label);
    pen_zone(pen, (Box){row, col, item->columns}, item->action, 0);
}

/* Items of the screen that have words; help and back go to the end of the line, and leave it last. While typing all do. */
static size_t footer_items(const Ui *ui, const Pen *pen, bool typing, bool at_end, FooterItem *out)
{
    size_t count = 0;
    for (const ScreenKey *row = ui->top->ops->keys; row->action != ACTION_NONE; row++) {
        bool ends = typing || row->action == ACTION_HELP || row->action == ACTION_BACK;
        if (ends != at_end || !ui_works(ui, ui->top, row->action) || !key_of(row->action))
            continue;
        FooterItem item = footer_item(ui, pen, row, typing);
        if (item.label)
            out[count++] = item;
    }
    return count;
}

static int draw_end_items(Ui *ui, const Pen *pen, int row, bool typing, int room)
{
    FooterItem items[ACTION_COUNT];
    size_t count = footer_items(ui, pen, typing, true, items), first = 0;
    int columns = 0;
    for (size_t i = 0; i < count; i++)
        columns += items[i].columns + (i > 0 ? KEY_GAP : 0);
    for (; first + 1 < count && columns > room; first++)
        columns -= items[first].columns + KEY_GAP;
    int col = ui->grid.cols - 1 - columns;
    for (size_t i = first; i < count && col >= 0; i++) {
        draw_item(pen, &items[i], row, col);
        col += items[i].columns + KEY_GAP;
    }
    return columns;
}

static void draw_start_items(Ui *ui, const Pen *pen, int row, int room)
{
    FooterItem items[ACTION_COUNT];
    size_t count = footer_items(ui, pen, false, false, items);
    int col = 1;
    for (size_t i = 0; i < count; i++) {
        if (col + items[i].columns > room)
            continue; /* a shorter one may still find room */
        draw_item(pen, &items[i], row, col);
        col += items[i].columns + KEY_GAP;
    }
}

/* Where a typed line is too long its end is seen, because there it grows. */
static const char *end_of(const Pen *pen, const char *text, int columns)
{
    const char *from = text, *sign = sign_text(SIGN_CUT, pen->ascii);
    if (pen_width(pen, text) <= columns)
        return text;
    while (*from && pen_width(pen, from) > columns - pen_width(pen, sign)) {
        size_t pos = 0;
        unicode_next(view_of(from), &pos);
        from += pos;
    }
    return words_joined(pen->arena, sign, "", from);
}

static void draw_keys(Ui *ui, const Pen *pen, int row)
{
    const ScreenOps *ops = ui->top->ops;
    bool typing = ops->typing && ops->typing(ui->top);
    const char *prompt = ops->prompt ? ops->prompt(ui->top, ui, pen->arena) : NULL;
    int cols = ui->grid.cols, used = draw_end_items(ui, pen, row, typing, prompt ? cols / 2 : cols - 2), room = cols - 1 - used - KEY_GAP;
    if (prompt) {
        int columns = pen_put(pen, (Box){row, 1, room - 1}, STYLE_BOLD, end_of(pen, prompt, room - 1));
        pen_cursor(pen, row, 1 + columns, true);
    } else {
        draw_start_items(ui, pen, row, room);
    }
}

/* Where there is a message it stands over the keys, in at most two lines. */
static void draw_message(Ui *ui, const Pen *pen, int row)
{
    static const Style styles[] = {[MESSAGE_DONE] = STYLE_BOLD, [MESSAGE_CAUTION] = STYLE_CAUTION, [MESSAGE_ERROR] = STYLE_ERROR};
    Style style = styles[ui->message_kind];
    int columns = ui->grid.cols - 4, rows = pen_paragraph(pen, (Box){row, 3, columns}, 0, style, ui->message);
    int first = rows > 1 && row > 1 ? row - 1 : row;
    for (int i = first; i <= row; i++)
        pen_put(pen, (Box){i, 0, ui->grid.cols}, STYLE_TEXT, arena_printf(pen->arena, "%*s", ui->grid.cols, ""));
    pen_sign(pen, first, 1, style, ui->message_kind == MESSAGE_DONE ? SIGN_DONE : SIGN_DUE);
    pen_paragraph(pen, (Box){first, 3, columns}, row - first + 1, style, ui->message);
}

void frame_draw(Ui *ui)
{
    Pen pen = pen_of(ui);
    Screen *screen = ui->top;
    bool bare = screen->ops->alone;
    int rows = ui->grid.rows, first = !bare && rows >= TITLE_LINES ? 1 : 0, last = !bare && rows >= FOOTER_LINES ? rows - 1 : rows;
    grid_clear(&ui->grid);
    ui->grid.cursor_shown = false;
    screen->ops->draw(screen, ui, &pen, first, last - first);
    if (first > 0)
        draw_title(ui, &pen);
    if (ui->message_kind != MESSAGE_NONE)
        draw_message(ui, &pen, rows - 1);
    else if (last < rows)
        draw_keys(ui, &pen, last);
}

void frame_speak(const Ui *ui, Buf *out)
{
    const Screen *screens[PARTS_MAX];
    Arena arena = {0};
    size_t count = stack(ui, screens);
    Title titles[PARTS_MAX] = {0};
    Buf path = {0};
    titles_of(ui, screens, count, &arena, titles);
    for (size_t i = 0; i < count; i++) {
        if (*titles[i].part)
            buf_addf(&path, i > 0 ? " > %s" : "%s", titles[i].part);
    }
    const Title title = titles[count - 1];
    if (!ui->top->ops->alone) {
        buf_addf(out, "%s\n", words_fill(ui, &arena, N_("Screen: %s"), buf_str(&path)));
        buf_addf(out, title.state ? "%s\n" : "", title.state);
        buf_addf(out, title.note ? "%s\n" : "", title.note);
    }
    ui->top->ops->speak(ui->top, ui, out);
    if (ui->message_kind == MESSAGE_ERROR)
        buf_addf(out, "%s\n", words_fill(ui, &arena, N_("Error: %s"), ui->message));
    else if (ui->message_kind != MESSAGE_NONE)
        buf_addf(out, "%s\n", ui->message);
    buf_done(&path);
    arena_done(&arena);
}
