/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "screens/lesson-draw.h"
#include "screens/screens.h"
#include "screens/words.h"
#include "util/mem.h"

typedef struct Reader {
    Screen base;
    const Topic *topic;
    List list; /* of units; top is the first one drawn */
    int skip;  /* rows of a unit taller than the body that are scrolled away */
    /* When last drawn: rows of the body and of the unit under the cursor; units wholly seen, and lines of the one behind them. */
    int rows, need;
    size_t seen;
    int part;
    bool sought; /* opened from a search: its matches are marked */
    Detail detail;
    Lesson lesson;
} Reader;

/* Lines of the page before that stay in sight. */
enum { KEPT_LINES = 2 };

static void title(const Screen *screen, const Ui *ui, Arena *arena, Title *out)
{
    const Reader *reader = (const Reader *)screen;
    size_t missing = unit_untranslated(reader->topic, ui->first);
    if (ui->both && ui->beside)
        missing += unit_untranslated(reader->topic, ui->beside);
    *out = (Title){
        .part = words_topic(ui, arena, ui->menus, reader->topic),
        .state = arena_printf(arena, "%s%s%zu/%zu", words_languages(ui, arena),
                              !ui_narrow(ui)           ? "   "
                              : ui->both && ui->beside ? " "
                                                       : "  ",
                              reader->list.cursor + 1, reader->list.count),
        .note = missing > 0 ? words_count(ui, arena, missing, N_("1 not translated"), N_("%s not translated")) : NULL,
    };
}

static const char *query_of(const Reader *reader, const Ui *ui)
{
    return reader->sought ? ui->query : NULL;
}

/* Moves top so that the cursor's unit is whole, or alone where it is taller than the body. */
static void show_cursor(Reader *reader, const LessonView *view)
{
    size_t cursor = reader->list.cursor;
    int rows = view->end - view->first, gap = lesson_gap(view->ui), need = lesson_height(view, cursor);
    reader->need = need;
    if (need > rows || reader->lesson.shape.bare)
        reader->list.top = cursor;
    if (reader->skip > need - rows)
        reader->skip = need > rows ? need - rows : 0;
    if (cursor < reader->list.top)
        reader->list.top = cursor;
    size_t top = cursor;
    while (top > reader->list.top && (need += gap + lesson_height(view, top - 1)) <= rows)
        top--;
    reader->list.top = top;
}

static void draw_units(Reader *reader, const LessonView *view)
{
    enum { ROWS_FOR_MORE = 3 };
    int row = view->first - reader->skip;
    reader->seen = 0;
    reader->part = 0;
    for (size_t i = reader->list.top; i < reader->list.count && row < view->end; i++) {
        int behind = lesson_draw(view, i, row);
        reader->seen += behind <= view->end;
        reader->part = behind > view->end ? view->end - row : 0;
        if (i == reader->list.cursor && behind > view->end && view->end - view->first >= ROWS_FOR_MORE)
            lesson_draw_more(view, behind - view->end + 1);
        row = behind + lesson_gap(view->ui);
    }
}

static void draw(Screen *screen, Ui *ui, const Pen *pen, int first, int rows)
{
    enum { ROWS_FOR_HEAD = 16, ROWS_FOR_ROOMY_HEAD = 30 };
    Reader *reader = (Reader *)screen;
    lesson_set(&reader->lesson, ui, reader->topic, query_of(reader, ui));
    LessonView view = {&reader->lesson, ui, pen, reader->list.cursor, reader->detail, first, first + rows};
    if (reader->list.count == 0 || rows < 1)
        return;
    if (reader->lesson.shape.beside && ui->grid.rows >= ROWS_FOR_HEAD) {
        bool roomy = ui->grid.rows >= ROWS_FOR_ROOMY_HEAD;
        lesson_draw_head(&view, first + roomy);
        view.first += roomy ? 3 : 1;
    } else {
        view.first = ui_body(ui, first);
    }
    reader->rows = view.end - view.first;
    show_cursor(reader, &view);
    draw_units(reader, &view);
}

static void open_topic(Reader *reader, const Topic *topic)
{
    reader->topic = topic;
    reader->list = (List){0};
    reader->skip = 0;
    reader->detail = DETAIL_NONE;
    list_resize(&reader->list, unit_count(topic));
}

static const Topic *neighbour(const Reader *reader, const Ui *ui, Action action)
{
    const Topic *first = ui->content->topics, *last = first + ui->content->topic_count - 1;
    if (action == ACTION_LEFT)
        return reader->topic > first ? reader->topic - 1 : NULL;
    return reader->topic < last ? reader->topic + 1 : NULL;
}

