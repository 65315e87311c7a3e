/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/picker-rows.h"

#include "screens/picker-data.h"

static const struct {
    const char *why, *typed;
    PickerSlot slot;
    bool none;
    const char *shown;
} lists[] = {
    {"English, then by name", "", PICK_FIRST, false, "en ar zh_CN fr hi so es es_MX vi"},
    {"a second language can be taken away", "", PICK_BESIDE, true, "en ar zh_CN fr hi so es es_MX vi -"},
    {"or there is none", "", PICK_BESIDE, false, "en ar zh_CN fr hi so es es_MX vi"},
    {"only beside", "", PICK_FIRST, true, "en ar zh_CN fr hi so es es_MX vi"},
    {"menus: languages that have words of the interface", "", PICK_MENUS, false, "en ar es vi"},
    {"spaces are nothing", "  ", PICK_FIRST, false, "en ar zh_CN fr hi so es es_MX vi"},
    {"an exact code first", "es", PICK_FIRST, false, "es es_MX zh_CN vi"},
    {"a code over the start of a name", "so", PICK_FIRST, false, "so"},
    {"a code in capitals", "AR", PICK_FIRST, false, "ar"},
    {"the start of a code", "zh", PICK_FIRST, false, "zh_CN"},
    {"a code with a hyphen", "zh-cn", PICK_FIRST, false, "zh_CN"},
    {"a code as gettext has it", "es_m", PICK_FIRST, false, "es_MX"},
    {"the middle of a code says nothing", "MX", PICK_FIRST, false, ""},
    {"the start of a name before its inside", "s", PICK_FIRST, false, "so es es_MX en zh_CN fr vi"},
    {"own name, accents folded", "espan", PICK_FIRST, false, "es es_MX"},
    {"English name", "arab", PICK_FIRST, false, "ar"},
    {"own name in its script", "العرب", PICK_FIRST, false, "ar"},
    {"Chinese", "中文", PICK_FIRST, false, "zh_CN"},
    {"Hindi", "हि", PICK_FIRST, false, "hi"},
    {"two words", "chinese,  simpl", PICK_FIRST, false, "zh_CN"},
    {"no second language, by name", "none", PICK_BESIDE, true, "-"},
    {"not for the first", "none", PICK_FIRST, true, ""},
    {"a broken file by its name", "viet", PICK_FIRST, false, "vi"},
    {"nothing", "klingon", PICK_FIRST, false, ""},
};

START_TEST(what_is_typed_leaves)
{
    PickerData data = picker_data_open();
    PickerRows rows;
    Error err = {0};
    Buf shown = {0};
    ck_assert_msg(picker_rows_open(&rows, &data.ui, &err), "%s", support_error_text(&err));
    picker_rows_filter(&rows, lists[_i].slot, lists[_i].none, lists[_i].typed);
    for (size_t i = 0; i < rows.shown_count; i++)
        buf_addf(&shown, "%s%s", i > 0 ? " " : "", rows.shown[i]->state ? rows.shown[i]->code : "-");
    ck_assert_msg(strcmp(buf_str(&shown), lists[_i].shown) == 0, "%s: %s: %s", lists[_i].why, lists[_i].typed, buf_str(&shown));
    ck_assert_uint_eq(rows.language_count, lists[_i].slot == PICK_MENUS ? 4 : 9);
    buf_done(&shown);
    picker_rows_done(&rows);
    picker_data_close(&data);
}
END_TEST

#define DRAFT_LINE "Cards print with a DRAFT line, because "
static const struct {
    const char *code;
    PickerSlot slot;
    const char *text, *checked;
    bool doubtful;
    const char *about;
} states[] = {
    {"en", PICK_FIRST, "100 %", "source", false, "kyr is written in English. Every card can be printed."},
    {"es", PICK_BESIDE, "100 %", "nobody: draft", true,
     "100 % of the text, 100 % of the 2 cards. " DRAFT_LINE "no one has signed for the language or the law yet."},
    {"es_MX", PICK_FIRST, "none", "nobody: draft", true, "0 % of the text, 0 % of the 2 cards. No card can be printed."},
    {"so", PICK_FIRST, "28 %", "withdrawn", true, "withdrawn: the English changed after it was signed; 2 sentences to redo."},
    {"zh_CN", PICK_FIRST, "100 %", "language", true,
     "100 % of the text, 100 % of the 2 cards. " DRAFT_LINE "no lawyer has signed for it yet."},
    {"hi", PICK_FIRST, "57 %", "law", true, "57 % of the text, 100 % of the 2 cards. " DRAFT_LINE "no speaker has signed for it yet."},
    {"ar", PICK_FIRST, "28 %", "nobody: draft", true, "28 % of the text, 50 % of the 2 cards. 1 card can be printed."},
    {"fr", PICK_FIRST, "100 %", "language, law", false,
     "100 % of the text, 100 % of the 2 cards. A speaker and a lawyer have signed for it."},
    {"vi", PICK_FIRST, NULL, "", false, "The file of this language cannot be read. Enter says where it is wrong."},
    {"", PICK_BESIDE, "", "", false, "One language is shown."},
    {"en", PICK_MENUS, "100 %", "source", false, "Titles, keys and messages are written in English."},
    {"ar", PICK_MENUS, NULL, "nobody: draft", true, "Titles, keys and messages. What this language lacks stands in English, word by word."},
};

