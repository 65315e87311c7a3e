/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/sign.h"

#include "util/unicode.h"

#define SIGN_ROW(name, utf8, ascii) {utf8, ascii},
static const struct {
    const char *utf8, *ascii;
} signs[SIGN_COUNT] = {SIGNS(SIGN_ROW)};
#undef SIGN_ROW

const char *sign_text(Sign sign, bool ascii)
{
    return ascii ? signs[sign].ascii : signs[sign].utf8;
}

Sign sign_mirrored(Sign sign)
{
    static const Sign pairs[][2] = {
        {SIGN_CURSOR, SIGN_CURSOR_RTL}, /* a screen that asks for the right-to-left one itself gets it */
        {SIGN_PATH, SIGN_PATH_CUT},
        {SIGN_PATH_CUT, SIGN_PATH},
        {SIGN_FRAME_TOP_LEFT, SIGN_FRAME_TOP_RIGHT},
        {SIGN_FRAME_TOP_RIGHT, SIGN_FRAME_TOP_LEFT},
        {SIGN_FRAME_FOOT_LEFT, SIGN_FRAME_FOOT_RIGHT},
        {SIGN_FRAME_FOOT_RIGHT, SIGN_FRAME_FOOT_LEFT},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        if (pairs[i][0] == sign)
            return pairs[i][1];
    }
    return sign;
}

/* Marks of running text; they come before the signs, because » closes a quote there. */
static const struct {
    uint32_t c;
    const char *ascii;
} marks[] = {
    {0x00A0, " "},  {0x00AB, "\""},  {0x00BB, "\""}, {0x2010, "-"}, {0x2011, "-"},  {0x2012, "-"},  {0x2013, "-"},  {0x2014, "-"},
    {0x2015, "-"},  {0x2018, "'"},   {0x2019, "'"},  {0x201A, "'"}, {0x201B, "'"},  {0x201C, "\""}, {0x201D, "\""}, {0x201E, "\""},
    {0x201F, "\""}, {0x2026, "..."}, {0x202F, " "},  {0x2032, "'"}, {0x2033, "\""}, {0x2212, "-"},
};

const char *sign_ascii(uint32_t c)
{
    if (c < 0x80)
        return NULL;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (marks[i].c == c)
            return marks[i].ascii;
    for (size_t i = 0; i < SIGN_COUNT; i++) {
        size_t pos = 0;
        StrView text = view_of(signs[i].utf8);
        if (unicode_next(text, &pos) == c && pos == text.len)
            return signs[i].ascii;
    }
    return NULL;
}
