/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/content.h"

#include <string.h>

#include "content/check.h"
#include "content/wording.h"

/* The comments go into the POT as #. lines; like all of it for translators they are English. */
typedef struct Visitor {
    const Content *content;
    ContentVisit visit;
    void *data;
    Buf id, comment; /* these and what follows are of the next string */
    const Unit *unit;
    const char *place;
    unsigned held;
} Visitor;

static void emit(Visitor *visitor, const char *text, SourcePos pos)
{
    ContentString string = {buf_str(&visitor->id), text, buf_str(&visitor->comment), visitor->unit, visitor->place, visitor->held, pos};
    visitor->visit(visitor->data, &string);
    buf_clear(&visitor->id);
    buf_clear(&visitor->comment);
    visitor->unit = NULL;
    visitor->place = NULL;
    visitor->held = 0;
}

static void hold(Visitor *visitor, const char *place, unsigned held)
{
    visitor->place = place;
    visitor->held = held;
}

/* A rule of one state may be practised where a unit of that state stands behind it. */
static const char *place_of(const Unit **units, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (unit_is_local(units[i]))
            return units[i]->place;
    return PLACE_NATIONAL;
}

static bool stands_on(const CardRecipe *card, const Unit *unit, CardVoice voice, bool *states)
{
    bool found = false;
    for (size_t k = 0; k < card->face_count; k++) {
        const CardFace *face = &card->faces[k];
        for (size_t n = 0; face->voice == voice && n < face->item_count; n++)
            found = found || face->items[n] == unit;
        *states = *states || face->states == unit;
    }
    return found;
}

/* The cards with a unit on a face of that voice, by name. Returns the room that it has on the smallest; 0: on none. */
static size_t add_card_names(Buf *comment, const Content *content, const Unit *unit, CardVoice voice, bool *states)
{
    size_t room = 0;
    for (size_t i = 0; i < content->card_count; i++) {
        const CardRecipe *card = &content->cards[i];
        if (!stands_on(card, unit, voice, states))
            continue;
        size_t item = card_budget(card).item;
        buf_addf(comment, "%s \"%s\"", room == 0 ? (voice == VOICE_AGENT ? " Statement on" : " On") : ",", card->title);
        room = room == 0 || item < room ? item : room;
    }
    return room;
}

static void describe_cards(Buf *comment, const Content *content, const Unit *unit)
{
    bool states = false;
    size_t room = add_card_names(comment, content, unit, VOICE_HOLDER, &states);
    if (room > 0)
        buf_addf(comment, ": at most %zu characters in English; keep it as short.", room);
    if (states)
        buf_add_str(comment, " It tells the holder what the other face says.");
    if (add_card_names(comment, content, unit, VOICE_AGENT, &states) > 0)
        buf_add_str(comment, ": always printed in English on the card; translate for the lesson.");
}

/* What translators keep as it is. */
static void describe_english(Buf *comment, const char *text)
{
    if (strstr(text, "<en>"))
        buf_add_str(comment, " Keep <en>…</en> and the English in it: it is said to the officer.");
}

static void visit_unit(Visitor *visitor, const Topic *topic, const Unit *unit)
{
    static const char *const uses[UNIT_KIND_COUNT] = {
        [UNIT_RIGHT] = "a right",
        [UNIT_SAY] = "words to say",
        [UNIT_ASK] = "words to ask",
        [UNIT_DO] = "what to do",
        [UNIT_DONT] = "what not to do",
        [UNIT_NOTE] = "a note that only the trainer sees",
        [UNIT_LAW] = "the law, shown small",
    };
    if (unit->lead) {
        buf_addf(&visitor->id, "%s.lead", unit->id);
        buf_addf(&visitor->comment, "Topic \"%s\", %s: the beginning, in bold.", topic->title, uses[unit->kind]);
        if (unit->text[0])
            buf_addf(&visitor->comment, " It goes on: \"%s\"", unit->text);
        describe_cards(&visitor->comment, visitor->content, unit);
        visitor->unit = unit->text[0] ? NULL : unit;
        emit(visitor, unit->lead, unit->pos);
    }
    if (unit->text[0] == '\0')
        return;
    buf_add_str(&visitor->id, unit->id);
    buf_addf(&visitor->comment, "Topic \"%s\", %s.", topic->title, uses[unit->kind]);
    if (unit->lead)
        buf_addf(&visitor->comment, " It follows: \"%s\"", unit->lead);
    describe_cards(&visitor->comment, visitor->content, unit);
    describe_english(&visitor->comment, unit->text);
    if (strchr(unit->text, '|'))
        buf_add_str(&visitor->comment, " | is where a voice pauses; put your own.");
    visitor->unit = unit;
    emit(visitor, unit->text, unit->pos);
}

