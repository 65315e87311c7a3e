/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/sign.h"

#include <string.h>

#include "support/support.h"
#include "text/terminal.h"
#include "util/unicode.h"

/* SCREENS 4: nothing of ambiguous width wider than 1, and nothing but ASCII under --ascii. */
START_TEST(every_sign_is_one_column_or_plain_ascii)
{
    ck_assert_int_eq(terminal_columns(sign_text(_i, false)), 1);
    const char *ascii = sign_text(_i, true);
    ck_assert_uint_gt(strlen(ascii), 0);
    for (const char *at = ascii; *at; at++)
        ck_assert_msg(*at >= ' ' && *at < 0x7F, "sign %d: '%s'", _i, ascii);
}
END_TEST

static const struct {
    Sign sign, mirrored;
    const char *why;
} turned[] = {
    {SIGN_CURSOR, SIGN_CURSOR_RTL, "the cursor points into its row"},  {SIGN_PATH, SIGN_PATH_CUT, "the path goes the other way"},
    {SIGN_FRAME_TOP_LEFT, SIGN_FRAME_TOP_RIGHT, "a corner turns"},     {SIGN_FRAME_TOP_RIGHT, SIGN_FRAME_TOP_LEFT, "and the one beside it"},
    {SIGN_FRAME_FOOT_LEFT, SIGN_FRAME_FOOT_RIGHT, "a lower one"},      {SIGN_FRAME_FOOT_RIGHT, SIGN_FRAME_FOOT_LEFT, "and the other"},
    {SIGN_BETWEEN, SIGN_BETWEEN, "an upright line is its own mirror"}, {SIGN_LEFT, SIGN_LEFT, "arrows name keys, and keys do not move"},
};

START_TEST(signs_turn_with_the_layout)
{
    ck_assert_msg(sign_mirrored(turned[_i].sign) == turned[_i].mirrored, "%s", turned[_i].why);
}
END_TEST

static const struct {
    const char *text, *ascii; /* NULL: stays */
    const char *why;
} texts[] = {
    {"“", "\"", "an opening quote"},
    {"»", "\"", "closes a quote in text, though it is the sign of a note"},
    {"’", "'", "an apostrophe"},
    {"–", "-", "a dash"},
    {"…", "...", "an ellipsis"},
    {"\u00A0", " ", "a hard space"},
    {"›", ">", "a sign"},
    {"×", "x", "a sign that stands in sizes of cards"},
    {"↑", "Up", "a key"},
    {"é", NULL, "letters stay"},
    {"ب", NULL, "letters of every script"},
    {"中", NULL, "and wide ones"},
    {"-", NULL, "ASCII is ASCII"},
};

START_TEST(running_text_keeps_its_letters)
{
    size_t pos = 0;
    const char *ascii = sign_ascii(unicode_next(view_of(texts[_i].text), &pos));
    ck_assert_msg(texts[_i].ascii ? ascii && strcmp(ascii, texts[_i].ascii) == 0 : !ascii, "%s: %s", texts[_i].why, ascii);
}
END_TEST

Suite *suite_tui_sign(void)
{
    Suite *suite = suite_create("tui/sign");
    TCase *tcase = tcase_create("sign");
    tcase_add_loop_test(tcase, every_sign_is_one_column_or_plain_ascii, 0, SIGN_COUNT);
    tcase_add_loop_test(tcase, signs_turn_with_the_layout, 0, sizeof turned / sizeof *turned);
    tcase_add_loop_test(tcase, running_text_keeps_its_letters, 0, sizeof texts / sizeof *texts);
    suite_add_tcase(suite, tcase);
    return suite;
}
