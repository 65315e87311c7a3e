/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/making.h"

#include <dirent.h>
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/fixture.h"
#include "util/file.h"
#include "util/process.h"

enum { PATIENCE_MS = 60000 };

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

static void no_child_is_left(const char *why)
{
    ck_assert_msg(waitpid(-1, NULL, WNOHANG) < 0 && errno == ECHILD, "%s: a child is left", why);
}

static void lay_out(Session *session, unsigned count, PrintJob *out)
{
    Error err = {0};
    const Content *content = session_content(session, &err);
    ck_assert_msg(content != NULL, "%s", support_error_text(&err));
    JobLanguage english = {"en", count};
    JobRequest request = {.languages = &english, .language_count = 1};
    request.recipe = content_card(content, "home");
    request.stock = content_stock(content, "avery-5371");
    ck_assert_msg(job_lay_out(session, &request, out, &err), "%s", support_error_text(&err));
}

START_TEST(the_file_is_what_job_pdf_gives)
{
    char *folder = support_scratch();
    char *path = file_join(folder, "cards.pdf");
    Session *session = fixture_session(support_source_path("locales"));
    PrintJob job;
    Making *making;
    Error err = {0};
    Buf want = {0}, have = {0};
    lay_out(session, 25, &job);
    ck_assert(job_pdf(&job, NULL, &want, NULL));
    ck_assert_msg(making_start(&job, path, &making, &err), "%s", support_error_text(&err));
    MakingState state = making_wait(making, PATIENCE_MS);
    ck_assert(state.finished && state.ok && !state.error);
    ck_assert_uint_eq(state.bytes, want.len);
    ck_assert_uint_eq(state.page, job.plan.page_count);
    ck_assert_int_eq(making_fd(making), -1);
    ck_assert(file_read(path, &have, NULL));
    ck_assert_uint_eq(have.len, want.len);
    ck_assert_mem_eq(have.ptr, want.ptr, want.len);
    ck_assert_uint_eq(names_in(folder), 1);
    making_stop(making); /* too late: the file stays */
    making_free(making);
    ck_assert(file_exists(path));
    no_child_is_left("made");
    buf_done(&want);
    buf_done(&have);
    job_done(&job);
    session_free(session);
    free(path);
    support_remove(folder);
}
END_TEST

START_TEST(progress_only_grows_and_ends_at_the_last_page)
{
    char *folder = support_scratch();
    char *path = file_join(folder, "cards.pdf");
    Session *session = fixture_session(support_source_path("locales"));
    PrintJob job;
    Making *making;
    lay_out(session, 900, &job);
    ck_assert(making_start(&job, path, &making, NULL));
    size_t page = 0, looks = 0;
    for (MakingState state = {0}; !state.finished; looks++) {
        struct pollfd wait = {.fd = making_fd(making), .events = POLLIN};
        ck_assert_int_gt(poll(&wait, 1, PATIENCE_MS), 0);
        state = making_look(making);
        ck_assert_msg(state.page >= page && state.page <= job.plan.page_count, "%zu after %zu", state.page, page);
        ck_assert(state.page_count == 0 || state.page_count == job.plan.page_count);
        page = state.page;
    }
    ck_assert_uint_eq(page, 180);
    ck_assert_uint_gt(looks, 1);
    making_free(making);
    no_child_is_left("made");
    job_done(&job);
    session_free(session);
    free(path);
    support_remove(folder);
}
END_TEST

START_TEST(stopping_at_any_moment_leaves_nothing_or_the_whole_file)
{
    char *folder = support_scratch();
    char *path = file_join(folder, "cards.pdf");
    Session *session = fixture_session(support_source_path("locales"));
    PrintJob job;
    size_t whole = 0, none = 0;
    lay_out(session, 600, &job);
    for (int delay_us = 0; delay_us < 4000000 && (whole < 2 || delay_us < 2000); delay_us = delay_us * 5 / 4 + 50) {
        Making *making;
        ck_assert(making_start(&job, path, &making, NULL));
        usleep((useconds_t)delay_us);
        making_stop(making);
        MakingState state = making_look(making);
        ck_assert(state.finished && !state.error);
        ck_assert_msg(names_in(folder) == (state.ok ? 1 : 0), "%zu files after %d us", names_in(folder), delay_us);
        whole += state.ok;
        none += !state.ok;
        unlink(path);
        making_free(making);
        no_child_is_left("stopped");
    }
    ck_assert_uint_ge(whole, 1);
    ck_assert_uint_ge(none, 5);
    job_done(&job);
    session_free(session);
    free(path);
    support_remove(folder);
}
END_TEST

