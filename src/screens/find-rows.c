/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/find-rows.h"

#include <string.h>

#include "screens/unit.h"
#include "screens/words.h"

enum { COUNT_COLUMNS = 15, CODE_GAP = 2 };

/* Where the columns begin, by the width of the screen. With no title the text takes its place. */
typedef struct Columns {
    int from; /* columns of the screen */
    int cursor, number, title, title_columns, text;
} Columns;

static const Columns columns_by_width[] = {
    {110, 1, 3, 9, 32, 43}, {80, 1, 3, 9, 21, 32}, {68, 1, 3, 9, 15, 26}, {50, 1, 3, 9, 12, 22}, {24, 0, 1, -1, 0, 7}, {0, 0, -1, -1, 0, 1},
};

static const Columns *columns_of(const Ui *ui)
{
    const Columns *columns = columns_by_width;
    while (ui->grid.cols < columns->from)
        columns++;
    return columns;
}

int find_margin(const Ui *ui)
{
    const Columns *at = columns_of(ui);
    return at->number >= 0 ? at->number : at->text;
}

static int columns_between(Arena *arena, const char *text, size_t from, size_t to)
{
    return terminal_columns(arena_strndup(arena, text + from, to - from));
}

/* The start of the word before pos, or 0. */
static size_t word_before(const char *text, size_t pos)
{
    while (pos > 0 && text[pos - 1] == ' ')
        pos--;
    while (pos > 0 && text[pos - 1] != ' ')
        pos--;
    return pos;
}

/* A third of the room is kept for what follows the match; words before it go in as long as they fit. */
static size_t sight_start(const Found *found, int columns, int cut, Arena *arena)
{
    size_t end = found->end + terminal_fit(found->text + found->end, columns / 3);
    int tail = found->text[end] ? cut : 0;
    if (columns_between(arena, found->text, 0, end) + tail <= columns)
        return 0;
    size_t start = found->start, word = start;
    int used = cut + tail + columns_between(arena, found->text, start, end);
    while (word > 0) {
        size_t before = word_before(found->text, word);
        used += columns_between(arena, found->text, before, word);
        if (used > columns)
            break;
        word = before;
    }
    return word;
}

static size_t shifted(size_t pos, size_t start, size_t lead)
{
    return pos > start ? pos - start + lead : 0;
}

Sight find_sight(const Found *found, int columns, bool ascii, Arena *arena)
{
    const Language *language = catalog_language(found->catalog);
    Sight sight = {{found->text, language->code, language->rtl, found->spans, found->span_count}, found->start, found->end};
    const char *cut = sign_text(SIGN_CUT, ascii);
    size_t start = sight_start(found, columns, terminal_columns(cut), arena), lead = strlen(cut), kept = 0;
    if (start == 0)
        return sight;
    TextSpan *spans = arena_array(arena, found->span_count + 1, sizeof *spans);
    for (size_t i = 0; i < found->span_count; i++) {
        if (found->spans[i].end <= start)
            continue;
        spans[kept] = found->spans[i];
        spans[kept].start = found->spans[i].start < start ? lead : shifted(found->spans[i].start, start, lead);
        spans[kept].start = found->spans[i].start == start ? lead : spans[kept].start;
        spans[kept++].end = shifted(found->spans[i].end, start, lead);
    }
    sight.text.text = words_joined(arena, cut, "", found->text + start);
    sight.text.spans = spans;
    sight.text.span_count = kept;
    sight.start = found->start - start + lead;
    sight.end = found->end - start + lead;
    return sight;
}

size_t find_unit(const Found *found)
{
    size_t shown = 0;
    for (size_t i = 0; i < found->unit; i++)
        shown += unit_is_taught(&found->topic->units[i]);
    return shown;
}

const char *find_number(const Ui *ui, Arena *arena, const Found *found)
{
    if (found->kind == FOUND_CARD)
        return "c"; /* the key that leads to cards */
    size_t topic = (size_t)(found->topic - ui->content->topics) + 1;
    return found->kind == FOUND_TOPIC ? arena_printf(arena, "%zu", topic) : arena_printf(arena, "%zu.%zu", topic, find_unit(found) + 1);
}

