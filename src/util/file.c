/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "util/mem.h"

char *file_join(const char *folder, const char *name)
{
    Buf path = {0};
    size_t len = strlen(folder);
    buf_add(&path, folder, len);
    if (len > 0 && folder[len - 1] != '/')
        buf_add_char(&path, '/');
    buf_add_str(&path, name);
    return buf_take(&path);
}

static bool kind_of(const char *path, mode_t kind)
{
    struct stat info;
    return stat(path, &info) == 0 && (info.st_mode & S_IFMT) == kind;
}

bool file_exists(const char *path)
{
    return kind_of(path, S_IFREG) && access(path, R_OK) == 0;
}

bool file_is_folder(const char *path)
{
    return kind_of(path, S_IFDIR);
}

int64_t file_size(const char *path)
{
    struct stat stat_buf;
    return stat(path, &stat_buf) == 0 ? (int64_t)stat_buf.st_size : -1;
}

int64_t file_modified_ns(const char *path)
{
    struct stat info;
    if (stat(path, &info) != 0)
        return -1;
    return (int64_t)info.st_mtim.tv_sec * 1000000000 + info.st_mtim.tv_nsec;
}

static bool read_all(int fd, Buf *out)
{
    char chunk[65536];
    for (;;) {
        ssize_t got = read(fd, chunk, sizeof chunk);
        if (got > 0)
            buf_add(out, chunk, (size_t)got);
        else if (got == 0)
            return true;
        else if (errno != EINTR)
            return false;
    }
}

bool file_read(const char *path, Buf *out, Error *err)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return error_set(err, ERROR_NO_INPUT, N_("cannot open %s: %s"), path, strerror(errno));
    if (file_is_folder(path)) {
        close(fd);
        return error_set(err, ERROR_NO_INPUT, N_("cannot read %s: it is a folder"), path);
    }
    Buf bytes = {0};
    bool ok = read_all(fd, &bytes);
    int fault = errno;
    close(fd);
    if (ok)
        buf_add(out, buf_str(&bytes), bytes.len);
    buf_done(&bytes);
    return ok || error_set(err, ERROR_IO, N_("cannot read %s: %s"), path, strerror(fault));
}

static bool write_all(int fd, StrView bytes)
{
    while (bytes.len > 0) {
        ssize_t put = write(fd, bytes.ptr, bytes.len);
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return false;
        bytes.ptr += put;
        bytes.len -= (size_t)put;
    }
    return true;
}

/* Devices and pipes (/dev/stdout, /dev/full) cannot be replaced by rename: they are written as they are. */
static bool write_in_place(const char *path, StrView bytes, Error *err)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return error_set(err, ERROR_CREATE, N_("cannot write to %s: %s"), path, strerror(errno));
    bool ok = write_all(fd, bytes);
    int fault = errno;
    ok = close(fd) == 0 && ok;
    return ok || error_set(err, ERROR_IO, N_("writing to %s failed: %s"), path, strerror(fault));
}

