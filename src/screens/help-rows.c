/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/help-rows.h"

#include <string.h>

#include "screens/words.h"

enum { CELLS_MAX = 80, ROWS_MAX = 160, FUNCTION_KEYS = 12 };

typedef struct Cells {
    HelpCell cells[CELLS_MAX];
    size_t count;
} Cells;

static void add(Cells *cells, HelpCell cell)
{
    if (cells->count < CELLS_MAX)
        cells->cells[cells->count++] = cell;
}

static const char *group_words(const Ui *ui, KeyGroup group)
{
    static const char *const names[KEY_GROUP_COUNT] = {
        [KEYS_MOVE] = N_("Move"),
        [KEYS_LOOK] = N_("Look"),
        [KEYS_GO] = N_("Go"),
        [KEYS_CLASS] = N_("In front of a class"),
    };
    return _(names[group]);
}

/* "↑ ↓ k j": the key, and what else does the same. */
static const char *key_words(const Ui *ui, Arena *arena, const Key *key)
{
    const char *shown = C_("key", key->shown);
    return key->also ? words_joined(arena, shown, " ", key->also) : shown;
}

static void add_group(const Ui *ui, Arena *arena, KeyGroup group, Cells *cells)
{
    size_t count;
    const Key *table = key_table(&count);
    if (cells->count > 0)
        add(cells, (HelpCell){0});
    add(cells, (HelpCell){.heading = group_words(ui, group)});
    for (size_t i = 0; i < count; i++) {
        if (table[i].group == group && table[i].help)
            add(cells, (HelpCell){.key = key_words(ui, arena, &table[i]), .text = words_key(ui, table[i].help)});
    }
}

typedef struct SignWords {
    const char *sign; /* NC_("margin"), or NULL: as `plain` says */
    const char *plain;
    const char *meaning; /* NULL: the word says it */
} SignWords;

static const SignWords signs[] = {
    /* TRANSLATORS: what the words in the margin mean, in as few words as can be: RIGHT "to know", SAY "aloud". */
    {NC_("margin", "RIGHT"), NULL, NC_("sign", "to know")},
    {NC_("margin", "SAY"), NULL, NC_("sign", "aloud")},
    {NC_("margin", "ASK"), NULL, NULL},
    {NC_("margin", "DO"), NULL, NULL},
    {NC_("margin", "DON'T"), NULL, NULL},
    {NULL, "§", NC_("sign", "law")},
    {NC_("margin", "DISPUTED"), NULL, NC_("sign", "courts differ")},
    {NC_("margin", "BY STATE"), NULL, NULL},
    {NC_("margin", "ADVICE"), NULL, NC_("sign", "not law")},
    {NC_("margin", "REVIEW DUE"), NULL, NULL},
    {NULL, "[EN]", NC_("sign", "not translated")},
};

/* Text that is put together piece by piece into lines of at most so many columns. */
typedef struct Flow {
    Buf line;
    const char *between;
    int columns;
    Cells *out;
    Arena *arena;
} Flow;

static void flow_end(Flow *flow)
{
    if (flow->line.len > 0)
        add(flow->out, (HelpCell){.text = arena_strdup(flow->arena, buf_str(&flow->line))});
    buf_clear(&flow->line);
}

static void flow_add(Flow *flow, const char *piece)
{
    int columns = terminal_columns(buf_str(&flow->line)) + terminal_columns(flow->between) + terminal_columns(piece);
    if (flow->line.len > 0 && columns > flow->columns)
        flow_end(flow);
    if (flow->line.len > 0)
        buf_add_str(&flow->line, flow->between);
    buf_add_str(&flow->line, piece);
}

static const char *sign_words(const Ui *ui, Arena *arena, const SignWords *from)
{
    const char *sign = from->sign ? C_("margin", from->sign) : from->plain;
    return from->meaning ? words_joined(arena, sign, " ", C_("sign", from->meaning)) : sign;
}

static void add_signs(const Ui *ui, Arena *arena, Cells *cells)
{
    Flow flow = {.between = "   ", .columns = ui->grid.cols - 3, .out = cells, .arena = arena};
    flow_add(&flow, _("Signs"));
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        flow_add(&flow, sign_words(ui, arena, &signs[i]));
    flow_end(&flow);
    buf_done(&flow.line);
}

