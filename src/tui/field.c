/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/field.h"

#include <stdlib.h>

#include "text/grapheme.h"
#include "util/mem.h"
#include "util/unicode.h"

/* The start of the last cluster that begins at or before this byte; 0 if there is none. */
static size_t cluster_start(const Buf *text, size_t limit)
{
    bool *starts = mem_array(text->len, sizeof *starts);
    Graphemes *graphemes = graphemes_new();
    graphemes_mark(graphemes, (StrView){text->ptr, text->len}, starts);
    size_t pos = limit < text->len ? limit : text->len;
    while (pos > 0 && (pos == text->len || !starts[pos]))
        pos--;
    graphemes_free(graphemes);
    free(starts);
    return pos;
}

static void cut(Buf *text, size_t len)
{
    text->len = len;
    text->ptr[len] = '\0';
}

/* Line ends and tabs are blanks; what cannot be seen and moves other text is left out. */
static void add_char(Buf *text, uint32_t c)
{
    bool is_code_point = c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
    if (c == '\n' || c == '\t')
        buf_add_char(text, ' ');
    else if (!is_code_point)
        buf_add_utf8(text, 0xFFFD);
    else if (c != 0 && !unicode_is_control(c) && !unicode_is_bidi_control(c) && c != 0x2028 && c != 0x2029)
        buf_add_utf8(text, c);
}

static void add_text(Buf *text, StrView pasted)
{
    /* A cluster can be longer than a code point: one beyond the limit shows where the last whole one ends. */
    for (size_t pos = 0; pos < pasted.len && text->len <= FIELD_BYTES_MAX;) {
        uint32_t c = unicode_next(pasted, &pos);
        if (c == '\r') {
            c = '\n';
            if (pos < pasted.len && pasted.ptr[pos] == '\n')
                pos++;
        }
        add_char(text, c);
    }
}

/* What is too much goes, in whole clusters, but nothing of the first `before` bytes. */
static void keep_limit(Buf *text, size_t before)
{
    if (text->len <= FIELD_BYTES_MAX)
        return;
    size_t start = cluster_start(text, FIELD_BYTES_MAX);
    cut(text, start > before ? start : before);
}

static bool erase(Buf *text)
{
    if (text->len == 0)
        return false;
    cut(text, cluster_start(text, text->len));
    return true;
}

bool field_act(Field *field, const Act *act)
{
    size_t before = field->text.len;
    if (act->action == ACTION_ERASE)
        return erase(&field->text);
    if (act->action != ACTION_TYPE)
        return false;
    if (act->text)
        add_text(&field->text, view_of(act->text));
    else
        add_char(&field->text, (uint32_t)act->number);
    keep_limit(&field->text, before);
    return field->text.len != before;
}

void field_set(Field *field, const char *text)
{
    Buf made = {0}; /* text may be the field's own */
    add_text(&made, view_of(text ? text : ""));
    keep_limit(&made, 0);
    buf_done(&field->text);
    field->text = made;
}

const char *field_text(const Field *field)
{
    return buf_str(&field->text);
}

void field_done(Field *field)
{
    buf_done(&field->text);
}
