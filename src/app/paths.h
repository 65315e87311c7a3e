/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where content, catalogs and the user's own files are: what was asked for, else the installed share folder beside the program,
 * else the source tree when the program stands in a build folder of it. A Paths owns its names: paths_done(). */
#ifndef KYR_APP_PATHS_H
#define KYR_APP_PATHS_H

#include <stdbool.h>

#include "util/error.h"

typedef struct PathsRequest {
    const char *content, *locales; /* --content and --locales, or NULL */
    const char *exe_folder;        /* where the program stands; NULL asks the system */
    const char *config_home;       /* $XDG_CONFIG_HOME, or NULL */
    const char *home;              /* $HOME, or NULL */
} PathsRequest;

typedef struct Paths {
    char *content;
    char *po_dir, *mo_dir; /* mo_dir is NULL for a translator's folder: no compile step is wanted there; both NULL: none found */
    char *overlay;         /* the user's regions and stocks, or NULL */
} Paths;

/* ERROR_NO_INPUT if there is no content, or no such folder as was asked for. Missing locales are a fault only when one is opened. */
bool paths_find(const PathsRequest *request, Paths *out, Error *err);
void paths_done(Paths *paths);

#endif