/* The key that the n-th function key does too, or NULL. */
static const Key *function_key(unsigned n)
{
    size_t count;
    const Key *table = key_table(&count);
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < sizeof table->inputs / sizeof *table->inputs; k++) {
            if (table[i].inputs[k].kind == INPUT_FUNCTION && table[i].inputs[k].ch == n)
                return &table[i];
        }
    }
    return NULL;
}

static void add_function_keys(const Ui *ui, Arena *arena, Cells *cells)
{
    Flow flow = {.between = "  ", .columns = ui->grid.cols - 3, .out = cells, .arena = arena};
    /* TRANSLATORS: a list follows: "F1 help  F2 language". These keys are there also where there are no Latin letters. */
    flow_add(&flow, _("On any keyboard:"));
    for (unsigned n = 1; n <= FUNCTION_KEYS; n++) {
        const Key *key = function_key(n);
        if (key)
            flow_add(&flow, arena_printf(arena, "F%u %s", n, words_key(ui, key->label)));
    }
    flow_end(&flow);
    buf_done(&flow.line);
}

static const char *own_label(const Ui *ui, const Screen *about, const ScreenKey *row)
{
    const char *own = about->ops->label ? about->ops->label(about, ui, row->action) : NULL;
    const char *label = own ? own : row->label;
    return label ? label : key_of(row->action)->label;
}

/* In the screen's own words first, then in those of the table, where they say more. */
static HelpCell step_cell(const Ui *ui, Arena *arena, const Screen *about, const ScreenKey *row)
{
    const Key *key = key_of(row->action);
    const char *label = own_label(ui, about, row);
    HelpCell cell = {.key = key_words(ui, arena, key), .text = words_key(ui, *label || !key->help ? label : key->help)};
    if (*label && key->help && strcmp(label, key->help) != 0)
        cell.more = words_key(ui, key->help);
    return cell;
}

static void add_steps(const Ui *ui, Arena *arena, const Screen *about, Cells *cells)
{
    Title title = {0};
    about->ops->title(about, ui, arena, &title);
    add(cells, (HelpCell){.heading = title.part});
    for (const ScreenKey *row = about->ops->keys; row->action != ACTION_NONE; row++) {
        const Key *key = key_of(row->action);
        if (key && (key->help || (row->label && *row->label)) && ui_works(ui, about, row->action))
            add(cells, step_cell(ui, arena, about, row));
    }
}

static size_t add_rows(HelpRow *rows, size_t count, const Cells *cells)
{
    for (size_t i = 0; i < cells->count && count < ROWS_MAX; i++)
        rows[count++] = (HelpRow){.left = cells->cells[i]};
    return count;
}

static size_t add_halves(HelpRow *rows, size_t count, const Cells *left, const Cells *right)
{
    for (size_t i = 0; i < left->count || i < right->count; i++)
        rows[count++] = (HelpRow){left->cells[i], right->cells[i], true};
    return count;
}

static const KeyGroup sides[2][2] = {{KEYS_MOVE, KEYS_CLASS}, {KEYS_LOOK, KEYS_GO}};

/* Two columns where there is room, else one. */
static size_t key_rows(const Ui *ui, Arena *arena, HelpRow *rows)
{
    Cells *halves = arena_array(arena, 2, sizeof *halves);
    bool one = ui_stacked(ui);
    for (size_t side = 0; side < 2; side++) {
        for (size_t i = 0; i < 2; i++)
            add_group(ui, arena, sides[side][i], &halves[one ? 0 : side]);
    }
    return one ? add_rows(rows, 0, &halves[0]) : add_halves(rows, 0, &halves[0], &halves[1]);
}

void help_rows(const Ui *ui, const Screen *about, Arena *arena, HelpRows *out)
{
    HelpRow *rows = arena_array(arena, ROWS_MAX, sizeof *rows);
    Cells *signs_cells = arena_array(arena, 1, sizeof *signs_cells), *steps = arena_array(arena, 1, sizeof *steps);
    size_t count = key_rows(ui, arena, rows);
    add(signs_cells, (HelpCell){0});
    add_signs(ui, arena, signs_cells);
    add_function_keys(ui, arena, signs_cells);
    out->steps = count = add_rows(rows, count, signs_cells);
    add_steps(ui, arena, about, steps);
    out->count = add_rows(rows, count, steps);
    out->rows = rows;
}
