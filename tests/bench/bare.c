/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The least that a full-screen program does: start ncurses, fill the screen, wait for q. kyr is measured beside it. */
#include <curses.h>
#include <locale.h>

int main(void)
{
    setlocale(LC_CTYPE, "");
    initscr();
    raw();
    noecho();
    keypad(stdscr, TRUE);
    for (int row = 0; row < LINES; row++)
        mvprintw(row, 0, "row %d of a full screen of plain text, as long as a line of a lesson", row);
    refresh();
    while (getch() != 'q')
        ;
    endwin();
    return 0;
}
