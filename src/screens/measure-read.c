/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Step 3: the numbers of the test sheet (SCREENS 10.11). */
#include <math.h>
#include <stdlib.h>

#include "screens/measure-scale.h"
#include "screens/measure-words.h"
#include "screens/measure.h"
#include "screens/parts.h"
#include "screens/words.h"
#include "util/mem.h"

enum { NAME_COL = 3, PLACE_COL = 7, VALUE_GAP = 3, VALUE_COLUMNS = 4, HINT_GAP = 4 };

typedef struct ReadScreen {
    Screen base;
    Measure *measure;
    List list;
} ReadScreen;

static ReadScreen *of(const Screen *screen)
{
    return (ReadScreen *)screen;
}

/* TRANSLATORS: which way a scale of the test sheet measures, and where it stands on the sheet. */
static const char *const places[CALIBRATION_MOST] = {
    N_("across, top left"),  N_("down, top left"),    N_("across, lower right"),
    N_("down, lower right"), N_("across, top right"), N_("across, lower left"),
};

static const char *const names[CALIBRATION_MOST] = {"A", "B", "C", "D", "E", "F"};

static void title(const Screen *screen, const Ui *ui, Arena *arena, Title *out)
{
    (void)screen;
    out->state = measure_step(ui, arena, 3);
}

static Reading *now(const ReadScreen *self)
{
    return &self->measure->readings[self->list.cursor];
}

static const char *value_words(const Ui *ui, Arena *arena, const Reading *reading)
{
    const char *words = reading->known ? measure_reading(arena, reading->value) : reading->minus ? "-_" : "__";
    return words_path(ui, arena, words); /* a sign stands before its number in every direction */
}

static int draw_hold(const void *screen, const Ui *ui, const Pen *pen, int row, int rows)
{
    (void)screen;
    return parts_put(pen, row, PARTS_TEXT_COL, rows, STYLE_TEXT, _("Step 3 of 4.  Hold the test sheet to the light. Front side to you."));
}

static const char *task_words(const ReadScreen *self, const Ui *ui, Arena *arena)
{
    /* TRANSLATORS: the letter of a scale on the test sheet. */
    return words_fill(ui, arena, N_("At %s find the line where front and back meet. Read its number."), names[self->list.cursor]);
}

static int draw_task(const void *screen, const Ui *ui, const Pen *pen, int row, int rows)
{
    return parts_put(pen, row, PARTS_TEXT_COL, rows, STYLE_BOLD, task_words(screen, ui, pen->arena));
}

static int draw_scale(const void *screen, const Ui *ui, const Pen *pen, int row, int rows)
{
    const Reading *reading = now(screen);
    return measure_draw_scale(ui, pen, row, rows, reading->known ? &reading->value : NULL);
}

static int value_col(const Ui *ui, const Pen *pen)
{
    int widest = 0;
    for (size_t i = 0; i < CALIBRATION_MOST; i++) {
        int own = pen_width(pen, _(places[i]));
        widest = own > widest ? own : widest;
    }
    int col = PLACE_COL + widest + VALUE_GAP, last = pen->grid->cols - VALUE_COLUMNS - 1;
    return col < last ? col : last;
}

static const char *hint(const ReadScreen *self, const Ui *ui)
{
    bool rest = self->list.cursor >= CALIBRATION_LEAST && !now(self)->known && !self->measure->readings[CALIBRATION_LEAST].known;
    return rest ? _("may stay empty: Enter goes on") : _("← → or type a number from -5 to +5");
}

static void draw_reading(const ReadScreen *self, const Ui *ui, const Pen *pen, int row, size_t index)
{
    bool here = index == self->list.cursor;
    Style style = here ? STYLE_BOLD : STYLE_TEXT;
    int cols = pen->grid->cols, col = value_col(ui, pen), hint_col = col + VALUE_COLUMNS + HINT_GAP;
    if (here) {
        pen_sign(pen, row, 1, STYLE_BOLD, SIGN_CURSOR);
        pen_cursor(pen, row, col, false);
    }
    pen_put(pen, (Box){row, NAME_COL, 1}, style, names[index]);
    pen_put(pen, (Box){row, PLACE_COL, col - PLACE_COL - 1}, style, _(places[index]));
    pen_put(pen, (Box){row, col, VALUE_COLUMNS}, style, value_words(ui, pen->arena, &self->measure->readings[index]));
    if (here && hint_col + pen_width(pen, hint(self, ui)) < cols)
        pen_put(pen, (Box){row, hint_col, cols - hint_col - 1}, STYLE_TEXT, hint(self, ui));
    pen_zone(pen, (Box){row, 0, cols}, ACTION_ROW, (int)index);
}

