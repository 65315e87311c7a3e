/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds topics, rights and cards in the languages shown, as one types. */
#include <stdlib.h>
#include <string.h>

#include "app/languages.h"
#include "screens/find-rows.h"
#include "screens/screens.h"
#include "screens/unit.h"
#include "screens/words.h"
#include "tui/field.h"
#include "util/mem.h"
#include "util/unicode.h"

enum { TALL_LINES = 16, SENTENCE_COLUMNS = 72 };

typedef struct Find {
    Screen screen;
    SearchIndex *index;
    FoundList found;
    Field typed;
    List list;
    size_t top;  /* line of what is found that the body begins with; heads and blanks are lines too */
    size_t seen; /* rows that the last drawing had */
    bool moved;  /* the cursor was set by hand, and stays on what it is on while that is found */
    LanguageList languages;
    bool languages_known;
} Find;

static Find *of(const Screen *screen)
{
    return (Find *)screen;
}

static SearchIndex *new_index(const Ui *ui)
{
    const Catalog *shown[2] = {ui->first, ui->beside};
    return search_new(ui->content, shown, ui->both && ui->beside ? 2 : 1);
}

static bool is_same(const Found *a, const Found *b)
{
    return a->kind == b->kind && a->topic == b->topic && a->unit == b->unit && a->card == b->card;
}

static void look(Find *find)
{
    FoundList before = find->found;
    Found kept = {0};
    bool keep = find->moved && find->list.cursor < before.count;
    if (keep)
        kept = before.items[find->list.cursor];
    search_run(find->index, field_text(&find->typed), &find->found);
    found_done(&before);
    find->list = (List){0};
    find->top = 0;
    find->moved = false;
    list_resize(&find->list, find->found.count);
    for (size_t i = 0; keep && i < find->found.count; i++) {
        if (is_same(&kept, &find->found.items[i])) {
            find->list.cursor = i;
            find->moved = true;
        }
    }
}

/* Under two letters nothing is sought. */
static bool is_seeking(const Find *find)
{
    return find->found.count > 0 || unicode_count(view_of(field_text(&find->typed))) >= 2;
}

static const char *count_in(const Ui *ui, Arena *arena, size_t count)
{
    const char *many = words_number(arena, count), *first = words_language(ui, arena, catalog_language(ui->first));
    if (count == 0)
        return _("none found");
    if (ui_stacked(ui))
        return words_count(ui, arena, count, N_("1 found"), N_("%s found"));
    if (!ui->both || !ui->beside)
        return count == 1 ? words_fill(ui, arena, N_("1 found in %s"), first) : words_fill(ui, arena, N_("%s found in %s"), many, first);
    const char *beside = words_language(ui, arena, catalog_language(ui->beside));
    return count == 1 ? words_fill(ui, arena, N_("1 found in %s and %s"), first, beside)
                      : words_fill(ui, arena, N_("%s found in %s and %s"), many, first, beside);
}

static void title(const Screen *screen, const Ui *ui, Arena *arena, Title *out)
{
    out->part = C_("title", "Find");
    if (is_seeking(of(screen)))
        out->state = count_in(ui, arena, of(screen)->found.count);
}

static const char *const heads[] = {
    [FOUND_TOPIC] = NC_("found", "Topics"),
    [FOUND_UNIT] = NC_("found", "Rights"),
    [FOUND_CARD] = NC_("found", "Cards"),
};

static bool begins_part(const Find *find, size_t index)
{
    return index == 0 || find->found.items[index].kind != find->found.items[index - 1].kind;
}

/* Lines that stand before this one as head of its part. */
static size_t head_lines(const Find *find, size_t index, bool gaps)
{
    return begins_part(find, index) ? (gaps && index > 0 ? 2 : 1) : 0;
}

/* Scrolls so that the row of the cursor is among `rows` lines, with the head over it if it is the first of its part. */
static void show_cursor(Find *find, size_t rows, bool gaps)
{
    size_t line = 0;
    for (size_t i = 0; i <= find->list.cursor && i < find->found.count; i++)
        line += head_lines(find, i, gaps) + (i > 0 ? 1 : 0);
    size_t head = line - (begins_part(find, find->list.cursor) ? 1 : 0);
    if (find->top > head)
        find->top = head;
    if (line >= find->top + rows)
        find->top = line - rows + 1;
}

/* In how many languages a card can be printed; catalogs are opened when the first card is seen. */
static size_t languages_of(Find *find, const Ui *ui, const Found *found)
{
    if (found->kind != FOUND_CARD || found->said)
        return 0;
    Error err = {0};
    if (!find->languages_known)
        languages_open(ui->session, ui->content, &find->languages, &err);
    find->languages_known = true;
    error_done(&err);
    return find->languages.by_card[found->card - ui->content->cards];
}

