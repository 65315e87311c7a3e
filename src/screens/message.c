/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "screens/screens.h"
#include "screens/words.h"
#include "util/mem.h"

typedef struct MessageScreen {
    Screen base;
    Arena arena; /* owns the texts */
    const char *part, *state, *headline, *edit;
    const char **lines, **ways;
    size_t line_count;
    List list; /* of the ways */
    void (*take)(Ui *ui, void *data, size_t way);
    void *data;
} MessageScreen;

static void title(const Screen *screen, const Ui *ui, Arena *arena, Title *out)
{
    const MessageScreen *message = (const MessageScreen *)screen;
    (void)ui;
    (void)arena;
    *out = (Title){.part = message->part, .state = message->state};
}

/* Where the parts stand: at the margin where columns are few. */
typedef struct Columns {
    int sign, text, number, way;
} Columns;

static Columns columns_of(const Ui *ui)
{
    return ui_narrow(ui) ? (Columns){0, 2, 2, 4} : (Columns){3, 5, 5, 8};
}

enum { SET_IN = 2 };

/* A line that is set in (a quoted one) stays so where it goes on. Gives the rows that it needs. */
static int put_line(const Pen *pen, Box box, int rows, const char *text)
{
    int in = (int)strspn(text, " ");
    if (in + pen_width(pen, text + in) > box.columns && in > SET_IN)
        in = SET_IN;
    box.col += in;
    box.columns -= in;
    return pen_paragraph(pen, box, rows, STYLE_TEXT, text + strspn(text, " "));
}

/* As many ways as there is room for, the one under the cursor among them. */
static int draw_ways(MessageScreen *message, const Ui *ui, const Pen *pen, int row, int end)
{
    Columns at = columns_of(ui);
    int room = end - row;
    list_show(&message->list, room > 0 ? (size_t)room : 1);
    for (size_t i = message->list.top; i < message->list.count && row < end; i++, row++) {
        bool here = i == message->list.cursor;
        if (here) {
            pen_sign(pen, row, at.number - 2, STYLE_BOLD, SIGN_CURSOR);
            pen_cursor(pen, row, at.way, false);
        }
        pen_number(pen, (Box){row, at.number, 1}, STYLE_KEY, i + 1);
        pen_put(pen, (Box){row, at.way, ui->grid.cols - at.way - 1}, here ? STYLE_BOLD : STYLE_TEXT, message->ways[i]);
        pen_zone(pen, (Box){row, 0, ui->grid.cols}, ACTION_ROW, (int)i);
    }
    return row;
}

static int draw_headline(const MessageScreen *message, const Ui *ui, const Pen *pen, int row, int end)
{
    Columns at = columns_of(ui);
    int room = end - row - (int)message->list.count, needed;
    if (room < 1)
        room = end - row > 1 || message->list.count == 0;
    if (room < 1)
        return row;
    pen_sign(pen, row, at.sign, STYLE_ERROR, SIGN_DUE);
    pen_cursor(pen, row, at.text, false);
    needed = pen_paragraph(pen, (Box){row, at.text, ui->grid.cols - at.text - 1}, room, STYLE_BOLD, message->headline);
    return row + (needed < room ? needed : room);
}

/* Rows from which on blank ones stand between the parts. */
enum { ROOMY_LINES = 16 };

/* Headline, lines, ways; the last line, which says what was not done, stands apart under them all. */
static void draw(Screen *screen, Ui *ui, const Pen *pen, int first, int rows)
{
    MessageScreen *message = (MessageScreen *)screen;
    int col = columns_of(ui).text, columns = ui->grid.cols - col - 1, gap = ui->grid.rows >= ROOMY_LINES, end = first + rows;
    int ways = message->list.count > 0 ? (int)message->list.count + 1 + gap : 0;
    const char *last = message->line_count > 0 ? message->lines[message->line_count - 1] : NULL;
    int last_rows = last ? put_line(pen, (Box){0, col, columns}, 0, last) + gap : 0;
    int head = draw_headline(message, ui, pen, ui_body(ui, first), end), row = head + gap, lines_end = end - ways - last_rows;
    for (size_t i = 0; i + 1 < message->line_count && row < lines_end; i++)
        row += put_line(pen, (Box){row, col, columns}, lines_end - row, message->lines[i]);
    if (row > lines_end)
        row = lines_end > head ? lines_end : head;
    if (ways > 0 && end - row > (int)message->list.count) {
        row += message->line_count > 1 ? gap : 0;
        pen_put(pen, (Box){row++, col, columns}, STYLE_TEXT, _("What you can do:"));
    }
    row = draw_ways(message, ui, pen, row, end);
    if (last && row < end)
        put_line(pen, (Box){row + (message->line_count > 1 || ways > 0 ? gap : 0), col, columns}, end - row - gap, last);
}