static int draw_readings(const void *screen, const Ui *ui, const Pen *pen, int row, int rows)
{
    const ReadScreen *self = screen;
    for (size_t i = self->list.top; i < self->list.count && (int)(i - self->list.top) < rows; i++)
        draw_reading(self, ui, pen, row + (int)(i - self->list.top), i);
    return (int)self->list.count;
}

/* By the readings that there are; NULL before the first. *fits: they go together. */
static const char *finding(const ReadScreen *self, const Ui *ui, Arena *arena, bool *fits)
{
    size_t count = measure_known(self->measure);
    const Reading *readings = self->measure->readings;
    PrinterProfile found = {.scale_x = 1, .scale_y = 1};
    Error err = {0};
    *fits = true;
    if (count == 0)
        return NULL;
    found.dx_mm = readings[0].value * scale_step_mm;
    found.dy_mm = count > 1 ? readings[1].value * scale_step_mm : 0;
    if (count < CALIBRATION_LEAST || measure_solve(ui, self->measure, "new", &found, &err))
        return measure_words(ui, arena, &found, count < CALIBRATION_LEAST);
    const char *words = words_error(ui, arena, &err);
    *fits = false;
    error_done(&err);
    return words;
}

static int draw_finding(const void *screen, const Ui *ui, const Pen *pen, int row, int rows)
{
    bool fits;
    const char *words = finding(screen, ui, pen->arena, &fits);
    if (words && !fits && rows > 0)
        pen_sign(pen, row, PARTS_TEXT_COL, STYLE_ERROR, SIGN_DUE);
    return words ? parts_put(pen, row, fits ? PARTS_TEXT_COL : PARTS_INNER_COL, rows, STYLE_TEXT, words) : 0;
}

static int draw_next(const void *screen, const Ui *ui, const Pen *pen, int row, int rows)
{
    (void)screen;
    return parts_put(pen, row, PARTS_TEXT_COL, rows, STYLE_TEXT, _("Next: step 4 names the printer and makes one sheet to prove it."));
}

static const Part parts[] = {
    {draw_hold, 3, true},     {draw_task, 1, true},    {draw_scale, 4, true},
    {draw_readings, 0, true}, {draw_finding, 2, true}, {draw_next, 5, false},
};

static void draw(Screen *screen, Ui *ui, const Pen *pen, int first, int rows)
{
    int row = ui_body(ui, first);
    list_show(&of(screen)->list, (size_t)(rows > 0 ? rows : 1));
    parts_draw(parts, sizeof parts / sizeof *parts, screen, ui, pen, row, first + rows - row);
}

static void type_digit(Reading *reading, Ui *ui, size_t digit)
{
    if (digit > CALIBRATION_RANGE) {
        ui_say(ui, MESSAGE_CAUTION, _("Numbers go from -5 to +5. No line meets? Take the nearer end, and prove it with a second sheet."));
        return;
    }
    reading->known = true;
    reading->value = reading->minus ? -(double)digit : (double)digit;
}

static void set_minus(Reading *reading, bool minus)
{
    reading->minus = minus;
    reading->value = minus ? -fabs(reading->value) : fabs(reading->value);
}

/* By half a line; the first step is to 0. */
static void change(Reading *reading, bool more)
{
    double value = reading->known ? reading->value + (more ? 0.5 : -0.5) : 0;
    reading->known = true;
    if (fabs(value) <= CALIBRATION_RANGE)
        reading->value = value;
    reading->minus = reading->value < 0;
}