/* Work that only a test does. */
static bool works(const void *data, const PdfProgress *progress, Buf *out, Error *err)
{
    const char *how = data;
    (void)err;
    if (strcmp(how, "crash") == 0)
        raise(SIGKILL);
    if (strcmp(how, "exit") == 0)
        _exit(3);
    if (strcmp(how, "deaf") == 0)
        sleep(60);
    if (strcmp(how, "many") == 0) /* more news than a pipe holds, and nobody looks */
        for (size_t i = 1; i <= 100000; i++)
            if (!progress->tell(progress->data, i, 100000))
                return false;
    while (strcmp(how, "wait") == 0)
        if (!progress->tell(progress->data, 3, 7) || poll(NULL, 0, 2) < 0)
            return false;
    if (strcmp(how, "at") == 0)
        return error_at(err, (SourcePos){"stocks.yaml", 14, 9}, N_("unknown %s: %d of %s"), "paper", 7, "");
    buf_add_str(out, "whole");
    return true;
}

static const struct {
    const char *why, *how, *path;
    ErrorKind kind;
    const char *message;
} faults[] = {
    {"no such folder", "", "no/a.pdf", ERROR_CREATE, "cannot create %s/no/a.pdf: No such file or directory"},
    {"a folder of that name", "", "", ERROR_CREATE, "cannot create %s/: it is there already"},
    {"a file of that name", "", "there.pdf", ERROR_CREATE, "cannot create %s/there.pdf: it is there already"},
    {"a device that is full", "", "/dev/full", ERROR_CREATE, "cannot create /dev/full: it is there already"},
    {"an error with a place and an empty argument", "at", "a.pdf", ERROR_DATA, "stocks.yaml:14:9: unknown paper: 7 of "},
    {"it was killed", "crash", "a.pdf", ERROR_IO, "the work ended before the file was whole (137)"},
    {"it left", "exit", "a.pdf", ERROR_IO, "the work ended before the file was whole (3)"},
};

START_TEST(errors_come_back_word_for_word)
{
    char *folder = support_scratch();
    char *path = *faults[_i].path == '/' ? mem_strdup(faults[_i].path) : file_join(folder, faults[_i].path);
    Making *making;
    Buf want = {0};
    support_write(folder, "there.pdf", "somebody's");
    ck_assert(making_start_work(&(MakingWork){works, faults[_i].how}, path, &making, NULL));
    MakingState state = making_wait(making, PATIENCE_MS);
    ck_assert_msg(state.finished && !state.ok && state.error, "%s", faults[_i].why);
    ck_assert_int_eq(state.error->kind, faults[_i].kind);
    buf_addf(&want, faults[_i].message, folder);
    ck_assert_str_eq(support_error_text(state.error), buf_str(&want));
    ck_assert_uint_eq(names_in(folder), 1);
    making_free(making);
    no_child_is_left(faults[_i].why);
    buf_done(&want);
    free(path);
    support_remove(folder);
}
END_TEST

START_TEST(a_folder_that_may_not_be_written_is_said)
{
    char *folder = support_scratch();
    char *path = file_join(folder, "a.pdf");
    Making *making;
    ck_assert_int_eq(chmod(folder, 0500), 0);
    if (access(folder, W_OK) != 0) { /* root may */
        ck_assert(making_start_work(&(MakingWork){works, ""}, path, &making, NULL));
        MakingState state = making_wait(making, PATIENCE_MS);
        ck_assert(state.finished && state.error);
        ck_assert_msg(strstr(support_error_text(state.error), "Permission denied") != NULL, "%s", support_error_text(state.error));
        making_free(making);
    }
    chmod(folder, 0700);
    free(path);
    support_remove(folder);
}
END_TEST

static const struct {
    const char *why, *how;
    bool ok;
} stops[] = {
    {"it looks between pages", "wait", false},
    {"it does not look: it is killed", "deaf", false},
    {"it was done already", "", true},
    {"it had died already", "crash", false},
};