/* The screen goes first: what is taken may open another. */
static void choose(MessageScreen *message, Ui *ui)
{
    void (*take)(Ui *, void *, size_t) = message->list.count > 0 ? message->take : NULL;
    void *data = message->data;
    size_t way = message->list.cursor;
    ui_pop(ui);
    if (take)
        take(ui, data, way);
}

static void act(Screen *screen, Ui *ui, const Act *what)
{
    MessageScreen *message = (MessageScreen *)screen;
    if (what->action == ACTION_ENTER) {
        choose(message, ui);
    } else if (what->action == ACTION_EDIT) {
        free(ui->want_edit);
        ui->want_edit = mem_strdup(message->edit);
    } else if (what->action == ACTION_NUMBER) {
        bool known = what->number >= 1 && what->number <= message->list.count;
        if (known) {
            message->list.cursor = what->number - 1;
            choose(message, ui);
        }
    } else {
        list_act(&message->list, what, 1);
    }
}

static void speak(const Screen *screen, const Ui *ui, Buf *out)
{
    const MessageScreen *message = (const MessageScreen *)screen;
    Arena arena = {0};
    buf_addf(out, "! %s\n", message->headline);
    for (size_t i = 0; i < message->line_count; i++)
        buf_addf(out, "%s\n", message->lines[i]);
    for (size_t i = 0; i < message->list.count; i++)
        buf_addf(out, "%zu. %s\n", i + 1, message->ways[i]);
    if (message->list.count > 0)
        buf_addf(out, "%s %s\n", words_fill(ui, &arena, N_("%zu of %zu."), message->list.cursor + 1, message->list.count),
                 message->ways[message->list.cursor]);
    arena_done(&arena);
}

static void release(Screen *screen)
{
    MessageScreen *message = (MessageScreen *)screen;
    arena_done(&message->arena);
    free(message);
}

static bool enabled(const Screen *screen, const Ui *ui, Action action)
{
    const MessageScreen *message = (const MessageScreen *)screen;
    (void)ui;
    switch ((int)action) {
    case ACTION_EDIT:
        return message->edit != NULL;
    case ACTION_UP:
    case ACTION_DOWN:
    case ACTION_NUMBER:
        return message->list.count > 0;
    default:
        return true;
    }
}

static const char *label(const Screen *screen, const Ui *ui, Action action)
{
    (void)ui;
    if (action != ACTION_ENTER)
        return NULL;
    return ((const MessageScreen *)screen)->list.count > 0 ? N_("do it") : N_("go on");
}

static const ScreenKey keys[] = {
    {ACTION_ENTER, NULL}, {ACTION_NUMBER, N_("choose")}, {ACTION_EDIT, NULL}, {ACTION_UP, ""},
    {ACTION_DOWN, ""},    {ACTION_HELP, NULL},           {ACTION_BACK, NULL}, {ACTION_NONE, NULL},
};

static size_t numbers(const Screen *screen)
{
    return ((const MessageScreen *)screen)->list.count;
}

static const ScreenOps ops = {
    .id = "message",
    .keys = keys,
    .title = title,
    .draw = draw,
    .act = act,
    .speak = speak,
    .free = release,
    .numbers = numbers,
    .enabled = enabled,
    .label = label,
};

static const char **copy_texts(Arena *arena, const char *const *texts, size_t count)
{
    const char **copies = arena_array(arena, count + 1, sizeof *copies);
    for (size_t i = 0; i < count; i++)
        copies[i] = arena_strdup(arena, texts[i]);
    return copies;
}

Screen *message_new(const Message *from)
{
    MessageScreen *message = mem_alloc(sizeof *message);
    message->base.ops = &ops;
    message->part = arena_strdup(&message->arena, from->part);
    message->state = arena_strdup(&message->arena, from->state);
    message->headline = arena_strdup(&message->arena, from->headline);
    message->edit = arena_strdup(&message->arena, from->edit);
    message->lines = copy_texts(&message->arena, from->lines, from->line_count);
    message->line_count = from->line_count;
    message->ways = copy_texts(&message->arena, from->ways, from->way_count);
    message->take = from->take;
    message->data = from->data;
    list_resize(&message->list, from->way_count);
    return &message->base;
}