typedef struct Canvas {
    int first, rows;
    size_t top;
} Canvas;

/* The row of the screen for a line, or -1. */
static int row_of(const Canvas *canvas, size_t line)
{
    return line >= canvas->top && line < canvas->top + (size_t)canvas->rows ? canvas->first + (int)(line - canvas->top) : -1;
}

static void draw_found(Find *find, const Ui *ui, const Pen *pen, const Canvas *canvas, bool gaps)
{
    size_t line = 0;
    int margin = find_margin(ui);
    for (size_t i = 0; i < find->found.count; i++, line++) {
        const Found *found = &find->found.items[i];
        size_t lines = head_lines(find, i, gaps);
        line += lines;
        int head = lines > 0 ? row_of(canvas, line - 1) : -1, row = row_of(canvas, line);
        if (head >= 0)
            pen_put(pen, (Box){head, margin, ui->grid.cols - margin}, STYLE_BOLD, C_("found", heads[found->kind]));
        if (row >= 0)
            find_row(ui, pen, row, &(FindLine){found, i, i == find->list.cursor, languages_of(find, ui, found)});
    }
}

static const char *nothing_words(const Find *find, const Ui *ui, Arena *arena)
{
    const char *typed = field_text(&find->typed), *first = words_language(ui, arena, catalog_language(ui->first));
    if (!ui->both || !ui->beside)
        return words_fill(ui, arena, N_("Nothing found for “%s” in %s."), typed, first);
    return words_fill(ui, arena, N_("Nothing found for “%s” in %s and %s."), typed, first,
                      words_language(ui, arena, catalog_language(ui->beside)));
}

static const char *start_words(const Ui *ui)
{
    return _("Type two letters or more: topics, rights and cards are looked through.");
}

static void draw_sentences(const Ui *ui, const Pen *pen, int row, int end, const char *const *sentences)
{
    int margin = ui_narrow(ui) ? 1 : 3, room = ui->grid.cols - margin - 1, columns = room < SENTENCE_COLUMNS ? room : SENTENCE_COLUMNS;
    for (; *sentences && row < end && columns > 0; sentences++) {
        if (**sentences)
            row += pen_paragraph(pen, (Box){row, margin, columns}, end - row, STYLE_TEXT, *sentences);
        else
            row++;
    }
}

static void draw_none(const Find *find, const Ui *ui, const Pen *pen, int row, int end)
{
    const char *const nothing[] = {
        nothing_words(find, ui, pen->arena),
        "",
        _("Try one word. Accents and capital letters do not matter."),
        /* TRANSLATORS: Esc and l are keys. */
        _("To look in another language too: Esc, then l."),
        NULL,
    };
    const char *const start[] = {
        start_words(ui),
        "",
        _("Accents and capital letters do not matter."),
        NULL,
    };
    draw_sentences(ui, pen, row, end, is_seeking(find) ? nothing : start);
}

static void draw(Screen *screen, Ui *ui, const Pen *pen, int first, int rows)
{
    Find *find = of(screen);
    int row = ui_body(ui, first), end = first + rows;
    bool gaps = ui->grid.rows >= TALL_LINES;
    find->seen = end > row ? (size_t)(end - row) : 0;
    if (find->found.count == 0) {
        draw_none(find, ui, pen, row + (gaps ? 1 : 0), end);
        return;
    }
    show_cursor(find, find->seen, gaps);
    draw_found(find, ui, pen, &(Canvas){row, end - row, find->top}, gaps);
}

static void remember(Find *find, Ui *ui)
{
    free(ui->query);
    ui->query = mem_strdup(field_text(&find->typed));
}

/* Back from what is opened leads to where one was before looking. */
static void open(Find *find, Ui *ui)
{
    if (find->found.count == 0)
        return;
    const Found found = find->found.items[find->list.cursor];
    remember(find, ui);
    if (found.kind == FOUND_CARD) {
        ui_pop(ui);
        form_open(ui, found.card);
    } else {
        ui_replace(ui, reader_new(ui, found.topic, found.kind == FOUND_UNIT ? find_unit(&found) : 0));
    }
}

static void act(Screen *screen, Ui *ui, const Act *act)
{
    Find *find = of(screen);
    if (act->action == ACTION_ENTER)
        open(find, ui);
    else if (field_act(&find->typed, act))
        look(find);
    else if (list_act(&find->list, act, find->seen))
        find->moved = true;
}