static void visit_face(Visitor *visitor, const CardRecipe *card, size_t index)
{
    const CardFace *face = &card->faces[index];
    buf_addf(&visitor->id, "card.%s.%s.title", card->id, card_face_word(index));
    buf_addf(&visitor->comment, "Card \"%s\", heading of the %s, on one line: keep it short.", card->title, card_face_word(index));
    if (face->voice == VOICE_AGENT)
        buf_add_str(&visitor->comment, " Always printed in English on the card; translate for the lesson.");
    emit(visitor, face->title, face->pos);
}

static void visit_card(Visitor *visitor, const CardRecipe *card)
{
    buf_addf(&visitor->id, "card.%s.title", card->id);
    buf_add_str(&visitor->comment, "Name of a card in lists.");
    emit(visitor, card->title, card->pos);
    for (size_t i = 0; i < card->face_count; i++)
        visit_face(visitor, card, i);
    if (card->hotline_label) {
        buf_addf(&visitor->id, "card.%s.hotline", card->id);
        buf_addf(&visitor->comment, "Card \"%s\", label beside the phone number, on one line: keep it short.", card->title);
        emit(visitor, card->hotline_label, card->pos);
    }
    if (card->write_in_label) {
        buf_addf(&visitor->id, "card.%s.write-in", card->id);
        buf_addf(&visitor->comment, "Card \"%s\", label under the line to write on: keep it short.", card->title);
        emit(visitor, card->write_in_label, card->pos);
    }
    if (card->write_in_2_label) {
        buf_addf(&visitor->id, "card.%s.write-in-2", card->id);
        buf_addf(&visitor->comment, "Card \"%s\", label under the second line to write on of larger formats: keep it short.", card->title);
        emit(visitor, card->write_in_2_label, card->pos);
    }
}

static void add_one(Visitor *visitor, const char *comment, const char *text, SourcePos pos)
{
    buf_add_str(&visitor->comment, comment);
    emit(visitor, text, pos);
}

/* What is asked, and the choices, may be as wrong as people are; the reasons may not. */
static void visit_question(Visitor *visitor, const Question *question)
{
    const char *place = place_of(question->units, question->unit_count);
    buf_addf(&visitor->id, "practice.%s", question->id);
    hold(visitor, place, HELD_PLAIN | HELD_SHORT);
    add_one(visitor, question->choice_count > 0 ? "Practice, a question." : "Practice, a sentence that the class judges: true or false.",
            question->text, question->pos);
    for (size_t i = 0; i < question->choice_count; i++) {
        buf_addf(&visitor->id, "practice.%s.choice-%zu", question->id, i + 1);
        buf_addf(&visitor->comment, "Practice, a choice for: \"%s\"%s", question->text, i == question->answer ? " This one is right." : "");
        hold(visitor, place, HELD_PLAIN | HELD_SHORT);
        emit(visitor, question->choices[i], question->pos);
    }
    buf_addf(&visitor->id, "practice.%s.right", question->id);
    hold(visitor, place, HELD_ALL);
    add_one(visitor, "Practice, why the right answer is right.", question->right, question->pos);
    buf_addf(&visitor->id, "practice.%s.wrong", question->id);
    hold(visitor, place, HELD_ALL);
    add_one(visitor, "Practice, why other answers are not right.", question->wrong, question->pos);
}

