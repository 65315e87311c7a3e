/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/plain.h"

#include <string.h>

#include "util/unicode.h"
#include "util/view.h"

enum { ESC = 0x1B, DELETE = 0x7F, NUMBERS_MAX = 3, NUMBER_MAX = 99999 };

/* What is begun needs more bytes, stands for nothing, or is an input. */
typedef enum Reading { READ_MORE, READ_NOTHING, READ_INPUT, READ_PASTE } Reading;

typedef struct Sequence {
    char final;
    int number; /* of "CSI number ~"; 0 for other finals */
    InputKind kind;
    uint32_t ch;
} Sequence;

/* CSI final, with or without modifiers, and SS3 final: xterm, VTE, Konsole, kitty, foot, rxvt, PuTTY, mlterm, st, screen, tmux. */
static const Sequence sequences[] = {
    {'A', 0, INPUT_UP, 0},         {'B', 0, INPUT_DOWN, 0},      {'C', 0, INPUT_RIGHT, 0},      {'D', 0, INPUT_LEFT, 0},
    {'H', 0, INPUT_HOME, 0},       {'F', 0, INPUT_END, 0},       {'Z', 0, INPUT_BACKTAB, 0},    {'P', 0, INPUT_FUNCTION, 1},
    {'Q', 0, INPUT_FUNCTION, 2},   {'R', 0, INPUT_FUNCTION, 3},  {'S', 0, INPUT_FUNCTION, 4},   {'~', 1, INPUT_HOME, 0},
    {'~', 4, INPUT_END, 0},        {'~', 5, INPUT_PAGE_UP, 0},   {'~', 6, INPUT_PAGE_DOWN, 0},  {'~', 7, INPUT_HOME, 0},
    {'~', 8, INPUT_END, 0},        {'~', 11, INPUT_FUNCTION, 1}, {'~', 12, INPUT_FUNCTION, 2},  {'~', 13, INPUT_FUNCTION, 3},
    {'~', 14, INPUT_FUNCTION, 4},  {'~', 15, INPUT_FUNCTION, 5}, {'~', 17, INPUT_FUNCTION, 6},  {'~', 18, INPUT_FUNCTION, 7},
    {'~', 19, INPUT_FUNCTION, 8},  {'~', 20, INPUT_FUNCTION, 9}, {'~', 21, INPUT_FUNCTION, 10}, {'~', 23, INPUT_FUNCTION, 11},
    {'~', 24, INPUT_FUNCTION, 12},
};
enum { PASTE_BEGIN = 200 };
static const char paste_end[] = "\x1b[201~";

void plain_add(PlainKeys *keys, const void *bytes, size_t len)
{
    buf_add(&keys->bytes, bytes, len);
}

static void drop(Buf *buf, size_t count)
{
    if (count == 0)
        return;
    memmove(buf->ptr, buf->ptr + count, buf->len - count + 1);
    buf->len -= count;
}

static Reading look_up(char final, int number, Input *out)
{
    for (size_t i = 0; i < sizeof sequences / sizeof *sequences; i++) {
        const Sequence *row = &sequences[i];
        if (row->final == final && row->number == (final == '~' ? number : 0)) {
            *out = (Input){.kind = row->kind, .ch = row->ch};
            return READ_INPUT;
        }
    }
    return final == '~' && number == PASTE_BEGIN ? READ_PASTE : READ_NOTHING;
}

/* Buttons of xterm's mouse reports: 0 the left one, 64 and 65 the wheel; 4, 8 and 16 are Shift, Alt and Ctrl. */
static Reading read_button(int button, int row, int col, Input *out)
{
    int which = button & ~(4 | 8 | 16);
    if (row < 0 || col < 0 || (which != 0 && which != 64 && which != 65))
        return READ_NOTHING;
    *out = (Input){.kind = which == 0 ? INPUT_CLICK : which == 64 ? INPUT_WHEEL_UP : INPUT_WHEEL_DOWN, .row = row, .col = col};
    return READ_INPUT;
}

