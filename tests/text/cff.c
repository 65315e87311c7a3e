/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/cff.h"

#include <string.h>

#include "support/support.h"

/* A CFF table by hand (Adobe TN 5176): header, Name INDEX "a", Top DICT INDEX, String and Global Subr INDEX (empty), charset. */
#define HEADER 1, 0, 4, 1
#define NAMES  0, 1, 1, 1, 2, 'a'
#define EMPTY  0, 0
/* ROS 0 0 0, then charset at 27 (27 + 139 = 166). */
#define CID_TOP  0, 1, 1, 1, 8, 139, 139, 139, 12, 30, 166, 15
#define NAME_TOP 0, 1, 1, 1, 3, 166, 15

static const unsigned char format0[] = {HEADER, NAMES, CID_TOP, EMPTY, EMPTY, 0, 0, 0, 5, 0, 9};
static const unsigned char format1[] = {HEADER, NAMES, CID_TOP, EMPTY, EMPTY, 0, 1, 0, 10, 2, 1, 0, 0};
static const unsigned char format2[] = {HEADER, NAMES, CID_TOP, EMPTY, EMPTY, 0, 2, 0, 10, 1, 0};
static const unsigned char named[] = {HEADER, NAMES, NAME_TOP, EMPTY, EMPTY};
/* A real, two-byte, four-byte, and both kinds of short operands stand before ROS. */
static const unsigned char operands[] = {HEADER, NAMES, 0, 1, 1,  1,   24, 30, 0x12, 0x3F, 5, 28,  1,  2,  13,    29,
                                         0,      0,     1, 0, 14, 247, 0,  1,  251,  0,    2, 139, 12, 30, EMPTY, EMPTY};

static hb_blob_t *blob_of(const unsigned char *bytes, size_t len)
{
    return hb_blob_create((const char *)bytes, (unsigned)len, HB_MEMORY_MODE_READONLY, NULL, NULL);
}

static const struct {
    const unsigned char *table;
    size_t len;
    uint32_t glyph;
    int want; /* -1: not found */
    const char *why;
} cid_cases[] = {
    {format0, sizeof format0, 0, 0, "notdef is always 0"},
    {format0, sizeof format0, 1, 5, "format 0, first"},
    {format0, sizeof format0, 2, 9, "format 0, second"},
    {format0, sizeof format0, 3, -1, "format 0, past the end"},
    {format1, sizeof format1, 1, 10, "format 1, first of a range"},
    {format1, sizeof format1, 3, 12, "format 1, last of a range"},
    {format1, sizeof format1, 4, 256, "format 1, second range"},
    {format1, sizeof format1, 5, -1, "format 1, past the end"},
    {format2, sizeof format2, 200, 209, "format 2 counts in two bytes"},
    {format2, sizeof format2, 300, -1, "format 2, past the end"},
    {named, sizeof named, 1, -1, "no charset behind the offset"},
};

START_TEST(glyphs_have_the_cids_of_the_charset)
{
    uint16_t cid = 0;
    hb_blob_t *blob = blob_of(cid_cases[_i].table, cid_cases[_i].len);
    bool found = cff_glyph_cid(blob, cid_cases[_i].glyph, &cid);
    ck_assert_msg((found ? cid : -1) == cid_cases[_i].want, "%s: %d %d", cid_cases[_i].why, found, cid);
    hb_blob_destroy(blob);
}
END_TEST

static const struct {
    const unsigned char *table;
    size_t len;
    bool want;
    const char *why;
} is_cid_cases[] = {
    {format0, sizeof format0, true, "the top dictionary starts with ROS"},
    {named, sizeof named, false, "a name-keyed font has none"},
    {operands, sizeof operands, true, "all kinds of operands are stepped over"},
    {NULL, 0, false, "an empty table"},
};

START_TEST(ros_tells_a_cid_font)
{
    hb_blob_t *blob = blob_of(is_cid_cases[_i].table, is_cid_cases[_i].len);
    ck_assert_msg(cff_is_cid(blob) == is_cid_cases[_i].want, "%s", is_cid_cases[_i].why);
    hb_blob_destroy(blob);
}
END_TEST

START_TEST(a_table_cut_anywhere_is_refused)
{
    static const size_t top_end = 4 + 6 + 12;
    for (size_t len = 0; len < sizeof format1; len++) {
        uint16_t cid;
        hb_blob_t *blob = blob_of(format1, len);
        bool is_cid = cff_is_cid(blob);
        ck_assert_msg(is_cid == (len >= top_end), "%zu bytes", len);
        ck_assert_msg(!cff_glyph_cid(blob, 4, &cid), "%zu bytes", len);
        hb_blob_destroy(blob);
    }
}
END_TEST

START_TEST(any_wrong_byte_is_survived)
{
    for (size_t at = 0; at < sizeof operands; at++) {
        for (unsigned value = 0; value < 256; value++) {
            unsigned char bytes[sizeof operands];
            uint16_t cid;
            memcpy(bytes, operands, sizeof operands);
            bytes[at] = (unsigned char)value;
            hb_blob_t *blob = blob_of(bytes, sizeof bytes);
            cff_is_cid(blob);
            cff_glyph_cid(blob, 7, &cid);
            hb_blob_destroy(blob);
        }
    }
}
END_TEST

Suite *suite_text_cff(void)
{
    TCase *tables = tcase_create("tables");
    tcase_add_loop_test(tables, glyphs_have_the_cids_of_the_charset, 0, sizeof cid_cases / sizeof *cid_cases);
    tcase_add_loop_test(tables, ros_tells_a_cid_font, 0, sizeof is_cid_cases / sizeof *is_cid_cases);
    tcase_add_test(tables, a_table_cut_anywhere_is_refused);
    tcase_add_test(tables, any_wrong_byte_is_survived);
    Suite *suite = suite_create("text/cff");
    suite_add_tcase(suite, tables);
    return suite;
}
