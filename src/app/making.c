/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/making.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "util/file.h"
#include "util/mem.h"
#include "util/process.h"

/* How long it may take to stop by itself: it looks between pages, and writes the file without looking. And to be gone after its last
 * word. */
enum { STOP_WAIT_MS = 2000, END_WAIT_MS = 200 };

struct Making {
    pid_t pid;
    int fd;   /* what it tells */
    int stop; /* closed: it shall stop; so does our death */
    char *path;
    Buf told;
    MakingState state;
    Error error;
};

/* What the process tells: a header, and after it `text_len` bytes of texts, each with its NUL. It is a fork, so that literals stand
 * where they stand here: an Error's format goes as an address. */
typedef enum NewsKind { NEWS_PAGE, NEWS_DONE, NEWS_ERROR } NewsKind;

typedef struct News {
    NewsKind kind;
    size_t page, page_count, bytes; /* NEWS_PAGE, NEWS_DONE */
    ErrorKind error_kind;
    int line, col;
    const char *format;
    bool has_file;
    size_t arg_count, text_len;
} News;

typedef struct Worker {
    const MakingWork *work;
    const char *path;
    int fd, stop;
    int stop_far; /* the parent's end, of which this process holds a copy */
} Worker;

void making_done_copy(const MakingDone *done, Arena *arena, MakingDone *out)
{
    *out = *done;
    out->path = arena_strdup(arena, done->path);
    out->paper = arena_strdup(arena, done->paper);
    out->drafts = done->drafts ? arena_strdup(arena, done->drafts) : NULL;
}

static bool told_to_stop(const Worker *worker)
{
    struct pollfd end = {.fd = worker->stop, .events = POLLIN};
    return poll(&end, 1, 0) > 0;
}

static void tell(int fd, const void *bytes, size_t len)
{
    const char *at = bytes;
    while (len > 0) {
        ssize_t put = write(fd, at, len);
        if (put < 0 && errno != EINTR)
            return;
        at += put > 0 ? put : 0;
        len -= put > 0 ? (size_t)put : 0;
    }
}

/* Nobody may be looking now (the screen is blank): then the pipe fills, and pages that do not fit are not told. */
static bool tell_page(void *data, size_t page, size_t page_count)
{
    const Worker *worker = data;
    News news = {.kind = NEWS_PAGE, .page = page, .page_count = page_count};
    struct pollfd room = {.fd = worker->fd, .events = POLLOUT};
    if (poll(&room, 1, 0) > 0) /* room for PIPE_BUF bytes */
        tell(worker->fd, &news, sizeof news);
    return !told_to_stop(worker);
}

static void tell_error(int fd, const Error *err)
{
    Buf text = {0};
    News news = {.kind = NEWS_ERROR, .error_kind = err->kind, .line = err->line, .col = err->col, .format = err->format};
    news.has_file = err->file != NULL;
    if (err->file)
        buf_add(&text, err->file, strlen(err->file) + 1);
    for (; news.arg_count < ERROR_ARGS_MAX && err->args[news.arg_count]; news.arg_count++)
        buf_add(&text, err->args[news.arg_count], strlen(err->args[news.arg_count]) + 1);
    news.text_len = text.len;
    tell(fd, &news, sizeof news);
    tell(fd, buf_str(&text), text.len);
    buf_done(&text);
}

static int do_work(void *data, int fd)
{
    Worker *worker = data;
    Buf bytes = {0};
    Error err = {0};
    close(worker->stop_far);
    worker->fd = fd;
    PdfProgress progress = {tell_page, worker};
    bool ok = worker->work->run(worker->work->data, &progress, &bytes, &err);
    if (ok && told_to_stop(worker))
        return 0;
    ok = ok && file_create(worker->path, (StrView){buf_str(&bytes), bytes.len}, &err);
    News done = {.kind = NEWS_DONE, .bytes = bytes.len};
    if (ok)
        tell(fd, &done, sizeof done);
    else if (err.kind != ERROR_NONE)
        tell_error(fd, &err);
    return 0;
}

bool making_start_work(const MakingWork *work, const char *path, Making **out, Error *err)
{
    int stop[2], fd;
    pid_t pid;
    if (pipe2(stop, O_CLOEXEC) != 0)
        return error_set(err, ERROR_IO, N_("cannot start the work: %s"), strerror(errno));
    Worker worker = {.work = work, .path = path, .stop = stop[0], .stop_far = stop[1]};
    bool ok = process_fork(do_work, &worker, &pid, &fd, err);
    close(stop[0]);
    if (!ok) {
        close(stop[1]);
        return false;
    }
    fcntl(fd, F_SETFL, O_NONBLOCK);
    *out = mem_alloc(sizeof **out);
    **out = (Making){.pid = pid, .fd = fd, .stop = stop[1], .path = mem_strdup(path)};
    return true;
}

