/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arabic letters as joined shapes for terminals that have no shaping of their own: the presentation forms of Unicode (FB50-FBFF,
 * FE80-FEFC). Marks stay marks; a letter that has no form stays as it is, and its neighbours are joined all the same. */
#ifndef KYR_TEXT_JOINING_H
#define KYR_TEXT_JOINING_H

#include <stddef.h>
#include <stdint.h>

enum { JOINING_ABSORBED = 0 }; /* an alef that went into the ligature with the lam before it */

/* One line in logical order, in place. U+200C and U+200D do what they are for
 * and stay. */
void joining_shape(uint32_t *chars, size_t count);

#endif
