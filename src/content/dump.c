/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/content.h"

#include <stdlib.h>

static void add_date(Buf *out, Date date)
{
    buf_addf(out, " %04d-%02d-%02d", date.year, date.month, date.day);
}

static void add_place(Buf *out, SourcePos pos)
{
    buf_addf(out, " @%d:%d\n", pos.line, pos.col);
}

/* One line, left out where there is nothing to say. */
static void add_text(Buf *out, const char *name, const char *text)
{
    if (text)
        buf_addf(out, "    %s \"%s\"\n", name, text);
}

static void add_list(Buf *out, const char *name, const char *const *items, size_t count)
{
    buf_addf(out, "    %s", name);
    for (size_t i = 0; i < count; i++)
        buf_addf(out, " %s", items[i]);
    buf_add_char(out, '\n');
}

static void dump_source(const Source *source, Buf *out)
{
    buf_addf(out, "source %s %c", source->key, source->grade);
    add_date(out, source->checked);
    add_place(out, source->pos);
    add_text(out, "citation", source->citation);
    add_text(out, "publisher", source->publisher);
    add_text(out, "link", source->link);
}

static void add_order(Buf *out, int order)
{
    if (order > 0)
        buf_addf(out, " order %d", order);
}

static void dump_unit(const Unit *unit, Buf *out)
{
    buf_addf(out, "  unit %s %s %s %s audience %02x", unit->id, unit_kind_word(unit->kind), standing_word(unit->standing), unit->place,
             unit->audience);
    add_date(out, unit->as_of);
    add_date(out, unit->review_by);
    buf_add_str(out, unit->cards_only ? " cards-only" : "");
    add_place(out, unit->pos);
    add_text(out, "lead", unit->lead);
    add_text(out, "text", unit->text);
    add_text(out, "law", unit->law);
    buf_add_str(out, "    sources");
    for (size_t i = 0; i < unit->source_count; i++)
        buf_addf(out, " %s", unit->sources[i]->key);
    buf_add_char(out, '\n');
    if (unit->fact_count > 0)
        add_list(out, "facts", unit->facts, unit->fact_count);
}

static void add_units(Buf *out, const Unit *const *units, size_t count)
{
    for (size_t i = 0; i < count; i++)
        buf_addf(out, " %s", units[i]->id);
    buf_add_char(out, '\n');
}

static void dump_question(const Question *question, Buf *out)
{
    buf_addf(out, "  question %s answer %zu", question->id, question->answer);
    add_place(out, question->pos);
    add_text(out, "text", question->text);
    for (size_t i = 0; i < question->choice_count; i++)
        add_text(out, "choice", question->choices[i]);
    add_text(out, "right", question->right);
    add_text(out, "wrong", question->wrong);
    buf_add_str(out, "    units");
    add_units(out, question->units, question->unit_count);
}

static void dump_role_play(const RolePlay *play, Buf *out)
{
    buf_addf(out, "  role-play %s parts %03x", play->id, play->parts);
    add_place(out, play->pos);
    add_text(out, "title", play->title);
    add_text(out, "scene", play->scene);
    add_text(out, "note", play->note);
    for (size_t i = 0; i < play->line_count; i++) {
        add_text(out, play_part_word(play->lines[i].part), play->lines[i].text);
        if (play->lines[i].unit_count > 0)
            buf_add_str(out, "      uses");
        if (play->lines[i].unit_count > 0)
            add_units(out, play->lines[i].units, play->lines[i].unit_count);
    }
}

static void dump_practice(const Practice *practice, Buf *out)
{
    buf_addf(out, "practice %s", practice->topic->id);
    add_place(out, practice->pos);
    for (size_t i = 0; i < practice->question_count; i++)
        dump_question(&practice->questions[i], out);
    for (size_t i = 0; i < practice->role_play_count; i++)
        dump_role_play(&practice->role_plays[i], out);
}

static void dump_part(const AgendaPart *part, Buf *out)
{
    buf_addf(out, "  part \"%s\" %d", part->title, part->minutes);
    add_place(out, part->pos);
    add_text(out, "say", part->say);
    add_text(out, "note", part->note);
    for (size_t i = 0; i < part->topic_count; i++)
        add_text(out, "topic", part->topics[i]->id);
    for (size_t i = 0; i < part->role_play_count; i++)
        add_text(out, "role-play", part->role_plays[i]->id);
    for (size_t i = 0; i < part->question_count; i++)
        add_text(out, "question", part->questions[i]->id);
    for (size_t i = 0; i < part->card_count; i++)
        add_text(out, "card", part->cards[i]->id);
}

static void dump_agenda(const Agenda *agenda, Buf *out)
{
    buf_addf(out, "agenda %s %s %d", agenda->id, agenda->audience, agenda_minutes(agenda));
    add_place(out, agenda->pos);
    add_text(out, "title", agenda->title);
    add_text(out, "bring", agenda->bring);
    for (size_t i = 0; i < agenda->part_count; i++)
        dump_part(&agenda->parts[i], out);
}

static void dump_topic(const Topic *topic, Buf *out)
{
    buf_addf(out, "topic %s \"%s\"", topic->id, topic->title);
    add_order(out, topic->order);
    add_place(out, topic->pos);
    for (size_t i = 0; i < topic->unit_count; i++)
        dump_unit(&topic->units[i], out);
}

