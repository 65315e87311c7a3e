/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/fonts.h"

#include "sample.h"
#include "support/support.h"

START_TEST(rows_of_one_file_share_a_font)
{
    Fonts *fonts = sample_fonts();
    Face latin, greek, bold;
    ck_assert(fonts_face(fonts, fonts_find_row(fonts, "Latn"), false, &latin, NULL));
    ck_assert(fonts_face(fonts, fonts_find_row(fonts, "Grek"), false, &greek, NULL));
    ck_assert(fonts_face(fonts, fonts_find_row(fonts, "Latn"), true, &bold, NULL));
    ck_assert_ptr_eq(latin.font, greek.font);
    ck_assert_ptr_ne(latin.font, bold.font);
    ck_assert(bold.font->info.bold && !latin.font->info.bold);
    ck_assert(!bold.synthetic_bold);
    fonts_free(fonts);
}
END_TEST

START_TEST(faces_of_a_collection_share_its_bytes)
{
    static const char *const first[] = {"/usr/share/fonts/truetype/wqy/wqy-microhei.ttc#0", NULL};
    static const char *const second[] = {"/usr/share/fonts/truetype/wqy/wqy-microhei.ttc#1", NULL};
    static const char *const none[] = {NULL};
    const FontRow rows[] = {{"Hans", first, none, "F", "p"}, {"Hant", second, none, "F", "p"}};
    Fonts *fonts = fonts_new(rows, 2, NULL);
    Face a, b;
    unsigned index;
    ck_assert(fonts_face(fonts, &rows[0], false, &a, NULL) && fonts_face(fonts, &rows[1], false, &b, NULL));
    ck_assert_ptr_ne(a.font, b.font);
    ck_assert_ptr_eq(font_file(a.font, &index).ptr, font_file(b.font, &index).ptr);
    ck_assert_uint_eq(index, 1);
    StrView file = font_file(a.font, &index);
    uint64_t before = view_hash(file, VIEW_HASH_START);
    font_drop_pages(a.font);
    ck_assert(view_hash(file, VIEW_HASH_START) == before);
    fonts_free(fonts);
}
END_TEST

START_TEST(a_row_without_bold_is_stroked)
{
    Fonts *fonts = sample_fonts();
    Face regular, bold;
    ck_assert(fonts_face(fonts, fonts_find_row(fonts, "Hans"), false, &regular, NULL));
    ck_assert(fonts_face(fonts, fonts_find_row(fonts, "Hans"), true, &bold, NULL));
    ck_assert_ptr_eq(regular.font, bold.font);
    ck_assert(bold.synthetic_bold && !regular.synthetic_bold);
    fonts_free(fonts);
}
END_TEST

START_TEST(a_missing_font_names_family_and_package_each_time)
{
    Fonts *fonts = sample_fonts();
    for (int again = 0; again < 2; again++) {
        Error err = {0};
        Face face;
        ck_assert(!fonts_face(fonts, fonts_find_row(fonts, "Tibt"), false, &face, &err));
        ck_assert_int_eq(err.kind, ERROR_UNAVAILABLE);
        ck_assert_str_eq(support_error_text(&err),
                         "font 'Kyr Nowhere Tibetan' (regular) is not installed; install the Debian package fonts-kyr-nowhere");
        error_done(&err);
    }
    fonts_free(fonts);
}
END_TEST

START_TEST(a_listed_bold_that_is_missing_is_not_stroked)
{
    static const char *const regular[] = {"/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf", NULL};
    static const char *const bold[] = {"/nonexistent/Bold.ttf", NULL};
    static const FontRow rows[] = {{"Latn", regular, bold, "Kyr Nowhere", "fonts-nowhere"}};
    Fonts *fonts = fonts_new(rows, 1, "/nonexistent");
    Error err = {0};
    Face face;
    ck_assert(!fonts_face(fonts, &rows[0], true, &face, &err));
    ck_assert_str_eq(support_error_text(&err), "font 'Kyr Nowhere' (bold) is not installed; install the Debian package fonts-nowhere");
    error_done(&err);
    fonts_free(fonts);
}
END_TEST

START_TEST(an_unknown_script_has_no_row)
{
    Fonts *fonts = sample_fonts();
    ck_assert_ptr_null(fonts_find_row(fonts, "Xxxx"));
    ck_assert_str_eq(fonts_find_row(fonts, "Mymr")->family, "Padauk");
    fonts_free(fonts);
    fonts_free(NULL);
}
END_TEST

Suite *suite_text_fonts(void)
{
    TCase *faces = tcase_create("faces");
    tcase_set_timeout(faces, 60);
    tcase_add_test(faces, rows_of_one_file_share_a_font);
    tcase_add_test(faces, faces_of_a_collection_share_its_bytes);
    tcase_add_test(faces, a_row_without_bold_is_stroked);
    tcase_add_test(faces, a_missing_font_names_family_and_package_each_time);
    tcase_add_test(faces, a_listed_bold_that_is_missing_is_not_stroked);
    tcase_add_test(faces, an_unknown_script_has_no_row);
    Suite *suite = suite_create("text/fonts");
    suite_add_tcase(suite, faces);
    return suite;
}
