/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/plain.h"

#include <stdlib.h>
#include <string.h>

#include "support/support.h"
#include "util/mem.h"

/* Inputs as words: "up q F3 paste[x] click2,5 …". */
static const char *const names[INPUT_KIND_COUNT] = {
    [INPUT_UP] = "up",        [INPUT_DOWN] = "down",         [INPUT_LEFT] = "left",
    [INPUT_RIGHT] = "right",  [INPUT_PAGE_UP] = "page-up",   [INPUT_PAGE_DOWN] = "page-down",
    [INPUT_HOME] = "home",    [INPUT_END] = "end",           [INPUT_ENTER] = "enter",
    [INPUT_ESCAPE] = "esc",   [INPUT_TAB] = "tab",           [INPUT_BACKTAB] = "backtab",
    [INPUT_BACKSPACE] = "bs", [INPUT_WHEEL_UP] = "wheel-up", [INPUT_WHEEL_DOWN] = "wheel-down",
};

static void add_name(const Input *input, Buf *out)
{
    buf_add_str(out, out->len > 0 ? " " : "");
    if (input->kind == INPUT_CHAR && input->ch < ' ')
        buf_addf(out, "^%c", (char)(input->ch + 0x40));
    else if (input->kind == INPUT_CHAR)
        buf_add_utf8(out, input->ch);
    else if (input->kind == INPUT_FUNCTION)
        buf_addf(out, "F%u", input->ch);
    else if (input->kind == INPUT_PASTE)
        buf_addf(out, "paste[%s]", input->text);
    else if (input->kind == INPUT_CLICK)
        buf_addf(out, "click%d,%d", input->row, input->col);
    else {
        ck_assert_msg(names[input->kind] != NULL, "input of kind %d", (int)input->kind);
        buf_add_str(out, names[input->kind]);
    }
}

static void take(PlainKeys *keys, bool ended, Buf *out)
{
    Input input;
    while (plain_next(keys, ended, &input))
        add_name(&input, out);
}