static bool run_job(const void *data, const PdfProgress *progress, Buf *out, Error *err)
{
    return job_pdf(data, progress, out, err);
}

bool making_start(const PrintJob *job, const char *path, Making **out, Error *err)
{
    return making_start_work(&(MakingWork){run_job, job}, path, out, err);
}

int making_fd(const Making *making)
{
    return making->state.finished ? -1 : making->fd;
}

static void take_error(Making *making, const News *news, const char *text)
{
    Error *err = &making->error;
    error_done(err);
    *err = (Error){.kind = news->error_kind, .line = news->line, .col = news->col, .format = news->format};
    if (news->has_file) {
        err->file = mem_strdup(text);
        text += strlen(text) + 1;
    }
    for (size_t i = 0; i < news->arg_count; i++) {
        err->args[i] = mem_strdup(text);
        text += strlen(text) + 1;
    }
}

static void take_news(Making *making)
{
    News news;
    size_t at = 0;
    while (making->told.len - at >= sizeof news) {
        memcpy(&news, making->told.ptr + at, sizeof news);
        if (making->told.len - at - sizeof news < news.text_len)
            break;
        if (news.kind == NEWS_PAGE) {
            making->state.page = news.page;
            making->state.page_count = news.page_count;
        } else if (news.kind == NEWS_DONE) {
            making->state.ok = true;
            making->state.bytes = news.bytes;
        } else {
            take_error(making, &news, making->told.ptr + at + sizeof news);
        }
        at += sizeof news + news.text_len;
    }
    Buf rest = {0};
    buf_add(&rest, buf_str(&making->told) + at, making->told.len - at);
    buf_done(&making->told);
    making->told = rest;
}

/* True at the end of what it tells: it is gone, or about to go. */
static bool read_news(Making *making)
{
    char chunk[4096];
    for (;;) {
        ssize_t got = read(making->fd, chunk, sizeof chunk);
        if (got > 0)
            buf_add(&making->told, chunk, (size_t)got);
        else if (got == 0 || (errno != EAGAIN && errno != EINTR))
            return true;
        else if (errno == EAGAIN)
            return false;
    }
}

/* What it has not removed itself goes now. */
static void finish(Making *making, bool stopped)
{
    int status = 0;
    if (!process_reap(making->pid, END_WAIT_MS, &status)) {
        process_kill(making->pid);
        process_reap(making->pid, STOP_WAIT_MS, &status);
    }
    if (!making->state.ok)
        file_discard(making->path, (long)making->pid);
    making->state.finished = true;
    if (!making->state.ok && !stopped && making->error.kind == ERROR_NONE)
        error_set(&making->error, ERROR_IO, N_("the work ended before the file was whole (%d)"), status);
    making->state.error = making->error.kind != ERROR_NONE ? &making->error : NULL;
    close(making->fd);
    if (making->stop >= 0)
        close(making->stop);
}

MakingState making_look(Making *making)
{
    if (making->state.finished)
        return making->state;
    bool ended = read_news(making);
    take_news(making);
    if (ended)
        finish(making, false);
    return making->state;
}

MakingState making_wait(Making *making, int wait_ms)
{
    int64_t until_ms = process_clock_ms() + wait_ms;
    for (;;) {
        MakingState state = making_look(making);
        int64_t left_ms = until_ms - process_clock_ms();
        if (state.finished || left_ms <= 0)
            return state;
        struct pollfd wait = {.fd = making->fd, .events = POLLIN};
        poll(&wait, 1, (int)left_ms);
    }
}

void making_stop(Making *making)
{
    if (making->state.finished)
        return;
    close(making->stop);
    making->stop = -1;
    int64_t until_ms = process_clock_ms() + STOP_WAIT_MS;
    bool ended = false;
    while (!(ended = read_news(making)) && process_clock_ms() < until_ms) {
        struct pollfd wait = {.fd = making->fd, .events = POLLIN};
        poll(&wait, 1, (int)(until_ms - process_clock_ms()));
    }
    if (!ended) {
        process_kill(making->pid);
        read_news(making);
    }
    take_news(making);
    finish(making, true);
}

void making_free(Making *making)
{
    if (!making)
        return;
    making_stop(making);
    error_done(&making->error);
    buf_done(&making->told);
    free(making->path);
    free(making);
}
