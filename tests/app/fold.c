/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/fold.h"

#include <stdlib.h>

#include "support/support.h"
#include "util/mem.h"

static const struct {
    const char *why, *text, *folded;
} folds[] = {
    {"nothing", "", ""},
    {"case", "Agents ICE", "agents ice"},
    {"accents", "Cortesía ÁÉÑ", "cortesia aen"},
    {"German", "Straße STRASSE", "strasse strasse"},
    {"Turkish", "İstanbul ılık", "istanbul ilik"},
    {"Vietnamese", "Đường được phép", "duong duoc phep"},
    {"Polish and Danish", "Łódź øæ", "lodz oae"},
    {"Greek ends words as it writes them", "ΣΟΦΟΣ σοφός", "σοφοσ σοφοσ"},
    {"Arabic marks", "مُحَمَّد", "محمد"},
    {"Arabic alefs", "أإآٱا", "ااااا"},
    {"hamza on carriers, and alone", "مسؤول قارئ قضاء", "مسوول قاري قضا"},
    {"teh marbuta and alef maksura", "مذكرة إلى", "مذكره الي"},
    {"tatweel", "كتـــاب", "كتاب"},
    {"Persian letters", "یک", "يك"},
    {"Arabic presentation forms", "ﻻ", "لا"},
    {"digits", "٩١١ ۹۱۱ ९११ 911", "911 911 911 911"},
    {"Devanagari keeps its vowels, not its nukta", "क़ानून ज़रूरी", "कानून जरूरी"},
    {"Burmese and Khmer keep theirs", "အခွင့် ច្បាប់", "အခွင့် ច្បាប់"},
    {"breaks that are not seen", "ច្បាប់\u200Bថ្មី soft\u00ADly", "ច្បាប់ថ្មី softly"},
    {"quotes and dashes", "don’t “no” I‑205 a–b", "don't \"no\" i-205 a-b"},
    {"wide letters, no-break spaces", "ＩＣＥ a\u00A0b", "ice a b"},
    {"Chinese", "汽车", "汽车"},
    {"Korean comes apart on both sides", "권리", "\u1100\u116F\u11AB\u1105\u1175"},
    {"Amharic", "መብት", "መብት"},
};

START_TEST(what_people_do_not_tell_apart_is_made_one)
{
    Fold *fold = fold_new();
    for (int again = 0; again < 2; again++) {
        char *folded = fold_name(fold, folds[_i].text);
        ck_assert_msg(strcmp(folded, folds[_i].folded) == 0, "%s: %s", folds[_i].why, folded);
        free(folded);
    }
    fold_free(fold);
}
END_TEST

START_TEST(folding_twice_changes_nothing)
{
    Fold *fold = fold_new();
    char *again = fold_name(fold, folds[_i].folded);
    ck_assert_msg(strcmp(again, folds[_i].folded) == 0, "%s: %s", folds[_i].why, again);
    free(again);
    fold_free(fold);
}
END_TEST

/* places: one digit or letter (a = 10) a folded byte. */
static const struct {
    const char *why, *text, *places;
} maps[] = {
    {"ASCII: byte for byte", "A car", "01234"},      {"two bytes become one", "así no", "012456"},
    {"one letter becomes two", "aßb", "0113"},       {"a mark points at its letter", "e\u0301x", "03"},
    {"what is dropped has no place", "اـب", "0044"}, {"vowel signs point at their letter", "हिx", "0000006"},
    {"a letter of three bytes", "车x", "0003"},
};

START_TEST(every_folded_byte_knows_its_cluster)
{
    Fold *fold = fold_new();
    Buf out = {0};
    FoldPlaces places = {0};
    fold_text(fold, view_of(maps[_i].text), &out, &places);
    ck_assert_uint_eq(places.count, out.len);
    ck_assert_msg(places.count == strlen(maps[_i].places), "%s: %zu places", maps[_i].why, places.count);
    for (size_t i = 0; i < places.count; i++)
        ck_assert_msg(places.items[i] == (uint32_t)(maps[_i].places[i] - '0'), "%s: byte %zu at %u", maps[_i].why, i, places.items[i]);
    free(places.items);
    buf_done(&out);
    fold_free(fold);
}
END_TEST

START_TEST(texts_cut_anywhere_fold_and_have_places)
{
    const char *whole = folds[_i].text;
    Fold *fold = fold_new();
    for (size_t len = 0; len <= strlen(whole); len++) {
        char *cut = mem_strndup(whole, len);
        Buf out = {0};
        FoldPlaces places = {0};
        fold_text(fold, (StrView){cut, len}, &out, &places);
        ck_assert_uint_eq(places.count, out.len);
        for (size_t i = 0; i < places.count; i++)
            ck_assert(places.items[i] < len && (i == 0 || places.items[i - 1] <= places.items[i]));
        free(places.items);
        buf_done(&out);
        free(cut);
    }
    fold_free(fold);
}
END_TEST

START_TEST(a_cluster_ends_where_the_next_begins)
{
    uint32_t items[] = {0, 1, 1, 4, 0, 2};
    FoldPlaces places = {.items = items, .count = 6};
    ck_assert_uint_eq(fold_cluster_end(&places, 4, 0, 5), 1);
    ck_assert_uint_eq(fold_cluster_end(&places, 4, 1, 5), 4);
    ck_assert_uint_eq(fold_cluster_end(&places, 4, 2, 5), 4);
    ck_assert_uint_eq(fold_cluster_end(&places, 4, 3, 5), 5);
    ck_assert_uint_eq(fold_cluster_end(&places, 6, 5, 3), 3);
}
END_TEST

START_TEST(ranks_are_equal_start_inside_none)
{
    ck_assert_int_eq(fold_rank("es", "es"), 3);
    ck_assert_int_eq(fold_rank("es", "espanol"), 2);
    ck_assert_int_eq(fold_rank("panol", "espanol"), 1);
    ck_assert_int_eq(fold_rank("x", "espanol"), 0);
    ck_assert_int_eq(fold_rank("", "espanol"), 0);
    ck_assert_int_eq(fold_rank("", ""), 0);
    fold_free(NULL);
}
END_TEST

Suite *suite_app_fold(void)
{
    enum { FOLDS = sizeof folds / sizeof *folds, MAPS = sizeof maps / sizeof *maps };
    Suite *suite = suite_create("app/fold");
    TCase *tcase = tcase_create("fold");
    tcase_add_loop_test(tcase, what_people_do_not_tell_apart_is_made_one, 0, FOLDS);
    tcase_add_loop_test(tcase, folding_twice_changes_nothing, 0, FOLDS);
    tcase_add_loop_test(tcase, every_folded_byte_knows_its_cluster, 0, MAPS);
    tcase_add_loop_test(tcase, texts_cut_anywhere_fold_and_have_places, 0, FOLDS);
    tcase_add_test(tcase, a_cluster_ends_where_the_next_begins);
    tcase_add_test(tcase, ranks_are_equal_start_inside_none);
    suite_add_tcase(suite, tcase);
    return suite;
}
