/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/picture.h"

#include <png.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "support/support.h"
#include "util/file.h"

/* Two columns: red, and black that is half there. */
static void write_png(const char *path, unsigned width, unsigned height)
{
    png_image image = {.version = PNG_IMAGE_VERSION, .width = width, .height = height, .format = PNG_FORMAT_RGBA};
    unsigned char *pixels = calloc((size_t)width * height, 4);
    for (size_t i = 0; i < (size_t)width * height; i++)
        memcpy(&pixels[4 * i], i % width < width / 2 ? (unsigned char[]){255, 0, 0, 255} : (unsigned char[]){0, 0, 0, 128}, 4);
    ck_assert(png_image_write_to_file(&image, path, 0, pixels, 0, NULL));
    free(pixels);
}

START_TEST(a_picture_is_its_pixels_on_white)
{
    char *dir = support_scratch(), *path = file_join(dir, "a.png");
    Picture picture, again;
    Error err = {0};
    write_png(path, 4, 2);
    ck_assert_msg(picture_load(path, &picture, &err), "%s", support_error_text(&err));
    ck_assert(picture.width == 4 && picture.height == 2);
    ck_assert(picture.rgb[0] == 255 && picture.rgb[1] == 0 && picture.rgb[2] == 0);
    ck_assert_msg(picture.rgb[9] > 120 && picture.rgb[9] < 200, "half black on white is %d", picture.rgb[9]);
    ck_assert(picture_load(path, &again, &err) && again.name == picture.name);
    picture_done(&again);
    write_png(path, 6, 2);
    ck_assert(picture_load(path, &again, &err) && again.name != picture.name);
    picture_done(&again);
    picture_done(&picture);
    picture_done(&picture);
    picture_done(NULL);
    free(path);
    support_remove(dir);
}
END_TEST

typedef void (*Spoil)(const char *path);

static void empty(const char *path)
{
    ck_assert_int_eq(truncate(path, 0), 0);
}

static void cut(const char *path)
{
    ck_assert_int_eq(truncate(path, file_size(path) - 20), 0);
}

static void grow(const char *path)
{
    ck_assert_int_eq(truncate(path, 100L << 20), 0);
}

static void scribble(const char *path)
{
    Error err = {0};
    ck_assert(file_write(path, view_of("GIF89a, or so it says"), &err));
}

static void widen(const char *path)
{
    write_png(path, PICTURE_MOST_PX + 1, 1);
}

static void take_away(const char *path)
{
    unlink(path);
}

static const struct {
    const char *why;
    Spoil spoil;
    ErrorKind kind;
    const char *message;
} faults[] = {
    {"0 bytes", empty, ERROR_DATA, "not a PNG picture: the file is empty"},    {"cut off", cut, ERROR_DATA, "picture"},
    {"100 MB", grow, ERROR_DATA, "a picture of 100.0 MB; at most 4 MB"},       {"no PNG", scribble, ERROR_DATA, "not a PNG picture"},
    {"too wide", widen, ERROR_DATA, "3001 x 1 pixels; at most 3000 each way"}, {"no file", take_away, ERROR_NO_INPUT, "cannot open"},
};

START_TEST(a_bad_picture_is_named_with_what_is_wrong)
{
    char *dir = support_scratch(), *path = file_join(dir, "a.png");
    Picture picture = {0};
    Error err = {0};
    write_png(path, 40, 20);
    faults[_i].spoil(path);
    ck_assert_msg(!picture_load(path, &picture, &err) && err.kind == faults[_i].kind, "%s", faults[_i].why);
    const char *text = support_error_text(&err);
    ck_assert_msg(strstr(text, faults[_i].message) && strstr(text, path), "%s: %s", faults[_i].why, text);
    ck_assert_ptr_null(picture.rgb);
    error_done(&err);
    free(path);
    support_remove(dir);
}
END_TEST

/* No cut file crashes the reader. */
START_TEST(a_picture_cut_anywhere_is_refused_or_read)
{
    char *dir = support_scratch(), *path = file_join(dir, "a.png");
    write_png(path, 9, 5);
    for (int64_t size = file_size(path) - 1; size >= 0; size--) {
        Picture picture = {0};
        Error err = {0};
        ck_assert_int_eq(truncate(path, size), 0);
        if (picture_load(path, &picture, &err))
            picture_done(&picture);
        error_done(&err);
    }
    free(path);
    support_remove(dir);
}
END_TEST

Suite *suite_draw_picture(void)
{
    Suite *suite = suite_create("draw/picture");
    TCase *tcase = tcase_create("picture");
    tcase_add_test(tcase, a_picture_is_its_pixels_on_white);
    tcase_add_loop_test(tcase, a_bad_picture_is_named_with_what_is_wrong, 0, sizeof faults / sizeof *faults);
    tcase_add_test(tcase, a_picture_cut_anywhere_is_refused_or_read);
    suite_add_tcase(suite, tcase);
    return suite;
}