static void dump_face(const CardFace *face, Buf *out)
{
    buf_addf(out, "  face %s \"%s\"%s", face->voice == VOICE_AGENT ? "agent" : "holder", face->title, face->lines ? " lines" : "");
    add_place(out, face->pos);
    for (size_t i = 0; i < face->item_count; i++)
        buf_addf(out, "    item %s%s\n", face->items[i]->id, face->items[i] == face->states ? " (states)" : "");
    add_text(out, "law", face->law);
}

static void dump_card(const CardRecipe *card, Buf *out)
{
    buf_addf(out, "card %s \"%s\" %s slots %x", card->id, card->title, card->size, card->slots);
    add_order(out, card->order);
    if (card->floor_pt > 0) {
        buf_add_str(out, " floor ");
        buf_add_number(out, card->floor_pt, 3);
    }
    add_place(out, card->pos);
    for (size_t i = 0; i < card->face_count; i++)
        dump_face(&card->faces[i], out);
    add_text(out, "hotline", card->hotline_label);
    add_text(out, "write-in", card->write_in_label);
    add_text(out, "write-in-2", card->write_in_2_label);
}

static void dump_region(const Region *region, Buf *out)
{
    buf_addf(out, "region %s %s", region->id, region->place);
    add_date(out, region->as_of);
    add_place(out, region->pos);
    add_text(out, "name", region->name);
    add_text(out, "organisation", region->organisation);
    for (size_t i = 0; i < region->hotline_count; i++) {
        add_text(out, "hotline", region->hotlines[i].phone);
        for (size_t k = 0; k < region->hotlines[i].language_count; k++)
            add_text(out, "speaks", region->hotlines[i].languages[k]);
        add_text(out, "hours", region->hotlines[i].hours);
        add_text(out, "name", region->hotlines[i].name);
        add_text(out, "grade", region->hotlines[i].grade);
    }
    add_text(out, "link", region->link);
    for (size_t i = 0; i < region->contact_count; i++) {
        add_text(out, "contact", region->contacts[i].name);
        add_text(out, "phone", region->contacts[i].phone);
        add_text(out, "link", region->contacts[i].link);
        add_text(out, "grade", region->contacts[i].grade);
    }
}

static void add_pair(Buf *out, const char *name, double x, double y)
{
    buf_addf(out, " %s ", name);
    buf_add_number(out, x, 3);
    buf_add_char(out, ',');
    buf_add_number(out, y, 3);
}

static void dump_stock(const Stock *stock, Buf *out)
{
    buf_addf(out, "stock %s %s %dx%d%s confidence %s", stock->id, stock->paper, stock->columns, stock->rows,
             stock->perforated ? " perforated" : "", stock->confidence);
    add_place(out, stock->pos);
    add_text(out, "name", stock->name);
    buf_add_str(out, "    points");
    add_pair(out, "sheet", stock->sheet_width_pt, stock->sheet_height_pt);
    add_pair(out, "card", stock->card_width_pt, stock->card_height_pt);
    add_pair(out, "first", stock->left_pt, stock->top_pt);
    add_pair(out, "gap", stock->gap_x_pt, stock->gap_y_pt);
    buf_add_char(out, '\n');
    add_list(out, "codes", stock->codes, stock->code_count);
    add_text(out, "source", stock->source);
}

static size_t count_paths(const char **paths)
{
    size_t count = 0;
    while (paths[count])
        count++;
    return count;
}

static void dump_fonts(const ScriptFonts *fonts, Buf *out)
{
    buf_addf(out, "fonts %s %s \"%s\" package %s", fonts->script, fonts->type_class, fonts->family, fonts->package);
    add_place(out, fonts->pos);
    add_list(out, "regular", fonts->regular, count_paths(fonts->regular));
    add_list(out, "bold", fonts->bold, count_paths(fonts->bold));
}

static void dump_wording(const Wording *wording, Buf *out)
{
    buf_addf(out, "wording grade %d sentence %d unit %d\n", wording->grade, wording->sentence, wording->unit);
    for (const char **word = wording->long_words; *word; word++)
        add_text(out, "long", *word);
    for (size_t i = 0; i < wording->jargon_count; i++)
        buf_addf(out, "    jargon \"%s\" \"%s\"\n", wording->jargon[i].word, wording->jargon[i].instead);
    for (size_t i = 0; i < wording->line_count; i++) {
        const ForbiddenLine *line = &wording->lines[i];
        buf_addf(out, "  line %d %s", line->line, line->place ? line->place : "everywhere");
        add_place(out, line->pattern_pos);
        add_text(out, "pattern", line->pattern);
        add_text(out, "unless", line->unless);
        add_text(out, "why", line->why);
    }
}

void content_dump(const Content *content, Buf *out)
{
    for (size_t i = 0; i < content->source_count; i++)
        dump_source(&content->sources[i], out);
    for (size_t i = 0; i < content->topic_count; i++)
        dump_topic(&content->topics[i], out);
    for (size_t i = 0; i < content->card_count; i++)
        dump_card(&content->cards[i], out);
    for (size_t i = 0; i < content->practice_count; i++)
        dump_practice(&content->practices[i], out);
    for (size_t i = 0; i < content->agenda_count; i++)
        dump_agenda(&content->agendas[i], out);
    for (size_t i = 0; i < content->region_count; i++)
        dump_region(&content->regions[i], out);
    for (size_t i = 0; i < content->stock_count; i++)
        dump_stock(&content->stocks[i], out);
    for (size_t i = 0; i < content->font_count; i++)
        dump_fonts(&content->fonts[i], out);
    if (content->wording)
        dump_wording(content->wording, out);
}