/* A unit taller than the body goes by so many lines before the cursor goes on. True if it did. */
static bool scroll(Reader *reader, int step)
{
    int over = reader->need - reader->rows;
    if (over <= 0 || step == 0 || (step > 0 && reader->skip >= over) || (step < 0 && reader->skip == 0))
        return false;
    reader->skip += step;
    reader->skip = reader->skip < 0 ? 0 : reader->skip > over ? over : reader->skip;
    return true;
}

/* The first unit that was not whole comes to the top; if no two lines of it were seen, the one before it does, so that they were. */
static void page_down(Reader *reader)
{
    List *list = &reader->list;
    size_t next = list->top + reader->seen, last = list->count > 0 ? list->count - 1 : 0;
    if (next <= list->cursor)
        next = list->cursor + 1;
    list->cursor = next < last ? next : last;
    list->top = reader->part < KEPT_LINES && reader->seen > 1 && list->cursor == next ? next - 1 : list->cursor;
}

/* The unit at the top goes to the foot, and at least two lines of it stay in sight. */
static void page_up(Reader *reader, const Ui *ui)
{
    List *list = &reader->list;
    size_t top = list->top;
    int rows = reader->rows - KEPT_LINES;
    while (top > 0 && (rows -= reader->lesson.units[top - 1].rows + lesson_gap(ui)) >= 0)
        top--;
    list->top = top < list->top ? top : top > 0 ? top - 1 : 0;
    list->cursor = list->top;
}

/* Lines that an action goes in a unit taller than the body; 0: it goes to another one. */
static int lines_of(const Reader *reader, Action action)
{
    enum { WHEEL_LINES = 3 };
    int page = reader->rows > KEPT_LINES + 1 ? reader->rows - KEPT_LINES : 1;
    switch ((int)action) {
    case ACTION_NEXT:
    case ACTION_PAGE_DOWN:
        return page;
    case ACTION_STEP_BACK:
    case ACTION_PAGE_UP:
        return -page;
    case ACTION_DOWN:
        return 1;
    case ACTION_UP:
        return -1;
    case ACTION_WHEEL_DOWN:
        return WHEEL_LINES;
    case ACTION_WHEEL_UP:
        return -WHEEL_LINES;
    default:
        return 0;
    }
}

/* Three lines of the wheel are about one unit. */
static Act by_units(const Act *what)
{
    Act act = *what;
    if (act.action == ACTION_WHEEL_DOWN || act.action == ACTION_WHEEL_UP)
        act.action = act.action == ACTION_WHEEL_DOWN ? ACTION_DOWN : ACTION_UP;
    return act;
}

static void move(Reader *reader, const Ui *ui, const Act *what)
{
    size_t cursor = reader->list.cursor;
    const Act by_unit = by_units(what);
    if (scroll(reader, lines_of(reader, what->action)))
        return;
    if (what->action == ACTION_PAGE_DOWN)
        page_down(reader);
    else if (what->action == ACTION_PAGE_UP)
        page_up(reader, ui);
    else
        list_act(&reader->list, &by_unit, reader->seen > 0 ? reader->seen : 1);
    if (reader->list.cursor == cursor)
        return;
    reader->skip = 0;
    reader->detail = DETAIL_NONE;
}

static void act(Screen *screen, Ui *ui, const Act *what)
{
    Reader *reader = (Reader *)screen;
    switch ((int)what->action) {
    case ACTION_LEFT:
    case ACTION_RIGHT:
        open_topic(reader, neighbour(reader, ui, what->action));
        break;
    case ACTION_SOURCES:
        reader->detail = reader->detail == DETAIL_SOURCES ? DETAIL_NONE : DETAIL_SOURCES;
        break;
    case ACTION_ENTER:
        reader->detail = reader->detail == DETAIL_WHOLE ? DETAIL_NONE : DETAIL_WHOLE;
        break;
    case ACTION_CARDS:
        ui_push(ui, gallery_new(ui, reader->topic));
        break;
    case ACTION_MATCH_NEXT:
    case ACTION_MATCH_BEFORE:
        if (!find_step(ui, reader->topic, reader->list.cursor, what->action == ACTION_MATCH_BEFORE))
            ui_say(ui, MESSAGE_CAUTION, words_fill(ui, &ui->scratch, N_("“%s” is found nowhere else."), ui->query));
        break;
    default:
        move(reader, ui, what);
    }
}

/* The text with the match in brackets. */
static const char *spoken(const LessonPane *pane, Arena *arena)
{
    const char *text = pane->text.text.text;
    size_t start = pane->match_start, end = pane->match_end;
    return start < end ? arena_printf(arena, "%.*s[%.*s]%s", (int)start, text, (int)(end - start), text + start, text + end) : text;
}

