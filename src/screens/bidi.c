/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "screens/screens.h"
#include "screens/words.h"
#include "util/mem.h"

/* One line of Arabic with a word and a number in it, drawn in every way: whoever sees it knows which way their terminal wants. */
static const char sample[] = "لديك الحق في التزام الصمت (ICE) 911";

typedef struct Choice {
    BidiMode mode;
    const char *label; /* or NULL: the line speaks for itself */
} Choice;

static const Choice choices[] = {
    {BIDI_APP, NULL},
    /* TRANSLATORS: ways to draw right-to-left letters; "same" is as the line above. */
    {BIDI_APP_LRM, N_("same, with a hidden mark after each letter")},
    {BIDI_WORDS, N_("words turned, letters left to the terminal")},
    {BIDI_TERMINAL, N_("all left to the terminal")},
    {BIDI_OFF, N_("None is right: show Arabic on the cards only.")},
};
enum { CHOICES = sizeof choices / sizeof *choices };

static size_t chosen(const Ui *ui)
{
    size_t i = 0;
    while (i + 1 < CHOICES && choices[i].mode != ui->bidi)
        i++;
    return i;
}

static void title(const Screen *screen, const Ui *ui, Arena *arena, Title *out)
{
    (void)screen;
    *out = (Title){.part = _("Right-to-left letters")};
    if (ui->terminal && *ui->terminal)
        out->state = words_fill(ui, arena, N_("terminal: %s"), ui->terminal);
}

/* What goes where lines are few, first the blank rows. */
typedef struct Room {
    bool blanks, labels, now, question;
} Room;

static const Room rooms[] = {
    {true, true, true, true}, {false, true, true, true}, {false, false, true, true}, {false, false, false, true}, {0},
};

typedef struct Words {
    const char *question, *now, *keep;
    int columns; /* of paragraphs */
} Words;

static Words words_of(const Ui *ui, Arena *arena)
{
    const char *number = arena_printf(arena, "%zu", chosen(ui) + 1);
    return (Words){
        .question =
            _("Which line reads right? It starts at the right edge, the letters are joined, and it ends with 911.  Press its number."),
        .now = ui->bidi_chosen ? words_fill(ui, arena, N_("Now: %s, chosen by you.  It holds until you leave kyr."), number)
                               : words_fill(ui, arena, N_("Now: %s, chosen for this terminal.  It holds until you leave kyr."), number),
        .keep = words_fill(ui, arena, N_("To keep it, start with:  kyr --bidi %s"), bidi_mode_word(ui->bidi)),
    };
}

static int lines_of(const Pen *pen, int columns, const char *text)
{
    return pen_paragraph(pen, (Box){0, 0, columns}, 0, STYLE_TEXT, text);
}

static int rows_needed(const Pen *pen, const Room *room, const Words *words)
{
    int rows = CHOICES;
    for (size_t i = 0; i < CHOICES; i++)
        rows += room->labels && choices[i].label && choices[i].mode != BIDI_OFF;
    if (room->question)
        rows += lines_of(pen, words->columns, words->question);
    if (room->now)
        rows += lines_of(pen, words->columns, words->now) + lines_of(pen, words->columns, words->keep);
    return room->blanks ? rows + CHOICES + 1 : rows;
}

static const Room *room_for(const Pen *pen, const Words *words, int rows)
{
    const Room *room = rooms;
    while (room->question && rows_needed(pen, room, words) > rows)
        room++;
    return room;
}

enum { NUMBER_COL = 3, LABEL_COL = 6, SAMPLE_COLUMNS = 60 };

/* As terminal_cells makes it in this mode, whatever the mode of the screen is. */
static void draw_sample(const Pen *pen, int row, int col, int columns, BidiMode mode)
{
    Pen forced = *pen;
    TermText text = {sample, "ar", true, NULL, 0};
    forced.bidi = mode;
    pen_text(&forced, (Box){row, col, columns < SAMPLE_COLUMNS ? columns : SAMPLE_COLUMNS}, (Look){0}, &text);
}