/* An agent speaks as agents do. */
static void visit_role_play(Visitor *visitor, const RolePlay *play)
{
    buf_addf(&visitor->id, "play.%s.title", play->id);
    add_one(visitor, "Title of a role-play.", play->title, play->pos);
    buf_addf(&visitor->id, "play.%s.scene", play->id);
    buf_addf(&visitor->comment, "Role-play \"%s\": the scene.", play->title);
    hold(visitor, PLACE_NATIONAL, HELD_ALL);
    emit(visitor, play->scene, play->pos);
    for (size_t i = 0; i < play->line_count; i++) {
        const PlayLine *line = &play->lines[i];
        buf_addf(&visitor->id, "play.%s.line-%zu", play->id, i + 1);
        buf_addf(&visitor->comment, "Role-play \"%s\", spoken by: %s.", play->title, play_part_word(line->part));
        describe_english(&visitor->comment, line->text);
        hold(visitor, place_of(line->units, line->unit_count), line->part == PART_AGENT ? HELD_SHORT : HELD_ALL);
        emit(visitor, line->text, line->pos);
    }
    buf_addf(&visitor->id, "play.%s.note", play->id);
    buf_addf(&visitor->comment, "Role-play \"%s\": a note that only the trainer sees.", play->title);
    hold(visitor, PLACE_NATIONAL, HELD_PLAIN);
    emit(visitor, play->note, play->pos);
}

static void visit_agenda(Visitor *visitor, const Agenda *agenda)
{
    buf_addf(&visitor->id, "agenda.%s.title", agenda->id);
    add_one(visitor, "Title of a workshop.", agenda->title, agenda->pos);
    buf_addf(&visitor->id, "agenda.%s.bring", agenda->id);
    add_one(visitor, "What the trainer brings to the workshop.", agenda->bring, agenda->pos);
    for (size_t i = 0; i < agenda->part_count; i++) {
        const AgendaPart *part = &agenda->parts[i];
        buf_addf(&visitor->id, "agenda.%s.part-%zu.title", agenda->id, i + 1);
        add_one(visitor, "A part of a workshop.", part->title, part->pos);
        buf_addf(&visitor->id, "agenda.%s.part-%zu.say", agenda->id, i + 1);
        hold(visitor, PLACE_NATIONAL, HELD_PLAIN | HELD_LINES);
        add_one(visitor, "Workshop: said to the room.", part->say, part->pos);
        buf_addf(&visitor->id, "agenda.%s.part-%zu.note", agenda->id, i + 1);
        hold(visitor, PLACE_NATIONAL, HELD_PLAIN);
        add_one(visitor, "Workshop: a note that only the trainer sees.", part->note, part->pos);
    }
}

static void visit_lessons(Visitor *visitor)
{
    const Content *content = visitor->content;
    for (size_t i = 0; i < content->practice_count; i++) {
        const Practice *practice = &content->practices[i];
        for (size_t k = 0; k < practice->question_count; k++)
            visit_question(visitor, &practice->questions[k]);
        for (size_t k = 0; k < practice->role_play_count; k++)
            visit_role_play(visitor, &practice->role_plays[k]);
    }
    for (size_t i = 0; i < content->agenda_count; i++)
        visit_agenda(visitor, &content->agendas[i]);
}

void content_each_string(const Content *content, ContentVisit visit, void *data)
{
    Visitor visitor = {.content = content, .visit = visit, .data = data};
    for (size_t i = 0; i < content->topic_count; i++) {
        const Topic *topic = &content->topics[i];
        buf_addf(&visitor.id, "topic.%s.title", topic->id);
        buf_add_str(&visitor.comment, "Title of a topic.");
        emit(&visitor, topic->title, topic->pos);
        for (size_t k = 0; k < topic->unit_count; k++)
            visit_unit(&visitor, topic, &topic->units[k]);
    }
    for (size_t i = 0; i < content->card_count; i++)
        visit_card(&visitor, &content->cards[i]);
    visit_lessons(&visitor);
    buf_done(&visitor.id);
    buf_done(&visitor.comment);
}
