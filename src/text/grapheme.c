/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/grapheme.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "util/mem.h"

struct Graphemes {
    UBreakIterator *breaks; /* NULL: there are none, or none were asked for yet */
    UText *text;
    bool tried;
};

Graphemes *graphemes_new(void)
{
    return mem_alloc(sizeof(Graphemes));
}

void graphemes_free(Graphemes *graphemes)
{
    if (!graphemes)
        return;
    if (graphemes->breaks)
        ubrk_close(graphemes->breaks);
    utext_close(graphemes->text);
    free(graphemes);
}

/* Length of a character that is surely a cluster of its own, whatever stands beside it if that is one too; 0: ask ICU. Enough for
 * Latin letters, Chinese, and the quotes and dashes of both; a CR joins its LF. */
static size_t plain_length(const unsigned char *at, size_t left)
{
    if (at[0] < 0x80)
        return at[0] != '\r';
    if (at[0] >= 0xC2 && at[0] < 0xCC)
        return left >= 2 ? 2 : 0; /* below U+0300 */
    if (left < 3)
        return 0;
    bool dashes = at[0] == 0xE2 && at[1] == 0x80 && at[2] >= 0x90 && at[2] <= 0xA6; /* U+2010-2026 */
    bool stops = at[0] == 0xE3 && at[1] == 0x80 && at[2] < 0xA0;                    /* U+3000-301F */
    bool signs = at[0] >= 0xE4 && at[0] <= 0xE9;                                    /* U+4000-9FFF */
    bool wide = at[0] == 0xEF && at[1] == 0xBC;                                     /* U+FF00-FF3F */
    return dashes || stops || signs || wide ? 3 : 0;
}

static bool mark_plain(StrView text, bool *starts)
{
    const unsigned char *bytes = (const unsigned char *)text.ptr;
    for (size_t pos = 0, len; pos < text.len; pos += len) {
        len = plain_length(bytes + pos, text.len - pos);
        if (len == 0)
            return false;
        starts[pos] = true;
        for (size_t i = 1; i < len; i++)
            starts[pos + i] = false;
    }
    return true;
}

static bool look_at(Graphemes *graphemes, StrView text)
{
    UErrorCode status = U_ZERO_ERROR;
    if (!graphemes->tried)
        graphemes->breaks = ubrk_open(UBRK_CHARACTER, "", NULL, 0, &status);
    graphemes->tried = true;
    graphemes->text = utext_openUTF8(graphemes->text, text.ptr, (int64_t)text.len, &status);
    if (graphemes->breaks && U_SUCCESS(status))
        ubrk_setUText(graphemes->breaks, graphemes->text, &status);
    return graphemes->breaks && U_SUCCESS(status);
}

static void mark_code_points(StrView text, bool *starts)
{
    for (size_t i = 0; i < text.len; i++)
        starts[i] = ((unsigned char)text.ptr[i] & 0xC0) != 0x80;
}

void graphemes_mark(Graphemes *graphemes, StrView text, bool *starts)
{
    if (mark_plain(text, starts))
        return;
    if (!look_at(graphemes, text)) {
        mark_code_points(text, starts);
        return;
    }
    for (size_t i = 0; i < text.len; i++)
        starts[i] = false;
    for (int32_t at = ubrk_first(graphemes->breaks); at != UBRK_DONE; at = ubrk_next(graphemes->breaks)) {
        if ((size_t)at < text.len)
            starts[at] = true;
    }
}
