/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/home-parts.h"

#include "screens/unit.h"
#include "screens/words.h"

TopicFacts home_facts(const Ui *ui, const Topic *topic)
{
    TopicFacts facts = {0};
    const Unit *unit;
    for (size_t i = 0; (unit = unit_at(topic, i)); i++) {
        facts.disputed += unit_is_disputed(unit);
        facts.due += words_due(ui, unit);
    }
    return facts;
}

TermText home_title(const Ui *ui, Arena *arena, const Catalog *catalog, const Topic *topic)
{
    const Language *language = catalog_language(catalog);
    const char *title = words_topic(ui, arena, catalog, topic);
    if (terminal_hides(title, ui->bidi))
        return (TermText){.text = topic->title, .language = "en"};
    /* English that stands in for a translation begins where the titles around it begin. */
    bool rtl = language->rtl && terminal_hides(title, BIDI_OFF);
    return (TermText){.text = title, .language = language->code, .rtl = rtl};
}

typedef struct SideRow {
    Action action;
    const char *label;
    const char *one, *many; /* what there is, in a wide terminal; or NULL */
} SideRow;

static const SideRow side_rows[] = {
    {ACTION_CARDS, N_("Cards to print"), N_("1 kind"), N_("%s kinds")},
    {ACTION_LANGUAGES, N_("Languages"), "1", "%s"},
    {ACTION_HELP, N_("Keys and help"), NULL, NULL},
};

enum { SIDE_REMARK = 28, LABEL_COLUMNS = 13, KEYS_ROW = 2, FACTS_ROW = 11, FACTS_ROW_WIDE = 10, FACTS_ROWS = 5 };

static void draw_keys(const Ui *ui, const Pen *pen, int row, int col, size_t languages)
{
    int columns = ui->grid.cols - col - 1;
    for (size_t i = 0; i < sizeof side_rows / sizeof *side_rows; i++, row++) {
        const SideRow *from = &side_rows[i];
        size_t count = from->action == ACTION_CARDS ? ui->content->card_count : languages;
        pen_put(pen, (Box){row, col, 2}, STYLE_KEY, key_of(from->action)->shown);
        pen_put(pen, (Box){row, col + 3, ui_wide(ui) ? SIDE_REMARK - 4 : columns - 3}, STYLE_TEXT, _(from->label));
        pen_zone(pen, (Box){row, col, columns}, (int)from->action, 0);
        if (ui_wide(ui) && from->one && count > 0)
            pen_put(pen, (Box){row, col + SIDE_REMARK, columns - SIDE_REMARK}, STYLE_TEXT,
                    words_count(ui, pen->arena, count, from->one, from->many));
    }
}

typedef struct LawDates {
    Date as_of, review_by; /* the newest; the earliest that has not passed */
} LawDates;

static LawDates law_dates(const Ui *ui)
{
    LawDates dates = {0};
    for (size_t t = 0; t < ui->content->topic_count; t++) {
        const Unit *unit;
        for (size_t i = 0; (unit = unit_at(&ui->content->topics[t], i)); i++) {
            if (date_compare(unit->as_of, dates.as_of) > 0)
                dates.as_of = unit->as_of;
            if (!words_due(ui, unit) && (dates.review_by.year == 0 || date_compare(unit->review_by, dates.review_by) < 0))
                dates.review_by = unit->review_by;
        }
    }
    return dates;
}

static void draw_fact(const Pen *pen, int row, int col, const char *label, const char *value)
{
    int used = pen_put(pen, (Box){row, col, pen->grid->cols - col - 1}, STYLE_TEXT, label);
    int at = col + (used > LABEL_COLUMNS ? used : LABEL_COLUMNS) + 1;
    pen_put(pen, (Box){row, at, pen->grid->cols - at - 1}, STYLE_TEXT, value);
}

/* "none": every review date has passed. */
static const char *date_words(const Ui *ui, Arena *arena, Date date)
{
    return date.year > 0 ? words_date(ui, arena, date) : C_("date", "none");
}

