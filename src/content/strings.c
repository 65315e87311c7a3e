/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/content.h"

#include <string.h>

#include "content/check.h"

/* The comments go into the POT as #. lines; like all of it for translators they are English. */
typedef struct Visitor {
    const Content *content;
    ContentVisit visit;
    void *data;
    Buf id, comment;
} Visitor;

static void emit(Visitor *visitor, const char *text, SourcePos pos)
{
    ContentString string = {buf_str(&visitor->id), text, buf_str(&visitor->comment), pos};
    visitor->visit(visitor->data, &string);
    buf_clear(&visitor->id);
    buf_clear(&visitor->comment);
}

static void describe_item(Buf *comment, const CardRecipe *card, const CardFace *face, size_t index)
{
    if (face->voice == VOICE_AGENT)
        buf_addf(comment, " Card \"%s\", statement %zu of %zu. Always printed in English on the card; translate for the lesson.",
                 card->title, index + 1, face->item_count);
    else
        buf_addf(comment, " Card \"%s\", item %zu of %zu: at most %d characters in English; keep it as short.", card->title, index + 1,
                 face->item_count, CARD_ITEM_MAX);
    if (face->states == face->items[index])
        buf_add_str(comment, " It tells the holder what the other face says.");
}

static void describe_cards(Buf *comment, const Content *content, const Unit *unit)
{
    for (size_t i = 0; i < content->card_count; i++) {
        const CardRecipe *card = &content->cards[i];
        for (size_t k = 0; k < card->face_count; k++) {
            const CardFace *face = &card->faces[k];
            for (size_t n = 0; n < face->item_count; n++) {
                if (face->items[n] == unit)
                    describe_item(comment, card, face, n);
            }
        }
    }
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
        emit(visitor, unit->lead, unit->pos);
    }
    if (unit->text[0] == '\0')
        return;
    buf_add_str(&visitor->id, unit->id);
    buf_addf(&visitor->comment, "Topic \"%s\", %s.", topic->title, uses[unit->kind]);
    if (unit->lead)
        buf_addf(&visitor->comment, " It follows: \"%s\"", unit->lead);
    describe_cards(&visitor->comment, visitor->content, unit);
    if (strstr(unit->text, "<en>"))
        buf_add_str(&visitor->comment, " Keep <en>…</en> and the English in it: it is said to the officer.");
    if (strchr(unit->text, '|'))
        buf_add_str(&visitor->comment, " | is where a voice pauses; put your own.");
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
    buf_done(&visitor.id);
    buf_done(&visitor.comment);
}
