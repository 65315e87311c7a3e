/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/loader.h"

#include <string.h>

#include "util/file.h"

bool loader_read(Loader *loader, const char *path, const Schema *schema, void *form)
{
    Buf bytes = {0};
    Error err = {0};
    if (!file_read(path, &bytes, &err))
        return report_take(loader->report, SEVERITY_ERROR, &err);
    StrView view = {arena_copy(loader->arena, bytes.ptr, bytes.len), bytes.len};
    buf_done(&bytes);
    const Node *node = tree_read(arena_strdup(loader->arena, path), view, loader->arena, loader->report);
    SchemaReader reader = {loader->arena, loader->report};
    return node && schema_read(&reader, schema, node, form);
}

void *loader_room(Loader *loader, const void *items, size_t count, size_t more, size_t size)
{
    char *grown = arena_array(loader->arena, count + more, size);
    if (count)
        memcpy(grown, items, count * size);
    return grown;
}

const char **loader_texts(Loader *loader, const RefList *list)
{
    const char **texts = arena_array(loader->arena, list->count + 1, sizeof *texts);
    for (size_t i = 0; i < list->count; i++)
        texts[i] = list->refs[i].text;
    return texts;
}

const Unit **loader_units(Loader *loader, const RefList *list, size_t *count)
{
    const Unit **units = arena_array(loader->arena, list->count, sizeof *units);
    for (size_t i = 0; i < list->count; i++) {
        const Unit *unit = content_unit(loader->content, list->refs[i].text);
        if (unit)
            units[(*count)++] = unit;
        else if (loader->topics_fine)
            report_error(loader->report, list->refs[i].pos, N_("unknown unit '%s': no topic has it"), list->refs[i].text);
    }
    return units;
}
