/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/parts.h"

#include <string.h>

#include "screens/drive.h"

/* A part that says what the screen is. */
static int draw_one(const void *screen, const Ui *ui, const Pen *pen, int row, int rows)
{
    (void)ui;
    return pen_paragraph(pen, (Box){row, 0, 10}, rows, STYLE_TEXT, screen);
}

static int draw_two(const void *screen, const Ui *ui, const Pen *pen, int row, int rows)
{
    (void)screen;
    (void)ui;
    return pen_paragraph(pen, (Box){row, 0, 10}, rows, STYLE_TEXT, "second two");
}

static int draw_none(const void *screen, const Ui *ui, const Pen *pen, int row, int rows)
{
    (void)screen;
    (void)ui;
    (void)pen;
    (void)row;
    (void)rows;
    return 0;
}

static const Part parts[] = {{draw_one, 0, true}, {draw_none, 3, true}, {draw_two, 2, true}, {draw_one, 1, false}};

static const struct {
    int rows;
    const char *text, *why;
} cases[] = {
    {9, "first\n\nsecond two\n\nfirst", "blanks between those that are there"},
    {4, "first\nsecond two\nfirst", "blanks go first"},
    {2, "first\nfirst", "then the highest rank"},
    {1, "first", "the lowest stays"},
    {0, "", "no rows"},
};

START_TEST(parts_go_where_rows_are_few)
{
    Drive *drive = drive_open(&(DriveRequest){.cols = 12, .rows = 10});
    Ui *ui = &drive->ui;
    Pen pen = {.grid = &ui->grid, .arena = &ui->scratch, .language = "en"};
    Buf have = {0};
    grid_clear(&ui->grid);
    parts_draw(parts, sizeof parts / sizeof *parts, "first", ui, &pen, 0, cases[_i].rows);
    for (int row = 0, empty = 0; row < 10; row++) {
        const char *text = drive_row(drive, row);
        if (*text == '\0')
            empty++;
        for (; *text != '\0' && empty > 0; empty--)
            buf_add_char(&have, '\n');
        if (*text)
            buf_addf(&have, "%s%s", have.len > 0 ? "\n" : "", text);
    }
    ck_assert_msg(strcmp(buf_str(&have), cases[_i].text) == 0, "%s:\n%s", cases[_i].why, buf_str(&have));
    buf_done(&have);
    drive_close(drive);
}
END_TEST

START_TEST(a_way_is_a_row_that_can_be_clicked)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    Ui *ui = &drive->ui;
    Pen pen = {.grid = &ui->grid, .arena = &ui->scratch, .language = "en"};
    grid_clear(&ui->grid);
    parts_put_way(&pen, 4, 2, true, "Go on");
    ck_assert_ptr_nonnull(strstr(drive_row(drive, 4), " ▸ 3  Go on"));
    const Zone *zone = grid_hit(&ui->grid, 4, 70);
    ck_assert(zone && zone->action == ACTION_ROW && zone->index == 2);
    drive_close(drive);
}
END_TEST

Suite *suite_screens_parts(void)
{
    Suite *suite = suite_create("screens/parts");
    TCase *tcase = tcase_create("parts");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, parts_go_where_rows_are_few, 0, sizeof cases / sizeof *cases);
    tcase_add_test(tcase, a_way_is_a_row_that_can_be_clicked);
    suite_add_tcase(suite, tcase);
    return suite;
}
