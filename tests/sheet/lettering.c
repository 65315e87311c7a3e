/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/lettering.h"

#include <string.h>

#include "sheet/fixture.h"
#include "support/support.h"

START_TEST(same_text_is_shaped_once)
{
    Fonts *fonts = fixture_fonts();
    Lettering *lettering = lettering_new(fonts);
    Error err = {0};
    const Letters *first = lettering_get(lettering, "es Spanish", false, &err);
    ck_assert_ptr_nonnull(first);
    ck_assert_ptr_eq(lettering_get(lettering, "es Spanish", false, &err), first);
    ck_assert_ptr_ne(lettering_get(lettering, "es Spanish", true, &err), first);
    ck_assert_ptr_ne(lettering_get(lettering, "es", false, &err), first);
    lettering_free(lettering);
    fonts_free(fonts);
}
END_TEST

START_TEST(letters_stay_where_they_are_when_the_table_grows)
{
    Fonts *fonts = fixture_fonts();
    Lettering *lettering = lettering_new(fonts);
    Error err = {0};
    const Letters *kept[300];
    Buf text = {0};
    for (int pass = 0; pass < 2; pass++)
        for (unsigned i = 0; i < 300; i++) {
            buf_clear(&text);
            buf_addf(&text, "sheet %u of 300 ·", i + 1);
            const Letters *letters = lettering_get(lettering, buf_str(&text), false, &err);
            ck_assert_ptr_nonnull(letters);
            ck_assert_str_eq(paragraph_text(letters->paragraph), buf_str(&text));
            ck_assert_uint_eq(letters->line->end, text.len);
            if (pass == 0)
                kept[i] = letters;
            ck_assert_ptr_eq(letters, kept[i]);
        }
    buf_done(&text);
    lettering_free(lettering);
    fonts_free(fonts);
}
END_TEST

START_TEST(text_that_no_font_has_is_an_error_and_can_be_tried_again)
{
    Fonts *fonts = fixture_fonts();
    Lettering *lettering = lettering_new(fonts);
    for (int pass = 0; pass < 2; pass++) {
        Error err = {0};
        ck_assert_ptr_null(lettering_get(lettering, "\xF0\x90\x80\x80", false, &err));
        ck_assert_int_eq(err.kind, ERROR_UNAVAILABLE);
        ck_assert_ptr_nonnull(strstr(support_error_text(&err), "marks of the sheet"));
        error_done(&err);
    }
    lettering_free(lettering);
    lettering_free(NULL);
    fonts_free(fonts);
}
END_TEST

START_TEST(letters_read_upwards_from_their_lower_end)
{
    Fonts *fonts = fixture_fonts();
    Lettering *lettering = lettering_new(fonts);
    DisplayList list;
    draw_init(&list, 100, 200);
    const Letters *letters = lettering_get(lettering, "Home", false, NULL);
    letters_draw(letters, 6, 50, 120, &list);
    double ink[4];
    ck_assert(draw_ink(&list, ink));
    ck_assert_double_ge(ink[0], 50 - 6 * 0.78);
    ck_assert_double_le(ink[2], 50.2);
    ck_assert_double_ge(ink[1], 120 - letters->line->width * 6);
    ck_assert_double_le(ink[3], 120);
    ck_assert_int_eq(list.ops[0].text.role, ROLE_ARTIFACT);
    draw_done(&list);
    lettering_free(lettering);
    fonts_free(fonts);
}
END_TEST

Suite *suite_sheet_lettering(void)
{
    Suite *suite = suite_create("sheet/lettering");
    TCase *tcase = tcase_create("lettering");
    tcase_add_test(tcase, same_text_is_shaped_once);
    tcase_add_test(tcase, letters_stay_where_they_are_when_the_table_grows);
    tcase_add_test(tcase, text_that_no_font_has_is_an_error_and_can_be_tried_again);
    tcase_add_test(tcase, letters_read_upwards_from_their_lower_end);
    suite_add_tcase(suite, tcase);
    return suite;
}
