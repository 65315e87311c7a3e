/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/buf.h"

#include <locale.h>
#include <stdlib.h>

#include "support/support.h"

static const struct {
    double value;
    int decimals;
    const char *want, *why;
} number_cases[] = {
    {0, 3, "0", "zero has no sign and no point"},
    {-0.0001, 3, "0", "a negative that rounds to zero loses its sign"},
    {12.5, 3, "12.5", "trailing zeros are dropped"},
    {-3, 2, "-3", "a whole number has no point"},
    {0.05, 2, "0.05", "zeros after the point are kept"},
    {1.9999, 3, "2", "rounding carries"},
    {242.645669, 4, "242.6457", "at most the places asked for"},
    {123456789.25, 2, "123456789.25", "never an exponent"},
    {1.5, 0, "2", "no places"},
};

START_TEST(numbers_are_written_as_pdf_wants_them)
{
    Buf buf = {0};
    buf_add_number(&buf, number_cases[_i].value, number_cases[_i].decimals);
    ck_assert_msg(strcmp(buf_str(&buf), number_cases[_i].want) == 0, "%s: %s", number_cases[_i].why, buf_str(&buf));
    buf_done(&buf);
}
END_TEST

START_TEST(integers_and_hex_need_no_format)
{
    Buf buf = {0};
    buf_add_integer(&buf, 0);
    buf_add_integer(&buf, -120);
    buf_add_integer(&buf, 9223372036854775807L);
    buf_add_integer(&buf, -9223372036854775807L - 1);
    buf_add_hex(&buf, 0x1A, 4);
    buf_add_hex(&buf, 0xFFFFFFFF, 8);
    buf_add_hex(&buf, 0x12345, 4);
    memset(buf_room(&buf, 300), 'x', 300);
    buf_took(&buf, 1);
    ck_assert_str_eq(buf_str(&buf), "0-1209223372036854775807-9223372036854775808001AFFFFFFFF2345x");
    buf_done(&buf);
}
END_TEST

static const struct {
    unsigned c;
    const char *want;
} utf8_cases[] = {{'A', "A"}, {0xE9, "é"}, {0x7FF, "\xDF\xBF"}, {0x1000, "က"}, {0xFFFD, "\xEF\xBF\xBD"}, {0x10D00, "\xF0\x90\xB4\x80"}};

START_TEST(code_points_become_utf8)
{
    Buf buf = {0};
    buf_add_utf8(&buf, utf8_cases[_i].c);
    ck_assert_str_eq(buf_str(&buf), utf8_cases[_i].want);
    buf_done(&buf);
}
END_TEST

START_TEST(it_grows_and_keeps_what_it_has)
{
    Buf buf = {0};
    ck_assert_str_eq(buf_str(&buf), "");
    for (int i = 0; i < 1000; i++)
        buf_addf(&buf, "%d,", i);
    ck_assert_uint_eq(buf.len, 10 * 2 + 90 * 3 + 900 * 4);
    ck_assert_uint_eq(buf.ptr[buf.len], 0);
    buf_clear(&buf);
    ck_assert_str_eq(buf_str(&buf), "");
    buf_add(&buf, "a\0b", 3);
    ck_assert_uint_eq(buf.len, 3);
    char *text = buf_take(&buf);
    ck_assert_uint_eq(buf.len, 0);
    ck_assert_int_eq(text[2], 'b');
    free(text);
    text = buf_take(&buf);
    ck_assert_str_eq(text, "");
    free(text);
}
END_TEST

Suite *suite_util_buf(void)
{
    Suite *suite = suite_create("util/buf");
    TCase *tcase = tcase_create("buf");
    tcase_add_loop_test(tcase, numbers_are_written_as_pdf_wants_them, 0, sizeof number_cases / sizeof *number_cases);
    tcase_add_test(tcase, integers_and_hex_need_no_format);
    tcase_add_loop_test(tcase, code_points_become_utf8, 0, sizeof utf8_cases / sizeof *utf8_cases);
    tcase_add_test(tcase, it_grows_and_keeps_what_it_has);
    suite_add_tcase(suite, tcase);
    return suite;
}
