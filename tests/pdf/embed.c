/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/embed.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "pdf/fixture.h"
#include "support/support.h"
#include "util/mem.h"

START_TEST(the_tag_comes_from_the_program)
{
    Buf one = {0}, two = {0}, first = {0}, again = {0}, other = {0};
    buf_add_str(&one, "program one");
    buf_add_str(&two, "program two");
    embed_name("NotoSans-Regular", &one, &first);
    embed_name("NotoSans-Regular", &one, &again);
    embed_name("NotoSans-Regular", &two, &other);
    ck_assert_str_eq(buf_str(&first), buf_str(&again));
    ck_assert_str_ne(buf_str(&first), buf_str(&other));
    for (int i = 0; i < 6; i++)
        ck_assert_msg(isupper((unsigned char)first.ptr[i]), "%s", first.ptr);
    ck_assert_str_eq(first.ptr + 6, "+NotoSans-Regular");
    buf_done(&one);
    buf_done(&two);
    buf_done(&first);
    buf_done(&again);
    buf_done(&other);
}
END_TEST

static const struct {
    size_t uses, blocks;
} cmap_cases[] = {{1, 1}, {100, 1}, {101, 1}, {250, 1}, {300, 1}};

START_TEST(every_code_has_its_text)
{
    size_t count = cmap_cases[_i].uses;
    FontUse *uses = mem_array(count, sizeof *uses);
    for (size_t i = 0; i < count; i++)
        uses[i] = (FontUse){.glyph = (uint32_t)i + 1, .code = (uint16_t)(count - i), .text = view_of("ffi")};
    PdfFont font = {.uses = uses, .count = count};
    Buf out = {0};
    embed_to_unicode(&font, &out);
    ck_assert_uint_eq(fixture_count(buf_str(&out), " beginbfrange"), cmap_cases[_i].blocks);
    ck_assert_uint_eq(fixture_count(buf_str(&out), "<006600660069>"), count);
    ck_assert_msg(strstr(buf_str(&out), "<0001><00") != NULL, "%s", buf_str(&out));
    buf_done(&out);
    free(uses);
}
END_TEST

Suite *suite_pdf_embed(void)
{
    Suite *suite = suite_create("pdf/embed");
    TCase *tcase = tcase_create("embed");
    tcase_add_test(tcase, the_tag_comes_from_the_program);
    tcase_add_loop_test(tcase, every_code_has_its_text, 0, sizeof cmap_cases / sizeof *cmap_cases);
    suite_add_tcase(suite, tcase);
    return suite;
}
