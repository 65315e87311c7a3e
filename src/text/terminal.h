/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text for terminals: broken in logical order to lines of so many columns, then each line put into the order and the letter forms
 * that a terminal is to be sent (research/languages.md 4). Columns are those of wcwidth(): unicode_columns(). No font is opened.
 * Everything handed out lives in the caller's arena. */
#ifndef KYR_TEXT_TERMINAL_H
#define KYR_TEXT_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/text.h"
#include "util/arena.h"

/* Who turns right-to-left text round. OFF sends nothing of it: callers say so instead (terminal_hides). */
typedef enum BidiMode {
    BIDI_APP,      /* visual order and presentation forms by us */
    BIDI_APP_LRM,  /* the same, with U+200E after each right-to-left letter, for terminals that would turn it back */
    BIDI_WORDS,    /* words in visual order, letters in each left to the terminal (kitty) */
    BIDI_TERMINAL, /* logical order: the terminal does it all */
    BIDI_OFF,
    BIDI_MODE_COUNT
} BidiMode;
const char *bidi_mode_word(BidiMode mode); /* app app-lrm words terminal off */

typedef struct TermText {
    const char *text; /* NFC, no markup (card_markup made it plain) */
    const char *language;
    bool rtl; /* base direction */
    const TextSpan *spans;
    size_t span_count;
} TermText;

/* A line of a broken text: bytes [start, end) without the space at its end. */
typedef struct TermLine {
    size_t start, end;
    int columns;
} TermLine;

typedef struct TermLines {
    const TermLine *lines;
    size_t count;
} TermLines;

/* Never inside a grapheme cluster, unless that alone is wider than the measure; inside a word only if it is wider than the measure;
 * SPAN_KEEP holds if a line can hold it; a quote stays with its words. Line feeds end a line. At least one line, and no line wider
 * than columns (if columns >= 2). The same lines in every mode: lam-alef counts two columns, and terminal_cells may need one less. */
void terminal_break(const TermText *text, int columns, Arena *arena, TermLines *out);

/* What goes into one cell: a character that has a width, and the marks on it. */
enum { TERM_CHARS_MAX = 5 }; /* CCHARW_MAX of ncurses: a base and four marks */
typedef struct TermCell {
    uint32_t chars[TERM_CHARS_MAX]; /* zero after the last */
    uint8_t columns;                /* 1 or 2 */
    size_t pos;                     /* byte of the text */
} TermCell;

typedef struct TermCells {
    const TermCell *cells; /* from the left edge to the right */
    size_t count;
    int columns;
} TermCells;

/* One line as it is sent. Invisible characters are gone (U+200B-F, 202A-E, 2060, 2066-9, FEFF, 00AD, FE00-F), brackets are mirrored,
 * isolated spans keep their order. A mark with nothing before it stands on U+25CC. In BIDI_TERMINAL and BIDI_OFF: logical order. Control
 * characters become U+FFFD. */
void terminal_cells(const TermText *text, TermLine line, BidiMode mode, Arena *arena, TermCells *out);

/* Columns of a text on one line, as terminal_cells would give it in BIDI_TERMINAL: the most that it takes in any mode. */
int terminal_columns(const char *text);
/* The longest beginning of text, in whole clusters, that takes at most so many columns: its bytes. */
size_t terminal_fit(const char *text, int columns);

/* True if this mode cannot show the text: BIDI_OFF, and it has right-to-left letters. */
bool terminal_hides(const char *text, BidiMode mode);
/* Most terminals draw this script badly (tier T4 of languages.md): Deva Mymr Khmr …; such text is the last thing on its row. */
bool terminal_weak_script(const char *script);

#endif
