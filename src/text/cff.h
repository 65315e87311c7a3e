/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two facts of a CFF table that a PDF needs and HarfBuzz does not tell (Adobe TN 5176). Every read is bounds-checked. */
#ifndef KYR_TEXT_CFF_H
#define KYR_TEXT_CFF_H

#include <hb.h>
#include <stdbool.h>
#include <stdint.h>

bool cff_is_cid(hb_blob_t *cff); /* the top dictionary has ROS; false for a broken table */
/* The CID of a glyph, by the charset. False when the table is broken or has no such glyph. */
bool cff_glyph_cid(hb_blob_t *cff, uint32_t glyph, uint16_t *cid);

#endif
