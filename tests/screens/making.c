/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <dirent.h>
#include <string.h>

#include "screens/drive.h"
#include "screens/probe.h"
#include "screens/screens.h"
#include "support/desk.h"
#include "util/process.h"

enum { PATIENCE_MS = 60000, FOOTER_MS = 400, LONG_MS = 2100 };

/* Work that only a test does: `how` says which. */
static bool works(const void *data, const PdfProgress *progress, Buf *out, Error *err)
{
    const char *how = data;
    if (strcmp(how, "full") == 0)
        return error_set(err, ERROR_IO, N_("writing %s failed: %s; nothing was kept"), "/x.pdf", "No space left on device");
    if (strcmp(how, "late") == 0)
        poll(NULL, 0, FOOTER_MS);
    while (strcmp(how, "long") == 0)
        if (!progress->tell(progress->data, 13, 20) || poll(NULL, 0, 2) < 0)
            return false;
    buf_add_str(out, "whole");
    return true;
}

typedef struct Stage {
    Desk desk;
    Drive *drive;
    char *path;
    Probe *form;
} Stage;

static Stage stage_open(const DriveRequest *request)
{
    Stage stage = {.desk = desk_open(), .drive = drive_open(request)};
    Probe *gallery = probe_new(NULL);
    stage.form = probe_new(NULL);
    gallery->part = "Cards";
    stage.form->part = "At the door";
    ui_push(&stage.drive->ui, &gallery->base);
    ui_push(&stage.drive->ui, &stage.form->base);
    stage.path = file_join(stage.drive->home, "kyr-home-en100.pdf");
    return stage;
}

static void stage_close(Stage *stage)
{
    free(stage->path);
    drive_close(stage->drive);
    desk_close(&stage->desk);
}

static size_t names_in(const char *folder)
{
    size_t count = 0;
    DIR *dir = opendir(folder);
    ck_assert_ptr_nonnull(dir);
    while (readdir(dir))
        count++;
    closedir(dir);
    return count - 2; /* . and .. */
}

/* 100 English cards on 10 sheets, 20 pages. */
static PrintJob lay_out(const Stage *stage)
{
    Ui *ui = &stage->drive->ui;
    Error err = {0};
    PrintJob job = {0};
    JobLanguage english = {"en", 100};
    JobRequest request = {.languages = &english, .language_count = 1};
    request.recipe = content_card(ui->content, "home");
    request.stock = content_stock(ui->content, "avery-5371");
    ck_assert(request.recipe && request.stock);
    ck_assert_msg(job_lay_out(ui->session, &request, &job, &err), "%s", support_error_text(&err));
    return job;
}

static MakingDone done_of(const Stage *stage, const PrintJob *job)
{
    return (MakingDone){
        .path = stage->path,
        .cards = job->plan.card_count,
        .sheets = job->plan.sheet_count,
        .pages = job->plan.page_count,
        .paper = job->plan.paper,
    };
}

static void start(Stage *stage, const char *how)
{
    Ui *ui = &stage->drive->ui;
    PrintJob job = lay_out(stage);
    MakingDone done = done_of(stage, &job);
    Making *making;
    Error err = {0};
    bool ok =
        how ? making_start_work(&(MakingWork){works, how}, stage->path, &making, &err) : making_start(&job, stage->path, &making, &err);
    ck_assert_msg(ok, "%s", support_error_text(&err));
    ui_push(ui, making_new(ui, making, &job, &done));
    ck_assert_ptr_null(job.cards);
    ui_draw(ui);
}

static void press(Stage *stage, InputKind kind, uint32_t ch)
{
    ui_input(&stage->drive->ui, &(Input){.kind = kind, .ch = ch});
    ui_draw(&stage->drive->ui);
}

static const char *top_of(const Stage *stage)
{
    return stage->drive->ui.top->ops->id;
}

START_TEST(fast_work_is_ready_at_once)
{
    Stage stage = stage_open(&(DriveRequest){0});
    start(&stage, NULL);
    drive_keys(stage.drive, "<Home>");
    ck_assert_str_eq(top_of(&stage), "ready");
    drive_expect(stage.drive, "✓ The cards are ready.");
    drive_expect(stage.drive, "100 cards, 10 sheets, both sides.");
    drive_expect(stage.drive, "kyr-home-en100.pdf");
    ck_assert(file_exists(stage.path));
    ck_assert_uint_eq(ui_depth(&stage.drive->ui), 4);
    stage_close(&stage);
}
END_TEST

