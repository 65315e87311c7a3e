/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A font program with only the glyphs of a document, for embedding (DESIGN 8). */
#include <hb-subset.h>

#include "text/cff.h"
#include "text/font.h"
#include "text/text.h"

/* A PDF draws glyphs by number: what selects, places, names or hints glyphs is dead weight in it. HarfBuzz sees no other tables, or
 * it would go through the cmap and the layout tables of a whole CJK font before it drops them. */
static const hb_tag_t kept_tables[] = {
    HB_TAG('g', 'l', 'y', 'f'), HB_TAG('l', 'o', 'c', 'a'), HB_TAG('C', 'F', 'F', ' '), HB_TAG('h', 'e', 'a', 'd'),
    HB_TAG('h', 'h', 'e', 'a'), HB_TAG('h', 'm', 't', 'x'), HB_TAG('m', 'a', 'x', 'p'),
};

static hb_blob_t *kept_table(hb_face_t *face, hb_tag_t tag, void *data)
{
    (void)face;
    const Font *font = data;
    for (size_t i = 0; i < sizeof kept_tables / sizeof *kept_tables; i++)
        if (kept_tables[i] == tag)
            return hb_face_reference_table(font->face, tag);
    return NULL;
}

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
    hb_face_t *face = hb_face_create_for_tables(kept_table, (void *)font, NULL);
    hb_subset_plan_t *plan = hb_subset_plan_create_or_fail(face, input);
    hb_face_destroy(face);
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
