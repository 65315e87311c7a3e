/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <png.h>
#include <stdlib.h>
#include <string.h>

#include "raster/raster.h"
#include "support/support.h"

static unsigned char pixels[] = {255, 255, 255, 176, 22, 30, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
static const Raster small = {3, 2, pixels};

START_TEST(pixels_come_back_through_libpng)
{
    Buf out = {0};
    Error err = {0};
    unsigned char back[sizeof pixels] = {0};
    ck_assert_msg(raster_png(&small, 300, &out, &err), "%s", support_error_text(&err));
    png_image image = {.version = PNG_IMAGE_VERSION};
    ck_assert_int_ne(png_image_begin_read_from_memory(&image, out.ptr, out.len), 0);
    ck_assert_uint_eq(image.width, 3);
    ck_assert_uint_eq(image.height, 2);
    image.format = PNG_FORMAT_RGB;
    ck_assert_int_ne(png_image_finish_read(&image, NULL, back, 0, NULL), 0);
    ck_assert_mem_eq(back, pixels, sizeof pixels);
    buf_done(&out);
}
END_TEST

static const struct {
    double dpi;
    unsigned per_metre;
} resolutions[] = {{300, 11811}, {36, 1417}, {1200, 47244}};

START_TEST(the_file_says_its_resolution_and_no_time)
{
    Buf out = {0}, again = {0};
    Error err = {0};
    ck_assert(raster_png(&small, resolutions[_i].dpi, &out, &err) && raster_png(&small, resolutions[_i].dpi, &again, &err));
    ck_assert_uint_eq(out.len, again.len);
    ck_assert_mem_eq(out.ptr, again.ptr, out.len);
    unsigned n = resolutions[_i].per_metre;
    unsigned char want[] = {
        'p', 'H', 'Y', 's', 0, 0, (unsigned char)(n >> 8), (unsigned char)n, 0, 0, (unsigned char)(n >> 8), (unsigned char)n, 1};
    ck_assert_ptr_nonnull(memmem(out.ptr, out.len, want, sizeof want));
    ck_assert_ptr_null(memmem(out.ptr, out.len, "tIME", 4));
    buf_done(&out);
    buf_done(&again);
}
END_TEST

START_TEST(a_picture_without_pixels_is_told_and_leaves_nothing)
{
    Buf out = {0};
    Error err = {0};
    buf_add_str(&out, "before");
    ck_assert(!raster_png(&(Raster){0, 0, pixels}, 300, &out, &err));
    ck_assert_int_eq(err.kind, ERROR_IO);
    ck_assert_msg(strstr(support_error_text(&err), "cannot be written as PNG: ") != NULL, "%s", support_error_text(&err));
    ck_assert_uint_eq(out.len, strlen("before"));
    error_done(&err);
    buf_done(&out);
}
END_TEST

Suite *suite_raster_png(void)
{
    Suite *suite = suite_create("raster/png");
    TCase *tcase = tcase_create("png");
    tcase_add_test(tcase, pixels_come_back_through_libpng);
    tcase_add_loop_test(tcase, the_file_says_its_resolution_and_no_time, 0, sizeof resolutions / sizeof *resolutions);
    tcase_add_test(tcase, a_picture_without_pixels_is_told_and_leaves_nothing);
    suite_add_tcase(suite, tcase);
    return suite;
}
