/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/status.h"

#include <string.h>

/* A unit's text has the unit's id, its run-in the id and ".lead". */
static bool of_unit(const Unit *unit, const char *id)
{
    size_t len = unit ? strlen(unit->id) : 0;
    return unit && strncmp(id, unit->id, len) == 0 && (id[len] == '\0' || strcmp(id + len, ".lead") == 0);
}

static bool on_face(const CardFace *face, const char *id)
{
    if (face->voice != VOICE_HOLDER)
        return false;
    for (size_t i = 0; i < face->item_count; i++) {
        if (of_unit(face->items[i], id))
            return true;
    }
    return of_unit(face->states, id);
}

/* id is card.ID.rest: the rest, or NULL if it is a string of something else. */
static const char *own_string(const CardRecipe *recipe, const char *id)
{
    size_t len = strlen(recipe->id);
    if (strncmp(id, "card.", 5) != 0 || strncmp(id + 5, recipe->id, len) != 0 || id[5 + len] != '.')
        return NULL;
    return id + 5 + len + 1;
}

static bool on_recipe(const CardRecipe *recipe, const char *id)
{
    const char *own = own_string(recipe, id);
    if (own) {
        for (size_t i = 0; i < recipe->face_count; i++) {
            size_t len = strlen(card_face_word(i));
            if (strncmp(own, card_face_word(i), len) == 0 && strcmp(own + len, ".title") == 0)
                return recipe->faces[i].voice == VOICE_HOLDER;
        }
        return strcmp(own, "title") != 0;
    }
    for (size_t i = 0; i < recipe->face_count; i++) {
        if (on_face(&recipe->faces[i], id))
            return true;
    }
    return false;
}

bool status_on_card(const Content *content, const char *id)
{
    for (size_t i = 0; i < content->card_count; i++) {
        if (on_recipe(&content->cards[i], id))
            return true;
    }
    return false;
}

typedef struct Counting {
    const Content *content;
    const Catalog *catalog;
    Status status;
} Counting;

static void count_string(void *data, const ContentString *string)
{
    Counting *counting = data;
    size_t done = catalog_find(counting->catalog, string->id, string->text) ? 1 : 0;
    counting->status.total++;
    counting->status.done += done;
    if (status_on_card(counting->content, string->id)) {
        counting->status.card_total++;
        counting->status.card_done += done;
    }
}

Status status_count(const Content *content, const Catalog *catalog)
{
    Counting counting = {content, catalog, {0}};
    content_each_string(content, count_string, &counting);
    return counting.status;
}
