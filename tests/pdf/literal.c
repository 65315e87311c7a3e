/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/literal.h"

#include "support/support.h"

static const struct {
    const char *from, *to, *why;
    size_t len; /* of to where it holds a NUL; 0: strlen */
} cases[] = {
    {"[<4142>-5<43>]TJ\n", "[(AB)-5(C)]TJ\n", "strings in an array", 0},
    {"<</Lang<6573>/K[1 2]>>", "<</Lang(es)/K[1 2]>>", "a dictionary is no string", 0},
    {"<</A <</B <41>>>>>", "<</A <</B (A)>>>>", "nor is one in another, at either end", 0},
    {"<28295C0D0A>", "(\\(\\)\\\\\\r\n)", "brackets, backslash and CR are escaped, LF is not", 0},
    {"<4 1 5>", "(AP)", "white space does not count, a digit left over has 0 behind it", 0},
    {"<>", "()", "an empty string", 0},
    {"(a<41>\\)<42>(b<43>))<44>", "(a<41>\\)<42>(b<43>))(D)", "a literal string stays as it is", 0},
    {"<FeFf0041>", "(\xFE\xFF\0A)", "UTF-16", 6},
    {"0 g\n", "0 g\n", "no string", 0},
    {"", "", "nothing", 0},
    {"<41", "(A)", "an end that is missing", 0},
    {"(a\\", "(a\\", "another", 0},
    {"<", "()", "a lone bracket", 0},
};

START_TEST(hex_becomes_literal)
{
    Buf out = {0};
    size_t len = cases[_i].len ? cases[_i].len : strlen(cases[_i].to);
    buf_add_str(&out, "kept");
    literal_strings(view_of(cases[_i].from), &out);
    ck_assert_msg(out.len == len + 4 && memcmp(out.ptr + 4, cases[_i].to, len) == 0, "%s: %s", cases[_i].why, buf_str(&out));
    buf_done(&out);
}
END_TEST

Suite *suite_pdf_literal(void)
{
    Suite *suite = suite_create("pdf/literal");
    TCase *tcase = tcase_create("literal");
    tcase_add_loop_test(tcase, hex_becomes_literal, 0, sizeof cases / sizeof *cases);
    suite_add_tcase(suite, tcase);
    return suite;
}
