/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the readers of content's files share. */
#ifndef KYR_CONTENT_LOADER_H
#define KYR_CONTENT_LOADER_H

#include <stdbool.h>
#include <stddef.h>

#include "content/forms.h"

typedef struct Loader {
    Arena *arena;
    Report *report;
    Content *content;
    bool sources_fine, topics_fine, cards_fine, practice_fine; /* a name that is not found may stand in a file that could not be read */
} Loader;

/* False if anything is wrong with the file; what is right is filled in all the same. */
bool loader_read(Loader *loader, const char *path, const Schema *schema, void *form);
/* A copy of an array with room for `more` behind it. */
void *loader_room(Loader *loader, const void *items, size_t count, size_t more, size_t size);
const char **loader_texts(Loader *loader, const RefList *list); /* ends with NULL */

/* Those of them that are there; one that is not is reported if the topics could be read. */
const Unit **loader_units(Loader *loader, const RefList *list, size_t *count);

/* One file each: the rules of wording, what is practised, and in which order it is taught. */
void wording_load(Loader *loader, const char *path);
void practice_load(Loader *loader, const char *path, const char *stem);
void agenda_load(Loader *loader, const char *path, const char *stem);

/* One file each: what depends on the place and the printer. */
void local_region(Loader *loader, const char *path, const char *stem);
void local_printer(Loader *loader, const char *path, const char *stem);

#endif