/* A title in a language, or the English one and so marked. */
static TermText title_in(const Ui *ui, Arena *arena, const Catalog *catalog, const Found *found)
{
    bool card = found->kind == FOUND_CARD;
    const char *id = arena_printf(arena, card ? "card.%s.title" : "topic.%s.title", card ? found->card->id : found->topic->id);
    const char *english = card ? found->card->title : found->topic->title;
    const Language *language = catalog_language(catalog);
    if (!catalog_find(catalog, id, english))
        language = NULL;
    const char *text = card ? words_card(ui, arena, catalog, found->card) : words_topic(ui, arena, catalog, found->topic);
    return (TermText){.text = text, .language = language ? language->code : "en", .rtl = language && language->rtl};
}

static Box box_at(const Ui *ui, int row, int col, int columns)
{
    int room = ui->grid.cols - col;
    return (Box){row, col, columns < room ? columns : room > 0 ? room : 0};
}

static void put_text(const Ui *ui, const Pen *pen, Box box, Look look, const TermText *text)
{
    (void)ui;
    if (box.columns > 0 && !terminal_hides(text->text, pen->bidi))
        pen_text(pen, box, look, text);
}

/* What was found, after its language's code unless that is the first. */
static void draw_match(const Ui *ui, const Pen *pen, Box box, Style style, const Found *found)
{
    if (found->catalog != ui->first) {
        int used = pen_put(pen, box, style, catalog_language(found->catalog)->code) + CODE_GAP;
        box.col += used;
        box.columns -= used;
    }
    if (box.columns <= 0)
        return;
    Sight sight = find_sight(found, box.columns, pen->ascii, pen->arena);
    put_text(ui, pen, box, (Look){style, sight.start, sight.end}, &sight.text);
}

static const char *count_words(const Ui *ui, const Pen *pen, const FindLine *line)
{
    if (line->found->kind == FOUND_TOPIC)
        return words_count(ui, pen->arena, unit_count(line->found->topic), N_("1 right"), N_("%s rights"));
    return words_count(ui, pen->arena, line->languages, N_("1 language"), N_("%s languages"));
}

/* A topic, or a card by its title: the first language's title, a count, the other's title if both are shown and it says more. */
static void draw_titled(const Ui *ui, const Pen *pen, int row, const FindLine *line, Style style)
{
    const Columns *at = columns_of(ui);
    const Found *found = line->found;
    bool in_first = found->catalog == ui->first, wide = at->title >= 0;
    Look look = {style, in_first ? found->start : 0, in_first ? found->end : 0};
    TermText first = title_in(ui, pen->arena, ui->first, found);
    if (!wide && !in_first) {
        draw_match(ui, pen, box_at(ui, row, at->text, ui->grid.cols), style, found);
        return;
    }
    put_text(ui, pen, box_at(ui, row, wide ? at->title : at->text, wide ? at->title_columns : ui->grid.cols), look, &first);
    if (!wide)
        return;
    pen_put(pen, box_at(ui, row, at->text, COUNT_COLUMNS - 1), style, count_words(ui, pen, line));
    bool other_matters = found->kind == FOUND_TOPIC || !in_first;
    if (!ui->both || !ui->beside || !other_matters)
        return;
    TermText beside = title_in(ui, pen->arena, ui->beside, found);
    Look other = {style, in_first ? 0 : found->start, in_first ? 0 : found->end};
    put_text(ui, pen, box_at(ui, row, at->text + COUNT_COLUMNS, ui->grid.cols), other, &beside);
}

static void draw_said(const Ui *ui, const Pen *pen, int row, const FindLine *line, Style style)
{
    const Columns *at = columns_of(ui);
    TermText title = title_in(ui, pen->arena, ui->first, line->found);
    if (at->title >= 0)
        put_text(ui, pen, box_at(ui, row, at->title, at->title_columns), (Look){.style = style}, &title);
    draw_match(ui, pen, box_at(ui, row, at->text, ui->grid.cols), style, line->found);
}

void find_row(const Ui *ui, const Pen *pen, int row, const FindLine *line)
{
    const Columns *at = columns_of(ui);
    Style style = line->here ? STYLE_BOLD : STYLE_TEXT;
    if (line->here) {
        pen_sign(pen, row, at->cursor, STYLE_BOLD, SIGN_CURSOR);
        pen_cursor(pen, row, at->title >= 0 ? at->title : at->text, false);
    }
    if (at->number >= 0)
        pen_put(pen, box_at(ui, row, at->number, 6), style, find_number(ui, pen->arena, line->found));
    if (line->found->kind == FOUND_TOPIC || (line->found->kind == FOUND_CARD && !line->found->said))
        draw_titled(ui, pen, row, line, style);
    else
        draw_said(ui, pen, row, line, style);
    pen_zone(pen, (Box){row, 0, ui->grid.cols}, ACTION_ROW, (int)line->index);
}
