/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/picture.h"

#include <png.h>
#include <stdlib.h>

#include "util/file.h"
#include "util/mem.h"
#include "util/view.h"

enum { CHANNELS = 3 };

static bool decode(png_image *image, const char *path, Picture *out, Error *err)
{
    const png_color white = {255, 255, 255};
    if (image->width > PICTURE_MOST_PX || image->height > PICTURE_MOST_PX)
        return error_set(err, ERROR_DATA, N_("%s: the picture has %u x %u pixels; at most %d each way"), path, image->width, image->height,
                         PICTURE_MOST_PX);
    image->format = PNG_FORMAT_RGB;
    size_t size = (size_t)image->width * image->height * CHANNELS;
    unsigned char *rgb = mem_resize(NULL, size, 1);
    if (!png_image_finish_read(image, &white, rgb, 0, NULL)) {
        free(rgb);
        return error_set(err, ERROR_DATA, N_("%s: the PNG picture is broken: %s"), path, image->message);
    }
    uint64_t hash = view_hash((StrView){(const char *)rgb, size}, VIEW_HASH_START + image->width);
    *out = (Picture){image->width, image->height, rgb, (uint32_t)(hash ^ hash >> 32)};
    return true;
}

bool picture_load(const char *path, Picture *out, Error *err)
{
    int64_t size = file_size(path);
    if (size == 0)
        return error_set(err, ERROR_DATA, N_("%s: not a PNG picture: the file is empty"), path);
    if (size > PICTURE_MOST_BYTES)
        return error_set(err, ERROR_DATA, N_("%s: a picture of %.1f MB; at most %d MB"), path, (double)size / (1 << 20),
                         PICTURE_MOST_BYTES >> 20);
    Buf bytes = {0};
    png_image image = {.version = PNG_IMAGE_VERSION};
    if (!file_read(path, &bytes, err)) {
        buf_done(&bytes);
        return false;
    }
    bool ok = png_image_begin_read_from_memory(&image, buf_str(&bytes), bytes.len) != 0;
    if (!ok)
        error_set(err, ERROR_DATA, N_("%s: not a PNG picture: %s"), path, image.message);
    ok = ok && decode(&image, path, out, err);
    png_image_free(&image);
    buf_done(&bytes);
    return ok;
}

void picture_done(Picture *picture)
{
    if (!picture)
        return;
    free(picture->rgb);
    *picture = (Picture){0};
}