/* Gives the rows used. */
static int draw_choice(const Ui *ui, const Pen *pen, const Room *room, size_t index, int row)
{
    const Choice *choice = &choices[index];
    bool here = index == chosen(ui), says = choice->label && (room->labels || choice->mode == BIDI_OFF);
    bool narrow = ui_narrow(ui);
    int number = narrow ? 1 : NUMBER_COL, col = narrow ? 3 : LABEL_COL, columns = ui->grid.cols - col - (narrow ? 0 : 1), used = 1;
    if (here) {
        pen_sign(pen, row, number - 1 - !narrow, STYLE_BOLD, SIGN_CURSOR);
        pen_cursor(pen, row, col, false);
    }
    pen_number(pen, (Box){row, number, 1}, STYLE_KEY, index + 1);
    if (says)
        pen_put(pen, (Box){row, col, columns}, here ? STYLE_BOLD : STYLE_TEXT, _(choice->label));
    if (choice->mode != BIDI_OFF) {
        draw_sample(pen, row + says, col, columns, choice->mode);
        used += says;
    }
    for (int i = 0; i < used; i++)
        pen_zone(pen, (Box){row + i, 0, ui->grid.cols}, ACTION_ROW, (int)index);
    return used + room->blanks;
}

static void draw(Screen *screen, Ui *ui, const Pen *pen, int first, int rows)
{
    Words words = words_of(ui, pen->arena);
    bool narrow = ui_narrow(ui);
    int row = ui_body(ui, first), end = first + rows, col = narrow ? 1 : NUMBER_COL;
    words.columns = ui->grid.cols - col - 1 < 70 ? ui->grid.cols - col - 1 : 70;
    const Room *room = room_for(pen, &words, end - row);
    size_t top = chosen(ui);
    (void)screen;
    if (end - row >= CHOICES)
        top = 0;
    if (room->question)
        row += pen_paragraph(pen, (Box){row, col, words.columns}, end - row, STYLE_TEXT, words.question) + room->blanks;
    for (size_t i = top; i < CHOICES && row < end; i++)
        row += draw_choice(ui, pen, room, i, row);
    if (room->now) {
        row += pen_paragraph(pen, (Box){row, col, words.columns}, end - row, STYLE_TEXT, words.now);
        pen_paragraph(pen, (Box){row, col, words.columns}, end - row, STYLE_TEXT, words.keep);
    }
}

static void act(Screen *screen, Ui *ui, const Act *what)
{
    size_t index = what->action == ACTION_ROW ? what->number : what->number - 1;
    (void)screen;
    if ((what->action != ACTION_NUMBER && what->action != ACTION_ROW) || index >= CHOICES)
        return;
    ui->bidi = choices[index].mode;
    ui->bidi_chosen = true;
}

/* The sample as its bytes go to the terminal. */
static void speak_sample(Arena *arena, BidiMode mode, Buf *out)
{
    TermText text = {sample, "ar", true, NULL, 0};
    TermCells cells;
    terminal_cells(&text, (TermLine){0, sizeof sample - 1, terminal_columns(sample)}, mode, arena, &cells);
    for (size_t i = 0; i < cells.count; i++) {
        for (size_t k = 0; k < TERM_CHARS_MAX && cells.cells[i].chars[k]; k++)
            buf_add_utf8(out, cells.cells[i].chars[k]);
    }
}

static void speak(const Screen *screen, const Ui *ui, Buf *out)
{
    Arena arena = {0};
    Words words = words_of(ui, &arena);
    (void)screen;
    buf_addf(out, "%s\n", words.question);
    for (size_t i = 0; i < CHOICES; i++) {
        buf_addf(out, choices[i].label ? "%zu. %s\n" : "%zu.\n", i + 1, choices[i].label ? _(choices[i].label) : "");
        if (choices[i].mode == BIDI_OFF)
            continue;
        speak_sample(&arena, choices[i].mode, out);
        buf_add_char(out, '\n');
    }
    buf_addf(out, "%s\n%s\n", words.now, words.keep);
    arena_done(&arena);
}

static void release(Screen *screen)
{
    free(screen);
}

static const ScreenKey keys[] = {
    {ACTION_NUMBER, N_("choose")},
    {ACTION_HELP, NULL},
    {ACTION_BACK, NULL},
    {ACTION_NONE, NULL},
};
/* Already there: B does nothing here. */
static const Action own[] = {ACTION_BIDI, ACTION_NONE};

static size_t numbers(const Screen *screen)
{
    (void)screen;
    return CHOICES;
}

static const ScreenOps ops = {
    .id = "bidi",
    .keys = keys,
    .own = own,
    .title = title,
    .draw = draw,
    .act = act,
    .speak = speak,
    .numbers = numbers,
    .free = release,
};

Screen *bidi_new(const Ui *ui)
{
    Screen *screen = mem_alloc(sizeof *screen);
    (void)ui;
    screen->ops = &ops;
    return screen;
}
