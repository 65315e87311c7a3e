/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes the PDF of a laid-out job in a process of its own, so that keys work meanwhile and stopping leaves nothing behind. A Making
 * owns the process and a copy of nothing else; making_free() stops it. */
#ifndef KYR_APP_MAKING_H
#define KYR_APP_MAKING_H

#include <stdbool.h>
#include <stddef.h>

#include "app/job.h"
#include "util/arena.h"
#include "util/error.h"

typedef struct Making Making;

typedef struct MakingState {
    bool finished, ok;
    size_t page, page_count; /* done so far */
    size_t bytes;            /* of the file, once it is there */
    const Error *error;      /* finished and not ok: why; none if it was stopped */
} MakingState;

/* What the ready screen tells of a finished one; strings are borrowed. */
typedef struct MakingDone {
    const char *path;
    size_t cards, sheets, pages, bytes;
    Flip flip;
    const char *paper; /* "letter" */
    const Stock *stock;
    bool bar;           /* a 100 % bar stands on sheet 1 */
    const char *drafts; /* names of draft languages in the language of the menus, joined, or NULL */
    size_t draft_count;
} MakingDone;

void making_done_copy(const MakingDone *done, Arena *arena, MakingDone *out);

/* The job must outlive it. Nothing is at path until it is whole, and what is there already is never replaced: that is ERROR_CREATE
 * (file_create). */
bool making_start(const PrintJob *job, const char *path, Making **out, Error *err);

/* The same for any bytes. run is called in the other process, and what it does to memory stays there. */
typedef struct MakingWork {
    bool (*run)(const void *data, const PdfProgress *progress, Buf *out, Error *err);
    const void *data;
} MakingWork;
bool making_start_work(const MakingWork *work, const char *path, Making **out, Error *err);

int making_fd(const Making *making); /* readable: something to look at */
/* Never waits. */
MakingState making_look(Making *making);
/* Waits until it is finished, at most so long. */
MakingState making_wait(Making *making, int wait_ms);
void making_stop(Making *making); /* and waits until it is gone: then no file was written, or the whole file */
void making_free(Making *making); /* NULL is fine */

#endif
