/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/process.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "util/mem.h"

enum { STREAM_COUNT = 2, NAP_MS = 10, FD_MAX = 1024, STATUS_SIGNAL = 128, STATUS_NOT_STARTED = 127 };

struct Process {
    pid_t pid;
    int fds[STREAM_COUNT]; /* kept open after their end, so that there is always one to wait for */
    bool at_end[STREAM_COUNT];
    Buf said[STREAM_COUNT];
    bool ended;
    int status;
};

int64_t process_clock_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void close_fd(int *fd)
{
    if (*fd >= 0)
        close(*fd);
    *fd = -1;
}

static void close_pipe(int fds[2])
{
    close_fd(&fds[0]);
    close_fd(&fds[1]);
}

/* A fork in a session of its own with the usual signals. No handler of ours may run in it, least of all those that put the terminal
 * back, so signals wait meanwhile. */
static pid_t fork_apart(void)
{
    sigset_t all, before, none;
    sigfillset(&all);
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &all, &before);
    pid_t pid = fork();
    if (pid == 0) {
        setsid();
        for (int i = 1; i < NSIG; i++)
            signal(i, SIG_DFL); /* those that cannot be set stay */
    }
    sigprocmask(SIG_SETMASK, pid == 0 ? &none : &before, NULL);
    return pid;
}

/* Standard streams; -1 is /dev/null. */
static void set_streams(int out, int errors)
{
    int null = open("/dev/null", O_RDWR);
    dup2(null, STDIN_FILENO);
    dup2(out >= 0 ? out : null, STDOUT_FILENO);
    dup2(errors >= 0 ? errors : null, STDERR_FILENO);
    if (null > STDERR_FILENO)
        close(null);
}

static void tell_fault(int failure)
{
    int fault = errno;
    if (write(failure, &fault, sizeof fault) < 0)
        _exit(STATUS_NOT_STARTED + 1); /* nobody listens */
}

/* Becomes the program, or tells why not through the pipe, which execvp closes. */
_Noreturn static void become(const char *const argv[], int out, int errors, int failure)
{
    set_streams(out, errors);
    for (int fd = STDERR_FILENO + 1; fd < FD_MAX; fd++)
        fcntl(fd, F_SETFD, FD_CLOEXEC);
    execvp(argv[0], (char *const *)argv);
    tell_fault(failure);
    _exit(STATUS_NOT_STARTED);
}

/* 0: it runs. Else the errno of its start. */
static int start_fault(int failure)
{
    int fault = 0;
    ssize_t got;
    do {
        got = read(failure, &fault, sizeof fault);
    } while (got < 0 && errno == EINTR);
    return got == (ssize_t)sizeof fault ? fault : 0;
}

static bool cannot_start(Error *err, const char *program, int fault)
{
    if (fault == ENOENT)
        return error_set(err, ERROR_UNAVAILABLE, N_("there is no program %s on this computer"), program);
    return error_set(err, ERROR_UNAVAILABLE, N_("cannot start %s: %s"), program, strerror(fault));
}

static int exit_status(int status)
{
    return WIFSIGNALED(status) ? STATUS_SIGNAL + WTERMSIG(status) : WEXITSTATUS(status);
}

/* True if it has ended, or is none of ours any more. */
static bool reap(pid_t pid, int options, int *status)
{
    int raw = 0;
    pid_t got;
    do {
        got = waitpid(pid, &raw, options);
    } while (got < 0 && errno == EINTR);
    if (got == pid && status)
        *status = exit_status(raw);
    return got != 0;
}

bool process_reap(pid_t pid, int wait_ms, int *status)
{
    int64_t until_ms = process_clock_ms() + wait_ms;
    while (!reap(pid, WNOHANG, status)) {
        if (process_clock_ms() >= until_ms)
            return false;
        poll(NULL, 0, NAP_MS);
    }
    return true;
}

void process_kill(pid_t pid)
{
    kill(-pid, SIGKILL); /* its session's group, if it came so far as to have one */
    kill(pid, SIGKILL);
}

bool process_start(const char *const argv[], Process **out, Error *err)
{
    int pipes[STREAM_COUNT + 1][2] = {{-1, -1}, {-1, -1}, {-1, -1}};
    int fault = 0;
    for (size_t i = 0; i <= STREAM_COUNT && fault == 0; i++)
        fault = pipe2(pipes[i], O_CLOEXEC) == 0 ? 0 : errno;
    pid_t pid = fault == 0 ? fork_apart() : -1;
    if (pid == 0)
        become(argv, pipes[0][1], pipes[1][1], pipes[STREAM_COUNT][1]);
    if (pid < 0 && fault == 0)
        fault = errno;
    for (size_t i = 0; i <= STREAM_COUNT; i++)
        close_fd(&pipes[i][1]);
    if (pid > 0 && (fault = start_fault(pipes[STREAM_COUNT][0])) != 0)
        reap(pid, 0, NULL);
    close_fd(&pipes[STREAM_COUNT][0]);
    if (fault != 0) {
        close_fd(&pipes[0][0]);
        close_fd(&pipes[1][0]);
        return cannot_start(err, argv[0], fault);
    }
    Process *process = mem_alloc(sizeof *process);
    *process = (Process){.pid = pid, .fds = {pipes[0][0], pipes[1][0]}};
    for (size_t i = 0; i < STREAM_COUNT; i++)
        fcntl(process->fds[i], F_SETFL, O_NONBLOCK);
    *out = process;
    return true;
}

