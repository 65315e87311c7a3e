/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/shape.h"

#include <string.h>

#include "util/mem.h"

/* OpenType only: Padauk has Graphite tables too, and the same text must not set differently where HarfBuzz lacks Graphite. */
static const char *const shapers[] = {"ot", "fallback", NULL};

hb_language_t shape_language(const char *code)
{
    return hb_language_from_string(code, (int)strcspn(code, "@."));
}

static ShapedRun read_glyphs(hb_buffer_t *buffer, const Item *item, size_t base)
{
    unsigned count = 0;
    const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(buffer, NULL);
    double unit = item->scale / item->face.font->info.units_per_em;
    ShapedRun run = {.glyphs = mem_array(count, sizeof *run.glyphs), .count = count};
    for (unsigned i = 0; i < count; i++) {
        bool unsafe = (hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0;
        run.glyphs[i] = (ShapedGlyph){.id = infos[i].codepoint,
                                      .cluster = base + infos[i].cluster,
                                      .advance = positions[i].x_advance * unit,
                                      .dx = positions[i].x_offset * unit,
                                      .dy = positions[i].y_offset * unit,
                                      .unsafe = unsafe};
    }
    return run;
}

ShapedRun shape_run(const Item *item, hb_language_t language, StrView text, size_t start, size_t end, size_t base)
{
    hb_buffer_t *buffer = hb_buffer_create();
    hb_buffer_add_utf8(buffer, text.ptr, (int)text.len, (unsigned)start, (int)(end - start));
    hb_buffer_set_direction(buffer, item->level & 1 ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, item->script);
    hb_buffer_set_language(buffer, item->english ? hb_language_from_string("en", -1) : language);
    hb_shape_full(item->face.font->hb, buffer, NULL, 0, shapers);
    ShapedRun run = read_glyphs(buffer, item, base);
    hb_buffer_destroy(buffer);
    return run;
}
