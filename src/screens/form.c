/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/form.h"

#include <stdlib.h>
#include <string.h>

#include "screens/screens.h"
#include "screens/words.h"
#include "util/mem.h"

static void title(const Screen *screen, const Ui *ui, Arena *arena, Title *out)
{
    Form *form = (Form *)screen; /* faces are laid out when first needed */
    JobLanguage *languages;
    JobRequest request = order_request(&form->order, &languages);
    size_t cards = job_count(&request).cards;
    free(languages);
    *out = (Title){
        .part = words_card(ui, arena, ui->menus, form->order.recipe),
        .state = words_count(ui, arena, cards, N_("1 card"), N_("%s cards")),
    };
}

/* What was chosen, or measured, on the screens above it. */
static void draw(Screen *screen, Ui *ui, const Pen *pen, int first, int rows)
{
    Form *form = (Form *)screen;
    form->order.printer = ui->printer;
    form_draw(form, ui, pen, first, rows);
}

/* A language counted down to none goes when the cursor leaves it. */
static void leave_language(Form *form)
{
    form->counting = false;
    for (size_t i = form->order.count; i > 0; i--) {
        if (form->order.languages[i - 1].count == 0) {
            order_remove(&form->order, i - 1);
            form->language -= form->language > i - 1;
        }
    }
    if (form->language > form->order.count)
        form->language = form->order.count;
    if (form->shown >= form->order.count)
        form->shown = form->order.count > 0 ? form->order.count - 1 : 0;
}

static void go_to_field(Form *form, FormField field)
{
    leave_language(form);
    form->field = field;
}

static void take_language(Ui *ui, void *data, const char *code)
{
    Form *form = data;
    Error err = {0};
    size_t index;
    form->counting = false;
    if (order_add(&form->order, code, &index, &err)) {
        form->field = FORM_LANGUAGES;
        form->language = form->shown = index;
    } else {
        ui_say_error(ui, &err);
    }
    error_done(&err);
}

void form_pick_language(Form *form, Ui *ui)
{
    leave_language(form);
    ui_push(ui, picker_new(ui, PICK_FIRST, take_language, form));
}

static bool on_count(const Form *form)
{
    return form->field == FORM_LANGUAGES && form->language < form->order.count;
}

static void type_digit(Form *form, unsigned digit)
{
    OrderLanguage *language = &form->order.languages[form->language];
    unsigned joined = (form->counting ? language->count * 10 : 0) + digit;
    if (joined <= ORDER_COUNT_MAX)
        language->count = joined;
    form->counting = true;
}

static void erase_digit(Form *form)
{
    form->order.languages[form->language].count /= 10;
    form->counting = true;
}

/* One sheet more or fewer; the last cards stay. */
static void change_count(Form *form, bool more)
{
    OrderLanguage *language = &form->order.languages[form->language];
    unsigned sheet = order_per_sheet(&form->order);
    form->counting = false;
    if (more)
        language->count = language->count + sheet < ORDER_COUNT_MAX ? language->count + sheet : ORDER_COUNT_MAX;
    else if (language->count > sheet)
        language->count -= sheet;
}

typedef bool (*NextValue)(Order *order, bool back);
static const NextValue next_values[FORM_FIELD_COUNT] = {
    [FORM_PAPER] = order_next_stock, [FORM_TURN] = order_next_flip,       [FORM_REGION] = order_next_region, [FORM_LOOK] = order_next_skin,
    [FORM_SIZE] = order_next_size,   [FORM_PRINTER] = order_next_printer, [FORM_START] = order_next_start,
};

/* For the next form. */
static void keep_choices(const Form *form, Ui *ui)
{
    ui->region = form->order.region;
    ui->printer = form->order.printer;
}

static void change_value(Form *form, Ui *ui, bool back)
{
    if (form->field == FORM_LANGUAGES) {
        leave_language(form);
        form->language = back ? (form->language > 0 ? form->language - 1 : 0) : form->language + (form->language < form->order.count);
        if (form->language < form->order.count)
            form->shown = form->language;
    } else if (next_values[form->field]) {
        next_values[form->field](&form->order, back);
    }
    keep_choices(form, ui);
}

/* Enter takes the next value, and after the last the first again. */
static void choose(Form *form, Ui *ui)
{
    NextValue next = next_values[form->field];
    if (form->field == FORM_LANGUAGES) {
        form_pick_language(form, ui);
    } else if (form->field == FORM_PRINTER) {
        measure_open(ui, form->order.stock, form->order.flip, ui_depth(ui));
    } else if (form->field == FORM_SAVE) {
        Arena arena = {0};
        field_set(&form->path, form_value(form, ui, &arena, FORM_SAVE));
        form->typing = true;
        arena_done(&arena);
    } else if (!next(&form->order, false)) {
        while (next(&form->order, true))
            ;
    }
    keep_choices(form, ui);
}

/* A name that was only looked at goes on following the languages. */
static void take_path(Form *form, const Ui *ui)
{
    Arena arena = {0};
    const char *typed = field_text(&form->path);
    bool same = strcmp(typed, form_value(form, ui, &arena, FORM_SAVE)) == 0;
    if (!same) {
        free(form->order.path);
        form->order.path = *typed ? mem_strdup(typed) : NULL;
    }
    form->typing = false;
    arena_done(&arena);
}

static bool face_alone(const Form *form, const Ui *ui)
{
    return ui_stacked(ui) && form->side.alone;
}

static void act_typing(Form *form, const Ui *ui, const Act *what)
{
    if (what->action == ACTION_BACK)
        form->typing = false;
    else if (what->action == ACTION_ENTER)
        take_path(form, ui);
    else
        field_act(&form->path, what);
}

