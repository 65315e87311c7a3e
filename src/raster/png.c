/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <png.h>

#include "raster/raster.h"

enum { CHANNELS = 3, BITS = 8, COMPRESSION = 9 };

static const double METRES_PER_INCH = 0.0254;

static void append(png_structp png, png_bytep bytes, size_t len)
{
    buf_add(png_get_io_ptr(png), bytes, len);
}

static void flush(png_structp png)
{
    (void)png;
}

/* libpng wants a jump out of here. */
static void fail(png_structp png, png_const_charp what)
{
    error_set(png_get_error_ptr(png), ERROR_IO, N_("the picture cannot be written as PNG: %s"), what);
    png_longjmp(png, 1);
}

/* Low modules do not print. */
static void keep_quiet(png_structp png, png_const_charp what)
{
    (void)png;
    (void)what;
}

static void write_all(png_structp png, png_infop info, const Raster *raster, double dpi)
{
    png_uint_32 per_metre = (png_uint_32)lround(dpi / METRES_PER_INCH);
    png_set_IHDR(png, info, (png_uint_32)raster->width, (png_uint_32)raster->height, BITS, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_pHYs(png, info, per_metre, per_metre, PNG_RESOLUTION_METER);
    png_set_compression_level(png, COMPRESSION);
    png_write_info(png, info);
    for (int y = 0; y < raster->height; y++)
        png_write_row(png, raster->pixels + (size_t)CHANNELS * (size_t)y * (size_t)raster->width);
    png_write_end(png, NULL);
}

bool raster_png(const Raster *raster, double dpi, Buf *out, Error *err)
{
    const size_t before = out->len;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, err, fail, keep_quiet);
    png_infop info = png ? png_create_info_struct(png) : NULL;
    if (!info) {
        png_destroy_write_struct(&png, NULL);
        return error_set(err, ERROR_UNAVAILABLE, N_("the picture cannot be written as PNG: %s"), "libpng " PNG_LIBPNG_VER_STRING);
    }
    if (setjmp(png_jmpbuf(png))) {
        png_destroy_write_struct(&png, &info);
        out->len = before;
        return false;
    }
    png_set_write_fn(png, out, append, flush);
    write_all(png, info, raster, dpi);
    png_destroy_write_struct(&png, &info);
    return true;
}