static const PickerRow *row_of(const PickerRows *rows, const char *code)
{
    for (size_t i = 0; i < rows->count; i++) {
        if (strcmp(rows->all[i].code, code) == 0)
            return &rows->all[i];
    }
    ck_abort_msg("no row %s", code);
    return NULL;
}

START_TEST(how_far_to_trust_each)
{
    PickerData data = picker_data_open();
    PickerRows rows;
    Arena arena = {0};
    Error err = {0};
    ck_assert(picker_rows_open(&rows, &data.ui, &err));
    const PickerRow *row = row_of(&rows, states[_i].code);
    if (states[_i].text)
        ck_assert_str_eq(picker_text(&data.ui, &arena, row, states[_i].slot), states[_i].text);
    ck_assert_str_eq(picker_checked(&data.ui, row), states[_i].checked);
    ck_assert_msg(picker_doubtful(row) == states[_i].doubtful, "%s", states[_i].code);
    ck_assert_str_eq(picker_about(&data.ui, &arena, row, states[_i].slot), states[_i].about);
    ck_assert_uint_eq(rows.languages.printable, 5); /* en es zh_CN hi fr */
    arena_done(&arena);
    picker_rows_done(&rows);
    picker_data_close(&data);
}
END_TEST

START_TEST(words_of_the_keys_stand_for_the_menus)
{
    PickerData data = picker_data_open();
    PickerRows rows;
    Error err = {0};
    ck_assert(picker_rows_open(&rows, &data.ui, &err));
    ck_assert_int_eq(row_of(&rows, "en")->interface_percent, 100);
    ck_assert_int_eq(row_of(&rows, "so")->interface_percent, 0);
    int spanish = row_of(&rows, "es")->interface_percent;
    ck_assert_int_gt(spanish, 0);
    ck_assert_int_lt(spanish, 10);
    picker_rows_done(&rows);
    picker_data_close(&data);
}
END_TEST

START_TEST(names_in_the_language_of_the_menus_are_found_too)
{
    PickerData data = picker_data_open();
    PickerRows rows;
    Error err = {0};
    data.ui.menus = session_catalog(data.ui.session, "es", &err);
    ck_assert(picker_rows_open(&rows, &data.ui, &err));
    ck_assert_str_eq(row_of(&rows, "es")->name, "Español");
    picker_rows_filter(&rows, PICK_FIRST, false, row_of(&rows, "ar")->name);
    ck_assert_uint_eq(rows.shown_count, 1);
    ck_assert_str_eq(rows.shown[0]->code, "ar");
    picker_rows_filter(&rows, PICK_FIRST, false, "Arabic");
    ck_assert_uint_eq(rows.shown_count, 1);
    picker_rows_done(&rows);
    picker_data_close(&data);
}
END_TEST

START_TEST(without_locales_there_is_english)
{
    Paths paths = {.content = mem_strdup("/nowhere")};
    Error err = {0};
    Ui ui = {.session = session_new(&paths, (Date){2026, 1, 1}, NULL), .content = &data_content};
    ui.first = ui.menus = session_catalog(ui.session, "en", &err);
    PickerRows rows;
    ck_assert(!picker_rows_open(&rows, &ui, &err));
    picker_rows_filter(&rows, PICK_BESIDE, false, "");
    ck_assert_uint_eq(rows.shown_count, 1);
    error_done(&err);
    picker_rows_done(&rows);
    session_free(ui.session);
}
END_TEST

Suite *suite_screens_picker_rows(void)
{
    Suite *suite = suite_create("screens/picker-rows");
    TCase *tcase = tcase_create("rows");
    tcase_add_loop_test(tcase, what_is_typed_leaves, 0, (int)(sizeof lists / sizeof *lists));
    tcase_add_loop_test(tcase, how_far_to_trust_each, 0, (int)(sizeof states / sizeof *states));
    tcase_add_test(tcase, words_of_the_keys_stand_for_the_menus);
    tcase_add_test(tcase, names_in_the_language_of_the_menus_are_found_too);
    tcase_add_test(tcase, without_locales_there_is_english);
    suite_add_tcase(suite, tcase);
    return suite;
}
