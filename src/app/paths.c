/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/paths.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "util/file.h"
#include "util/mem.h"

/* XDG Base Directory Specification: a relative $XDG_CONFIG_HOME is invalid and is ignored. */
static char *find_overlay(const PathsRequest *request)
{
    if (request->config_home && request->config_home[0] == '/')
        return file_join(request->config_home, "kyr");
    if (!request->home || request->home[0] != '/')
        return NULL;
    return file_join(request->home, ".config/kyr");
}

static char *parent_of(char *path)
{
    char *slash = strrchr(path, '/');
    if (slash)
        slash[slash == path ? 1 : 0] = '\0';
    return path;
}

static char *program_folder(const char *given)
{
    if (given)
        return mem_strdup(given);
    char path[PATH_MAX];
    ssize_t len = readlink("/proc/self/exe", path, sizeof path - 1);
    return len < 0 ? NULL : parent_of(mem_strndup(path, (size_t)len));
}

static bool has_content(const char *root)
{
    char *content = file_join(root, "content");
    bool there = file_is_folder(content);
    free(content);
    return there;
}

static bool find_installed(const char *exe, Paths *paths)
{
    char *share = file_join(exe, "../share/kyr");
    bool found = has_content(share);
    if (found) {
        paths->content = file_join(share, "content");
        paths->po_dir = file_join(share, "locales");
        paths->mo_dir = file_join(share, "locales");
    }
    free(share);
    return found;
}

/* build/kyr stands one folder under the source tree, which holds content/ and meson.build. */
static bool find_source_tree(const char *exe, Paths *paths)
{
    char *root = parent_of(mem_strdup(exe));
    char *build_file = file_join(root, "meson.build");
    bool found = file_exists(build_file) && has_content(root);
    if (found) {
        paths->content = file_join(root, "content");
        paths->po_dir = file_join(root, "locales");
        paths->mo_dir = file_join(exe, "locales");
    }
    free(build_file);
    free(root);
    return found;
}

static void replace(char **path, const char *with)
{
    free(*path);
    *path = mem_strdup(with);
}

bool paths_find(const PathsRequest *request, Paths *out, Error *err)
{
    Paths paths = {0};
    char *exe = program_folder(request->exe_folder);
    if (exe && !find_installed(exe, &paths))
        find_source_tree(exe, &paths);
    if (request->content)
        replace(&paths.content, request->content);
    if (request->locales) {
        replace(&paths.po_dir, request->locales);
        replace(&paths.mo_dir, NULL);
    }
    bool ok = true;
    if (!paths.content)
        ok = error_set(err, ERROR_NO_INPUT, N_("no content folder found beside the program in %s; name it with --content DIR"),
                       exe ? exe : "/");
    else if (!file_is_folder(paths.content))
        ok = error_set(err, ERROR_NO_INPUT, N_("cannot read the content folder %s: no such folder"), paths.content);
    else if (request->locales && !file_is_folder(paths.po_dir))
        ok = error_set(err, ERROR_NO_INPUT, N_("cannot read the locales folder %s: no such folder"), paths.po_dir);
    free(exe);
    if (!ok) {
        paths_done(&paths);
        return false;
    }
    paths.overlay = find_overlay(request);
    *out = paths;
    return true;
}

void paths_done(Paths *paths)
{
    free(paths->content);
    free(paths->po_dir);
    free(paths->mo_dir);
    free(paths->overlay);
    *paths = (Paths){0};
}