int process_fd(const Process *process)
{
    return process->fds[process->at_end[0] && !process->at_end[1] ? 1 : 0];
}

static void read_stream(Process *process, size_t i)
{
    char chunk[4096];
    while (!process->at_end[i]) {
        ssize_t got = read(process->fds[i], chunk, sizeof chunk);
        if (got > 0)
            buf_add(&process->said[i], chunk, (size_t)got);
        else if (got == 0 || (errno != EINTR && errno != EAGAIN))
            process->at_end[i] = true;
        else if (errno == EAGAIN)
            return;
    }
}

/* What it left running may keep a stream open; the end of the program itself counts. */
bool process_look(Process *process)
{
    if (process->ended)
        return true;
    process->ended = reap(process->pid, WNOHANG, &process->status);
    for (size_t i = 0; i < STREAM_COUNT; i++)
        read_stream(process, i);
    return process->ended;
}

bool process_wait(Process *process, int wait_ms)
{
    int64_t until_ms = process_clock_ms() + wait_ms;
    while (!process_look(process)) {
        int64_t left_ms = until_ms - process_clock_ms();
        if (left_ms <= 0)
            return false;
        struct pollfd wait[STREAM_COUNT];
        for (size_t i = 0; i < STREAM_COUNT; i++)
            wait[i] = (struct pollfd){.fd = process->at_end[i] ? -1 : process->fds[i], .events = POLLIN};
        /* Its end need not be the end of its output: what it left running holds that open. */
        poll(wait, STREAM_COUNT, left_ms < NAP_MS ? (int)left_ms : NAP_MS);
    }
    return true;
}

int process_status(const Process *process)
{
    return process->status;
}

const Buf *process_output(const Process *process)
{
    return &process->said[0];
}

const Buf *process_errors(const Process *process)
{
    return &process->said[1];
}

void process_free(Process *process)
{
    if (!process)
        return;
    if (!process->ended) {
        process_kill(process->pid);
        reap(process->pid, 0, NULL);
    }
    for (size_t i = 0; i < STREAM_COUNT; i++) {
        close_fd(&process->fds[i]);
        buf_done(&process->said[i]);
    }
    free(process);
}

bool process_run(const char *const argv[], int wait_ms, Buf *out, int *status, Error *err)
{
    Process *process;
    if (!process_start(argv, &process, err))
        return false;
    bool ok = process_wait(process, wait_ms);
    if (ok) {
        buf_add(out, buf_str(&process->said[0]), process->said[0].len);
        *status = process->status;
    } else {
        error_set(err, ERROR_UNAVAILABLE, N_("%s gave no answer; it was ended"), argv[0]);
    }
    process_free(process);
    return ok;
}

bool process_detach(const char *const argv[], Error *err)
{
    int failure[2];
    if (pipe2(failure, O_CLOEXEC) != 0)
        return cannot_start(err, argv[0], errno);
    pid_t pid = fork_apart();
    if (pid == 0) {
        pid_t grandchild = fork(); /* its parent will be init, which lets it go */
        if (grandchild == 0)
            become(argv, -1, -1, failure[1]);
        if (grandchild < 0)
            tell_fault(failure[1]);
        _exit(0);
    }
    int fault = pid < 0 ? errno : 0;
    close_fd(&failure[1]);
    if (pid > 0) {
        fault = start_fault(failure[0]);
        reap(pid, 0, NULL);
    }
    close_pipe(failure);
    return fault == 0 || cannot_start(err, argv[0], fault);
}

bool process_fork(ProcessWork run, void *data, pid_t *pid, int *fd, Error *err)
{
    int pipes[2];
    if (pipe2(pipes, O_CLOEXEC) != 0)
        return error_set(err, ERROR_IO, N_("cannot start the work: %s"), strerror(errno));
    pid_t child = fork_apart();
    if (child == 0) {
        set_streams(-1, -1);
        signal(SIGPIPE, SIG_IGN); /* nobody reads any more: the write says so */
        mem_set_hook(NULL, NULL);
        close(pipes[0]);
        _exit(run(data, pipes[1]));
    }
    int fault = errno;
    close_fd(&pipes[1]);
    if (child < 0) {
        close_fd(&pipes[0]);
        return error_set(err, ERROR_IO, N_("cannot start the work: %s"), strerror(fault));
    }
    *pid = child;
    *fd = pipes[0];
    return true;
}