static const struct {
    const char *golden, *languages;
    int cols, rows;
} goldens[] = {
    {"making", NULL, 0, 0},      {"making-es", "es", 0, 0},     {"making-ar", "ar", 0, 0},
    {"making-40", NULL, 40, 12}, {"making-120", NULL, 120, 36},
};
enum { GOLDEN_COUNT = sizeof goldens / sizeof *goldens };

/* All of them at once, because each has to run for two seconds. */
START_TEST(long_work_looks_as_drawn)
{
    Stage stages[GOLDEN_COUNT];
    for (size_t i = 0; i < GOLDEN_COUNT; i++) {
        stages[i] = stage_open(&(DriveRequest){.languages = goldens[i].languages, .cols = goldens[i].cols, .rows = goldens[i].rows});
        start(&stages[i], "long");
    }
    poll(NULL, 0, LONG_MS);
    for (size_t i = 0; i < GOLDEN_COUNT; i++) {
        press(&stages[i], INPUT_WAKE, 0);
        drive_golden(stages[i].drive, goldens[i].golden);
    }
    for (size_t i = GOLDEN_COUNT; i-- > 0;) {
        press(&stages[i], INPUT_ESCAPE, 0);
        ck_assert_str_eq(top_of(&stages[i]), "probe");
    }
    for (size_t i = GOLDEN_COUNT; i-- > 0;)
        stage_close(&stages[i]);
}
END_TEST

START_TEST(long_work_fits_every_size)
{
    Stage stage = stage_open(&(DriveRequest){0});
    start(&stage, "long");
    poll(NULL, 0, LONG_MS);
    for (int rows = 1; rows <= 26; rows++)
        for (int cols = 1; cols <= 130; cols += cols < 30 ? 1 : 7) {
            ui_input(&stage.drive->ui, &(Input){.kind = INPUT_RESIZE, .row = rows, .col = cols});
            press(&stage, INPUT_WAKE, 0);
            if (cols >= 24)
                ck_assert_msg(strstr(drive_screen(stage.drive), "Making") != NULL, "%dx%d", cols, rows);
        }
    stage_close(&stage);
}
END_TEST

START_TEST(for_two_seconds_the_form_stays)
{
    Stage stage = stage_open(&(DriveRequest){0});
    int64_t from_ms = process_clock_ms();
    start(&stage, "long");
    ck_assert_int_ge(process_clock_ms() - from_ms, 300);
    ck_assert_str_eq(top_of(&stage), "making");
    ck_assert_int_ge(ui_wake_fd(&stage.drive->ui), 0);
    ck_assert_str_eq(drive_row(stage.drive, 5), "body");
    ck_assert_ptr_nonnull(strstr(drive_row(stage.drive, 0), "Making"));
    ck_assert_ptr_nonnull(strstr(drive_row(stage.drive, 23), " Making the PDF "));
    ck_assert_ptr_nonnull(strstr(drive_row(stage.drive, 23), "stop, leave nothing behind"));
    press(&stage, INPUT_CHAR, 'm');
    press(&stage, INPUT_ENTER, 0);
    ck_assert_str_eq(top_of(&stage), "making");
    ck_assert_uint_eq(stage.form->acts, 0);
    stage_close(&stage);
}
END_TEST

static const struct {
    const char *why;
    InputKind kind;
    uint32_t ch;
} stops[] = {
    {"Esc", INPUT_ESCAPE, 0},
    {"q", INPUT_CHAR, 'q'},
    {"Ctrl-C", INPUT_CHAR, 3},
};

START_TEST(stopping_leaves_nothing_behind)
{
    Stage stage = stage_open(&(DriveRequest){0});
    start(&stage, "long");
    press(&stage, stops[_i].kind, stops[_i].ch);
    ck_assert_msg(strcmp(top_of(&stage), "probe") == 0, "%s", stops[_i].why);
    drive_expect(stage.drive, "✓ Stopped. No file was written.");
    ck_assert_uint_eq(names_in(stage.drive->home), 0);
    ck_assert_int_eq(ui_wake_fd(&stage.drive->ui), -1);
    stage_close(&stage);
}
END_TEST

/* It was whole when Esc came, and nobody had looked. */
START_TEST(what_is_whole_is_not_stopped)
{
    Stage stage = stage_open(&(DriveRequest){0});
    start(&stage, "late");
    ck_assert_str_eq(top_of(&stage), "making");
    for (int i = 0; i < 2000 && !file_exists(stage.path); i++)
        poll(NULL, 0, 5);
    press(&stage, INPUT_ESCAPE, 0);
    drive_keys(stage.drive, "<Home>");
    ck_assert_str_eq(top_of(&stage), "ready");
    ck_assert(file_exists(stage.path));
    stage_close(&stage);
}
END_TEST

