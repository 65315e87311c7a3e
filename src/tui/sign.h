/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines and signs (SCREENS 4), in UTF-8 or ASCII. */
#ifndef KYR_TUI_SIGN_H
#define KYR_TUI_SIGN_H

#include <stdbool.h>
#include <stdint.h>

#define SIGNS(X)                                                                                                                           \
    X(BETWEEN, "│", "|") /* two languages */                                                                                               \
    X(RULE, "─", "-")                                                                                                                      \
    X(CURSOR, "▸", ">")                                                                                                                    \
    X(CURSOR_RTL, "◂", "<")                                                                                                                \
    X(PATH, "›", ">")                                                                                                                      \
    X(PATH_CUT, "‹", "<")                                                                                                                  \
    X(BELOW, "▼", "v")                                                                                                                     \
    X(ABOVE, "▲", "^")                                                                                                                     \
    X(FRAME_TOP_LEFT, "┌", "+")                                                                                                            \
    X(FRAME_TOP_RIGHT, "┐", "+")                                                                                                           \
    X(FRAME_FOOT_LEFT, "└", "+")                                                                                                           \
    X(FRAME_FOOT_RIGHT, "┘", "+")                                                                                                          \
    X(FRAME_SIDE, "│", "|")                                                                                                                \
    X(FRAME_FLAT, "─", "-")                                                                                                                \
    X(BAR_FULL, "━", "#")                                                                                                                  \
    X(BAR_EMPTY, "─", "-")                                                                                                                 \
    X(DONE, "✓", "x")                                                                                                                      \
    X(CUT, "…", "...")                                                                                                                     \
    X(KIND_RIGHT, "◆", "*")                                                                                                                \
    X(KIND_SAY, "“", "\"")                                                                                                                 \
    X(KIND_ASK, "?", "?")                                                                                                                  \
    X(KIND_DO, "+", "+")                                                                                                                   \
    X(KIND_DONT, "×", "x")                                                                                                                 \
    X(KIND_NOTE, "»", ">")                                                                                                                 \
    X(DISPUTED, "~", "~")                                                                                                                  \
    X(DUE, "!", "!")                                                                                                                       \
    X(LAW, "§", "#")                                                                                                                       \
    X(DOT, "·", "-")                                                                                                                       \
    X(BULLET, "•", "*")                                                                                                                    \
    X(UP, "↑", "Up")                                                                                                                       \
    X(DOWN, "↓", "Down")                                                                                                                   \
    X(LEFT, "←", "Left")                                                                                                                   \
    X(RIGHT, "→", "Right")
#define SIGN_NAME(name, utf8, ascii) SIGN_##name,
typedef enum Sign { SIGNS(SIGN_NAME) SIGN_COUNT } Sign;
#undef SIGN_NAME

const char *sign_text(Sign sign, bool ascii);
/* What stands for a sign in a mirrored layout: cursor, path and corners of a frame turn round; the others are their own. */
Sign sign_mirrored(Sign sign);
/* What stands for a sign, quote, dash or ellipsis in running text where there is only ASCII; NULL: the character stays as it is. */
const char *sign_ascii(uint32_t c);

#endif
