/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/content.h"
#include "content/wording.h"

enum { HELD_ALL = HELD_PLAIN | HELD_SHORT | HELD_LINES };

typedef struct Visitor {
    PassageVisit visit;
    void *data;
    Buf id;
} Visitor;

/* The passage whose id is in the visitor. */
static void emit(Visitor *visitor, const char *text, const char *place, unsigned held, SourcePos pos)
{
    Passage passage = {buf_str(&visitor->id), NULL, text, place, held, pos};
    visitor->visit(visitor->data, &passage);
    buf_clear(&visitor->id);
}

/* A rule of one state may be practised where a unit of that state stands behind it. */
static const char *place_of(const Unit **units, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (unit_is_local(units[i]))
            return units[i]->place;
    return PLACE_NATIONAL;
}

/* What is asked, and the choices, may be as wrong as people are; the reasons may not. */
static void visit_question(Visitor *visitor, const Question *question)
{
    const char *place = place_of(question->units, question->unit_count);
    buf_addf(&visitor->id, "practice.%s", question->id);
    emit(visitor, question->text, place, HELD_PLAIN | HELD_SHORT, question->pos);
    for (size_t i = 0; i < question->choice_count; i++) {
        buf_addf(&visitor->id, "practice.%s.choice-%zu", question->id, i + 1);
        emit(visitor, question->choices[i], place, HELD_PLAIN | HELD_SHORT, question->pos);
    }
    buf_addf(&visitor->id, "practice.%s.right", question->id);
    emit(visitor, question->right, place, HELD_ALL, question->pos);
    buf_addf(&visitor->id, "practice.%s.wrong", question->id);
    emit(visitor, question->wrong, place, HELD_ALL, question->pos);
}

/* An agent speaks as agents do. */
static void visit_role_play(Visitor *visitor, const RolePlay *play)
{
    buf_addf(&visitor->id, "play.%s.scene", play->id);
    emit(visitor, play->scene, PLACE_NATIONAL, HELD_ALL, play->pos);
    for (size_t i = 0; i < play->line_count; i++) {
        const PlayLine *line = &play->lines[i];
        buf_addf(&visitor->id, "play.%s.line-%zu", play->id, i + 1);
        emit(visitor, line->text, place_of(line->units, line->unit_count), line->part == PART_AGENT ? HELD_SHORT : HELD_ALL, line->pos);
    }
    buf_addf(&visitor->id, "play.%s.note", play->id);
    emit(visitor, play->note, PLACE_NATIONAL, HELD_PLAIN, play->pos);
}

static void visit_agenda(Visitor *visitor, const Agenda *agenda)
{
    for (size_t i = 0; i < agenda->part_count; i++) {
        const AgendaPart *part = &agenda->parts[i];
        buf_addf(&visitor->id, "agenda.%s.part-%zu.say", agenda->id, i + 1);
        emit(visitor, part->say, PLACE_NATIONAL, HELD_PLAIN | HELD_LINES, part->pos);
        buf_addf(&visitor->id, "agenda.%s.part-%zu.note", agenda->id, i + 1);
        emit(visitor, part->note, PLACE_NATIONAL, HELD_PLAIN, part->pos);
    }
}

Passage passage_of_unit(const Unit *unit)
{
    return (Passage){unit->id, unit->lead, unit->text, unit->place, unit->kind == UNIT_NOTE ? HELD_PLAIN : HELD_ALL, unit->pos};
}

static void visit_units(const Content *content, PassageVisit visit, void *data)
{
    for (size_t i = 0; i < content->topic_count; i++) {
        for (size_t k = 0; k < content->topics[i].unit_count; k++) {
            Passage passage = passage_of_unit(&content->topics[i].units[k]);
            visit(data, &passage);
        }
    }
}

void content_each_passage(const Content *content, PassageVisit visit, void *data)
{
    Visitor visitor = {.visit = visit, .data = data};
    visit_units(content, visit, data);
    for (size_t i = 0; i < content->practice_count; i++) {
        const Practice *practice = &content->practices[i];
        for (size_t k = 0; k < practice->question_count; k++)
            visit_question(&visitor, &practice->questions[k]);
        for (size_t k = 0; k < practice->role_play_count; k++)
            visit_role_play(&visitor, &practice->role_plays[k]);
    }
    for (size_t i = 0; i < content->agenda_count; i++)
        visit_agenda(&visitor, &content->agendas[i]);
    buf_done(&visitor.id);
}
