/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "raster/measure.h"

#include <png.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "util/mem.h"

enum { FULL = 255, QUARTER = 64, CHANNELS = 3, INK = 128, TRACE = 192 };

static const double MM_PER_INCH = 25.4;

typedef struct Box {
    int x0, y0, x1, y1;
} Box;

/* How dark a pixel is in its darkest channel: red is ink as black is. */
static int darkest(const unsigned char *pixel)
{
    int least = pixel[0] < pixel[1] ? pixel[0] : pixel[1];
    return least < pixel[2] ? least : pixel[2];
}

static bool is_below(const Raster *raster, int x, int y, int light)
{
    if (x < 0 || y < 0 || x >= raster->width || y >= raster->height)
        return false;
    return darkest(raster->pixels + CHANNELS * ((size_t)y * (size_t)raster->width + (size_t)x)) < light;
}

/* A thin line that lies between two rows of pixels is half as dark in both: a trace of ink within one pixel is enough. */
static bool near_trace(const Raster *raster, int x, int y)
{
    for (int i = 0; i < 9; i++)
        if (is_below(raster, x + i % 3 - 1, y + i / 3 - 1, TRACE))
            return true;
    return false;
}

/* The box of the ink of both. */
static Box ink_box(const Raster *a, const Raster *b)
{
    Box box = {a->width, a->height, 0, 0};
    for (int y = 0; y < a->height; y++) {
        for (int x = 0; x < a->width; x++) {
            if (!is_below(a, x, y, INK) && !is_below(b, x, y, INK))
                continue;
            box.x0 = x < box.x0 ? x : box.x0;
            box.x1 = x >= box.x1 ? x + 1 : box.x1;
            box.y0 = y < box.y0 ? y : box.y0;
            box.y1 = y + 1;
        }
    }
    return box;
}

/* Mean of the 3 × 3 pixels around; beyond the edge there is white. */
static int blurred(const Raster *raster, int x, int y, int channel)
{
    int sum = 0;
    for (int v = y - 1; v <= y + 1; v++) {
        for (int u = x - 1; u <= x + 1; u++) {
            bool inside = u >= 0 && v >= 0 && u < raster->width && v < raster->height;
            sum += inside ? raster->pixels[CHANNELS * ((size_t)v * (size_t)raster->width + (size_t)u) + (size_t)channel] : FULL;
        }
    }
    return sum / 9;
}

static bool differs(const Raster *a, const Raster *b, int x, int y)
{
    for (int channel = 0; channel < CHANNELS; channel++)
        if (abs(blurred(a, x, y, channel) - blurred(b, x, y, channel)) >= QUARTER)
            return true;
    return false;
}

static double share_that_differs(const Raster *a, const Raster *b)
{
    Box box = ink_box(a, b);
    size_t count = 0, all = (size_t)(box.x1 - box.x0) * (size_t)(box.y1 - box.y0);
    for (int y = box.y0; y < box.y1; y++)
        for (int x = box.x0; x < box.x1; x++)
            count += differs(a, b, x, y);
    return box.x0 < box.x1 ? (double)count / (double)all : 0;
}

size_t measure_take(bool *set, const Raster *size, int start, int box[4])
{
    size_t count = 0, top = 0, cap = 0;
    int *stack = mem_grow(NULL, top, &cap, sizeof *stack);
    memcpy(box, (int[4]){size->width, size->height, 0, 0}, 4 * sizeof *box);
    stack[top++] = start;
    set[start] = false;
    while (top > 0) {
        int at = stack[--top], x = at % size->width, y = at / size->width;
        box[0] = x < box[0] ? x : box[0], box[2] = x >= box[2] ? x + 1 : box[2];
        box[1] = y < box[1] ? y : box[1], box[3] = y >= box[3] ? y + 1 : box[3];
        count++;
        for (int i = 0; i < 9; i++) {
            int u = x + i % 3 - 1, v = y + i / 3 - 1, next = v * size->width + u;
            if (u < 0 || v < 0 || u >= size->width || v >= size->height || !set[next])
                continue;
            set[next] = false;
            stack = mem_grow(stack, top, &cap, sizeof *stack);
            stack[top++] = next;
        }
    }
    free(stack);
    return count;
}