/* The first row that cannot stay without its number; E and F can, but not one of them alone. */
static size_t missing(const Measure *measure)
{
    const Reading *readings = measure->readings, *rest = &readings[CALIBRATION_LEAST];
    for (size_t i = 0; i < CALIBRATION_LEAST; i++)
        if (!readings[i].known)
            return i;
    return rest[0].known == rest[1].known ? CALIBRATION_MOST : rest[0].known ? CALIBRATION_LEAST + 1u : CALIBRATION_LEAST;
}

/* Readings that do not fit together go no further. */
static void name_printer(Measure *measure, Ui *ui)
{
    PrinterProfile found;
    Error err = {0};
    if (measure_solve(ui, measure, "new", &found, &err))
        measure_name(ui, measure);
    else
        ui_say_error(ui, &err);
    error_done(&err);
}

static void go_on(ReadScreen *self, Ui *ui)
{
    size_t lacks = missing(self->measure);
    if (now(self)->known && self->list.cursor + 1 < CALIBRATION_MOST) {
        self->list.cursor++;
    } else if (lacks < CALIBRATION_MOST) {
        self->list.cursor = lacks;
        ui_say(ui, MESSAGE_CAUTION, words_fill(ui, &ui->scratch, N_("There is no number at %s yet."), names[lacks]));
    } else {
        name_printer(self->measure, ui);
    }
}

static void act(Screen *screen, Ui *ui, const Act *act)
{
    ReadScreen *self = of(screen);
    switch ((int)act->action) {
    case ACTION_NUMBER:
        type_digit(now(self), ui, act->number);
        break;
    case ACTION_MORE:
    case ACTION_LESS:
        set_minus(now(self), act->action == ACTION_LESS);
        break;
    case ACTION_LEFT:
    case ACTION_RIGHT:
        /* The scale is not mirrored where the screen is. */
        change(now(self), (act->action == ACTION_RIGHT) != catalog_language(ui->first)->rtl);
        break;
    case ACTION_STEP_BACK:
        *now(self) = (Reading){0};
        break;
    case ACTION_ENTER:
        go_on(self, ui);
        break;
    default:
        list_act(&self->list, act, self->list.count);
    }
}

static void speak(const Screen *screen, const Ui *ui, Buf *out)
{
    const ReadScreen *self = of(screen);
    Arena arena = {0};
    bool fits;
    const char *words = finding(self, ui, &arena, &fits);
    buf_addf(out, "%s\n%s, %s: %s\n%s\n", task_words(self, ui, &arena), names[self->list.cursor], _(places[self->list.cursor]),
             value_words(ui, &arena, now(self)), hint(self, ui));
    buf_addf(out, words ? "%s\n" : "", words);
    arena_done(&arena);
}

static void release(Screen *screen)
{
    free(screen);
}

static bool enabled(const Screen *screen, const Ui *ui, Action action)
{
    (void)ui;
    return action != ACTION_STEP_BACK || now(of(screen))->known || now(of(screen))->minus;
}

static const ScreenKey keys[] = {
    {ACTION_ENTER, N_("next number")},
    {ACTION_LEFT, NULL},
    {ACTION_LESS, N_("plus, minus")},
    {ACTION_STEP_BACK, N_("empty")},
    {ACTION_MORE, ""},
    {ACTION_RIGHT, ""},
    {ACTION_NUMBER, ""},
    {ACTION_UP, ""},
    {ACTION_DOWN, ""},
    {ACTION_NEXT, ""},
    {ACTION_FIRST, ""},
    {ACTION_LAST, ""},
    {ACTION_HELP, NULL},
    {ACTION_BACK, NULL},
    {ACTION_NONE, NULL},
};

static const ScreenOps ops = {
    .id = "measure-read",
    .keys = keys,
    .title = title,
    .draw = draw,
    .act = act,
    .speak = speak,
    .free = release,
    .enabled = enabled,
};

void measure_read(Ui *ui, Measure *measure)
{
    ReadScreen *self = mem_alloc(sizeof *self);
    *self = (ReadScreen){.base = {.ops = &ops}, .measure = measure};
    list_resize(&self->list, CALIBRATION_MOST);
    ui_push(ui, &self->base);
}
