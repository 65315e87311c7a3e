/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/header.h"

#include "support/support.h"

#define NAMES                                                                                                                              \
    "Language: so\nContent-Type: text/plain; charset=UTF-8\nX-Kyr-Autonym: Soomaali\nX-Kyr-English-Name: Somali\n"                         \
    "X-Kyr-Script: Latn\n"
#define GOOD NAMES "X-Kyr-Direction: ltr\n"

static const struct {
    const char *code;
    bool ok;
} codes[] = {
    {"so", true},     {"haw", true},  {"zh_CN", true},  {"uz@cyrillic", true}, {"zh_TW@x", true},  {"", false},      {"s", false},
    {"soma", false},  {"SO", false},  {"zh_cn", false}, {"zh_CHN", false},     {"zh_", false},     {"../so", false}, {"so/", false},
    {"so.po", false}, {"so@", false}, {"so@A", false},  {"so po", false},      {"zh-Hans", false},
};

START_TEST(a_code_is_never_a_path)
{
    ck_assert_msg(header_code_ok(codes[_i].code) == codes[_i].ok, "'%s'", codes[_i].code);
}
END_TEST

START_TEST(fields_are_found_by_their_whole_name)
{
    Arena arena = {0};
    const char *text = "Language-Team: x\nLanguage:  so \nX-Kyr-Font:\nLast: y";
    ck_assert_str_eq(header_field(text, "Language", &arena), "so");
    ck_assert_str_eq(header_field(text, "Last", &arena), "y");
    ck_assert_ptr_null(header_field(text, "X-Kyr-Font", &arena));
    ck_assert_ptr_null(header_field(text, "Team", &arena));
    ck_assert_ptr_null(header_field("", "Team", &arena));
    arena_done(&arena);
}
END_TEST

static const struct {
    const char *why, *text, *faults;
} cases[] = {
    {"all that is needed", GOOD, ""},
    {"all that there is", GOOD "X-Kyr-Font: nastaliq\nX-Kyr-Language-Check: AB 2026-11-22\nX-Kyr-Legal-Check: C. D. 2026-01-31\n", ""},
    {"empty sign-off is none", GOOD "X-Kyr-Language-Check: \n", ""},
    {"no header", NULL, "so.mo: error: there is no header (the entry whose msgid is \"\")\n"},
    {"no direction", NAMES, "so.mo: error: the header lacks X-Kyr-Direction: ltr or rtl\n"},
    {"bad direction", NAMES "X-Kyr-Direction: left\n", "so.mo: error: X-Kyr-Direction is 'left'; it must be ltr or rtl\n"},
    {"nothing kyr needs", "Language: so\nContent-Type: text/plain; charset=utf-8\n",
     "so.mo: error: the header lacks X-Kyr-Autonym: the language's name in itself, without control characters\n"
     "so.mo: error: the header lacks X-Kyr-English-Name: the language's English name, without control characters\n"
     "so.mo: error: the header lacks X-Kyr-Script: four letters of ISO 15924, such as Latn, Arab, Hans\n"
     "so.mo: error: the header lacks X-Kyr-Direction: ltr or rtl\n"},
    {"another language, another charset, a bad script",
     "Language: es\nContent-Type: text/plain; charset=CP1252\nX-Kyr-Autonym: a\nX-Kyr-English-Name: b\nX-Kyr-Script: latin\n"
     "X-Kyr-Direction: rtl\n",
     "so.mo: error: Language is 'es'; it must be the name of the file without .po\n"
     "so.mo: error: Content-Type is 'text/plain; charset=CP1252'; it must be text/plain; charset=UTF-8\n"
     "so.mo: error: X-Kyr-Script is 'latin'; it must be four letters of ISO 15924, such as Latn, Arab, Hans\n"},
    {"bidi control in a font", GOOD "X-Kyr-Font: a\xE2\x80\x8F\n",
     "so.mo: error: X-Kyr-Font is 'a\xE2\x80\x8F'; it must be a choice of fonts.yaml, such as nastaliq\n"},
    {"sign-off without date", GOOD "X-Kyr-Language-Check: AB\n",
     "so.mo: error: X-Kyr-Language-Check is 'AB'; it must be initials and date, such as AB 2026-11-22\n"},
    {"sign-off without initials", GOOD "X-Kyr-Legal-Check: 2026-11-22\n",
     "so.mo: error: X-Kyr-Legal-Check is '2026-11-22'; it must be initials and date, such as AB 2026-11-22\n"},
    {"sign-off of the 13th month", GOOD "X-Kyr-Legal-Check: AB 2026-13-22\n",
     "so.mo: error: X-Kyr-Legal-Check is 'AB 2026-13-22'; it must be initials and date, such as AB 2026-11-22\n"},
    {"misspelt field", GOOD "X-Kyr-Lang-Check: AB 2026-11-22\n",
     "so.mo: error: unknown field 'X-Kyr-Lang-Check'; X-Kyr- fields are Autonym, English-Name, Script, Direction, Font, Language-Check, "
     "Legal-Check\n"},
    {"doubled field", GOOD "X-Kyr-Script: Arab\n", "so.mo: error: the header has X-Kyr-Script twice\n"},
};