static void act(Screen *screen, Ui *ui, const Act *what)
{
    Form *form = (Form *)screen;
    if (form->typing) {
        act_typing(form, ui, what);
        return;
    }
    if (face_alone(form, ui) && (what->action == ACTION_UP || what->action == ACTION_DOWN)) {
        form->side.skip += what->action == ACTION_DOWN ? 1 : form->side.skip > 0 ? -1 : 0; /* drawing keeps it in bounds */
        return;
    }
    switch ((int)what->action) {
    case ACTION_UP:
    case ACTION_BACKTAB:
        go_to_field(form, form->field > 0 ? form->field - 1 : 0);
        break;
    case ACTION_DOWN:
    case ACTION_TAB:
        go_to_field(form, form->field + 1 < FORM_FIELD_COUNT ? form->field + 1 : form->field);
        break;
    case ACTION_FIRST:
    case ACTION_LAST:
        go_to_field(form, what->action == ACTION_FIRST ? FORM_LANGUAGES : FORM_SAVE);
        break;
    case ACTION_ROW:
        go_to_field(form, (FormField)what->number);
        break;
    case ACTION_LEFT:
    case ACTION_RIGHT:
        change_value(form, ui, what->action == ACTION_LEFT);
        break;
    case ACTION_NUMBER:
        type_digit(form, (unsigned)what->number);
        break;
    case ACTION_STEP_BACK:
        erase_digit(form);
        break;
    case ACTION_MORE:
    case ACTION_LESS:
        change_count(form, what->action == ACTION_MORE);
        break;
    case ACTION_ENTER:
        choose(form, ui);
        break;
    case ACTION_LANGUAGES:
        form_pick_language(form, ui);
        break;
    case ACTION_SWAP:
        face_turn(&form->side, ui, form->order.recipe->face_count);
        break;
    case ACTION_MAKE:
        leave_language(form);
        form_make(form, ui);
        break;
    case ACTION_BACK:
        ui_pop(ui);
        break;
    default:
        break;
    }
}

static void speak(const Screen *screen, const Ui *ui, Buf *out)
{
    Form *form = (Form *)screen; /* faces are laid out when first needed */
    Arena arena = {0};
    const char *cautions = form_cautions(form, ui, &arena), *sheets = form_sheets(form, ui, &arena);
    buf_addf(out, "%s: %s\n%s\n", form_label(ui, form->field), form_value(form, ui, &arena, form->field), form_plan(form, ui, &arena));
    buf_addf(out, sheets ? "%s\n" : "", sheets);
    buf_addf(out, cautions ? "%s\n" : "", cautions);
    arena_done(&arena);
}

static void release(Screen *screen)
{
    Form *form = (Form *)screen;
    order_done(&form->order);
    field_done(&form->path);
    free(form);
}

static bool is_typing(const Screen *screen)
{
    return ((const Form *)screen)->typing;
}

static const char *prompt(const Screen *screen, const Ui *ui, Arena *arena)
{
    const Form *form = (const Form *)screen;
    return form->typing ? words_fill(ui, arena, N_("Save as: %s"), words_path(ui, arena, field_text(&form->path))) : NULL;
}

static bool enabled(const Screen *screen, const Ui *ui, Action action)
{
    const Form *form = (const Form *)screen;
    if (form->typing)
        return action == ACTION_ENTER || action == ACTION_BACK;
    if (face_alone(form, ui)) /* fields that are not seen do not change */
        return action == ACTION_UP || action == ACTION_DOWN || action == ACTION_SWAP || action == ACTION_MAKE || action == ACTION_HELP ||
               action == ACTION_BACK;
    switch ((int)action) {
    case ACTION_NUMBER:
    case ACTION_STEP_BACK:
    case ACTION_MORE:
    case ACTION_LESS:
        return on_count(form);
    default:
        return true;
    }
}

static const char *label(const Screen *screen, const Ui *ui, Action action)
{
    const Form *form = (const Form *)screen;
    (void)ui;
    if (action != ACTION_ENTER)
        return NULL;
    return form->typing ? N_("take") : form->field == FORM_PRINTER ? N_("measure") : NULL;
}

static const ScreenKey keys[] = {
    {ACTION_MAKE, NULL},
    {ACTION_LEFT, NULL},
    {ACTION_ENTER, N_("choose")},
    {ACTION_SWAP, N_("other side")},
    {ACTION_MORE, N_("more, fewer")},
    {ACTION_LANGUAGES, N_("add language")},
    {ACTION_LESS, ""},
    {ACTION_RIGHT, ""},
    {ACTION_UP, ""},
    {ACTION_DOWN, ""},
    {ACTION_TAB, ""},
    {ACTION_BACKTAB, ""},
    {ACTION_FIRST, ""},
    {ACTION_LAST, ""},
    {ACTION_NUMBER, ""},
    {ACTION_STEP_BACK, ""},
    {ACTION_HELP, NULL},
    {ACTION_BACK, NULL},
    {ACTION_NONE, NULL},
};
static const Action own[] = {ACTION_LANGUAGES, ACTION_SWAP, ACTION_BACK, ACTION_NONE};

static const ScreenOps ops = {
    .id = "form",
    .keys = keys,
    .own = own,
    .title = title,
    .draw = draw,
    .act = act,
    .speak = speak,
    .free = release,
    .typing = is_typing,
    .prompt = prompt,
    .enabled = enabled,
    .label = label,
};

void form_open(Ui *ui, const CardRecipe *card)
{
    Form *form = mem_alloc(sizeof *form);
    form->base.ops = &ops;
    order_init(&form->order, ui, card);
    ui_push(ui, &form->base);
    if (form->order.count == 0)
        form_pick_language(form, ui);
}
