/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "screens/screens.h"
#include "util/mem.h"

static void title(const Screen *screen, const Ui *ui, Arena *arena, Title *out)
{
    (void)screen;
    (void)ui;
    (void)arena;
    *out = (Title){.part = ""};
}

static void draw(Screen *screen, Ui *ui, const Pen *pen, int first, int rows)
{
    (void)screen;
    (void)ui;
    (void)pen;
    (void)first;
    (void)rows;
}

static void act(Screen *screen, Ui *ui, const Act *what)
{
    (void)screen;
    (void)what;
    ui_pop(ui);
}

/* A stranger hears nothing either. */
static void speak(const Screen *screen, const Ui *ui, Buf *out)
{
    (void)screen;
    (void)ui;
    (void)out;
}

static void release(Screen *screen)
{
    free(screen);
}

static const ScreenKey keys[] = {
    {ACTION_BLANK, ""},     {ACTION_NEXT, ""},  {ACTION_ENTER, ""},  {ACTION_BACK, ""},
    {ACTION_PAGE_DOWN, ""}, {ACTION_LEAVE, ""}, {ACTION_NONE, NULL},
};
static const Action own[] = {ACTION_BLANK, ACTION_NONE};

static const ScreenOps ops = {
    .id = "blank",
    .keys = keys,
    .alone = true,
    .own = own,
    .title = title,
    .draw = draw,
    .act = act,
    .speak = speak,
    .free = release,
};

Screen *blank_new(void)
{
    Screen *screen = mem_alloc(sizeof *screen);
    screen->ops = &ops;
    return screen;
}
