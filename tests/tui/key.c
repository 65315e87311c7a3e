/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/key.h"

#include <string.h>

#include "support/support.h"
#include "text/terminal.h"
#include "util/unicode.h"

static uint32_t code_point(const char *text)
{
    size_t pos = 0;
    return unicode_next(view_of(text), &pos);
}

static const struct {
    Input input;
    bool typing;
    Action action;
    size_t number;
    const char *why;
} cases[] = {
    {{INPUT_CHAR, 'k', 0, 0, NULL}, false, ACTION_UP, 0, "vim's up"},
    {{INPUT_DOWN, 0, 0, 0, NULL}, false, ACTION_DOWN, 0, "an arrow"},
    {{INPUT_DOWN, 0, 0, 0, NULL}, true, ACTION_DOWN, 0, "arrows work while typing"},
    {{INPUT_CHAR, ' ', 0, 0, NULL}, false, ACTION_NEXT, 0, "space goes on"},
    {{INPUT_CHAR, ' ', 0, 0, NULL}, true, ACTION_TYPE, ' ', "space is text in a field"},
    {{INPUT_CHAR, '7', 0, 0, NULL}, false, ACTION_NUMBER, 7, "digits are one action"},
    {{INPUT_CHAR, '0', 0, 0, NULL}, false, ACTION_NUMBER, 0, "naught too"},
    {{INPUT_CHAR, '7', 0, 0, NULL}, true, ACTION_TYPE, '7', "digits are text in a field"},
    {{INPUT_CHAR, 'q', 0, 0, NULL}, false, ACTION_BACK, 0, "q goes back"},
    {{INPUT_CHAR, 'q', 0, 0, NULL}, true, ACTION_TYPE, 'q', "q is text in a field"},
    {{INPUT_ESCAPE, 0, 0, 0, NULL}, true, ACTION_BACK, 0, "Esc leaves a field"},
    {{INPUT_CHAR, 'Q', 0, 0, NULL}, false, ACTION_LEAVE, 0, "capitals differ"},
    {{INPUT_CHAR, 'b', 0, 0, NULL}, false, ACTION_BOTH, 0, "both languages"},
    {{INPUT_CHAR, 'B', 0, 0, NULL}, false, ACTION_BIDI, 0, "right-to-left line"},
    {{INPUT_FUNCTION, 4, 0, 0, NULL}, false, ACTION_BOTH, 0, "F4 on any keyboard"},
    {{INPUT_FUNCTION, 5, 0, 0, NULL}, false, ACTION_NONE, 0, "F5 is not yet"},
    {{INPUT_CHAR, 3, 0, 0, NULL}, false, ACTION_INTERRUPT, 0, "Ctrl-C"},
    {{INPUT_CHAR, 3, 0, 0, NULL}, true, ACTION_INTERRUPT, 0, "Ctrl-C is never text"},
    {{INPUT_CHAR, 6, 0, 0, NULL}, false, ACTION_PAGE_DOWN, 0, "Ctrl-F"},
    {{INPUT_BACKSPACE, 0, 0, 0, NULL}, false, ACTION_STEP_BACK, 0, "Backspace steps back"},
    {{INPUT_BACKSPACE, 0, 0, 0, NULL}, true, ACTION_ERASE, 0, "or erases"},
    {{INPUT_PASTE, 0, 0, 0, "Q"}, false, ACTION_NONE, 0, "pasted text never acts as keys"},
    {{INPUT_PASTE, 0, 0, 0, "abc"}, true, ACTION_TYPE, 0, "but it is text"},
    {{INPUT_CHAR, '=', 0, 0, NULL}, false, ACTION_MORE, 0, "plus without shift"},
    {{INPUT_CHAR, 'h', 0, 0, NULL}, false, ACTION_NONE, 0, "h is free"},
    {{INPUT_CHAR, 'p', 0, 0, NULL}, false, ACTION_NONE, 0, "present is not yet"},
    {{INPUT_CHAR, 0x1F600, 0, 0, NULL}, false, ACTION_NONE, 0, "on no keyboard"},
};

