/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "screens/home-look.h"
#include "screens/home-parts.h"
#include "screens/screens.h"
#include "screens/unit.h"
#include "screens/words.h"
#include "util/mem.h"

typedef struct Home {
    Screen base;
    List list;
    int rows;         /* of the list, when last drawn */
    size_t languages; /* that there are */
} Home;

/* The body's lines and columns from which on there is more than the list; the legend and the blank over it. */
enum { ROOMY_LINES = 16, ROOMY_COLUMNS = 50, LEGEND_ROWS = 2, TEXT_ONLY_COLUMNS = 24 };

/* Logical columns; 0 = not there. */
typedef struct HomeLayout {
    int least; /* columns of the terminal */
    int cursor, number, title, title_columns, other, count, marks, side;
} HomeLayout;

static const HomeLayout layouts[] = {
    {110, 2, 4, 8, 33, 42, 71, 74, 78},
    {76, 1, 3, 7, 33, 0, 41, 44, 49},
    {50, 1, 3, 7, 33, 0, 41, 44, 0},
    {0, 0, 1, 4, 0, 0, 0, 0, 0},
};

static const HomeLayout *layout_of(const Ui *ui)
{
    const HomeLayout *layout = layouts;
    while (ui->grid.cols < layout->least)
        layout++;
    return layout;
}

static void title(const Screen *screen, const Ui *ui, Arena *arena, Title *out)
{
    const Home *home = (const Home *)screen;
    const char *languages = words_languages(ui, arena);
    size_t count = home->list.count, shown = (size_t)home->rows;
    *out = (Title){.part = "kyr", .state = languages};
    if (shown < count)
        out->state = arena_printf(arena, "%s  %zu-%zu/%zu", languages, home->list.top + 1, home->list.top + shown, count);
}

/* Left-to-right titles begin where reading begins, also in a mirrored layout. */
static void draw_title(const Pen *pen, Box box, Style style, const TermText *title)
{
    if (title->rtl)
        pen_text(pen, box, (Look){.style = style}, title);
    else
        pen_put(pen, box, style, title->text);
}

static void draw_counts(const HomeLayout *at, const Ui *ui, const Pen *pen, const Topic *topic, int row, Style style)
{
    TopicFacts facts = home_facts(ui, topic);
    pen_number(pen, (Box){row, at->count, 2}, style, unit_count(topic));
    if (facts.disputed > 0)
        pen_sign(pen, row, at->marks, STYLE_CAUTION, SIGN_DISPUTED);
    if (facts.due > 0)
        pen_sign(pen, row, at->marks + 1, STYLE_CAUTION, SIGN_DUE);
}

static void draw_row(const Home *home, const Ui *ui, const Pen *pen, size_t index, int row)
{
    const HomeLayout *at = layout_of(ui);
    const Topic *topic = &ui->content->topics[index];
    bool here = index == home->list.cursor, only_text = ui->grid.cols < TEXT_ONLY_COLUMNS;
    Style style = here ? STYLE_BOLD : STYLE_TEXT;
    int col = only_text ? 0 : at->title, columns = at->title_columns ? at->title_columns : ui->grid.cols - col;
    TermText text = home_title(ui, pen->arena, ui->first, topic);
    if (here)
        pen_cursor(pen, row, col, false);
    if (here && !only_text)
        pen_sign(pen, row, at->cursor, STYLE_BOLD, SIGN_CURSOR);
    if (!only_text)
        pen_number(pen, (Box){row, at->number, 2}, style, index + 1);
    draw_title(pen, (Box){row, col, columns}, style, &text);
    if (at->count)
        draw_counts(at, ui, pen, topic, row, style);
}

/* Where the titles in the second language stand: in their own columns, or at 80 in those of "Or go to". */
static int other_col(const Ui *ui, const HomeLayout *at)
{
    return !ui->both || !ui->beside ? 0 : at->other ? at->other : at->side;
}

static void draw_list(Home *home, const Ui *ui, const Pen *pen, int row)
{
    const HomeLayout *at = layout_of(ui);
    int other = other_col(ui, at), end = other == at->side ? ui->grid.cols : at->count;
    bool keys_beside = at->side && other != at->side;
    for (int i = 0; i < home->rows; i++, row++) {
        size_t index = home->list.top + (size_t)i;
        draw_row(home, ui, pen, index, row);
        pen_zone(pen, (Box){row, 0, keys_beside ? at->side - 1 : ui->grid.cols}, ACTION_ROW, (int)index);
        if (!other)
            continue;
        TermText text = home_title(ui, pen->arena, ui->beside, &ui->content->topics[index]);
        pen_text(pen, (Box){row, other, end - other - 1}, (Look){0}, &text);
    }
}