static const struct {
    const char *why, *bytes, *inputs;
} cases[] = {
    {"letters", "aZ9?", "a Z 9 ?"},
    {"letters of any script", "é한𐐷", "é 한 𐐷"},
    {"control characters", "\x03\x1a\x0c", "^C ^Z ^L"},
    {"Enter is carriage return or line feed", "\r\n", "enter enter"},
    {"Tab, and both Backspaces", "\t\x7f\x08", "tab bs bs"},
    {"arrows", "\x1b[A\x1b[B\x1b[C\x1b[D", "up down right left"},
    {"arrows in application mode", "\x1bOA\x1bOB\x1bOC\x1bOD", "up down right left"},
    {"arrows with Shift and Ctrl are arrows", "\x1b[1;2A\x1b[1;5D", "up left"},
    {"Home and End of xterm", "\x1b[H\x1b[F\x1bOH\x1bOF", "home end home end"},
    {"Home and End of the Linux console, screen and PuTTY", "\x1b[1~\x1b[4~", "home end"},
    {"Home and End of rxvt", "\x1b[7~\x1b[8~", "home end"},
    {"pages", "\x1b[5~\x1b[6~\x1b[5;5~", "page-up page-down page-up"},
    {"Shift-Tab", "\x1b[Z", "backtab"},
    {"F1 to F4", "\x1bOP\x1bOQ\x1bOR\x1bOS", "F1 F2 F3 F4"},
    {"F1 to F4 of rxvt and PuTTY", "\x1b[11~\x1b[12~\x1b[13~\x1b[14~", "F1 F2 F3 F4"},
    {"F1 to F5 of the Linux console", "\x1b[[A\x1b[[B\x1b[[C\x1b[[D\x1b[[E", "F1 F2 F3 F4 F5"},
    {"F5 to F12", "\x1b[15~\x1b[17~\x1b[18~\x1b[19~\x1b[20~\x1b[21~\x1b[23~\x1b[24~", "F5 F6 F7 F8 F9 F10 F11 F12"},
    {"the number pad in application mode", "\x1bOp\x1bOy\x1bOk\x1bOm\x1bOM", "0 9 + - enter"},
    {"Esc", "\x1b", "esc"},
    {"Esc twice", "\x1b\x1b", "esc esc"},
    {"Esc and a letter that came together", "\x1bq", "esc q"},
    {"Esc before an arrow", "\x1b\x1b[A", "esc up"},
    {"Insert and Delete mean nothing", "\x1b[2~\x1b[3~x", "x"},
    {"a sequence that nobody knows", "\x1b[?1;2c\x1b[200;1H\x1b[99~x", "home x"},
    {"a broken sequence does not swallow the next", "\x1b[1\x1b[A", "up"},
    {"the left button", "\x1b[<0;6;3M\x1b[<0;6;3m", "click2,5"},
    {"the left button with Ctrl", "\x1b[<16;1;1M", "click0,0"},
    {"the other buttons, and motion, mean nothing", "\x1b[<1;6;3M\x1b[<2;6;3M\x1b[<35;6;3M\x1b[<32;6;3M", ""},
    {"the wheel", "\x1b[<64;6;3M\x1b[<65;6;3M\x1b[<66;6;3M", "wheel-up wheel-down"},
    {"columns behind 223", "\x1b[<0;300;60M", "click59,299"},
    {"numbers beyond all terminals", "\x1b[<0;0;0M\x1b[<99999999999999999999;1;1Mx", "x"},
    {"the mouse of old terminals", "\x1b[M \x26\x23\x1b[M\x60!!\x1b[M#!!", "click2,5 wheel-up"},
    {"a paste is one input", "\x1b[200~q\rQ\x1b[201~x", "paste[q\rQ] x"},
    {"an empty paste", "\x1b[200~\x1b[201~", "paste[]"},
    {"keys in a paste are text", "\x1b[200~a\x1b[Ab\x1b[201~", "paste[a\x1b[Ab]"},
    {"two pastes", "\x1b[200~a\x1b[201~\x1b[200~b\x1b[201~", "paste[a] paste[b]"},
    {"torn bytes in a paste",
     "\x1b[200~a\xff"
     "é\xc3\x1b[201~",
     "paste[aé]"},
    {"the end of a paste without its begin", "\x1b[201~x", "x"},
    {"bytes that are no UTF-8", "\xff\xc3(\x80\xed\xa0\x80x", "( x"},
    {"C1 controls", "\xc2\x9bx", "x"},
};

START_TEST(bytes_become_inputs)
{
    PlainKeys keys = {0};
    Buf out = {0};
    plain_add(&keys, cases[_i].bytes, strlen(cases[_i].bytes));
    take(&keys, false, &out);
    take(&keys, true, &out);
    ck_assert_msg(strcmp(buf_str(&out), cases[_i].inputs) == 0, "%s: %s", cases[_i].why, buf_str(&out));
    ck_assert_int_eq(plain_wait_ms(&keys), -1);
    plain_done(&keys);
    buf_done(&out);
}
END_TEST

START_TEST(bytes_that_come_one_by_one_are_the_same_inputs)
{
    PlainKeys keys = {0};
    Buf out = {0};
    for (const char *at = cases[_i].bytes; *at; at++) {
        plain_add(&keys, at, 1);
        take(&keys, false, &out);
    }
    take(&keys, true, &out);
    ck_assert_msg(strcmp(buf_str(&out), cases[_i].inputs) == 0, "%s: %s", cases[_i].why, buf_str(&out));
    plain_done(&keys);
    buf_done(&out);
}
END_TEST

