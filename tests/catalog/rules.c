/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/rules.h"

#include "support/support.h"

#define SAY     "Say: <en>I want a lawyer.</en>"
#define ERR     "so.po:7: error: "
#define WARN    "so.po:7: warning: "
#define MYANMAR "\xE1\x80\x99\xE1\x80\xBC\xE1\x80\x94\xE1\x80\xBA"

static const struct {
    const char *why, *code, *script, *source, *text, *faults;
} cases[] = {
    {"a plain text", "so", "Latn", "Keep the door shut.", "Albaabka xir.", ""},
    {"pauses", "so", "Latn", "Keep the door | shut.", "Alb|aabka | xir.", ""},
    {"a line break as in the English", "so", "Latn", "a\nb", "c\nd", ""},
    {"joiners of Arabic script are letters' own", "fa", "Arab", "I want it",
     "\xD9\x85\xDB\x8C\xE2\x80\x8C\xD8\xAE\xD9\x88\xD8\xA7\xD9\x87\xD9\x85", ""},
    {"an isolate", "ar", "Arab", "Call", "\xE2\x81\xA6x\xE2\x81\xA9",
     ERR "bidi control character U+2066 LEFT-TO-RIGHT ISOLATE: delete it, kyr sets direction itself\n"},
    {"a mark", "ar", "Arab", "Call", "x\xE2\x80\x8F",
     ERR "bidi control character U+200F RIGHT-TO-LEFT MARK: delete it, kyr sets direction itself\n"},
    {"a PDI alone", "ar", "Arab", "Call", "x\xE2\x81\xA9",
     ERR "bidi control character U+2069 POP DIRECTIONAL ISOLATE: delete it, kyr sets direction itself\n"},
    {"a tab", "so", "Latn", "a b", "a\tb", ERR "control character U+0009 <control-0009>: delete it\n"},
    {"a line separator", "so", "Latn", "a b",
     "a\xE2\x80\xA8"
     "b",
     ERR "control character U+2028 LINE SEPARATOR: delete it\n"},
    {"a lost character", "so", "Latn", "a", "\xEF\xBF\xBD",
     ERR "U+FFFD REPLACEMENT CHARACTER is what is left of a broken conversion: type the text again\n"},
    {"an Arabic digit", "ar", "Arab", "3 items", "\xD9\xA3",
     ERR "digit U+0663 ARABIC-INDIC DIGIT THREE: write 0-9, they match the phone and the other language's list\n"},
    {"a Burmese digit", "my", "Mymr", "1 item", MYANMAR "\xE1\x81\x81",
     ERR "digit U+1041 MYANMAR DIGIT ONE: write 0-9, they match the phone and the other language's list\n"},
    {"not composed", "vi", "Latn", "one", "mo\xCC\xA3t",
     ERR "not in Normalization Form C: accents stand apart from their letters (uconv -x nfc mends it)\n"},
    {"the phrase kept", "so", "Latn", SAY, "Dheh: <en>I want a lawyer.</en>", ""},
    {"the phrase changed", "so", "Latn", SAY, "Dheh: <en>I want a lawyer</en>",
     ERR "<en>I want a lawyer.</en> must stay in the translation exactly as it is, in English\n" ERR
         "<en>I want a lawyer</en> is not in the English text\n"},
    {"the phrase dropped", "so", "Latn", SAY, "Dheh: qareen",
     ERR "<en>I want a lawyer.</en> must stay in the translation exactly as it is, in English\n"},
    {"the phrase doubled", "so", "Latn", SAY, "<en>I want a lawyer.</en> <en>I want a lawyer.</en>",
     ERR "<en>I want a lawyer.</en> must stay in the translation exactly as it is, in English\n"},
    {"a tag left open", "so", "Latn", "Say no", "Dheh <en>maya", ERR "<en> without </en>\n"},
    {"a tag closed alone", "so", "Latn", "Say no", "Dheh maya</en>", ERR "<en> and </en> must come in pairs\n"},
    {"other markup", "so", "Latn", "Say no", "Dheh <b>maya</b>",
     ERR "'<b>': no markup is known but <en>…</en>\n" ERR "'</b>': no markup is known but <en>…</en>\n"},
    {"a word in angle brackets that the English has", "so", "Latn", "write <FILE>", "qor <FILE>", ""},
    {"less than", "so", "Latn", "if 3 < 4", "haddii 3 < 4", ""},
    {"the phone kept, the order changed", "so", "Latn", "I-200: call 612-555-0123", "Wac 612-555-0123: I-200", ""},
    {"the phone changed", "so", "Latn", "Call 612-555-0123", "Wac 612-555-0132",
     ERR "phone '612-555-0123' of the English text is missing; it must stay byte for byte\n" ERR
         "phone '612-555-0132' is not in the English text, or not so often\n"},
    {"the form dropped", "so", "Latn", "An I-200 is no warrant", "Waaran ma aha",
     ERR "form number 'I-200' of the English text is missing; it must stay byte for byte\n"},
    {"the citation put into words", "so", "Latn", "See 8 USC 1304", "Eeg sharciga",
     ERR "citation '8 USC 1304' of the English text is missing; it must stay byte for byte\n"},
    {"an address added", "so", "Latn", "See this", "Eeg https://example.org",
     ERR "address 'https://example.org' is not in the English text, or not so often\n"},
    {"one of two phones, said once", "so", "Latn", "911 or 911", "911",
     ERR "phone '911' of the English text is missing; it must stay byte for byte\n"},
    {"Zawgyi", "my", "Mymr", "door", MYANMAR " \xE1\x80\xB1\xE1\x80\x94",
     ERR "Zawgyi, not Unicode Burmese, from byte 13 on: convert it (uconv -x Zawgyi-my)\n"},
    {"what would be Zawgyi in Burmese is Karen", "ksw", "Mymr", "door", "\xE1\x80\x80\xE1\x81\xA0", ""},
    {"another language's text", "ar", "Arab", "Keep it shut", "Mantenga la puerta",
     WARN "16 of 16 letters are not Arab: is this the right language?\n"},
    {"the English phrase is no other language", "ar", "Arab", SAY, "\xD9\x82\xD9\x84: <en>I want a lawyer.</en>", ""},
    {"too short to tell", "ar", "Arab", "OK", "Okay", ""},
    {"a script kyr knows nothing of", "xx", "Zzzz", "Keep it", "Mantenga la puerta", ""},
    {"English again", "so", "Latn", "Keep the door shut.", "Keep the door shut.", WARN "the translation is the English text\n"},
    {"a name may be the same", "so", "Latn", "Avery 5371", "Avery 5371", ""},
    {"a phrase may be the same", "so", "Latn", "<en>I want a lawyer.</en>", "<en>I want a lawyer.</en>", ""},
    {"space at the end", "so", "Latn", "door", "albaab ", WARN "space at the end is not as in the English text\n"},
    {"space at the start lost", "so", "Latn", " door", "albaab", WARN "space at the start is not as in the English text\n"},
};

