/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole files in, whole files out. Writing is atomic: a temporary file beside the target, fsync, rename; so a
 * failure leaves what was there before and no half file. */
#ifndef KYR_UTIL_FILE_H
#define KYR_UTIL_FILE_H

#include <stdint.h>

#include "util/buf.h"
#include "util/error.h"

/* Appends the file to *out. ERROR_NO_INPUT if it cannot be opened or is a folder, ERROR_IO if reading fails. */
bool file_read(const char *path, Buf *out, Error *err);

/* "-" writes to standard output. ERROR_CREATE if no file can be made there, ERROR_IO if writing fails (full disk). */
bool file_write(const char *path, StrView bytes, Error *err);

/* The same for a file that is not there yet: ERROR_CREATE if its name is taken, whenever that happened. Until it is whole its bytes
 * stand in a hidden file beside it, which file_discard() removes for a process that was ended meanwhile. */
bool file_create(const char *path, StrView bytes, Error *err);
void file_discard(const char *path, long process);

bool file_exists(const char *path); /* a readable regular file */
bool file_is_folder(const char *path);
int64_t file_size(const char *path);                   /* -1 when there is no such file */
int64_t file_modified_ns(const char *path);            /* -1 when there is no such file */
char *file_join(const char *folder, const char *name); /* yours */

typedef struct FileList {
    char **names;
    size_t count;
} FileList;

/* The names in folder that end in suffix, in byte order; without folder or suffix they are not paths.
 * ERROR_NO_INPUT if the folder cannot be read. */
bool file_list(const char *folder, const char *suffix, FileList *out, Error *err);
void file_list_done(FileList *list);

#endif
