/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What went wrong, where, and with which words. The format is a literal marked N_() and its arguments are kept
 * as text, so that cli and tui can fill them into the translated format. An Error owns its text: error_done().
 * A zeroed Error means "none". Low modules set errors; only cli and tui print them. */
#ifndef KYR_UTIL_ERROR_H
#define KYR_UTIL_ERROR_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

#include "util/buf.h"

/* Marks for xgettext: a text that is translated where it is shown, and one with its msgctxt. */
#define N_(text)        text
#define NC_(ctxt, text) text

/* Kinds map to exit codes in cli only (sysexits.h numbers, DESIGN 11). */
typedef enum ErrorKind {
    ERROR_NONE,
    ERROR_USAGE,       /* a bad value or unknown name on the command line */
    ERROR_DATA,        /* content, locale or font data is wrong, or a card cannot be set from it */
    ERROR_NO_INPUT,    /* an input file or folder is missing or unreadable */
    ERROR_UNAVAILABLE, /* a font or printer is missing */
    ERROR_CREATE,      /* an output file cannot be created */
    ERROR_IO,          /* reading or writing failed half way */
    ERROR_KIND_COUNT
} ErrorKind;

/* A place in an input file; line and col count from 1 (col in bytes), 0 = not known. The name is borrowed. */
typedef struct SourcePos {
    const char *file;
    int line, col;
} SourcePos;

enum { ERROR_ARGS_MAX = 6 };

typedef struct Error {
    ErrorKind kind;
    char *file;
    int line, col;
    const char *format;
    char *args[ERROR_ARGS_MAX];
} Error;

/* All four return false, so that failing is one line. Conversions understood: %s %.*s %.Ns %c %d %u %ld %lu %zu %x %04X %.Nf %%.
 * A NULL err only returns false; an err that is already set is replaced. */
bool error_set(Error *err, ErrorKind kind, const char *format, ...) __attribute__((format(printf, 3, 4)));
bool error_setv(Error *err, ErrorKind kind, const char *format, va_list args) __attribute__((format(printf, 3, 0)));
bool error_at(Error *err, SourcePos pos, const char *format, ...) __attribute__((format(printf, 3, 4))); /* ERROR_DATA */
bool error_move(Error *to, Error *from);                                                                 /* from is empty afterwards */

/* Looks a format up in a catalog; NULL or the format itself means "not translated". */
typedef const char *(*ErrorTranslate)(const void *data, const char *format);

/* Appends "file:line:col: message" (as much of the place as is known), in the words of translate (NULL: English).
 * A translation may reorder arguments with %1$s …; one that does not match the arguments is not used. */
void error_format(const Error *err, ErrorTranslate translate, const void *data, Buf *out);
/* The message alone, without its place. */
void error_message(const Error *err, ErrorTranslate translate, const void *data, Buf *out);
void error_done(Error *err); /* and zeroes it */

#endif