/* "12;3;4": numbers that are absent are 0. */
static void read_numbers(StrView text, int numbers[NUMBERS_MAX])
{
    size_t count = 0;
    for (size_t i = 0; i < text.len && count < NUMBERS_MAX; i++) {
        if (text.ptr[i] == ';')
            count++;
        else if (text.ptr[i] >= '0' && text.ptr[i] <= '9' && numbers[count] < NUMBER_MAX)
            numbers[count] = numbers[count] * 10 + (text.ptr[i] - '0');
    }
}

/* CSI M and three bytes: the mouse of terminals that do not know the SGR form. */
static Reading read_old_mouse(StrView text, size_t *used, Input *out)
{
    if (text.len < 6)
        return READ_MORE;
    *used = 6;
    const unsigned char *at = (const unsigned char *)text.ptr + 3;
    return read_button(at[0] - 32, at[2] - 33, at[1] - 33, out);
}

/* ESC [ [ A to E: the first function keys of the Linux console. */
static Reading read_console_key(StrView text, size_t *used, Input *out)
{
    if (text.len < 4)
        return READ_MORE;
    *used = 4;
    if (text.ptr[3] < 'A' || text.ptr[3] > 'E')
        return READ_NOTHING;
    *out = (Input){.kind = INPUT_FUNCTION, .ch = (uint32_t)(text.ptr[3] - 'A') + 1};
    return READ_INPUT;
}

/* ECMA-48 5.4: parameters 30-3F, intermediates 20-2F, one final byte 40-7E. */
static Reading read_control(StrView text, size_t *used, Input *out)
{
    size_t end = 2;
    if (text.len > 2 && text.ptr[2] == '[')
        return read_console_key(text, used, out);
    if (text.len > 2 && text.ptr[2] == 'M')
        return read_old_mouse(text, used, out);
    while (end < text.len && text.ptr[end] >= 0x20 && text.ptr[end] <= 0x3F)
        end++;
    if (end == text.len)
        return READ_MORE;
    bool whole = text.ptr[end] >= 0x40 && text.ptr[end] < DELETE;
    *used = whole ? end + 1 : end;
    if (!whole)
        return READ_NOTHING;
    int numbers[NUMBERS_MAX] = {0};
    read_numbers((StrView){text.ptr + 2, end - 2}, numbers);
    if (text.ptr[2] != '<')
        return look_up(text.ptr[end], numbers[0], out);
    return text.ptr[end] == 'M' ? read_button(numbers[0], numbers[2] - 1, numbers[1] - 1, out) : READ_NOTHING;
}

/* SS3: arrows and F1 to F4 in application mode; j to y are the signs and digits of the number pad, M its Enter. */
static Reading read_ss3(StrView text, size_t *used, Input *out)
{
    if (text.len < 3)
        return READ_MORE;
    *used = 3;
    char c = text.ptr[2];
    if (c < 0x20 || c >= DELETE) {
        *used = 2;
        return READ_NOTHING;
    }
    if (c == 'M')
        *out = (Input){.kind = INPUT_ENTER};
    else if (c >= 'j' && c <= 'y')
        *out = (Input){.kind = INPUT_CHAR, .ch = (uint32_t)c - 0x40};
    else
        return look_up(c, 0, out);
    return READ_INPUT;
}

static Reading read_escape(StrView text, size_t *used, Input *out)
{
    if (text.len == 1)
        return READ_MORE;
    if (text.ptr[1] == '[')
        return read_control(text, used, out);
    if (text.ptr[1] == 'O')
        return read_ss3(text, used, out);
    *used = 1;
    *out = (Input){.kind = INPUT_ESCAPE};
    return READ_INPUT;
}

static Reading read_ascii(unsigned char c, Input *out)
{
    InputKind kind = c == '\r' || c == '\n' ? INPUT_ENTER : c == '\t' ? INPUT_TAB : c == '\b' || c == DELETE ? INPUT_BACKSPACE : INPUT_CHAR;
    *out = (Input){.kind = kind, .ch = kind == INPUT_CHAR ? c : 0};
    return c == 0 ? READ_NOTHING : READ_INPUT;
}

/* How many bytes a sequence with this first byte has (RFC 3629). */
static size_t utf8_len(unsigned char first)
{
    return first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 1;
}