/* What was cut off adds at most an Esc or the paste so far; what comes later is read as if nothing had been. */
START_TEST(a_truncated_sequence_never_acts_as_other_keys)
{
    for (size_t len = 0; len < strlen(cases[_i].bytes); len++) {
        char *copy = mem_strndup(cases[_i].bytes, len);
        PlainKeys keys = {0};
        Buf whole = {0}, rest = {0};
        plain_add(&keys, copy, len);
        take(&keys, false, &whole);
        take(&keys, true, &rest);
        bool fine = rest.len == 0 || strcmp(buf_str(&rest), "esc") == 0 || strncmp(buf_str(&rest), "paste[", 6) == 0;
        ck_assert_msg(fine, "%s, %zu bytes: %s", cases[_i].why, len, buf_str(&rest));
        ck_assert_msg(strncmp(cases[_i].inputs, buf_str(&whole), whole.len) == 0, "%s, %zu bytes: %s", cases[_i].why, len, buf_str(&whole));
        ck_assert_int_eq(plain_wait_ms(&keys), -1);
        buf_clear(&rest);
        plain_add(&keys, "x", 1);
        take(&keys, false, &rest);
        ck_assert_str_eq(buf_str(&rest), "x");
        plain_done(&keys);
        buf_done(&whole);
        buf_done(&rest);
        free(copy);
    }
}
END_TEST

START_TEST(what_is_begun_says_how_long_to_wait)
{
    PlainKeys keys = {0};
    Input input;
    ck_assert_int_eq(plain_wait_ms(&keys), -1);
    plain_add(&keys, "\x1b[", 2);
    ck_assert(!plain_next(&keys, false, &input));
    ck_assert_int_eq(plain_wait_ms(&keys), PLAIN_ESCAPE_MS);
    plain_add(&keys, "200~abc", 7);
    ck_assert(!plain_next(&keys, false, &input));
    ck_assert_int_eq(plain_wait_ms(&keys), PLAIN_PASTE_MS);
    ck_assert(plain_next(&keys, true, &input));
    ck_assert_str_eq(input.text, "abc");
    plain_done(&keys);
}
END_TEST

/* Three bytes a letter, so that the bound falls inside one; it comes in pieces that cut letters too. */
START_TEST(a_huge_paste_is_cut_at_a_letter_and_swallowed_to_its_end)
{
    PlainKeys keys = {0};
    Input input;
    Buf all = {0};
    buf_add_str(&all, "\x1b[200~");
    for (int i = 0; i < 300000; i++)
        buf_add_str(&all, "한");
    buf_add_str(&all, "tail\x1b[201~x");
    for (size_t at = 0; at < all.len; at += 1000) {
        ck_assert_uint_lt(keys.bytes.len + keys.paste.len, 4 * PLAIN_PASTE_BYTES);
        plain_add(&keys, all.ptr + at, all.len - at < 1000 ? all.len - at : 1000);
        if (plain_next(&keys, false, &input))
            break;
    }
    ck_assert_int_eq(input.kind, INPUT_PASTE);
    ck_assert_uint_eq(strlen(input.text), PLAIN_PASTE_BYTES / 3 * 3);
    ck_assert(plain_next(&keys, false, &input));
    ck_assert(input.kind == INPUT_CHAR && input.ch == 'x');
    plain_done(&keys);
    buf_done(&all);
}
END_TEST

START_TEST(an_escape_sequence_however_long_is_one)
{
    PlainKeys keys = {0};
    Buf out = {0};
    plain_add(&keys, "\x1b[", 2);
    for (int i = 0; i < 1000; i++)
        plain_add(&keys, "1;", 2);
    take(&keys, false, &out);
    ck_assert_uint_eq(out.len, 0);
    plain_add(&keys, "Ax", 2);
    take(&keys, false, &out);
    ck_assert_str_eq(buf_str(&out), "up x");
    plain_done(&keys);
    buf_done(&out);
}
END_TEST

Suite *suite_tui_plain(void)
{
    Suite *suite = suite_create("tui/plain");
    TCase *tcase = tcase_create("plain");
    int count = sizeof cases / sizeof *cases;
    tcase_add_loop_test(tcase, bytes_become_inputs, 0, count);
    tcase_add_loop_test(tcase, bytes_that_come_one_by_one_are_the_same_inputs, 0, count);
    tcase_add_loop_test(tcase, a_truncated_sequence_never_acts_as_other_keys, 0, count);
    tcase_add_test(tcase, what_is_begun_says_how_long_to_wait);
    tcase_add_test(tcase, a_huge_paste_is_cut_at_a_letter_and_swallowed_to_its_end);
    tcase_add_test(tcase, an_escape_sequence_however_long_is_one);
    suite_add_tcase(suite, tcase);
    return suite;
}
