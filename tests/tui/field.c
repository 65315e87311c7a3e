/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/field.h"

#include <string.h>

#include "support/support.h"

static bool type_text(Field *field, const char *text)
{
    return field_act(field, &(Act){ACTION_TYPE, 0, text});
}

static bool type_char(Field *field, uint32_t c)
{
    return field_act(field, &(Act){ACTION_TYPE, c, NULL});
}

static bool erase(Field *field)
{
    return field_act(field, &(Act){ACTION_ERASE, 0, NULL});
}

static const struct {
    const char *pasted, *text;
    const char *why;
} pastes[] = {
    {"car", "car", "plain text"},
    {"a\nb", "a b", "a line feed is a blank"},
    {"a\r\nb\rc", "a b c", "so is each other end of a line"},
    {"a\tb", "a b", "and a tab"},
    {"a\x1B[31mb\x07", "a[31mb", "control characters are dropped"},
    {"a\x7F\xC2\x85z", "az", "DEL and C1 too"},
    {"a\u202Eb\u2066c\u200Fd", "abcd", "what would turn text round is dropped"},
    {"\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645", "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
     "a joiner that Persian is written with stays"},
    {"a\xFFz", "a\uFFFDz", "ill-formed bytes are replaced"},
    {"a\xE2\x82", "a\uFFFD\uFFFD", "a character that is cut off too"},
    {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", "half a surrogate pair"},
    {"\u2028a\u2029", "a", "ends of lines that Unicode invented"},
    {"\x01\x02", "", "nothing but control characters"},
    {"", "", "nothing"},
    {"한국어 العربية 中文", "한국어 العربية 中文", "any script"},
};

START_TEST(pasted_text_comes_in_as_text)
{
    Field field = {0};
    ck_assert(type_text(&field, pastes[_i].pasted) == (*pastes[_i].text != '\0'));
    ck_assert_msg(strcmp(field_text(&field), pastes[_i].text) == 0, "%s: '%s'", pastes[_i].why, field_text(&field));
    Field set = {0};
    field_set(&set, pastes[_i].pasted);
    ck_assert_msg(strcmp(field_text(&set), pastes[_i].text) == 0, "set, %s: '%s'", pastes[_i].why, field_text(&set));
    field_done(&set);
    field_done(&field);
}
END_TEST

static const struct {
    const char *text, *left;
    const char *why;
} erasures[] = {
    {"cat", "ca", "a letter"},
    {"a ", "a", "a blank"},
    {"e\u0301", "", "a letter with its mark"},
    {"xe\u0301\u0323", "x", "with two marks"},
    {"\u0928\u0915\u093F", "\u0928", "Hindi: a letter with its vowel"},
    {"\uAC00\u1102\u1161\u11A8", "\uAC00", "Korean typed by parts"},
    {"a\U0001F468\u200D\U0001F469\u200D\U0001F467", "a", "one picture of many"},
    {"a\U0001F1FA\U0001F1F8\U0001F1F2\U0001F1FD", "a\U0001F1FA\U0001F1F8", "one flag of two"},
    {"\u0628\u064E", "", "Arabic with a vowel sign"},
    {"中文", "中", "a wide letter"},
    {"a", "", "the last"},
    {"", "", "nothing left"},
};

START_TEST(erasing_takes_a_whole_letter)
{
    Field field = {0};
    field_set(&field, erasures[_i].text);
    ck_assert(erase(&field) == (*erasures[_i].text != '\0'));
    ck_assert_msg(strcmp(field_text(&field), erasures[_i].left) == 0, "%s: '%s'", erasures[_i].why, field_text(&field));
    field_done(&field);
}
END_TEST

START_TEST(everything_can_be_erased_and_typed_anew)
{
    Field field = {0};
    for (size_t i = 0; i < sizeof pastes / sizeof *pastes; i++) {
        type_text(&field, pastes[i].pasted);
        size_t before = field.text.len;
        while (erase(&field)) {
            ck_assert_uint_lt(field.text.len, before);
            before = field.text.len;
        }
        ck_assert_str_eq(field_text(&field), "");
    }
    field_done(&field);
}
END_TEST

static const struct {
    uint32_t c;
    const char *text;
    const char *why;
} typed[] = {
    {'a', "xa", "a letter"},
    {' ', "x ", "a blank"},
    {0x0639, "x\u0639", "Arabic"},
    {0x1F600, "x\U0001F600", "above the first plane"},
    {3, "x", "Ctrl-C is no text"},
    {0, "x", "nothing"},
    {0x7F, "x", "DEL"},
    {0xD800, "x\uFFFD", "a surrogate is no character"},
    {0x110000, "x\uFFFD", "nor is what lies beyond Unicode"},
    {0x202E, "x", "a mark that turns text round"},
};

START_TEST(typed_characters_are_added)
{
    Field field = {0};
    field_set(&field, "x");
    ck_assert(type_char(&field, typed[_i].c) == (typed[_i].text[1] != '\0'));
    ck_assert_msg(strcmp(field_text(&field), typed[_i].text) == 0, "%s: '%s'", typed[_i].why, field_text(&field));
    field_done(&field);
}
END_TEST

/* So many bytes of x, then this text: what of it is kept at most FIELD_BYTES_MAX. */
static const struct {
    size_t filled;
    const char *then;
    size_t len;
    const char *why;
} limits[] = {
    {FIELD_BYTES_MAX - 1, "a", FIELD_BYTES_MAX, "just full"},
    {FIELD_BYTES_MAX, "a", FIELD_BYTES_MAX, "one too many"},
    {FIELD_BYTES_MAX - 1, "abc", FIELD_BYTES_MAX, "as much as there is room for"},
    {FIELD_BYTES_MAX - 1, "\u00E9", FIELD_BYTES_MAX - 1, "no half of a character"},
    {FIELD_BYTES_MAX - 2, "\u00E9", FIELD_BYTES_MAX, "a whole one"},
    {FIELD_BYTES_MAX - 1, "e\u0301z", FIELD_BYTES_MAX - 1, "no letter without its mark"},
    {FIELD_BYTES_MAX - 2, "a中", FIELD_BYTES_MAX - 1, "what fits before it"},
    {FIELD_BYTES_MAX - 1, "\u0301", FIELD_BYTES_MAX - 1, "a mark without room leaves its letter"},
};

START_TEST(a_field_has_an_end)
{
    Field field = {0};
    char x[FIELD_BYTES_MAX + 1] = {0};
    memset(x, 'x', limits[_i].filled);
    field_set(&field, x);
    ck_assert_uint_eq(field.text.len, limits[_i].filled);
    ck_assert(type_text(&field, limits[_i].then) == (limits[_i].len != limits[_i].filled));
    ck_assert_msg(field.text.len == limits[_i].len && strlen(field_text(&field)) == limits[_i].len, "%s: %zu", limits[_i].why,
                  field.text.len);
    field_done(&field);
}
END_TEST

START_TEST(a_very_long_paste_ends_at_a_letter)
{
    Field field = {0};
    Buf text = {0};
    for (int i = 0; i < 100000; i++)
        buf_add_str(&text, "字");
    ck_assert(type_text(&field, buf_str(&text)));
    ck_assert_uint_eq(field.text.len, FIELD_BYTES_MAX / 3 * 3);
    ck_assert(!type_text(&field, buf_str(&text)));
    buf_clear(&text);
    buf_add_str(&text, "e");
    for (int i = 0; i < 1000; i++)
        buf_add_str(&text, "\u0301");
    field_set(&field, buf_str(&text));
    ck_assert_uint_le(field.text.len, FIELD_BYTES_MAX);
    buf_done(&text);
    field_done(&field);
}
END_TEST

START_TEST(other_actions_change_nothing)
{
    Field field = {0};
    ck_assert_str_eq(field_text(&field), "");
    field_set(&field, "abc");
    for (Action action = ACTION_NONE; action < ACTION_COUNT; action++) {
        if (action != ACTION_TYPE && action != ACTION_ERASE)
            ck_assert(!field_act(&field, &(Act){action, 'x', "x"}));
    }
    ck_assert_str_eq(field_text(&field), "abc");
    field_set(&field, field_text(&field)); /* its own text */
    ck_assert_str_eq(field_text(&field), "abc");
    field_set(&field, NULL);
    ck_assert_str_eq(field_text(&field), "");
    field_done(&field);
    field_done(&field);
}
END_TEST

Suite *suite_tui_field(void)
{
    Suite *suite = suite_create("tui/field");
    TCase *tcase = tcase_create("field");
    tcase_add_loop_test(tcase, pasted_text_comes_in_as_text, 0, sizeof pastes / sizeof *pastes);
    tcase_add_loop_test(tcase, erasing_takes_a_whole_letter, 0, sizeof erasures / sizeof *erasures);
    tcase_add_test(tcase, everything_can_be_erased_and_typed_anew);
    tcase_add_loop_test(tcase, typed_characters_are_added, 0, sizeof typed / sizeof *typed);
    tcase_add_loop_test(tcase, a_field_has_an_end, 0, sizeof limits / sizeof *limits);
    tcase_add_test(tcase, a_very_long_paste_ends_at_a_letter);
    tcase_add_test(tcase, other_actions_change_nothing);
    suite_add_tcase(suite, tcase);
    return suite;
}
