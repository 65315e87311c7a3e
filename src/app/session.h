/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one run of the program has open: content, catalogs and fonts, each loaded when it is first asked for and once only. The
 * Session owns all that it hands out. */
#ifndef KYR_APP_SESSION_H
#define KYR_APP_SESSION_H

#include <stdbool.h>

#include "app/paths.h"
#include "catalog/catalog.h"
#include "content/content.h"
#include "draw/picture.h"
#include "text/text.h"
#include "util/error.h"
#include "util/report.h"

typedef struct Session Session;

/* Takes the paths over (they are empty afterwards). font_path is $KYR_FONT_PATH or NULL, copied. Opens nothing yet. */
Session *session_new(Paths *paths, Date today, const char *font_path);
void session_free(Session *session);

const Paths *session_paths(const Session *session);
Date session_today(const Session *session);

/* NULL if the content has an error: err is the first one, in the order of files and lines. */
const Content *session_content(Session *session, Error *err);
/* As session_content, with every fault and warning of the content. */
const Content *session_content_report(Session *session, Report *report);

/* Goes on without the user's own regions and stocks, whose folder is broken. Only before the content is loaded. */
void session_leave_overlay(Session *session);

/* A printer that was measured meanwhile, copied: in the place of one of that name, or a new one. Those handed out before stay. */
const PrinterProfile *session_take_printer(Session *session, const PrinterProfile *profile);

/* NULL, and err says why, if there is no such language or its file is broken. */
const Catalog *session_catalog(Session *session, const char *code, Error *err);
/* The codes that there are, in byte order. */
bool session_languages(Session *session, FileList *out, Error *err);

/* The picture of that file, read once; NULL if it cannot be had. */
const Picture *session_picture(Session *session, const char *path, Error *err);
/* The fonts that the content's font table names; NULL only if the content has an error. */
Fonts *session_fonts(Session *session, Error *err);

#endif
