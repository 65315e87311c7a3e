/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/home-look.h"

#include "screens/home-parts.h"
#include "screens/unit.h"
#include "screens/words.h"

typedef struct CountWords {
    UnitKind kind;
    const char *one, *many;
} CountWords;

/* TRANSLATORS: parts of a list: "14 rights: 6 to know, 3 to ask, 2 to say, 2 to do, 1 not to do." */
static const CountWords count_words[] = {
    {UNIT_RIGHT, N_("1 to know"), N_("%s to know")},    {UNIT_ASK, N_("1 to ask"), N_("%s to ask")},
    {UNIT_SAY, N_("1 to say"), N_("%s to say")},        {UNIT_DO, N_("1 to do"), N_("%s to do")},
    {UNIT_DONT, N_("1 not to do"), N_("%s not to do")}, {UNIT_LAW, N_("1 about the law"), N_("%s about the law")},
};

static size_t count_kind(const Topic *topic, UnitKind kind)
{
    size_t count = 0;
    const Unit *unit;
    for (size_t i = 0; (unit = unit_at(topic, i)); i++)
        count += unit->kind == kind;
    return count;
}

static const char *kinds_list(const Ui *ui, Arena *arena, const Topic *topic)
{
    const char *list = NULL;
    for (size_t i = 0; i < sizeof count_words / sizeof *count_words; i++) {
        size_t count = count_kind(topic, count_words[i].kind);
        if (count == 0)
            continue;
        const char *part = words_count(ui, arena, count, count_words[i].one, count_words[i].many);
        list = list ? words_joined(arena, list, C_("list", ", "), part) : part;
    }
    return list ? list : "";
}

const char *home_counts(const Ui *ui, Arena *arena, const Topic *topic)
{
    TopicFacts facts = home_facts(ui, topic);
    const char *rights = words_count(ui, arena, unit_count(topic), N_("1 right"), N_("%s rights"));
    /* TRANSLATORS: "14 rights: 6 to know, 3 to ask." */
    const char *text = words_fill(ui, arena, N_("%s: %s."), rights, kinds_list(ui, arena, topic));
    if (facts.disputed > 0)
        text = words_joined(arena, text, " ", words_count(ui, arena, facts.disputed, N_("1 is in dispute."), N_("%s are in dispute.")));
    if (facts.due > 0)
        text = words_joined(arena, text, " ", words_count(ui, arena, facts.due, N_("1 is due for review."), N_("%s are due for review.")));
    return text;
}

const char *home_cards(const Ui *ui, Arena *arena, const Topic *topic)
{
    const char *list = NULL;
    for (size_t i = 0; i < ui->content->card_count; i++) {
        const CardRecipe *card = &ui->content->cards[i];
        if (!card_has_topic(card, topic))
            continue;
        const char *title = words_card(ui, arena, ui->menus, card);
        list = list ? words_joined(arena, list, C_("list", ", "), title) : title;
    }
    return list ? words_fill(ui, arena, N_("Cards: %s."), list) : NULL;
}

/* One language of the look: its title, and what it says first. */
typedef struct Side {
    int col, columns;
    TermText title, text;
    TermLines lines;
} Side;

enum { LOOK_COL = 4, ONE_COLUMNS = 66, TWO_COLUMNS = 51, SECOND_COL = 56 };

static void fill_side(const Ui *ui, const Catalog *catalog, const Topic *topic, Arena *arena, Side *out)
{
    const Unit *unit = unit_at(topic, 0);
    out->title = home_title(ui, arena, catalog, topic);
    if (!unit)
        return;
    UnitText words;
    unit_text(ui, unit, catalog, arena, &words);
    out->text = words.text;
    terminal_break(&out->text, out->columns, arena, &out->lines);
}

static void draw_side(const Pen *pen, const Side *side, int row)
{
    pen_text(pen, (Box){row, side->col, side->columns}, (Look){.style = STYLE_BOLD}, &side->title);
    for (size_t i = 0; i < side->lines.count; i++)
        pen_line(pen, (Box){row + 2 + (int)i, side->col, side->columns}, (Look){0}, &side->text, side->lines.lines[i]);
}

static size_t fill_sides(const Ui *ui, const Topic *topic, Arena *arena, Side out[2])
{
    bool two = ui->both && ui->beside;
    out[0] = (Side){.col = LOOK_COL, .columns = two ? TWO_COLUMNS : ONE_COLUMNS};
    fill_side(ui, ui->first, topic, arena, &out[0]);
    if (two) {
        out[1] = (Side){.col = SECOND_COL, .columns = TWO_COLUMNS};
        fill_side(ui, ui->beside, topic, arena, &out[1]);
    }
    return two ? 2 : 1;
}

int home_draw_look(const Ui *ui, const Pen *pen, int row, int rows, const Topic *topic)
{
    Side sides[2];
    size_t count = fill_sides(ui, topic, pen->arena, sides);
    const char *words[2] = {home_counts(ui, pen->arena, topic), home_cards(ui, pen->arena, topic)};
    int columns = ui->grid.cols - LOOK_COL - 1, needed = 3;
    for (size_t i = 0; i < count; i++)
        needed = 3 + (int)sides[i].lines.count > needed ? 3 + (int)sides[i].lines.count : needed;
    int at = row + needed;
    for (size_t i = 0; i < 2 && words[i]; i++)
        needed += pen_paragraph(pen, (Box){row, LOOK_COL, columns}, 0, STYLE_TEXT, words[i]);
    if (needed > rows)
        return 0;
    for (size_t i = 0; i < count; i++)
        draw_side(pen, &sides[i], row);
    for (size_t i = 0; i < 2 && words[i]; i++)
        at += pen_paragraph(pen, (Box){at, LOOK_COL, columns}, needed, STYLE_TEXT, words[i]);
    return needed;
}