static void draw_facts(const Ui *ui, const Pen *pen, int row, int col)
{
    LawDates dates = law_dates(ui);
    draw_fact(pen, row, col, _("Law as of"), date_words(ui, pen->arena, dates.as_of));
    draw_fact(pen, row + 1, col, _("Review by"), date_words(ui, pen->arena, dates.review_by));
    draw_fact(pen, row + 2, col, _("Near you"), ui->region ? ui->region->name : _("none chosen"));
    pen_put(pen, (Box){row + 4, col, ui->grid.cols - col - 1}, STYLE_TEXT, _("This is not legal advice."));
}

int home_draw_side(const Ui *ui, const Pen *pen, Box box, HomeRoom room, size_t languages)
{
    int facts = ui_wide(ui) ? FACTS_ROW_WIDE : FACTS_ROW;
    if (facts + FACTS_ROWS > room.list || facts + FACTS_ROWS > room.most) /* a short list: right under the keys */
        facts = KEYS_ROW + (int)(sizeof side_rows / sizeof *side_rows) + 1;
    pen_put(pen, box, STYLE_BOLD, _("Or go to"));
    draw_keys(ui, pen, box.row + KEYS_ROW, box.col, languages);
    if (facts + FACTS_ROWS > room.most)
        return room.list;
    draw_facts(ui, pen, box.row + facts, box.col);
    return facts + FACTS_ROWS > room.list ? facts + FACTS_ROWS : room.list;
}

static bool is_marked(const Ui *ui, const Topic *topic, Sign sign)
{
    TopicFacts facts = home_facts(ui, topic);
    return (sign == SIGN_DISPUTED ? facts.disputed : facts.due) > 0;
}

/* "1, 3, 7"; NULL: none. */
static const char *marked_topics(const Ui *ui, Arena *arena, Sign sign)
{
    const char *list = NULL;
    for (size_t i = 0; i < ui->content->topic_count; i++) {
        if (is_marked(ui, &ui->content->topics[i], sign))
            list = arena_printf(arena, "%s%s%zu", list ? list : "", list ? ", " : "", i + 1);
    }
    return list;
}

enum { LEGEND_PARTS = 3, LEGEND_GAP = 3 };

static size_t legend_of_signs(const Ui *ui, const char *out[LEGEND_PARTS])
{
    out[0] = _("Numbers: rights in the topic.");
    /* TRANSLATORS: legend of the signs ~ and ! beside a topic. */
    out[1] = _("~ courts differ on some");
    out[2] = _("! due for review");
    return LEGEND_PARTS;
}

static size_t legend_of_topics(const Ui *ui, Arena *arena, const char *out[LEGEND_PARTS])
{
    const char *disputed = marked_topics(ui, arena, SIGN_DISPUTED), *due = marked_topics(ui, arena, SIGN_DUE);
    size_t count = 0;
    if (disputed)
        out[count++] = words_fill(ui, arena, N_("~ courts differ on some of it: %s."), disputed);
    if (due)
        out[count++] = words_fill(ui, arena, N_("! due for review: %s."), due);
    return count;
}

void home_draw_legend(const Ui *ui, const Pen *pen, int row, int col, bool numbers)
{
    const char *parts[LEGEND_PARTS];
    size_t count = numbers ? legend_of_topics(ui, pen->arena, parts) : legend_of_signs(ui, parts), first = 0;
    int columns = -LEGEND_GAP, end = ui->grid.cols - 1;
    for (size_t i = 0; i < count; i++)
        columns += pen_width(pen, parts[i]) + LEGEND_GAP;
    if (columns > end - col && !numbers)
        first = 1; /* the signs are what needs words most */
    for (size_t i = first; i < count && col < end; i++)
        col += pen_put(pen, (Box){row, col, end - col}, STYLE_TEXT, parts[i]) + LEGEND_GAP;
}
