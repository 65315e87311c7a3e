/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/lesson-draw.h"

#include <string.h>

#include "screens/drive.h"

/* A lesson drawn by hand on the grid of a drive: no reader, no frame. */
typedef struct Bench {
    Drive *drive;
    Lesson lesson;
    Arena arena;
    Pen pen;
    LessonView view;
} Bench;

static void bench_open(Bench *bench, const DriveRequest *request)
{
    *bench = (Bench){.drive = drive_open(request)};
    Ui *ui = &bench->drive->ui;
    grid_clear(&ui->grid);
    lesson_set(&bench->lesson, ui, &ui->content->topics[0], NULL);
    bench->pen = (Pen){.grid = &ui->grid, .arena = &bench->arena, .bidi = ui->bidi, .language = "en"};
    bench->view = (LessonView){&bench->lesson, ui, &bench->pen, 0, DETAIL_NONE, 2, 12};
}

static void bench_close(Bench *bench)
{
    lesson_done(&bench->lesson);
    arena_done(&bench->arena);
    drive_close(bench->drive);
}

static const struct {
    int rows, gap;
} gaps[] = {{1, 0}, {11, 0}, {12, 1}, {24, 1}};

START_TEST(gaps_go_where_rows_are_few)
{
    Drive *drive = drive_open(&(DriveRequest){.rows = gaps[_i].rows});
    ck_assert_int_eq(lesson_gap(&drive->ui), gaps[_i].gap);
    drive_close(drive);
}
END_TEST

/* Drawing takes the rows that were promised, wherever it begins. */
static const struct {
    const char *why, *languages;
    int cols, row;
    size_t unit;
    Detail detail;
} heights[] = {
    {"one language", "en", 80, 2, 0, DETAIL_NONE},
    {"with states", "en", 80, 2, 5, DETAIL_NONE},
    {"with sources", "en", 80, 2, 5, DETAIL_SOURCES},
    {"whole", "en", 80, 2, 5, DETAIL_WHOLE},
    {"beside each other", "en,es", 80, 2, 5, DETAIL_SOURCES},
    {"under each other", "en,es", 60, 2, 5, DETAIL_SOURCES},
    {"narrow", "en,es", 40, 2, 5, DETAIL_WHOLE},
    {"bare", "en", 20, 2, 5, DETAIL_WHOLE},
    {"scrolled", "en", 80, -3, 5, DETAIL_WHOLE},
    {"below the end", "en", 80, 40, 5, DETAIL_WHOLE},
};

START_TEST(height_is_what_is_drawn)
{
    Bench bench;
    bench_open(&bench, &(DriveRequest){.languages = heights[_i].languages, .cols = heights[_i].cols});
    bench.view.cursor = heights[_i].unit;
    bench.view.detail = heights[_i].detail;
    int height = lesson_height(&bench.view, heights[_i].unit);
    ck_assert_msg(lesson_draw(&bench.view, heights[_i].unit, heights[_i].row) == heights[_i].row + height, "%s", heights[_i].why);
    for (int row = 0; row < bench.drive->ui.grid.rows; row++) {
        bool inside = row >= bench.view.first && row < bench.view.end;
        ck_assert_msg(inside || !*drive_row(bench.drive, row), "%s: row %d: %s", heights[_i].why, row, drive_row(bench.drive, row));
    }
    bench_close(&bench);
}
END_TEST

START_TEST(only_the_cursor_shows_its_ground)
{
    Bench bench;
    bench_open(&bench, &(DriveRequest){0});
    int plain = lesson_height(&bench.view, 5);
    bench.view.detail = DETAIL_WHOLE;
    ck_assert_int_eq(lesson_height(&bench.view, 5), plain);
    bench.view.cursor = 5;
    ck_assert_int_gt(lesson_height(&bench.view, 5), plain);
    bench_close(&bench);
}
END_TEST

START_TEST(scrolled_unit_keeps_its_number)
{
    Bench bench;
    bench_open(&bench, &(DriveRequest){0});
    bench.view.cursor = 5;
    lesson_draw(&bench.view, 5, 1);
    ck_assert_int_eq(strncmp(drive_row(bench.drive, 2), " ▸ 6  RIGHT     told agents", strlen(" ▸ 6  RIGHT     told agents")), 0);
    ck_assert_int_eq(bench.drive->ui.grid.cursor_row, 2);
    bench_close(&bench);
}
END_TEST

START_TEST(heads_name_both_languages)
{
    Bench bench;
    bench_open(&bench, &(DriveRequest){.languages = "en,es"});
    lesson_draw_head(&bench.view, 1);
    ck_assert_str_eq(drive_row(bench.drive, 1), "                English                          Español  draft");
    bench_close(&bench);
}
END_TEST

static const struct {
    int more;
    const char *row;
} mores[] = {{1, " ▼ 1 more line"}, {5, " ▼ 5 more lines"}};

START_TEST(more_lines_are_counted)
{
    Bench bench;
    bench_open(&bench, &(DriveRequest){0});
    lesson_draw(&bench.view, 0, 11);
    lesson_draw_more(&bench.view, mores[_i].more);
    ck_assert_str_eq(drive_row(bench.drive, 11), mores[_i].row);
    bench_close(&bench);
}
END_TEST

/* Every row of a unit can be clicked, and none of the gap. */
START_TEST(rows_are_targets)
{
    Bench bench;
    bench_open(&bench, &(DriveRequest){0});
    bench.drive->ui.grid.zone_count = 0;
    int behind = lesson_draw(&bench.view, 0, 2);
    for (int row = 2; row < behind; row++) {
        const Zone *zone = grid_hit(&bench.drive->ui.grid, row, 79);
        ck_assert_ptr_nonnull(zone);
        ck_assert_int_eq(zone->action, ACTION_ROW);
        ck_assert_int_eq(zone->index, 0);
    }
    ck_assert_ptr_null(grid_hit(&bench.drive->ui.grid, behind, 0));
    bench_close(&bench);
}
END_TEST

Suite *suite_screens_lesson_draw(void)
{
    Suite *suite = suite_create("screens/lesson-draw");
    TCase *tests = tcase_create("lesson-draw");
    tcase_add_loop_test(tests, gaps_go_where_rows_are_few, 0, sizeof gaps / sizeof *gaps);
    tcase_add_loop_test(tests, height_is_what_is_drawn, 0, sizeof heights / sizeof *heights);
    tcase_add_test(tests, only_the_cursor_shows_its_ground);
    tcase_add_test(tests, scrolled_unit_keeps_its_number);
    tcase_add_test(tests, heads_name_both_languages);
    tcase_add_loop_test(tests, more_lines_are_counted, 0, sizeof mores / sizeof *mores);
    tcase_add_test(tests, rows_are_targets);
    suite_add_tcase(suite, tests);
    return suite;
}
