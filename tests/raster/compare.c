/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compares pictures, and makes pictures with a fault in them; compare.py says what is to come of it.
 *   compare measure PICTURE.png PAGE.ppm FINE DPI      FINE × FINE pixels of the page are one of the picture. Prints the share of pixels
 * that differ and the largest ink alone in mm². compare draw CONTENT LOCALES LANG FACE DAMAGE OUT  one face (0 or 1) at 300 dpi, as 'kyr
 * picture' but for the damage: none, glyph, dot=PX, shift=RIGHT,DOWN Exit code 2: could not. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/job.h"
#include "raster/damage.h"
#include "raster/measure.h"
#include "util/file.h"
#include "util/mem.h"

enum { COULD_NOT = 2, PICTURE_DPI = 300 };

static int measure(char **argv)
{
    Raster picture = {0}, page = {0};
    int code = COULD_NOT, fine = (int)strtol(argv[2], NULL, 10);
    bool ok = fine > 0 && measure_read_png(argv[0], &picture) && measure_read_ppm(argv[1], fine, &page);
    if (ok && picture.width == page.width && picture.height == page.height) {
        Difference difference = measure_difference(&picture, &page, strtod(argv[3], NULL));
        printf("%.5f %.4f\n", difference.share, difference.alone_mm2);
        code = 0;
    } else {
        fprintf(stderr, "compare: a picture of %d × %d and a page of %d × %d pixels\n", picture.width, picture.height, page.width,
                page.height);
    }
    raster_done(&picture);
    raster_done(&page);
    return code;
}

static bool damage_raster(const char *damage, Raster *raster)
{
    int a, b;
    if (sscanf(damage, "dot=%d", &a) == 1)
        return a > 0 && damage_dot(raster, (size_t)a);
    if (sscanf(damage, "shift=%d,%d", &a, &b) == 2)
        return damage_shift(raster, a, b);
    return strcmp(damage, "none") == 0 || strcmp(damage, "glyph") == 0;
}

static bool draw_damaged(DisplayList *list, const char *damage, const char *path, Error *err)
{
    Raster raster = {0};
    Buf png = {0};
    bool ok = strcmp(damage, "glyph") != 0 || damage_glyph(list);
    ok = ok && raster_draw(list, PICTURE_DPI, &raster, err);
    ok = ok && damage_raster(damage, &raster) && raster_png(&raster, PICTURE_DPI, &png, err) &&
         file_write(path, (StrView){png.ptr, png.len}, err);
    raster_done(&raster);
    buf_done(&png);
    return ok;
}

static int draw(char **argv)
{
    enum { CONTENT, LOCALES, LANGUAGE, FACE, DAMAGE, PATH };
    Paths paths = {.content = mem_strdup(argv[CONTENT]), .po_dir = mem_strdup(argv[LOCALES])};
    Session *session = session_new(&paths, (Date){2026, 11, 23}, NULL);
    Error err = {0};
    Card card = {0};
    CardRequest request;
    const Catalog *catalog = session_catalog(session, argv[LANGUAGE], &err);
    const Content *content = catalog ? session_content(session, &err) : NULL;
    JobRequest job = {.recipe = content ? content_card(content, "home") : NULL};
    bool ok = job.recipe && job_card_request(session, &job, catalog, &request, &err) && card_layout(&request, &card, &err) &&
              draw_damaged(&card.faces[*argv[FACE] == '1'], argv[DAMAGE], argv[PATH], &err);
    if (!ok) {
        Buf message = {0};
        error_format(&err, NULL, NULL, &message);
        fprintf(stderr, "compare: %s: no place for the damage %s %s\n", argv[LANGUAGE], argv[DAMAGE], buf_str(&message));
        buf_done(&message);
    }
    error_done(&err);
    card_done(&card);
    session_free(session);
    return ok ? 0 : COULD_NOT;
}

int main(int argc, char **argv)
{
    if (argc == 6 && strcmp(argv[1], "measure") == 0)
        return measure(argv + 2);
    if (argc == 8 && strcmp(argv[1], "draw") == 0)
        return draw(argv + 2);
    fputs("usage: compare measure PICTURE.png PAGE.ppm FINE DPI\n       compare draw CONTENT LOCALES LANG FACE DAMAGE OUT.png\n", stderr);
    return COULD_NOT;
}
