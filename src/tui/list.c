/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/list.h"

enum { WHEEL_ROWS = 3 };

void list_resize(List *list, size_t count)
{
    list->count = count;
    list->number = 0;
    if (list->cursor >= count)
        list->cursor = count > 0 ? count - 1 : 0;
    if (list->top > list->cursor)
        list->top = list->cursor;
}

static void move_up(List *list, size_t rows)
{
    list->cursor -= rows < list->cursor ? rows : list->cursor;
}

static void move_down(List *list, size_t rows)
{
    size_t below = list->count > 0 ? list->count - 1 - list->cursor : 0;
    list->cursor += rows < below ? rows : below;
}

/* The rows seen move by as much as the cursor, so that it stays at its height; list_show mends the end. */
static void page_down(List *list, size_t page)
{
    size_t before = list->cursor;
    move_down(list, page > 0 ? page : 1);
    list->top += list->cursor - before;
}

static void page_up(List *list, size_t page)
{
    size_t rows = page > 0 ? page : 1;
    move_up(list, rows);
    list->top -= rows < list->top ? rows : list->top;
}

/* 1 and then 2 is 12 if there is a 12, else 2. */
static void add_digit(List *list, size_t digit)
{
    size_t number = list->number * 10 + digit;
    if (number > list->count)
        number = digit;
    if (number > list->count)
        number = 0;
    list->number = number;
    if (number > 0)
        list->cursor = number - 1;
}

bool list_act(List *list, const Act *act, size_t page)
{
    if (act->action == ACTION_NUMBER) {
        add_digit(list, act->number);
        return true;
    }
    list->number = 0;
    if (act->action == ACTION_UP || act->action == ACTION_STEP_BACK)
        move_up(list, 1);
    else if (act->action == ACTION_DOWN || act->action == ACTION_NEXT)
        move_down(list, 1);
    else if (act->action == ACTION_WHEEL_UP)
        move_up(list, WHEEL_ROWS);
    else if (act->action == ACTION_WHEEL_DOWN)
        move_down(list, WHEEL_ROWS);
    else if (act->action == ACTION_PAGE_UP)
        page_up(list, page);
    else if (act->action == ACTION_PAGE_DOWN)
        page_down(list, page);
    else if (act->action == ACTION_FIRST)
        move_up(list, list->cursor);
    else if (act->action == ACTION_LAST)
        move_down(list, list->count);
    else if (act->action == ACTION_ROW)
        list->cursor = act->number < list->count ? act->number : list->cursor;
    else
        return false;
    return true;
}

void list_show(List *list, size_t rows)
{
    size_t seen = rows > 0 ? rows : 1;
    if (list->top > list->cursor)
        list->top = list->cursor;
    if (list->cursor - list->top >= seen)
        list->top = list->cursor - seen + 1;
    if (list->count <= seen)
        list->top = 0;
    else if (list->top > list->count - seen)
        list->top = list->count - seen;
}