/* Pixels of the largest connected ink of a that is nowhere near ink of b. */
static size_t largest_alone(const Raster *a, const Raster *b)
{
    int pixels = a->width * a->height;
    bool *alone = mem_array((size_t)pixels, sizeof *alone);
    int box[4];
    for (int i = 0; i < pixels; i++)
        alone[i] = is_below(a, i % a->width, i / a->width, INK) && !near_trace(b, i % a->width, i / a->width);
    size_t largest = 0;
    for (int i = 0; i < pixels; i++) {
        size_t size = alone[i] ? measure_take(alone, a, i, box) : 0;
        largest = size > largest ? size : largest;
    }
    free(alone);
    return largest;
}

Difference measure_difference(const Raster *a, const Raster *b, double dpi)
{
    double pixel_mm2 = (MM_PER_INCH / dpi) * (MM_PER_INCH / dpi);
    size_t in_a = largest_alone(a, b), in_b = largest_alone(b, a);
    return (Difference){share_that_differs(a, b), pixel_mm2 * (double)(in_a > in_b ? in_a : in_b)};
}

bool measure_read_png(const char *path, Raster *out)
{
    png_image image = {.version = PNG_IMAGE_VERSION};
    if (!png_image_begin_read_from_file(&image, path))
        return false;
    image.format = PNG_FORMAT_RGB;
    Raster raster = {(int)image.width, (int)image.height, mem_array(PNG_IMAGE_SIZE(image), 1)};
    bool ok = png_image_finish_read(&image, NULL, raster.pixels, 0, NULL);
    if (ok)
        *out = raster;
    else
        raster_done(&raster);
    return ok;
}

/* Adds one row of the file to the pixels that it is a part of. */
static bool add_row(FILE *file, int fine, unsigned char *row, unsigned *sums, int width)
{
    size_t len = CHANNELS * (size_t)width * (size_t)fine;
    if (fread(row, 1, len, file) != len)
        return false;
    for (size_t i = 0; i < len; i++)
        sums[i / CHANNELS / (size_t)fine * CHANNELS + i % CHANNELS] += row[i];
    return true;
}

static bool read_means(FILE *file, int fine, Raster *raster)
{
    size_t len = CHANNELS * (size_t)raster->width;
    unsigned *sums = mem_array(len, sizeof *sums), parts = (unsigned)(fine * fine);
    unsigned char *row = mem_array(len * (size_t)fine, 1);
    bool ok = true;
    for (int y = 0; ok && y < raster->height; y++) {
        memset(sums, 0, len * sizeof *sums);
        for (int i = 0; ok && i < fine; i++)
            ok = add_row(file, fine, row, sums, raster->width);
        for (size_t i = 0; i < len; i++)
            raster->pixels[(size_t)y * len + i] = (unsigned char)((sums[i] + parts / 2) / parts);
    }
    free(row);
    free(sums);
    return ok;
}

bool measure_read_ppm(const char *path, int fine, Raster *out)
{
    FILE *file = fopen(path, "rb");
    Raster raster = {0};
    int full = 0;
    bool ok = file && fscanf(file, "P6 %d %d %d", &raster.width, &raster.height, &full) == 3 && full == FULL && fgetc(file) != EOF;
    ok = ok && raster.width % fine == 0 && raster.height % fine == 0;
    if (ok) {
        raster.width /= fine;
        raster.height /= fine;
        raster.pixels = mem_array(CHANNELS * (size_t)raster.width * (size_t)raster.height, 1);
        ok = read_means(file, fine, &raster);
    }
    if (ok)
        *out = raster;
    else
        raster_done(&raster);
    if (file)
        fclose(file);
    return ok;
}
