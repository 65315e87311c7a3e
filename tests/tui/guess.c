/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/guess.h"

#include <string.h>

#include "support/support.h"

enum { VARIABLES_MAX = 4 };

static const struct {
    const char *why;
    const char *variables[VARIABLES_MAX][2];
    BidiMode mode;
    const char *name;
} cases[] = {
    {"tmux in VTE turns text round once more", {{"TMUX", "/tmp/t,1,0"}, {"VTE_VERSION", "7006"}}, BIDI_APP_LRM, "tmux in VTE"},
    {"tmux in Konsole", {{"TMUX", "/tmp/t,1,0"}, {"KONSOLE_VERSION", "221201"}}, BIDI_APP_LRM, "tmux in Konsole"},
    {"tmux in another terminal", {{"TMUX", "/tmp/t,1,0"}, {"TERM", "tmux-256color"}}, BIDI_APP, "tmux"},
    {"tmux hides the kitty around it", {{"TMUX", "/tmp/t,1,0"}, {"KITTY_WINDOW_ID", "1"}}, BIDI_APP, "tmux"},
    {"screen in VTE", {{"STY", "1.pts-0"}, {"VTE_VERSION", "7006"}}, BIDI_APP_LRM, "screen in VTE"},
    {"screen in Konsole", {{"STY", "1.pts-0"}, {"KONSOLE_VERSION", "221201"}}, BIDI_APP_LRM, "screen in Konsole"},
    {"screen in another terminal", {{"STY", "1.pts-0"}, {"TERM", "screen"}}, BIDI_APP, "screen"},
    {"mlterm by TERM", {{"TERM", "mlterm-256color"}}, BIDI_TERMINAL, "mlterm"},
    {"mlterm with another TERM", {{"TERM", "xterm"}, {"MLTERM", "3.9.2"}}, BIDI_TERMINAL, "mlterm"},
    {"PuTTY that says so", {{"TERM", "putty-256color"}}, BIDI_TERMINAL, "PuTTY"},
    {"alacritty", {{"TERM", "alacritty"}}, BIDI_APP, "alacritty"},
    {"foot", {{"TERM", "foot-extra"}}, BIDI_APP, "foot"},
    {"kitty by TERM", {{"TERM", "xterm-kitty"}}, BIDI_WORDS, "kitty"},
    {"kitty with another TERM", {{"TERM", "xterm-256color"}, {"KITTY_WINDOW_ID", "3"}}, BIDI_WORDS, "kitty"},
    {"the console has no such letters", {{"TERM", "linux"}}, BIDI_OFF, "Linux console"},
    {"Konsole", {{"TERM", "xterm-256color"}, {"KONSOLE_VERSION", "221201"}}, BIDI_APP_LRM, "Konsole"},
    {"VTE that obeys CSI 8 l", {{"TERM", "xterm-256color"}, {"VTE_VERSION", "7006"}}, BIDI_APP, "VTE"},
    {"VTE before 5800 turned nothing round", {{"VTE_VERSION", "5202"}}, BIDI_APP, "VTE"},
    {"macOS", {{"TERM", "xterm-256color"}, {"TERM_PROGRAM", "Apple_Terminal"}}, BIDI_TERMINAL, "Terminal"},
    {"iTerm2", {{"TERM_PROGRAM", "iTerm.app"}}, BIDI_APP, "iTerm2"},
    {"Visual Studio Code", {{"TERM_PROGRAM", "vscode"}}, BIDI_APP, "Visual Studio Code"},
    {"Windows Terminal", {{"TERM", "xterm-256color"}, {"WT_SESSION", "a-b"}}, BIDI_APP, "Windows Terminal"},
    {"xterm", {{"TERM", "xterm-256color"}, {"XTERM_VERSION", "XTerm(379)"}}, BIDI_APP, "xterm"},
    {"the innermost terminal sets TERM", {{"TERM", "mlterm"}, {"VTE_VERSION", "7006"}}, BIDI_TERMINAL, "mlterm"},
    {"alacritty started in Konsole", {{"TERM", "alacritty"}, {"KONSOLE_VERSION", "221201"}}, BIDI_APP, "alacritty"},
    {"a terminal nobody knows", {{"TERM", "xterm-256color"}}, BIDI_APP, "xterm-256color"},
    {"the begin of a word is not the word", {{"TERM", "ml"}}, BIDI_APP, "ml"},
    {"a variable that is set to nothing", {{"TMUX", ""}, {"VTE_VERSION", ""}, {"TERM", "st"}}, BIDI_APP, "st"},
    {"no variable at all", {{NULL, NULL}}, BIDI_APP, "?"},
};

/* Of the case that runs: GuessVariable is a function like getenv(). */
static size_t current;

static const char *variable(const char *name)
{
    for (size_t i = 0; i < VARIABLES_MAX && cases[current].variables[i][0]; i++) {
        if (strcmp(cases[current].variables[i][0], name) == 0)
            return cases[current].variables[i][1];
    }
    return NULL;
}

START_TEST(each_terminal_gets_the_mode_that_shows_arabic_right)
{
    current = (size_t)_i;
    ck_assert_msg(guess_bidi(variable) == cases[_i].mode, "%s: %s", cases[_i].why, bidi_mode_word(guess_bidi(variable)));
    ck_assert_msg(strcmp(guess_name(variable), cases[_i].name) == 0, "%s: %s", cases[_i].why, guess_name(variable));
}
END_TEST

Suite *suite_tui_guess(void)
{
    Suite *suite = suite_create("tui/guess");
    TCase *tcase = tcase_create("guess");
    tcase_add_loop_test(tcase, each_terminal_gets_the_mode_that_shows_arabic_right, 0, sizeof cases / sizeof *cases);
    suite_add_tcase(suite, tcase);
    return suite;
}
