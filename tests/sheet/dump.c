/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/sheet.h"

#include "sheet/fixture.h"
#include "support/support.h"

static const struct {
    const char *stock;
    Flip flip;
    unsigned start;
    const char *golden;
} rows[] = {
    {"plain-letter", FLIP_LONG, 1, "sheet-plain-letter.txt"},
    {"plain-letter", FLIP_SHORT, 1, "sheet-plain-letter-short.txt"},
    {"avery-c32011", FLIP_LONG, 8, "sheet-avery-c32011-start-8.txt"},
    {"lp-795", FLIP_NONE, 1, "sheet-lp-795-fronts.txt"},
};

START_TEST(plan_reads_as_its_golden_file)
{
    Fonts *fonts = fixture_fonts();
    SheetRequest request = fixture_request(fixture_stock(rows[_i].stock), fonts);
    request.flip = rows[_i].flip, request.start = rows[_i].start;
    SheetPlan plan = fixture_plan(&request);
    Buf out = {0};
    sheet_dump(&plan, &out);
    support_golden(rows[_i].golden, buf_str(&out));
    buf_done(&out);
    sheet_plan_done(&plan);
    fonts_free(fonts);
}
END_TEST

Suite *suite_sheet_dump(void)
{
    Suite *suite = suite_create("sheet/dump");
    TCase *tcase = tcase_create("dump");
    tcase_add_loop_test(tcase, plan_reads_as_its_golden_file, 0, sizeof rows / sizeof *rows);
    suite_add_tcase(suite, tcase);
    return suite;
}