static void speak(const Screen *screen, const Ui *ui, Buf *out)
{
    const Reader *reader = (const Reader *)screen;
    Lesson lesson = {0};
    Arena arena = {0};
    const GroundLine *lines;
    lesson_set(&lesson, ui, reader->topic, query_of(reader, ui));
    if (lesson.count > 0) {
        const LessonUnit *unit = &lesson.units[reader->list.cursor];
        /* TRANSLATORS: read aloud: "3 of 14. ASK. “Who are you?”" */
        buf_add_str(out, words_fill(ui, &arena, N_("%zu of %zu. %s. %s"), reader->list.cursor + 1, lesson.count,
                                    words_kind(ui, unit->unit->kind), spoken(&unit->panes[0], &arena)));
        for (size_t i = 0; i < unit->state_count; i++)
            buf_addf(out, " %s.", unit->states[i]);
        buf_add_char(out, '\n');
        if (unit->pane_count > 1)
            buf_addf(out, "%s\n", spoken(&unit->panes[1], &arena));
        for (size_t i = 0, count = lesson_ground(ui, unit->unit, reader->detail, &arena, &lines); i < count; i++)
            buf_addf(out, "%s\n", lines[i].text);
    }
    arena_done(&arena);
    lesson_done(&lesson);
}

static void release(Screen *screen)
{
    Reader *reader = (Reader *)screen;
    lesson_done(&reader->lesson);
    free(reader);
}

static bool has_cards(const Reader *reader, const Ui *ui)
{
    for (size_t i = 0; i < ui->content->card_count; i++)
        if (card_has_topic(&ui->content->cards[i], reader->topic))
            return true;
    return false;
}

static bool enabled(const Screen *screen, const Ui *ui, Action action)
{
    const Reader *reader = (const Reader *)screen;
    switch ((int)action) {
    case ACTION_LEFT:
    case ACTION_RIGHT:
        return neighbour(reader, ui, action) != NULL;
    case ACTION_SWAP:
        return ui->beside != NULL;
    case ACTION_MATCH_NEXT:
    case ACTION_MATCH_BEFORE:
        return ui->query != NULL;
    case ACTION_CARDS:
        return has_cards(reader, ui);
    default:
        return true;
    }
}

/* Right-to-left letters stand beside others, and nobody chose yet how they are sent: B is worth its place. */
static bool may_be_wrong(const Ui *ui)
{
    return ui->both && ui->beside && !ui->bidi_chosen && (catalog_language(ui->first)->rtl || catalog_language(ui->beside)->rtl);
}

/* Where there is little room it is for what cannot be guessed. */
static const char *label(const Screen *screen, const Ui *ui, Action action)
{
    (void)screen;
    switch ((int)action) {
    case ACTION_BOTH:
        return ui->both && ui->beside ? N_("one") : NULL;
    case ACTION_BIDI:
        return may_be_wrong(ui) && !ui_narrow(ui) ? NULL : "";
    case ACTION_NEXT:
    case ACTION_SWAP:
        return ui_narrow(ui) ? "" : NULL;
    default:
        return NULL;
    }
}

static const ScreenKey keys[] = {
    {ACTION_NEXT, NULL},    {ACTION_BOTH, NULL},  {ACTION_SWAP, NULL},    {ACTION_LANGUAGES, NULL},  {ACTION_BIDI, NULL},
    {ACTION_SOURCES, NULL}, {ACTION_FIND, NULL},  {ACTION_CARDS, NULL},   {ACTION_MATCH_NEXT, NULL}, {ACTION_MATCH_BEFORE, ""},
    {ACTION_ENTER, ""},     {ACTION_LEFT, ""},    {ACTION_RIGHT, ""},     {ACTION_UP, ""},           {ACTION_DOWN, ""},
    {ACTION_STEP_BACK, ""}, {ACTION_PAGE_UP, ""}, {ACTION_PAGE_DOWN, ""}, {ACTION_FIRST, ""},        {ACTION_LAST, ""},
    {ACTION_NUMBER, ""},    {ACTION_HELP, NULL},  {ACTION_BACK, NULL},    {ACTION_NONE, NULL},
};
static const Action own[] = {ACTION_CARDS, ACTION_NONE};

static const ScreenOps ops = {
    .id = "reader",
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

Screen *reader_new(const Ui *ui, const Topic *topic, size_t unit)
{
    Reader *reader = mem_alloc(sizeof *reader);
    reader->base.ops = &ops;
    reader->sought = ui->query && ui->top && (strcmp(ui->top->ops->id, "find") == 0 || strcmp(ui->top->ops->id, "reader") == 0);
    open_topic(reader, topic);
    if (unit < reader->list.count)
        reader->list.cursor = unit;
    return &reader->base;
}
