/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/find.h"

#include <fontconfig/fontconfig.h>
#include <stdlib.h>
#include <string.h>

#include "util/file.h"
#include "util/mem.h"

/* "x.ttc#2" is face 2 of x.ttc. */
static FontFile split_index(const char *entry)
{
    const char *hash = strrchr(entry, '#');
    if (!hash)
        return (FontFile){.path = mem_strdup(entry)};
    return (FontFile){.path = mem_strndup(entry, (size_t)(hash - entry)), .index = (unsigned)strtoul(hash + 1, NULL, 10)};
}

void font_file_done(FontFile *file)
{
    free(file->path);
    *file = (FontFile){0};
}

static bool keep_if_exists(FontFile file, FontFile *out)
{
    if (!file_exists(file.path)) {
        font_file_done(&file);
        return false;
    }
    *out = file;
    return true;
}

static bool find_known(const char *const *paths, FontFile *out)
{
    for (; paths && *paths; paths++)
        if (keep_if_exists(split_index(*paths), out))
            return true;
    return false;
}

/* The file of that name in one folder of the user's. */
static bool find_in_folder(const char *const *paths, StrView folder, FontFile *out)
{
    char *name = mem_strndup(folder.ptr, folder.len);
    bool found = false;
    for (; !found && paths && *paths; paths++) {
        FontFile file = split_index(*paths);
        const char *slash = strrchr(file.path, '/');
        char *path = file_join(name, slash ? slash + 1 : file.path);
        free(file.path);
        file.path = path;
        found = keep_if_exists(file, out);
    }
    free(name);
    return found;
}

static bool find_in_folders(const char *const *paths, const char *search_path, FontFile *out)
{
    while (search_path && *search_path) {
        size_t len = strcspn(search_path, ":");
        if (len > 0 && find_in_folder(paths, (StrView){search_path, len}, out))
            return true;
        search_path += len;
        search_path += *search_path == ':';
    }
    return false;
}

/* Upright, of normal width, and exactly of the weight asked for. Variable fonts give a range instead of a weight: not taken. */
static bool is_wanted(FcPattern *font, bool bold)
{
    int weight = 0, slant = 0, width = FC_WIDTH_NORMAL;
    if (FcPatternGetInteger(font, FC_WEIGHT, 0, &weight) != FcResultMatch || weight != (bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR))
        return false;
    FcPatternGetInteger(font, FC_SLANT, 0, &slant);
    FcPatternGetInteger(font, FC_WIDTH, 0, &width);
    return slant == FC_SLANT_ROMAN && width == FC_WIDTH_NORMAL;
}

/* The first path in byte order, so that the same machine always gives the same font. */
static FcPattern *choose(FcFontSet *fonts, bool bold)
{
    FcPattern *best = NULL;
    FcChar8 *best_path = NULL;
    for (int i = 0; fonts && i < fonts->nfont; i++) {
        FcChar8 *path = NULL;
        if (!is_wanted(fonts->fonts[i], bold) || FcPatternGetString(fonts->fonts[i], FC_FILE, 0, &path) != FcResultMatch)
            continue;
        if (best && strcmp((const char *)path, (const char *)best_path) >= 0)
            continue;
        best = fonts->fonts[i];
        best_path = path;
    }
    return best;
}

static bool find_by_family(const char *family, bool bold, FontFile *out)
{
    FcConfig *config = FcInitLoadConfigAndFonts();
    if (!config)
        return false;
    FcPattern *wanted = FcPatternBuild(NULL, FC_FAMILY, FcTypeString, family, (char *)NULL);
    FcObjectSet *fields = FcObjectSetBuild(FC_FILE, FC_INDEX, FC_WEIGHT, FC_SLANT, FC_WIDTH, (char *)NULL);
    FcFontSet *fonts = FcFontList(config, wanted, fields);
    FcPattern *best = choose(fonts, bold);
    if (best) {
        FcChar8 *path = NULL;
        int index = 0;
        FcPatternGetString(best, FC_FILE, 0, &path);
        FcPatternGetInteger(best, FC_INDEX, 0, &index);
        *out = (FontFile){.path = mem_strdup((const char *)path), .index = (unsigned)index & 0xFFFF};
    }
    if (fonts)
        FcFontSetDestroy(fonts);
    FcObjectSetDestroy(fields);
    FcPatternDestroy(wanted);
    FcConfigDestroy(config);
    return best != NULL;
}

bool find_font(const FontRow *row, bool bold, const char *search_path, FontFile *out)
{
    const char *const *paths = bold ? row->bold : row->regular;
    if (find_known(paths, out) || find_in_folders(paths, search_path, out))
        return true;
    /* A row without bold files has no bold face by design: nothing to look for. */
    return paths && *paths && row->family && find_by_family(row->family, bold, out);
}
