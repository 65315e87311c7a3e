/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/probe.h"

#include <stdlib.h>

#include "util/error.h"
#include "util/mem.h"

static void title(const Screen *screen, const Ui *ui, Arena *arena, Title *out)
{
    const Probe *probe = (const Probe *)screen;
    (void)ui;
    (void)arena;
    *out = (Title){probe->part, probe->state, probe->note};
}

static void draw(Screen *screen, Ui *ui, const Pen *pen, int first, int rows)
{
    Probe *probe = (Probe *)screen;
    probe->first = first;
    probe->rows = rows;
    for (int i = 0; i < rows; i++) {
        pen_put(pen, (Box){first + i, 0, ui->grid.cols}, STYLE_TEXT, "body");
        pen_zone(pen, (Box){first + i, 0, ui->grid.cols}, ACTION_ROW, i);
    }
}

static void act(Screen *screen, Ui *ui, const Act *what)
{
    Probe *probe = (Probe *)screen;
    (void)ui;
    probe->last = *what;
    probe->acts++;
}

static void speak(const Screen *screen, const Ui *ui, Buf *out)
{
    (void)screen;
    (void)ui;
    buf_add_str(out, "the row\n");
}

static void release(Screen *screen)
{
    Probe *probe = (Probe *)screen;
    if (probe->freed)
        *probe->freed = true;
    free(probe);
}

static bool typing(const Screen *screen)
{
    return ((const Probe *)screen)->typing;
}

static const char *prompt(const Screen *screen, const Ui *ui, Arena *arena)
{
    (void)ui;
    (void)arena;
    const char *own = ((const Probe *)screen)->prompt;
    return !typing(screen) ? NULL : own ? own : "Probe: x_";
}

static bool enabled(const Screen *screen, const Ui *ui, Action action)
{
    (void)ui;
    return action != ACTION_ENTER || !((const Probe *)screen)->off;
}

static const char *label(const Screen *screen, const Ui *ui, Action action)
{
    (void)screen;
    return action == ACTION_BOTH && ui->both ? N_("one") : NULL;
}

static const ScreenKey keys[] = {
    {ACTION_ENTER, NULL},     {ACTION_UP, ""},     {ACTION_DOWN, ""},   {ACTION_NUMBER, ""},         {ACTION_BOTH, NULL},
    {ACTION_LANGUAGES, NULL}, {ACTION_FIND, NULL}, {ACTION_LEFT, ""},   {ACTION_RIGHT, "neighbour"}, {ACTION_SOURCES, NULL},
    {ACTION_HELP, NULL},      {ACTION_BACK, NULL}, {ACTION_NONE, NULL},
};
static const Action own[] = {ACTION_LANGUAGES, ACTION_BACK, ACTION_NONE};

static const ScreenOps ops = {
    .id = "probe",
    .keys = keys,
    .title = title,
    .draw = draw,
    .act = act,
    .speak = speak,
    .free = release,
    .typing = typing,
    .prompt = prompt,
    .enabled = enabled,
    .label = label,
};

static const ScreenOps own_ops = {
    .id = "own", .keys = keys, .own = own, .title = title, .draw = draw, .act = act, .speak = speak, .free = release};

static Probe *make(const ScreenOps *which, bool *freed)
{
    Probe *probe = mem_alloc(sizeof *probe);
    probe->base.ops = which;
    probe->part = "Probe";
    probe->freed = freed;
    return probe;
}

Probe *probe_new(bool *freed)
{
    return make(&ops, freed);
}

Probe *probe_own_new(bool *freed)
{
    return make(&own_ops, freed);
}
