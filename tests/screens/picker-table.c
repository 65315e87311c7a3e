/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/picker-table.h"

#include "screens/picker-data.h"

typedef struct Table {
    PickerData data;
    PickerRows rows;
    Arena arena;
    Pen pen;
} Table;

static void table_open(Table *table, int cols, BidiMode bidi, bool mirror)
{
    Error err = {0};
    *table = (Table){.data = picker_data_open()};
    ck_assert(picker_rows_open(&table->rows, &table->data.ui, &err));
    grid_resize(&table->data.ui.grid, 4, cols);
    table->pen = (Pen){.grid = &table->data.ui.grid, .arena = &table->arena, .bidi = bidi, .mirror = mirror, .language = "en"};
}

static void table_close(Table *table)
{
    picker_rows_done(&table->rows);
    arena_done(&table->arena);
    picker_data_close(&table->data);
}

static const PickerRow *row_of(const Table *table, const char *code)
{
    for (size_t i = 0; i < table->rows.count; i++) {
        if (strcmp(table->rows.all[i].code, code) == 0)
            return &table->rows.all[i];
    }
    ck_abort_msg("no row %s", code);
    return NULL;
}

static const struct {
    const char *why, *code;
    int cols;
    BidiMode bidi;
    bool here, chosen, mirror;
    const char *row;
} cases[] = {
    {"as drawn", "es", 80, BIDI_APP, true, true, false, " ▸ ✓  Spanish               es      100 %    nobody: draft    Español"},
    {"not under the cursor", "es", 80, BIDI_APP, false, false, false,
     "      Spanish               es      100 %    nobody: draft    Español"},
    {"right to left own name begins where the others do", "ar", 80, BIDI_APP, false, false, false,
     "      Arabic                ar      28 %     nobody: draft    ﺔﻴﺑﺮﻌﻟﺍ"},
    {"no right to left letters", "ar", 80, BIDI_OFF, false, false, false, "      Arabic                ar      28 %     nobody: draft"},
    {"wide letters", "zh_CN", 80, BIDI_APP, false, false, false, "      Chinese, simplified   zh_CN   100 %    language         简体中文"},
    {"nothing translated", "es_MX", 80, BIDI_APP, false, false, false,
     "      Spanish, Mexico       es_MX   none     nobody: draft    Español (México)"},
    {"without its share", "es", 70, BIDI_APP, true, true, false, " ▸ ✓  Spanish              es     nobody: draft    Español"},
    {"without own name", "es", 50, BIDI_APP, true, true, false, " ▸ ✓  Spanish              es     nobody: draft"},
    {"narrow", "es", 40, BIDI_APP, true, true, false, "▸✓ Spanish         es     nobody: draft"},
    {"narrower", "es", 30, BIDI_APP, true, true, false, "▸✓ Spanish        es"},
    {"names only", "es", 12, BIDI_APP, true, true, false, "▸Spanish"},
    {"one column", "es", 1, BIDI_APP, true, true, false, "▸"},
    {"mirrored", "es", 80, BIDI_APP, true, false, true,
     "           Español    nobody: draft    % 100      es               Spanish      ◂"},
};

START_TEST(rows_are_as_wide_as_the_screen)
{
    Table table;
    Buf row = {0};
    table_open(&table, cases[_i].cols, cases[_i].bidi, cases[_i].mirror);
    PickerLine line = {row_of(&table, cases[_i].code), PICK_BESIDE, 0, cases[_i].here, cases[_i].chosen};
    picker_table_row(&table.data.ui, &table.pen, 1, &line);
    grid_row_text(&table.data.ui.grid, 1, &row);
    if (cases[_i].mirror)
        ck_assert_msg(strstr(buf_str(&row), "◂") && strstr(buf_str(&row), "Español   "), "%s: %s", cases[_i].why, buf_str(&row));
    else
        ck_assert_msg(strcmp(buf_str(&row), cases[_i].row) == 0, "%s:\n%s|\n%s|", cases[_i].why, cases[_i].row, buf_str(&row));
    const Zone *zone = grid_hit(&table.data.ui.grid, 1, cases[_i].cols - 1);
    ck_assert(zone && zone->action == ACTION_ROW && zone->columns == cases[_i].cols);
    buf_done(&row);
    table_close(&table);
}
END_TEST

/* Terminals disagree on its width, and mirrored it would shift the whole row. */
START_TEST(a_weak_script_stands_last_on_its_row_or_not_at_all)
{
    for (int mirror = 0; mirror < 2; mirror++) {
        Table table;
        Buf row = {0};
        table_open(&table, 80, BIDI_APP, mirror);
        picker_table_row(&table.data.ui, &table.pen, 1, &(PickerLine){row_of(&table, "hi"), PICK_BESIDE, 0, false, false});
        grid_row_text(&table.data.ui.grid, 1, &row);
        ck_assert_msg((strstr(buf_str(&row), "हि") == NULL) == mirror, "%s", buf_str(&row));
        buf_done(&row);
        table_close(&table);
    }
}
END_TEST

START_TEST(a_broken_file_says_what_is_wrong_in_its_row)
{
    Table table;
    Buf row = {0}, styles = {0};
    table_open(&table, 80, BIDI_APP, false);
    picker_table_row(&table.data.ui, &table.pen, 0, &(PickerLine){row_of(&table, "vi"), PICK_BESIDE, 0, false, false});
    grid_row_text(&table.data.ui.grid, 0, &row);
    grid_styles(&table.data.ui.grid, &styles);
    ck_assert_msg(strncmp(buf_str(&row), "      Vietnamese            vi      ", 36) == 0, "%s", buf_str(&row));
    ck_assert_uint_gt(row.len, 40);
    ck_assert_int_eq(buf_str(&styles)[36], 'e');
    buf_done(&row);
    buf_done(&styles);
    table_close(&table);
}
END_TEST

START_TEST(no_size_is_too_small)
{
    for (int cols = 1; cols < 130; cols++) {
        Table table;
        table_open(&table, cols, BIDI_APP, cols % 2);
        int heads = picker_table_heads(&table.data.ui, &table.pen, 0);
        ck_assert_int_eq(heads, cols >= 24);
        for (size_t i = 0; i < table.rows.count; i++)
            picker_table_row(&table.data.ui, &table.pen, 3, &(PickerLine){&table.rows.all[i], PICK_MENUS, i, true, true});
        table_close(&table);
    }
}
END_TEST

Suite *suite_screens_picker_table(void)
{
    Suite *suite = suite_create("screens/picker-table");
    TCase *tcase = tcase_create("table");
    tcase_add_loop_test(tcase, rows_are_as_wide_as_the_screen, 0, (int)(sizeof cases / sizeof *cases));
    tcase_add_test(tcase, a_weak_script_stands_last_on_its_row_or_not_at_all);
    tcase_add_test(tcase, a_broken_file_says_what_is_wrong_in_its_row);
    tcase_add_test(tcase, no_size_is_too_small);
    suite_add_tcase(suite, tcase);
    return suite;
}