static Reading read_utf8(StrView text, size_t *used, Input *out)
{
    size_t len = utf8_len((unsigned char)text.ptr[0]), have = 1;
    while (have < len && have < text.len && ((unsigned char)text.ptr[have] & 0xC0) == 0x80)
        have++;
    if (have < len && have == text.len)
        return READ_MORE;
    *used = have;
    if (unicode_first_invalid((StrView){text.ptr, have}) < have)
        return READ_NOTHING;
    size_t pos = 0;
    *out = (Input){.kind = INPUT_CHAR, .ch = unicode_next((StrView){text.ptr, have}, &pos)};
    return unicode_is_control(out->ch) ? READ_NOTHING : READ_INPUT;
}

static Reading read_one(StrView text, size_t *used, Input *out)
{
    unsigned char c = (unsigned char)text.ptr[0];
    if (c == ESC)
        return read_escape(text, used, out);
    if (c >= 0x80)
        return read_utf8(text, used, out);
    *used = 1;
    return read_ascii(c, out);
}

/* Whole, well-formed characters only: what is torn is left out, and what comes after the first that does not fit. */
static void keep_paste(PlainKeys *keys, StrView text)
{
    for (size_t pos = 0; pos < text.len && !keys->full;) {
        size_t start = pos;
        uint32_t c = unicode_next(text, &pos);
        StrView one = {text.ptr + start, pos - start};
        keys->full = keys->paste.len + one.len > PLAIN_PASTE_BYTES;
        if (!keys->full && c != 0 && unicode_first_invalid(one) == one.len)
            buf_add(&keys->paste, one.ptr, one.len);
    }
}

/* Where the first part of an unfinished paste can be cut: before a character, and before what may be the begin of its end. */
static size_t paste_cut(StrView text)
{
    size_t cut = text.len < strlen(paste_end) ? 0 : text.len - strlen(paste_end) + 1;
    while (cut > 0 && ((unsigned char)text.ptr[cut] & 0xC0) == 0x80)
        cut--;
    return cut;
}

static bool next_paste(PlainKeys *keys, bool ended, Input *out)
{
    StrView text = {buf_str(&keys->bytes), keys->bytes.len};
    const char *end = text.len > 0 ? memmem(text.ptr, text.len, paste_end, strlen(paste_end)) : NULL;
    size_t len = end ? (size_t)(end - text.ptr) : ended ? text.len : paste_cut(text);
    keep_paste(keys, (StrView){text.ptr, len});
    drop(&keys->bytes, end ? len + strlen(paste_end) : len);
    if (!end && !ended)
        return false;
    keys->pasting = false;
    *out = (Input){.kind = INPUT_PASTE, .text = buf_str(&keys->paste)};
    return true;
}

static void begin_paste(PlainKeys *keys)
{
    buf_clear(&keys->paste);
    keys->pasting = true;
    keys->full = false;
}

/* What was begun and never finished: Esc is a key, the rest is dropped. */
static bool end_begun(PlainKeys *keys, Input *out)
{
    bool escape = keys->bytes.len == 1 && keys->bytes.ptr[0] == ESC;
    buf_clear(&keys->bytes);
    *out = (Input){.kind = INPUT_ESCAPE};
    return escape;
}

bool plain_next(PlainKeys *keys, bool ended, Input *out)
{
    while (!keys->pasting && keys->bytes.len > 0) {
        size_t used = 0;
        Reading reading = read_one((StrView){keys->bytes.ptr, keys->bytes.len}, &used, out);
        if (reading == READ_MORE)
            return ended && end_begun(keys, out);
        drop(&keys->bytes, used);
        if (reading == READ_INPUT)
            return true;
        if (reading == READ_PASTE)
            begin_paste(keys);
    }
    return keys->pasting && next_paste(keys, ended, out);
}

int plain_wait_ms(const PlainKeys *keys)
{
    if (keys->pasting)
        return PLAIN_PASTE_MS;
    return keys->bytes.len > 0 ? PLAIN_ESCAPE_MS : -1;
}

void plain_done(PlainKeys *keys)
{
    buf_done(&keys->bytes);
    buf_done(&keys->paste);
    *keys = (PlainKeys){0};
}
