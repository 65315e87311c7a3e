/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one table of keys (SCREENS 2): it feeds dispatch, footer and help. Keys are the same in every interface language. */
#ifndef KYR_TUI_KEY_H
#define KYR_TUI_KEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What came from the terminal. */
typedef enum InputKind {
    INPUT_NONE, /* a time-out */
    INPUT_CHAR, /* ch: also Space; Ctrl-X is its control code */
    INPUT_UP,
    INPUT_DOWN,
    INPUT_LEFT,
    INPUT_RIGHT,
    INPUT_PAGE_UP,
    INPUT_PAGE_DOWN,
    INPUT_HOME,
    INPUT_END,
    INPUT_ENTER,
    INPUT_ESCAPE,
    INPUT_TAB,
    INPUT_BACKTAB,
    INPUT_BACKSPACE,
    INPUT_FUNCTION, /* ch: 1 to 12 */
    INPUT_PASTE,    /* text */
    INPUT_CLICK,    /* row, col */
    INPUT_DOUBLE_CLICK,
    INPUT_WHEEL_UP,
    INPUT_WHEEL_DOWN,
    INPUT_RESIZE, /* row, col: the new size */
    INPUT_WAKE,   /* something other than a key: look at running work */
    INPUT_GONE,   /* the terminal is no more, or the program is told to end */
    INPUT_KIND_COUNT
} InputKind;

typedef struct Input {
    InputKind kind;
    uint32_t ch;
    int row, col;
    const char *text; /* borrowed until the next input */
} Input;

/* One idea each. */
typedef enum Action {
    ACTION_NONE,
    ACTION_UP,
    ACTION_DOWN,
    ACTION_LEFT,  /* the neighbour before; in a right-to-left screen the arrow that points there */
    ACTION_RIGHT, /* the neighbour after */
    ACTION_NEXT,  /* Space: the smallest next step */
    ACTION_STEP_BACK,
    ACTION_PAGE_UP,
    ACTION_PAGE_DOWN,
    ACTION_FIRST,
    ACTION_LAST,
    ACTION_NUMBER, /* Act.number: one digit */
    ACTION_ENTER,
    ACTION_BACK,
    ACTION_FIND,
    ACTION_MATCH_NEXT,
    ACTION_MATCH_BEFORE,
    ACTION_HELP,
    ACTION_BOTH,
    ACTION_SWAP,
    ACTION_LANGUAGES,
    ACTION_SOURCES,
    ACTION_CARDS,
    ACTION_BLANK,
    ACTION_MORE,
    ACTION_LESS,
    ACTION_MAKE,
    ACTION_EDIT,
    ACTION_TAB,
    ACTION_BACKTAB,
    ACTION_BIDI,
    ACTION_LEAVE,     /* Q */
    ACTION_INTERRUPT, /* Ctrl-C */
    ACTION_SUSPEND,
    ACTION_REDRAW,
    ACTION_TYPE,  /* Act.text: typed or pasted into a field */
    ACTION_ERASE, /* Backspace in a field */
    ACTION_ROW,   /* a row was clicked: Act.number is its index */
    ACTION_WHEEL_UP,
    ACTION_WHEEL_DOWN,
    ACTION_POP, /* a part of the path was clicked: Act.number screens from the bottom stay */
    ACTION_COUNT
} Action;

typedef struct Act {
    Action action;
    size_t number;
    const char *text; /* ACTION_TYPE: pasted; NULL: the character `number` */
} Act;

typedef enum KeyGroup { KEYS_MOVE, KEYS_LOOK, KEYS_GO, KEYS_CLASS, KEYS_HIDDEN, KEY_GROUP_COUNT } KeyGroup;

typedef struct Key {
    Action action;
    KeyGroup group;    /* of the help page */
    const char *shown; /* in footers: "b", "Enter", "↑↓", with the context "key" where it is a word */
    const char *also;  /* in help, "k j", or NULL */
    const char *label; /* marked for translation: in footers, one or two words; a screen may say it in its own words */
    const char *help;  /* marked too: in the help page, at most 32 columns in English */
    Input inputs[4];   /* INPUT_NONE ends */
} Key;

/* Every action that a key can do, in order of importance in the footer. NULL if no key does it. */
const Key *key_of(Action action);
const Key *key_table(size_t *count);

/* The action of an input; digits are ACTION_NUMBER. A letter that is bound to nothing is looked up by its place on the keyboard
 * (ru uk ar fa he ko th hi el am). While typing, printable characters and Backspace belong to the field. */
Act key_act(const Input *input, bool typing);

#endif
