/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "content/check.h"
#include "content/loader.h"
#include "content/profile.h"

/* A file that another one names stands beside it, unless its path is whole. */
static const char *path_beside(Loader *loader, const char *file, const char *name)
{
    const char *slash = strrchr(file, '/');
    if (!name || name[0] == '/' || !slash)
        return name;
    return arena_printf(loader->arena, "%.*s/%s", (int)(slash - file), file, name);
}

static const Hotline *make_hotlines(Loader *loader, const FormList *list)
{
    const HotlineForm *forms = list->forms;
    Hotline *hotlines = arena_array(loader->arena, list->count, sizeof *hotlines);
    for (size_t i = 0; i < list->count; i++) {
        hotlines[i] = forms[i].hotline;
        hotlines[i].languages = loader_texts(loader, &forms[i].languages);
        hotlines[i].language_count = forms[i].languages.count;
        hotlines[i].pos = tree_value_pos(forms[i].node, "phone");
    }
    return hotlines;
}

static const Contact *make_contacts(Loader *loader, const FormList *list)
{
    const ContactForm *forms = list->forms;
    Contact *contacts = arena_array(loader->arena, list->count, sizeof *contacts);
    for (size_t i = 0; i < list->count; i++) {
        contacts[i] = forms[i].contact;
        contacts[i].pos = forms[i].node->pos;
        if (!contacts[i].phone && !contacts[i].link)
            report_error(loader->report, contacts[i].pos, N_("'%s' has neither 'phone' nor 'link'"), contacts[i].name);
    }
    return contacts;
}

void local_region(Loader *loader, const char *path, const char *stem)
{
    RegionForm form = {0};
    if (!loader_read(loader, path, &region_schema, &form))
        return;
    Content *content = loader->content;
    check_file_id(loader->report, form.node, form.region.id, stem);
    const Region *first = content_region(content, form.region.id);
    check_taken(loader->report, tree_value_pos(form.node, "id"), form.region.id, first ? &first->pos : NULL);
    form.region.as_of_pos = tree_value_pos(form.node, "as_of");
    form.region.hotline_count = form.hotlines.count;
    form.region.hotlines = make_hotlines(loader, &form.hotlines);
    form.region.contact_count = form.contacts.count;
    form.region.contacts = make_contacts(loader, &form.contacts);
    check_region(loader->report, &form);
    Region *regions = loader_room(loader, content->regions, content->region_count, 1, sizeof *regions);
    regions[content->region_count] = form.region;
    regions[content->region_count].logo = path_beside(loader, path, form.region.logo);
    regions[content->region_count++].pos = form.node->pos;
    content->regions = regions;
}

void local_printer(Loader *loader, const char *path, const char *stem)
{
    PrinterForm form = {0};
    Error err = {0};
    if (!loader_read(loader, path, &printer_schema, &form))
        return;
    Content *content = loader->content;
    check_file_id(loader->report, form.node, form.printer.id, stem);
    form.printer.pos = form.node->pos;
    if (!profile_check(&form.printer, &err))
        report_take(loader->report, SEVERITY_ERROR, &err);
    PrinterProfile *printers = loader_room(loader, content->printers, content->printer_count, 1, sizeof *printers);
    printers[content->printer_count++] = form.printer;
    content->printers = printers;
}
