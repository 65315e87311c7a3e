/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kyr read: a topic, a lawyer's sheet, a workshop, or what has changed, as text, Markdown or PDF. */
#include "cli/read.h"

#include <string.h>

#include "cli/command.h"
#include "cli/document.h"
#include "cli/lookup.h"

void read_dates(Leaflet *leaflet, const Unit *unit)
{
    Arena arena = {0};
    Error fact = {0};
    const char *from = leaflet_date(&arena, unit->as_of), *until = leaflet_date(&arena, unit->review_by);
    if (unit_is_due(unit, session_today(leaflet->cli->session)))
        error_set(&fact, ERROR_NONE, N_("as of %s · REVIEW DUE since %s"), from, until);
    else
        error_set(&fact, ERROR_NONE, N_("as of %s"), from);
    leaflet_say(leaflet, BLOCK_SMALL, &fact);
    arena_done(&arena);
}

void read_standing(Leaflet *leaflet, const Unit *unit)
{
    const char *standing = leaflet_standing(leaflet->cli, unit->standing);
    if (standing)
        leaflet_plain(leaflet, BLOCK_SMALL, NULL, standing);
}

void read_title(Leaflet *leaflet, BlockKind kind, const char *label, const Topic *topic)
{
    Arena arena = {0};
    leaflet_text(leaflet, kind, label, arena_printf(&arena, "topic.%s.title", topic->id), topic->title);
    arena_done(&arena);
}

static void add_facts(Leaflet *leaflet, const Unit *unit)
{
    Error fact = {0};
    read_standing(leaflet, unit);
    if (unit_is_local(unit)) {
        error_set(&fact, ERROR_NONE, N_("only in: %s"), unit->place);
        leaflet_say(leaflet, BLOCK_SMALL, &fact);
    }
    if (unit->law) {
        error_set(&fact, ERROR_NONE, N_("law: %s"), unit->law);
        leaflet_say(leaflet, BLOCK_SMALL, &fact);
    }
    read_dates(leaflet, unit);
}

void read_topic(Leaflet *leaflet, const Topic *topic)
{
    const Cli *cli = leaflet->cli;
    Arena arena = {0};
    read_title(leaflet, BLOCK_TITLE, NULL, topic);
    leaflet_drafts(leaflet);
    for (size_t i = 0, number = 0; i < topic->unit_count; i++) {
        const Unit *unit = &topic->units[i];
        if (unit->cards_only)
            continue;
        leaflet_plain(leaflet, BLOCK_ITEM, arena_printf(&arena, "%zu.", ++number), leaflet_kind(cli, unit->kind));
        leaflet_unit(leaflet, unit);
        add_facts(leaflet, unit);
    }
    leaflet_plain(leaflet, BLOCK_INTRO, NULL, _("Information, not legal advice."));
    arena_done(&arena);
}

/* What is asked for: exactly one of a topic, a workshop and a day. */
static bool check_request(const Options *options, Error *err)
{
    bool topic = options->operand_count > 0, agenda = options_get(options, OPTION_AGENDA), since = options_get(options, OPTION_SINCE);
    if (topic + agenda + since != 1)
        return error_set(err, ERROR_USAGE, N_("'kyr read' needs a topic, or --agenda ID, or --since DATE: one of the three"));
    if (options_get(options, OPTION_REVIEW) && !topic)
        return error_set(err, ERROR_USAGE, N_("--review needs a topic"));
    if (options_get(options, OPTION_NOTES) && !agenda)
        return error_set(err, ERROR_USAGE, N_("--notes needs --agenda"));
    return true;
}

static bool build_topic(Leaflet *leaflet, Error *err)
{
    const Options *options = &leaflet->cli->options;
    const Topic *topic;
    if (!lookup_topic(leaflet->content, options->operands[0], &topic, err))
        return false;
    if (options_get(options, OPTION_REVIEW))
        read_review(leaflet, topic);
    else
        read_topic(leaflet, topic);
    return true;
}

static bool build(Leaflet *leaflet, Error *err)
{
    const Options *options = &leaflet->cli->options;
    if (options_get(options, OPTION_AGENDA))
        return read_agenda(leaflet, options_get(options, OPTION_AGENDA), options_get(options, OPTION_NOTES) != NULL, err);
    if (options_get(options, OPTION_SINCE))
        return read_since(leaflet, options_get(options, OPTION_SINCE), err);
    return build_topic(leaflet, err);
}

bool read_run(Cli *cli, Error *err)
{
    const Options *options = &cli->options;
    const char *name = options->operand_count > 0 ? options->operands[0] : options_get(options, OPTION_AGENDA);
    Leaflet leaflet;
    bool ok = check_request(options, err) && leaflet_open(cli, name ? name : "kyr", &leaflet, err);
    if (!ok)
        return false;
    ok = build(&leaflet, err) && document_write(cli, &leaflet.document, err);
    leaflet_done(&leaflet);
    return ok;
}
