/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/ui.h"

#include <stdlib.h>
#include <string.h>

#include "screens/frame.h"
#include "screens/screens.h"
#include "screens/words.h"
#include "util/mem.h"

void ui_push(Ui *ui, Screen *screen)
{
    screen->below = ui->top;
    ui->top = screen;
}

void ui_pop(Ui *ui)
{
    Screen *gone = ui->top;
    if (!gone->below) {
        ui->leaving = true;
        return;
    }
    ui->top = gone->below;
    gone->ops->free(gone);
}

void ui_replace(Ui *ui, Screen *screen)
{
    Screen *gone = ui->top;
    screen->below = gone->below;
    ui->top = screen;
    gone->ops->free(gone);
}

size_t ui_depth(const Ui *ui)
{
    size_t depth = 0;
    for (const Screen *screen = ui->top; screen; screen = screen->below)
        depth++;
    return depth;
}

void ui_say(Ui *ui, MessageKind kind, const char *text)
{
    char *copy = mem_strdup(text); /* it may be the old one */
    free(ui->message);
    ui->message = copy;
    ui->message_kind = kind;
}

void ui_say_error(Ui *ui, const Error *err)
{
    Buf text = {0};
    if (err->file)
        buf_addf(&text, err->line > 0 ? "%s:%d: " : "%s: ", err->file, err->line);
    buf_add_str(&text, words_error(ui, &ui->scratch, err));
    ui_say(ui, MESSAGE_ERROR, buf_str(&text));
    buf_done(&text);
}

bool ui_narrow(const Ui *ui)
{
    return ui->grid.cols < 50;
}

bool ui_stacked(const Ui *ui)
{
    return ui->grid.cols < 68;
}

bool ui_wide(const Ui *ui)
{
    return ui->grid.cols >= 110;
}

int ui_body(const Ui *ui, int first)
{
    return ui->grid.rows >= 20 ? first + 1 : first;
}

/* What the frame does itself, for every screen that lists the action. */
static void do_both(Ui *ui)
{
    if (ui->beside)
        ui->both = !ui->both;
    else
        ui_push(ui, picker_new(ui, PICK_BESIDE, NULL, NULL));
}

static void do_swap(Ui *ui)
{
    const Catalog *first = ui->first;
    if (!ui->beside)
        return;
    ui->first = ui->beside;
    ui->beside = first;
}

static void do_find(Ui *ui)
{
    ui_push(ui, find_new(ui));
}

static void do_help(Ui *ui)
{
    ui_push(ui, help_new(ui, ui->top));
}

static void do_languages(Ui *ui)
{
    ui_push(ui, picker_new(ui, PICK_FIRST, NULL, NULL));
}

static void do_cards(Ui *ui)
{
    ui_push(ui, gallery_new(ui, NULL));
}

static void do_blank(Ui *ui)
{
    ui_push(ui, blank_new());
}

static void do_bidi(Ui *ui)
{
    ui_push(ui, bidi_new(ui));
}

static void do_leave(Ui *ui)
{
    ui->leaving = ui->wipe = true;
}

static void do_interrupt(Ui *ui)
{
    ui_say(ui, MESSAGE_CAUTION, _("q goes back one step, Q leaves at once."));
}

static void do_suspend(Ui *ui)
{
    ui->want_suspend = true;
}

static void do_redraw(Ui *ui)
{
    ui->want_redraw = true;
}

typedef struct FrameAction {
    Action action;
    bool everywhere; /* whether or not the screen lists it */
    void (*run)(Ui *ui);
} FrameAction;

static const FrameAction frame_actions[] = {
    {ACTION_BACK, false, ui_pop},           {ACTION_BOTH, false, do_both},      {ACTION_SWAP, false, do_swap},
    {ACTION_FIND, false, do_find},          {ACTION_HELP, false, do_help},      {ACTION_LANGUAGES, false, do_languages},
    {ACTION_CARDS, false, do_cards},        {ACTION_BLANK, true, do_blank},     {ACTION_BIDI, true, do_bidi},
    {ACTION_LEAVE, true, do_leave},         {ACTION_SUSPEND, true, do_suspend}, {ACTION_REDRAW, true, do_redraw},
    {ACTION_INTERRUPT, true, do_interrupt},
};

static const FrameAction *frame_action(Action action)
{
    for (size_t i = 0; i < sizeof frame_actions / sizeof *frame_actions; i++) {
        if (frame_actions[i].action == action)
            return &frame_actions[i];
    }
    return NULL;
}