static void speak(const Screen *screen, const Ui *ui, Buf *out)
{
    const Find *find = of(screen);
    Arena arena = {0};
    if (find->found.count == 0) {
        buf_addf(out, "%s\n", is_seeking(find) ? nothing_words(find, ui, &arena) : start_words(ui));
        arena_done(&arena);
        return;
    }
    const Found *found = &find->found.items[find->list.cursor];
    const char *name = found->kind == FOUND_CARD ? words_card(ui, &arena, NULL, found->card) : words_topic(ui, &arena, NULL, found->topic);
    const char *text = arena_printf(&arena, "%.*s[%.*s]%s", (int)found->start, found->text, (int)(found->end - found->start),
                                    found->text + found->start, found->text + found->end);
    /* TRANSLATORS: read aloud: "3 of 11. 4.5. In a car. You may say no to a [car] search." */
    buf_addf(out, "%s\n",
             words_fill(ui, &arena, N_("%s of %s. %s. %s. %s"), words_number(&arena, find->list.cursor + 1),
                        words_number(&arena, find->found.count), find_number(ui, &arena, found), name, text));
    arena_done(&arena);
}

static bool typing(const Screen *screen)
{
    (void)screen;
    return true;
}

static const char *prompt(const Screen *screen, const Ui *ui, Arena *arena)
{
    /* TRANSLATORS: what is sought follows. */
    return words_fill(ui, arena, N_("Find: %s"), field_text(&of(screen)->typed));
}

static bool enabled(const Screen *screen, const Ui *ui, Action action)
{
    (void)ui;
    return of(screen)->found.count > 0 || action == ACTION_BACK || action == ACTION_HELP;
}

/* Where there is little room it is for what is typed. */
static const char *label(const Screen *screen, const Ui *ui, Action action)
{
    (void)screen;
    return action == ACTION_UP && ui_narrow(ui) ? "" : NULL;
}

static void find_free(Screen *screen)
{
    Find *find = of(screen);
    found_done(&find->found);
    search_free(find->index);
    languages_done(&find->languages);
    field_done(&find->typed);
    free(find);
}

static const ScreenKey find_keys[] = {
    {ACTION_ENTER, NULL},   {ACTION_UP, N_("choose")}, {ACTION_BACK, NULL}, {ACTION_DOWN, ""}, {ACTION_PAGE_UP, ""},
    {ACTION_PAGE_DOWN, ""}, {ACTION_FIRST, ""},        {ACTION_LAST, ""},   {ACTION_HELP, ""}, {ACTION_NONE, NULL},
};

static const ScreenOps find_ops = {
    .id = "find",
    .keys = find_keys,
    .title = title,
    .draw = draw,
    .act = act,
    .speak = speak,
    .free = find_free,
    .typing = typing,
    .prompt = prompt,
    .enabled = enabled,
    .label = label,
};

Screen *find_new(Ui *ui)
{
    Find *find = mem_alloc(sizeof *find);
    find->screen.ops = &find_ops;
    find->index = new_index(ui);
    return &find->screen;
}

/* Where a right stands among all: its topic, then its number there. */
static int place_order(const Ui *ui, const Found *found, const Topic *topic, size_t unit)
{
    const Topic *here = topic ? topic : ui->content->topics;
    if (found->topic != here)
        return found->topic < here ? -1 : 1;
    size_t at = find_unit(found);
    return at < unit ? -1 : at > unit;
}

/* The match behind or before the place; past the last of them comes the first again. */
static const Found *next_match(const Ui *ui, const FoundList *list, const Topic *topic, size_t unit, bool back)
{
    const Found *round = NULL, *next = NULL;
    for (size_t i = 0; i < list->count; i++) {
        const Found *found = &list->items[i];
        if (found->kind != FOUND_UNIT)
            continue;
        int order = place_order(ui, found, topic, unit);
        if (back ? order < 0 : (order > 0 || (order == 0 && !topic)) && !next)
            next = found;
        if (back || !round)
            round = found;
    }
    return next ? next : round;
}

bool find_step(Ui *ui, const Topic *topic, size_t unit, bool back)
{
    if (!ui->query)
        return false;
    FoundList list = {0};
    SearchIndex *index = new_index(ui);
    search_run(index, ui->query, &list);
    const Found *match = next_match(ui, &list, topic, unit, back);
    bool found = match && (match->topic != topic || find_unit(match) != unit); /* not where one is already */
    if (found) {
        Screen *reader = reader_new(ui, match->topic, find_unit(match));
        if (strcmp(ui->top->ops->id, "reader") == 0)
            ui_replace(ui, reader);
        else
            ui_push(ui, reader);
    }
    found_done(&list);
    search_free(index);
    return found;
}
