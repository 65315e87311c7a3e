/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A font program with only the glyphs of a document, for embedding (DESIGN 8). */
#include <hb-subset.h>

#include "text/cff.h"
#include "text/font.h"
#include "text/text.h"

/* A PDF draws glyphs by number: what selects, places or names glyphs is dead weight in it. */
static const hb_tag_t dropped_tables[] = {
    HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'), HB_TAG('B', 'A', 'S', 'E'),
    HB_TAG('J', 'S', 'T', 'F'), HB_TAG('k', 'e', 'r', 'n'), HB_TAG('m', 'o', 'r', 'x'), HB_TAG('m', 'o', 'r', 't'),
    HB_TAG('S', 'i', 'l', 'f'), HB_TAG('S', 'i', 'l', 'l'), HB_TAG('F', 'e', 'a', 't'), HB_TAG('G', 'l', 'a', 't'),
    HB_TAG('G', 'l', 'o', 'c'), HB_TAG('D', 'S', 'I', 'G'), HB_TAG('c', 'm', 'a', 'p'), HB_TAG('n', 'a', 'm', 'e'),
    HB_TAG('O', 'S', '/', '2'), HB_TAG('p', 'o', 's', 't'), HB_TAG('V', 'O', 'R', 'G'), HB_TAG('v', 'h', 'e', 'a'),
    HB_TAG('v', 'm', 't', 'x'), HB_TAG('f', 'v', 'a', 'r'), HB_TAG('g', 'v', 'a', 'r'), HB_TAG('a', 'v', 'a', 'r'),
    HB_TAG('S', 'T', 'A', 'T'), HB_TAG('H', 'V', 'A', 'R'), HB_TAG('M', 'V', 'A', 'R'), HB_TAG('m', 'e', 't', 'a'),
};

static hb_subset_plan_t *plan_new(const Font *font, const uint32_t *glyphs, size_t count)
{
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    if (!input)
        return NULL;
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
    hb_set_t *wanted = hb_subset_input_glyph_set(input);
    hb_set_add(wanted, 0);
    for (size_t i = 0; i < count; i++)
        hb_set_add(wanted, glyphs[i]);
    hb_set_t *dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (size_t i = 0; i < sizeof dropped_tables / sizeof *dropped_tables; i++)
        hb_set_add(dropped, dropped_tables[i]);
    hb_subset_plan_t *plan = hb_subset_plan_create_or_fail(font->face, input);
    hb_subset_input_destroy(input);
    return plan;
}

static bool assign_codes(const Font *font, hb_subset_plan_t *plan, const uint32_t *glyphs, size_t count, uint16_t *codes)
{
    const hb_map_t *map = hb_subset_plan_old_to_new_glyph_mapping(plan);
    hb_blob_t *cff = hb_face_reference_table(font->face, HB_TAG('C', 'F', 'F', ' '));
    bool ok = true;
    for (size_t i = 0; i < count && ok; i++) {
        hb_codepoint_t code = hb_map_get(map, glyphs[i]);
        ok = code <= UINT16_MAX;
        codes[i] = (uint16_t)code;
        if (ok && font->info.format == FONT_CFF_CID)
            ok = cff_glyph_cid(cff, glyphs[i], &codes[i]);
    }
    hb_blob_destroy(cff);
    return ok;
}

static bool add_program(const Font *font, hb_face_t *subset, Buf *program)
{
    hb_blob_t *blob =
        font->info.format == FONT_GLYF ? hb_face_reference_blob(subset) : hb_face_reference_table(subset, HB_TAG('C', 'F', 'F', ' '));
    unsigned len = 0;
    const char *data = hb_blob_get_data(blob, &len);
    buf_add(program, data, len);
    hb_blob_destroy(blob);
    return len > 0;
}

bool font_subset(const Font *font, const uint32_t *glyphs, size_t count, Buf *program, uint16_t *codes, Error *err)
{
    hb_subset_plan_t *plan = plan_new(font, glyphs, count);
    hb_face_t *subset = plan ? hb_subset_plan_execute_or_fail(plan) : NULL;
    bool ok = subset && assign_codes(font, plan, glyphs, count, codes) && add_program(font, subset, program);
    hb_face_destroy(subset);
    hb_subset_plan_destroy(plan);
    font_drop_pages(font);
    return ok || error_set(err, ERROR_DATA, N_("cannot take glyphs out of the font %s"), font->info.path);
}
