/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The app as values: a stack of screens, what they share, one input in, one grid out. No terminal is needed: the tests drive it
 * with keys and read the grid. screens/run.c joins it to a terminal. */
#ifndef KYR_SCREENS_UI_H
#define KYR_SCREENS_UI_H

#include <stdbool.h>
#include <stddef.h>

#include "app/session.h"
#include "tui/key.h"
#include "tui/list.h"
#include "tui/pen.h"

typedef struct Ui Ui;
typedef struct Screen Screen;

/* A key that works on a screen now, in order of importance in the footer. */
typedef struct ScreenKey {
    Action action;
    const char *label; /* marked for translation; NULL: the key table's; "": works, but is not in the footer (arrows, digits) */
} ScreenKey;

typedef struct Title {
    const char *part;  /* of the path: "kyr", the topic, "Cards"; in the language of the menus, or marked [EN]; NULL: none */
    const char *state; /* at the other end: languages, position; or NULL */
    const char *note;  /* after it, in STYLE_TITLE_NOTE: "1 not translated"; or NULL */
} Title;

/* One row a screen. Strings made while drawing live in pen->arena. */
typedef struct ScreenOps {
    const char *id;        /* "reader": goldens and kyr --plain */
    const ScreenKey *keys; /* ends with ACTION_NONE */
    void (*title)(const Screen *screen, const Ui *ui, Arena *arena, Title *out);
    /* Rows first to first + rows - 1 of the grid. Screens leave row `first` blank as SCREENS draws it; ui_body() helps. */
    void (*draw)(Screen *screen, Ui *ui, const Pen *pen, int first, int rows);
    void (*act)(Screen *screen, Ui *ui, const Act *act);
    /* --plain: what the cursor is on, as lines of words: "3 of 14. SAY. …" */
    void (*speak)(const Screen *screen, const Ui *ui, Buf *out);
    void (*free)(Screen *screen);
    /* All may be NULL. */
    bool alone;        /* only the keys that it lists: no key works "everywhere" (blank) */
    const Action *own; /* actions of the frame (BACK LANGUAGES SWAP CARDS …) that act does itself; ends with ACTION_NONE */
    bool (*typing)(const Screen *screen);                                    /* printable keys are text */
    const char *(*prompt)(const Screen *screen, const Ui *ui, Arena *arena); /* typed line in place of the footer's left part */
    bool (*enabled)(const Screen *screen, const Ui *ui, Action action);      /* else every key of `keys` is */
    const char *(*label)(const Screen *screen, const Ui *ui, Action action); /* marked text instead of the row's; NULL: the row's */
    size_t (*numbers)(const Screen *screen);                                 /* the highest that NUMBER takes: "1-3" in the footer */
    int (*wake_fd)(const Screen *screen);                                    /* running work, or -1 */
    bool (*wake)(Screen *screen, Ui *ui);                                    /* after the fd, or 50 ms; true: something changed */
} ScreenOps;

/* Every screen's struct begins with one. */
struct Screen {
    const ScreenOps *ops;
    Screen *below;
};

typedef enum MessageKind { MESSAGE_NONE, MESSAGE_DONE, MESSAGE_CAUTION, MESSAGE_ERROR } MessageKind;

struct Ui {
    Session *session;
    const Content *content;
    const Catalog *menus, *first, *beside; /* beside may be NULL */
    bool both;                             /* show beside too */
    const Region *region;                  /* near you, or NULL */
    const PrinterProfile *printer;         /* whose errors are undone, or NULL */
    const char *home;                      /* where PDFs go; borrowed */
    BidiMode bidi;
    bool bidi_chosen; /* by hand or option, not guessed */
    const char *terminal;
    bool ascii;
    Screen *top;
    Grid grid;
    Arena scratch; /* of one drawing */
    MessageKind message_kind;
    char *message;         /* stays until the next key */
    char *query;           /* the last search, for n and N */
    const Screen *clicked; /* a second click on this row of this screen is Enter; NULL: none yet */
    int clicked_index;
    bool leaving, wipe; /* wipe: Q clears the scrollback */
    /* What the loop shall do after this input; tests look at it. */
    bool want_suspend, want_redraw;
    char *want_edit; /* "FILE:LINE" for $VISUAL, or NULL */
};

typedef struct UiRequest {
    Session *session;
    const char *languages; /* --lang "es" or "en,es", or NULL */
    const char *topic;     /* kyr browse TOPIC: opens it there, or NULL */
    const char *home;
    const char *terminal; /* its name, for the right-to-left screen */
    BidiMode bidi;
    bool bidi_chosen, ascii;
    int rows, cols;
} UiRequest;

/* Home stands at the bottom of the stack. False if content or a language cannot be had. A user's own file (regions, stocks) that
 * cannot be read is no failure: a message screen says so. */
bool ui_init(Ui *ui, const UiRequest *request, Error *err);
void ui_done(Ui *ui);

void ui_input(Ui *ui, const Input *input);
void ui_draw(Ui *ui); /* into ui->grid */
/* Title as one line and what the cursor is on, for --plain. */
void ui_speak(const Ui *ui, Buf *out);
int ui_wake_fd(const Ui *ui);

/* The stack. A pushed screen belongs to the Ui. Popping the last screen is leaving. */
void ui_push(Ui *ui, Screen *screen);
void ui_pop(Ui *ui);
void ui_replace(Ui *ui, Screen *screen);
size_t ui_depth(const Ui *ui);

/* Whether a key works on this screen now. */
bool ui_works(const Ui *ui, const Screen *screen, Action action);

/* Shown in the footer's place until the next key. The text is translated and filled in already; copied. */
void ui_say(Ui *ui, MessageKind kind, const char *text);
void ui_say_error(Ui *ui, const Error *err);

/* Layout facts (SCREENS 5), from the grid's size. */
bool ui_narrow(const Ui *ui);  /* < 50 columns */
bool ui_stacked(const Ui *ui); /* < 68: two languages one under the other */
bool ui_wide(const Ui *ui);    /* >= 110 columns */
/* The first row that a screen's own text stands on: one blank row under the title where there are 20 lines or more. */
int ui_body(const Ui *ui, int first);

#endif
