/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/lookup.h"
#include "cli/read.h"

static void add_topic(Leaflet *leaflet, const Topic *topic, bool notes)
{
    const Cli *cli = leaflet->cli;
    read_title(leaflet, BLOCK_ITEM, "•", topic);
    for (size_t i = 0; i < topic->unit_count; i++) {
        const Unit *unit = &topic->units[i];
        bool spoken = unit_is_taught(unit) && !unit->lead; /* a statement stands on a card */
        if (!spoken && !(notes && unit->kind == UNIT_NOTE))
            continue;
        leaflet_line(leaflet, leaflet_kind(cli, unit->kind), unit->id, unit->text);
        if (unit_is_disputed(unit))
            read_standing(leaflet, unit);
        if (unit_is_due(unit, session_today(cli->session)))
            read_dates(leaflet, unit); /* a lesson is given as fresh, unless it says when it was */
    }
}

static void add_role_play(Leaflet *leaflet, const RolePlay *play, bool notes)
{
    const Cli *cli = leaflet->cli;
    Arena arena = {0};
    leaflet_text(leaflet, BLOCK_ITEM, "•", arena_printf(&arena, "play.%s.title", play->id), play->title);
    leaflet_line(leaflet, _("Role-play"), arena_printf(&arena, "play.%s.scene", play->id), play->scene);
    if (notes)
        leaflet_line(leaflet, leaflet_kind(cli, UNIT_NOTE), arena_printf(&arena, "play.%s.note", play->id), play->note);
    for (size_t i = 0; i < play->line_count; i++)
        leaflet_line(leaflet, leaflet_part(cli, play->lines[i].part), arena_printf(&arena, "play.%s.line-%zu", play->id, i + 1),
                     play->lines[i].text);
    arena_done(&arena);
}

static const char *answer_of(const Cli *cli, const Question *question, Arena *arena)
{
    if (question->choice_count > 0)
        return arena_printf(arena, "%s %zu", _("Answer"), question->answer + 1);
    return question->answer == ANSWER_TRUE ? _("True") : _("False");
}

static void add_question(Leaflet *leaflet, const Question *question)
{
    const Cli *cli = leaflet->cli;
    Arena arena = {0};
    leaflet_plain(leaflet, BLOCK_ITEM, "?", question->choice_count > 0 ? _("Question") : _("True or false?"));
    leaflet_text(leaflet, BLOCK_TEXT, NULL, arena_printf(&arena, "practice.%s", question->id), question->text);
    for (size_t i = 0; i < question->choice_count; i++)
        leaflet_line(leaflet, arena_printf(&arena, "%zu", i + 1), arena_printf(&arena, "practice.%s.choice-%zu", question->id, i + 1),
                     question->choices[i]);
    leaflet_line(leaflet, answer_of(cli, question, &arena), arena_printf(&arena, "practice.%s.right", question->id), question->right);
    leaflet_line(leaflet, _("To the others"), arena_printf(&arena, "practice.%s.wrong", question->id), question->wrong);
    arena_done(&arena);
}

static void add_cards(Leaflet *leaflet, const AgendaPart *part)
{
    const Cli *cli = leaflet->cli;
    Arena arena = {0};
    if (part->card_count > 0)
        leaflet_plain(leaflet, BLOCK_ITEM, "•", _("Cards to hand out"));
    for (size_t i = 0; i < part->card_count; i++)
        leaflet_line(leaflet, part->cards[i]->id, arena_printf(&arena, "card.%s.title", part->cards[i]->id), part->cards[i]->title);
    arena_done(&arena);
}

static void add_part(Leaflet *leaflet, const Agenda *agenda, size_t index, int start, bool notes)
{
    const Cli *cli = leaflet->cli;
    const AgendaPart *part = &agenda->parts[index];
    Arena arena = {0};
    const char *id = arena_printf(&arena, "agenda.%s.part-%zu", agenda->id, index + 1);
    Error length = {0};
    leaflet_text(leaflet, BLOCK_HEADING, arena_printf(&arena, "%d:%02d", start / 60, start % 60), arena_printf(&arena, "%s.title", id),
                 part->title);
    error_set(&length, ERROR_NONE, part->minutes == 1 ? N_("%d minute") : N_("%d minutes"), part->minutes);
    leaflet_say(leaflet, BLOCK_SMALL, &length);
    leaflet_line(leaflet, _("Say to the room"), arena_printf(&arena, "%s.say", id), part->say);
    if (notes)
        leaflet_line(leaflet, leaflet_kind(cli, UNIT_NOTE), arena_printf(&arena, "%s.note", id), part->note);
    for (size_t i = 0; i < part->topic_count; i++)
        add_topic(leaflet, part->topics[i], notes);
    for (size_t i = 0; i < part->role_play_count; i++)
        add_role_play(leaflet, part->role_plays[i], notes);
    for (size_t i = 0; i < part->question_count; i++)
        add_question(leaflet, part->questions[i]);
    add_cards(leaflet, part);
    arena_done(&arena);
}

bool read_agenda(Leaflet *leaflet, const char *id, bool notes, Error *err)
{
    const Cli *cli = leaflet->cli;
    const Agenda *agenda;
    if (!lookup_agenda(leaflet->content, id, &agenda, err))
        return false;
    Arena arena = {0};
    Error length = {0};
    int start = 0;
    leaflet_text(leaflet, BLOCK_TITLE, NULL, arena_printf(&arena, "agenda.%s.title", agenda->id), agenda->title);
    leaflet_drafts(leaflet);
    error_set(&length, ERROR_NONE, N_("%d minutes in %zu parts. Information, not legal advice."), agenda_minutes(agenda),
              agenda->part_count);
    leaflet_say(leaflet, BLOCK_INTRO, &length);
    leaflet_plain(leaflet, BLOCK_ITEM, NULL, _("Bring"));
    leaflet_text(leaflet, BLOCK_TEXT, NULL, arena_printf(&arena, "agenda.%s.bring", agenda->id), agenda->bring);
    for (size_t i = 0; i < agenda->part_count; i++) {
        add_part(leaflet, agenda, i, start, notes);
        start += agenda->parts[i].minutes;
    }
    arena_done(&arena);
    return true;
}