bool ui_works(const Ui *ui, const Screen *screen, Action action)
{
    const ScreenKey *key = screen->ops->keys;
    while (key->action != ACTION_NONE && key->action != action)
        key++;
    return key->action != ACTION_NONE && (!screen->ops->enabled || screen->ops->enabled(screen, ui, action));
}

static bool owns(const Screen *screen, Action action)
{
    const Action *own = screen->ops->own;
    while (own && *own != ACTION_NONE && *own != action)
        own++;
    return own && *own != ACTION_NONE;
}

/* Follows from other keys, or from the mouse. */
static bool goes_without_saying(const Ui *ui, const Screen *screen, Action action)
{
    switch ((int)action) {
    case ACTION_WHEEL_UP:
    case ACTION_WHEEL_DOWN:
    case ACTION_ROW:
        return ui_works(ui, screen, ACTION_UP) || ui_works(ui, screen, ACTION_NUMBER);
    case ACTION_TYPE:
    case ACTION_ERASE:
        return screen->ops->typing && screen->ops->typing(screen);
    default:
        return false;
    }
}

static void run_act(Ui *ui, const Act *act)
{
    Screen *screen = ui->top;
    const FrameAction *frame = frame_action(act->action);
    bool works = ui_works(ui, screen, act->action) || goes_without_saying(ui, screen, act->action);
    if (frame && !owns(screen, act->action) && (works || (frame->everywhere && !screen->ops->alone)))
        frame->run(ui);
    else if (works)
        screen->ops->act(screen, ui, act);
}

static void go_to_part(Ui *ui, size_t depth)
{
    while (depth >= 1 && ui_depth(ui) > depth && !owns(ui->top, ACTION_BACK)) /* work is left by its own key */
        ui_pop(ui);
}

/* Click = move there; once more on the same row, or a double click, = Enter. */
static void click(Ui *ui, const Input *input)
{
    const Zone *hit = grid_hit(&ui->grid, input->row, input->col);
    if (!hit)
        return;
    Zone zone = *hit;
    if (zone.action == ACTION_POP) {
        go_to_part(ui, (size_t)zone.index);
        return;
    }
    bool again = zone.action == ACTION_ROW && ui->clicked == ui->top && ui->clicked_index == zone.index;
    const Screen *screen = ui->top;
    Act act = {(Action)zone.action, (size_t)zone.index, NULL};
    if (!again)
        run_act(ui, &act);
    if (zone.action == ACTION_ROW && ui->top == screen && (again || input->kind == INPUT_DOUBLE_CLICK))
        run_act(ui, &(Act){ACTION_ENTER, 0, NULL});
    ui->clicked = zone.action == ACTION_ROW && !again && ui->top == screen ? screen : NULL;
    ui->clicked_index = zone.index;
}

/* Arrows point where they point: in a mirrored layout the neighbour after is at the left. */
static Action mirrored(Action action)
{
    return action == ACTION_LEFT ? ACTION_RIGHT : action == ACTION_RIGHT ? ACTION_LEFT : action;
}

static void press(Ui *ui, const Input *input)
{
    bool typing = ui->top->ops->typing && ui->top->ops->typing(ui->top);
    Act act = key_act(input, typing);
    ui->clicked = NULL;
    if (catalog_language(ui->first)->rtl)
        act.action = mirrored(act.action);
    if (act.action == ACTION_BACK && !ui->top->below && input->kind == INPUT_ESCAPE)
        return; /* at home Esc does nothing */
    if (act.action != ACTION_NONE)
        run_act(ui, &act);
}

static void clear_message(Ui *ui)
{
    free(ui->message);
    ui->message = NULL;
    ui->message_kind = MESSAGE_NONE;
}

void ui_input(Ui *ui, const Input *input)
{
    arena_done(&ui->scratch);
    switch ((int)input->kind) {
    case INPUT_RESIZE:
        grid_resize(&ui->grid, input->row, input->col);
        break;
    case INPUT_GONE:
        ui->leaving = true;
        break;
    case INPUT_NONE:
    case INPUT_WAKE:
        if (ui->top->ops->wake)
            ui->top->ops->wake(ui->top, ui);
        break;
    case INPUT_CLICK:
    case INPUT_DOUBLE_CLICK:
        clear_message(ui);
        click(ui, input);
        break;
    default:
        clear_message(ui);
        press(ui, input);
    }
}

void ui_draw(Ui *ui)
{
    arena_done(&ui->scratch);
    frame_draw(ui);
}

void ui_speak(const Ui *ui, Buf *out)
{
    frame_speak(ui, out);
}

int ui_wake_fd(const Ui *ui)
{
    return ui->top->ops->wake_fd ? ui->top->ops->wake_fd(ui->top) : -1;
}
