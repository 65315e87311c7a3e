/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/content.h"

#include <ctype.h>
#include <string.h>

#include "util/arena.h"

const Topic *content_topic(const Content *content, const char *id)
{
    for (size_t i = 0; i < content->topic_count; i++) {
        if (strcmp(content->topics[i].id, id) == 0)
            return &content->topics[i];
    }
    return NULL;
}

const Unit *content_unit(const Content *content, const char *id)
{
    for (size_t i = 0; i < content->topic_count; i++) {
        const Topic *topic = &content->topics[i];
        for (size_t k = 0; k < topic->unit_count; k++) {
            if (strcmp(topic->units[k].id, id) == 0)
                return &topic->units[k];
        }
    }
    return NULL;
}

const char *source_line(const Source *source, Arena *arena)
{
    return arena_printf(arena, "%s. %s.%s%s", source->citation, source->publisher, source->link ? " " : "",
                        source->link ? source->link : "");
}

bool unit_is_local(const Unit *unit)
{
    return strcmp(unit->place, PLACE_NATIONAL) != 0;
}

bool unit_is_disputed(const Unit *unit)
{
    return unit->standing == STANDING_CONTESTED || unit->standing == STANDING_VARIES;
}

bool unit_is_due(const Unit *unit, Date today)
{
    return date_compare(unit->review_by, today) < 0;
}

bool unit_is_taught(const Unit *unit)
{
    return unit->kind != UNIT_NOTE && !unit->cards_only;
}

static bool is_of(const Unit *unit, const Topic *topic)
{
    return unit >= topic->units && unit < topic->units + topic->unit_count;
}

bool card_has_topic(const CardRecipe *card, const Topic *topic)
{
    for (size_t f = 0; f < card->face_count; f++)
        for (size_t i = 0; i < card->faces[f].item_count; i++)
            if (is_of(card->faces[f].items[i], topic))
                return true;
    return false;
}

const CardRecipe *content_card(const Content *content, const char *id)
{
    for (size_t i = 0; i < content->card_count; i++) {
        if (strcmp(content->cards[i].id, id) == 0)
            return &content->cards[i];
    }
    return NULL;
}

/* "LP 795" on the box is typed lp795 or LP-795. */
static bool same_code(const char *a, const char *b)
{
    static const char apart[] = " -";
    do {
        a += strspn(a, apart);
        b += strspn(b, apart);
        if (tolower((unsigned char)*a) != tolower((unsigned char)*b))
            return false;
    } while (*a++ && *b++);
    return true;
}

static bool has_code(const Stock *stock, const char *code)
{
    for (size_t i = 0; i < stock->code_count; i++) {
        if (same_code(stock->codes[i], code))
            return true;
    }
    return false;
}

const Stock *content_stock(const Content *content, const char *id_or_code)
{
    for (size_t i = 0; i < content->stock_count; i++) {
        const Stock *stock = &content->stocks[i];
        if (strcmp(stock->id, id_or_code) == 0 || has_code(stock, id_or_code))
            return stock;
    }
    return NULL;
}

const ScriptFonts *content_font_choice(const Content *content, const char *choice)
{
    for (size_t i = 0; i < content->font_count; i++)
        if (content->fonts[i].choice && strcmp(content->fonts[i].choice, choice) == 0)
            return &content->fonts[i];
    return NULL;
}

const Region *content_region(const Content *content, const char *id)
{
    for (size_t i = 0; i < content->region_count; i++) {
        if (strcmp(content->regions[i].id, id) == 0)
            return &content->regions[i];
    }
    return NULL;
}

const PrinterProfile *content_printer(const Content *content, const char *id)
{
    for (size_t i = 0; i < content->printer_count; i++)
        if (strcmp(content->printers[i].id, id) == 0)
            return &content->printers[i];
    return NULL;
}

const Practice *content_practice(const Content *content, const char *topic)
{
    for (size_t i = 0; i < content->practice_count; i++)
        if (strcmp(content->practices[i].topic->id, topic) == 0)
            return &content->practices[i];
    return NULL;
}

const Question *content_question(const Content *content, const char *id)
{
    for (size_t i = 0; i < content->practice_count; i++) {
        const Practice *practice = &content->practices[i];
        for (size_t k = 0; k < practice->question_count; k++)
            if (strcmp(practice->questions[k].id, id) == 0)
                return &practice->questions[k];
    }
    return NULL;
}

const RolePlay *content_role_play(const Content *content, const char *id)
{
    for (size_t i = 0; i < content->practice_count; i++) {
        const Practice *practice = &content->practices[i];
        for (size_t k = 0; k < practice->role_play_count; k++)
            if (strcmp(practice->role_plays[k].id, id) == 0)
                return &practice->role_plays[k];
    }
    return NULL;
}

const Agenda *content_agenda(const Content *content, const char *id)
{
    for (size_t i = 0; i < content->agenda_count; i++)
        if (strcmp(content->agendas[i].id, id) == 0)
            return &content->agendas[i];
    return NULL;
}