static mode_t default_mode(void)
{
    mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

static bool write_replacing(const char *path, char *temporary, StrView bytes, Error *err)
{
    int fd = mkstemp(temporary);
    if (fd < 0)
        return error_set(err, ERROR_CREATE, N_("cannot create %s: %s"), path, strerror(errno));
    bool ok = write_all(fd, bytes) && fchmod(fd, default_mode()) == 0 && fsync(fd) == 0;
    int fault = errno;
    if (close(fd) != 0 && ok) {
        ok = false;
        fault = errno;
    }
    if (!ok)
        error_set(err, ERROR_IO, N_("writing %s failed: %s; nothing was kept"), path, strerror(fault));
    else if (rename(temporary, path) != 0)
        ok = error_set(err, ERROR_CREATE, N_("cannot create %s: %s"), path, strerror(errno));
    if (!ok)
        unlink(temporary);
    return ok;
}

bool file_write(const char *path, StrView bytes, Error *err)
{
    if (strcmp(path, "-") == 0)
        return write_all(STDOUT_FILENO, bytes) || error_set(err, ERROR_IO, N_("writing to standard output failed: %s"), strerror(errno));
    if (file_is_folder(path))
        return error_set(err, ERROR_CREATE, N_("cannot create %s: it is a folder"), path);
    struct stat info;
    if (stat(path, &info) == 0 && !S_ISREG(info.st_mode))
        return write_in_place(path, bytes, err);
    Buf temporary = {0};
    buf_addf(&temporary, "%s.XXXXXX", path);
    bool ok = write_replacing(path, temporary.ptr, bytes, err);
    buf_done(&temporary);
    return ok;
}

static char *part_name(const char *path, long process)
{
    const char *slash = strrchr(path, '/');
    int folder = slash ? (int)(slash + 1 - path) : 0;
    Buf part = {0};
    buf_addf(&part, "%.*s.%s.%ld", folder, path, path + folder, process);
    return buf_take(&part);
}

/* A link never replaces. Where the disk has no links (FAT) nobody else but by a race of microseconds. */
static bool publish(const char *part, const char *path, Error *err)
{
    struct stat info;
    if (link(part, path) == 0) {
        unlink(part);
        return true;
    }
    int fault = errno;
    bool taken = lstat(path, &info) == 0;
    if (!taken && (fault == EPERM || fault == ENOSYS || fault == EOPNOTSUPP)) {
        if (rename(part, path) == 0)
            return true;
        fault = errno;
    }
    unlink(part);
    return taken ? error_set(err, ERROR_CREATE, N_("cannot create %s: it is there already"), path)
                 : error_set(err, ERROR_CREATE, N_("cannot create %s: %s"), path, strerror(fault));
}

static bool write_part(const char *part, const char *path, StrView bytes, Error *err)
{
    int fd = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd < 0)
        return error_set(err, ERROR_CREATE, N_("cannot create %s: %s"), path, strerror(errno));
    bool ok = write_all(fd, bytes) && fsync(fd) == 0;
    int fault = errno;
    if (close(fd) != 0 && ok) {
        ok = false;
        fault = errno;
    }
    if (ok)
        return true;
    unlink(part);
    return error_set(err, ERROR_IO, N_("writing %s failed: %s; nothing was kept"), path, strerror(fault));
}

bool file_create(const char *path, StrView bytes, Error *err)
{
    char *part = part_name(path, (long)getpid());
    bool ok = write_part(part, path, bytes, err) && publish(part, path, err);
    free(part);
    return ok;
}

/* If it came as far as the link, that name goes too: nobody was told of it. */
void file_discard(const char *path, long process)
{
    char *part = part_name(path, process);
    struct stat a, b;
    if (lstat(part, &a) == 0) {
        if (lstat(path, &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino)
            unlink(path);
        unlink(part);
    }
    free(part);
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static bool has_suffix(const char *name, const char *suffix)
{
    size_t len = strlen(name), tail = strlen(suffix);
    return len > tail && name[0] != '.' && strcmp(name + len - tail, suffix) == 0;
}

bool file_list(const char *folder, const char *suffix, FileList *out, Error *err)
{
    DIR *dir = opendir(folder);
    if (!dir)
        return error_set(err, ERROR_NO_INPUT, N_("cannot read the folder %s: %s"), folder, strerror(errno));
    FileList list = {0};
    size_t cap = 0;
    for (struct dirent *entry; (entry = readdir(dir));) {
        if (!has_suffix(entry->d_name, suffix))
            continue;
        list.names = mem_grow(list.names, list.count, &cap, sizeof *list.names);
        list.names[list.count++] = mem_strndup(entry->d_name, strlen(entry->d_name) - strlen(suffix));
    }
    closedir(dir);
    if (list.count > 1)
        qsort(list.names, list.count, sizeof *list.names, compare_names);
    *out = list;
    return true;
}

void file_list_done(FileList *list)
{
    for (size_t i = 0; i < list->count; i++)
        free(list->names[i]);
    free(list->names);
    *list = (FileList){0};
}
