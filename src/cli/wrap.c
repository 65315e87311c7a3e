/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/wrap.h"

#include <stdint.h>

#include "util/unicode.h"

typedef struct Range {
    uint32_t first, last;
} Range;

/* UAX #11, wide and fullwidth, as blocks. */
static const Range wide[] = {{0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xAC00, 0xD7A3},
                             {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}};
/* Marks of Latin and Arabic, and invisible characters. Marks of Indic scripts count as one column: a line comes out short, never long. */
static const Range no_width[] = {{0x0300, 0x036F}, {0x0610, 0x061A}, {0x064B, 0x065F}, {0x0670, 0x0670},
                                 {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x2069}, {0xFE00, 0xFE0F}};
/* Closing marks that may not start a line (UAX #14 CL, EX). */
static const Range closing[] = {{0x3001, 0x3002}, {0x3009, 0x3009}, {0x300B, 0x300B}, {0x300D, 0x300D}, {0xFF01, 0xFF01},
                                {0xFF09, 0xFF09}, {0xFF0C, 0xFF0C}, {0xFF1A, 0xFF1B}, {0xFF1F, 0xFF1F}};

static bool in(const Range *ranges, size_t count, uint32_t c)
{
    for (size_t i = 0; i < count; i++) {
        if (c >= ranges[i].first && c <= ranges[i].last)
            return true;
    }
    return false;
}

static bool is_wide(uint32_t c)
{
    return in(wide, sizeof wide / sizeof *wide, c);
}

static size_t char_width(uint32_t c)
{
    if (in(no_width, sizeof no_width / sizeof *no_width, c))
        return 0;
    return is_wide(c) ? 2 : 1;
}

size_t wrap_width(StrView text)
{
    size_t width = 0;
    for (size_t pos = 0; pos < text.len;)
        width += char_width(unicode_next(text, &pos));
    return width;
}

/* The end of the piece at pos that is not broken: up to a space, or one wide character with the closing marks after it. */
static size_t piece_end(StrView text, size_t pos)
{
    bool after_wide = false;
    for (size_t at = pos; at < text.len;) {
        size_t next = at;
        uint32_t c = unicode_next(text, &next);
        bool may_break = c == ' ' || c == '\n' || ((after_wide || is_wide(c)) && !in(closing, sizeof closing / sizeof *closing, c));
        if (may_break && at > pos)
            return at;
        after_wide = is_wide(c);
        at = next;
    }
    return text.len;
}

void wrap_text(const char *text, size_t width, size_t indent, Buf *out)
{
    StrView view = view_of(text);
    size_t column = indent;
    bool line_empty = true;
    for (size_t pos = 0; pos < view.len;) {
        size_t spaces = strspn(text + pos, " \n");
        pos += spaces;
        if (pos >= view.len)
            break;
        StrView piece = {text + pos, piece_end(view, pos) - pos};
        size_t needed = wrap_width(piece) + (spaces > 0 && !line_empty ? 1 : 0);
        if (!line_empty && column + needed > width) {
            buf_add_char(out, '\n');
            for (size_t i = 0; i < indent; i++)
                buf_add_char(out, ' ');
            column = indent;
            line_empty = true;
        }
        if (spaces > 0 && !line_empty)
            buf_add_char(out, ' ');
        buf_add(out, piece.ptr, piece.len);
        column += line_empty ? wrap_width(piece) : needed;
        line_empty = false;
        pos += piece.len;
    }
    buf_add_char(out, '\n');
}