START_TEST(each_key_is_one_idea)
{
    Act act = key_act(&cases[_i].input, cases[_i].typing);
    ck_assert_msg(act.action == cases[_i].action && act.number == cases[_i].number, "%s: action %d, number %zu", cases[_i].why,
                  (int)act.action, act.number);
    ck_assert_ptr_eq(act.text, cases[_i].action == ACTION_TYPE ? cases[_i].input.text : NULL);
}
END_TEST

static const struct {
    const char *letter;
    Action action;
    const char *why;
} places[] = {
    {"й", ACTION_BACK, "Russian q"},    {"Й", ACTION_LEAVE, "Russian Q"},    {"и", ACTION_BOTH, "Russian b"},
    {"И", ACTION_BIDI, "Russian B"},    {"ь", ACTION_MAKE, "Russian m"},     {"д", ACTION_LANGUAGES, "Russian l"},
    {"ض", ACTION_BACK, "Arabic q"},     {"م", ACTION_LANGUAGES, "Arabic l"}, {"ؤ", ACTION_CARDS, "Arabic c"},
    {"ز", ACTION_BLANK, "Arabic ."},    {"ظ", ACTION_FIND, "Arabic /"},      {"ט", ACTION_NONE, "Hebrew y is free"},
    {"ב", ACTION_CARDS, "Hebrew c"},    {"ㅂ", ACTION_BACK, "Korean q"},     {"ㅠ", ACTION_BOTH, "Korean b"},
    {"ๆ", ACTION_BACK, "Thai q"},       {"ส", ACTION_LANGUAGES, "Thai l"},   {"ौ", ACTION_BACK, "Hindi q"},
    {"λ", ACTION_LANGUAGES, "Greek l"}, {"ቀ", ACTION_BACK, "Amharic q"},     {"ፐ", ACTION_NONE, "Amharic p: present is not yet"},
};

START_TEST(letters_count_by_their_place)
{
    Input input = {.kind = INPUT_CHAR, .ch = code_point(places[_i].letter)};
    ck_assert_msg(key_act(&input, false).action == places[_i].action, "%s", places[_i].why);
    ck_assert_msg(key_act(&input, true).action == ACTION_TYPE, "%s: text while typing", places[_i].why);
}
END_TEST

START_TEST(no_key_does_two_things)
{
    size_t count;
    const Key *keys = key_table(&count);
    for (size_t i = 0; i < count * 4; i++) {
        const Input *input = &keys[i / 4].inputs[i % 4];
        if (input->kind != INPUT_NONE)
            ck_assert_msg(key_act(input, false).action == keys[i / 4].action, "row %zu: %s", i / 4, keys[i / 4].shown);
    }
}
END_TEST

/* The help page has two columns; a help in English takes at most 32 columns, a label in a footer 14. */
START_TEST(words_of_keys_fit_their_places)
{
    size_t count;
    const Key *keys = key_table(&count);
    for (size_t i = 0; i < count; i++) {
        ck_assert_msg(!keys[i].help || terminal_columns(keys[i].help) <= 32, "%s", keys[i].help);
        ck_assert_msg(terminal_columns(keys[i].label) <= 14, "%s", keys[i].label);
        ck_assert_ptr_eq(key_of(keys[i].action), &keys[i]);
    }
    ck_assert_ptr_null(key_of(ACTION_TYPE));
}
END_TEST

Suite *suite_tui_key(void)
{
    Suite *suite = suite_create("tui/key");
    TCase *tcase = tcase_create("key");
    tcase_add_loop_test(tcase, each_key_is_one_idea, 0, sizeof cases / sizeof *cases);
    tcase_add_loop_test(tcase, letters_count_by_their_place, 0, sizeof places / sizeof *places);
    tcase_add_test(tcase, no_key_does_two_things);
    tcase_add_test(tcase, words_of_keys_fit_their_places);
    suite_add_tcase(suite, tcase);
    return suite;
}