START_TEST(each_fault_of_a_header_has_its_message)
{
    Arena arena = {0};
    Report report = {0};
    Language language;
    Header header = {.path = "so.mo", .code = "so", .text = cases[_i].text};
    bool ok = header_read(&header, &arena, &language, &report);
    ck_assert_msg(strcmp(support_report_text(&report), cases[_i].faults) == 0, "%s:\n%s", cases[_i].why, support_report_text(&report));
    ck_assert_int_eq(ok, cases[_i].faults[0] == '\0');
    report_done(&report);
    arena_done(&arena);
}
END_TEST

static const struct {
    const char *why, *extra;
    bool fuzzy, draft;
} drafts[] = {
    {"no sign-off", "", false, true},
    {"one sign-off", "X-Kyr-Language-Check: AB 2026-11-22\n", false, true},
    {"the other sign-off", "X-Kyr-Legal-Check: AB 2026-11-22\n", false, true},
    {"both", "X-Kyr-Language-Check: AB 2026-11-22\nX-Kyr-Legal-Check: CD 2026-11-22\n", false, false},
    {"both, but fuzzy", "X-Kyr-Language-Check: AB 2026-11-22\nX-Kyr-Legal-Check: CD 2026-11-22\n", true, true},
};

START_TEST(a_language_is_a_draft_until_both_have_signed)
{
    Arena arena = {0};
    Report report = {0};
    Language language;
    Buf text = {0};
    buf_addf(&text, "%s%s", GOOD, drafts[_i].extra);
    Header header = {.path = "so.po", .code = "so", .text = buf_str(&text), .fuzzy = drafts[_i].fuzzy};
    ck_assert(header_read(&header, &arena, &language, &report));
    ck_assert_msg(language.draft == drafts[_i].draft, "%s", drafts[_i].why);
    ck_assert_msg(!drafts[_i].fuzzy || !language.language_check, "%s", drafts[_i].why);
    ck_assert_str_eq(language.code, "so");
    ck_assert_str_eq(language.autonym, "Soomaali");
    ck_assert_str_eq(language.english_name, "Somali");
    ck_assert_str_eq(language.script, "Latn");
    ck_assert(!language.rtl);
    buf_done(&text);
    report_done(&report);
    arena_done(&arena);
}
END_TEST

Suite *suite_catalog_header(void)
{
    Suite *suite = suite_create("catalog/header");
    TCase *tcase = tcase_create("header");
    tcase_add_loop_test(tcase, a_code_is_never_a_path, 0, sizeof codes / sizeof *codes);
    tcase_add_test(tcase, fields_are_found_by_their_whole_name);
    tcase_add_loop_test(tcase, each_fault_of_a_header_has_its_message, 0, sizeof cases / sizeof *cases);
    tcase_add_loop_test(tcase, a_language_is_a_draft_until_both_have_signed, 0, sizeof drafts / sizeof *drafts);
    suite_add_tcase(suite, tcase);
    return suite;
}
