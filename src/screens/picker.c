/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chooses the first language, the one beside it, or that of the menus; letters filter as they are typed. */
#include <stdlib.h>
#include <string.h>

#include "screens/picker-table.h"
#include "screens/words.h"
#include "tui/field.h"
#include "util/mem.h"

/* TALL: from here on there are blank rows. FOOT: rows of the body under which the sentences below the list go. */
enum { TALL_LINES = 16, FOOT_ROWS_LEAST = 12, SENTENCE_COLUMNS = 74, FOOT_LINES = 2 };

typedef struct Picker {
    Screen screen;
    PickerSlot slot;
    PickerTake take;
    void *data;
    PickerRows rows;
    List list;
    Field typed;
    size_t seen; /* rows of the list that the last drawing had room for */
} Picker;

static Picker *of(const Screen *screen)
{
    return (Picker *)screen;
}

static const Catalog *chosen(const Ui *ui, PickerSlot slot)
{
    const Catalog *const slots[PICK_SLOT_COUNT] = {ui->first, ui->beside, ui->menus};
    return slots[slot];
}

static bool is_chosen(const Picker *picker, const Ui *ui, const PickerRow *row)
{
    const Catalog *catalog = chosen(ui, picker->slot);
    return !picker->take && (row->state ? row->state->catalog && row->state->catalog == catalog : !catalog);
}

/* With nothing typed the cursor stands on what is chosen, else on the best that was found. */
static void filter(Picker *picker, const Ui *ui)
{
    PickerRows *rows = &picker->rows;
    const char *typed = field_text(&picker->typed);
    picker_rows_filter(rows, picker->slot, ui->beside && !picker->take, typed);
    picker->list = (List){0};
    list_resize(&picker->list, rows->shown_count);
    for (size_t i = 0; !*typed && i < rows->shown_count; i++) {
        if (is_chosen(picker, ui, rows->shown[i]))
            picker->list.cursor = i;
    }
}

static const PickerRow *row_at_cursor(const Picker *picker)
{
    return picker->list.cursor < picker->rows.shown_count ? picker->rows.shown[picker->list.cursor] : NULL;
}

/* Which rows are seen where there are more; else, and while something is typed, how many languages the cards can be had in. */
static void title(const Screen *screen, const Ui *ui, Arena *arena, Title *out)
{
    const Picker *picker = of(screen);
    size_t all = picker->list.count, last = picker->list.top + picker->seen;
    out->part = C_("title", "Language");
    if (!*field_text(&picker->typed) && picker->seen < all)
        /* TRANSLATORS: rows 1-14 of 31 are seen. */
        out->state = words_fill(ui, arena, N_("%s-%s of %s"), words_number(arena, picker->list.top + 1),
                                words_number(arena, last < all ? last : all), words_number(arena, all));
    else
        /* TRANSLATORS: in how many of the languages every card can be printed. */
        out->state = words_fill(ui, arena, N_("%s of %s can be printed"), words_number(arena, picker->rows.languages.printable),
                                words_number(arena, picker->rows.languages.count));
}

/* TRANSLATORS: the language of the text, the one beside it, that of titles and keys; each at most 19 columns with its name. */
static const char *const slot_formats[PICK_SLOT_COUNT] = {N_("First: %s"), N_("Beside: %s"), N_("Menus: %s")};

static const char *slot_words(const Ui *ui, Arena *arena, PickerSlot slot)
{
    const Catalog *catalog = chosen(ui, slot);
    const char *name = catalog ? words_language(ui, arena, catalog_language(catalog)) : C_("language beside", "none");
    return words_fill(ui, arena, slot_formats[slot], name);
}

static void draw_slot(const Picker *picker, const Ui *ui, const Pen *pen, Box box, PickerSlot slot)
{
    bool now = slot == picker->slot;
    if (now)
        pen_sign(pen, box.row, box.col - 2, STYLE_BOLD, SIGN_CURSOR);
    int columns = pen_put(pen, box, now ? STYLE_BOLD : STYLE_TEXT, slot_words(ui, pen->arena, slot));
    bool next = slot == (PickerSlot)((picker->slot + 1) % PICK_SLOT_COUNT);
    if (!now) /* of three, one is next and the other before */
        pen_zone(pen, (Box){box.row, box.col, columns}, next ? ACTION_TAB : ACTION_BACKTAB, 0);
}

static void draw_slots(const Picker *picker, const Ui *ui, const Pen *pen, int row)
{
    static const Box boxes[PICK_SLOT_COUNT] = {{0, 3, 19}, {0, 25, 18}, {0, 46, 21}};
    int cols = ui->grid.cols;
    const char *next = _("Tab: next");
    int width = pen_width(pen, next), at = cols - width - 3 < 68 ? cols - width - 3 : 68;
    bool all = cols >= 68;
    for (int slot = 0; slot < PICK_SLOT_COUNT && all; slot++)
        draw_slot(picker, ui, pen, (Box){row, boxes[slot].col, boxes[slot].columns}, (PickerSlot)slot);
    if (!all)
        draw_slot(picker, ui, pen, (Box){row, 3, cols - 3 - (at > 25 ? width + 4 : 0)}, picker->slot);
    if (at > (all ? 66 : 25)) {
        pen_put(pen, (Box){row, at, width}, STYLE_TEXT, next);
        pen_zone(pen, (Box){row, at, width}, ACTION_TAB, 0);
    }
}