/* Under the list: in a wide terminal a look at the topic, and what the signs mean. */
static void draw_foot(const Home *home, const Ui *ui, const Pen *pen, int row, int end)
{
    int col = ui_wide(ui) ? 4 : 3, look = 0;
    if (ui_wide(ui) && home->list.count > 0)
        look = home_draw_look(ui, pen, row + 2, end - row - 2 - LEGEND_ROWS, &ui->content->topics[home->list.cursor]);
    int legend = look > 0 && row + look + 5 < end ? row + look + 5 : look > 0 ? end - 1 : row + 1;
    home_draw_legend(ui, pen, legend, col, look > 0);
}

static void draw(Screen *screen, Ui *ui, const Pen *pen, int first, int rows)
{
    Home *home = (Home *)screen;
    const HomeLayout *at = layout_of(ui);
    bool roomy = ui->grid.rows >= ROOMY_LINES && ui->grid.cols >= ROOMY_COLUMNS;
    int head = ui_body(ui, first), row = roomy ? head + 1 : first, end = first + rows;
    int seen = end - row - (roomy ? LEGEND_ROWS : 0);
    home->rows = seen > (int)home->list.count ? (int)home->list.count : seen;
    list_show(&home->list, home->rows > 0 ? (size_t)home->rows : 1);
    draw_list(home, ui, pen, row);
    if (!roomy)
        return;
    pen_put(pen, (Box){head, at->cursor + 2, at->count - at->cursor - 3}, STYLE_BOLD, _("What is happening?"));
    HomeRoom room = {row + home->rows + 1 - head, end - LEGEND_ROWS - head};
    if (at->side && other_col(ui, at) != at->side)
        room.list = home_draw_side(ui, pen, (Box){head, at->side, ui->grid.cols - at->side - 1}, room, home->languages);
    else if (head + room.list + 1 < end)
        pen_put(pen, (Box){head + room.list + 1, 3, ui->grid.cols - 4}, STYLE_TEXT, _("This is not legal advice."));
    draw_foot(home, ui, pen, head + room.list - 1, end);
}

static void act(Screen *screen, Ui *ui, const Act *what)
{
    Home *home = (Home *)screen;
    if (list_act(&home->list, what, home->rows > 0 ? (size_t)home->rows : 1) || home->list.count == 0)
        return;
    if (what->action == ACTION_ENTER)
        ui_push(ui, reader_new(ui, &ui->content->topics[home->list.cursor], 0));
}

static void speak(const Screen *screen, const Ui *ui, Buf *out)
{
    const Home *home = (const Home *)screen;
    Arena arena = {0};
    if (home->list.count > 0) {
        const Topic *topic = &ui->content->topics[home->list.cursor];
        TopicFacts facts = home_facts(ui, topic);
        buf_addf(out, "%s %s. %s.", words_fill(ui, &arena, N_("%zu of %zu."), home->list.cursor + 1, home->list.count),
                 words_topic(ui, &arena, NULL, topic), words_count(ui, &arena, unit_count(topic), N_("1 right"), N_("%s rights")));
        buf_addf(out, facts.disputed > 0 ? " %s" : "", _("Courts differ on some."));
        buf_addf(out, facts.due > 0 ? " %s" : "", _("Due for review."));
        buf_add_char(out, '\n');
    }
    arena_done(&arena);
}

static void release(Screen *screen)
{
    free(screen);
}

static const ScreenKey keys[] = {
    {ACTION_ENTER, NULL}, {ACTION_FIND, NULL},       {ACTION_BOTH, NULL}, {ACTION_LANGUAGES, NULL}, {ACTION_SWAP, NULL},
    {ACTION_CARDS, NULL}, {ACTION_UP, ""},           {ACTION_DOWN, ""},   {ACTION_NEXT, ""},        {ACTION_STEP_BACK, ""},
    {ACTION_PAGE_UP, ""}, {ACTION_PAGE_DOWN, ""},    {ACTION_FIRST, ""},  {ACTION_LAST, ""},        {ACTION_NUMBER, ""},
    {ACTION_HELP, NULL},  {ACTION_BACK, N_("quit")}, {ACTION_NONE, NULL},
};

static bool enabled(const Screen *screen, const Ui *ui, Action action)
{
    (void)screen;
    return action != ACTION_SWAP || ui->beside != NULL;
}

static const ScreenOps ops = {
    .id = "home",
    .keys = keys,
    .title = title,
    .draw = draw,
    .act = act,
    .speak = speak,
    .free = release,
    .enabled = enabled,
};

static size_t count_languages(Session *session)
{
    FileList list = {0};
    Error ignored = {0};
    size_t count = session_languages(session, &list, &ignored) ? list.count : 0;
    file_list_done(&list);
    error_done(&ignored);
    return count;
}

Screen *home_new(const Ui *ui)
{
    Home *home = mem_alloc(sizeof *home);
    home->base.ops = &ops;
    home->languages = count_languages(ui->session);
    list_resize(&home->list, ui->content->topic_count);
    return &home->base;
}