START_TEST(each_rule_has_good_and_bad_rows)
{
    Report report = {0};
    Translation translation = {.pos = {"so.po", 7, 0},
                               .code = cases[_i].code,
                               .script = cases[_i].script,
                               .source = view_of(cases[_i].source),
                               .text = view_of(cases[_i].text)};
    bool ok = rules_check(&translation, &report);
    ck_assert_msg(strcmp(support_report_text(&report), cases[_i].faults) == 0, "%s:\n%s", cases[_i].why, support_report_text(&report));
    ck_assert_int_eq(ok, report.error_count == 0);
    report_done(&report);
}
END_TEST

START_TEST(a_header_without_script_is_no_crash)
{
    Report report = {0};
    Translation translation = {.pos = {"so.po", 7, 0}, .code = "so", .source = view_of("Keep it shut"), .text = view_of("Albaabka xir")};
    ck_assert(rules_check(&translation, &report));
    report_done(&report);
}
END_TEST

START_TEST(a_message_of_the_interface_may_speak_of_markup)
{
    Report report = {0};
    Translation translation = {.pos = {"es.po", 7, 0},
                               .code = "es",
                               .source = view_of("<en> is not closed by </en>"),
                               .text = view_of("<en> no se cierra con </en>"),
                               .interface = true};
    ck_assert_msg(rules_check(&translation, &report), "%s", support_report_text(&report));
    translation.interface = false;
    ck_assert(!rules_check(&translation, &report));
    report_done(&report);
}
END_TEST

Suite *suite_catalog_rules(void)
{
    Suite *suite = suite_create("catalog/rules");
    TCase *tcase = tcase_create("rules");
    tcase_add_loop_test(tcase, each_rule_has_good_and_bad_rows, 0, sizeof cases / sizeof *cases);
    tcase_add_test(tcase, a_header_without_script_is_no_crash);
    tcase_add_test(tcase, a_message_of_the_interface_may_speak_of_markup);
    suite_add_tcase(suite, tcase);
    return suite;
}
