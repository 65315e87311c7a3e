/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/facts.h"

#include <stdlib.h>

#include "support/support.h"

static const struct {
    const char *why, *text, *facts; /* facts: kind, text; one a line */
} cases[] = {
    {"no facts", "You may keep the door shut for 48 hours. Article 3.", ""},
    {"a phone with brackets", "Call (612) 555-0123.", "phone (612) 555-0123\n"},
    {"a phone with a country", "Call +1 612 555 0123 now", "phone +1 612 555 0123\n"},
    {"a phone with full stops at the end of a sentence", "Call 612.555.0123.", "phone 612.555.0123\n"},
    {"a service number", "In danger call 911.", "phone 911\n"},
    {"a number that only starts as one", "In 9110 cases", ""},
    {"three digits that are no service", "Within 100 miles", ""},
    {"a form", "An I-200 is not signed by a judge; nor is I-205.", "form number I-200\nform number I-205\n"},
    {"a form with a letter", "Form I-130A or H-1B", "form number I-130A\nform number H-1B\n"},
    {"a form with a suffix of another language", "I-200ka iyo I-205\xEC\x9D\x80", "form number I-200\nform number I-205\n"},
    {"a form after letters of another script", "\xD8\xA7\xD9\x84I-200", "form number I-200\n"},
    {"no form: a word with a hyphen", "COVID-19 and A-level", ""},
    {"the code", "8 USC 1304 and 8 U.S.C. \xC2\xA7 1357(g)(1).", "citation 8 USC 1304\ncitation 8 U.S.C. \xC2\xA7 1357(g)(1)\n"},
    {"regulations", "(8 C.F.R. \xC2\xA7\xC2\xA7 287.8)", "citation 8 C.F.R. \xC2\xA7\xC2\xA7 287.8\n"},
    {"a report", "Payton v. New York, 445 U.S. 573 (1980)", "citation 445 U.S. 573\n"},
    {"a section alone", "under \xC2\xA7 1357(g), or 287(g)", "citation \xC2\xA7 1357(g)\ncitation 287(g)\n"},
    {"a reporter without a number", "8 USC is a code; 8 U.S. cities", ""},
    {"an address", "See https://example.org/a-b?c=1.", "address https://example.org/a-b?c=1\n"},
    {"an address in brackets and without scheme", "(www.example.org/x), example.gov!", "address www.example.org/x\naddress example.gov\n"},
    {"an address before other letters", "https://example.org\xE3\x80\x82", "address https://example.org\n"},
    {"mail", "Write to help@example.org", "address help@example.org\n"},
    {"no address: a sentence without a space", "Stop.communicate", ""},
    {"only signs", "( + ) - . \xC2\xA7", ""},
};

START_TEST(facts_are_found_where_they_stand)
{
    StrView text = view_of(cases[_i].text);
    Buf found = {0};
    Fact fact;
    for (size_t pos = 0; fact_next(text, &pos, &fact);) {
        buf_addf(&found, "%s %.*s\n", fact_word(fact.kind), SV(fact.text));
        ck_assert_uint_ge(fact_count(text, &fact), 1);
    }
    ck_assert_msg(strcmp(buf_str(&found), cases[_i].facts) == 0, "%s: %s", cases[_i].why, buf_str(&found));
    buf_done(&found);
}
END_TEST

START_TEST(a_text_cut_anywhere_can_be_searched)
{
    const char *whole = cases[_i].text;
    for (size_t len = 0; len <= strlen(whole); len++) {
        char *copy = strndup(whole, len);
        Fact fact;
        size_t pos = 0;
        while (fact_next((StrView){copy, len}, &pos, &fact))
            ck_assert_uint_gt(fact.text.len, 0);
        ck_assert_uint_eq(pos, len);
        free(copy);
    }
}
END_TEST

START_TEST(equal_facts_are_counted)
{
    Fact fact = {FACT_PHONE, view_of("911")};
    ck_assert_uint_eq(fact_count(view_of("911, or 911; not 9111 and not 211"), &fact), 2);
}
END_TEST

Suite *suite_catalog_facts(void)
{
    Suite *suite = suite_create("catalog/facts");
    TCase *tcase = tcase_create("facts");
    tcase_add_loop_test(tcase, facts_are_found_where_they_stand, 0, sizeof cases / sizeof *cases);
    tcase_add_loop_test(tcase, a_text_cut_anywhere_can_be_searched, 0, sizeof cases / sizeof *cases);
    tcase_add_test(tcase, equal_facts_are_counted);
    suite_add_tcase(suite, tcase);
    return suite;
}