START_TEST(stopped_work_is_no_error)
{
    char *folder = support_scratch();
    char *path = file_join(folder, "a.pdf");
    Making *making;
    ck_assert(making_start_work(&(MakingWork){works, stops[_i].how}, path, &making, NULL));
    ck_assert_int_ge(making_fd(making), 0);
    poll(NULL, 0, 100);
    making_stop(making);
    MakingState state = making_look(making);
    ck_assert_msg(state.finished && state.ok == stops[_i].ok && !state.error, "%s", stops[_i].why);
    ck_assert_msg(names_in(folder) == (stops[_i].ok ? 1 : 0), "%s", stops[_i].why);
    making_free(making);
    no_child_is_left(stops[_i].why);
    free(path);
    support_remove(folder);
}
END_TEST

START_TEST(nobody_has_to_look)
{
    char *folder = support_scratch();
    char *path = file_join(folder, "a.pdf");
    Making *making;
    ck_assert(making_start_work(&(MakingWork){works, "many"}, path, &making, NULL));
    for (int i = 0; i < 4000 && !file_exists(path); i++)
        poll(NULL, 0, 5);
    ck_assert_msg(file_exists(path), "a full pipe stops the work");
    MakingState state = making_wait(making, PATIENCE_MS);
    ck_assert(state.ok);
    ck_assert_uint_eq(state.bytes, 5);
    making_free(making);
    making_free(NULL);
    free(path);
    support_remove(folder);
}
END_TEST

/* A process of its own starts the work and dies as a crashed app does. */
static int start_and_die(void *data, int fd)
{
    Making *making;
    bool ok = making_start_work(&(MakingWork){works, "wait"}, data, &making, NULL);
    MakingState state = making_wait(making, 100);
    char byte = ok && !state.finished ? 'y' : 'n';
    ssize_t put = write(fd, &byte, 1);
    raise(SIGKILL);
    return put < 0;
}

START_TEST(the_work_ends_with_its_parent)
{
    char *folder = support_scratch();
    char *path = file_join(folder, "a.pdf");
    int fd;
    pid_t pid;
    char byte = 0;
    ck_assert(process_fork(start_and_die, path, &pid, &fd, NULL));
    ck_assert_int_eq(read(fd, &byte, 1), 1);
    ck_assert_int_eq(byte, 'y');
    /* The worker holds a copy of fd: its end is the end of the file. */
    struct pollfd wait = {.fd = fd, .events = POLLIN};
    ck_assert_int_gt(poll(&wait, 1, PATIENCE_MS), 0);
    ck_assert_int_eq(read(fd, &byte, 1), 0);
    ck_assert_uint_eq(names_in(folder), 0);
    ck_assert(process_reap(pid, PATIENCE_MS, NULL));
    close(fd);
    free(path);
    support_remove(folder);
}
END_TEST

START_TEST(what_is_done_is_copied)
{
    Arena arena = {0};
    char path[] = "/a/b.pdf", paper[] = "a4", drafts[] = "Somali";
    MakingDone copy, done = {.path = path, .paper = paper, .drafts = drafts, .cards = 60, .draft_count = 1};
    making_done_copy(&done, &arena, &copy);
    path[0] = paper[0] = drafts[0] = 'x';
    ck_assert_str_eq(copy.path, "/a/b.pdf");
    ck_assert_str_eq(copy.paper, "a4");
    ck_assert_str_eq(copy.drafts, "Somali");
    ck_assert_uint_eq(copy.cards, 60);
    done.drafts = NULL;
    making_done_copy(&done, &arena, &copy);
    ck_assert_ptr_null(copy.drafts);
    arena_done(&arena);
}
END_TEST

Suite *suite_app_making(void)
{
    Suite *suite = suite_create("app/making");
    TCase *tcase = tcase_create("making");
    tcase_set_timeout(tcase, 120);
    tcase_add_test(tcase, the_file_is_what_job_pdf_gives);
    tcase_add_test(tcase, progress_only_grows_and_ends_at_the_last_page);
    tcase_add_test(tcase, stopping_at_any_moment_leaves_nothing_or_the_whole_file);
    tcase_add_loop_test(tcase, errors_come_back_word_for_word, 0, sizeof faults / sizeof *faults);
    tcase_add_test(tcase, a_folder_that_may_not_be_written_is_said);
    tcase_add_loop_test(tcase, stopped_work_is_no_error, 0, sizeof stops / sizeof *stops);
    tcase_add_test(tcase, nobody_has_to_look);
    tcase_add_test(tcase, the_work_ends_with_its_parent);
    tcase_add_test(tcase, what_is_done_is_copied);
    suite_add_tcase(suite, tcase);
    return suite;
}
