/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/type.h"

#include <string.h>

#include "fixture.h"

typedef struct ClassCase {
    const char *why, *script, *row_class, *language, *want;
} ClassCase;

static const ClassCase cases[] = {
    {"plain Latin", "Latn", "latin", "es", "latin"},
    {"Vietnamese stacks marks", "Latn", "latin", "vi", "stacked"},
    {"Yoruba stacks marks", "Latn", "latin", "yo", "stacked"},
    {"Ewe stacks marks", "Latn", "latin", "ee", "stacked"},
    {"Nuer stacks marks", "Latn", "latin", "nus", "stacked"},
    {"a region does not change the language", "Latn", "latin", "vi_VN", "stacked"},
    {"a longer code is another language", "Latn", "latin", "vic", "latin"},
    {"Arabic has its own", "Arab", "arabic", "ar", "arabic"},
    {"Chinese is Han", "Hans", "han", "zh_CN", "han"},
    {"Japanese is set smaller than Chinese", "Jpan", "han", "ja", "kana"},
    {"Korean is set smaller than Chinese", "Kore", "han", "ko", "kana"},
    {"a class of fonts.yaml with two words", "Taml", "south-indic", "ta", "south-indic"},
};

START_TEST(class_follows_script_and_language)
{
    const ClassCase *row = &cases[_i];
    ScriptFonts fonts[] = {{.script = "Zzzz", .type_class = "khmer"}, {.script = row->script, .type_class = row->row_class}};
    Content content = {.fonts = fonts, .font_count = 2};
    Language language = {.code = row->language, .script = row->script};
    const TypeClass *type = NULL;
    const ScriptFonts *found = NULL;
    Error err = {0};
    ck_assert_msg(type_fonts_of(&content, &language, NULL, &found, &err), "%s: %s", row->why, support_error_text(&err));
    ck_assert_ptr_eq(found, &fonts[1]);
    ck_assert_msg(type_class_of(found, row->language, &type, &err), "%s: %s", row->why, support_error_text(&err));
    ck_assert_msg(strcmp(type->id, row->want) == 0, "%s: %s", row->why, type->id);
}
END_TEST

START_TEST(every_class_of_fonts_yaml_has_a_row)
{
    static const char *const words[] = {"latin",   "stacked", "arabic", "nastaliq", "devanagari", "south-indic",
                                        "myanmar", "khmer",   "thai",   "han",      "ethiopic"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        const TypeClass *type = type_class_find(words[i]);
        ck_assert_msg(type != NULL, "%s", words[i]);
        ck_assert_msg(type->ceiling_pt >= type->target_pt && type->target_pt >= type->floor_pt, "%s: sizes", words[i]);
        ck_assert_msg(type->leading[0] > type->leading[1] && type->leading[1] > type->leading[2], "%s: leading", words[i]);
        ck_assert_msg(type->latin_scale >= 0.75 && type->latin_scale <= 1, "%s: Latin scale", words[i]);
    }
    ck_assert_ptr_null(type_class_find("nothing"));
}
END_TEST

START_TEST(a_script_without_fonts_is_named)
{
    Content content = {0};
    Language language = {.code = "km", .script = "Khmr"};
    const ScriptFonts *fonts;
    Error err = {0};
    ck_assert(!type_fonts_of(&content, &language, NULL, &fonts, &err));
    ck_assert_int_eq(err.kind, ERROR_DATA);
    ck_assert_str_eq(support_error_text(&err), "km: no row of fonts.yaml has its script 'Khmr'");
    error_done(&err);
}
END_TEST

START_TEST(an_unknown_class_is_named_at_its_place)
{
    ScriptFonts fonts[] = {{.script = "Khmr", .type_class = "cambodian", .pos = {"fonts.yaml", 7, 3}}};
    const TypeClass *type;
    Error err = {0};
    ck_assert(!type_class_of(fonts, "km", &type, &err));
    ck_assert_str_eq(support_error_text(&err), "fonts.yaml:7:3: script Khmr: unknown type_class 'cambodian'");
    error_done(&err);
}
END_TEST

static const struct {
    const char *why, *script, *own, *choice, *want; /* want NULL: an error */
} choices[] = {
    {"nothing asked", "Arab", NULL, NULL, "Arab"},
    {"asked for on the command line", "Arab", NULL, "nastaliq", "Aran"},
    {"asked for by the language", "Arab", "nastaliq", NULL, "Aran"},
    {"a choice for another script", "Latn", NULL, "nastaliq", "Latn"},
    {"the command line decides", "Latn", "gothic", "nastaliq", "Latn"},
    {"a language asks for what there is not", "Arab", "gothic", NULL, NULL},
};

START_TEST(a_choice_replaces_the_font_of_its_script)
{
    ScriptFonts fonts[] = {{.script = "Latn"}, {.script = "Arab"}, {.script = "Aran", .choice = "nastaliq", .instead_of = "Arab"}};
    Content content = {.fonts = fonts, .font_count = 3};
    Language language = {.code = "ur", .script = choices[_i].script, .font = choices[_i].own};
    const ScriptFonts *found = NULL;
    Error err = {0};
    bool ok = type_fonts_of(&content, &language, choices[_i].choice, &found, &err);
    ck_assert_msg(ok == (choices[_i].want != NULL), "%s", choices[_i].why);
    if (ok)
        ck_assert_msg(strcmp(found->script, choices[_i].want) == 0, "%s: %s", choices[_i].why, found->script);
    else
        ck_assert_str_eq(support_error_text(&err), "ur: X-Kyr-Font 'gothic' is no choice of fonts.yaml");
    error_done(&err);
}
END_TEST

START_TEST(skins_have_words)
{
    ck_assert_str_eq(skin_word(SKIN_RED), "red");
    ck_assert_str_eq(skin_word(SKIN_PLAIN), "plain");
    ck_assert_str_eq(skin_word(SKIN_FULL), "full");
    ck_assert(skin_inks(SKIN_RED)->rule_height == 2.4 && skin_inks(SKIN_PLAIN)->rule_height == 1.8);
    ck_assert(skin_inks(SKIN_FULL)->rule_height == 1.2 && skin_inks(SKIN_FULL)->ground && !skin_inks(SKIN_RED)->ground);
}
END_TEST

Suite *suite_card_type(void)
{
    Suite *suite = suite_create("card/type");
    TCase *tcase = tcase_create("type");
    tcase_add_loop_test(tcase, class_follows_script_and_language, 0, sizeof cases / sizeof *cases);
    tcase_add_test(tcase, every_class_of_fonts_yaml_has_a_row);
    tcase_add_test(tcase, a_script_without_fonts_is_named);
    tcase_add_loop_test(tcase, a_choice_replaces_the_font_of_its_script, 0, sizeof choices / sizeof *choices);
    tcase_add_test(tcase, an_unknown_class_is_named_at_its_place);
    tcase_add_test(tcase, skins_have_words);
    suite_add_tcase(suite, tcase);
    return suite;
}
