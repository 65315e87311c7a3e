/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/joining.h"

#include <stdbool.h>
#include <stdlib.h>
#include <unicode/uchar.h>

/* The final form follows the isolated one, the medial form the initial one. */
typedef struct Forms {
    uint16_t letter, isolated, initial; /* initial 0: Unicode has none */
} Forms;

/* Sorted by letter. U+0621 and U+0677 never join and are left as they are. */
static const Forms forms[] = {
    {0x0622, 0xFE81, 0},      {0x0623, 0xFE83, 0},      {0x0624, 0xFE85, 0},      {0x0625, 0xFE87, 0},      {0x0626, 0xFE89, 0xFE8B},
    {0x0627, 0xFE8D, 0},      {0x0628, 0xFE8F, 0xFE91}, {0x0629, 0xFE93, 0},      {0x062A, 0xFE95, 0xFE97}, {0x062B, 0xFE99, 0xFE9B},
    {0x062C, 0xFE9D, 0xFE9F}, {0x062D, 0xFEA1, 0xFEA3}, {0x062E, 0xFEA5, 0xFEA7}, {0x062F, 0xFEA9, 0},      {0x0630, 0xFEAB, 0},
    {0x0631, 0xFEAD, 0},      {0x0632, 0xFEAF, 0},      {0x0633, 0xFEB1, 0xFEB3}, {0x0634, 0xFEB5, 0xFEB7}, {0x0635, 0xFEB9, 0xFEBB},
    {0x0636, 0xFEBD, 0xFEBF}, {0x0637, 0xFEC1, 0xFEC3}, {0x0638, 0xFEC5, 0xFEC7}, {0x0639, 0xFEC9, 0xFECB}, {0x063A, 0xFECD, 0xFECF},
    {0x0641, 0xFED1, 0xFED3}, {0x0642, 0xFED5, 0xFED7}, {0x0643, 0xFED9, 0xFEDB}, {0x0644, 0xFEDD, 0xFEDF}, {0x0645, 0xFEE1, 0xFEE3},
    {0x0646, 0xFEE5, 0xFEE7}, {0x0647, 0xFEE9, 0xFEEB}, {0x0648, 0xFEED, 0},      {0x0649, 0xFEEF, 0xFBE8}, {0x064A, 0xFEF1, 0xFEF3},
    {0x0671, 0xFB50, 0},      {0x0679, 0xFB66, 0xFB68}, {0x067A, 0xFB5E, 0xFB60}, {0x067B, 0xFB52, 0xFB54}, {0x067E, 0xFB56, 0xFB58},
    {0x067F, 0xFB62, 0xFB64}, {0x0680, 0xFB5A, 0xFB5C}, {0x0683, 0xFB76, 0xFB78}, {0x0684, 0xFB72, 0xFB74}, {0x0686, 0xFB7A, 0xFB7C},
    {0x0687, 0xFB7E, 0xFB80}, {0x0688, 0xFB88, 0},      {0x068C, 0xFB84, 0},      {0x068D, 0xFB82, 0},      {0x068E, 0xFB86, 0},
    {0x0691, 0xFB8C, 0},      {0x0698, 0xFB8A, 0},      {0x06A4, 0xFB6A, 0xFB6C}, {0x06A6, 0xFB6E, 0xFB70}, {0x06A9, 0xFB8E, 0xFB90},
    {0x06AD, 0xFBD3, 0xFBD5}, {0x06AF, 0xFB92, 0xFB94}, {0x06B1, 0xFB9A, 0xFB9C}, {0x06B3, 0xFB96, 0xFB98}, {0x06BA, 0xFB9E, 0},
    {0x06BB, 0xFBA0, 0xFBA2}, {0x06BE, 0xFBAA, 0xFBAC}, {0x06C0, 0xFBA4, 0},      {0x06C1, 0xFBA6, 0xFBA8}, {0x06C5, 0xFBE0, 0},
    {0x06C6, 0xFBD9, 0},      {0x06C7, 0xFBD7, 0},      {0x06C8, 0xFBDB, 0},      {0x06C9, 0xFBE2, 0},      {0x06CB, 0xFBDE, 0},
    {0x06CC, 0xFBFC, 0xFBFE}, {0x06D0, 0xFBE4, 0xFBE6}, {0x06D2, 0xFBAE, 0},      {0x06D3, 0xFBB0, 0},
};

enum { LAM = 0x0644 };

static const struct {
    uint16_t alef, isolated; /* the final form of the ligature follows */
} ligatures[] = {{0x0622, 0xFEF5}, {0x0623, 0xFEF7}, {0x0625, 0xFEF9}, {0x0627, 0xFEFB}};

static int compare_letter(const void *key, const void *row)
{
    uint32_t letter = *(const uint32_t *)key;
    uint16_t other = ((const Forms *)row)->letter;
    return letter < other ? -1 : letter > other;
}

static uint32_t form_of(uint32_t letter, bool before, bool after)
{
    const Forms *row = bsearch(&letter, forms, sizeof forms / sizeof *forms, sizeof *forms, compare_letter);
    if (!row || (after && !row->initial))
        return letter;
    return (after ? row->initial : row->isolated) + (uint32_t)before;
}

static uint32_t ligature_of(uint32_t lam, uint32_t alef)
{
    for (size_t i = 0; i < sizeof ligatures / sizeof *ligatures && lam == LAM; i++)
        if (ligatures[i].alef == alef)
            return ligatures[i].isolated;
    return 0;
}

static int joining_type(uint32_t c)
{
    return c < 0x0600 ? U_JT_NON_JOINING : u_getIntPropertyValue((UChar32)c, UCHAR_JOINING_TYPE);
}

static bool joins_after(int type)
{
    return type == U_JT_DUAL_JOINING || type == U_JT_LEFT_JOINING || type == U_JT_JOIN_CAUSING;
}

static bool joins_before(int type)
{
    return type == U_JT_DUAL_JOINING || type == U_JT_RIGHT_JOINING || type == U_JT_JOIN_CAUSING;
}

void joining_shape(uint32_t *chars, size_t count)
{
    uint32_t none = 0, *last = &none; /* the last character that is not a mark */
    int last_type = U_JT_NON_JOINING;
    bool last_joined = false; /* to the one before it */
    for (size_t i = 0; i < count; i++) {
        int type = joining_type(chars[i]);
        if (type == U_JT_TRANSPARENT)
            continue;
        bool joined = joins_after(last_type) && joins_before(type);
        uint32_t ligature = joined ? ligature_of(*last, chars[i]) : 0;
        if (ligature) {
            *last = ligature + (uint32_t)last_joined;
            chars[i] = JOINING_ABSORBED;
            last = &none;
            last_type = U_JT_NON_JOINING;
            continue;
        }
        *last = form_of(*last, last_joined, joined);
        last = &chars[i];
        last_type = type;
        last_joined = joined;
    }
    *last = form_of(*last, last_joined, false);
}
