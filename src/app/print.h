/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Programs of the desktop, run by argument vector and never through a shell: opening a PDF, and printing through CUPS's own lp.
 * No library of theirs is linked (DESIGN 12). Print servers may be slow or away, so nothing here waits for them. */
#ifndef KYR_APP_PRINT_H
#define KYR_APP_PRINT_H

#include <stdbool.h>

#include "sheet/sheet.h"
#include "util/error.h"
#include "util/file.h"
#include "util/process.h"

/* Asks `lpstat -e` for the queues, and `lpstat -d` which one is the default. */
typedef struct PrintAsk PrintAsk;
PrintAsk *print_ask(void);
int print_ask_fd(const PrintAsk *ask); /* readable: print_answer() may have more to say */
/* True when it is known: the queues, the default one first. None if there is no lpstat or no queue, or no answer within two
 * seconds: that is no error. Only the first true fills *out. */
bool print_answer(PrintAsk *ask, FileList *out);
void print_ask_free(PrintAsk *ask); /* NULL is fine */

typedef struct PrintRequest {
    const char *queue, *path;
    const char *paper; /* letter, a4 */
    Flip flip;
} PrintRequest;

/* lp -d QUEUE -t kyr -o print-scaling=none -o media=… -o sides=… -- FILE. The title names no language, region or person. Look at the
 * Process until it has ended, then ask for the result. */
bool print_file(const PrintRequest *request, Process **out, Error *err);
/* True: the printer has it, and *job is its number there ("HP-LaserJet-12"), or what lp said; yours. False: what lp said is the error. */
bool print_result(const Process *process, const char *queue, char **job, Error *err);

/* Letter, A4: the name of a paper in printer dialogs and for lp; the paper's own word if it has none there. */
const char *print_paper(const char *paper);

/* xdg-open, in a session of its own, nothing of it on our terminal. ERROR_UNAVAILABLE if there is no such program, or no desktop. */
bool print_open(const char *path, Error *err);

#endif
