/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/support.h"

Suite *suite_raster_canvas(void);
Suite *suite_raster_faces(void);
Suite *suite_raster_glyphs(void);
Suite *suite_raster_path(void);
Suite *suite_raster_png(void);
Suite *suite_raster_raster(void);

int main(void)
{
    static const SuiteMaker makers[] = {
        suite_raster_canvas, suite_raster_faces, suite_raster_glyphs, suite_raster_path, suite_raster_png, suite_raster_raster, NULL};
    return support_run(makers);
}