static const char *match_words(const Picker *picker, const Ui *ui, Arena *arena)
{
    const char *typed = field_text(&picker->typed);
    const char *of_all = words_number(arena, picker->rows.language_count);
    if (picker->list.count == 0)
        return words_fill(ui, arena, N_("No language matches “%s”."), typed);
    if (picker->list.count == 1)
        return words_fill(ui, arena, N_("1 of %s matches “%s”."), of_all, typed);
    return words_fill(ui, arena, N_("%s of %s match “%s”."), words_number(arena, picker->list.count), of_all, typed);
}

static const char *hint_words(const Picker *picker, const Ui *ui, Arena *arena)
{
    if (picker->slot == PICK_BESIDE && ui->beside && !picker->take)
        return words_fill(ui, arena, N_("Type a name in English or in the language, or a code, or “%s”."), C_("language beside", "none"));
    return _("Type a name in English or in the language, or a code.");
}

/* Under the list: what was found, or how to find; then what is to know of the language under the cursor. */
static void draw_foot(const Picker *picker, const Ui *ui, const Pen *pen, int y, int end)
{
    bool typed = *field_text(&picker->typed) != '\0';
    const PickerRow *row = row_at_cursor(picker);
    int columns = ui->grid.cols - 4 < SENTENCE_COLUMNS ? ui->grid.cols - 4 : SENTENCE_COLUMNS;
    y += pen_paragraph(pen, (Box){y, 3, columns}, end - y, STYLE_TEXT,
                       typed ? match_words(picker, ui, pen->arena) : hint_words(picker, ui, pen->arena));
    y += typed;
    if (!row || y >= end)
        return;
    Style style = row->state && !row->state->catalog ? STYLE_ERROR : STYLE_TEXT;
    pen_paragraph(pen, (Box){y, 3, columns}, end - y, style, picker_about(ui, pen->arena, row, picker->slot));
}

/* How many rows of the body what is not the list takes, blank ones counted. */
static int foot_rows(const Picker *picker, int rows)
{
    if (rows < FOOT_ROWS_LEAST)
        return 0;
    return FOOT_LINES + 2 + (*field_text(&picker->typed) ? 1 : 0);
}

static void draw_row(const Picker *picker, const Ui *ui, const Pen *pen, int y, size_t index)
{
    const PickerRow *row = picker->rows.shown[index];
    picker_table_row(ui, pen, y, &(PickerLine){row, picker->slot, index, index == picker->list.cursor, is_chosen(picker, ui, row)});
}

static int draw_list(Picker *picker, const Ui *ui, const Pen *pen, int y, int rows)
{
    picker->seen = rows > 0 ? (size_t)rows : 0;
    list_show(&picker->list, picker->seen);
    size_t end = picker->list.top + picker->seen;
    for (size_t i = picker->list.top; i < picker->list.count && i < end; i++)
        draw_row(picker, ui, pen, y++, i);
    return y;
}

static void draw(Screen *screen, Ui *ui, const Pen *pen, int first, int rows)
{
    Picker *picker = of(screen);
    int y = ui_body(ui, first), end = first + rows, gap = ui->grid.rows >= TALL_LINES ? 1 : 0;
    int foot = foot_rows(picker, end - y);
    if (!picker->take && end - y >= 4) {
        draw_slots(picker, ui, pen, y);
        y += 1 + gap;
    }
    if (end - y >= 5)
        y += picker_table_heads(ui, pen, y);
    y = draw_list(picker, ui, pen, y, end - y - foot);
    bool empty = picker->list.count == 0;
    if (foot > 0 || empty)
        draw_foot(picker, ui, pen, y + (empty ? 0 : gap), end);
}

static void set_first(Ui *ui, const Catalog *catalog)
{
    if (catalog == ui->beside)
        ui->beside = ui->first;
    ui->first = catalog;
}

/* False: it is the first language already, and there is nothing to swap it with. */
static bool set_beside(Ui *ui, const Catalog *catalog)
{
    if (catalog == ui->first && !ui->beside)
        return false;
    if (catalog == ui->first)
        ui->first = ui->beside;
    ui->beside = catalog;
    ui->both = catalog != NULL;
    return true;
}

static void set(const Picker *picker, Ui *ui, const Catalog *catalog)
{
    if (picker->slot == PICK_BESIDE && !set_beside(ui, catalog)) {
        ui_say(ui, MESSAGE_CAUTION, _("This is the first language already. Choose another one to stand beside it."));
        return;
    }
    if (picker->slot == PICK_FIRST)
        set_first(ui, catalog);
    else if (picker->slot == PICK_MENUS)
        ui->menus = catalog;
    ui_pop(ui);
}

/* The taker may open a screen of its own, so this one goes before. */
static void tell(const Picker *picker, Ui *ui, const char *code)
{
    PickerTake take = picker->take;
    void *data = picker->data;
    char *copy = mem_strdup(code);
    ui_pop(ui);
    take(ui, data, copy);
    free(copy);
}

