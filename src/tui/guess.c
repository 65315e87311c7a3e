/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/guess.h"

#include <string.h>

/* A variable that is set, and begins so. */
typedef struct Trait {
    const char *variable, *start;
} Trait;

typedef struct Terminal {
    Trait trait, also; /* also.variable NULL: one trait is enough */
    BidiMode mode;
    const char *name;
} Terminal;

/* The first row that fits. Programs that put a terminal into another come first, and hand their text on to a terminal that may turn it
 * round once more; then TERM, which the innermost terminal sets itself; then variables that may be left over from a terminal in which
 * this one was started. */
static const Terminal terminals[] = {
    {{"TMUX", ""}, {"VTE_VERSION", ""}, BIDI_APP_LRM, "tmux in VTE"},
    {{"TMUX", ""}, {"KONSOLE_VERSION", ""}, BIDI_APP_LRM, "tmux in Konsole"},
    {{"TMUX", ""}, {NULL, NULL}, BIDI_APP, "tmux"},
    {{"STY", ""}, {"VTE_VERSION", ""}, BIDI_APP_LRM, "screen in VTE"},
    {{"STY", ""}, {"KONSOLE_VERSION", ""}, BIDI_APP_LRM, "screen in Konsole"},
    {{"STY", ""}, {NULL, NULL}, BIDI_APP, "screen"},
    {{"TERM", "mlterm"}, {NULL, NULL}, BIDI_TERMINAL, "mlterm"},
    {{"TERM", "putty"}, {NULL, NULL}, BIDI_TERMINAL, "PuTTY"},
    {{"TERM", "alacritty"}, {NULL, NULL}, BIDI_APP, "alacritty"},
    {{"TERM", "foot"}, {NULL, NULL}, BIDI_APP, "foot"},
    {{"TERM", "xterm-kitty"}, {NULL, NULL}, BIDI_WORDS, "kitty"},
    {{"TERM", "linux"}, {NULL, NULL}, BIDI_OFF, "Linux console"}, /* 256 or 512 letters, none of them right-to-left */
    {{"KONSOLE_VERSION", ""}, {NULL, NULL}, BIDI_APP_LRM, "Konsole"},
    {{"VTE_VERSION", ""}, {NULL, NULL}, BIDI_APP, "VTE"}, /* from 5800 on CSI 8 l is obeyed; before, nothing was turned round */
    {{"KITTY_WINDOW_ID", ""}, {NULL, NULL}, BIDI_WORDS, "kitty"},
    {{"MLTERM", ""}, {NULL, NULL}, BIDI_TERMINAL, "mlterm"},
    {{"TERM_PROGRAM", "Apple_Terminal"}, {NULL, NULL}, BIDI_TERMINAL, "Terminal"},
    {{"TERM_PROGRAM", "iTerm.app"}, {NULL, NULL}, BIDI_APP, "iTerm2"},
    {{"TERM_PROGRAM", "vscode"}, {NULL, NULL}, BIDI_APP, "Visual Studio Code"},
    {{"WT_SESSION", ""}, {NULL, NULL}, BIDI_APP, "Windows Terminal"},
    {{"XTERM_VERSION", ""}, {NULL, NULL}, BIDI_APP, "xterm"},
};

static bool has(GuessVariable variable, Trait trait)
{
    const char *value = variable(trait.variable);
    return value && *value && strncmp(value, trait.start, strlen(trait.start)) == 0;
}

static const Terminal *find(GuessVariable variable)
{
    for (size_t i = 0; i < sizeof terminals / sizeof *terminals; i++) {
        const Terminal *row = &terminals[i];
        if (has(variable, row->trait) && (!row->also.variable || has(variable, row->also)))
            return row;
    }
    return NULL;
}

BidiMode guess_bidi(GuessVariable variable)
{
    const Terminal *terminal = find(variable);
    return terminal ? terminal->mode : BIDI_APP;
}

const char *guess_name(GuessVariable variable)
{
    const Terminal *terminal = find(variable);
    const char *term = variable("TERM");
    if (terminal)
        return terminal->name;
    return term && *term ? term : "?";
}