START_TEST(leaving_at_once_leaves_nothing_behind)
{
    Stage stage = stage_open(&(DriveRequest){0});
    char *folder = support_scratch();
    free(stage.path);
    stage.path = file_join(folder, "a.pdf");
    start(&stage, "long");
    press(&stage, INPUT_CHAR, 'Q');
    ck_assert(stage.drive->ui.leaving);
    stage_close(&stage);
    ck_assert_uint_eq(names_in(folder), 0);
    support_remove(folder);
}
END_TEST

static const struct {
    const char *why;
    uint32_t away, back;
} looks[] = {
    {"blank", '.', '.'},
    {"help", '?', 'q'},
};

START_TEST(work_goes_on_beside_other_screens)
{
    Stage stage = stage_open(&(DriveRequest){0});
    start(&stage, "late");
    press(&stage, INPUT_CHAR, looks[_i].away);
    ck_assert_msg(strcmp(top_of(&stage), "making") != 0, "%s", looks[_i].why);
    for (int i = 0; i < 2000 && !file_exists(stage.path); i++)
        poll(NULL, 0, 5);
    ck_assert_msg(file_exists(stage.path), "%s", looks[_i].why);
    drive_keys(stage.drive, (char[]){(char)looks[_i].back, 0});
    ck_assert_msg(strcmp(top_of(&stage), "ready") == 0, "%s: %s", looks[_i].why, top_of(&stage));
    stage_close(&stage);
}
END_TEST

static const struct {
    const char *why, *how, *there, *headline, *golden;
} faults[] = {
    {"a file of that name came meanwhile", "", "kyr-home-en100.pdf", "/kyr-home-en100.pdf: it is there", NULL},
    {"the disk is full", "full", NULL, "! writing /x.pdf failed: No space left on device; nothing was kept", "making-error"},
};

START_TEST(what_could_not_be_made_is_said)
{
    Stage stage = stage_open(&(DriveRequest){0});
    if (faults[_i].there)
        support_write(stage.drive->home, faults[_i].there, "somebody's");
    start(&stage, faults[_i].how);
    ck_assert_msg(strcmp(top_of(&stage), "message") == 0, "%s: %s", faults[_i].why, top_of(&stage));
    drive_expect(stage.drive, faults[_i].headline);
    drive_expect(stage.drive, "No file was written.");
    ck_assert_ptr_nonnull(strstr(drive_row(stage.drive, 0), "nothing made"));
    ck_assert_uint_eq(names_in(stage.drive->home), faults[_i].there ? 1 : 0);
    if (faults[_i].golden)
        drive_golden(stage.drive, faults[_i].golden);
    drive_keys(stage.drive, "<Enter>");
    ck_assert_ptr_eq(stage.drive->ui.top, &stage.form->base);
    stage_close(&stage);
}
END_TEST

START_TEST(progress_is_read_aloud)
{
    Stage stage = stage_open(&(DriveRequest){0});
    Buf said = {0};
    start(&stage, "long");
    ui_speak(&stage.drive->ui, &said);
    ck_assert_str_eq(buf_str(&said), "Screen: kyr > Cards > At the door > Making\n100 cards\n"
                                     "Making the PDF\n50 % of the pages\n");
    buf_done(&said);
    stage_close(&stage);
}
END_TEST

Suite *suite_screens_making(void)
{
    Suite *suite = suite_create("screens/making");
    TCase *tcase = tcase_create("making");
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, fast_work_is_ready_at_once);
    tcase_add_test(tcase, long_work_looks_as_drawn);
    tcase_add_test(tcase, long_work_fits_every_size);
    tcase_add_test(tcase, for_two_seconds_the_form_stays);
    tcase_add_loop_test(tcase, stopping_leaves_nothing_behind, 0, sizeof stops / sizeof *stops);
    tcase_add_test(tcase, what_is_whole_is_not_stopped);
    tcase_add_test(tcase, leaving_at_once_leaves_nothing_behind);
    tcase_add_loop_test(tcase, work_goes_on_beside_other_screens, 0, sizeof looks / sizeof *looks);
    tcase_add_loop_test(tcase, what_could_not_be_made_is_said, 0, sizeof faults / sizeof *faults);
    tcase_add_test(tcase, progress_is_read_aloud);
    suite_add_tcase(suite, tcase);
    return suite;
}