static void take_row(Picker *picker, Ui *ui)
{
    const PickerRow *row = row_at_cursor(picker);
    if (!row)
        return;
    if (row->state && !row->state->catalog)
        ui_say_error(ui, &row->state->error);
    else if (picker->take)
        tell(picker, ui, row->code);
    else
        set(picker, ui, row->state ? row->state->catalog : NULL);
}

static void go_to_slot(Picker *picker, Ui *ui, int step)
{
    picker->slot = (PickerSlot)(((int)picker->slot + step + PICK_SLOT_COUNT) % PICK_SLOT_COUNT);
    field_set(&picker->typed, "");
    filter(picker, ui);
}

static void act(Screen *screen, Ui *ui, const Act *act)
{
    Picker *picker = of(screen);
    if (act->action == ACTION_ENTER)
        take_row(picker, ui);
    else if (act->action == ACTION_TAB || act->action == ACTION_BACKTAB)
        go_to_slot(picker, ui, act->action == ACTION_TAB ? 1 : -1);
    else if (field_act(&picker->typed, act))
        filter(picker, ui);
    else
        list_act(&picker->list, act, picker->seen);
}

static void speak(const Screen *screen, const Ui *ui, Buf *out)
{
    const Picker *picker = of(screen);
    const PickerRow *row = row_at_cursor(picker);
    Arena arena = {0};
    if (*field_text(&picker->typed) || !row)
        buf_addf(out, "%s\n", match_words(picker, ui, &arena));
    if (row && row->state && row->state->catalog)
        /* TRANSLATORS: read aloud: "3 of 9. Spanish (es). Text: 97 %. Checked by: nobody: draft." */
        buf_addf(out, "%s\n",
                 words_fill(ui, &arena, N_("%s of %s. %s (%s). Text: %s. Checked by: %s."), words_number(&arena, picker->list.cursor + 1),
                            words_number(&arena, picker->list.count), row->name, row->code, picker_text(ui, &arena, row, picker->slot),
                            picker_checked(ui, row)));
    else if (row)
        buf_addf(out, "%s\n",
                 words_fill(ui, &arena, N_("%s of %s. %s."), words_number(&arena, picker->list.cursor + 1),
                            words_number(&arena, picker->list.count), row->name));
    if (row)
        buf_addf(out, "%s\n", picker_about(ui, &arena, row, picker->slot));
    arena_done(&arena);
}

static bool typing(const Screen *screen)
{
    (void)screen;
    return true;
}

static const char *prompt(const Screen *screen, const Ui *ui, Arena *arena)
{
    /* TRANSLATORS: what is typed follows. */
    static const char *const words[PICK_SLOT_COUNT] = {N_("First language: %s"), N_("Language beside: %s"), N_("Language of menus: %s")};
    const Picker *picker = of(screen);
    const char *format = picker->take ? N_("Language: %s") : ui_narrow(ui) ? slot_formats[picker->slot] : words[picker->slot];
    return words_fill(ui, arena, format, field_text(&picker->typed));
}

static bool enabled(const Screen *screen, const Ui *ui, Action action)
{
    (void)ui;
    bool tab = action == ACTION_TAB || action == ACTION_BACKTAB;
    return !tab || !of(screen)->take;
}

/* Where there is little room it is for what is typed; the line of the slots tells of Tab too. */
static const char *label(const Screen *screen, const Ui *ui, Action action)
{
    (void)screen;
    return action == ACTION_TAB && ui_narrow(ui) ? "" : NULL;
}

static void picker_free(Screen *screen)
{
    Picker *picker = of(screen);
    picker_rows_done(&picker->rows);
    field_done(&picker->typed);
    free(picker);
}

static const ScreenKey picker_keys[] = {
    {ACTION_ENTER, N_("take")}, {ACTION_TAB, N_("next")}, {ACTION_BACK, NULL}, {ACTION_BACKTAB, ""}, {ACTION_UP, ""},   {ACTION_DOWN, ""},
    {ACTION_PAGE_UP, ""},       {ACTION_PAGE_DOWN, ""},   {ACTION_FIRST, ""},  {ACTION_LAST, ""},    {ACTION_HELP, ""}, {ACTION_NONE, NULL},
};

static const ScreenOps picker_ops = {
    .id = "picker",
    .keys = picker_keys,
    .title = title,
    .draw = draw,
    .act = act,
    .speak = speak,
    .free = picker_free,
    .typing = typing,
    .prompt = prompt,
    .enabled = enabled,
    .label = label,
};

Screen *picker_new(Ui *ui, PickerSlot slot, PickerTake take, void *data)
{
    Picker *picker = mem_alloc(sizeof *picker);
    *picker = (Picker){.screen = {.ops = &picker_ops}, .slot = slot, .take = take, .data = data};
    Error err = {0};
    if (!picker_rows_open(&picker->rows, ui, &err))
        ui_say_error(ui, &err);
    error_done(&err);
    filter(picker, ui);
    return &picker->screen;
}
