/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/edition.h"

#include <string.h>

#include "fixture.h"

static const char digits[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

static void edition_of(Fixture *fixture, char out[64])
{
    Card card;
    fixture_layout(fixture, &card);
    ck_assert_uint_lt(strlen(card.edition), 64);
    strcpy(out, card.edition);
    card_done(&card);
}

START_TEST(the_same_text_gives_the_same_edition_whatever_the_slots_and_skin)
{
    Fixture fixture;
    char first[64], second[64];
    fixture_open(&fixture, "es");
    edition_of(&fixture, first);
    fixture.request.region = &fixture.region;
    fixture.request.skin = SKIN_PLAIN;
    fixture.request.today = (Date){2030, 1, 1};
    edition_of(&fixture, second);
    ck_assert_str_eq(first, second);
    ck_assert_msg(strncmp(first, "2026-11 es ", 11) == 0 && strlen(first) == 17, "%s", first);
    fixture_done(&fixture);
}
END_TEST

START_TEST(other_text_on_either_face_gives_another_code)
{
    Fixture fixture;
    char first[64], second[64];
    fixture_open(&fixture, "en");
    edition_of(&fixture, first);
    fixture.units[8].text = "of me or of my things.";
    edition_of(&fixture, second);
    ck_assert_str_ne(first, second);
    fixture.recipe.faces[1].law = NULL;
    edition_of(&fixture, first);
    ck_assert_str_ne(first, second);
    fixture_done(&fixture);
}
END_TEST

START_TEST(the_month_is_that_of_the_newest_unit_on_the_card)
{
    Fixture fixture;
    char line[64];
    fixture_open(&fixture, "en");
    fixture.units[9].as_of = (Date){2027, 2, 1};
    edition_of(&fixture, line);
    ck_assert_msg(strncmp(line, "2027-02 en ", 11) == 0, "%s", line);
    fixture_done(&fixture);
}
END_TEST

static unsigned field_double(unsigned value)
{
    return value & 16 ? ((value << 1) ^ 0x25) & 31 : value << 1;
}

static bool code_holds(const char *code)
{
    unsigned check = 0;
    for (int i = 0; i < 5; i++)
        check = field_double(check ^ (unsigned)(strchr(digits, code[i]) - digits));
    return digits[check] == code[5];
}

START_TEST(a_wrong_character_or_a_swapped_pair_is_found)
{
    for (uint64_t seed = 1; seed < 200; seed++) {
        char code[7], wrong[7];
        edition_code(seed * 7919, code);
        ck_assert_uint_eq(strlen(code), 6);
        ck_assert_uint_eq(strspn(code, digits), 6);
        ck_assert(code_holds(code));
        for (size_t i = 0; i < 6; i++) {
            memcpy(wrong, code, 7);
            wrong[i] = digits[(strchr(digits, code[i]) - digits + 1 + (long)seed % 30) % 32];
            ck_assert_msg(!code_holds(wrong), "%s for %s", wrong, code);
        }
        for (size_t i = 0; i < 5; i++) {
            memcpy(wrong, code, 7);
            wrong[i] = code[i + 1], wrong[i + 1] = code[i];
            ck_assert_msg(code[i] == code[i + 1] || !code_holds(wrong), "%s for %s", wrong, code);
        }
    }
}
END_TEST

static const struct {
    const char *typed;
    EditionFault fault;
    const char *code;
} readings[] = {
    {"00000A", EDITION_MISREAD, NULL}, {"000000", EDITION_GOOD, "000000"},      {" oO-0 0oo ", EDITION_GOOD, "000000"},
    {"", EDITION_NO_CODE, NULL},       {"00000", EDITION_NO_CODE, NULL},        {"0000000", EDITION_NO_CODE, NULL},
    {"00000U", EDITION_NO_CODE, NULL}, {"0000\xc3\xa9", EDITION_NO_CODE, NULL},
};

START_TEST(a_code_is_read_as_people_type_it)
{
    char code[7];
    ck_assert_int_eq(edition_read(readings[_i].typed, code), readings[_i].fault);
    if (readings[_i].code)
        ck_assert_str_eq(code, readings[_i].code);
}
END_TEST

START_TEST(every_code_reads_back)
{
    for (uint64_t seed = 1; seed < 200; seed++) {
        char code[7], read[7], small[7] = "";
        edition_code(seed * 104729, code);
        for (size_t i = 0; i < 6; i++)
            small[i] = (char)(code[i] == '1' ? 'i' : code[i] >= 'A' ? code[i] - 'A' + 'a' : code[i]);
        ck_assert_int_eq(edition_read(small, read), EDITION_GOOD);
        ck_assert_str_eq(read, code);
        code[seed % 5] = code[seed % 5] == 'Z' ? 'Y' : 'Z';
        ck_assert_int_eq(edition_read(code, read), EDITION_MISREAD);
    }
}
END_TEST

START_TEST(review_is_due_once_any_unit_has_passed_its_day)
{
    Fixture fixture;
    fixture_open(&fixture, "en");
    ck_assert(!edition_review_due(&fixture.request));
    fixture.request.today = (Date){2027, 5, 22};
    ck_assert_msg(!edition_review_due(&fixture.request), "the day itself still counts");
    fixture.request.today = (Date){2027, 5, 23};
    ck_assert(edition_review_due(&fixture.request));
    fixture.request.today = (Date){2026, 12, 1};
    fixture.units[10].review_by = (Date){2026, 11, 30};
    ck_assert_msg(edition_review_due(&fixture.request), "also on the agent's face");
    fixture.request.today = (Date){0};
    ck_assert_msg(!edition_review_due(&fixture.request), "never without a day");
    fixture_done(&fixture);
}
END_TEST

Suite *suite_card_edition(void)
{
    Suite *suite = suite_create("card/edition");
    TCase *tcase = tcase_create("edition");
    tcase_add_test(tcase, the_same_text_gives_the_same_edition_whatever_the_slots_and_skin);
    tcase_add_test(tcase, other_text_on_either_face_gives_another_code);
    tcase_add_test(tcase, the_month_is_that_of_the_newest_unit_on_the_card);
    tcase_add_test(tcase, a_wrong_character_or_a_swapped_pair_is_found);
    tcase_add_loop_test(tcase, a_code_is_read_as_people_type_it, 0, sizeof readings / sizeof *readings);
    tcase_add_test(tcase, every_code_reads_back);
    tcase_add_test(tcase, review_is_due_once_any_unit_has_passed_its_day);
    suite_add_tcase(suite, tcase);
    return suite;
}
