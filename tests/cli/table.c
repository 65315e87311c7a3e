/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/table.h"

#include "support/support.h"

static Table sample(void)
{
    Table table = {.columns = 3, .indent = 1};
    const char *const cells[] = {"es", "Español", "10", "zh_CN", "中文", NULL, "a\tb", "", "c\nd", "", "", ""};
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        table_add(&table, cells[i]);
    return table;
}

START_TEST(columns_line_up_and_no_space_ends_a_line)
{
    Table table = sample();
    Buf out = {0};
    table_text(&table, &out);
    ck_assert_str_eq(buf_str(&out), " es     Español  10\n zh_CN  中文\n a\tb             c\nd\n\n");
    buf_done(&out);
    table_done(&table);
}
END_TEST

START_TEST(tsv_has_every_cell_and_no_stray_tab_or_line_end)
{
    Table table = sample();
    Buf out = {0};
    table_tsv(&table, &out);
    ck_assert_str_eq(buf_str(&out), "es\tEspañol\t10\nzh_CN\t中文\t\na b\t\tc d\n\t\t\n");
    buf_done(&out);
    table_done(&table);
}
END_TEST

START_TEST(cells_may_be_filled_in_at_any_length)
{
    Table table = {.columns = 1};
    table_addf(&table, "%0300d", 7);
    ck_assert_uint_eq(strlen(table.cells[0]), 300);
    table_done(&table);
    ck_assert_uint_eq(table.count, 0);
}
END_TEST

Suite *suite_cli_table(void)
{
    Suite *suite = suite_create("cli/table");
    TCase *tcase = tcase_create("table");
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, columns_line_up_and_no_space_ends_a_line);
    tcase_add_test(tcase, tsv_has_every_cell_and_no_stray_tab_or_line_end);
    tcase_add_test(tcase, cells_may_be_filled_in_at_any_length);
    suite_add_tcase(suite, tcase);
    return suite;
}
