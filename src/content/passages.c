/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/content.h"
#include "content/wording.h"

typedef struct Reader {
    PassageVisit visit;
    void *data;
} Reader;

Passage passage_of_unit(const Unit *unit)
{
    return (Passage){unit->id, unit->lead, unit->text, unit->place, unit->kind == UNIT_NOTE ? HELD_PLAIN : HELD_ALL, unit->pos};
}

/* Titles and labels are held to nothing. */
static void read_string(void *data, const ContentString *string)
{
    const Reader *reader = data;
    Passage passage = {string->id, NULL, string->text, string->place, string->held, string->pos};
    if (string->unit)
        passage = passage_of_unit(string->unit);
    if (passage.held)
        reader->visit(reader->data, &passage);
}

void content_each_passage(const Content *content, PassageVisit visit, void *data)
{
    Reader reader = {visit, data};
    content_each_string(content, read_string, &reader);
}
