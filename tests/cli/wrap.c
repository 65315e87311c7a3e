/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/wrap.h"

#include "support/support.h"

static const struct {
    const char *why, *text;
    size_t width, indent;
    const char *want;
} cases[] = {
    {"nothing", "", 10, 0, "\n"},
    {"one line", "Ask to see it.", 20, 0, "Ask to see it.\n"},
    {"turned at a space", "Ask to see it.", 10, 0, "Ask to see\nit.\n"},
    {"lines after the first are indented", "Ask to see it.", 9, 2, "Ask to\n  see it.\n"},
    {"a word wider than the line stands alone", "a abcdefghij b", 4, 0, "a\nabcdefghij\nb\n"},
    {"spaces and line ends fold", "a  b\n c ", 9, 0, "a b c\n"},
    {"Han breaks between characters, two columns each", "请出示搜查令", 6, 0, "请出示\n搜查令\n"},
    {"a Han full stop does not start a line", "请出示。令", 6, 0, "请出\n示。令\n"},
    {"marks take no column", "cafe\xCC\x81 noir", 9, 0, "cafe\xCC\x81 noir\n"},
};

START_TEST(text_is_turned_into_lines)
{
    Buf out = {0};
    wrap_text(cases[_i].text, cases[_i].width, cases[_i].indent, &out);
    ck_assert_msg(strcmp(buf_str(&out), cases[_i].want) == 0, "%s:\n%s", cases[_i].why, buf_str(&out));
    buf_done(&out);
}
END_TEST

static const struct {
    const char *text;
    size_t width;
} widths[] = {{"", 0}, {"abc", 3}, {"é", 1}, {"e\xCC\x81", 1}, {"汉字", 4}, {"한", 2}, {"\xE2\x80\x8F", 0}, {"العربية", 7}, {"\xFF", 1}};

START_TEST(width_is_counted_in_columns)
{
    ck_assert_msg(wrap_width(view_of(widths[_i].text)) == widths[_i].width, "'%s'", widths[_i].text);
}
END_TEST

Suite *suite_cli_wrap(void)
{
    Suite *suite = suite_create("cli/wrap");
    TCase *tcase = tcase_create("wrap");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, text_is_turned_into_lines, 0, sizeof cases / sizeof *cases);
    tcase_add_loop_test(tcase, width_is_counted_in_columns, 0, sizeof widths / sizeof *widths);
    suite_add_tcase(suite, tcase);
    return suite;
}
